package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// called are about how often and when articles call somebody what: kept counted,
// and the same as counting.
var called = []test{
	{name: "names and roles are counted as rows have them, whatever changes", run: func(t *testing.T, s hearsay.Store) {
		by := func(n int, day, name, role, what string) piece {
			return piece{url: fmt.Sprintf("https://c.example/%d", n), outlet: "Harbor Post", day: day, said: []said{{who: name, what: what, role: role}}, links: map[string]string{name: "smarakyr"}}
		}
		pieces := []piece{
			by(1, "2026-03-05", "Mara Kyr", "the minister", "“one”"), by(2, "2026-03-02", "Mara Kyr", "the minister", "“two”"),
			by(3, "2026-03-09", "Mara Kyr", "the minister", "“three”"), by(4, "", "Mara Kyr", "the minister", "“four”"),
			by(5, "2026-03-07", "M. Kyr", "", "“five”"), by(6, "2026-03-07", "Io Varn", "a pilot", "“six”"),
		}
		pieces[5].links = map[string]string{"Io Varn": "svarn"}
		record(t, s, pieces...)
		counted(t, s, "recorded")
		first := one(t, s, hearsay.Query{Words: "two"})
		c := correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: first.Attribution.ID, Speaker: "svarn", Other: "smarakyr"})
		counted(t, s, "the first one is somebody else's")
		_, err := s.Undo(t.Context(), c.ID, "ada", "")
		must(t, err)
		counted(t, s, "undone")
		last := one(t, s, hearsay.Query{Words: "three"})
		correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: last.Attribution.ID})
		counted(t, s, "the last one is no statement")
		correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "smarakyr", Other: "svarn"})
		counted(t, s, "merged")
		again := pieces[0]
		again.weights, again.said = "bb22", slices.Clone(again.said)
		again.said[0].role = "the minister"
		again.drop = map[int]bool{0: true}
		record(t, s, again)
		counted(t, s, "a later reading misses one")
		again.weights, again.drop = "cc33", nil
		record(t, s, again)
		counted(t, s, "a still later one finds it")
		edited := pieces[1]
		edited.said = []said{{who: "Mara Kyr", what: "“two, edited”", role: "the former minister"}}
		record(t, s, edited)
		counted(t, s, "edited")
		_, err = s.TakeDownArticle(t.Context(), first.Article.ID, "ada", "")
		must(t, err)
		counted(t, s, "an article was taken down")
		_, err = s.TakeDownPerson(t.Context(), "smarakyr", "ada", "")
		must(t, err)
		counted(t, s, "a person was taken down")
	}},
	{name: "who is not in the directory is found by the name, or its end, that articles print", run: func(t *testing.T, s hearsay.Store) {
		by := func(n int, name, known string) piece {
			return piece{url: fmt.Sprintf("https://c.example/%d", n), outlet: "Harbor Post", day: "2026-03-05",
				said: []said{{who: name, what: fmt.Sprintf("“word %d”", n)}}, links: map[string]string{name: known}, linkless: known == ""}
		}
		record(t, s, by(1, "Lena Arrel", "sarrel"), by(2, "Arrel", ""), by(3, "town hall", ""), by(4, "old_town hall", ""), by(5, "Barrel", ""))
		for name, want := range map[string]int{"Arrel": 1, "arrel": 1, "Lena Arrel": 0, "town hall": 1, "Hall": 2, "old_town hall": 1, "old-town hall": 0, "%": 0, "": 5} {
			rows, _, err := s.Search(t.Context(), hearsay.Query{Called: name})
			must(t, err)
			told, err := s.Tally(t.Context(), hearsay.Query{Called: name})
			must(t, err)
			if len(rows) != want || told.All != want {
				t.Errorf("called %q: %d rows, %d counted, want %d", name, len(rows), told.All, want)
			}
		}
		// So are the statements that such rows report, and the claims that these bear on
		arrel, _, err := s.Search(t.Context(), hearsay.Query{Called: "Arrel"})
		must(t, err)
		lena, _, err := s.Search(t.Context(), hearsay.Query{Speakers: []string{"sarrel"}})
		must(t, err)
		report := func(r *hearsay.Row) []hearsay.Report {
			return []hearsay.Report{{Article: r.Article.ID, Attribution: r.Attribution.ID}}
		}
		must(t, s.PutStatements(t.Context(), []hearsay.Statement{{ID: "t0", Reports: report(&arrel[0])}, {ID: "t1", Speaker: "sarrel", Reports: report(&lena[0])}}))
		must(t, s.PutClaims(t.Context(), []hearsay.Claim{{ID: "c0", Label: "word 2"}, {ID: "c1", Label: "word 1"}}))
		must(t, s.PutPositions(t.Context(), []hearsay.Position{{Claim: "c0", Statement: "t0", Stance: hearsay.Supports}, {Claim: "c1", Statement: "t1", Speaker: "sarrel", Stance: hearsay.Denies}}))
		for name, want := range map[string]int{"arrel": 1, "Lena Arrel": 0, "hall": 0, "": 2} {
			claims, _, err := s.FindClaims(t.Context(), hearsay.ClaimQuery{Called: name})
			must(t, err)
			statements, _, err := s.FindStatements(t.Context(), hearsay.StatementQuery{Called: name})
			must(t, err)
			if len(claims) != want || len(statements) != want || want == 1 && (claims[0].ID != "c0" || statements[0].ID != "t0") {
				t.Errorf("called %q: claims %v, statements %v, want %d of each", name, claims, statements, want)
			}
		}
	}},
	{name: "a list of speakers says as much as each one's entry", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "smarakyr", Other: "slenabrook"})
		list, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Seen: true})
		must(t, err)
		if len(list) == 0 {
			t.Fatal("nobody is listed")
		}
		for _, k := range list {
			own, err := s.Speaker(t.Context(), k.ID)
			must(t, err)
			same(t, k.ID, fmt.Sprintf("%+v", k), fmt.Sprintf("%+v", own))
		}
	}},
}

// counted compares every entry, and what is tallied, with the rows that there are.
func counted(t *testing.T, s hearsay.Store, when string) {
	t.Helper()
	for _, q := range []hearsay.Query{{Since: day("2026-03-01")}, {Since: day("2026-03-03"), AllVersions: true}, {Speakers: []string{"smarakyr"}}, {Words: "th*", AllVersions: true}, {Act: hearsay.Assert, Until: day("2026-03-08")}} {
		tallyOf(t, s, when, q)
	}
	want := map[string]bool{}
	by := map[string][]time.Time{}
	for row, err := range s.Rows(t.Context(), hearsay.Query{AllVersions: true}) {
		must(t, err)
		for i, id := range row.Known {
			sp := row.Attribution.Speakers[i]
			for _, key := range []string{id + " is called " + sp.Name, id + " as " + sp.Role} {
				if id != "" && !strings.HasSuffix(key, " as ") {
					by[key] = append(by[key], row.Article.Published)
				}
			}
		}
	}
	line := func(key string, n int, first, last time.Time) string {
		return fmt.Sprintf("%s %d %v %v", key, n, first, last)
	}
	for key, days := range by {
		var first, last time.Time
		for _, d := range days {
			if !d.IsZero() && (first.IsZero() || d.Before(first)) {
				first = d
			}
			if d.After(last) {
				last = d
			}
		}
		want[line(key, len(days), first, last)] = true
	}
	n := 0
	for k, err := range s.AllSpeakers(t.Context()) {
		must(t, err)
		var lines []string
		for _, a := range k.Aliases {
			lines = append(lines, line(k.ID+" is called "+a.Name, a.Mentions, a.First, a.Last))
		}
		for _, r := range k.Roles {
			lines = append(lines, line(k.ID+" as "+r.Role, r.Mentions, r.First, r.Last))
		}
		for _, l := range lines {
			if strings.Contains(l, " 0 0001") {
				continue // a name that no article has
			}
			if n++; !want[l] {
				t.Errorf("%s: kept is %q, rows have %v", when, l, want)
			}
		}
	}
	if n != len(want) {
		t.Errorf("%s: %d names and roles are kept, rows have %d: %v", when, n, len(want), want)
	}
}

// tallyOf compares a tally with the rows that the same query finds.
func tallyOf(t *testing.T, s hearsay.Store, when string, q hearsay.Query) {
	t.Helper()
	want := map[string]int{}
	for row, err := range s.Rows(t.Context(), q) {
		must(t, err)
		a := &row.Attribution
		want["all"]++
		want["act "+string(a.Act)]++
		want["kind "+string(a.Kind)]++
		if row.Article.Outlet != "" {
			want["outlet "+row.Article.Outlet]++
		}
		for i, id := range row.Known {
			if id != "" && !slices.Contains(row.Known[:i], id) {
				want["speaker "+id]++
			}
		}
	}
	tally, err := s.Tally(t.Context(), q)
	must(t, err)
	got := map[string]int{}
	if tally.All > 0 {
		got["all"] = tally.All
	}
	for prefix, lines := range map[string][]hearsay.TallyLine{"act ": tally.Acts, "kind ": tally.Kinds, "outlet ": tally.Outlets, "speaker ": tally.Speakers} {
		for _, l := range lines {
			got[prefix+l.Key] = l.N
		}
	}
	same(t, fmt.Sprintf("%s, tally of %+v", when, q), got, want)
}
