package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// spelledOtherwise is the ID of the only person who has a name in another
// spelling than it was written ("Dorzhinsky"), which it says; nobody of the
// directory bears the name as written. Where several have it, or none, it fails
// and says who there is.
func spelledOtherwise(ctx context.Context, c console, s hearsay.Directory, written string) (string, error) {
	list, err := engine.Spelled(ctx, s, written, mostNamesakes)
	if err != nil {
		return "", err
	}
	if len(list) != 1 {
		return "", nobodyCalled(ctx, s, written, list)
	}
	fmt.Fprintf(c.err, "hearsay: nobody called %q is in the directory; taken for %s\n", written, shownSpeaker(&list[0]))
	return list[0].ID, nil
}

// readSpeaker is the entry that is to be shown, also by a name in another
// spelling; what is to be changed is asked for exactly ([oneSpeaker]).
func readSpeaker(ctx context.Context, c console, s hearsay.Directory, who string) (k hearsay.KnownSpeaker, err error) {
	if k, err = engine.SpeakerByID(ctx, s, who); err == nil || !errors.Is(err, hearsay.ErrNotFound) {
		return k, err
	}
	if !isWikidata(who) {
		named, _, err := s.Speakers(ctx, hearsay.SpeakerQuery{Name: who, Limit: 1})
		if err != nil {
			return k, err
		}
		if len(named) == 0 {
			if who, err = spelledOtherwise(ctx, c, s, who); err != nil {
				return k, err
			}
		}
	}
	return oneSpeaker(ctx, c, s, who)
}

// nobodyCalled is the error for a name that nobody bears, with those who have it
// in another spelling, or else those whose names hold it.
func nobodyCalled(ctx context.Context, s hearsay.Directory, written string, spelled []hearsay.KnownSpeaker) error {
	but := likeNames(ctx, s, written)
	if len(spelled) > 0 {
		names := make([]string, len(spelled))
		for i := range spelled {
			names[i] = shownSpeaker(&spelled[i])
		}
		but = ", but in another spelling " + strings.Join(names, ", ") + ": say which one by the ID"
	}
	return fmt.Errorf("nobody called %q is in the directory of the record%s; hearsay speakers lists who is", written, but)
}
