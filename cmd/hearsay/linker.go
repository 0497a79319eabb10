package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"hearsay"
)

// linker says who the speakers of an article are in the directory. It is asked
// by one goroutine, in the order of the articles.
type linker interface {
	Link(r *hearsay.Reading) []hearsay.Link
}

// newLinker makes the linker for a record.
func newLinker(context.Context, hearsay.Directory) (linker, error) { return fullNames{}, nil }

// fullNames links speakers by their full names alone: the same name is the
// same speaker. A person of one name stays out of the directory, since many
// share it.
type fullNames struct{}

// Link implements linker.
func (fullNames) Link(r *hearsay.Reading) []hearsay.Link {
	var links []hearsay.Link
	linked := map[string]bool{}
	for i := range r.Attributions {
		for _, s := range r.Attributions[i].Speakers {
			if linked[s.ID] || !fullyNamed(&s) {
				continue
			}
			linked[s.ID] = true
			name := strings.Join(strings.Fields(s.Name), " ")
			links = append(links, hearsay.Link{Local: s.ID, To: hearsay.KnownSpeaker{ID: idOfName(name, s.Type), Name: name, Type: s.Type}})
		}
	}
	return links
}

func fullyNamed(s *hearsay.Speaker) bool {
	switch s.Type {
	case hearsay.Person:
		return strings.Contains(strings.TrimSpace(s.Name), " ")
	case hearsay.Organization:
		return strings.TrimSpace(s.Name) != ""
	}
	return false
}

func idOfName(name string, kind hearsay.SpeakerType) string {
	sum := sha256.Sum256([]byte(string(kind) + "\x00" + strings.ToLower(name)))
	return "s" + hex.EncodeToString(sum[:8])
}
