package storetest

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"hearsay"
)

// everything is the whole record as JSON lines.
func everything(t *testing.T, s hearsay.Store) []string {
	t.Helper()
	var list []string
	for e, err := range s.Entries(t.Context()) {
		must(t, err)
		line, err := json.Marshal(e)
		must(t, err)
		list = append(list, string(line))
	}
	return list
}

// entries reads what everything wrote.
func entries(lines []string) iter.Seq2[hearsay.Entry, error] {
	return func(yield func(hearsay.Entry, error) bool) {
		for _, line := range lines {
			var e hearsay.Entry
			if err := json.Unmarshal([]byte(line), &e); !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// carriedAway is what a record of SQLite held to which everything had happened
// (lived), an entry a line. It is not written anew: that these lines are read,
// and come out again to the byte, is what older exports rely on.
//
//go:embed carried.jsonl
var carriedAway string

func restore(t *testing.T, s hearsay.Store, from iter.Seq2[hearsay.Entry, error]) hearsay.Restored {
	t.Helper()
	done, err := s.Restore(t.Context(), from)
	must(t, err)
	return done
}

// lived is a record to which everything has happened.
func lived(t *testing.T, s hearsay.Store) {
	t.Helper()
	record(t, s, town...)
	record(t, s, bridge, bridgeEdited)
	record(t, s, piece{url: "https://gone.example/1", said: []said{{who: "Lena Brook", what: "to be gone"}, {who: "Ida Moss", what: "too"}}})
	record(t, s, reread(1))
	kyr, _, reports := bridgeIDs()
	correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: kyr, Value: "promise"})
	c := correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: reports})
	_, err := s.Undo(t.Context(), c.ID, "bo", "it is")
	must(t, err)
	must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "sgiven", Name: "Given One", Type: hearsay.Organization, Promoted: true,
		Aliases: []hearsay.Alias{{Name: "G. One"}}, Roles: []hearsay.TimedRole{{Role: "a body"}}, Country: "XK", Organization: "The Whole"}}))
	correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "smarakyr", Other: "soskarkyr"})
	correct(t, s, hearsay.Correction{Kind: hearsay.RenameSpeaker, Speaker: "sedovint", Value: "Edo Vint the Elder"})
	gate := one(t, s, hearsay.Query{Words: "gateway"}).Attribution.ID
	correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: gate, Speaker: "sedovint"})
	gone, _, err := s.Articles(t.Context(), hearsay.ArticleQuery{Address: "https://gone.example/1"})
	must(t, err)
	_, err = s.TakeDownArticle(t.Context(), gone[0].Article.ID, "ada", "asked")
	must(t, err)
	_, err = s.TakeDownPerson(t.Context(), "sidamoss", "ada", "asked")
	must(t, err)
	place(t, s)
	must(t, s.PutFeed(t.Context(), hearsay.Feed{URL: "https://a.example/feed", ETag: "x", Polled: epoch}))
	must(t, s.PutRun(t.Context(), hearsay.Run{ID: "r1", Command: "add", Started: epoch, Added: 3}))
}

var carrying = []test{
	{name: "an export restores exactly", pair: func(t *testing.T, s, other hearsay.Store) {
		lived(t, s)
		lines := everything(t, s)
		if len(lines) < 25 {
			t.Fatalf("only %d entries", len(lines))
		}
		restore(t, other, entries(lines))
		alike(t, s, other, lines)
		same(t, "the tombstone holds", fates(record(t, other, piece{url: "https://gone.example/1", said: []said{{who: "Edo Vint", what: "back"}}})), []hearsay.Fate{hearsay.TakenDown})
		same(t, "adding again changes nothing", fates(record(t, other, bridgeEdited)), []hearsay.Fate{hearsay.Unchanged})
	}},
	{name: "a record carried away from another store is restored exactly", run: func(t *testing.T, s hearsay.Store) {
		lines := strings.Split(strings.TrimSpace(carriedAway), "\n")
		done := restore(t, s, entries(lines))
		same(t, "kinds", len(done.Added), 10)
		for i, line := range everything(t, s) {
			if i >= len(lines) || line != lines[i] {
				t.Fatalf("entry %d:\n got %s\nwant %s", i, line, lines[min(i, len(lines)-1)])
			}
		}
		same(t, "entries", len(everything(t, s)), len(lines))
		same(t, "corrected", len(found(t, s, hearsay.Query{Act: hearsay.Promise})), 1)
	}},
	{name: "restoring twice changes nothing", pair: func(t *testing.T, s, other hearsay.Store) {
		lived(t, s)
		lines := everything(t, s)
		first := restore(t, other, entries(lines))
		same(t, "first, there", []int{len(first.There), len(first.KeptOut)}, []int{0, 0})
		again := restore(t, other, entries(lines))
		same(t, "again, there", again.There, first.Added)
		same(t, "again, added", []int{len(again.Added), len(again.KeptOut)}, []int{0, 0})
		n := 0
		for _, of := range first.Added {
			n += of
		}
		same(t, "counted", []int{n, len(first.Added)}, []int{len(lines), 10})
		alike(t, s, other, lines)
	}},
	{name: "restoring into a record leaves what is there", pair: func(t *testing.T, s, other hearsay.Store) {
		record(t, s, bridge, town[0])
		record(t, other, bridgeEdited, town[1])
		restore(t, other, s.Entries(t.Context()))
		same(t, "current", found(t, other, hearsay.Query{Words: "bridge banks"}), []string{"“We hold the bridge and one of the banks”"})
		same(t, "both", len(found(t, other, hearsay.Query{Words: "bridge banks", AllVersions: true})), 2)
		same(t, "the rest", len(found(t, other, hearsay.Query{Words: "gate"})), 3)
	}},
	{name: "restoring replaces nothing and lets nothing in that was taken down", pair: func(t *testing.T, s, other hearsay.Store) {
		record(t, s, bridge, town[0])
		place(t, s)
		must(t, s.PutFeed(t.Context(), hearsay.Feed{URL: "https://a.example/feed", Title: "theirs"}))
		own := record(t, other, bridge, town[0])
		must(t, other.PutFeed(t.Context(), hearsay.Feed{URL: "https://a.example/feed", Title: "ours"}))
		must(t, other.PutClaims(t.Context(), []hearsay.Claim{{ID: gateClaim.ID, Label: "ours"}}))
		_, err := other.TakeDownArticle(t.Context(), own[0].Article, "ada", "")
		must(t, err)
		_, err = other.TakeDownPerson(t.Context(), "smarakyr", "ada", "")
		must(t, err)
		before := everything(t, other)
		done := restore(t, other, s.Entries(t.Context()))
		same(t, "kept out", done.KeptOut, map[string]int{"article": 1, "speaker": 1})
		same(t, "there", []int{done.There["feed"], done.There["claim"], done.There["article"]}, []int{1, 1, 1})
		feeds, err := other.Feeds(t.Context())
		must(t, err)
		same(t, "feed", feeds[0].Title, "ours")
		same(t, "claim", all(t, other.Claims(t.Context(), false))[0].Label, "ours")
		same(t, "bridge", found(t, other, hearsay.Query{Words: "bridge", AllVersions: true}), []string(nil))
		for _, line := range before {
			if !slices.Contains(everything(t, other), line) {
				t.Errorf("restoring changed %s", line)
			}
		}
	}},
	{name: "a broken export is refused", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		lines := everything(t, s)
		for e, err := range entries(lines) {
			must(t, err)
			if e.Article == nil {
				continue
			}
			e.Article.Reading.Article.Text += "!"
			e.Article.Reading.Article.ID = "anew"
			one := func(yield func(hearsay.Entry, error) bool) { yield(e, nil) }
			if _, err := s.Restore(t.Context(), one); err == nil {
				t.Error("a text without its hash was restored")
			}
		}
		same(t, "record", everything(t, s), lines)
	}},
	{name: "rows stream past the length of a page", run: func(t *testing.T, s hearsay.Store) {
		var batch []hearsay.Addition
		for i := range 700 {
			batch = append(batch, piece{url: fmt.Sprintf("https://w.example/%d", i), day: "2026-03-02", said: []said{{who: "Edo Vint", what: fmt.Sprintf("“remark %d”", i)}}}.make())
		}
		_, err := s.Record(t.Context(), batch)
		must(t, err)
		seen := map[string]bool{}
		for row, err := range s.Rows(t.Context(), hearsay.Query{Words: "remark"}) {
			must(t, err)
			seen[row.Attribution.Content.Text(row.Article.Text)] = true
		}
		same(t, "rows", len(seen), 700)
		n := 0
		for range s.Rows(t.Context(), hearsay.Query{}) {
			if n++; n == 3 {
				break
			}
		}
		same(t, "rows before leaving", n, 3)
	}},
}

// alike compares two records in all that shows.
func alike(t *testing.T, s, other hearsay.Store, lines []string) {
	t.Helper()
	for i, line := range everything(t, other) {
		if i >= len(lines) || line != lines[i] {
			t.Fatalf("entry %d:\n got %s\nwant %s", i, line, lines[min(i, len(lines)-1)])
		}
	}
	same(t, "rows", shownRows(t, other), shownRows(t, s))
	for _, q := range []hearsay.Query{{}, {Name: "Kyr"}, {Words: "gate"}, {Name: "Vint", AllVersions: true}, {Outlet: "Harbor Post"}} {
		same(t, fmt.Sprintf("%+v", q), found(t, other, q), found(t, s, q))
	}
	want, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{})
	must(t, err)
	got, err := other.Corrections(t.Context(), hearsay.CorrectionQuery{})
	must(t, err)
	same(t, "corrections", len(got), len(want))
	for i := range got {
		same(t, "correction in force", []any{got[i].ID, got[i].InForce}, []any{want[i].ID, want[i].InForce})
	}
	a, err := s.Extent(t.Context(), hearsay.Query{})
	must(t, err)
	b, err := other.Extent(t.Context(), hearsay.Query{})
	must(t, err)
	same(t, "extent", b, a)
	ks, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Merged: true})
	must(t, err)
	ko, _, err := other.Speakers(t.Context(), hearsay.SpeakerQuery{Merged: true})
	must(t, err)
	same(t, "speakers", ko, ks)
}
