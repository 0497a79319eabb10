package eval

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Tagged is one sentence with gold entity labels: "O", "B-Person", "I-Person".
// Where the annotation nests one name in another the outer one stands.
type Tagged struct {
	Words  []string
	Labels []string
}

// ReadEntities reads lines of a word, a tab and its labels, sentences ended by
// an empty line. Where the first column is a number (IOB2 with word numbers)
// word and label stand in the next two.
func ReadEntities(r io.Reader) ([]Tagged, error) {
	var all []Tagged
	var t Tagged
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if line == "" || strings.HasPrefix(line, "# ") {
			if len(t.Words) > 0 {
				all = append(all, t)
			}
			t = Tagged{}
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) == 5 {
			f = f[1:]
		}
		if len(f) < 2 {
			return nil, fmt.Errorf("reading entities, line %d: %q has no label", n, line)
		}
		t.Words, t.Labels = append(t.Words, f[0]), append(t.Labels, f[1])
	}
	if len(t.Words) > 0 {
		all = append(all, t)
	}
	return all, in.Err()
}

// Name is one entity: words First to End (half-open) and its type.
type Name struct {
	First, End int
	Type       string
}

// Names reads the entities off the labels. A label "I-" that continues nothing begins an entity.
func (t *Tagged) Names() (names []Name) {
	open := ""
	for i, l := range t.Labels {
		place, typ, _ := strings.Cut(l, "-")
		switch {
		case l == "O":
			open = ""
		case place == "I" && open == typ:
			names[len(names)-1].End = i + 1
		default:
			names = append(names, Name{i, i + 1, typ})
			open = typ
		}
	}
	return names
}

// NameScore counts the entities of one type, or of several together.
type NameScore struct{ Gold, Found, Right int }

// F1 is the harmonic mean of precision and recall, in percent.
func (s NameScore) F1() float64 { return percent(2*s.Right, s.Gold+s.Found) }

// String gives precision, recall and F1.
func (s NameScore) String() string {
	return fmt.Sprintf("P %.2f R %.2f F1 %.2f over %d", percent(s.Right, s.Found), percent(s.Right, s.Gold), s.F1(), s.Gold)
}

// NameScores counts by type; an entity is right if its words and its type are.
type NameScores map[string]NameScore

// Add compares what was found in one sentence with the gold.
func (s NameScores) Add(gold, found []Name) {
	right := map[Name]bool{}
	for _, g := range gold {
		right[g] = true
		n := s[g.Type]
		n.Gold++
		s[g.Type] = n
	}
	for _, f := range found {
		n := s[f.Type]
		n.Found++
		if right[f] {
			n.Right++
		}
		s[f.Type] = n
	}
}

// Of sums up the types, or all if none is given.
func (s NameScores) Of(types ...string) (sum NameScore) {
	if len(types) == 0 {
		for t := range s {
			types = append(types, t)
		}
	}
	for _, t := range types {
		sum.Gold, sum.Found, sum.Right = sum.Gold+s[t].Gold, sum.Found+s[t].Found, sum.Right+s[t].Right
	}
	return sum
}
