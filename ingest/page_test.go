package ingest

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
)

var update = flag.Bool("update", false, "write the snapshots anew")

// snapshot shows an article as a person would check it.
func snapshot(a hearsay.Article) string {
	var b strings.Builder
	for _, f := range [][2]string{
		{"title", a.Title}, {"byline", a.Byline}, {"outlet", a.Outlet}, {"url", a.URL}, {"language", a.Language},
		{"published", when(a.Published)}, {"modified", when(a.Modified)},
	} {
		b.WriteString(strings.TrimRight(fmt.Sprintf("%-10s %s", f[0], f[1]), " ") + "\n")
	}
	return b.String() + "\n" + a.Text + "\n"
}

func when(t time.Time) string {
	if t.IsZero() {
		return "unknown"
	}
	return t.Format(time.RFC3339)
}

func TestPagesAreReadAsTheSnapshotsSay(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) < 3 {
		t.Fatal("the pages in testdata are missing")
	}
	for _, path := range pages {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c := hearsay.Capture{Path: path, URL: "https://littoral.example/a?b=1", Bytes: b}
		articles, errs := all(c, Options{})
		if len(articles) != 1 {
			t.Fatal(path, errs)
		}
		checkArticle(t, articles[0])
		checkPage(t, articles[0], Page(c, Options{}))
		golden := strings.TrimSuffix(path, ".html") + ".txt"
		got := snapshot(articles[0])
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is read as\n%s", path, got)
		}
	}
}

func TestWordsAreFoundInThePage(t *testing.T) {
	b, err := os.ReadFile("testdata/wire.html")
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	articles, _ := all(hearsay.Capture{Path: "wire.html", Bytes: b}, Options{})
	a := articles[0]
	for _, c := range []struct {
		words string
		want  []string
	}{
		{"Orla Vint, said", []string{"Orla&nbsp;Vint, said"}},
		{"that the pier", []string{"that the\n   pier"}},
		{"told reporters, and", []string{"told ", "reporters", ", and"}},
		{"is under it", []string{"is un", "der it"}},
		{"pier & the", []string{"pier &amp; the"}},
		{"\"We built it to last,\"", []string{"&quot;We built it to last,&quot;"}},
	} {
		at := strings.Index(a.Text, c.words)
		if at < 0 {
			t.Errorf("%q is not in the text", c.words)
			continue
		}
		var got []string
		for _, s := range a.PageSpans(hearsay.Span{Start: at, End: at + len(c.words)}) {
			got = append(got, s.In(page))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q stands at %q, want %q", c.words, got, c.want)
		}
	}
}

func TestCharsetsOfPages(t *testing.T) {
	const body = `<h1>caf%s</h1><p>The café, which opened in May, shut in June, and nobody, said the owner, came to either of the two days.</p>`
	latin := func(s string) string {
		var b []byte
		for _, r := range s {
			b = append(b, byte(r))
		}
		return string(b)
	}
	utf := fmt.Sprintf(body, "é")
	for _, c := range []struct{ name, page, mediaType, option string }{
		{"nobody says, UTF-8", utf, "", ""},
		{"nobody says, latin", latin(utf), "", ""},
		{"meta says latin", "<meta charset=iso-8859-1>" + latin(utf), "", ""},
		{"meta lies", "<meta charset=windows-1252>" + utf, "", ""},
		{"meta claims UTF-8 for latin", "<meta charset=utf-8>" + latin(utf), "", ""},
		{"the media type says", latin(utf), "text/html; charset=latin1", ""},
		{"the option says", latin(utf), "", "iso-8859-15"},
		{"byte order mark", bom + "<meta charset=koi8-r>" + utf, "", ""},
		{"UTF-16", "\xff\xfe" + wide16(utf), "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			capture := hearsay.Capture{Path: "a.html", MediaType: c.mediaType, Bytes: []byte(c.page)}
			articles, errs := all(capture, Options{Charset: c.option})
			if len(articles) != 1 {
				t.Fatal(errs)
			}
			checkPage(t, articles[0], Page(capture, Options{Charset: c.option}))
			if !strings.Contains(articles[0].Text, "The café, which opened") || strings.ContainsRune(articles[0].Text, '\ufffd') {
				t.Errorf("read as %q", articles[0].Text)
			}
		})
	}
}

func wide16(s string) string {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

func TestAPageWithoutAnArticleSaysSo(t *testing.T) {
	_, errs := all(hearsay.Capture{URL: "https://post.example/", MediaType: "text/html", Bytes: []byte("<div id=app></div><script>go()</script>")}, Options{})
	if len(errs) != 1 || !errors.Is(errs[0], ErrNoArticle) || !strings.Contains(errs[0].Error(), "https://post.example/") {
		t.Error(errs)
	}
}
