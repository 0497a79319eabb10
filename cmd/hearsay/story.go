package main

import (
	"context"
	"fmt"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type storyCommand struct {
	ID    string `arg:"" optional:"" help:"A story's ID (s…), or the ID of an article in it; its beginning is enough. Without it all stories are listed."`
	Since string `placeholder:"DAY" help:"Stories with an article of then or later: 2026-03-09, 2026-03, 2026, 2026-03-09T18:30:00Z."`
	Until string `placeholder:"DAY" help:"Stories with an article of then or earlier; the whole of that day, month or year."`
	listFlags
	recordFlag
}

// Help is the end of the manual page.
func (storyCommand) Help() string {
	return `It lists stories, the newest first, or one with all its articles, the earliest first: the articles
on one event, grouped as they came, and what each is to the others, its own report, a copy, partly
a copy, a rewrite. hearsay claims --story and hearsay disputes --story show what is said in one.

Examples:

    hearsay story
    hearsay story a26045dd4d8822b77
    hearsay story --since 2033-05 --json

It exits with 0 also when there are none, 1 when something failed or there is no such story, 2 when
called wrongly.`
}

// Run prints the stories, or one.
func (t *storyCommand) Run(ctx context.Context, c console) error {
	if err := t.check(); err != nil {
		return err
	}
	var q hearsay.StoryQuery
	var err error
	if q.Since, q.Until, err = between(t.Since, t.Until); err != nil {
		return err
	}
	s, err := t.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if t.ID != "" {
		return t.one(ctx, c, s)
	}
	print := t.printer(c, false)
	cursor, all, err := t.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, min(n, mostAtOnce)
		list, next, err := s.FindStories(ctx, q)
		if err != nil {
			return "", 0, err
		}
		for i := range list {
			if err := print(ctx, s, list[i]); err != nil {
				return "", 0, err
			}
		}
		return next, len(list), nil
	})
	if err != nil {
		return err
	}
	if all == 0 && t.Cursor == "" {
		fmt.Fprintln(c.err, "hearsay: no story on record matches")
	}
	t.more(c, cursor, all)
	return sayWaiting(ctx, c, s)
}

func (t *storyCommand) one(ctx context.Context, c console, s hearsay.Store) error {
	story, err := storyOf(ctx, s, t.ID)
	if err != nil {
		return err
	}
	return t.printer(c, true)(ctx, s, story)
}

// printer prints stories one by one, whole or with their first articles.
func (t *storyCommand) printer(c console, whole bool) func(context.Context, hearsay.Store, hearsay.Story) error {
	text := &format.AcrossText{Look: t.look(c)}
	return func(ctx context.Context, s hearsay.Store, story hearsay.Story) error {
		articles, err := engine.OneStory(ctx, s, story)
		if err != nil {
			return err
		}
		var b []byte
		if t.JSON {
			b, err = format.AppendStory(nil, &articles)
		} else {
			b, err = text.Story(nil, &articles, whole)
		}
		if err != nil {
			return err
		}
		return put(c.out, b)
	}
}

// storyOf is the story of a written ID: its own, or that of an article in it.
func storyOf(ctx context.Context, s hearsay.Store, written string) (hearsay.Story, error) {
	id, err := identify(ctx, s, written)
	if err != nil {
		return hearsay.Story{}, err
	}
	switch id.Kind {
	case hearsay.StoryID:
		return s.Story(ctx, id.ID)
	case hearsay.ArticleID:
		list, _, err := s.FindStories(ctx, hearsay.StoryQuery{Article: id.ID, Limit: 1})
		if err != nil || len(list) > 0 {
			return append(list, hearsay.Story{})[0], err
		}
		return hearsay.Story{}, fmt.Errorf("article %s is in no story: its text is not kept, or it waits to be placed, which hearsay add does", id.ID)
	}
	return hearsay.Story{}, fmt.Errorf("%s is the ID of %s %s; give that of a story or an article: hearsay story and hearsay articles show them", id.ID, article(string(id.Kind)), id.Kind)
}
