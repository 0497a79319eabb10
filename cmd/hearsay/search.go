package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"hearsay"
)

type searchCommand struct {
	filterFlags
	listFlags
	Article     string `placeholder:"ID" help:"Only what this article reported."`
	OldestFirst bool   `help:"The oldest first; otherwise the newest."`
	recordFlag
}

// Help is the end of the manual page.
func (searchCommand) Help() string {
	return `It finds statements by their words, without regard to case, accents and punctuation. A phrase
has quotation marks of its own, which the shell must let through. Without words it lists all
that the other limits leave, and --limit 0 by itself the whole record. Days are those of publication, in UTC; articles without a date
are found only where no time is given.

Examples:

    hearsay search ferry
    hearsay search '"put my thumb through"' --speaker Valdor
    hearsay search publi* --act deny --since 2033-05-02 --until 2033-05
    hearsay search --outlet Coastwire --kind direct --sure 0.6
    hearsay search --speaker "Mara Kyr" --limit 0 --json > kyr.jsonl
    hearsay search --called "harbour inspectorate"

Where a list is cut, standard error says by which --cursor it goes on. It exits with 0 also
when nothing was found, 1 when something failed, 2 when called wrongly.`
}

// Run prints what is found.
func (s *searchCommand) Run(ctx context.Context, c console) error {
	if err := s.check(); err != nil {
		return err
	}
	if s.Article == "" && s.Limit > 0 && reflect.ValueOf(s.filterFlags).IsZero() {
		return usageError{errors.New("there is nothing to search for: give words, or a limit such as --speaker NAME; --limit 0 lists everything, hearsay articles what was added")}
	}
	if _, err := s.limits(); err != nil {
		return err
	}
	store, err := s.toRead(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	q, err := s.query(ctx, c, store)
	if err != nil {
		return err
	}
	q.OldestFirst = s.OldestFirst
	if s.Article != "" {
		if q.Article, err = s.articleID(ctx, store); err != nil {
			return err
		}
		q.AllVersions = true // it may be an earlier one
	}
	cursor, all, err := s.printRows(ctx, c, store, q)
	if err != nil {
		return err
	}
	if all == 0 && s.Cursor == "" {
		err = s.sayNothingFound(ctx, c, store, q)
	} else {
		s.sayUnsure(c)
		s.more(c, cursor, all)
	}
	if !s.JSON && s.Cursor == "" && s.Speaker != "" {
		sayCalled(ctx, c, store, q, s.Speaker)
	}
	return err
}

// articleID is the article that is meant, by its ID or the beginning of it.
func (s *searchCommand) articleID(ctx context.Context, store hearsay.Explainer) (string, error) {
	id, err := identify(ctx, store, s.Article)
	if err == nil && id.Kind != hearsay.ArticleID {
		err = fmt.Errorf("--article: %s is no article, but a %s", id.ID, id.Kind)
	}
	return id.ID, err
}

// sayNothingFound says what was searched, so that nothing found means something.
func (s *searchCommand) sayNothingFound(ctx context.Context, c console, store hearsay.Store, q hearsay.Query) error {
	e, err := store.Extent(ctx, q)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.err, "hearsay: nothing found in %s\n", searchedInWords(e))
	return nil
}
