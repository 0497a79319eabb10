package copies

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// family is the dispatch with what newsrooms made of it, and others.
func family() []*hearsay.Article {
	return []*hearsay.Article{
		wire(),
		article("Coast Daily", "04T13:10", "Lake lowered", join([]string{body}, dispatch[1:])...),
		article("Holm Courier", "04T13:10", "Lake falls", join([]string{body}, curly(dispatch[1:]))...),
		article("Coast Daily", "", "Dam cracked", join([]string{body}, pick(1, 2))...),
		article("Valley Gazette", "04T19:00", "Valley watches a crack", join(reporting[:2], pick(1, 4), reporting[2:], pick(6))...),
		article("Stavering Post", "05T08:00", "A valley watches", join(reporting[:2], pick(1, 4), reporting[2:], pick(6))...),
		article("Stavering Post", "05T15:00", "Bridge opens", reporting[2], "It was opened with a brass band, two goats and a speech that the wind took."),
	}
}

func origins(x *Index, list []*hearsay.Article) (out []hearsay.Origin) {
	for _, a := range list {
		o, _ := x.Origin(a.ID)
		out = append(out, o)
	}
	return out
}

func TestOrderOfAddingDoesNotMatter(t *testing.T) {
	list := family()
	x := New()
	for _, a := range list {
		x.Add(a)
	}
	want := origins(x, list)
	r := rand.New(rand.NewPCG(4, 5))
	for range 200 {
		y := New()
		for _, i := range r.Perm(len(list)) {
			y.Add(list[i])
		}
		if got := origins(y, list); !reflect.DeepEqual(got, want) {
			t.Fatalf("in another order:\n%+v\nwant:\n%+v", got, want)
		}
	}
}

func TestAddingTwiceChangesNothing(t *testing.T) {
	list := family()
	x := New()
	for _, a := range list {
		x.Add(a)
	}
	want, prints := origins(x, list), fmt.Sprint(x.holders)
	for _, a := range list {
		if got := x.Add(a); got != nil {
			t.Errorf("%q again gives %+v", a.Title, got)
		}
	}
	if got := origins(x, list); !reflect.DeepEqual(got, want) || x.Len() != len(list) || fmt.Sprint(x.holders) != prints {
		t.Errorf("after adding again: %+v, %d articles", got, x.Len())
	}
}

// Whatever Add returns is what the index then says, and nothing else changed.
func TestAddTellsEveryChange(t *testing.T) {
	list := family()
	r := rand.New(rand.NewPCG(6, 7))
	for range 50 {
		x, told := New(), map[string]hearsay.Origin{}
		for _, i := range r.Perm(len(list)) {
			for _, o := range x.Add(list[i]) {
				told[o.Article] = o
			}
			for id, o := range told {
				if got, _ := x.Origin(id); !reflect.DeepEqual(got, o) {
					t.Fatalf("%s is %+v and was told as %+v", id, got, o)
				}
			}
		}
	}
}

// A run of shingle+window-1 words is seen wherever it stands.
func TestEveryLongRunHasACommonFingerprint(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	for range 300 {
		run := made(r, shingle+window-1)
		a := fingerprints(split(made(r, r.IntN(60)) + " " + run + " " + made(r, r.IntN(60))))
		b := map[uint64]bool{}
		for _, f := range fingerprints(split(made(r, r.IntN(60)) + " " + run + " " + made(r, r.IntN(60)))) {
			b[f] = true
		}
		found := false
		for _, f := range a {
			found = found || b[f]
		}
		if !found {
			t.Fatalf("no common fingerprint for %q", run)
		}
	}
}

func FuzzAdd(f *testing.F) {
	f.Add(strings.Join(dispatch, "\n\n"), "with AFP")
	f.Add("‘It’s “odd”’\xff (c) \n(Reuters) - told The", "The")
	f.Fuzz(func(t *testing.T, text, byline string) {
		// The texts of articles are UTF-8: ingest sees to it.
		npa, a := wire(), &hearsay.Article{Text: strings.ToValidUTF8(text, "�"), Byline: byline, Outlet: byline}
		a.Seal()
		x := New()
		x.Add(npa)
		for _, o := range x.Add(a) {
			of := a.Text
			if o.Article == npa.ID {
				of = npa.Text
			}
			for i, s := range o.Shared {
				if err := s.Check(of); err != nil || i > 0 && s.Start < o.Shared[i-1].End {
					t.Errorf("passage %d of %v: %v", i, o.Shared, err)
				}
			}
		}
	})
}

// made is a text of invented words, more of the short ones.
func made(r *rand.Rand, n int) string {
	var b strings.Builder
	for i := range n {
		k := int(2000 * r.Float64() * r.Float64() * r.Float64())
		fmt.Fprintf(&b, "%c%c%c%c", 'a'+k%13, 'e'+k/13%7, 'l'+k/91%9, 'a'+k/819)
		if i%12 == 11 {
			b.WriteString(". ")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// BenchmarkAdd has the cost of one article while the index grows: every fourth
// is a copy of one of the last hundred, trimmed or merged.
func BenchmarkAdd(b *testing.B) {
	for _, n := range []int{1000, 5000, 20000} {
		b.Run(fmt.Sprintf("after %d", n), func(b *testing.B) {
			const more = 500
			r := rand.New(rand.NewPCG(1, 2))
			list := stream(r, n+more)
			for b.Loop() {
				b.StopTimer()
				x := New()
				for _, a := range list[:n] {
					x.Add(a)
				}
				b.StartTimer()
				for _, a := range list[n:] {
					x.Add(a)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/more, "µs/article")
		})
	}
}

func stream(r *rand.Rand, n int) []*hearsay.Article {
	list := make([]*hearsay.Article, n)
	for i := range list {
		text := made(r, 400)
		if i > 100 && r.IntN(4) == 0 {
			text = list[i-1-r.IntN(100)].Text
			text = text[len(text)/2:] + "\n\n" + made(r, r.IntN(300))
		}
		list[i] = &hearsay.Article{URL: fmt.Sprint("https://a.example/", i), Text: text, Published: time.Unix(int64(i)*60, 0)}
		list[i].Seal()
	}
	return list
}
