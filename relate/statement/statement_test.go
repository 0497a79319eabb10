package statement_test

import (
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
)

var monday = time.Date(2031, 3, 10, 9, 0, 0, 0, time.UTC)

func report(article, who, words string, at time.Time) *proposition.Report {
	return &proposition.Report{Article: article, Attribution: "q" + article, Root: article, At: at,
		Voices: []proposition.Voice{{ID: who}}, Words: strings.Fields(words)}
}

func TestSame(t *testing.T) {
	for name, c := range map[string]struct {
		a, b *proposition.Report
		same bool
	}{
		"word for word, a week apart":   {report("a", "kyr", "navy leave ansk friday", monday), report("b", "kyr", "navy leave ansk friday", monday.AddDate(0, 0, 7)), true},
		"trimmed":                       {report("a", "kyr", "navy leave port ansk friday", monday), report("b", "kyr", "navy leave ansk", monday), true},
		"half of the words, that day":   {report("a", "kyr", "navy leave ansk friday port dusk", monday), report("b", "kyr", "ship leave ansk friday early fog", monday), true},
		"half of the words, days later": {report("a", "kyr", "navy leave ansk friday port dusk", monday), report("b", "kyr", "ship leave ansk friday early fog", monday.AddDate(0, 0, 3)), false},
		"the topic alone":               {report("a", "kyr", "navy leave ansk friday", monday), report("b", "kyr", "navy pay fishermen damage", monday), false},
		"somebody else":                 {report("a", "kyr", "navy leave ansk friday", monday), report("b", "vint", "navy leave ansk friday", monday), false},
	} {
		if got := statement.Same(c.a, c.b) > 0; got != c.same {
			t.Errorf("%s: same %v", name, got)
		}
	}
}

// A spokesman and the body he speaks for may report one utterance: what they
// say has to be one proposition.
func TestABodyAndItsSpokesman(t *testing.T) {
	p := proposition.Proposition{Predicate: "encircle", Arguments: []proposition.Argument{{Role: proposition.Object, Term: "ansk", Name: true}}}
	body, man := report("a", "kethara", "ansk encircle", monday), report("b", "dov", "ansk encircle dawn", monday)
	body.Voices[0] = proposition.Voice{ID: "kethara", Body: true, Sides: []string{"kethar"}}
	man.Voices[0] = proposition.Voice{ID: "dov", Sides: []string{"kethar"}}
	if statement.Same(body, man) > 0 {
		t.Error("one statement without a proposition in common")
	}
	body.Said = []proposition.Said{{Proposition: p, Stance: hearsay.Supports}}
	man.Said = []proposition.Said{{Proposition: p, Stance: hearsay.Supports}}
	if statement.Same(body, man) == 0 {
		t.Error("a body and its spokesman say one thing in two statements")
	}
	man.Voices[0].Sides = []string{"ordov"}
	if statement.Same(body, man) > 0 {
		t.Error("one statement of two sides")
	}
}

func TestJoinCountsOriginsOnceAndKeepsTheEarliestFirst(t *testing.T) {
	var s hearsay.Statement
	var f statement.Form
	first, copied, own := report("a1", "kyr", "navy leave ansk", monday), report("a2", "kyr", "navy leave ansk", monday.Add(time.Hour)), report("a3", "kyr", "ship leave ansk", monday.Add(-time.Hour))
	copied.Root = "a1"
	for _, r := range []*proposition.Report{first, copied, own, first} {
		statement.Join(&s, &f, r)
	}
	if len(s.Reports) != 3 || s.Origins != 2 || !s.First.Equal(own.At) {
		t.Errorf("%d reports of %d origins, first %v", len(s.Reports), s.Origins, s.First)
	}
	if len(f.Variants) != 2 || f.Variants[0].Article != "a3" {
		t.Errorf("variants %+v", f.Variants)
	}
}

func TestRoot(t *testing.T) {
	root := func(article string) string { return "root of " + article }
	shared := hearsay.Passage{{Start: 0, End: 100}}
	for name, c := range map[string]struct {
		o       hearsay.Origin
		content hearsay.Passage
		want    string
	}{
		"an original":                     {hearsay.Origin{Article: "a", Class: hearsay.OriginOriginal}, hearsay.Passage{{Start: 10, End: 20}}, "a"},
		"a copy":                          {hearsay.Origin{Article: "a", Class: hearsay.OriginCopy, Of: "b"}, hearsay.Passage{{Start: 10, End: 20}}, "root of b"},
		"a partial, in what it shares":    {hearsay.Origin{Article: "a", Class: hearsay.OriginPartial, Of: "b", Shared: shared}, hearsay.Passage{{Start: 10, End: 20}}, "root of b"},
		"a partial, in what is its own":   {hearsay.Origin{Article: "a", Class: hearsay.OriginPartial, Of: "b", Shared: shared}, hearsay.Passage{{Start: 200, End: 220}}, "a"},
		"a partial, mostly in what it is": {hearsay.Origin{Article: "a", Class: hearsay.OriginPartial, Of: "b", Shared: shared}, hearsay.Passage{{Start: 90, End: 140}}, "a"},
	} {
		if got := statement.Root(c.o, root, c.content); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Who says a thing and later the opposite in the same words has said two things,
// though one thing besides the predicate is too little to know it by.
func TestTheOppositeIsAnotherStatement(t *testing.T) {
	p := proposition.Proposition{Predicate: "open", Modality: proposition.Will, Arguments: []proposition.Argument{{Role: proposition.Subject, Term: "mill"}}}
	stays, not := report("a", "brink", "mill remain open", monday), report("b", "brink", "mill not remain open", monday.AddDate(0, 0, 3))
	stays.Said = []proposition.Said{{Proposition: p, Stance: hearsay.Supports}}
	not.Said = []proposition.Said{{Proposition: p, Stance: hearsay.Denies, Negative: true}}
	if statement.Same(stays, not) > 0 {
		t.Error("“stay open” and “not stay open” are one statement")
	}
}

// A report that says the opposite of one wording joins none of them, however
// many words it shares with another.
func TestNoWordingSaysTheOppositeOfAnother(t *testing.T) {
	open := proposition.Proposition{Predicate: "open", Modality: proposition.Will, Against: []string{"shut"}, Arguments: []proposition.Argument{{Role: proposition.Subject, Term: "quarry"}}}
	shut := proposition.Proposition{Predicate: "shut", Modality: proposition.Will, Against: []string{"open"}, Arguments: []proposition.Argument{{Role: proposition.Object, Term: "quarry"}}}
	said := func(r *proposition.Report, p proposition.Proposition, st hearsay.Stance) *proposition.Report {
		r.Said = []proposition.Said{{Proposition: p, Stance: st}}
		return r
	}
	form := statement.Form{Variants: []proposition.Report{
		*said(report("a", "marrow", "quarry remain open", monday), open, hearsay.Supports),
		*report("b", "marrow", "quarry remain open parliament", monday),
	}}
	for name, r := range map[string]*proposition.Report{
		"not open": said(report("c", "marrow", "quarry not remain open parliament", monday), open, hearsay.Denies),
		"closed":   said(report("d", "marrow", "quarry shut two day tell parliament remain open", monday), shut, hearsay.Supports),
	} {
		if got := statement.Find(r, []statement.Form{form}); got >= 0 {
			t.Errorf("%s is the same statement", name)
		}
	}
	if got := statement.Find(said(report("e", "marrow", "quarry remain open", monday), open, hearsay.Supports), []statement.Form{form}); got != 0 {
		t.Error("the same words again are another statement")
	}
}
