package main

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/ingest"
	"hearsay/sqlite"
)

// looking is what came of some captures, and how many were read for it.
type looking struct {
	articles, failed, read int
	beside                 string
}

// lookAt goes through captures as add does, over a record that knows the articles
// that known lists.
func lookAt(t *testing.T, s hearsay.Store, known map[string]bool, o ingest.Options, captures ...hearsay.Capture) (l looking, ids []string) {
	t.Helper()
	m, err := newRemembered(t.Context(), s, func(a *hearsay.Article) bool { return known[a.ID] })
	if err != nil {
		t.Fatal(err)
	}
	in := &inputs{options: o, seen: m}
	for _, c := range captures {
		read := func(yield func(hearsay.Captured, error) bool) {
			l.read++
			iter.Seq2[hearsay.Captured, error](ingest.Captured(strings.NewReader(string(c.Bytes)), c, o))(yield)
		}
		for a, err := range m.page(in, c, read) {
			if err != nil {
				l.failed++
				continue
			}
			l.articles++
			ids = append(ids, a.Article.ID)
		}
	}
	if err := m.write(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	l.beside = in.besideInWords()
	return l, ids
}

func crawledPage(n int, words string) hearsay.Capture {
	return hearsay.Capture{Path: fmt.Sprintf("a.warc.gz:%d", n), URL: fmt.Sprintf("https://courier.example/%d", n), MediaType: "text/html; charset=utf-8",
		Bytes: []byte("<html lang=\"en\"><body><article><h1>Ships " + fmt.Sprint(n) + "</h1><p>" + words + "</p></article></body></html>"), Time: time.Unix(1, 0)}
}

// A page is read once; it is read again when a byte of it, its address, the way it
// is to be read or what is on record changed, and never taken for another one.
func TestAPageIsRememberedWhileNothingChanged(t *testing.T) {
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "r.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	english := ingest.Options{Languages: []string{"en"}}
	first, foreign := crawledPage(1, "Mara Kyr said that the ships stay in Ansk."), crawledPage(2, "Die Ministerin sagte, die Schiffe bleiben.")
	foreign.Bytes = []byte(strings.Replace(string(foreign.Bytes), "\"en\"", "\"de\"", 1))
	broken := crawledPage(3, "Broken.")
	broken.MediaType, broken.Bytes = "text/html; charset=martian", []byte("<p>\xff\xfe\xfd")
	want := looking{articles: 1, read: 2, beside: "passed over 1 page of an archive or feed: pages in another language 1"}
	got, ids := lookAt(t, s, nil, english, first, foreign)
	if got != want {
		t.Fatalf("at first: %+v, not %+v", got, want)
	}
	known := map[string]bool{ids[0]: true}
	want.read = 0
	if got, again := lookAt(t, s, known, english, first, foreign); got != want || again[0] != ids[0] {
		t.Errorf("again: %+v, %v", got, again)
	}
	edited := crawledPage(1, "Mara Kyr said that the ships leave Ansk.")
	elsewhere := first
	elsewhere.URL += "?page=2"
	typed := first
	typed.MediaType = "text/html; charset=windows-1252"
	for name, c := range map[string]hearsay.Capture{"edited": edited, "elsewhere": elsewhere, "of another type": typed} {
		if got, _ := lookAt(t, s, known, english, c); got.read != 1 || got.articles != 1 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got, _ := lookAt(t, s, nil, english, first); got.read != 1 || got.articles != 1 {
		t.Errorf("what is not on record is not read: %+v", got)
	}
	if got, _ := lookAt(t, s, known, ingest.Options{}, first, foreign); got.read != 2 || got.articles != 2 {
		t.Errorf("with all languages: %+v", got)
	}
	for range 2 {
		if got, _ := lookAt(t, s, known, english, broken); got.read != 1 {
			t.Errorf("what failed is not tried again: %+v", got)
		}
	}
}

// An archive that is added again is said to be what it was; what changed in it at
// one address is a new version; and what was taken down stays out.
func TestAnArchiveAddedAgain(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	folder := t.TempDir()
	db, archive := filepath.Join(folder, "r.db"), filepath.Join(folder, "a.warc.gz")
	write := func(ships string) {
		var records []string
		for n, words := range []string{"Mara Kyr said that " + ships + ".", "“We hold both banks,” said Ivo Dovrad.", ""} {
			records = append(records, warcRecord(fmt.Sprintf("https://courier.example/%d", n), answered, string(crawledPage(n, words).Bytes)))
		}
		records[2] = strings.Replace(records[2], "\"en\"", "\"de\"", 1)
		b, err := archiveOf(true, records)
		if err := errors.Join(err, os.WriteFile(archive, b, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	add := func(want string) {
		t.Helper()
		out, err := ofProgram(program(t), "add", "--db", db, "--list", archive).CombinedOutput()
		if err != nil || !strings.Contains(string(out), want) || !strings.Contains(string(out), "pages in another language 1") {
			t.Errorf("it said %s, without %q: %v", out, want, err)
		}
	}
	write("the ships stay in Ansk")
	add("2 added, in ")
	add("2 unchanged, in ")
	write("the ships leave Ansk")
	add("1 new version, 1 unchanged, in ")
	add("2 unchanged, in ")
	if out, err := ofProgram(program(t), "takedown", "article", "--db", db, "--who", "ada", "--why", "asked", "--yes", "https://courier.example/1").CombinedOutput(); err != nil {
		t.Fatalf("%s: %v", out, err)
	}
	add("1 kept out (taken down)")
	add("1 kept out (taken down)")
	write("the ships stay in Ansk")
	add("1 unchanged, 1 kept out")
}
