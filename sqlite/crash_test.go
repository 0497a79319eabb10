//go:build unix

package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/storetest"
)

const (
	crashes       = 20
	crashArticles = 1500
	crashBatch    = 25
)

// A bulk add is killed at twenty random moments. After each, what it had
// acknowledged is whole, nothing is there by half, and the next run goes on.
func TestNothingAcknowledgedIsLostWhenKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	m := storetest.NewMaker()
	acknowledged := map[int]bool{}
	killed := 0
	for i := range crashes {
		if run(t, path, acknowledged, time.Duration(20+rand.IntN(400))*time.Millisecond) {
			killed++
		}
		check(t, path, m, acknowledged, fmt.Sprintf("crash %d", i+1))
		if t.Failed() {
			return
		}
		if len(acknowledged) > crashArticles*9/10 { // begin anew, so that there is something to kill
			path = filepath.Join(t.TempDir(), "record.db")
			clear(acknowledged)
		}
	}
	if killed < crashes/2 {
		t.Errorf("only %d of %d runs were killed before their end", killed, crashes)
	}
	t.Logf("%d of %d runs killed, %d articles acknowledged in the last record", killed, crashes, len(acknowledged))
	if run(t, path, acknowledged, time.Hour) {
		t.Error("the last run did not come to its end")
	}
	if len(acknowledged) != crashArticles {
		t.Errorf("the last run acknowledged %d of %d articles", len(acknowledged), crashArticles)
	}
	check(t, path, m, acknowledged, "the last run")
}

// run adds until it is killed or done, and notes what was acknowledged.
func run(t *testing.T, path string, acknowledged map[int]bool, after time.Duration) (killed bool) {
	t.Helper()
	c := child(t, "add", path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if first, err := lines.ReadString('\n'); err != nil || first != "begins\n" {
		t.Fatalf("it began with %q: %v", first, err)
	}
	timer := time.AfterFunc(after, func() { c.Process.Kill() })
	defer timer.Stop()
	for {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			break // a line cut short was not said
		}
		n, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil {
			t.Fatalf("it said %q", line)
		}
		for i := n; i < n+crashBatch; i++ {
			acknowledged[i] = true
		}
	}
	return c.Wait() != nil
}

// addUntilKilled is the bulk add: it says a batch's number once it is acknowledged.
func addUntilKilled() int {
	fmt.Println("begins")
	ctx := context.Background()
	s, err := Open(ctx, os.Getenv("HEARSAY_SQLITE_PATH"), Options{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	m := storetest.NewMaker()
	for n := 0; n < crashArticles; n += crashBatch {
		var batch []hearsay.Addition
		for i := n; i < n+crashBatch; i++ {
			batch = append(batch, m.Article(i))
		}
		if _, err := s.Record(ctx, batch); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println(n)
	}
	return 0
}

// check looks at every article of the record.
func check(t *testing.T, path string, m *storetest.Maker, acknowledged map[int]bool, when string) {
	t.Helper()
	if _, err := os.Stat(path); err != nil && len(acknowledged) == 0 {
		return // killed before there was a file
	}
	intact(t, path)
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
	defer s.Close()
	there := map[string]hearsay.Reading{}
	attributions := 0
	for e, err := range s.Entries(t.Context()) {
		if err != nil {
			t.Fatalf("%s: %v", when, err)
		}
		if e.Article != nil {
			there[e.Article.Reading.Article.ID] = e.Article.Reading
			attributions += len(e.Article.Reading.Attributions)
		}
	}
	for i := range crashArticles {
		want := m.Article(i).Reading
		got, ok := there[want.Article.ID]
		if acknowledged[i] && !ok {
			t.Errorf("%s: article %d was acknowledged and is lost", when, i)
		}
		if ok && fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
			t.Errorf("%s: article %d is not whole", when, i)
		}
	}
	counted(t, s, len(there), attributions, when)
}

// counted compares the counts and the index with what is there.
func counted(t *testing.T, s *Store, articles, attributions int, when string) {
	t.Helper()
	e, err := s.Extent(t.Context(), hearsay.Query{})
	if err != nil || e.Articles != articles || e.Attributions != attributions {
		t.Errorf("%s: the extent is %+v, there are %d articles with %d attributions: %v", when, e, articles, attributions, err)
	}
	var seen []string
	for row, err := range s.Rows(t.Context(), hearsay.Query{Kind: hearsay.Direct}) { // by the index
		if err != nil {
			t.Fatalf("%s: %v", when, err)
		}
		seen = append(seen, row.Article.ID+row.Attribution.ID)
	}
	slices.Sort(seen)
	if n := len(slices.Compact(seen)); n != attributions {
		t.Errorf("%s: the index finds %d of %d attributions", when, n, attributions)
	}
}
