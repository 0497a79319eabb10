package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type correctCommand struct {
	ID           string `arg:"" help:"The ID of the statement (q…), as search shows it; its beginning is enough."`
	Speaker      string `group:"What is right" placeholder:"NAME" help:"Who speaks: a name or ID of the directory; none where nobody knows."`
	Not          string `group:"What is right" placeholder:"NAME" help:"With --speaker: which of several speakers it is not."`
	New          bool   `group:"What is right" help:"With --speaker: add the name to the directory."`
	NotStatement bool   `group:"What is right" help:"It is no statement of anybody."`
	Act          string `group:"What is right" placeholder:"ACT" help:"What the reporting does: ${acts}."`
	Quote        string `group:"What is right" placeholder:"WORDS" help:"The words that are attributed, as they stand in the article; … between the pieces of several."`
	Content      string `group:"What is right" placeholder:"B:E" help:"Where those words stand: code points from B to before E; 30:43,79:107 for several pieces."`
	Source       string `group:"What is right" placeholder:"B:E" help:"Where the words stand that name the source; none where there are none."`
	Cue          string `group:"What is right" placeholder:"B:E" help:"Where the words stand that signal it; none where there are none."`
	Confirm      bool   `group:"What is right" help:"All is right as it is; the confidences become 1."`
	JSON         bool   `name:"json" help:"Print what changed as one JSON object."`
	Colour       string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	signFlags
	recordFlag
}

// Help is the end of the manual page.
func (correctCommand) Help() string {
	return `A correction is appended to the record and signed; what was read stays beside it. It holds for
every article with the same text and survives reading it again with other weights. explain shows
it, corrections lists all, undo takes one back.

Examples:

    hearsay correct q66261f8bf8eabd6c --speaker "Mara Kyr" --why "heard the recording"
    hearsay correct q6626 --speaker none
    hearsay correct q6626 --not-statement --why "a headline about a film"
    hearsay correct q6626 --quote "We will not leave Ansk,"
    hearsay correct q6626 --content 30:43,79:107 --source 44:72
    hearsay correct q6626 --act deny
    hearsay correct q6626 --confirm

Each call makes one kind of correction. It exits with 0 when it was recorded, 1 when it could
not be, 2 when called wrongly.`
}

// Run makes the correction and shows what changed.
func (w *correctCommand) Run(ctx context.Context, c console) error {
	if err := w.check(); err != nil {
		return err
	}
	who, err := w.who()
	if err != nil {
		return err
	}
	s, err := w.toChange(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	id, err := identify(ctx, s, w.ID)
	if err != nil {
		return err
	}
	if id.Kind != hearsay.AttributionID {
		return fmt.Errorf("%s is the ID of %s %s, and corrections are of statements of one article (q…); hearsay speakers corrects the directory", id.ID, article(string(id.Kind)), id.Kind)
	}
	before, err := s.Explain(ctx, id.ID)
	if err != nil {
		return err
	}
	fix, err := w.correction(ctx, c, s, &before[0].Row)
	if err != nil {
		return err
	}
	fix.Attribution, fix.Who, fix.Why = id.ID, who, w.Why
	done, err := s.Correct(ctx, fix)
	if err != nil {
		return err
	}
	return tellCorrected(ctx, c, s, done, before, w.JSON, lookOf(c, w.Colour))
}

func article(noun string) string {
	if strings.ContainsAny(noun[:1], "aeiou") {
		return "an"
	}
	return "a"
}

// check refuses a call that says nothing, or several things at once.
func (w *correctCommand) check() error {
	var kinds []string
	for _, k := range []struct {
		given bool
		flag  string
	}{
		{w.Speaker != "", "--speaker"}, {w.NotStatement, "--not-statement"}, {w.Act != "", "--act"}, {w.Confirm, "--confirm"},
		{w.Quote+w.Content+w.Source+w.Cue != "", "the words"},
	} {
		if k.given {
			kinds = append(kinds, k.flag)
		}
	}
	switch {
	case len(kinds) == 0:
		return usageError{errors.New("say what is right: --speaker, --not-statement, --act, --quote, --content, --source, --cue, or --confirm")}
	case len(kinds) > 1:
		return usageError{fmt.Errorf("one correction at a time: %s are %d; call it once for each", strings.Join(kinds, " and "), len(kinds))}
	case w.Speaker == "" && (w.Not != "" || w.New):
		return usageError{errors.New("--not and --new go with --speaker NAME")}
	case w.Quote != "" && w.Content != "":
		return usageError{errors.New("--quote and --content say the same in two ways: give one of them")}
	case w.Act != "" && !slices.Contains(hearsay.Acts, hearsay.Act(w.Act)):
		return usageError{fmt.Errorf("--act: %q is no act; there are %s", w.Act, actsShown())}
	}
	return nil
}

// correction is what the flags say about a row.
func (w *correctCommand) correction(ctx context.Context, c console, s hearsay.Store, row *hearsay.Row) (fix hearsay.Correction, err error) {
	switch {
	case w.Confirm:
		return hearsay.Correction{Kind: hearsay.ConfirmAsItIs}, nil
	case w.NotStatement:
		return hearsay.Correction{Kind: hearsay.NotAStatement}, nil
	case w.Act != "":
		return hearsay.Correction{Kind: hearsay.CorrectAct, Value: w.Act}, nil
	case w.Speaker != "":
		return w.speaker(ctx, c, s, row)
	}
	return w.spans(row)
}

// speaker says who it is, and who of several it is not.
func (w *correctCommand) speaker(ctx context.Context, c console, s hearsay.Store, row *hearsay.Row) (fix hearsay.Correction, err error) {
	fix.Kind = hearsay.CorrectSpeaker
	if fix.Other, err = w.notHim(row); err != nil {
		return fix, err
	}
	if w.Speaker == "none" {
		return fix, nil
	}
	if w.New {
		added, err := engine.NewSpeaker(ctx, s, w.Speaker)
		if err != nil && added.ID != "" {
			err = fmt.Errorf("%w; leave --new off, or give that ID", err)
		}
		fix.Speaker = added.ID
		return fix, err
	}
	k, err := oneSpeaker(ctx, c, s, w.Speaker)
	if err != nil && !errors.Is(err, errFailed) {
		err = fmt.Errorf("%w, and --new adds a new one", err)
	}
	fix.Speaker = k.ID
	return fix, err
}

// notHim is the ID of the speaker in whose place another comes: the only one,
// or the one that --not names.
func (w *correctCommand) notHim(row *hearsay.Row) (string, error) {
	speakers := row.Attribution.Speakers
	if w.Not == "" && len(speakers) < 2 {
		return "", nil
	}
	var names []string
	for i := range speakers {
		known := ""
		if i < len(row.Known) {
			known = row.Known[i]
		}
		if w.Not != "" && (strings.EqualFold(speakers[i].Name, w.Not) || speakers[i].ID == w.Not || known == w.Not) {
			if known != "" {
				return known, nil
			}
			return speakers[i].ID, nil
		}
		names = append(names, fmt.Sprintf("%q", speakers[i].Name))
	}
	if w.Not == "" {
		return "", usageError{fmt.Errorf("it has %d speakers, %s: say by --not which of them it is not", len(names), strings.Join(names, " and "))}
	}
	return "", fmt.Errorf("nobody called %q speaks there; the speakers are %s", w.Not, strings.Join(names, " and "))
}

// tellCorrected shows a correction with the row before and after.
func tellCorrected(ctx context.Context, c console, s hearsay.Store, done hearsay.Correction, before []hearsay.Chain, asJSON bool, look format.Look) error {
	told := format.Corrected{Correction: done, Before: shownIn(before)}
	if done.Attribution != "" {
		after, err := s.Explain(ctx, done.Attribution)
		if err != nil && !errors.Is(err, hearsay.ErrNotFound) {
			return err
		}
		told.After, told.Articles = shownIn(after), len(after)
	}
	var inArticle []hearsay.Speaker
	for _, chain := range before {
		inArticle = chain.AsRead.Speakers
	}
	told.Named = namesIn(ctx, s, inArticle)
	if asJSON {
		b, err := format.AppendCorrected(nil, &told)
		if err != nil {
			return err
		}
		return put(c.out, b)
	}
	b, err := format.AppendCorrectedText(nil, &told, look)
	if err != nil {
		return err
	}
	return put(c.out, fmt.Appendf(b, "hearsay undo %s takes it back.\n", done.ID))
}

// shownIn is the row of the first chain; nil where there is none, or where it
// was corrected away.
func shownIn(chains []hearsay.Chain) *hearsay.Row {
	if len(chains) == 0 {
		return nil
	}
	for _, c := range chains[0].Corrections {
		if c.Kind == hearsay.NotAStatement && c.InForce {
			return nil
		}
	}
	return &chains[0].Row
}
