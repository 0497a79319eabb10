package statement_test

import (
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
)

// Who says nearly the same words with another number, name or day in them, or with
// the contrary, has said another thing; a name in another spelling is the same.
func TestNearlyTheSameWordsMaySayAnotherThing(t *testing.T) {
	kill := func(n float64) proposition.Proposition {
		return proposition.Proposition{Predicate: "kill", Quantities: []proposition.Quantity{{Value: n, Of: "person"}}}
	}
	about := func(predicate, name, given, day string, against ...string) proposition.Proposition {
		return proposition.Proposition{Predicate: predicate, Day: day, Against: against, Arguments: []proposition.Argument{{Role: proposition.Subject, Term: name, Given: given, Name: true}}}
	}
	for name, c := range map[string]struct {
		a, b   string
		p, q   proposition.Proposition
		differ bool
	}{
		"a number":                {"12 people kill fire", "21 people kill fire", kill(12), kill(21), true},
		"a number in other words": {"12 people kill fire", "fire kill 21 people town", kill(12), kill(21), true},
		"a given name":            {"anna rell drive car", "otto rell drive car", about("drive", "rell", "anna", ""), about("drive", "rell", "otto", ""), true},
		"a place":                 {"factory build near karsk", "factory build near velm", about("build", "karsk", "", ""), about("build", "velm", "", ""), true},
		"a day":                   {"road remain shut 3", "road remain shut june 3", about("remain", "osk", "", "2035-05-03"), about("remain", "osk", "", "2035-06-03"), true},
		"the contrary":            {"price increase much osk", "price decrease much osk", about("increase", "osk", "", "", "decrease"), about("decrease", "osk", "", "", "increase"), true},
		"a spelling":              {"general zelensk encircle town", "general zelenskyy encircle town", about("encircle", "zelensk", "", ""), about("encircle", "zelenskyy", "", ""), false},
		"another word":            {"factory build soon karsk", "factory build quickly karsk", about("build", "karsk", "", ""), about("build", "karsk", "", ""), false},
	} {
		a, b := report("a", "colm", c.a, monday), report("b", "colm", c.b, monday.AddDate(0, 0, 1))
		a.Said, b.Said = []proposition.Said{{Proposition: c.p, Stance: hearsay.Supports}}, []proposition.Said{{Proposition: c.q, Stance: hearsay.Supports}}
		if got := statement.Same(a, b) == 0; got != c.differ {
			t.Errorf("%s: two statements %v, want %v", name, got, c.differ)
		}
	}
}
