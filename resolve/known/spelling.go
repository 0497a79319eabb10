package known

import (
	"slices"

	"hearsay"
)

// Spelling is a name that somebody wrote, to be found among speakers who are
// written otherwise.
type Spelling struct{ name Name }

// NewSpelling takes a full name or a family name, without title.
func NewSpelling(name string) Spelling { return Spelling{Parse(name)} }

// Full reports that there is a given name beside the family name: then a speaker
// whom it fits may be taken for the one meant, where a family name says only
// that they may be.
func (s *Spelling) Full() bool { return s.name.Full() }

// Fits reports that one of a person's names is near enough to be the one written:
// with a given name the whole name, without one the family name.
func (s *Spelling) Fits(k *hearsay.KnownSpeaker) bool {
	if k.Type != hearsay.Person {
		return false
	}
	return s.is(k.Name) || slices.ContainsFunc(k.Aliases, func(a hearsay.Alias) bool {
		return a.Name != k.Name && s.is(a.Name)
	})
}

func (s *Spelling) is(name string) bool {
	n := Parse(name)
	l := Compare(&s.name, &n)
	if !s.name.Full() {
		// Half of a double surname is nobody's.
		return l.Family >= FamilySpelledAs && Double(Surname(name)) == nil
	}
	return l.Score >= spelledAs && !l.Weak
}

// spelledAs is from where a full name that a person writes is one on record: a
// little stricter than sameName, for no role stands beside it.
const spelledAs = 0.9

// FamilySpelledAs is from where a family name that a person writes by itself is
// one on record: Selenskyj is Zelenskyy (0.97), and neither Olden Holden nor
// Jansen Hansen (0.945).
const FamilySpelledAs = 0.96
