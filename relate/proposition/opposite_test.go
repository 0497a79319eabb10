package proposition

import (
	"slices"
	"testing"

	"hearsay"
	"hearsay/lang/en"
)

// Words that stand against one another have concepts of their own: one class
// for both would make who says the one support the other.
func TestOppositesAreNoOneConcept(t *testing.T) {
	r := New(en.English())
	for _, table := range []map[string][]string{r.p.Contradictory, r.p.Contrary} {
		for word, list := range table {
			for _, other := range list {
				if r.concept(word) == r.concept(other) {
					t.Errorf("%q and %q are both %q", word, other, r.concept(word))
				}
			}
		}
	}
}

// Who denies that he won does not say that he lost.
func TestADenialOfTheContraryLeavesItOpen(t *testing.T) {
	r := New(en.English())
	win := Said{Proposition: Proposition{Predicate: r.concept("win")}, Stance: hearsay.Supports}
	lose := r.concept("lose")
	if !slices.Contains(r.against(&win), lose) {
		t.Error("who says that he won does not deny that he lost")
	}
	win.Stance = hearsay.Denies
	if slices.Contains(r.against(&win), lose) {
		t.Error("who denies that he won says that he lost")
	}
	unsafe := Said{Proposition: Proposition{Predicate: "unsafe", Against: []string{"safe"}}, Stance: hearsay.Denies}
	if got := unsafe.Turned("safe").Stance; got != hearsay.Supports {
		t.Errorf("who denies that it is unsafe takes the stance %q to its being safe", got)
	}
	if got := unsafe.Turned("unsafe").Stance; got != hearsay.Denies {
		t.Errorf("who denies that it is unsafe takes the stance %q to its being unsafe", got)
	}
}
