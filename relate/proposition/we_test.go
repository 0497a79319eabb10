package proposition_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/relate/proposition"
)

// A body's "we" is the body, and that of its mouthpiece; anybody else's may be
// whoever, and stands for nothing.
func TestWhoseWe(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	const text, content = `“We did not pollute the Ulm,” Lio Vint said.`, "“We did not pollute the Ulm,”"
	for _, c := range []struct {
		speaker hearsay.Speaker
		is      bool
	}{
		{hearsay.Speaker{ID: "1", Name: "Norvane Steel", Type: hearsay.Organization}, true},
		{hearsay.Speaker{ID: "1", Name: "Lio Vint", Type: hearsay.Person, Role: "a spokesman for Norvane"}, true},
		{hearsay.Speaker{ID: "1", Name: "Lio Vint", Type: hearsay.Person, Role: "a resident of Ansk"}, false},
		{hearsay.Speaker{ID: "1", Name: "Lio Vint", Type: hearsay.Person, Role: "a spokesman for Norvane and Orban"}, false},
	} {
		cue := strings.Index(text, "said")
		a := hearsay.Attribution{Kind: hearsay.Direct, Act: hearsay.Assert, Polarity: hearsay.Positive, Cue: hearsay.Passage{{Start: cue, End: cue + 4}},
			Content: hearsay.Passage{{Start: 0, End: len(content)}}, Speakers: []hearsay.Speaker{c.speaker}}
		a.Identify("x")
		r := hearsay.Reading{Article: hearsay.Article{ID: "x", Text: text}, Attributions: []hearsay.Attribution{a}}
		said := proposition.New(en.English()).Read(proposition.Given{Document: p.Parse(text), Reading: &r})[0].Said
		if len(said) != 1 || said[0].Stance != hearsay.Denies {
			t.Fatalf("%s: want one denial, got %+v", c.speaker.Role, said)
		}
		got := slices.ContainsFunc(said[0].Arguments, func(a proposition.Argument) bool { return a.Term == "norvan" && a.Role == proposition.Subject })
		if got != c.is {
			t.Errorf("%s, %s: we is Norvane %v", c.speaker.Name, c.speaker.Role, got)
		}
	}
}
