package main

import (
	"context"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type versionsCommand struct {
	Article string `arg:"" help:"An article's ID (a…), URL or file."`
	JSON    bool   `name:"json" help:"Print one JSON object."`
	Colour  string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	recordFlag
}

// Help is the end of the manual page.
func (versionsCommand) Help() string {
	return `It lists the texts that were seen at the article's address, and from each to the next how the
title changed and what was added, changed or dropped: quotations, and statements told indirectly. Words that went stand in [-…-], words that came in {+…+}.

Examples:

    hearsay versions https://lantern.example/2033/05/04/the-woman-who-would-not-sail
    hearsay versions a2fc59c5eaea973c1 --json

It exits with 0 also when there is one version only, 1 when there is no such article, 2 when
called wrongly.`
}

// Run prints the versions.
func (v *versionsCommand) Run(ctx context.Context, c console) error {
	s, err := v.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	id, err := oneArticle(ctx, s, v.Article)
	if err != nil {
		return err
	}
	e, err := editedArticle(ctx, s, id)
	if err != nil {
		return err
	}
	if !v.JSON {
		return put(c.out, format.AppendEditedText(nil, e, lookOf(c, v.Colour)))
	}
	b, err := format.AppendEdited(nil, e)
	if err != nil {
		return err
	}
	return put(c.out, b)
}

func editedArticle(ctx context.Context, s hearsay.Store, id string) (*format.Edited, error) {
	list, err := s.Versions(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := engine.AddOrigins(ctx, s, list); err != nil {
		return nil, err
	}
	e := &format.Edited{Versions: list}
	for i := 1; i < len(list); i++ {
		d, err := s.Difference(ctx, list[i-1].Article.ID, list[i].Article.ID)
		if err != nil {
			return nil, err
		}
		unkept := textUnkept(&list[i-1]) || textUnkept(&list[i])
		e.Changes, e.Unkept = append(e.Changes, d), append(e.Unkept, unkept)
	}
	return e, nil
}

func textUnkept(k *hearsay.KeptArticle) bool { return k.Article.Text == "" && k.Attributions > 0 }
