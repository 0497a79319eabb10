package web

import (
	"testing"

	"hearsay"
)

// Only who is called by a name of their own is named.
func TestHowNamed(t *testing.T) {
	for name, want := range map[string]string{
		"Mara Kyr": "named", "governor": "described, not named", "Piet Marrow’s spokeswoman": "described, not named",
		"member of the council": "described, not named", "Kyr": "named", " ": "nobody is named",
	} {
		a := hearsay.Attribution{Speakers: []hearsay.Speaker{{Name: name, Type: hearsay.Person}}}
		if got := howNamed(&a); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
	villagers := hearsay.Attribution{Speakers: []hearsay.Speaker{{Name: "Villagers", Type: hearsay.Group}}}
	turn := hearsay.Attribution{Rule: ruleTurn, Act: hearsay.Question, Speakers: []hearsay.Speaker{{Name: "Q", Type: hearsay.Person}}}
	if howNamed(&villagers) != "described, not named" || howNamed(&turn) != "a question’s turn" {
		t.Errorf("villagers are %q, a question is %q", howNamed(&villagers), howNamed(&turn))
	}
}
