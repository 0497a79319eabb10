package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/sqlite"
)

const (
	kills        = 20
	killArticles = 1000
)

// madeCorpus is a corpus of articles that all differ.
func madeCorpus(articles int) []byte {
	names := []string{"Mara Kyr", "Ivo Dovrad", "Lio Ferrant", "Hanna Ostrel", "Tolan Brenk"}
	var b bytes.Buffer
	for i := range articles {
		fmt.Fprintf(&b, `{"url":"https://courier.example/%d","title":"Report %d","outlet":"Ansk Gazette","published":"2031-03-%02d","text":"\"We counted %d boats,\" %s said on Monday. %s denied that boat %d had left the harbour.\n"}`+"\n",
			i, i, 1+i%28, i, names[i%5], names[(i+2)%5], i)
	}
	return b.Bytes()
}

// bulk writes such a corpus.
func bulk(t *testing.T, articles int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bulk.jsonl")
	if err := os.WriteFile(path, madeCorpus(articles), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// recorded is every article of a record, written out, by its URL.
func recorded(t *testing.T, db string) map[string]string {
	t.Helper()
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	all := map[string]string{}
	attributions := 0
	for e, err := range s.Entries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if a := e.Article; a != nil {
			a.Capture.Time, a.Recorded = time.Time{}, time.Time{}
			a.Waiting = false // who is killed between recording and placing places it next time
			all[a.Reading.Article.URL] = fmt.Sprintf("%+v", *a)
			attributions += len(a.Reading.Attributions)
		}
	}
	extent, err := s.Extent(t.Context(), hearsay.Query{})
	if err != nil || extent.Articles != len(all) || extent.Attributions != attributions {
		t.Errorf("the record counts %+v and holds %d articles with %d attributions: %v", extent, len(all), attributions, err)
	}
	return all
}

// addUntil adds the corpus and notes what is acknowledged, until the time is
// over or all is done.
func addUntil(t *testing.T, db, corpus string, after time.Duration, acknowledged map[string]bool) (killed bool) {
	t.Helper()
	c := ofProgram(program(t), "add", "--db", db, "--list", corpus)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var messages strings.Builder
	c.Stderr = &messages
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	acknowledge(t, out, acknowledged)
	killed = c.Wait() != nil
	if messages.Len() > 0 {
		t.Errorf("it said %s", &messages)
	}
	return killed
}

// acknowledge notes the URLs of whole lines that add --list prints.
func acknowledge(t *testing.T, out io.Reader, acknowledged map[string]bool) {
	t.Helper()
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return // a line cut short was not said
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) == 3 && (fields[0] == "added" || fields[0] == "unchanged") {
			acknowledged[fields[2]] = true
		} else if len(fields) > 1 {
			t.Errorf("it printed %q", line)
		}
	}
}

// A bulk add is killed at twenty random moments. After each, every article
// that was acknowledged is whole, none is there by half, and the last run
// completes the record as if nothing had happened.
func TestNothingAcknowledgedIsLostWhenAddIsKilled(t *testing.T) {
	unraced(t)
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	corpus, folder := bulk(t, killArticles), t.TempDir()
	began := time.Now()
	reference := filepath.Join(folder, "reference.db")
	if addUntil(t, reference, corpus, time.Hour, map[string]bool{}) {
		t.Fatal("the run that nobody kills failed")
	}
	whole := time.Since(began)
	want := recorded(t, reference)
	if len(want) != killArticles {
		t.Fatalf("%d of %d articles are recorded", len(want), killArticles)
	}
	db, acknowledged, killed := filepath.Join(folder, "0.db"), map[string]bool{}, 0
	for i := range kills {
		if addUntil(t, db, corpus, time.Duration(rand.Int64N(int64(whole)/2)), acknowledged) {
			killed++
		} else if whole > time.Second {
			whole -= whole / 3 // the run that was timed had less of the machine
		}
		compare(t, recorded(t, db), want, acknowledged, fmt.Sprintf("kill %d", i+1))
		if t.Failed() {
			return
		}
		if len(acknowledged) > killArticles*9/10 { // begin anew, so that there is something to kill
			db = filepath.Join(folder, fmt.Sprint(i+1, ".db"))
			clear(acknowledged)
		}
	}
	if killed < kills/2 {
		t.Errorf("only %d of %d runs were killed before their end", killed, kills)
	}
	t.Logf("%d of %d runs killed, %d articles acknowledged in the last record; a whole run takes %v", killed, kills, len(acknowledged), whole)
	if addUntil(t, db, corpus, time.Hour, acknowledged) || len(acknowledged) != killArticles {
		t.Errorf("the last run acknowledged %d of %d articles", len(acknowledged), killArticles)
	}
	got := recorded(t, db)
	compare(t, got, want, acknowledged, "the last run")
	if len(got) != len(want) {
		t.Errorf("the last record has %d articles, not %d", len(got), len(want))
	}
	if waits, origins := placedIn(t, db); waits != 0 || origins != killArticles {
		t.Errorf("after the last run %d articles wait, and the origins of %d are known", waits, origins)
	}
}

// placedIn is how many articles of a record wait to be placed, and of how many
// the origin is known.
func placedIn(t *testing.T, db string) (waits, origins int) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if waits, err = s.Waiting(t.Context()); err != nil {
		t.Fatal(err)
	}
	for e, err := range s.Entries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if e.Origin != nil {
			origins++
		}
	}
	return waits, origins
}

func compare(t *testing.T, got, want map[string]string, acknowledged map[string]bool, when string) {
	t.Helper()
	for url := range acknowledged {
		if got[url] == "" {
			t.Errorf("%s: %s was acknowledged and is lost", when, url)
		}
	}
	for url, article := range got {
		if article != want[url] {
			t.Errorf("%s: %s is not whole:\n%s\nnot\n%s", when, url, article, want[url])
			return
		}
	}
}

// Ctrl-C in the middle of an endless corpus: the command ends soon with 130,
// says what it did, and what it acknowledged is on record.
func TestInterruptWhileAdding(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	db := filepath.Join(t.TempDir(), "record.db")
	c := asCommand("add", "--db", db, "--list", "-")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for i := 0; ; i++ {
			if _, err := io.WriteString(in, record(i)+"\n"); err != nil {
				return
			}
		}
	}()
	var ids []string
	var last string
	var pressed time.Time
	for lines := bufio.NewScanner(out); lines.Scan(); {
		last = lines.Text()
		if fields := strings.Split(last, "\t"); len(fields) == 3 {
			ids = append(ids, fields[1])
		}
		if len(ids) == 50 && pressed.IsZero() {
			pressed = time.Now()
			if err := c.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = c.Wait()
	if took := time.Since(pressed); c.ProcessState.ExitCode() != exitInterrupted || took > 30*time.Second {
		t.Errorf("it ended with %d after %v", c.ProcessState.ExitCode(), took)
	}
	if want := fmt.Sprintf("Interrupted: %d added, in ", len(ids)); !strings.HasPrefix(last, want) {
		t.Errorf("it ended with %q, not %q", last, want)
	}
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, id := range ids {
		if _, err := s.Article(t.Context(), id); err != nil {
			t.Fatalf("%s was acknowledged: %v", id, err)
		}
	}
	runs, err := s.Runs(t.Context(), 1)
	if err != nil || len(runs) != 1 || runs[0].Reason != "interrupted" || runs[0].Added != len(ids) || runs[0].Ended.IsZero() {
		t.Errorf("the run is recorded as %+v: %v", runs, err)
	}
}
