package storetest

import (
	"errors"
	"testing"
	"time"

	"hearsay"
)

var (
	closedGate = hearsay.Statement{ID: "t1", Speaker: "smarakyr", First: epoch, Origins: 2, Reports: []hearsay.Report{{Article: "a1", Attribution: "q1"}, {Article: "a2", Attribution: "q2"}}}
	openGate   = hearsay.Statement{ID: "t2", Speaker: "sedovint", First: epoch.Add(time.Hour), Reports: []hearsay.Report{{Article: "a1", Attribution: "q3"}}}
	nobodys    = hearsay.Statement{ID: "t3", Reports: []hearsay.Report{{Article: "a9", Attribution: "q9"}}}
	gateClaim  = hearsay.Claim{ID: "c1", Label: "the gate stays closed", Contested: true, Sure: 0.75, Proposition: []byte(`{"predicate":"close"}`)}
	otherClaim = hearsay.Claim{ID: "c2", Label: "the bridge was not lost", Negative: true}
	kyrStands  = hearsay.Position{Claim: "c1", Statement: "t1", Speaker: "smarakyr", Stance: hearsay.Supports, Strength: "stays", At: epoch, Confidence: 0.9,
		Shown: hearsay.Clause{Report: hearsay.Report{Article: "a1", Attribution: "q1"}, Span: hearsay.Span{Start: 12, End: 34}}}
	vintStands = hearsay.Position{Claim: "c1", Statement: "t2", Speaker: "sedovint", Stance: hearsay.Denies, Condition: "if it rains", At: epoch.Add(time.Hour), Confidence: 0.8}
)

func place(t *testing.T, s hearsay.Store) {
	t.Helper()
	must(t, s.PutStatements(t.Context(), []hearsay.Statement{closedGate, openGate, nobodys}))
	must(t, s.PutClaims(t.Context(), []hearsay.Claim{gateClaim, otherClaim}))
	must(t, s.PutPositions(t.Context(), []hearsay.Position{vintStands, kyrStands}))
	must(t, s.PutOrigins(t.Context(), []hearsay.Origin{{Article: "a1", Class: hearsay.OriginOriginal},
		{Article: "a2", Class: hearsay.OriginCopy, Of: "a1", Shared: hearsay.Passage{{Start: 4, End: 90}, {Start: 95, End: 200}}}}))
}

func all[T any](t *testing.T, seq func(func(T, error) bool)) []T {
	t.Helper()
	var list []T
	for v, err := range seq {
		must(t, err)
		list = append(list, v)
	}
	return list
}

var placing = []test{
	{name: "statements, claims, positions and origins come back", run: func(t *testing.T, s hearsay.Store) {
		place(t, s)
		same(t, "all statements", all(t, s.Statements(t.Context(), "")), []hearsay.Statement{nobodys, closedGate, openGate})
		same(t, "of one speaker", all(t, s.Statements(t.Context(), "sedovint")), []hearsay.Statement{openGate})
		one, err := s.Statement(t.Context(), "t1")
		must(t, err)
		same(t, "one", one, closedGate)
		same(t, "claims", all(t, s.Claims(t.Context(), false)), []hearsay.Claim{gateClaim, otherClaim})
		same(t, "contested", all(t, s.Claims(t.Context(), true)), []hearsay.Claim{gateClaim})
		same(t, "positions on a claim", all(t, s.Positions(t.Context(), "c1", "")), []hearsay.Position{kyrStands, vintStands})
		same(t, "positions of a speaker", all(t, s.Positions(t.Context(), "", "sedovint")), []hearsay.Position{vintStands})
		o, err := s.Origin(t.Context(), "a2")
		must(t, err)
		same(t, "origin", o, hearsay.Origin{Article: "a2", Class: hearsay.OriginCopy, Of: "a1", Shared: hearsay.Passage{{Start: 4, End: 90}, {Start: 95, End: 200}}})
		_, err = s.Statement(t.Context(), "t0")
		if !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("a statement that is not there: %v", err)
		}
	}},
	{name: "putting again replaces", run: func(t *testing.T, s hearsay.Store) {
		place(t, s)
		moved := openGate
		moved.Reports = append(moved.Reports, closedGate.Reports[1]) // it reports the other one after all
		must(t, s.PutStatements(t.Context(), []hearsay.Statement{moved}))
		first, err := s.Statement(t.Context(), "t1")
		must(t, err)
		same(t, "reports left", first.Reports, closedGate.Reports[:1])
		settled := gateClaim
		settled.Contested = false
		must(t, s.PutClaims(t.Context(), []hearsay.Claim{settled}))
		same(t, "contested", len(all(t, s.Claims(t.Context(), true))), 0)
		same(t, "its positions stay", len(all(t, s.Positions(t.Context(), "c1", ""))), 2)
	}},
	{name: "a reading that loses an attribution takes its statement apart", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, bridge)
		kyr, vint, _ := bridgeIDs()
		article := out[0].Article
		must(t, s.PutStatements(t.Context(), []hearsay.Statement{{ID: "t7", Speaker: "smarakyr", Reports: []hearsay.Report{{Article: article, Attribution: kyr}, {Article: article, Attribution: vint}}}}))
		chains, err := s.Explain(t.Context(), vint)
		must(t, err)
		same(t, "statements of the row", chains[0].Statements, []string{"t7"})
		placed(t, s)
		record(t, s, reread(1))
		_, err = s.Statement(t.Context(), "t7")
		if !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("the statement is still there: %v", err)
		}
		same(t, "to be placed anew", waiting(t, s), []string{article + " statements"})
	}},
}

var desk = []test{
	{name: "feeds are put, listed and dropped", run: func(t *testing.T, s hearsay.Store) {
		a := hearsay.Feed{URL: "https://a.example/feed", Title: "A", ETag: `"1"`, Polled: epoch, Next: epoch.Add(time.Hour)}
		b := hearsay.Feed{URL: "https://b.example/feed", Failures: 2, Error: "no answer"}
		must(t, s.PutFeed(t.Context(), b))
		must(t, s.PutFeed(t.Context(), hearsay.Feed{URL: a.URL}))
		must(t, s.PutFeed(t.Context(), a))
		list, err := s.Feeds(t.Context())
		must(t, err)
		same(t, "feeds", list, []hearsay.Feed{a, b})
		one, err := s.Feed(t.Context(), b.URL)
		must(t, err)
		same(t, "one feed", one, b)
		if _, err := s.Feed(t.Context(), "https://c.example/feed"); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("a feed that is not there: %v", err)
		}
		must(t, s.DropFeed(t.Context(), a.URL))
		if err := s.DropFeed(t.Context(), a.URL); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("dropping twice: %v", err)
		}
		list, err = s.Feeds(t.Context())
		must(t, err)
		same(t, "left", list, []hearsay.Feed{b})
	}},
	{name: "runs are listed, the newest first", run: func(t *testing.T, s hearsay.Store) {
		first := hearsay.Run{ID: "r1", Command: "add", Started: epoch}
		must(t, s.PutRun(t.Context(), first))
		must(t, s.PutRun(t.Context(), hearsay.Run{ID: "r2", Command: "watch", Started: epoch.Add(time.Hour)}))
		first.Ended, first.Added = epoch.Add(time.Minute), 12
		must(t, s.PutRun(t.Context(), first))
		list, err := s.Runs(t.Context(), 10)
		must(t, err)
		same(t, "runs", []any{list[0].ID, list[1]}, []any{"r2", first})
		list, err = s.Runs(t.Context(), 1)
		must(t, err)
		same(t, "the last", len(list), 1)
	}},
	{name: "a run's notes are listed by fate, and go with what they are of", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, town...)
		must(t, s.PutRun(t.Context(), hearsay.Run{ID: "r1", Command: "add", Started: epoch}))
		must(t, s.NoteRun(t.Context(), "r1", nil))
		must(t, s.NoteRun(t.Context(), "r1", []hearsay.RunNote{{Fate: hearsay.Added, Article: out[0].Article}, {Fate: hearsay.Refused, Reason: "cannot read https://a.example/2: 404"}}))
		must(t, s.NoteRun(t.Context(), "r1", []hearsay.RunNote{{Fate: hearsay.Added, Article: out[1].Article}}))
		list, next, err := s.RunNotes(t.Context(), "r1", hearsay.Added, 1, "")
		must(t, err)
		same(t, "the first", list, []hearsay.RunNote{{Fate: hearsay.Added, Article: out[0].Article}})
		list, next, err = s.RunNotes(t.Context(), "r1", hearsay.Added, 1, next)
		must(t, err)
		same(t, "the second", []any{list, next}, []any{[]hearsay.RunNote{{Fate: hearsay.Added, Article: out[1].Article}}, ""})
		if _, _, err := s.RunNotes(t.Context(), "r1", hearsay.Added, 1, "x"); err == nil {
			t.Error("x is taken for a cursor")
		}
		run, err := s.Run(t.Context(), "r1")
		must(t, err)
		same(t, "the run", run.Command, "add")
		if _, err := s.Run(t.Context(), "r9"); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("a run that there is none of: %v", err)
		}
		gone, err := s.Article(t.Context(), out[0].Article)
		must(t, err)
		must(t, s.NoteRun(t.Context(), "r1", []hearsay.RunNote{{Fate: hearsay.Refused, Reason: "cannot read " + gone.Article.Address() + ": 500"}}))
		_, err = s.TakeDownArticle(t.Context(), out[0].Article, "ada", "asked")
		must(t, err)
		list, _, err = s.RunNotes(t.Context(), "r1", hearsay.Added, 0, "")
		must(t, err)
		same(t, "left", list, []hearsay.RunNote{{Fate: hearsay.Added, Article: out[1].Article}})
		list, _, err = s.RunNotes(t.Context(), "r1", hearsay.Refused, 0, "")
		must(t, err)
		same(t, "reasons left", list, []hearsay.RunNote{{Fate: hearsay.Refused, Reason: "cannot read https://a.example/2: 404"}})
	}},
	{name: "what came of captures is noted once, and goes with the article", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, town...)
		must(t, s.NoteCaptures(t.Context(), nil))
		read, none := hearsay.CaptureNote{Key: "k1", Article: out[0].Article}, hearsay.CaptureNote{Key: "k2", Reason: "pages in another language"}
		must(t, s.NoteCaptures(t.Context(), []hearsay.CaptureNote{read, none, read}))
		must(t, s.NoteCaptures(t.Context(), []hearsay.CaptureNote{{Key: "k2", Reason: "another"}, {Key: "k3", Article: out[1].Article}}))
		ask, err := s.CaptureNotes(t.Context())
		must(t, err)
		came := func(key string) any {
			t.Helper()
			note, found, err := ask(key)
			must(t, err)
			if !found {
				return nil
			}
			return note
		}
		same(t, "notes", []any{came("k1"), came("k2"), came("k9")}, []any{read, none, nil})
		_, err = s.TakeDownArticle(t.Context(), out[0].Article, "ada", "asked")
		must(t, err)
		same(t, "after one was taken down", []any{came("k1"), came("k2"), came("k3")}, []any{nil, none, hearsay.CaptureNote{Key: "k3", Article: out[1].Article}})
	}},
}
