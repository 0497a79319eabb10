package statement_test

import (
	"testing"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
)

// clause is what a report says of one deed by one doer.
func clause(predicate, who string, m proposition.Modality) proposition.Said {
	return proposition.Said{Stance: hearsay.Supports, Proposition: proposition.Proposition{Predicate: predicate, Modality: m,
		Arguments: []proposition.Argument{{Role: proposition.Subject, Term: who}}}}
}

// Who asks for a thing on Monday and says on Wednesday what became of it has made two
// statements, though three words of four are the same; who asks twice, or tells twice, one.
func TestADemandAndAnAssertionAreTwo(t *testing.T) {
	for name, c := range map[string]struct {
		m, n  proposition.Modality
		later time.Duration
		same  bool
	}{
		"asked, then told":                 {proposition.Must, "", 48 * time.Hour, false},
		"told, the next day but for hours": {"", proposition.Must, 31 * time.Hour, false},
		"told, then asked":                 {"", proposition.Must, 48 * time.Hour, false},
		"asked, then foretold":             {proposition.Must, proposition.Will, 48 * time.Hour, false},
		"asked twice":                      {proposition.Must, proposition.Must, 48 * time.Hour, true},
		"told twice":                       {"", "", 48 * time.Hour, true},
		"asked and told at one day":        {proposition.Must, "", time.Hour, true},
	} {
		a, b := report("a", "orlen", "quarry clear hay barn", monday), report("b", "orlen", "quarry break word hay barn", monday.Add(c.later))
		a.Said, b.Said = []proposition.Said{clause("clear", "quarry", c.m)}, []proposition.Said{clause("break", "quarry", c.n)}
		if got := statement.Same(a, b) > 0; got != c.same {
			t.Errorf("%s: same %v", name, got)
		}
	}
	a, b := report("a", "orlen", "quarry clear hay barn road", monday), report("b", "orlen", "quarry burn hay barn dusk", monday)
	a.Said, b.Said = []proposition.Said{clause("clear", "quarry", proposition.Must)}, []proposition.Said{clause("burn", "quarry", "")}
	if statement.Same(a, b) > 0 {
		t.Error("a demand and an assertion of one day that share three words of five are one statement")
	}
}

// "No." is one with what answers the same question, and with nothing else that has a "not".
func TestABareAnswerIsToItsQuestion(t *testing.T) {
	leave := proposition.Proposition{Predicate: "leave", Modality: proposition.Will, Arguments: []proposition.Argument{
		{Role: proposition.Subject, Term: "orlen", Name: true}, {Role: proposition.Object, Term: "council", Name: true}}}
	no, other, whole := report("a", "orlen", "not", monday), report("b", "orlen", "not", monday), report("c", "orlen", "barn not dry enough", monday)
	if statement.Same(no, whole) > 0 {
		t.Error("“No.” is one with whatever has a “not”")
	}
	if statement.Same(no, other) > 0 {
		t.Error("“No.” and “No.” are one, whatever was asked")
	}
	no.Said, other.Said = []proposition.Said{{Stance: hearsay.Denies, Pointed: true, Proposition: leave}}, []proposition.Said{{Stance: hearsay.Denies, Pointed: true, Proposition: leave}}
	if statement.Same(no, other) == 0 {
		t.Error("“No.” in two articles, to one question, are two statements")
	}
}

// Who says on one day that he was wrong has not said again what he says besides, though
// half of the words are the same.
func TestWhoTakesBackSaysAnotherThing(t *testing.T) {
	a, b := report("a", "orlen", "new count clear mistaken monday sorry", monday), report("b", "orlen", "hear monday trust new count barn not dry", monday)
	if statement.Same(a, b) == 0 {
		t.Fatal("half of the words of one day are too few: the test says nothing")
	}
	a.Said = []proposition.Said{{Stance: hearsay.Denies, Recants: true}}
	if statement.Same(a, b) > 0 {
		t.Error("who takes something back says the same as before")
	}
	b.Said = a.Said
	if statement.Same(a, b) == 0 {
		t.Error("two reports of one that takes back are two statements")
	}
}
