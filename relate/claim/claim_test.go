package claim_test

import (
	"encoding/json"
	"testing"
	"time"

	"hearsay"
	"hearsay/relate/claim"
	"hearsay/relate/proposition"
)

var monday = time.Date(2031, 3, 10, 9, 0, 0, 0, time.UTC)

func encircled(place string) proposition.Proposition {
	return proposition.Proposition{Predicate: "encircle", Telling: true, Arguments: []proposition.Argument{{Role: proposition.Object, Term: place, Name: true}}}
}

func by(who string) *proposition.Report {
	return &proposition.Report{Article: "a1", Attribution: "q" + who, At: monday, Voices: []proposition.Voice{{ID: who}}}
}

func said(stance hearsay.Stance, text string, more ...func(*proposition.Said)) *proposition.Said {
	s := &proposition.Said{Proposition: encircled("ansk"), Stance: stance, Text: text}
	for _, m := range more {
		m(s)
	}
	return s
}

func clear(s *proposition.Said)  { s.Clear = true }
func minor(s *proposition.Said)  { s.Minor = true }
func framed(s *proposition.Said) { s.Framed = true }

func TestContestedNeedsTwoWhoTakeSides(t *testing.T) {
	type move struct {
		who string
		s   *proposition.Said
	}
	for name, c := range map[string]struct {
		moves []move
		want  bool
	}{
		"one supports, another denies":         {[]move{{"kyr", said(hearsay.Supports, "x")}, {"vint", said(hearsay.Denies, "x")}}, true},
		"one changes their mind":               {[]move{{"kyr", said(hearsay.Supports, "x")}, {"kyr", said(hearsay.Denies, "x")}}, false},
		"both deny":                            {[]move{{"kyr", said(hearsay.Denies, "x")}, {"vint", said(hearsay.Denies, "x")}}, false},
		"one supports, another asks":           {[]move{{"kyr", said(hearsay.Supports, "x")}, {"vint", said(hearsay.Queries, "x")}}, false},
		"presupposed, and another clause":      {[]move{{"kyr", said(hearsay.Supports, "x", minor)}, {"vint", said(hearsay.Denies, "x")}}, false},
		"presupposed, and denied outright":     {[]move{{"kyr", said(hearsay.Supports, "x", minor)}, {"vint", said(hearsay.Denies, "x", framed)}}, true},
		"presupposed first, asserted later on": {[]move{{"kyr", said(hearsay.Supports, "x", minor)}, {"kyr", said(hearsay.Supports, "x")}, {"vint", said(hearsay.Denies, "x")}}, true},
	} {
		var k hearsay.Claim
		var f claim.Form
		for _, m := range c.moves {
			claim.Join(&k, &f, m.s, by(m.who))
		}
		if k.Contested != c.want {
			t.Errorf("%s: contested %v", name, k.Contested)
		}
	}
}

func TestTheLabelIsTheShortestClearClause(t *testing.T) {
	var k hearsay.Claim
	var f claim.Form
	for _, s := range []*proposition.Said{
		said(hearsay.Denies, "encirclement"),
		said(hearsay.Supports, "the town of Ansk had been surrounded by Ketharan troops", clear),
		said(hearsay.Supports, "Ansk is encircled", clear),
		said(hearsay.Supports, "we have them"),
		said(hearsay.Denies, "Ansk encircled", clear),
	} {
		claim.Join(&k, &f, s, by("kyr"))
	}
	if k.Label != "Ansk is encircled" {
		t.Errorf("label %q", k.Label)
	}
}

// The label of what is disputed has the words of the dispute, not of what else met there.
func TestTheLabelOfADisputeIsOneOfItsSides(t *testing.T) {
	var k hearsay.Claim
	var f claim.Form
	lesser := said(hearsay.Supports, "Ansk is encircled", clear)
	lesser.Day = "2031-03-01"
	claim.Join(&k, &f, lesser, &proposition.Report{Article: "a0", At: monday.AddDate(0, 0, -2), Voices: []proposition.Voice{{ID: "vint"}}})
	answer := said(hearsay.Denies, "Ansk had been surrounded by Ketharan troops", clear, framed)
	answer.Pointed, answer.How, answer.Aim = true, proposition.ByNoun, proposition.Aim{Held: true, Next: true}
	claim.Join(&k, &f, said(hearsay.Supports, "Ansk had been surrounded by Ketharan troops", clear), by("kyr"))
	claim.Join(&k, &f, answer, by("vint"))
	if !k.Contested || k.Label != "Ansk had been surrounded by Ketharan troops" {
		t.Errorf("contested %v under %q", k.Contested, k.Label)
	}
}

func TestFindKeepsApartWhatIsNotOne(t *testing.T) {
	kept := claim.Form{Forms: []proposition.Proposition{encircled("ansk")}, Last: monday}
	raw, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	back, err := claim.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	other := encircled("brenn")
	same := encircled("ansk")
	for _, c := range []struct {
		p    *proposition.Proposition
		at   time.Time
		want int
	}{{&same, monday, 0}, {&other, monday, -1}, {&same, monday.AddDate(0, 6, 0), -1}} {
		if got := claim.Find(c.p, c.at, nil, []claim.Form{back}); got != c.want {
			t.Errorf("%+v at %v goes to %d, want %d", c.p, c.at, got, c.want)
		}
	}
	if _, err := claim.Read([]byte("{")); err == nil {
		t.Error("a damaged form is read")
	}
}

func TestChanges(t *testing.T) {
	at := func(day int, statement string, s hearsay.Stance, condition string) hearsay.Position {
		return hearsay.Position{Claim: "c1", Speaker: "kyr", Statement: statement, Stance: s, Condition: condition, At: monday.AddDate(0, 0, day)}
	}
	for name, c := range map[string]struct {
		positions []hearsay.Position
		want      int
	}{
		"another stance later":          {[]hearsay.Position{at(4, "t2", hearsay.Supports, ""), at(0, "t1", hearsay.Denies, "")}, 1},
		"and back again":                {[]hearsay.Position{at(0, "t1", hearsay.Denies, ""), at(4, "t2", hearsay.Supports, ""), at(8, "t3", hearsay.Denies, "")}, 2},
		"the same stance":               {[]hearsay.Position{at(0, "t1", hearsay.Denies, ""), at(4, "t2", hearsay.Denies, "")}, 0},
		"a condition":                   {[]hearsay.Position{at(0, "t1", hearsay.Supports, ""), at(4, "t2", hearsay.Supports, "if the guns fall silent")}, 1},
		"one statement in two versions": {[]hearsay.Position{at(0, "t1", hearsay.Denies, ""), at(4, "t1", hearsay.Supports, "")}, 0},
		"on one day":                    {[]hearsay.Position{at(0, "t1", hearsay.Denies, ""), at(0, "t2", hearsay.Supports, "")}, 0},
		"denied before, and again as told on the day": {[]hearsay.Position{at(0, "t1", hearsay.Denies, ""), at(4, "t2", hearsay.Denies, ""), at(4, "t3", hearsay.Supports, "")}, 1},
		"a comment": {[]hearsay.Position{at(0, "t1", hearsay.Denies, ""), at(4, "t2", hearsay.Comments, "")}, 0},
	} {
		got := claim.Changes(c.positions)
		if len(got) != c.want {
			t.Errorf("%s: %d changes, want %d: %+v", name, len(got), c.want, got)
		}
		for _, ch := range got {
			if !ch.From.At.Before(ch.To.At) {
				t.Errorf("%s: from %v to %v", name, ch.From.At, ch.To.At)
			}
		}
	}
	two := []hearsay.Position{at(0, "t1", hearsay.Denies, ""), at(4, "t2", hearsay.Supports, "")}
	two[1].Speaker = "vint"
	if got := claim.Changes(two); len(got) != 0 {
		t.Errorf("another spokesman's position is a change: %+v", got)
	}
}

func TestWhatIsTakenBackIsFound(t *testing.T) {
	at := time.Date(2031, 3, 14, 9, 0, 0, 0, time.UTC)
	held := func(days int, who string, denied bool) claim.Form {
		f := claim.Form{Stands: []claim.Stand{{Who: who, Stance: hearsay.Supports, From: at.AddDate(0, 0, -days), To: at.AddDate(0, 0, -days), Near: 1}}}
		if denied {
			f.Stands, f.Sure = append(f.Stands, claim.Stand{Who: "vint", Stance: hearsay.Denies, Form: 1}), 0.8
		}
		return f
	}
	for _, c := range []struct {
		forms []claim.Form
		want  int
	}{
		{[]claim.Form{held(3, "kyr", false)}, 0},
		{[]claim.Form{held(3, "oster", false)}, -1},
		{[]claim.Form{held(0, "kyr", false)}, -1},
		{[]claim.Form{held(40, "kyr", false)}, -1},
		{[]claim.Form{held(3, "kyr", false), held(2, "kyr", false)}, -1},
		{[]claim.Form{held(3, "kyr", false), held(2, "kyr", true)}, 1},
	} {
		if got := claim.Held(at, []string{"kyr"}, c.forms); got != c.want {
			t.Errorf("of %d claims the one taken back is %d, want %d", len(c.forms), got, c.want)
		}
	}
}
