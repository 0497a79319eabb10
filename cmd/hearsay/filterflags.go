package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/engine"
)

// filterFlags are embedded by every command that finds statements in the record.
type filterFlags struct {
	Words       []string `arg:"" optional:"" help:"Words that all must occur in the statement; \"phrases\" and prefi*es."`
	Speaker     string   `placeholder:"NAME" help:"By this speaker: a name, an alias, a last name, or an ID of the directory."`
	Called      string   `placeholder:"NAME" help:"By somebody whom the article calls so, or by a name that ends so, and who is not in the directory."`
	Outlet      string   `placeholder:"NAME" help:"In this outlet."`
	Act         string   `placeholder:"ACT" help:"Of this act: ${acts}."`
	Kind        string   `placeholder:"KIND" help:"Of this kind: direct, indirect, mixed."`
	Since       string   `placeholder:"DAY" help:"Published then or later: 2026-03-09, 2026-03, 2026, 2026-03-09T18:30:00Z."`
	Until       string   `placeholder:"DAY" help:"Published then or earlier; the whole of that day, month or year."`
	Sure        float64  `placeholder:"SHARE" help:"With the words, the speaker and, with --act, the act at least so sure, from 0 to 1; with 0.9 some 95 in a hundred are right, of names alone 98."`
	Own         bool     `help:"Without what is only told of the speaker by somebody else; --sure leaves that out too."`
	AllVersions bool     `name:"all-versions" help:"Earlier versions of edited articles too."`
}

// errBothNamed says which of the two flags is for whom.
var errBothNamed = usageError{errors.New("--speaker is for who is in the directory, --called for who is not: give one of them")}

// limits are what the flags ask for but for the speaker. They need no record, so
// that what cannot be meant is refused before one is opened.
func (f *filterFlags) limits() (q hearsay.Query, err error) {
	q = hearsay.Query{Words: strings.Join(f.Words, " "), Outlet: f.Outlet, Act: hearsay.Act(f.Act), Kind: hearsay.Kind(f.Kind),
		Sure: f.Sure, Own: f.Own, AllVersions: f.AllVersions, Called: engine.WithoutThe(f.Called)}
	if f.Called != "" && f.Speaker != "" {
		return q, errBothNamed
	}
	if f.Act != "" && !slices.Contains(hearsay.Acts, q.Act) {
		return q, usageError{fmt.Errorf("--act: %q is no act; there are %s", f.Act, actsShown())}
	}
	if f.Kind != "" && !slices.Contains([]hearsay.Kind{hearsay.Direct, hearsay.Indirect, hearsay.Mixed}, q.Kind) {
		return q, usageError{fmt.Errorf("--kind: %q is no kind; the kinds are direct, indirect, mixed", f.Kind)}
	}
	if f.Sure < 0 || f.Sure > 1 {
		return q, usageError{fmt.Errorf("--sure: %v is no share from 0 to 1", f.Sure)}
	}
	q.Since, q.Until, err = between(f.Since, f.Until)
	return q, err
}

// query is what the flags ask for; s says who is meant by the speaker.
func (f *filterFlags) query(ctx context.Context, c console, s hearsay.Store) (hearsay.Query, error) {
	q, err := f.limits()
	if err != nil {
		return q, err
	}
	if q.Outlet, err = engine.Outlet(ctx, s, f.Outlet); err != nil || f.Speaker == "" {
		return q, err
	}
	return withSpeaker(ctx, c, s, q, f.Speaker)
}

// between are the bounds of --since and --until: a day, month or year that is
// named last is inside.
func between(since, until string) (from, to time.Time, err error) {
	if from, _, err = engine.Stretch(since); err != nil {
		return from, to, usageError{fmt.Errorf("--since: %w", err)}
	}
	if _, to, err = engine.Stretch(until); err != nil {
		return from, to, usageError{fmt.Errorf("--until: %w", err)}
	}
	if !from.IsZero() && !to.IsZero() && !from.Before(to) {
		return from, to, usageError{fmt.Errorf("--since %s is after --until %s", since, until)}
	}
	return from, to, nil
}

// withSpeaker asks for a speaker by ID or name, who has to be in the directory:
// nothing found must not look like nothing said.
func withSpeaker(ctx context.Context, c console, s hearsay.Store, q hearsay.Query, who string) (hearsay.Query, error) {
	known, err := engine.SpeakerByID(ctx, s, who)
	if err == nil {
		q.Speakers = []string{known.ID}
		return q, nil
	}
	if !errors.Is(err, hearsay.ErrNotFound) {
		return q, err
	}
	named, _, err := s.Speakers(ctx, hearsay.SpeakerQuery{Name: who, Limit: 1})
	if err == nil && len(named) == 0 {
		id, err := spelledOtherwise(ctx, c, s, who)
		q.Speakers = []string{id}
		return q, orCalled(ctx, s, who, "search", err)
	}
	q.Name = who
	return q, err
}

// likeNames are entries of the directory whose names hold what was asked for.
func likeNames(ctx context.Context, s hearsay.Directory, name string) string {
	list, _, err := s.Speakers(ctx, hearsay.SpeakerQuery{Contains: name, Limit: 5})
	if err != nil || len(list) == 0 {
		return ""
	}
	names := make([]string, len(list))
	for i, k := range list {
		names[i] = k.Name
	}
	return ", but " + strings.Join(names, ", ")
}

func actsShown() string {
	names := make([]string, len(hearsay.Acts))
	for i, a := range hearsay.Acts {
		names[i] = string(a)
	}
	return strings.Join(names, ", ")
}
