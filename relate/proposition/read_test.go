package proposition_test

import (
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/relate/proposition"
)

// told is one made-up attribution of a text.
type told struct {
	who, cue, content string
	act               hearsay.Act
	// within is the number, from 1, of the attribution whose content holds this one.
	within int
	// silent marks a negated cue.
	silent bool
}

var tuesday = time.Date(2031, 3, 11, 9, 0, 0, 0, time.UTC)

// read makes the reports of a text; the words of an attribution are looked for
// behind those of the one before.
func read(t *testing.T, text string, list ...told) []proposition.Report {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r := hearsay.Reading{Article: hearsay.Article{URL: "https://courier.example/x", Text: text, Published: tuesday}}
	r.Article.Seal()
	find := func(part string, from int) hearsay.Passage {
		i := strings.Index(text[from:], part)
		if i < 0 {
			t.Fatalf("%q does not stand in %q behind %d", part, text, from)
		}
		return hearsay.Passage{{Start: from + i, End: from + i + len(part)}}
	}
	from := 0
	for _, l := range list {
		a := hearsay.Attribution{Kind: hearsay.Indirect, Act: l.act, Polarity: hearsay.Positive, Speakers: []hearsay.Speaker{{ID: l.who, Name: l.who, Type: hearsay.Person}}}
		if l.silent {
			a.Polarity = hearsay.Negative
		}
		a.Cue, a.Content = find(l.cue, from), find(l.content, from)
		if i := strings.LastIndex(text[:a.Cue[0].Start], l.who); i >= 0 {
			a.Source = hearsay.Passage{{Start: i, End: i + len(l.who)}}
		}
		if strings.ContainsAny(l.content, "“\"") {
			a.Kind = hearsay.Direct
		}
		if l.within > 0 {
			a.Parent = r.Attributions[l.within-1].ID
		} else {
			from = min(a.Cue[0].Start, a.Content[0].Start)
		}
		a.Identify("x")
		r.Attributions = append(r.Attributions, a)
	}
	return proposition.New(en.English()).Read(proposition.Given{Document: p.Parse(text), Reading: &r})
}

// stance is what a report's main propositions of a predicate say; empty for none.
func stance(r *proposition.Report, predicate string) hearsay.Stance {
	for _, s := range r.Said {
		if s.Predicate == predicate && !s.Minor {
			return s.Stance
		}
	}
	return ""
}

func TestDenialsByTheirFrames(t *testing.T) {
	for _, c := range []struct {
		cue, content string
		act          hearsay.Act
		want         hearsay.Stance
	}{
		{"denied", "that the bridge at Ansk had been destroyed", hearsay.Deny, hearsay.Denies},
		{"dismissed", "reports of the destruction of the bridge at Ansk as disinformation", hearsay.Deny, hearsay.Denies},
		{"rejected", "the accusation that sappers had destroyed the bridge at Ansk", hearsay.Deny, hearsay.Denies},
		{"said", "it was untrue that the bridge at Ansk had been destroyed", hearsay.Deny, hearsay.Denies},
		{"said", "there was no evidence that the bridge at Ansk had been destroyed", hearsay.Deny, hearsay.Denies},
		{"said", "there was no truth in the story that the bridge at Ansk had been destroyed", hearsay.Deny, hearsay.Denies},
		{"said", "the bridge at Ansk had not been destroyed", hearsay.Deny, hearsay.Denies},
		{"said", "nobody had destroyed the bridge at Ansk", hearsay.Deny, hearsay.Denies},
		{"took issue with", "the claim that the bridge at Ansk had been destroyed", hearsay.Deny, hearsay.Denies},
		{"confirmed", "that the bridge at Ansk had been destroyed", hearsay.Confirm, hearsay.Supports},
		{"confirmed", "a report that sappers had destroyed the bridge at Ansk", hearsay.Confirm, hearsay.Supports},
		{"said", "the bridge at Ansk had been destroyed", hearsay.Assert, hearsay.Supports},
		{"said", "it could not confirm that the bridge at Ansk had been destroyed", hearsay.Question, hearsay.Queries},
		{"asked", "whether the bridge at Ansk had been destroyed", hearsay.Question, hearsay.Queries},
		{"hoped", "the bridge at Ansk would be destroyed", hearsay.Express, hearsay.Comments},
		{"declined to say", "whether the bridge at Ansk had been destroyed", hearsay.RefuseComment, ""},
		{"said", "that Edo Vint had claimed that the bridge at Ansk had been destroyed", hearsay.Assert, ""},
	} {
		text := "The ministry " + c.cue + " " + c.content + "."
		r := read(t, text, told{who: "the ministry", cue: c.cue, content: c.content, act: c.act})
		if got := stance(&r[0], "destroy"); got != c.want {
			t.Errorf("%s: %q, want %q: %+v", text, got, c.want, r[0].Said)
		}
	}
}

func TestWhatPointsBackIsTheOthers(t *testing.T) {
	for _, c := range []struct {
		answer, cue, content string
		act                  hearsay.Act
		want                 hearsay.Stance
	}{
		{"Edo Vint said it had not.", "said", "it had not", hearsay.Deny, hearsay.Denies},
		{"Edo Vint rejected the claim.", "rejected", "the claim", hearsay.Deny, hearsay.Denies},
		{"Edo Vint called it a lie.", "called", "it a lie", hearsay.Criticise, hearsay.Denies},
		{"Edo Vint said that was untrue.", "said", "that was untrue", hearsay.Deny, hearsay.Denies},
		{"Edo Vint rejected the offer.", "rejected", "the offer", hearsay.Deny, ""},
		{"Edo Vint welcomed it.", "welcomed", "it", hearsay.Praise, ""},
	} {
		text := "Mara Kyr said the bridge at Ansk had been destroyed. " + c.answer
		r := read(t, text, told{who: "Mara Kyr", cue: "said", content: "the bridge at Ansk had been destroyed", act: hearsay.Assert},
			told{who: "Edo Vint", cue: c.cue, content: c.content, act: c.act})
		if got := stance(&r[1], "destroy"); got != c.want {
			t.Errorf("%s: %q, want %q: %+v", c.answer, got, c.want, r[1].Said)
		}
	}
}

// Whoever relays or denies a claim has not made it, and whoever made it has not denied it.
func TestNestingGivesNoStanceToTheWrongPerson(t *testing.T) {
	text := "The ministry denied claims by the union that the dam at Ansk had been poisoned."
	r := read(t, text, told{who: "the ministry", cue: "denied", content: "claims by the union that the dam at Ansk had been poisoned", act: hearsay.Deny},
		told{who: "the union", cue: "claims", content: "that the dam at Ansk had been poisoned", act: hearsay.Assert, within: 1})
	predicate := "poison"
	if a, b := stance(&r[0], predicate), stance(&r[1], predicate); a != hearsay.Denies || b != hearsay.Supports {
		t.Errorf("the ministry %q, the union %q; want deny and support: %+v / %+v", a, b, r[0].Said, r[1].Said)
	}
}

func TestANegatedCueGivesNoStance(t *testing.T) {
	text := "The ministry did not say that the bridge at Ansk had been destroyed."
	r := read(t, text, told{who: "the ministry", cue: "did not say", content: "that the bridge at Ansk had been destroyed", act: hearsay.Assert, silent: true})
	if len(r[0].Said) != 0 {
		t.Errorf("said: %+v", r[0].Said)
	}
}

func TestStrengthAndConditionInTheirOwnWords(t *testing.T) {
	text := "Kethara is ready to negotiate with Ordova if the guns fall silent, Mara Kyr said."
	r := read(t, text, told{who: "Mara Kyr", cue: "said", content: "Kethara is ready to negotiate with Ordova if the guns fall silent", act: hearsay.Assert})
	if len(r[0].Said) == 0 {
		t.Fatal("nothing said")
	}
	s := r[0].Said[0]
	if s.Strength != "ready to" || s.Condition != "if the guns fall silent" {
		t.Errorf("strength %q, condition %q", s.Strength, s.Condition)
	}
	for _, words := range []string{s.Strength, s.Condition, s.Text} {
		if !strings.Contains(text, words) {
			t.Errorf("%q is not the article's words", words)
		}
	}
}

func TestPropositionsThatAreOne(t *testing.T) {
	one := func(clause string) *proposition.Proposition {
		t.Helper()
		r := read(t, "Mara Kyr said "+clause+".", told{who: "Mara Kyr", cue: "said", content: clause, act: hearsay.Assert})
		if len(r[0].Said) == 0 {
			t.Fatalf("nothing read in %q", clause)
		}
		return &r[0].Said[0].Proposition
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Ketharan troops had surrounded the town of Halden", "Halden is encircled", true},
		{"Ordova attacked Kethara", "Kethara attacked Ordova", false},
		{"a shell hit the hospital in Ansk", "a shell hit the school in Ansk", false},
		{"nine miners died in Ansk", "twelve miners died in Ansk", false},
		{"the bridge at Ansk was destroyed on Monday", "the bridge at Ansk was destroyed on Thursday", false},
		{"the minister will resign in Ansk", "the minister resigned in Ansk", false},
	} {
		if got := proposition.Same(one(c.a), one(c.b)) >= 0.5; got != c.same {
			t.Errorf("%q and %q: same %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

// A plea is about the deed behind it, wherever the cue ends.
func TestPleas(t *testing.T) {
	for _, c := range []struct {
		cue, content, predicate string
		act                     hearsay.Act
		want                    hearsay.Stance
	}{
		{"pleaded not guilty", "to stealing a car", "steal", hearsay.Deny, hearsay.Denies},
		{"pleaded", "not guilty to stealing a car", "steal", hearsay.Deny, hearsay.Denies},
		{"pleaded not guilty", "to manslaughter on Tuesday", "manslaughter", hearsay.Deny, hearsay.Denies},
		{"pleaded innocent", "to stealing a car", "steal", hearsay.Deny, hearsay.Denies},
		{"pleaded guilty", "to stealing a car", "steal", hearsay.Confirm, hearsay.Supports},
	} {
		r := read(t, "Mara Kyr "+c.cue+" "+c.content+".", told{who: "Mara Kyr", cue: c.cue, content: c.content, act: c.act})
		if got := stance(&r[0], c.predicate); got != c.want {
			t.Errorf("%s %s: %q, want %q: %+v", c.cue, c.content, got, c.want, r[0].Said)
		}
	}
}
