package engine

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"hearsay"
)

// NewSpeaker is the entry that a person adds to the directory by hand: the same
// name gives the same ID. It fails where somebody of exactly that name is there.
func NewSpeaker(ctx context.Context, d hearsay.Directory, name string) (k hearsay.KnownSpeaker, err error) {
	named, _, err := d.Speakers(ctx, hearsay.SpeakerQuery{Name: name, Limit: 100})
	if err != nil {
		return k, err
	}
	for _, k := range named {
		if strings.EqualFold(k.Name, name) {
			return k, fmt.Errorf("%s is in the directory already, as %s", k.Name, k.ID)
		}
	}
	k = hearsay.KnownSpeaker{ID: entryID("by hand", strings.ToLower(name)), Name: name, Type: hearsay.Person}
	return k, d.PutSpeakers(ctx, []hearsay.KnownSpeaker{k})
}

// SplitTarget is the entry that statements of another one go to: that of an ID,
// or a new one of the name and type, with a role if one is given. First is one of
// the statements: the same split gives the same entry.
func SplitTarget(ctx context.Context, d hearsay.Directory, from *hearsay.KnownSpeaker, written, role, first string) (hearsay.KnownSpeaker, error) {
	to, err := d.Speaker(ctx, written)
	switch {
	case err == nil && to.ID == from.ID:
		return to, fmt.Errorf("%s is the speaker that is to be split", written)
	case err == nil:
		return hearsay.KnownSpeaker{ID: to.ID, Name: to.Name, Type: to.Type}, nil
	case !errors.Is(err, hearsay.ErrNotFound):
		return to, err
	}
	to = hearsay.KnownSpeaker{ID: entryID("split", from.ID, written, first), Name: written, Type: from.Type}
	if role != "" {
		to.Roles = []hearsay.TimedRole{{Role: role, Given: true}}
	}
	return to, nil
}

func entryID(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return "s" + hex.EncodeToString(sum[:])[:16]
}
