package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay"
	"hearsay/format"
)

type explainCommand struct {
	ID     string `arg:"" help:"The ID of a statement found (q…), an article (a…), a speaker (s…), a correction (k…) or what else has one; its beginning is enough."`
	JSON   bool   `name:"json" help:"Print JSON, one object."`
	Colour string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	recordFlag
}

// Help is the end of the manual page.
func (explainCommand) Help() string {
	return `It shows why a row is believed, from the row back to the bytes it was read from: statement,
source, cue and content with their places, the version of the article, the capture, hashes,
weights, and what people corrected. It verifies each hash and each place as it prints, and
says where it cannot because the page or the text was not kept.

Examples:

    hearsay search ferry                   # shows IDs
    hearsay explain q66261f8bf8eabd6c
    hearsay explain q6626 --json
    hearsay explain a26045dd4d8822b77      # an article, its versions and its capture

It exits with 0 when everything kept was verified, 1 when a check failed or there is no such
ID, 2 when called wrongly.`
}

// Run prints what is known of the ID.
func (e *explainCommand) Run(ctx context.Context, c console) error {
	s, err := e.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	id, err := identify(ctx, s, e.ID)
	if err != nil {
		return err
	}
	x := explaining{Explained: format.Explained{Identity: id, Named: namesIn(ctx, s, nil)}, store: s}
	if err := x.gather(ctx); err != nil {
		return err
	}
	add := format.AppendExplained
	if !e.JSON {
		look := lookOf(c, e.Colour)
		add = func(b []byte, x *format.Explained) ([]byte, error) { return format.AppendExplainedText(b, x, look) }
	}
	b, err := add(nil, &x.Explained)
	if err != nil {
		return err
	}
	if err := put(c.out, b); err != nil {
		return err
	}
	if failed := x.Failures(); len(failed) > 0 {
		return fmt.Errorf("%d of the checks failed, first: %s; the record has been changed by something else than hearsay, or its disk is failing", len(failed), failed[0].Says)
	}
	return nil
}

// identify finds what a written ID, or its beginning, is of.
func identify(ctx context.Context, s hearsay.Explainer, written string) (hearsay.Identity, error) {
	const most = 5
	list, err := s.Identify(ctx, strings.TrimSpace(written), most)
	switch {
	case err != nil:
		return hearsay.Identity{}, err
	case len(list) == 0:
		return hearsay.Identity{}, fmt.Errorf("the record has no ID that begins with %q; hearsay search and hearsay articles show IDs", written)
	case len(list) == 1:
		return list[0], nil
	}
	names := make([]string, len(list))
	for i, at := range list {
		names[i] = fmt.Sprintf("%s (%s)", at.ID, at.Kind)
	}
	return hearsay.Identity{}, fmt.Errorf("%q begins several IDs: %s; give more of it", written, strings.Join(names, ", "))
}

// explaining gathers what is known of an ID.
type explaining struct {
	format.Explained
	store hearsay.Store
}

func (x *explaining) gather(ctx context.Context) error {
	switch x.Kind {
	case hearsay.AttributionID:
		return x.chains(ctx, x.ID, "")
	case hearsay.ArticleID:
		return x.article(ctx)
	case hearsay.SpeakerID:
		return x.speaker(ctx)
	case hearsay.StatementID:
		return x.statement(ctx)
	case hearsay.ClaimID:
		return x.claim(ctx)
	case hearsay.CorrectionID:
		return x.correction(ctx)
	case hearsay.StoryID:
		return fmt.Errorf("%s is a story: hearsay story %s shows its articles and whose reports they are", x.ID, x.ID)
	}
	return fmt.Errorf("the record has an ID %s of a kind that this program cannot explain (%s)", x.ID, x.Kind)
}

// chains adds the chains of an attribution; of one article where that is named.
func (x *explaining) chains(ctx context.Context, attribution, article string) error {
	list, err := x.store.Explain(ctx, attribution)
	if err != nil {
		return err
	}
	for i := range list {
		c := format.ExplainedChain{Chain: list[i], Checked: verifyChain(&list[i])}
		if article != "" && c.Kept.Article.ID != article {
			continue
		}
		versions, err := x.store.Versions(ctx, c.Kept.Article.ID)
		if err != nil {
			return err
		}
		c.Versions = len(versions)
		for _, id := range c.Statements {
			if err := x.placed(ctx, id, &c); err != nil {
				return err
			}
		}
		x.Chains = append(x.Chains, c)
	}
	return nil
}

// placed adds the claims that a statement bears on.
func (x *explaining) placed(ctx context.Context, statement string, c *format.ExplainedChain) error {
	list, err := x.store.StancesIn(ctx, statement)
	if err != nil {
		return err
	}
	for _, p := range list {
		at := slices.IndexFunc(c.Claims, func(known hearsay.Claim) bool { return known.ID == p.Claim })
		if at < 0 {
			claim, err := x.store.Claim(ctx, p.Claim)
			if err != nil {
				return err
			}
			at, c.Claims = len(c.Claims), append(c.Claims, claim)
		}
		p.Stance = c.Claims[at].Toward(p.Stance)
		c.Positions = append(c.Positions, p)
	}
	return nil
}

func (x *explaining) article(ctx context.Context) (err error) {
	a := &format.ExplainedArticle{}
	if a.Kept, err = x.store.Article(ctx, x.ID); err != nil {
		return err
	}
	if a.Capture, a.CaptureHash, err = x.store.Capture(ctx, x.ID); err != nil {
		return err
	}
	a.Checked = verifyArticle(&a.Kept.Article, &a.Capture, a.CaptureHash)
	x.Article = a
	x.Versions, err = x.store.Versions(ctx, x.ID)
	return err
}

func (x *explaining) speaker(ctx context.Context) error {
	k, err := x.store.Speaker(ctx, x.ID)
	if err != nil {
		return err
	}
	x.Speaker = &k
	x.Corrections, err = x.store.Corrections(ctx, hearsay.CorrectionQuery{Speaker: x.ID})
	return err
}

func (x *explaining) statement(ctx context.Context) error {
	s, err := x.store.Statement(ctx, x.ID)
	if err != nil {
		return err
	}
	x.Statement = &s
	for _, r := range s.Reports {
		// A report of an article that was taken down leads nowhere.
		if err := x.chains(ctx, r.Attribution, r.Article); err != nil && !errors.Is(err, hearsay.ErrNotFound) {
			return err
		}
	}
	return nil
}

func (x *explaining) claim(ctx context.Context) error {
	c, err := x.store.Claim(ctx, x.ID)
	if err != nil {
		return err
	}
	x.Claim = &c
	for p, err := range x.store.Positions(ctx, c.ID, "") {
		if err != nil {
			return err
		}
		p.Stance = c.Toward(p.Stance)
		x.Positions = append(x.Positions, p)
	}
	var seen []string
	for _, p := range x.Positions {
		if slices.Contains(seen, p.Statement) {
			continue
		}
		seen = append(seen, p.Statement)
		s, err := x.store.Statement(ctx, p.Statement)
		if err != nil {
			return err
		}
		for _, r := range s.Reports {
			if err := x.chains(ctx, r.Attribution, r.Article); err != nil && !errors.Is(err, hearsay.ErrNotFound) {
				return err
			}
		}
	}
	return nil
}

func (x *explaining) correction(ctx context.Context) error {
	all, err := x.store.Corrections(ctx, hearsay.CorrectionQuery{})
	if err != nil {
		return err
	}
	for _, c := range all {
		if c.ID != x.ID && c.Undoes != x.ID {
			continue
		}
		x.Corrections = append(x.Corrections, c)
		if c.ID == x.ID && c.Attribution != "" {
			if err := x.chains(ctx, c.Attribution, ""); err != nil && !errors.Is(err, hearsay.ErrNotFound) {
				return err
			}
		}
	}
	return nil
}
