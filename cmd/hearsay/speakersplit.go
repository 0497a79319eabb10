package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
)

type speakersSplit struct {
	Speaker      string   `arg:"" help:"The speaker whose statements they are not: ID, name, alias, last name, or Wikidata ID."`
	Attributions []string `arg:"" optional:"" help:"The statements that are somebody else's, by their IDs (hearsay search shows them)."`
	To           string   `required:"" placeholder:"ID|NAME" help:"Whose they are: the ID of a speaker, or a name, which makes a new entry."`
	Role         string   `placeholder:"WORDS" help:"All statements in whose article the speaker has this in the role."`
	Called       string   `placeholder:"NAME" help:"All statements in whose article the speaker has this name."`
	Outlet       string   `placeholder:"NAME" help:"All in this outlet."`
	Since        string   `placeholder:"DAY" help:"All published on this day or later."`
	Until        string   `placeholder:"DAY" help:"All published on this day or earlier."`
	changeFlags
}

// Help is the end of the manual page.
func (speakersSplit) Help() string {
	return `Statements are named one by one, or by what their articles say: limits that are given together
must all hold. Later articles are told apart by role and place, now that both are known.

Examples:

    hearsay speakers split "Jon Pell" --to "Jon Pell" --role singer
    hearsay speakers split "Jon Pell" --to s1c0ffee0 q35f7 q91aa`
}

// Run splits.
func (w *speakersSplit) Run(ctx context.Context, c console) error {
	limited := w.Role+w.Called+w.Outlet+w.Since+w.Until != ""
	if limited == (len(w.Attributions) > 0) {
		return usageError{errors.New("say which statements are somebody else's: either by their IDs, or by --role, --called, --outlet, --since or --until")}
	}
	since, until, err := between(w.Since, w.Until)
	if err != nil {
		return err
	}
	return w.change(ctx, c, func(s hearsay.Store, who string) ([]hearsay.Correction, string, error) {
		k, err := oneSpeaker(ctx, c, s, w.Speaker)
		if err != nil {
			return nil, "", err
		}
		ids := w.Attributions
		if limited {
			outlet, err := engine.Outlet(ctx, s, w.Outlet)
			if err != nil {
				return nil, "", err
			}
			q := hearsay.Query{Speakers: []string{k.ID}, Outlet: outlet, Since: since, Until: until, AllVersions: true}
			if ids, err = w.chosen(ctx, s, &k, q); err != nil {
				return nil, "", err
			}
		}
		to, err := engine.SplitTarget(ctx, s, &k, w.To, w.Role, ids[0])
		if err != nil {
			return nil, "", err
		}
		done, err := s.Split(ctx, k.ID, ids, to, who, w.Why)
		return done, fmt.Sprintf("%d statement%s of %s are %s's now.", len(done), plural(len(done)), shownSpeaker(&k), shownSpeaker(&to)), err
	})
}

// chosen are the speaker's statements that the limits hold for.
func (w *speakersSplit) chosen(ctx context.Context, s hearsay.Store, k *hearsay.KnownSpeaker, q hearsay.Query) (ids []string, err error) {
	all := 0
	for row, err := range s.Rows(ctx, q) {
		if err != nil {
			return nil, err
		}
		all++
		for i, id := range row.Known {
			as := &row.Attribution.Speakers[i]
			if id == k.ID && holdsWords(as.Role, w.Role) && holdsWords(as.Name, w.Called) && !slices.Contains(ids, row.Attribution.ID) {
				ids = append(ids, row.Attribution.ID)
			}
		}
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("none of the statements of %s is so; hearsay speakers show %s lists the roles and names that articles gave", shownSpeaker(k), k.ID)
	}
	if q.Outlet == "" && q.Since.IsZero() && q.Until.IsZero() && len(ids) == all {
		return nil, fmt.Errorf("all %d statements of %s are so: hearsay speakers rename gives the entry another name", all, shownSpeaker(k))
	}
	return ids, nil
}

func holdsWords(text, words string) bool {
	return words == "" || strings.Contains(strings.ToLower(text), strings.ToLower(words))
}
