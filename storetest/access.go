package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// hashOf is a hash as tokens and sessions have it, of nothing in particular.
func hashOf(s string) string { return strings.Repeat(s, 64)[:64] }

// noted are the last lines of the log, the newest first, as "what of detail".
func noted(t *testing.T, s hearsay.Store, n int) []string {
	t.Helper()
	list, _, err := s.Log(t.Context(), hearsay.LogQuery{Limit: n})
	must(t, err)
	says := make([]string, len(list))
	for i, l := range list {
		says[i] = strings.TrimSpace(l.What + " " + l.Of + " " + l.Detail)
	}
	return says
}

var access = []test{
	{name: "users come, change and go", run: func(t *testing.T, s hearsay.Store) {
		ctx := t.Context()
		must(t, s.AddUser(ctx, hearsay.User{Name: "lio", Role: hearsay.Editor, Hash: "h1", Since: epoch}))
		must(t, s.AddUser(ctx, hearsay.User{Name: "ada", Role: hearsay.Reader}))
		if err := s.AddUser(ctx, hearsay.User{Name: "ada", Role: hearsay.Admin}); !errors.Is(err, hearsay.ErrTaken) {
			t.Errorf("a name that is taken: %v", err)
		}
		for _, u := range []hearsay.User{{Name: "", Role: hearsay.Reader}, {Name: "Ada", Role: hearsay.Reader}, {Name: "a b", Role: hearsay.Reader}, {Name: "io", Role: "owner"}, {Name: "io"}, {Name: strings.Repeat("a", 65), Role: hearsay.Reader}} {
			if s.AddUser(ctx, u) == nil {
				t.Errorf("%+v is added", u)
			}
		}
		must(t, s.SetRole(ctx, "ada", hearsay.Admin))
		must(t, s.SetPassword(ctx, "ada", "h2"))
		list, err := s.Users(ctx)
		must(t, err)
		if len(list) != 2 || list[0].Name != "ada" || list[0].Role != hearsay.Admin || list[0].Hash != "h2" || list[0].Since.IsZero() || !list[1].Since.Equal(epoch) {
			t.Errorf("the users are %+v", list)
		}
		must(t, s.DropUser(ctx, "ada"))
		if _, err := s.User(ctx, "ada"); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("whoever was removed: %v", err)
		}
		for _, err := range []error{s.SetRole(ctx, "ada", hearsay.Reader), s.SetPassword(ctx, "ada", "h"), s.DropUser(ctx, "ada"), s.AddToken(ctx, hearsay.Token{ID: "t9", SHA256: hashOf("9"), User: "ada", Role: hearsay.Reader})} {
			if !errors.Is(err, hearsay.ErrNotFound) {
				t.Errorf("a change of nobody: %v", err)
			}
		}
		want := []string{"user removed ada", "user password ada", "user role ada admin", "user added ada reader", "user added lio editor"}
		if got := noted(t, s, 10); strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("the log has %q", got)
		}
	}},
	{name: "sessions and tokens let in until they end", run: func(t *testing.T, s hearsay.Store) {
		ctx := t.Context()
		must(t, s.AddUser(ctx, hearsay.User{Name: "lio", Role: hearsay.Editor, Hash: "h1"}))
		open := func(n string, until time.Duration) {
			must(t, s.OpenSession(ctx, hearsay.Session{SHA256: hashOf(n), User: "lio", Opened: epoch, Until: epoch.Add(until), From: "192.0.2.1"}))
		}
		open("a", time.Hour)
		open("b", 2*time.Hour)
		must(t, s.AddToken(ctx, hearsay.Token{ID: "t1", SHA256: hashOf("c"), User: "lio", Role: hearsay.Reader, For: "the feed", Made: epoch}))
		must(t, s.AddToken(ctx, hearsay.Token{ID: "t2", SHA256: hashOf("d"), User: "lio", Role: hearsay.Editor, Made: epoch.Add(time.Minute), Until: epoch.Add(time.Hour)}))
		lets := func(n string, after time.Duration) bool {
			session, u, err := s.SessionBy(ctx, hashOf(n), epoch.Add(after))
			if err != nil {
				token, owner, err := s.TokenBy(ctx, hashOf(n), epoch.Add(after))
				if err != nil && !errors.Is(err, hearsay.ErrNotFound) {
					t.Fatal(err)
				}
				return err == nil && token.User == "lio" && owner.Role == hearsay.Editor
			}
			return session.From == "192.0.2.1" && u.Name == "lio" && u.Role == hearsay.Editor && u.Hash == "h1"
		}
		check := func(when string, after time.Duration, want string) {
			t.Helper()
			got := ""
			for _, n := range []string{"a", "b", "c", "d", "e"} {
				if lets(n, after) {
					got += n
				}
			}
			if got != want {
				t.Errorf("%s %q let in, %q should", when, got, want)
			}
		}
		check("at first", 0, "abcd")
		check("after an hour", time.Hour, "bc")
		must(t, s.CloseSession(ctx, hashOf("b")))
		must(t, s.CloseSession(ctx, hashOf("b")))
		check("after one was closed", 0, "acd")
		must(t, s.DropToken(ctx, "t2"))
		if err := s.DropToken(ctx, "t2"); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("a token removed twice: %v", err)
		}
		list, err := s.Tokens(ctx)
		must(t, err)
		if len(list) != 1 || list[0].ID != "t1" || list[0].For != "the feed" || list[0].Role != hearsay.Reader || !list[0].Made.Equal(epoch) || !list[0].Until.IsZero() {
			t.Errorf("the tokens are %+v", list)
		}
		must(t, s.SetPassword(ctx, "lio", "h2"))
		check("after a new password", 0, "c")
		open("e", time.Hour)
		must(t, s.DropUser(ctx, "lio"))
		check("after the user was removed", 0, "")
	}},
	{name: "what people change is logged with it", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		ctx := hearsay.WithHand(t.Context(), hearsay.Hand{Who: "lio", From: "192.0.2.7"})
		row := all(t, s.Rows(t.Context(), hearsay.Query{}))[0]
		fix, err := s.Correct(ctx, hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: row.Attribution.ID, Who: "somebody else"})
		must(t, err)
		undo, err := s.Undo(t.Context(), fix.ID, "ada", "")
		must(t, err)
		if _, err := s.Correct(ctx, hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: "q0", Who: "lio"}); err == nil {
			t.Error("a correction of nothing")
		}
		_, err = s.TakeDownArticle(ctx, row.Article.ID, "lio", "asked for")
		must(t, err)
		must(t, s.PutFeed(ctx, hearsay.Feed{URL: "https://f.example/"}))
		must(t, s.PutFeed(ctx, hearsay.Feed{URL: "https://f.example/", Failures: 2}))
		must(t, s.PutFeed(ctx, hearsay.Feed{URL: "https://f.example/", Paused: true}))
		must(t, s.DropFeed(ctx, "https://f.example/"))
		alert := hearsay.Alert{ID: "w1", Kind: hearsay.AlertKinds[0]}
		must(t, s.PutAlert(ctx, alert))
		alert.Paused = true
		must(t, s.PutAlert(ctx, alert))
		must(t, s.DropAlert(ctx, "w1"))
		must(t, s.AppendLog(ctx, hearsay.LogLine{What: "something else", Of: "w1"}))
		list, next, err := s.Log(t.Context(), hearsay.LogQuery{})
		must(t, err)
		want := []string{"something else w1 by lio from 192.0.2.7", "alert dropped w1 by lio from 192.0.2.7", "alert paused w1 by lio from 192.0.2.7", "alert added w1 by lio from 192.0.2.7", "feed dropped https://f.example/ by lio from 192.0.2.7", "feed paused https://f.example/ by lio from 192.0.2.7",
			"feed added https://f.example/ by lio from 192.0.2.7", "takedown article * by lio from 192.0.2.7", "correction undo " + undo.ID + " by ada from ", "correction confirm " + fix.ID + " by lio from 192.0.2.7"}
		if len(list) != len(want) || next != "" {
			t.Fatalf("the log has %+v, and more: %q", list, next)
		}
		for i, l := range list {
			if l.What == "takedown article" {
				l.Of = "*"
			}
			if got := l.What + " " + l.Of + " by " + l.Who + " from " + l.From; got != want[i] || l.Number != int64(len(want)-i) {
				t.Errorf("line %d: %q, %q was to be logged", l.Number, got, want[i])
			}
		}
	}},
	{name: "the log is listed page by page, and holds together", run: func(t *testing.T, s hearsay.Store) {
		ctx := t.Context()
		if n, err := s.CheckLog(ctx); n != 0 || err != nil {
			t.Errorf("an empty log: %d, %v", n, err)
		}
		for i := range 25 {
			must(t, s.AppendLog(ctx, hearsay.LogLine{Who: []string{"ada", "lio"}[i%2], What: []string{"watch added", "watching", "watch"}[i%3], Of: fmt.Sprint(i)}))
		}
		got, cursor := "", ""
		for {
			list, next, err := s.Log(ctx, hearsay.LogQuery{Who: "ada", What: "watch", Limit: 3, Cursor: cursor})
			must(t, err)
			for _, l := range list {
				got += l.Of + " "
			}
			if cursor = next; next == "" {
				break
			}
		}
		if got != "24 20 18 14 12 8 6 2 0 " {
			t.Errorf("the pages have %s", got)
		}
		if _, _, err := s.Log(ctx, hearsay.LogQuery{Cursor: "x"}); !errors.As(err, new(*hearsay.QueryError)) {
			t.Errorf("a cursor of no list: %v", err)
		}
		if n, err := s.CheckLog(ctx); n != 25 || err != nil {
			t.Errorf("a whole log: %d, %v", n, err)
		}
	}},
	{name: "nobody is carried away", pair: func(t *testing.T, s, other hearsay.Store) {
		must(t, s.AddUser(t.Context(), hearsay.User{Name: "lio", Role: hearsay.Admin, Hash: "secret"}))
		for _, line := range everything(t, s) {
			if strings.Contains(line, "lio") || strings.Contains(line, "secret") {
				t.Errorf("carried away: %s", line)
			}
		}
		record(t, s, town...)
		restore(t, other, s.Entries(t.Context()))
		restore(t, other, s.Entries(t.Context()))
		if got := noted(t, other, 5); len(got) != 1 || got[0] != "record restored" {
			t.Errorf("the log of who was restored has %q", got)
		}
	}},
	{name: "many write the log at once", run: func(t *testing.T, s hearsay.Store) {
		errs := make(chan error, 40)
		for i := range 40 {
			go func(ctx context.Context) {
				errs <- s.AppendLog(ctx, hearsay.LogLine{Who: "ada", What: "watch", Of: fmt.Sprint(i)})
			}(t.Context())
		}
		for range 40 {
			must(t, <-errs)
		}
		if n, err := s.CheckLog(t.Context()); n != 40 || err != nil {
			t.Errorf("%d lines, %v", n, err)
		}
	}},
}
