package main

import (
	"context"
	"slices"

	"hearsay"
	"hearsay/resolve/known"
)

// linker says who the speakers of an article are in the directory. It is asked
// by one goroutine, in the order of the articles.
type linker interface {
	Link(r *hearsay.Reading) []hearsay.Link
}

// newLinker makes the linker for a record: with its directory, and with the
// articles of the newest days, which tell whom those that follow mean.
func newLinker(ctx context.Context, record hearsay.Store) (linker, error) {
	l, err := readDirectory(ctx, record)
	if err != nil {
		return nil, err
	}
	return l, remind(ctx, l, record)
}

// mostReminded bounds the rows that are read to remind a linker: of 512 articles
// these are about all.
const mostReminded = 5000

// remind gives the linker as many articles as it keeps in mind, the oldest first.
func remind(ctx context.Context, l *known.Linker, record hearsay.Searcher) error {
	rows, _, err := record.Search(ctx, hearsay.Query{Limit: mostReminded})
	if err != nil {
		return err
	}
	at := map[string]int{}
	var list [][]hearsay.Row
	for _, row := range rows {
		n, met := at[row.Article.ID]
		if !met {
			if len(list) == known.MostRemembered {
				continue
			}
			n = len(list)
			at[row.Article.ID] = n
			list = append(list, nil)
		}
		list[n] = append(list[n], row)
	}
	for _, of := range slices.Backward(list) {
		l.Remind(of)
	}
	return nil
}

// readDirectory reads the whole directory once.
func readDirectory(ctx context.Context, d hearsay.Directory) (*known.Linker, error) {
	l := known.New()
	for k, err := range d.AllSpeakers(ctx) {
		if err != nil {
			return nil, err
		}
		l.Add(k)
	}
	return l, nil
}
