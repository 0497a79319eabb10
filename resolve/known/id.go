package known

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"hearsay"
)

// newID derives an ID from how the name sounds, so that whoever comes first of
// several spellings gives the same one. Where it is taken, or a namesake is
// known, the spelling, then the roles, then the article tell them apart.
func (l *Linker) newID(a *article, p *player, kind hearsay.SpeakerType, apart bool) string {
	var roles []string
	for i := range p.roles {
		roles = append(roles, p.roles[i].words...)
	}
	slices.Sort(roles)
	tell := []string{string(kind), sounding(p, kind), p.parsed.folded, strings.Join(slices.Compact(roles), " "), a.id, p.local}
	n := 2
	if apart {
		n = 4
	}
	for ; n < len(tell); n++ {
		if id := identify(tell[:n]); !l.Has(id) {
			return id
		}
	}
	return identify(tell)
}

func identify(parts []string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return "s" + hex.EncodeToString(sum[:])[:16]
}

func sounding(p *player, kind hearsay.SpeakerType) string {
	if kind != hearsay.Person {
		return strings.Join(p.body.words, " ")
	}
	parts := []string{p.parsed.family.key}
	for i := range p.parsed.given {
		parts = append(parts, p.parsed.given[i].key)
	}
	return strings.Join(parts, " ")
}
