package engine

import (
	"context"
	"strings"

	"hearsay"
)

// mostCounted is how many statements a record has at most for what is said by people
// outside of the directory to be counted where nobody asked for it: in a larger one
// that takes longer than the search.
const mostCounted = 300_000

// WithoutThe is a name as the record has it, which leaves articles off.
func WithoutThe(name string) string {
	name = strings.TrimSpace(name)
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return name[4:]
	}
	return name
}

// Unlisted is the name by which there may be more than of the speaker whom somebody
// asked for: from people of the surname whom nothing ties to anybody in the directory.
// It is empty where an ID was asked for, and where the record is too large to count.
func Unlisted(ctx context.Context, s hearsay.Searcher, asked string) (called string, err error) {
	fields := strings.Fields(WithoutThe(asked))
	if len(fields) == 0 || strings.ContainsAny(asked, "0123456789") {
		return "", nil
	}
	e, err := s.Extent(ctx, hearsay.Query{})
	if err != nil || e.Attributions > mostCounted {
		return "", err
	}
	return fields[len(fields)-1], nil
}
