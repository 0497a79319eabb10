package claim_test

import (
	"testing"
	"time"

	"hearsay"
	"hearsay/relate/claim"
	"hearsay/relate/proposition"
)

// denial is a claim of the deed that somebody denied some days before Friday.
func denial(who string, days int, p proposition.Proposition, contested bool) claim.Form {
	f := claim.Form{Forms: []proposition.Proposition{p}, Stands: []claim.Stand{{Who: who, Stance: hearsay.Denies, Form: 1, From: friday.AddDate(0, 0, -days), To: friday.AddDate(0, 0, -days)}}}
	if contested {
		f.Sure = 0.8
	}
	return f
}

var friday = monday.AddDate(0, 0, 4)

func deed(predicate string, args ...proposition.Argument) proposition.Proposition {
	return proposition.Proposition{Predicate: predicate, Arguments: args}
}

func name(role proposition.Role, term string) proposition.Argument {
	return proposition.Argument{Role: role, Term: term, Name: true}
}

func TestWhatIsAdmittedIsWhatWasDenied(t *testing.T) {
	mill, kyr, vint := name(proposition.Object, "ansk"), name(proposition.Subject, "kyr"), name(proposition.Subject, "vint")
	worker := proposition.Argument{Role: proposition.Object, Term: "worker"}
	wage := proposition.Argument{Role: proposition.Object, Term: "wage"}
	for text, c := range map[string]struct {
		admits proposition.Proposition
		forms  []claim.Form
		want   int
	}{
		"in other words":           {deed("decrease", wage), []claim.Form{denial("kyr", 3, deed("decrease", mill, worker), true)}, 0},
		"another deed":             {deed("sell", wage), []claim.Form{denial("kyr", 3, deed("decrease", mill, worker), true)}, -1},
		"somebody else's denial":   {deed("decrease", wage), []claim.Form{denial("vint", 3, deed("decrease", mill, worker), true)}, -1},
		"on the same day":          {deed("decrease", wage), []claim.Form{denial("kyr", 0, deed("decrease", mill, worker), true)}, -1},
		"months ago":               {deed("decrease", wage), []claim.Form{denial("kyr", 90, deed("decrease", mill, worker), true)}, -1},
		"of somebody else":         {deed("decrease", vint), []claim.Form{denial("kyr", 3, deed("decrease", kyr, worker), true)}, -1},
		"of which nobody knows":    {deed("decrease", wage), []claim.Form{denial("kyr", 3, deed("decrease", mill), true), denial("kyr", 3, deed("decrease", worker), true)}, -1},
		"the one that has more":    {deed("decrease", wage), []claim.Form{denial("kyr", 3, deed("decrease", mill), true), denial("kyr", 3, deed("decrease", wage), true)}, 1},
		"the one that is disputed": {deed("decrease", wage), []claim.Form{denial("kyr", 3, deed("decrease", mill), false), denial("kyr", 3, deed("decrease", worker), true)}, 1},
	} {
		if got := claim.Granted(&c.admits, friday, []string{"kyr"}, c.forms); got != c.want {
			t.Errorf("%s: claim %d, want %d", text, got, c.want)
		}
	}
}

func TestWhoWasWrongTurnsRound(t *testing.T) {
	a, b := denial("kyr", 3, deed("decrease", name(proposition.Object, "ansk")), true), denial("kyr", 3, deed("sell", name(proposition.Object, "ansk")), false)
	if at, stance := claim.Recanted(friday, []string{"kyr"}, []claim.Form{b, a}); at != 1 || stance != hearsay.Supports {
		t.Errorf("claim %d, stance %q", at, stance)
	}
	b.Sure = 0.8
	if at, _ := claim.Recanted(friday, []string{"kyr"}, []claim.Form{a, b}); at != -1 {
		t.Errorf("of two contested claims nobody knows which, got %d", at)
	}
	if at, _ := claim.Recanted(friday.Add(-72*time.Hour), []string{"kyr"}, []claim.Form{a}); at != -1 {
		t.Errorf("on the day itself, got %d", at)
	}
}
