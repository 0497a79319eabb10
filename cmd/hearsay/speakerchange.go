package main

import (
	"context"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/format"
)

// changeFlags are embedded by commands that change the directory.
type changeFlags struct {
	signFlags
	JSON bool `name:"json" help:"Print the corrections as JSON, one a line."`
	recordFlag
}

// change opens the record, makes corrections and says what was done. do returns
// the corrections and a sentence for people.
func (f *changeFlags) change(ctx context.Context, c console, do func(s hearsay.Store, who string) ([]hearsay.Correction, string, error)) error {
	who, err := f.who()
	if err != nil {
		return err
	}
	s, err := f.toChange(ctx)
	if err != nil {
		return err
	}
	done, sentence, err := do(s, who)
	if closed := s.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return f.tell(c, done, sentence)
}

func (f *changeFlags) tell(c console, done []hearsay.Correction, sentence string) (err error) {
	var b []byte
	if f.JSON {
		for i := range done {
			if b, err = format.AppendCorrection(b, &done[i], ""); err != nil {
				return err
			}
		}
		return put(c.out, b)
	}
	ids := make([]string, len(done))
	for i := range done {
		ids[i] = done[i].ID
	}
	switch n := len(ids); {
	case n == 1:
		sentence += fmt.Sprintf("\nhearsay undo %s takes it back.", ids[0])
	case n > 1:
		sentence += fmt.Sprintf("\n%d corrections; hearsay undo takes each back: %s", n, strings.Join(ids, " "))
	}
	return put(c.out, []byte(sentence+"\n"))
}

// correct makes one correction of a speaker of the directory.
func (f *changeFlags) correct(ctx context.Context, c console, speaker string, make func(k *hearsay.KnownSpeaker) (hearsay.Correction, string, error)) error {
	return f.change(ctx, c, func(s hearsay.Store, who string) ([]hearsay.Correction, string, error) {
		k, err := oneSpeaker(ctx, c, s, speaker)
		if err != nil {
			return nil, "", err
		}
		fix, sentence, err := make(&k)
		if err != nil {
			return nil, "", err
		}
		fix.Speaker, fix.Who, fix.Why = k.ID, who, f.Why
		done, err := s.Correct(ctx, fix)
		return []hearsay.Correction{done}, sentence, err
	})
}

func shownSpeaker(k *hearsay.KnownSpeaker) string { return brief(k.Name) + " (" + k.ID + ")" }

type speakersMerge struct {
	Speaker string   `arg:"" help:"Who stays: ID, name, alias, last name, or Wikidata ID."`
	Others  []string `arg:"" help:"Who turned out to be the same."`
	Force   bool     `help:"Also a person with an organization, where the directory is wrong of what one of them is."`
	changeFlags
}

// Help is the end of the manual page.
func (speakersMerge) Help() string {
	return `All that was and will be said by the others counts as said by the one who stays, under any of
the names. Nothing is lost: hearsay undo parts them again. A person is merged with an organization
only with --force, and refused otherwise, with exit code 2.

Examples:

    hearsay speakers merge "Mara Kyr" "Marah Kyr" --why "one person, two spellings"
    hearsay speakers merge s1c0ffee0 s2c0ffee0 s3c0ffee0`
}

// Run merges.
func (m *speakersMerge) Run(ctx context.Context, c console) error {
	return m.change(ctx, c, func(s hearsay.Store, who string) (done []hearsay.Correction, sentence string, err error) {
		stays, err := oneSpeaker(ctx, c, s, m.Speaker)
		if err != nil {
			return nil, "", err
		}
		// All are looked up before anything is changed.
		others := make([]hearsay.KnownSpeaker, len(m.Others))
		var names []string
		for i, name := range m.Others {
			if others[i], err = oneSpeaker(ctx, c, s, name); err != nil {
				return nil, "", err
			}
			if others[i].ID == stays.ID {
				return nil, "", fmt.Errorf("%s and %s are one already: both are %s", m.Speaker, name, shownSpeaker(&stays))
			}
			if o := &others[i]; o.Type != stays.Type && o.Type != "" && stays.Type != "" && !m.Force {
				return nil, "", usageError{fmt.Errorf("%s is in the directory as %s, %s as %s: they are hardly one; hearsay speakers show ID tells more of each, and --force merges them all the same",
					shownSpeaker(&stays), aType(&stays), shownSpeaker(o), aType(o))}
			}
			names = append(names, shownSpeaker(&others[i]))
		}
		for i := range others {
			fix, err := s.Correct(ctx, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: stays.ID, Other: others[i].ID, Who: who, Why: m.Why})
			if err != nil {
				return done, "", err
			}
			done = append(done, fix)
		}
		return done, fmt.Sprintf("%s and %s are one speaker now.", shownSpeaker(&stays), strings.Join(names, ", ")), nil
	})
}

// aType says what somebody of the directory is.
func aType(k *hearsay.KnownSpeaker) string {
	if k.Type == hearsay.Organization {
		return "an organization"
	}
	return "a " + string(k.Type)
}

type speakersRename struct {
	Speaker string `arg:"" help:"The speaker: ID, name, alias, last name, or Wikidata ID."`
	Name    string `arg:"" help:"The new main name; the old one stays as an alias."`
	changeFlags
}

// Run renames.
func (r *speakersRename) Run(ctx context.Context, c console) error {
	return r.correct(ctx, c, r.Speaker, func(k *hearsay.KnownSpeaker) (hearsay.Correction, string, error) {
		return hearsay.Correction{Kind: hearsay.RenameSpeaker, Value: r.Name}, fmt.Sprintf("%s is called %s now.", shownSpeaker(k), brief(r.Name)), nil
	})
}

type speakersAlias struct {
	Speaker string `arg:"" help:"The speaker: ID, name, alias, last name, or Wikidata ID."`
	Name    string `arg:"" help:"Another name. One that is a single word means this speaker alone from now on."`
	changeFlags
}

// Run adds an alias.
func (a *speakersAlias) Run(ctx context.Context, c console) error {
	return a.correct(ctx, c, a.Speaker, func(k *hearsay.KnownSpeaker) (hearsay.Correction, string, error) {
		return hearsay.Correction{Kind: hearsay.AddSpeakerAlias, Value: a.Name}, fmt.Sprintf("%s is also called %s now.", shownSpeaker(k), brief(a.Name)), nil
	})
}

type speakersLink struct {
	Speaker  string `arg:"" help:"The speaker: ID, name, alias or last name."`
	Wikidata string `required:"" placeholder:"Q…" help:"The ID in Wikidata; none takes away what is there."`
	changeFlags
}

// Run links to Wikidata.
func (l *speakersLink) Run(ctx context.Context, c console) error {
	value := strings.ToUpper(l.Wikidata)
	switch {
	case value == "NONE":
		value = ""
	case !isWikidata(value):
		return usageError{fmt.Errorf("--wikidata: %q is no Wikidata ID: it is Q and a number, or none", l.Wikidata)}
	}
	return l.correct(ctx, c, l.Speaker, func(k *hearsay.KnownSpeaker) (hearsay.Correction, string, error) {
		sentence := fmt.Sprintf("%s is %s in Wikidata now.", shownSpeaker(k), value)
		if value == "" {
			sentence = fmt.Sprintf("%s has no Wikidata ID now.", shownSpeaker(k))
		}
		return hearsay.Correction{Kind: hearsay.LinkWikidata, Value: value}, sentence, nil
	})
}

type speakersPromote struct {
	Speaker string `arg:"" help:"The speaker: ID, name, alias, last name, or Wikidata ID."`
	changeFlags
}

// Run promotes.
func (p *speakersPromote) Run(ctx context.Context, c console) error {
	return p.correct(ctx, c, p.Speaker, func(k *hearsay.KnownSpeaker) (hearsay.Correction, string, error) {
		return hearsay.Correction{Kind: hearsay.PromoteSpeaker}, fmt.Sprintf("%s is promoted now.", shownSpeaker(k)), nil
	})
}
