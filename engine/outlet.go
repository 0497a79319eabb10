package engine

import (
	"context"
	"fmt"
	"strings"

	"hearsay"
)

// OutletLister is what finding an outlet needs of the record.
type OutletLister interface {
	Outlets(ctx context.Context) ([]string, error)
	Extent(ctx context.Context, q hearsay.Query) (hearsay.Extent, error)
}

// mostOutlets is how many outlets an error names.
const mostOutlets = 20

// Outlet is the name that the record has for an outlet as somebody wrote it:
// case, accents, punctuation and a leading "The" do not matter. It is an error
// that names those there are where the record has no such outlet, because what
// was looked for nowhere must not look as if it had not been found.
func Outlet(ctx context.Context, record OutletLister, written string) (string, error) {
	if written == "" {
		return "", nil
	}
	if e, err := record.Extent(ctx, hearsay.Query{Outlet: written}); err != nil || e.Articles > 0 {
		return written, err
	}
	names, err := record.Outlets(ctx)
	if err != nil {
		return "", err
	}
	asked := outletWords(written)
	for _, name := range names {
		if asked != "" && outletWords(name) == asked {
			return name, nil
		}
	}
	return "", fmt.Errorf("the record has no outlet called %q; %s", written, outletsThere(names))
}

// outletWords is an outlet's name, folded, without a leading "The".
func outletWords(name string) string {
	folded := foldedName(name)
	if rest, ok := strings.CutPrefix(folded, "the "); ok {
		return rest
	}
	return folded
}

func outletsThere(names []string) string {
	if len(names) == 0 {
		return "none of its articles says which outlet it is of"
	}
	more := ""
	if len(names) > mostOutlets {
		more = fmt.Sprintf(" and %d more", len(names)-mostOutlets)
		names = names[:mostOutlets]
	}
	return "there are " + strings.Join(names, ", ") + more
}
