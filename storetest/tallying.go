package storetest

import (
	"fmt"
	"slices"
	"testing"

	"hearsay"
)

// tallied is a list as "key name n".
func tallied(list []hearsay.TallyLine) (lines []string) {
	for _, l := range list {
		lines = append(lines, fmt.Sprintf("%s %s %d", l.Key, l.Name, l.N))
	}
	return lines
}

func tally(t *testing.T, s hearsay.Store, q hearsay.Query) hearsay.Tally {
	t.Helper()
	got, err := s.Tally(t.Context(), q)
	must(t, err)
	return got
}

var tallying = []test{
	{name: "what a search finds is counted", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		got := tally(t, s, hearsay.Query{})
		same(t, "all", []any{got.All, got.More, got.Counted, got.SpeakersCounted}, []any{6, false, 6, 6})
		same(t, "outlets", tallied(got.Outlets), []string{"Harbor Post Harbor Post 3", "Évening Star Évening Star 2", "Tide Tide 1"})
		same(t, "speakers", tallied(got.Speakers), []string{"sedovint Edo Vint 2", "smarakyr Mara Kyr 2", "slenabrook Lena Brook 1", "soskarkyr Oskar Kyr 1"})
		same(t, "acts", tallied(got.Acts), []string{"assert assert 3", "deny deny 1", "promise promise 1", "warn warn 1"})
		same(t, "kinds", tallied(got.Kinds), []string{"direct direct 4", "indirect indirect 2"})
		for _, q := range []hearsay.Query{{}, {Words: "river"}, {Name: "Kyr"}, {Outlet: "harbor post", Kind: hearsay.Indirect}, {Act: hearsay.Deny}, {Since: day("2026-03-03")}, {Sure: 0.8}, {Name: "Nobody"}} {
			same(t, fmt.Sprintf("as many as %+v finds", q), tally(t, s, q).All, len(found(t, s, q)))
		}
	}},
	{name: "counts follow editions, corrections and takedowns", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, bridge, bridgeEdited, town[0], town[1])
		check := func(when string) {
			t.Helper()
			got := tally(t, s, hearsay.Query{})
			same(t, when+": all", got.All, len(found(t, s, hearsay.Query{})))
			e, err := s.Extent(t.Context(), hearsay.Query{})
			must(t, err)
			same(t, when+": the extent", e.Attributions, got.All)
			for _, l := range got.Acts {
				same(t, when+": "+l.Key, l.N, len(found(t, s, hearsay.Query{Act: hearsay.Act(l.Key)})))
			}
			for _, l := range got.Outlets {
				same(t, when+": "+l.Key, l.N, len(found(t, s, hearsay.Query{Outlet: l.Key})))
			}
			for _, l := range got.Speakers {
				same(t, when+": "+l.Key, l.N, len(found(t, s, hearsay.Query{Speakers: []string{l.Key}})))
			}
			kept, err := keptCounts(t, s)
			must(t, err)
			same(t, when+": kept", kept, tallied(got.Acts))
		}
		check("at first")
		row := rowsOf(t, s, hearsay.Query{Outlet: "Harbor Post"})[0]
		act := correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: row.Attribution.ID, Value: "threaten"})
		check("with another act")
		none := correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: row.Attribution.ID})
		check("without a statement")
		for _, id := range []string{none.ID, act.ID} {
			_, err := s.Undo(t.Context(), id, "ada", "")
			must(t, err)
			check("undone")
		}
		correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "smarakyr", Other: "soskarkyr"})
		check("merged")
		_, err := s.TakeDownPerson(t.Context(), "sedovint", "ada", "asked")
		must(t, err)
		check("without a person")
		_, err = s.TakeDownArticle(t.Context(), out[1].Article, "ada", "asked")
		must(t, err)
		check("without an article")
	}},
	{name: "the most doubtful come first", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		var all []hearsay.Row
		for _, row := range rowsOf(t, s, hearsay.Query{}) {
			if row.Attribution.Doubt() > 0 {
				all = append(all, row)
			}
		}
		slices.SortStableFunc(all, func(a, b hearsay.Row) int {
			switch x, y := a.Attribution.Doubt(), b.Attribution.Doubt(); {
			case x > y:
				return -1
			case x < y:
				return 1
			}
			return 0
		})
		var want []string
		for _, row := range all {
			want = append(want, row.Attribution.ID)
		}
		same(t, "there are some", len(want) > 3, true)
		same(t, "the most first", idsOf(rowsOf(t, s, hearsay.Query{Doubtful: true})), want)
		var paged []string
		for q := (hearsay.Query{Doubtful: true, Limit: 2}); ; {
			rows, cursor, err := s.Search(t.Context(), q)
			must(t, err)
			paged = append(paged, idsOf(rows)...)
			if q.Cursor = cursor; cursor == "" {
				break
			}
		}
		same(t, "page by page", paged, want)
		correct(t, s, hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: want[0]})
		same(t, "without what was confirmed", idsOf(rowsOf(t, s, hearsay.Query{Doubtful: true})), want[1:])
		for _, q := range []hearsay.Query{{Name: "Kyr"}, {Words: "gate"}, {Since: day("2026-03-03")}, {Act: hearsay.Promise}} {
			few := len(rowsOf(t, s, q))
			q.Doubtful = true
			if n := len(rowsOf(t, s, q)); n > few || n < few-1 || few == 0 {
				t.Errorf("%+v finds %d of %d", q, n, few)
			}
		}
		if _, _, err := s.Search(t.Context(), hearsay.Query{Doubtful: true, Cursor: "zz"}); err == nil {
			t.Error("a cursor of another order is taken")
		}
	}},
	{name: "much is counted in bounded time", run: func(t *testing.T, s hearsay.Store) {
		const many = 20_500 // more than are counted one by one
		big := piece{url: "https://big.example/1", outlet: "Big Post", day: "2026-03-04"}
		for i := range many {
			one := said{who: "Mara Kyr", what: fmt.Sprintf("“The gate number %d”", i), sure: 0.5 + float64(i%400)/1000}
			if i%3 == 0 {
				one.who, one.act = "Edo Vint", hearsay.Deny
			}
			big.said = append(big.said, one)
		}
		again := big
		again.said = append([]said{{who: "Lena Brook", what: "“It is new”"}}, big.said[:many-1]...)
		record(t, s, append([]piece{big, again}, town...)...)
		got := tally(t, s, hearsay.Query{})
		same(t, "all", []any{got.All, got.More, got.Counted, got.SpeakersCounted}, []any{many + 6, false, many + 6, many + 6})
		same(t, "outlets", tallied(got.Outlets)[:2], []string{fmt.Sprintf("Big Post Big Post %d", many), "Harbor Post Harbor Post 3"})
		counts := map[string]int{}
		for row, err := range s.Rows(t.Context(), hearsay.Query{}) {
			must(t, err)
			counts[string(row.Attribution.Act)]++
			counts[row.Known[0]]++
		}
		for _, l := range append(slices.Clone(got.Acts), got.Speakers...) {
			same(t, l.Key, l.N, counts[l.Key])
		}
		same(t, "speakers", len(got.Speakers), 4)
		got = tally(t, s, hearsay.Query{Outlet: "Big Post", Act: hearsay.Assert})
		same(t, "of an outlet and act", []any{got.All, got.More, tallied(got.Acts)[0]}, []any{got.All, false, fmt.Sprint("assert assert ", got.All)})
		got = tally(t, s, hearsay.Query{Words: "gate"})
		same(t, "by a word", []any{got.All, got.More, got.Counted}, []any{1_000, true, 1_000})

		all := rowsOf(t, s, hearsay.Query{Doubtful: true, Limit: 40})
		same(t, "the most doubtful", len(all), 40)
		for i := 1; i < len(all); i++ {
			if all[i].Attribution.Doubt() > all[i-1].Attribution.Doubt() {
				t.Fatalf("row %d is more doubtful than the one before", i)
			}
		}
		same(t, "those with the word", idsOf(rowsOf(t, s, hearsay.Query{Doubtful: true, Words: "gate number", Limit: 40})), idsOf(all))
		same(t, "those of the day", idsOf(rowsOf(t, s, hearsay.Query{Doubtful: true, Since: day("2026-03-04"), Limit: 40})), idsOf(all))
	}},
}

// keptCounts are the acts of all rows, counted one by one.
func keptCounts(t *testing.T, s hearsay.Store) ([]string, error) {
	t.Helper()
	counts := map[string]int{}
	for row, err := range s.Rows(t.Context(), hearsay.Query{}) {
		if err != nil {
			return nil, err
		}
		counts[string(row.Attribution.Act)]++
	}
	var list []hearsay.TallyLine
	for k, n := range counts {
		list = append(list, hearsay.TallyLine{Key: k, Name: k, N: n})
	}
	slices.SortFunc(list, func(a, b hearsay.TallyLine) int {
		if a.N != b.N {
			return b.N - a.N
		}
		if a.Key < b.Key {
			return -1
		}
		return 1
	})
	return tallied(list), nil
}

func rowsOf(t *testing.T, s hearsay.Store, q hearsay.Query) []hearsay.Row {
	t.Helper()
	rows, _, err := s.Search(t.Context(), q)
	must(t, err)
	return rows
}

func idsOf(rows []hearsay.Row) (ids []string) {
	for i := range rows {
		ids = append(ids, rows[i].Attribution.ID)
	}
	return ids
}
