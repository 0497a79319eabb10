package engine

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"hearsay"
)

// SpeakerFinder is what [SpeakerByID] needs of the record.
type SpeakerFinder interface {
	Speaker(ctx context.Context, id string) (hearsay.KnownSpeaker, error)
}

// identifier is a record that knows beginnings of IDs.
type identifier interface {
	Identify(ctx context.Context, begins string, limit int) ([]hearsay.Identity, error)
}

// idBeginning is what a beginning of a speaker's ID looks like: names have no
// digits, and fewer letters than four begin too many.
var idBeginning = regexp.MustCompile(`^s[a-z0-9]{3,}$`)

// mostBegin is how many entries are listed whose IDs begin alike.
const mostBegin = 5

// SpeakerByID is the directory's entry with an ID, or the only one whose ID begins
// as was written; the error is hearsay.ErrNotFound where it is a name, and lists
// the IDs where several begin so.
func SpeakerByID(ctx context.Context, record SpeakerFinder, written string) (hearsay.KnownSpeaker, error) {
	written = strings.TrimSpace(written)
	k, err := record.Speaker(ctx, written)
	by, knows := record.(identifier)
	if !errors.Is(err, hearsay.ErrNotFound) || !knows || !idBeginning.MatchString(written) || !strings.ContainsAny(written, "0123456789") {
		return k, err
	}
	list, failed := by.Identify(ctx, written, mostBegin+1)
	if failed != nil {
		return k, failed
	}
	var ids []string
	for _, one := range list {
		if one.Kind == hearsay.SpeakerID {
			ids = append(ids, one.ID)
		}
	}
	switch {
	case len(ids) == 0:
		return k, err
	case len(ids) == 1:
		return record.Speaker(ctx, ids[0])
	}
	return k, fmt.Errorf("%q begins the IDs of several speakers: %s; give more of it", written, strings.Join(ids, ", "))
}
