package engine

import (
	"context"

	"hearsay"
	"hearsay/resolve/known"
)

// Lister lists the speakers of a directory.
type Lister interface {
	Speakers(ctx context.Context, q hearsay.SpeakerQuery) ([]hearsay.KnownSpeaker, string, error)
}

// directoryPage is how many entries are looked at in one go.
const directoryPage = 500

// Spelled are the people of a directory who have a name in another spelling than
// somebody wrote it, the most mentioned first and no more than most: by the whole
// name, or by the family name where no more was written. It goes through the
// whole directory, and is for names that nobody in it is listed with.
func Spelled(ctx context.Context, d Lister, name string, most int) (found []hearsay.KnownSpeaker, err error) {
	spelling := known.NewSpelling(untitled(name))
	q := hearsay.SpeakerQuery{Type: hearsay.Person, Limit: directoryPage}
	for {
		list, next, err := d.Speakers(ctx, q)
		if err != nil {
			return nil, err
		}
		for i := range list {
			if !spelling.Fits(&list[i]) {
				continue
			}
			if found = append(found, list[i]); len(found) == most {
				return found, nil
			}
		}
		if next == "" {
			return found, nil
		}
		q.Cursor = next
	}
}
