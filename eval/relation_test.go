package eval

import (
	"math"
	"os"
	"strings"
	"testing"

	"hearsay"
)

// mark makes an attribution of pieces of text, each given by its words;
// pieces of one passage are parted by "|".
func mark(t *testing.T, text, source, cue, content string) hearsay.Attribution {
	t.Helper()
	return hearsay.Attribution{Source: pieces(t, text, source), Cue: pieces(t, text, cue), Content: pieces(t, text, content)}
}

func pieces(t *testing.T, text, words string) (p hearsay.Passage) {
	t.Helper()
	if words == "" {
		return nil
	}
	for _, w := range strings.Split(words, "|") {
		at := strings.Index(text, w)
		if at < 0 {
			t.Fatalf("%q does not stand in %q", w, text)
		}
		p = append(p, hearsay.Span{Start: at, End: at + len(w)})
	}
	return p
}

const harbour = `“The harbour will stay open,” the mayor, Ana Torv, said on Monday, adding that "no ship" had been turned away since the storm of last week. Fishermen: not so.`

func TestRelationsMatchByTheDefinition(t *testing.T) {
	gold := mark(t, harbour, "the mayor, Ana Torv", "said", "“The harbour will stay open,”")
	for name, c := range map[string]struct {
		found hearsay.Attribution
		right bool
	}{
		"the same":                        {gold, true},
		"a word of the source is enough":  {mark(t, harbour, "Ana Torv", "said", "“The harbour will stay open,”"), true},
		"without its marks":               {mark(t, harbour, "Ana Torv", "said", "The harbour will stay open"), true},
		"four words of five: F1 0.89":     {mark(t, harbour, "Ana Torv", "said", "harbour will stay open"), true},
		"three words of five: F1 0.75":    {mark(t, harbour, "Ana Torv", "said", "will stay open"), false},
		"another source":                  {mark(t, harbour, "Fishermen", "said", "“The harbour will stay open,”"), false},
		"no source":                       {mark(t, harbour, "", "said", "“The harbour will stay open,”"), false},
		"another cue":                     {mark(t, harbour, "Ana Torv", "adding", "“The harbour will stay open,”"), false},
		"a longer cue shares its word":    {mark(t, harbour, "Ana Torv", "said on Monday", "“The harbour will stay open,”"), true},
		"content of another attribution":  {mark(t, harbour, "Ana Torv", "said", `that "no ship" had been turned away`), false},
		"content with a second piece: .5": {mark(t, harbour, "Ana Torv", "said", `“The harbour will stay open,”|that "no ship" had been turned away since the storm`), false},
	} {
		var s Relations
		s.Add(harbour, []hearsay.Attribution{gold}, []hearsay.Attribution{c.found})
		if got := s.All.RightFound == 1; got != c.right {
			t.Errorf("%s: matches %v, want %v", name, got, c.right)
		}
	}
}

func TestRelationsAreMatchedOneToOne(t *testing.T) {
	a := mark(t, harbour, "Ana Torv", "said", "The harbour will stay open")
	b := mark(t, harbour, "Ana Torv", "adding", `that "no ship" had been turned away since the storm of last week`)
	var s Relations
	s.Add(harbour, []hearsay.Attribution{a, b}, []hearsay.Attribution{a, a, a})
	if s.All != (Count{Gold: 2, Found: 3, RightGold: 1, RightFound: 1}) {
		t.Errorf("one gold relation found three times counts as %+v", s.All)
	}
	if got, want := s.All.F1(), 0.4; math.Abs(got-want) > 1e-9 {
		t.Errorf("F1 is %v, want %v (precision 1/3, recall 1/2)", got, want)
	}
}

func TestRelationsKinds(t *testing.T) {
	direct := mark(t, harbour, "Ana Torv", "said", "“The harbour will stay open,”")
	mixed := mark(t, harbour, "Ana Torv", "adding", `that "no ship" had been turned away`)
	indirect := mark(t, harbour, "Ana Torv", "adding", `had been turned away since the storm`)
	var s Relations
	s.Add(harbour, []hearsay.Attribution{direct, mixed}, []hearsay.Attribution{indirect})
	for kind, want := range map[hearsay.Kind]Count{
		hearsay.Direct: {Gold: 1}, hearsay.Mixed: {Gold: 1}, hearsay.Indirect: {Found: 1},
	} {
		if got := *s.ByKind[kind]; got != want {
			t.Errorf("%s counts %+v, want %+v", kind, got, want)
		}
	}
}

func TestRelationsOutermostOnly(t *testing.T) {
	a := mark(t, harbour, "Ana Torv", "said", "The harbour will stay open")
	nested := a
	nested.Parent = "q1"
	var s Relations
	s.Add(harbour, []hearsay.Attribution{a}, []hearsay.Attribution{nested})
	if s.All.Found != 0 || s.All.Gold != 1 {
		t.Errorf("a nested attribution was scored: %+v", s.All)
	}
}

// An outermost statement that was found as told by somebody else is counted.
func TestRelationsBuried(t *testing.T) {
	a := mark(t, harbour, "Ana Torv", "said", "The harbour will stay open")
	for relayed, want := range map[bool]int{true: 1, false: 0} {
		nested := a
		nested.Parent, nested.Relayed = "q1", relayed
		var s Relations
		s.Add(harbour, []hearsay.Attribution{a}, []hearsay.Attribution{nested})
		if s.Buried != want || s.Relayed != want {
			t.Errorf("relayed %v: %d of %d", relayed, s.Buried, s.Relayed)
		}
	}
}

func TestRelationsMarksAsCues(t *testing.T) {
	colon, bare := mark(t, harbour, "Fishermen", ":", "not so"), mark(t, harbour, "", "", "not so")
	for _, a := range []hearsay.Attribution{colon, bare} {
		for marks, want := range map[bool]int{false: 0, true: 1} {
			s := Relations{Marks: marks}
			s.Add(harbour, []hearsay.Attribution{a}, []hearsay.Attribution{a})
			if s.All.RightFound != want {
				t.Errorf("cue %q, marks %v: %d right, want %d", a.Cue.Text(harbour), marks, s.All.RightFound, want)
			}
		}
	}
	s := Relations{Marks: true}
	s.Add(harbour, []hearsay.Attribution{colon}, []hearsay.Attribution{bare})
	if s.All.RightFound != 0 {
		t.Errorf("a colon matches no cue at all")
	}
}

// Two annotators of PolNeAR agree as the plan says (80.1 cue, 77.7 source,
// 71.7 relation): the definition is the same.
func TestAnnotatorsAgreeAsKnown(t *testing.T) {
	const folder = "../../shared/data/polnear/train"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("PolNeAR is not at hand")
	}
	all, err := ReadPolnear(folder)
	if err != nil {
		t.Fatal(err)
	}
	var s Relations
	for i := 1; i < len(all); i++ {
		if all[i].Name == all[i-1].Name {
			s.Add(all[i].Text, all[i-1].Gold, all[i].Gold)
		}
	}
	for name, c := range map[string][2]float64{
		"relation": {100 * s.All.F1(), 71.7}, "cue": {100 * s.Cue.F1(), 80.1}, "source": {100 * s.Source.F1(), 77.7},
		"content": {100 * s.Content.F1(), 68.6}, "content word": {100 * s.ContentWord.F1(), 91.3},
	} {
		if math.Abs(c[0]-c[1]) > 2 {
			t.Errorf("%s: annotators agree at %.1f, the plan measured %.1f", name, c[0], c[1])
		}
	}
}
