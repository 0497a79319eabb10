package hearsay

import (
	"strings"
	"testing"
)

// Only who is called by a name of their own is named.
func TestNaming(t *testing.T) {
	for name, want := range map[string]Naming{
		"Mara Kyr": IsNamed, "governor": IsDescribed, "Piet Marrow’s spokeswoman": IsDescribed,
		"member of the council": IsDescribed, "Kyr": IsNamed, " ": IsNobody,
	} {
		a := Attribution{Speakers: []Speaker{{Name: name, Type: Person}}}
		if got := a.Naming(); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
	for want, a := range map[Naming]Attribution{
		IsDescribed: {Speakers: []Speaker{{Name: "Villagers", Type: Group}}},
		IsQuestion:  {Rule: ruleTurn, Act: Question, Speakers: []Speaker{{Name: "Q", Type: Person}}},
		IsAnonymous: {Speakers: []Speaker{{Name: "an official", Type: Anonymous}}},
		IsArticle:   {Speakers: []Speaker{{Type: Author}}},
		IsUnclear:   {Speakers: []Speaker{{Candidates: []Candidate{{Name: "Mara Kyr"}}}}},
		IsNobody:    {},
	} {
		if got := a.Naming(); got != want {
			t.Errorf("%+v is %q, want %q", a, got, want)
		}
	}
}

// Words are those of the content, in all its pieces, or of source and cue; none
// where the text is not kept.
func TestWordsIn(t *testing.T) {
	text := "“We stay,” Kyr said, “and wait.”"
	at := func(part string) Span { return Span{strings.Index(text, part), strings.Index(text, part) + len(part)} }
	a := Attribution{Source: Passage{at("Kyr")}, Cue: Passage{at("said")}, Content: Passage{at("“We stay,”"), at("“and wait.”")}}
	if n := a.WordsIn(text); n != 4 {
		t.Errorf("%d words", n)
	}
	a.Content = nil
	if n, none := a.WordsIn(text), a.WordsIn(""); n != 2 || none != 0 {
		t.Errorf("%d words of source and cue, %d without a text", n, none)
	}
}
