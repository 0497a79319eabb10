package main

import (
	"context"

	"hearsay"
	"hearsay/resolve/known"
)

// linker says who the speakers of an article are in the directory. It is asked
// by one goroutine, in the order of the articles.
type linker interface {
	Link(r *hearsay.Reading) []hearsay.Link
}

// newLinker makes the linker for a record.
func newLinker(ctx context.Context, d hearsay.Directory) (linker, error) {
	l, err := readDirectory(ctx, d)
	if err != nil {
		return nil, err
	}
	return l, nil
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
