package eval_test

import (
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/relate/place"
	"hearsay/relate/proposition"
)

// saidBy is an article in which somebody says a clause.
func saidBy(p *parse.Parser, r *proposition.Reader, who, clause string, at time.Time) []proposition.Report {
	name := map[string]string{"kyr": "Mara Kyr", "tol": "Ines Tol"}[who]
	text := name + " said " + clause + "."
	source, cue := len(name), len(name)+len(" said")
	reading := hearsay.Reading{Article: hearsay.Article{URL: "https://courier.example/" + who, Text: text, Published: at}}
	reading.Article.Seal()
	reading.Article.ID = who
	a := hearsay.Attribution{Kind: hearsay.Indirect, Act: hearsay.Assert, Polarity: hearsay.Positive,
		Source: hearsay.Passage{{Start: 0, End: source}}, Cue: hearsay.Passage{{Start: source + 1, End: cue}}, Content: hearsay.Passage{{Start: cue + 1, End: len(text) - 1}},
		Speakers: []hearsay.Speaker{{ID: who, Name: name, Type: hearsay.Person}}}
	a.Identify(who)
	reading.Attributions = []hearsay.Attribution{a}
	return r.Read(proposition.Given{Document: p.Parse(text), Reading: &reading, Known: map[string]string{who: who}})
}

// meet tells whether two speakers come to support, or deny, one claim.
func meet(t *testing.T, p *parse.Parser, r *proposition.Reader, a, b string) bool {
	t.Helper()
	m := place.NewMemory()
	putIn(t, m, saidBy(p, r, "kyr", a, monday))
	putIn(t, m, saidBy(p, r, "tol", b, monday.Add(time.Hour)))
	for _, c := range m.Claims() {
		of := map[hearsay.Stance]map[string]bool{}
		for _, at := range m.Positions(c.ID) {
			if of[at.Stance] == nil {
				of[at.Stance] = map[string]bool{}
			}
			of[at.Stance][at.Speaker] = true
		}
		if len(of[hearsay.Supports]) == 2 || len(of[hearsay.Denies]) == 2 {
			return true
		}
	}
	return false
}

// TestWordsThatSayTheSameMeet reads two phrasings of one claim by two speakers,
// and clauses of two speakers that only sound alike.
func TestWordsThatSayTheSameMeet(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r := proposition.New(en.English())
	for _, want := range []struct {
		pairs string
		meet  bool
		least int
	}{{samePairs, true, 100}, {apartPairs, false, 60}} {
		n := 0
		for line := range strings.Lines(want.pairs) {
			a, b, pair := strings.Cut(strings.TrimSpace(line), " | ")
			if !pair {
				continue
			}
			n++
			if meet(t, p, r, a, b) != want.meet {
				t.Errorf("%q and %q: want meeting %v", a, b, want.meet)
			}
		}
		if n < want.least {
			t.Errorf("only %d pairs", n)
		}
	}
}
