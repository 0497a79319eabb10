package eval

import (
	"compress/gzip"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
)

func TestBCubed(t *testing.T) {
	// Two of a and one of b put together, one of a left alone.
	c := BCubed([]Said{{Gold: "a", Found: "1", Linked: true}, {Gold: "a", Found: "1", Linked: true}, {Gold: "b", Found: "1", Linked: true}, {Gold: "a", Found: "2"}})
	precision := (2.0/3 + 2.0/3 + 1.0/3 + 1) / 4
	recall := (2.0/3 + 2.0/3 + 1 + 1.0/3) / 4
	if math.Abs(c.Precision-precision) > 1e-9 || math.Abs(c.Recall-recall) > 1e-9 || c.Linked != 3 {
		t.Errorf("%+v, want precision %v and recall %v", c, precision, recall)
	}
	if f := c.F1(); math.Abs(f-2*precision*recall/(precision+recall)) > 1e-9 {
		t.Errorf("F1 is %v", f)
	}
	if f := BCubed(nil).F1(); f != 0 {
		t.Errorf("F1 of nothing is %v", f)
	}
}

func TestJudgeNames(t *testing.T) {
	c := JudgeNames([]NamePair{
		{"Maryk Tolvai", "Marek Tolvay", true},
		{"Maryk Tolvai", "Иван Кузнецов", true}, // said to be one, and is not: a miss
		{"Maryk Tolvai", "Pavlo Tolvai", false},
		{"Maryk Tolvai", "Maryk Tolvai", false}, // said to be two, and is one: taken wrongly
	})
	if c != (PairCount{Same: 2, Taken: 2, Right: 1, Met: 1}) || c.F1() != 0.5 {
		t.Errorf("counted %+v, F1 %v", c, c.F1())
	}
}

// nameData writes name data of the shape that is read.
func nameData(t *testing.T) string {
	var russian, equal strings.Builder
	for i := range 40 {
		stem := string(rune('а'+i%20)) + "р" + string(rune('а'+i/2)) + "ин"
		fmt.Fprintf(&russian, "name%co%cy\t%s\t5\nname%co%ci\t%s\t4\n", 'a'+i%20, 'a'+i/2, spaced(stem), 'a'+i%20, 'a'+i/2, spaced(stem))
		fmt.Fprintf(&equal, "karl%c%c, carl%c%c\n", 'a'+i%20, 'a'+i/2, 'a'+i%20, 'a'+i/2)
	}
	russian.WriteString("seldom\tр е д к о\t1\n")
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "names"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"wikidata-russian-names.tsv.gz": russian.String(), "synonames.txt.gz": equal.String()} {
		f, err := os.Create(filepath.Join(folder, "names", name))
		if err != nil {
			t.Fatal(err)
		}
		z := gzip.NewWriter(f)
		if _, err := z.Write([]byte(text)); err != nil || z.Close() != nil || f.Close() != nil {
			t.Fatal("writing name data failed")
		}
	}
	return folder
}

func spaced(s string) string { return strings.Join(strings.Split(s, ""), " ") }

func TestNameSetsAreBuiltInHalves(t *testing.T) {
	folder := nameData(t)
	names := map[Half]map[string]bool{}
	for _, half := range []Half{TuningHalf, MeasuringHalf} {
		sets, err := BuildNameSets(folder, half)
		if err != nil {
			t.Fatal(err)
		}
		names[half] = map[string]bool{}
		for _, s := range sets[:3] {
			same, other := 0, 0
			for _, p := range s.Pairs {
				for w := range strings.FieldsSeq(p.A + " " + p.B) {
					names[half][w] = true
				}
				if p.Same {
					same++
				} else {
					other++
				}
				if p.A == p.B {
					t.Errorf("%s: %q stands against itself", s.Kind, p.A)
				}
				if strings.Contains(p.A+p.B, "Seldom") {
					t.Errorf("%s: a name seen once is in %v", s.Kind, p)
				}
			}
			if s.Kind != "Latin and Cyrillic" && (same < 5 || other < same) {
				t.Errorf("%s: %d pairs of one name, %d of two", s.Kind, same, other)
			}
		}
	}
	for w := range names[TuningHalf] {
		if names[MeasuringHalf][w] {
			t.Errorf("%s is in both halves", w)
		}
	}
	if _, err := BuildNameSets(t.TempDir(), TuningHalf); err == nil {
		t.Error("name data that are not there were read")
	}
}

func TestLinkArticles(t *testing.T) {
	say := func(id, name, role string) hearsay.Attribution {
		return hearsay.Attribution{Speakers: []hearsay.Speaker{{ID: id, Name: name, Role: role, Type: hearsay.Person, How: hearsay.ByName}}}
	}
	person := func(name string) SpeakerGold { return SpeakerGold{Names: []string{name}, Type: hearsay.Person} }
	articles := []SpeakerArticle{
		{Name: "one", Attributions: []hearsay.Attribution{say("s1", "Maryk Olden", "minister"), say("s2", "Pavlo Olden", "mayor")},
			Gold: []SpeakerGold{person("Maryk O. Olden"), person("Pavlo Olden")}},
		{Name: "two", Attributions: []hearsay.Attribution{say("s1", "Marek Olden", "minister"), say("s2", "Olden", "")},
			Gold: []SpeakerGold{person("Maryk Olden"), person("Pavlo Olden")}},
	}
	said := LinkArticles(articles, func(a *SpeakerArticle) []hearsay.Attribution { return a.Attributions })
	if len(said) != 4 || said[0].Gold != said[2].Gold || said[0].Found != said[2].Found || said[0].Found == said[1].Found || said[3].Linked {
		t.Errorf("linked %+v", said)
	}
}
