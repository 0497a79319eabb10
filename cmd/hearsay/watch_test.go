package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"hearsay"
	"hearsay/sqlite"
)

// rewind makes everything of the record's feeds due, as if a day had passed.
func rewind(t *testing.T, db string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	list, err := s.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		f.Next = time.Time{}
		for i := range f.Items {
			f.Items[i].Next = time.Time{}
		}
		if err := s.PutFeed(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
}

// onRecord are the last path elements of the articles' addresses with their versions.
func onRecord(t *testing.T, db string) string {
	t.Helper()
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	list, _, err := s.Articles(t.Context(), hearsay.ArticleQuery{Limit: 100, AllVersions: true})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for _, a := range list {
		found[filepath.Base(a.Article.URL)] = max(found[filepath.Base(a.Article.URL)], a.Version)
	}
	return fmt.Sprint(found)
}

// A feed is followed over several polls: what is new is recorded, what was
// edited is a new version, and nothing is asked for in vain.
func TestWatchOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	n := newNewsroom(t)
	db := filepath.Join(t.TempDir(), "record.db")
	n.set("/1", ansk(1, "We will not leave"))
	n.set("/2", ansk(2, "We hold both banks of the river"))
	n.set("/links", "<html><body><script>fill()</script></body></html>")
	n.set("/feed.xml", feedOf("/1?utm_source=rss", "/2", "/links"))
	n.set("/other.xml", feedOf(n.URL+"/2?utm_source=other"))
	if out, err := asCommand("feeds", "add", "--db", db, n.URL+"/feed.xml", n.URL+"/other.xml", n.URL+"/nofeed").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	watch := func(want string, wantCode int, asked string) {
		t.Helper()
		out, said, code := onWeb(t, "watch", "--once", "--db", db)
		if code != wantCode || !strings.HasPrefix(out, want) {
			t.Errorf("it ended with %d and said\n%s\n%s", code, out, said)
		}
		if got := fmt.Sprint(n.requests()); got != asked {
			t.Errorf("it asked for %s, not %s", got, asked)
		}
	}
	watch("2 added, 1 failed, in ", exitFailed, "[/1 /2 /feed.xml /links /nofeed /other.xml]")
	watch("Nothing was added", exitDone, "[]")
	if out, err := asCommand("feeds", "drop", "--db", db, n.URL+"/nofeed").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	n.set("/2", ansk(2, "We hold one bank of the river"))
	n.set("/3", ansk(3, "Nobody asked us"))
	n.set("/feed.xml", feedOf("/3", "/1", "/2"))
	rewind(t, db)
	watch("1 added, 1 new version, in ", exitDone, "[/1 /2 /3 /feed.xml /other.xml]")
	if got := onRecord(t, db); got != "map[1:1 2:2 3:1]" {
		t.Errorf("on record is %s", got)
	}
}

// A feed that failed of a setting waits; whoever changed the setting is told so,
// and need not wait.
func TestWatchNow(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	n := newNewsroom(t)
	db := filepath.Join(t.TempDir(), "record.db")
	n.set("/1", ansk(1, "We will not leave"))
	n.set("/feed.xml", feedOf("/1"))
	n.set("/other.xml", feedOf())
	run := func(wantOut, wantSaid string, args ...string) {
		t.Helper()
		c := asCommand(append(args, "--db", db)...)
		var said strings.Builder
		c.Stderr = &said
		out, _ := c.Output()
		if !strings.Contains(string(out), wantOut) || !strings.Contains(said.String(), wantSaid) {
			t.Errorf("%v: %s\n%s", args, out, &said)
		}
	}
	feed := n.URL + "/feed.xml"
	run("2 feeds added", "", "feeds", "add", feed, n.URL+"/other.xml")
	run("2 failed", "a private network", "watch", "--once")
	run("failed once (", "", "feeds")
	run(" · next poll ", "", "feeds")
	run("Nothing was added", "no feed was due; --now polls them all the same", "watch", "--once", "--allow", "127.0.0.1", "--pace", "1ms")
	run("", "the record has no feed", "watch", "--once", "--feed", "nobody's")
	n.requests()
	run("1 added", "msg=polled feed="+feed, "watch", "--once", "--now", "--feed", feed, "--allow", "127.0.0.1", "--pace", "1ms")
	if got := fmt.Sprint(n.requests()); got != "[/1 /feed.xml]" {
		t.Errorf("of one feed it asked for %s", got)
	}
	run("/other.xml is due now: ", "", "feeds", "poll", n.URL+"/other.xml")
	run("due: hearsay watch polls it", "", "feeds")
	run("Nothing was added", "msg=polled feed="+n.URL+"/other.xml", "watch", "--once", "--allow", "127.0.0.1", "--pace", "1ms")
	if got := fmt.Sprint(n.requests()); got != "[/other.xml]" {
		t.Errorf("of the one that was made due it asked for %s", got)
	}
	run("Paused", "", "feeds", "pause", feed)
	run("", "is paused; hearsay feeds resume polls it again", "feeds", "poll", feed)
	run("", "is paused; hearsay feeds resume polls it again", "watch", "--once", "--feed", feed)
}

// SIGTERM in the middle of a feed: what is being written is ended, and the next
// call fetches the rest and nothing again.
func TestWatchStopsInOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	n := newNewsroom(t)
	db := filepath.Join(t.TempDir(), "record.db")
	var links []string
	for i := range 30 {
		n.set(fmt.Sprintf("/%d", i), ansk(i, "We will not leave"))
		links = append(links, fmt.Sprintf("/%d", i))
	}
	n.set("/feed.xml", feedOf(links...))
	if out, err := asCommand("feeds", "add", "--db", db, n.URL+"/feed.xml").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	c := asCommand("watch", "--db", db, "--list", "--allow", "127.0.0.1", "--pace", "40ms", "--log", "json")
	c.Stderr = os.Stderr
	if !testing.Verbose() {
		c.Stderr = nil
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	listed := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "added\t") {
			if listed++; listed == 5 {
				if err := c.Process.Signal(syscall.SIGTERM); err != nil {
					t.Fatal(err)
				}
			}
		} else if want := fmt.Sprintf("Interrupted: %d added, in ", listed); listed > 0 && !strings.HasPrefix(lines.Text(), want) {
			t.Errorf("it said %q, not %q", lines.Text(), want)
		}
	}
	if _ = c.Wait(); c.ProcessState.ExitCode() != exitInterrupted || listed < 5 || listed == 30 {
		t.Errorf("it ended with %d after %d articles", c.ProcessState.ExitCode(), listed)
	}
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	runs, err := s.Runs(t.Context(), 1)
	if s.Close(); err != nil || len(runs) != 1 || runs[0].Command != "watch" || runs[0].Added != listed || runs[0].Reason != "interrupted" || runs[0].Ended.IsZero() {
		t.Errorf("the run is recorded as %+v, %v", runs, err)
	}
	n.requests()
	text, said, code := onWeb(t, "watch", "--once", "--db", db)
	if want := fmt.Sprintf("%d added, in ", 30-listed); code != 0 || !strings.HasPrefix(text, want) {
		t.Errorf("the next call: %d, %q, not %q\n%s", code, text, want, said)
	}
	if asked := len(n.requests()); asked > 31-listed {
		t.Errorf("the next call asked for %d pages of %d", asked, 30-listed)
	}
}
