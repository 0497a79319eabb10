package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/format"
)

type undoCommand struct {
	Correction string `arg:"" help:"The ID of the correction (k…), as corrections lists it; its beginning is enough."`
	JSON       bool   `name:"json" help:"Print what changed as one JSON object."`
	Colour     string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	signFlags
	recordFlag
}

// Help is the end of the manual page.
func (undoCommand) Help() string {
	return `It takes a correction back by appending another one, which can itself be undone. Nothing is
erased: both stay in the list.

Examples:

    hearsay corrections
    hearsay undo k3f2a91c07b6d45e8 --why "it was him after all"

It exits with 0 when it was recorded, 1 when there is no such correction or it is undone already,
2 when called wrongly.`
}

// Run takes the correction back and shows what changed.
func (u *undoCommand) Run(ctx context.Context, c console) error {
	who, err := u.who()
	if err != nil {
		return err
	}
	s, err := u.toChange(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	id, err := identify(ctx, s, u.Correction)
	if err != nil {
		return err
	}
	if id.Kind != hearsay.CorrectionID {
		return fmt.Errorf("%s is the ID of %s %s, not of a correction (k…); hearsay corrections lists them", id.ID, article(string(id.Kind)), id.Kind)
	}
	was, err := correctionByID(ctx, s, id.ID)
	if err != nil {
		return err
	}
	if !was.InForce {
		return fmt.Errorf("correction %s is undone already; hearsay corrections shows by which, and undoing that one brings it back", id.ID)
	}
	var before []hearsay.Chain
	if was.Attribution != "" {
		if before, err = s.Explain(ctx, was.Attribution); err != nil && !errors.Is(err, hearsay.ErrNotFound) {
			return err
		}
	}
	done, err := s.Undo(ctx, id.ID, who, u.Why)
	if err != nil {
		return err
	}
	return tellCorrected(ctx, c, s, done, before, u.JSON, lookOf(c, u.Colour))
}

func correctionByID(ctx context.Context, s hearsay.Corrector, id string) (hearsay.Correction, error) {
	all, err := s.Corrections(ctx, hearsay.CorrectionQuery{})
	if err != nil {
		return hearsay.Correction{}, err
	}
	for _, c := range all {
		if c.ID == id {
			return c, nil
		}
	}
	return hearsay.Correction{}, fmt.Errorf("correction %s: %w", id, hearsay.ErrNotFound)
}

type correctionsCommand struct {
	Statement string `placeholder:"ID" help:"Only those of this statement (q…)."`
	Speaker   string `placeholder:"NAME" help:"Only those about this speaker of the directory."`
	Limit     int    `short:"n" help:"Only the last so many; all without it."`
	JSON      bool   `name:"json" help:"Print JSON, one correction a line."`
	Colour    string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	recordFlag
}

// Help is the end of the manual page.
func (correctionsCommand) Help() string {
	return `It lists what people corrected, the oldest first: what, who, when, why, and whether it was undone.

Examples:

    hearsay corrections
    hearsay corrections --speaker "Mara Kyr"
    hearsay corrections --json --limit 100

It exits with 0 also when there are none, 1 when something failed, 2 when called wrongly.`
}

// Run prints the list.
func (l *correctionsCommand) Run(ctx context.Context, c console) error {
	if l.Limit < 0 {
		return usageError{fmt.Errorf("--limit %d is no number of corrections", l.Limit)}
	}
	s, err := l.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	q := hearsay.CorrectionQuery{Limit: l.Limit}
	if l.Statement != "" {
		id, err := identify(ctx, s, l.Statement)
		if err != nil {
			return err
		}
		q.Attribution = id.ID
	}
	if l.Speaker != "" {
		k, err := readSpeaker(ctx, c, s, l.Speaker)
		if err != nil {
			return err
		}
		q.Speaker = k.ID
	}
	list, err := s.Corrections(ctx, q)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		fmt.Fprintln(c.err, "hearsay: nothing was corrected there")
	}
	return l.print(ctx, c, s, list)
}

func (l *correctionsCommand) print(ctx context.Context, c console, s hearsay.Store, list []hearsay.Correction) error {
	look := lookOf(c, l.Colour)
	inDirectory := namesIn(ctx, s, nil)
	for i := range list {
		text, words, speakers, err := aboutWhat(ctx, s, &list[i])
		if err != nil {
			return err
		}
		names := inDirectory
		if len(speakers) > 0 {
			names = namesIn(ctx, s, speakers)
		}
		var b []byte
		if !l.JSON {
			b = format.AppendCorrectionText(nil, &list[i], words, names, look)
		} else if b, err = format.AppendCorrection(nil, &list[i], text); err != nil {
			return err
		}
		if err := put(c.out, b); err != nil {
			return err
		}
	}
	return nil
}

// aboutWhat is the text that a correction is tied to, the words in it, and who
// was read as their speakers.
func aboutWhat(ctx context.Context, s hearsay.Explainer, c *hearsay.Correction) (text, words string, speakers []hearsay.Speaker, err error) {
	if c.Attribution == "" {
		return "", "", nil, nil
	}
	chains, err := s.Explain(ctx, c.Attribution)
	if errors.Is(err, hearsay.ErrNotFound) {
		return "", "", nil, nil // a later reading does not have it
	}
	if err != nil {
		return "", "", nil, err
	}
	a := chains[0].Row.Article
	content := chains[0].AsRead.Content
	if content.Bounds().End <= len(a.Text) {
		words = strings.Join(strings.Fields(content.Text(a.Text)), " ")
	}
	return a.Text, words, chains[0].AsRead.Speakers, nil
}
