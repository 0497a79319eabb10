package known

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"hearsay"
)

// made is a directory of made-up people: names by syllables, so that many share
// a family name and more share its sound.
func made(n int) *Linker {
	l := New()
	for i := range n {
		l.Add(madeSpeaker(i))
	}
	return l
}

func madeSpeaker(i int) hearsay.KnownSpeaker {
	r := rand.New(rand.NewPCG(uint64(i), 3))
	syllables := []string{"ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "jo", "pu", "la", "me", "ni", "so", "tu"}
	part := func(n int) string {
		s := ""
		for range n {
			s += syllables[r.IntN(len(syllables))]
		}
		return string(s[0]-32) + s[1:]
	}
	return hearsay.KnownSpeaker{ID: fmt.Sprintf("s%d", i), Type: hearsay.Person, Name: part(2) + " " + part(2+r.IntN(2)),
		Roles: []hearsay.TimedRole{{Role: "the minister of " + part(3)}}}
}

func BenchmarkLink(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l := made(n)
			var readings []*hearsay.Reading
			for i := range 100 {
				var cast []who
				for j := range 5 {
					k := madeSpeaker(i*97 + j*31)
					cast = append(cast, who{name: k.Name, role: k.Roles[0].Role})
				}
				readings = append(readings, piece(i, "The ministry said nothing more.", cast...))
			}
			b.ResetTimer()
			for i := range b.N {
				l.Link(readings[i%len(readings)])
			}
		})
	}
}

// A lookup reads a bounded number of entries, however many there are.
func TestLookupsAreBounded(t *testing.T) {
	l := made(20_000)
	for i := range 300 {
		k := madeSpeaker(i * 61)
		n := Parse(k.Name)
		if got, most := len(l.x.look(personKeys(&n))), longestBlock*len(personKeys(&n)); got > most {
			t.Errorf("looking up %s reads %d entries of %d", k.Name, got, l.Len())
		}
		if ids := l.x.exact(n.folded); len(ids) == 0 {
			t.Errorf("%s is not found as it is written", k.Name)
		}
	}
}
