package storetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// waiting are the articles that wait, with what for, and they go on waiting.
func waiting(t *testing.T, s hearsay.Store) (list []string) {
	t.Helper()
	stop := errors.New("only looking")
	_, err := s.Place(t.Context(), 100, func(waiting []hearsay.Waiting, _ hearsay.Board) error {
		list = nil
		for _, w := range waiting {
			line := w.Article.ID
			if w.Texts {
				line += " texts"
			}
			if w.Statements {
				line += " statements"
			}
			list = append(list, line)
		}
		return stop
	})
	if err != nil && !errors.Is(err, stop) {
		t.Fatal(err)
	}
	return list
}

// placed lets everything wait no longer, and puts nothing anywhere.
func placed(t *testing.T, s hearsay.Store) {
	t.Helper()
	onBoard(t, s, func([]hearsay.Waiting, hearsay.Board) error { return nil })
}

func onBoard(t *testing.T, s hearsay.Store, do func([]hearsay.Waiting, hearsay.Board) error) int {
	t.Helper()
	n, err := s.Place(t.Context(), 100, do)
	must(t, err)
	return n
}

// The statements and claims of the tests, by IDs that keys can lead to.
const (
	keptGate, keptBridge = "t00000000000000a1", "tfffffffffffffff2"
	oldClaim, newClaim   = "c00000000000000b1", "c00000000000000b2"
	gateShut             = "c00000000000000b1"
)

// placeTown places the two articles of the town in one story, and what is said
// in them.
func placeTown(t *testing.T, s hearsay.Store) (ids []string) {
	t.Helper()
	onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
		ids = nil
		story := hearsay.StorySum{ID: "s" + list[0].Article.ID, Size: len(list), Sum: []byte{1, 2, 3}}
		must(t, b.PutStory(&story))
		for i, w := range list {
			ids = append(ids, w.Article.ID)
			must(t, b.Join(w.Article.ID, story.Number))
			o := hearsay.Origin{Article: w.Article.ID, Class: hearsay.OriginOriginal, Words: 12}
			if i > 0 {
				o.Class, o.Of, o.Shared, o.Tenths = hearsay.OriginCopy, list[0].Article.ID, hearsay.Passage{{Start: 0, End: 9}}, 8
			}
			must(t, b.PutOrigin(o))
			must(t, b.Hold(hearsay.PrintsOfArticles, []uint64{7, 1 << 63}, w.Number, 0, 32))
		}
		must(t, b.Hold(hearsay.WordsOfStories, []uint64{9}, story.Number, 0, 32))
		first := list[0].Rows[0]
		st := hearsay.Statement{ID: keptGate, Speaker: first.Known[0], Origins: 1, Form: []byte(`{"a":1}`),
			Reports: []hearsay.Report{{Article: list[0].Article.ID, Attribution: first.Attribution.ID}}}
		if len(list) > 1 {
			st.Reports = append(st.Reports, hearsay.Report{Article: list[1].Article.ID, Attribution: list[1].Rows[0].Attribution.ID})
		}
		must(t, b.PutStatement(&st, []uint64{21, 22}))
		must(t, b.PutClaim(&hearsay.Claim{ID: gateShut, Label: "the gate", Proposition: []byte(`{"b":2}`)}, []uint64{31}))
		return b.PutPosition(&hearsay.Position{Claim: gateShut, Statement: keptGate, Speaker: first.Known[0], Stance: hearsay.Supports, Confidence: 0.9})
	})
	return ids
}

// shownAt is what a report shows of a stance to the town's gate.
func shownAt(stance hearsay.Stance, at time.Time, sure float64, from int) *hearsay.Position {
	return &hearsay.Position{Claim: gateShut, Statement: keptGate, Speaker: "soskarkyr", Stance: stance, At: at, Confidence: sure,
		Shown: hearsay.Clause{Report: hearsay.Report{Article: "a1", Attribution: "q1"}, Span: hearsay.Span{Start: from, End: from + 5}}}
}

// readAnew is one article as read by other weights each time: it waits, and what
// boards remember is void.
func readAnew(p piece) func() piece {
	n := 0
	return func() piece {
		n++
		p.weights = fmt.Sprint("weights ", n)
		return p
	}
}

// joined are the statements and claims that a key of the test leads to.
func joined(t *testing.T, b hearsay.Board, article string) (ids []string) {
	t.Helper()
	statements, err := b.StatementsBy(article, []uint64{51}, 5)
	must(t, err)
	claims, err := b.ClaimsBy(article, []uint64{51}, 5)
	must(t, err)
	for _, s := range statements {
		ids = append(ids, s.ID)
	}
	for _, c := range claims {
		ids = append(ids, c.ID)
	}
	return ids
}

var waits = []test{
	{name: "of a position that several reports show, the earliest words of the surest stance stay", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		placeTown(t, s)
		record(t, s, bridge)
		onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) error {
			must(t, b.PutPosition(shownAt(hearsay.Supports, epoch.Add(time.Hour), 0.5, 1)))
			must(t, b.PutPosition(shownAt(hearsay.Supports, epoch, 0.4, 2)))
			must(t, b.PutPosition(shownAt(hearsay.Denies, epoch.Add(-time.Hour), 0.3, 3)))
			return nil
		})
		want := shownAt(hearsay.Supports, epoch.Add(-time.Hour), 0.5, 2)
		same(t, "what stays", all(t, s.Positions(t.Context(), gateShut, "soskarkyr")), []hearsay.Position{*want})
	}},
	{name: "what is recorded waits to be placed, once", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town[0], bridge)
		n, err := s.Waiting(t.Context())
		must(t, err)
		same(t, "waiting", n, 2)
		var rows []string
		same(t, "placed", onBoard(t, s, func(list []hearsay.Waiting, _ hearsay.Board) error {
			rows = nil
			for _, w := range list {
				same(t, "current and first", []any{w.Current, w.Version, w.Texts, w.Statements}, []any{true, 1, true, true})
				for _, r := range w.Rows {
					rows = append(rows, r.Attribution.Content.Text(w.Article.Text)+" "+strings.Join(r.Known, ","))
				}
			}
			return nil
		}), 2)
		if len(rows) < 4 || !slices.ContainsFunc(rows, func(r string) bool { return strings.HasSuffix(r, " smarakyr") }) {
			t.Errorf("rows to place: %q", rows)
		}
		same(t, "waiting no longer", len(waiting(t, s)), 0)
		record(t, s, town[0])
		same(t, "the same again", len(waiting(t, s)), 0)
	}},
	{name: "placing that fails changes nothing", run: func(t *testing.T, s hearsay.Store) {
		id := record(t, s, bridge)[0].Article
		failed := errors.New("a mistake")
		_, err := s.Place(t.Context(), 100, func(list []hearsay.Waiting, b hearsay.Board) error {
			must(t, b.PutOrigin(hearsay.Origin{Article: id, Class: hearsay.OriginOriginal}))
			must(t, b.PutStory(&hearsay.StorySum{ID: "s1"}))
			must(t, b.Hold(hearsay.PrintsOfArticles, []uint64{1}, list[0].Number, 0, 3))
			return failed
		})
		if !errors.Is(err, failed) {
			t.Errorf("it fails with %v", err)
		}
		same(t, "waiting", waiting(t, s), []string{id + " texts statements"})
		if _, err := s.Origin(t.Context(), id); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("its origin: %v", err)
		}
		same(t, "stories", len(all(t, s.Stories(t.Context()))), 0)
	}},
	{name: "a list of keys is bounded, and its last and first stay", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		var got [][]int64
		onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) error {
			for n := range int64(10) {
				must(t, b.Hold(hearsay.WordsOfStories, []uint64{5}, 100+n, 1, 4))
			}
			must(t, b.Hold(hearsay.WordsOfStories, []uint64{5}, 108, 1, 4))
			return nil
		})
		record(t, s, town[0])
		onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) (err error) {
			must(t, b.Expect(hearsay.WordsOfStories, []uint64{5}))
			got, err = b.Holders(hearsay.WordsOfStories, []uint64{6, 5})
			return err
		})
		same(t, "holders", got, [][]int64{nil, {100, 107, 109, 108}})
	}},
	{name: "a claim that an edit took apart leads to where the same words are on now", run: func(t *testing.T, s hearsay.Store) {
		const before, after = "c00000000000000e1", "c00000000000000e2"
		holding := func(claim, statement string) {
			onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
				w := &list[slices.IndexFunc(list, func(w hearsay.Waiting) bool { return w.Current })]
				for _, row := range w.Rows {
					a := &row.Attribution
					if !strings.Contains(a.Content.Text(w.Article.Text), "We hold the bridge") {
						continue
					}
					report := hearsay.Report{Article: w.Article.ID, Attribution: a.ID}
					must(t, b.PutStatement(&hearsay.Statement{ID: statement, Reports: []hearsay.Report{report}}, nil))
					must(t, b.PutClaim(&hearsay.Claim{ID: claim, Label: "the bridge", Proposition: []byte("1")}, nil))
					must(t, b.PutPosition(&hearsay.Position{Claim: claim, Statement: statement, Speaker: "smarakyr", Stance: hearsay.Supports,
						Shown: hearsay.Clause{Report: report, Span: a.Content.Bounds()}}))
				}
				return nil
			})
		}
		record(t, s, bridge)
		holding(before, "t00000000000000e3")
		edited := bridge
		edited.said = append([]said{{who: "Lena Brook", what: "the ferry would sail", cue: "promised"}}, bridge.said...)
		record(t, s, edited)
		if _, err := s.Claim(t.Context(), before); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("before anything is placed anew: %v", err)
		}
		holding(after, "t00000000000000e4")
		c, err := s.Claim(t.Context(), before)
		must(t, err)
		same(t, "it leads to", c.ID, after)
		edited.said = edited.said[:1]
		record(t, s, edited)
		placed(t, s)
		if _, err := s.Claim(t.Context(), before); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("the words are gone: %v", err)
		}
	}},
	{name: "what nothing joins any more is not compared", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		placeTown(t, s)
		record(t, s, bridge)
		anew := readAnew(bridge)
		on := func(after time.Duration) (old, open []string) {
			t.Helper()
			onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
				w := &list[0]
				until := w.Article.Published.Add(after)
				must(t, b.PutStatement(&hearsay.Statement{ID: "t00000000000000d1", Form: []byte("1"), Until: until}, []uint64{51}))
				must(t, b.PutClaim(&hearsay.Claim{ID: "c00000000000000d2", Proposition: []byte("2"), Until: until}, []uint64{51}))
				must(t, b.PutStatement(&hearsay.Statement{ID: "t00000000000000d3", Form: []byte("3")}, []uint64{51}))
				must(t, b.PutClaim(&hearsay.Claim{ID: "c00000000000000d4", Proposition: []byte("4")}, []uint64{51}))
				old = joined(t, b, w.Article.ID)
				return nil
			})
			record(t, s, anew())
			onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error { // read from the tables
				open = joined(t, b, list[0].Article.ID)
				same(t, "asked again", joined(t, b, list[0].Article.ID), open)
				return nil
			})
			record(t, s, anew())
			return old, open
		}
		for after, want := range map[time.Duration][]string{
			-time.Second: {"t00000000000000d3", "c00000000000000d4"},
			time.Second:  {"t00000000000000d1", "t00000000000000d3", "c00000000000000d2", "c00000000000000d4"},
		} {
			old, open := on(after)
			same(t, fmt.Sprint("put with an end ", after, " after"), old, want)
			same(t, fmt.Sprint("read with an end ", after, " after"), open, want)
		}
		st, err := s.Statement(t.Context(), "t00000000000000d3")
		must(t, err)
		same(t, "no end", st.Until, time.Time{})
	}},
	{name: "lists that move from the small table to the large one are found", run: func(t *testing.T, s hearsay.Store) {
		if testing.Short() {
			t.Skip("it makes many lists")
		}
		const parts, each = 3, 34_000 // more than stay in the small table
		key := func(part, i int) uint64 { return uint64(part*each+i) * 0x9e3779b97f4a7c15 }
		anew := readAnew(bridge)
		for part := range parts {
			record(t, s, anew())
			onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) error {
				for i := range each {
					must(t, b.Hold(hearsay.PrintsOfArticles, []uint64{key(part, i)}, int64(part*each+i+1), 0, 4))
				}
				return b.Hold(hearsay.PrintsOfArticles, []uint64{key(0, 7), key(0, 33_000)}, int64(1_000_000+part), 0, 4)
			})
		}
		record(t, s, anew())
		onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) error {
			for part := range parts {
				keys := make([]uint64, each)
				for i := range keys {
					keys[i] = key(part, i)
				}
				lists, err := b.Holders(hearsay.PrintsOfArticles, keys)
				must(t, err)
				for i, list := range lists {
					want := []int64{int64(part*each + i + 1)}
					if part == 0 && (i == 7 || i == 33_000) {
						want = append(want, 1_000_000, 1_000_001, 1_000_002)
					}
					if !slices.Equal(list, want) {
						t.Fatalf("list %d of part %d is %v, not %v", i, part, list, want)
					}
				}
			}
			return nil
		})
	}},
	{name: "lists of keys go on where a takedown made one of small and large tables", run: func(t *testing.T, s hearsay.Store) {
		gone := record(t, s, town[0])[0].Article
		hold := func(n int64) {
			onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) error {
				must(t, b.PutStory(&hearsay.StorySum{ID: fmt.Sprint("s", n)}))
				return b.Hold(hearsay.WordsOfStories, []uint64{5, 6 + uint64(n)}, n, 0, 4)
			})
		}
		hold(1)
		record(t, s, town[1])
		hold(2)
		_, err := s.TakeDownArticle(t.Context(), gone, "ada", "") // goes through the lists
		must(t, err)
		record(t, s, bridge)
		hold(3)
		record(t, s, town[2])
		onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) error {
			got, err := b.Holders(hearsay.WordsOfStories, []uint64{5, 7, 9, 10})
			same(t, "holders", got, [][]int64{{1, 2, 3}, {1}, {3}, nil})
			return err
		})
	}},
	{name: "what is put on the board is seen, in this call and the next", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town[0], town[1])
		ids := placeTown(t, s)
		slices.Sort(ids)
		story, err := s.Story(t.Context(), all(t, s.Stories(t.Context()))[0].ID)
		must(t, err)
		slices.Sort(story.Articles)
		same(t, "story", story.Articles, ids)
		record(t, s, bridge)
		onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
			found, err := b.StatementsBy(list[0].Article.ID, []uint64{22}, 5)
			must(t, err)
			same(t, "statements", []any{len(found), found[0].ID, string(found[0].Form), len(found[0].Reports)}, []any{1, keptGate, `{"a":1}`, 2})
			claims, err := b.ClaimsBy(list[0].Article.ID, []uint64{31, 32}, 5)
			must(t, err)
			same(t, "claims", []any{len(claims), claims[0].Label, string(claims[0].Proposition)}, []any{1, "the gate", `{"b":2}`})
			more := hearsay.Statement{ID: keptBridge, Reports: []hearsay.Report{{Article: list[0].Article.ID, Attribution: list[0].Rows[0].Attribution.ID}}}
			must(t, b.PutStatement(&more, []uint64{22}))
			found, err = b.StatementsBy(list[0].Article.ID, []uint64{21, 22}, 5)
			must(t, err)
			same(t, "its own first", []string{found[0].ID, found[1].ID}, []string{keptBridge, keptGate})
			stories, err := b.Stories([]int64{1, 2})
			must(t, err)
			same(t, "sums", []any{len(stories), stories[0].Size, stories[0].Sum}, []any{1, 2, []byte{1, 2, 3}})
			return nil
		})
	}},
}
