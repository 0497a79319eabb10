package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/sqlite"
	"hearsay/storetest"
)

// crawlSize is how large the archive is: 100 MB, or what HEARSAY_CRAWL says, in
// megabytes (make crawl: 2048).
func crawlSize(t *testing.T) int64 {
	t.Helper()
	size := int64(100)
	if given := os.Getenv("HEARSAY_CRAWL"); given != "" {
		if _, err := fmt.Sscan(given, &size); err != nil {
			t.Fatalf("HEARSAY_CRAWL is a number of megabytes, not %q", given)
		}
	}
	return size << 20
}

// crawling is one run over the archive.
type crawling struct {
	code int
	// acknowledged counts the lines of --list by fate; printed is the summary.
	acknowledged map[string]int
	printed      map[string]any
	// firstNew is when the first article was recorded that was not there.
	took, firstNew time.Duration
	// resident is the memory in MiB, twice a second.
	resident []int
}

// crawl adds the archive, and sends a signal after so many articles.
func crawl(t *testing.T, db, archive string, after int, signal os.Signal) (r crawling) {
	t.Helper()
	c := ofProgram(program(t), "add", "--db", db, "--list", "--json", archive)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	stop, sampled := make(chan struct{}), make(chan []int)
	go func() { sampled <- residents(c.Process.Pid, stop) }()
	r.acknowledged = map[string]int{}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 16<<20)
	for n := 0; lines.Scan(); {
		var line map[string]any
		if json.Unmarshal(lines.Bytes(), &line) != nil {
			continue // cut by the kill
		}
		fate, listed := line["fate"].(string)
		if !listed {
			r.printed = line
			continue
		}
		r.acknowledged[fate]++
		if n++; n == after {
			if err := c.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
		}
		if r.firstNew == 0 && fate == string(hearsay.Added) {
			r.firstNew = time.Since(began)
		}
	}
	_ = c.Wait()
	close(stop)
	r.took, r.code, r.resident = time.Since(began), c.ProcessState.ExitCode(), <-sampled
	return r
}

// residents is the resident memory of a process in MiB, until it is stopped;
// nothing where the system does not tell.
func residents(pid int, stop <-chan struct{}) (list []int) {
	for {
		select {
		case <-stop:
			return list
		case <-time.After(500 * time.Millisecond):
			b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
			_, rest, found := strings.Cut(string(b), "VmRSS:")
			kib := 0
			if _, bad := fmt.Sscan(rest, &kib); err == nil && found && bad == nil {
				list = append(list, kib>>10)
			}
		}
	}
}

// A web archive as CC-NEWS has them goes in, in three runs: the first is
// interrupted, the second is killed, the third goes on to the end. Nothing that
// was acknowledged is lost, what is passed over is counted, records that cannot
// be read are said and cost nothing else, and memory does not grow with the archive.
//
// HEARSAY_CRAWL=2048 makes it so many megabytes.
func TestCrawl(t *testing.T) {
	unraced(t)
	if testing.Short() {
		t.Skip("it adds an archive")
	}
	t.Parallel()
	folder := t.TempDir()
	archive, db := filepath.Join(folder, "made.warc.gz"), filepath.Join(folder, "record.db")
	made := makeCrawl(t, archive)
	all := made.New + made.Changed + made.Same
	first := crawl(t, db, archive, all/4, os.Interrupt)
	if first.code != exitInterrupted || first.printed["interrupted"] != true {
		t.Errorf("interrupted it ended with %d and said %v", first.code, first.printed)
	}
	acknowledged := recordedTexts(t, db)
	if n := first.acknowledged["added"] + first.acknowledged["new_version"]; len(acknowledged) != n {
		t.Errorf("interrupted it acknowledged %d texts, and %d are on record", n, len(acknowledged))
	}
	second := crawl(t, db, archive, all*5/8, os.Kill)
	if second.code != -1 {
		t.Errorf("killed it ended with %d", second.code)
	}
	if n := len(recordedTexts(t, db)); n < len(acknowledged)+second.acknowledged["added"]+second.acknowledged["new_version"] {
		t.Errorf("of %d and %d acknowledged texts %d are on record", len(acknowledged), second.acknowledged["added"]+second.acknowledged["new_version"], n)
	}
	last := crawl(t, db, archive, -1, nil)
	if want := map[bool]int{true: exitFailed, false: exitDone}[made.Broken > 0]; last.code != want {
		t.Errorf("with %d records that cannot be read it ended with %d", made.Broken, last.code)
	}
	crawled(t, db, made, &last)
	flat(t, slices.Concat(second.resident, last.resident))
	for i, r := range []crawling{first, second, last} {
		t.Logf("run %d: %v, the first new article after %v, %v; resident at most %d MiB, by eighths %v", i+1, r.took.Round(time.Second), r.firstNew.Round(time.Second/10), r.acknowledged, most(r.resident), eighths(r.resident))
	}
}

func makeCrawl(t *testing.T, path string) *storetest.Crawl {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	made, err := storetest.MakeCrawl(w, crawlSize(t), 1)
	if err := errors.Join(err, w.Flush(), f.Close()); err != nil {
		t.Fatal(err)
	}
	t.Logf("an archive of %d MB with %d answers: %d articles (%d of them copies), %d fetched again, %d edited, %d broken records, beside %v",
		made.Size>>20, made.Answers, made.New, made.Copies, made.Same, made.Changed, made.Broken, made.Beside)
	return made
}

// recordedTexts are the IDs of all articles of a record, earlier versions too.
func recordedTexts(t *testing.T, db string) map[string]bool {
	t.Helper()
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ids, q := map[string]bool{}, hearsay.ArticleQuery{AllVersions: true, Limit: 1000}
	for {
		list, next, err := s.Articles(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		for i := range list {
			ids[list[i].Article.ID] = true
		}
		if q.Cursor = next; next == "" {
			return ids
		}
	}
}

// crawled compares the record, and what the last run said, with what was made.
func crawled(t *testing.T, db string, made *storetest.Crawl, last *crawling) {
	t.Helper()
	if n := len(recordedTexts(t, db)); n != made.New+made.Changed {
		t.Errorf("%d texts are on record; %d articles and %d edits were made", n, made.New, made.Changed)
	}
	if got := int(last.printed["failed"].(float64)); got != made.Broken {
		t.Errorf("%d records failed, %d are broken", got, made.Broken)
	}
	if got, want := int(last.printed["articles"].(float64)), made.New+made.Changed+made.Same; got != want {
		t.Errorf("the whole run counts %d articles, not %d", got, want)
	}
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n, err := s.Waiting(t.Context()); n != 0 || err != nil {
		t.Errorf("%d articles wait to be placed: %v", n, err)
	}
}

// flat holds memory to less than what grows with an archive would take: in the
// last third no more than in the middle one and some, and never a gigabyte.
func flat(t *testing.T, resident []int) {
	t.Helper()
	if len(resident) < 12 {
		return // the system does not tell, or it was too quick
	}
	third := len(resident) / 3
	middle, end := most(resident[third:2*third]), most(resident[2*third:])
	if end > middle+middle/3+64 || end > 1024 {
		t.Errorf("memory grew: at most %d MiB in the middle of the runs, %d at their end: %v", middle, end, eighths(resident))
	}
}

func most(list []int) int {
	if len(list) == 0 {
		return 0
	}
	return slices.Max(list)
}

// eighths are the largest values of the eight parts of a list.
func eighths(list []int) (of []int) {
	for i := range 8 {
		of = append(of, most(list[len(list)*i/8:len(list)*(i+1)/8]))
	}
	return of
}
