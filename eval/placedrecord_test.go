package eval

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"hearsay"
	"hearsay/engine"
	"hearsay/internal/nn"
	"hearsay/relate/copies"
	"hearsay/relate/story"
	"hearsay/sqlite"
	"hearsay/weights"
)

// placedOneByOne records articles in a file and places each before the next comes.
func placedOneByOne(t *testing.T, list []OriginArticle) *sqlite.Store {
	t.Helper()
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	p, err := engine.NewPlacer(e)
	if err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "placed.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for i := range list {
		if _, err := s.Record(t.Context(), []hearsay.Addition{{Reading: e.Read(list[i].Article)}}); err != nil {
			t.Fatal(err)
		}
		if err := p.PlaceAll(t.Context(), s, func(int) {}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// Placed in a record, articles are what they are in memory: every origin with
// its passages, every story with its articles. Origins are so in any order.
func TestARecordPlacesAsMemoryDoes(t *testing.T) {
	words, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range ownStoryNames {
		list, err := ReadOriginStory(filepath.Join("../testdata/stories", name))
		if err != nil {
			t.Fatal(err)
		}
		x, g := copies.New(), story.New(words)
		var ids []string
		for i := range list {
			x.Add(&list[i].Article)
			g.Add(&list[i].Article)
			ids = append(ids, list[i].ID)
		}
		s := placedOneByOne(t, list)
		back := slices.Clone(list)
		slices.Reverse(back)
		for order, record := range map[string]*sqlite.Store{"in order": s, "backwards": placedOneByOne(t, back)} {
			got, err := record.Origins(t.Context(), ids)
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range ids {
				want, _ := x.Origin(id)
				if !reflect.DeepEqual(got[id], want) {
					t.Errorf("story %s %s: %s is\n%+v in the record and\n%+v in memory", name, order, id, got[id], want)
				}
			}
		}
		for st, err := range s.Stories(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			if want := g.Articles(st.ID); !slices.Equal(st.Articles, want) {
				t.Errorf("story %s: %s has %v in the record and %v in memory", name, st.ID, st.Articles, want)
			}
		}
	}
}
