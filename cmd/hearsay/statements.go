package main

import (
	"context"
	"fmt"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type statementsCommand struct{ acrossFlags }

// Help is the end of the manual page.
func (statementsCommand) Help() string {
	return `It lists statements, the newest first: one utterance by one speaker, with all the articles that
report it, whether in quotation or not. Shown are who speaks, what they did (said, denied, did not
say), and the earliest words. hearsay variants shows all wordings of one. hearsay search finds
statements by their words.

Examples:

    hearsay statements --speaker "Ines Valdor"
    hearsay statements --since 2033-05 --json

It exits with 0 also when there are none, 1 when something failed, 2 when called wrongly.`
}

// Run prints the list.
func (a *statementsCommand) Run(ctx context.Context, c console) error {
	if err := a.named(); err != nil {
		return err
	}
	var q hearsay.StatementQuery
	var err error
	if q.Since, q.Until, err = between(a.Since, a.Until); err != nil {
		return err
	}
	s, err := a.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if q.Speakers, q.Story, err = a.limits(ctx, c, s, "statements"); err != nil {
		return err
	}
	q.Called = engine.WithoutThe(a.Called)
	add := format.AppendTold
	if !a.JSON {
		add = (&format.AcrossText{Look: a.look(c)}).Told
	}
	cursor, all, err := a.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, min(n, mostAtOnce)
		list, next, err := engine.Statements(ctx, s, q)
		if err != nil {
			return "", 0, err
		}
		var b []byte
		for i := range list {
			if b, err = add(b, &list[i]); err != nil {
				return "", 0, err
			}
		}
		return next, len(list), put(c.out, b)
	})
	if err != nil {
		return err
	}
	if all == 0 && a.Cursor == "" {
		fmt.Fprintln(c.err, "hearsay: no statement on record matches")
	}
	a.more(c, cursor, all)
	if a.tells() {
		sayAlso(ctx, c, s, a.Speaker, "statements", "statement", func(called string) (int, bool, error) {
			q.Speakers, q.Called, q.Cursor, q.Limit = nil, called, "", mostSaid
			list, next, err := s.FindStatements(ctx, q)
			return len(list), next != "", err
		})
	}
	return sayWaiting(ctx, c, s)
}

type variantsCommand struct {
	ID     string `arg:"" help:"The ID of a statement (t…) or of one found in an article (q…); its beginning is enough."`
	JSON   bool   `name:"json" help:"Print JSON, one object."`
	Colour string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	recordFlag
}

// Help is the end of the manual page.
func (variantsCommand) Help() string {
	return `It shows every wording of one statement, the earliest first: who speaks and what they did, whose
report that is, where the words stand, and word by word what differs from the earliest. [-Words-]
are only in the earliest, {+words+} only in the later one.

Examples:

    hearsay variants q66261f8bf8eabd6c
    hearsay variants q6626 --json

It exits with 1 when there is no such statement, 2 when called wrongly.`
}

// Run prints the wordings.
func (v *variantsCommand) Run(ctx context.Context, c console) error {
	s, err := v.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	id, err := statementNamed(ctx, s, v.ID)
	if err != nil {
		return err
	}
	told, err := engine.Variants(ctx, s, id)
	if err != nil {
		return err
	}
	add := format.AppendVariants
	if !v.JSON {
		add = (&format.AcrossText{Look: lookOf(c, v.Colour)}).Variants
	}
	b, err := add(nil, &told)
	if err != nil {
		return err
	}
	return put(c.out, b)
}

// statementNamed is the statement of an ID, or that an attribution reports.
func statementNamed(ctx context.Context, s hearsay.Store, written string) (string, error) {
	id, err := identify(ctx, s, written)
	if err != nil {
		return "", err
	}
	switch id.Kind {
	case hearsay.StatementID:
		return id.ID, nil
	case hearsay.AttributionID:
		chains, err := s.Explain(ctx, id.ID)
		if err != nil {
			return "", err
		}
		for _, at := range chains {
			if len(at.Statements) > 0 {
				return at.Statements[0], nil
			}
		}
		return "", fmt.Errorf("%s is grouped with no other: nobody speaks in it, it says nothing that could be compared, or it waits to be placed; hearsay explain %s shows it", id.ID, id.ID)
	}
	return "", fmt.Errorf("%s is the ID of %s %s; give that of a statement: hearsay statements and hearsay search show them", id.ID, article(string(id.Kind)), id.Kind)
}
