package engine

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"hearsay"
	"hearsay/resolve/known"
)

// Lister streams the speakers of a directory.
type Lister interface {
	AllSpeakers(ctx context.Context) iter.Seq2[hearsay.KnownSpeaker, error]
}

// Spelled are the people of a directory who have a name in another spelling than
// somebody wrote it, the most mentioned first and no more than most: by the whole
// name, or by the family name where no more was written. It goes through the
// whole directory, and is for names that nobody in it is listed with.
func Spelled(ctx context.Context, d Lister, name string, most int) (found []hearsay.KnownSpeaker, err error) {
	spelling := known.NewSpelling(untitled(name))
	for k, err := range d.AllSpeakers(ctx) {
		if err != nil {
			return nil, err
		}
		if spelling.Fits(&k) {
			found = append(found, k)
		}
	}
	slices.SortStableFunc(found, func(a, b hearsay.KnownSpeaker) int { return cmp.Compare(b.Mentions, a.Mentions) })
	return found[:min(most, len(found))], nil
}
