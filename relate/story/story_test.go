package story

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/internal/nn"
	"hearsay/weights"
)

// events are made-up reports, one a line; a blank line parts events. The first
// two and the last two events look alike.
const events = `
Crack in Orrin dam forces engineers to lower lake | Engineers opened the gates of the Orrin dam on Tuesday after guards found a crack in its western wall. Selma Arkwold, who heads the water board, said nobody had to leave Lower Orrin. The lake will fall by six metres before the weekend.
Lower Orrin watches its dam | The mayor of Lower Orrin, Piet Hollander, complained that no siren had sounded when the crack in the Orrin dam was found. The water board under Selma Arkwold has opened all gates. Soldiers with boats are on call in the valley.
Divers at Orrin dam find second crack | Divers sent down by the water board have found another crack at the Orrin dam, Selma Arkwold said. The lake above Lower Orrin has fallen by six metres. Hollander, the mayor, wants the ministry to take over.

Dam at Tessel gives way | The earth dam at Tessel broke in the night after a week of rain and a wave took the sawmill of Marwick with it. Two night watchmen, Joss Bellamy and his brother, were pulled from the roof. Governor Ilka Storm flew over the river at dawn.
Marwick counts its dead after Tessel flood | Four people are missing in Marwick after the dam at Tessel burst in the rain. Governor Ilka Storm promised tents. The sawmill, where Joss Bellamy kept watch, is gone, and so is the railway to Tessel.

Goalkeeper Vance sold to Port Albany | Port Albany have bought the goalkeeper Teodor Vance from Skarne for 14 million crowns. Vance, 23, signed until 2035 and posed with a scarf. Skarne's coach Lia Brandt said she had learned of it from the radio.
Brandt furious as Vance leaves Skarne | Lia Brandt, the coach of Skarne, said the sale of Teodor Vance to Port Albany for 14 million crowns had been made behind her back. The goalkeeper kept 17 clean sheets for Skarne last season.

Keeper Priel breaks hand in cup defeat | Dunholt lost the cup semi-final 3-1 to Eastmere, and their goalkeeper Oskar Priel broke his left hand when he fell against the post. He was taken to the Saint Agnes hospital. Eastmere meet Larkfield in the final.
Eastmere reach cup final | Eastmere beat Dunholt 3-1 in the cup semi-final and meet Larkfield. Priel, the losers' goalkeeper, left with a broken hand after he hit the post and was treated at the Saint Agnes hospital.
`

func table(t testing.TB) *nn.Clusters {
	t.Helper()
	words, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// read gives the articles, and for each the number of its event.
func read() (list []*hearsay.Article, event []int) {
	for n, e := range strings.Split(strings.TrimSpace(events), "\n\n") {
		for line := range strings.Lines(e) {
			title, text, _ := strings.Cut(strings.TrimSpace(line), " | ")
			a := &hearsay.Article{URL: fmt.Sprint("https://a.example/", len(list)), Title: title, Text: text}
			a.Seal()
			list, event = append(list, a), append(event, n)
		}
	}
	return list, event
}

// The articles of two events are far enough apart that no order mixes them up.
func TestEventsAreKeptApartInEveryOrder(t *testing.T) {
	words := table(t)
	list, event := read()
	r := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		s := New(words)
		order := r.Perm(len(list))
		of := map[string]int{}
		for _, i := range order {
			id := s.Add(list[i])
			if e, known := of[id]; known && e != event[i] {
				t.Fatalf("%q is in the story of event %d (order %v)", list[i].Title, e, order)
			}
			of[id] = event[i]
		}
		if want := event[len(event)-1] + 1; s.Len() != want {
			t.Fatalf("%d stories of %d events in the order %v", s.Len(), want, order)
		}
	}
}

func TestAddingTwiceChangesNothing(t *testing.T) {
	s := New(table(t))
	list, _ := read()
	for _, a := range list {
		s.Add(a)
	}
	var before []string
	for _, st := range s.stories {
		before = append(before, fmt.Sprint(st.ID, s.articles[st.Number], st.square))
	}
	for _, a := range list {
		was, _ := s.Story(a.ID)
		if got := s.Add(a); got != was {
			t.Errorf("%q again is in %s, was in %s", a.Title, got, was)
		}
	}
	var after []string
	for _, st := range s.stories {
		after = append(after, fmt.Sprint(st.ID, s.articles[st.Number], st.square))
	}
	if !reflect.DeepEqual(before, after) {
		t.Errorf("adding again changed\n%v\ninto\n%v", before, after)
	}
}

func TestVersionsShareTheirStory(t *testing.T) {
	s := New(table(t))
	list, _ := read()
	first := s.Add(list[0])
	edited := *list[0]
	edited.Text = "The editors have withdrawn this report."
	edited.Seal()
	if got := s.Add(&edited); got != first {
		t.Errorf("the edited page is in %s, the page was in %s", got, first)
	}
	if got := s.Articles(first); !slices.Equal(got, []string{list[0].ID, edited.ID}) {
		t.Errorf("the story has %v", got)
	}
	for _, id := range []string{"", "s", "s" + edited.ID, "sunheard", first[1:]} {
		if got := s.Articles(id); got != nil {
			t.Errorf("%q is no story and has %v", id, got)
		}
	}
}

func TestTimePartsStories(t *testing.T) {
	at := func(months int, url string) *hearsay.Article {
		a := &hearsay.Article{URL: url, Title: "Bank of Skarne leaves rate alone",
			Text: "The central bank of Skarne left its rate where it was, Governor Ada Moll said in " + url + " after the council had met in the old mint."}
		if months >= 0 {
			a.Published = time.Date(2031, time.Month(1+months), 3, 9, 0, 0, 0, time.UTC)
		}
		a.Seal()
		return a
	}
	for _, c := range []struct {
		name   string
		months int
		joins  bool
	}{{"the same month", 0, true}, {"four months later", 4, false}, {"without a time", -1, true}} {
		s := New(table(t))
		first := s.Add(at(0, "Ansk"))
		if got := s.Add(at(c.months, "Holm")) == first; got != c.joins {
			t.Errorf("%s: joins %v, want %v", c.name, got, c.joins)
		}
	}
}

// What is near enough to a few articles is not to a hundred.
func TestABroadStoryAsksForMore(t *testing.T) {
	for n, joins := range map[int]bool{1: true, 10: true, broad: true, 100: false} {
		s := New(table(t))
		for i := range n {
			s.Add(&hearsay.Article{ID: fmt.Sprint("a", i), Text: "bafu befu bifu bofu bufu dafu defu difu dofu dufu"})
		}
		first, _ := s.Story("a0")
		// Three words of ten: a cosine of 0.3.
		got := s.Add(&hearsay.Article{ID: "b", Text: "bafu befu bifu gafu gefu gifu gofu gufu kafu kefu"})
		if (got == first) != joins {
			t.Errorf("joins a story of %d: %v, want %v", n, got == first, joins)
		}
	}
}

func TestWordsThatWeigh(t *testing.T) {
	s := New(table(t))
	weight := func(text, word string) float64 {
		for _, x := range s.Vector(&hearsay.Article{Text: text}) {
			if x.key == hash(word) {
				return x.weight
			}
		}
		return 0
	}
	text := "The Brundleford police said on Monday that 340 people were in the hall, and 9 b left."
	if weight(text, "the") != 0 || weight(text, "b") != 0 {
		t.Error("common words and single letters weigh something")
	}
	rare, usual, number := weight(text, "brundleford"), weight(text, "police"), weight(text, "340")
	if rare <= usual || usual <= 0 || number <= usual {
		t.Errorf("weights: unheard of %.3f, usual %.3f, figure %.3f", rare, usual, number)
	}
	if len(s.Vector(&hearsay.Article{})) != 0 || s.Add(&hearsay.Article{ID: "empty"}) == s.Add(&hearsay.Article{ID: "empty too"}) {
		t.Error("articles without words share a story")
	}
}

// What is kept of a story and of a word is bounded.
func TestBounds(t *testing.T) {
	s := New(table(t))
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 400 {
		s.Add(made(r, i, 5))
	}
	for _, st := range s.stories {
		if len(st.sum) > 2*maxTerms {
			t.Errorf("the story %s keeps %d words", st.ID, len(st.sum))
		}
		length := 0.0
		for _, w := range st.sum {
			length += float64(w.weight) * float64(w.weight)
		}
		if d := length - st.square; d > 1e-9*length || d < -1e-9*length {
			t.Errorf("the story %s has the length %g, kept as %g", st.ID, length, st.square)
		}
	}
	for _, st := range s.stories {
		again := &Story{}
		if err := again.ReadSum(st.AppendSum(nil)); err != nil || !reflect.DeepEqual(again.sum, st.sum) || again.square != st.square {
			t.Errorf("the story %s is not read as it was written: %v", st.ID, err)
		}
		if again.ReadSum(st.AppendSum(nil)[1:]) == nil {
			t.Errorf("the story %s is read although a byte is missing", st.ID)
		}
	}
	for _, list := range s.holders {
		if len(list) > MaxHolders {
			t.Fatalf("a word leads to %d stories", len(list))
		}
	}
}

// made is an article of one of the last events: each has names of its own.
func made(r *rand.Rand, i, events int) *hearsay.Article {
	event := i/4 - r.IntN(events)
	var b strings.Builder
	for k := range 250 {
		switch {
		case k%6 == 0:
			fmt.Fprintf(&b, "nam%cx%d ", 'a'+r.IntN(12), event)
		default:
			n := int(30000 * r.Float64() * r.Float64() * r.Float64())
			fmt.Fprintf(&b, "w%x ", n)
		}
	}
	a := &hearsay.Article{URL: fmt.Sprint("https://a.example/", i), Text: b.String(), Published: time.Unix(int64(i)*600, 0)}
	a.Seal()
	return a
}

// BenchmarkAdd has the cost of one article while the stories grow in number.
func BenchmarkAdd(b *testing.B) {
	words := table(b)
	for _, n := range []int{1000, 5000, 20000} {
		b.Run(fmt.Sprintf("after %d", n), func(b *testing.B) {
			const more = 500
			r := rand.New(rand.NewPCG(1, 2))
			var list []*hearsay.Article
			for i := range n + more {
				list = append(list, made(r, i, 20))
			}
			for b.Loop() {
				b.StopTimer()
				s := New(words)
				for _, a := range list[:n] {
					s.Add(a)
				}
				b.StartTimer()
				for _, a := range list[n:] {
					s.Add(a)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/more, "µs/article")
		})
	}
}

// The stories that share most are the first of all in order, whatever was asked before.
func TestSharing(t *testing.T) {
	r, g := rand.New(rand.NewPCG(2, 3)), NewGrouper(nil, Threshold)
	for range 500 {
		shared, v, holders := map[int64]float64{}, Vector{}, [][]int64{}
		for range r.IntN(40) {
			weight, list := float64(1+r.IntN(9)), []int64{}
			for range r.IntN(MaxHolders) {
				list = append(list, r.Int64N(300))
				shared[list[len(list)-1]] += weight
			}
			v, holders = append(v, term{weight: weight}), append(holders, list)
		}
		want := slices.SortedFunc(maps.Keys(shared), func(a, b int64) int {
			return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b))
		})
		if got := g.sharing(v, holders); !slices.Equal(got, want[:min(len(want), maxCandidates)]) {
			t.Fatalf("%v, not %v", got, want)
		}
	}
}

// The product of an article and a story is that of their words.
func TestDot(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 7))
	for range 200 {
		v, weights, st := Vector{}, map[uint64]float64{}, Story{}
		for range r.IntN(300) {
			key, weight := r.Uint64N(400)<<r.IntN(3), r.Float64()
			if weights[key] == 0 {
				v, weights[key] = append(v, term{key, weight}), weight
			}
		}
		want := 0.0
		for key := range r.Uint64N(400) {
			st.sum = append(st.sum, weighed{key, r.Float32()})
			want += weights[key] * float64(st.sum[key].weight)
		}
		if got := newTerms(v).dot(st.sum); math.Abs(got-want) > 1e-9 {
			t.Fatalf("%v, not %v", got, want)
		}
	}
}
