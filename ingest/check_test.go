package ingest

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay"
)

// checkArticle holds an article against what every article promises.
func checkArticle(t *testing.T, a hearsay.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || strings.TrimSpace(a.Text) == "" {
		t.Fatalf("the text of %s is empty or no UTF-8", a.Path)
	}
	sealed := a
	sealed.Seal()
	if a.ID == "" || sealed.ID != a.ID || sealed.TextSHA256 != a.TextSHA256 {
		t.Error("the article is not sealed over its text")
	}
	last := hearsay.PagePiece{}
	for _, p := range a.Page {
		if p.Text.Start < last.Text.End || p.Text.Empty() || p.Page.Empty() {
			t.Fatalf("piece %v after %v", p, last)
		}
		if err := p.Text.Check(a.Text); err != nil {
			t.Fatal(err)
		}
		last = p
	}
	for _, s := range []string{a.Title, a.Byline, a.Outlet, a.URL, a.Language} {
		if !utf8.ValidString(s) {
			t.Errorf("%q is no UTF-8", s)
		}
	}
}

// checkPage holds the pieces against the page: what stands at the place is
// what the text says, and every character but the white space between blocks
// has its place.
func checkPage(t *testing.T, a hearsay.Article, page string) {
	t.Helper()
	covered := 0
	for _, p := range a.Page {
		if err := p.Page.Check(page); err != nil {
			t.Fatal(err)
		}
		there, here := decodeReferences(p.Page.In(page)), p.Text.In(a.Text)
		if trimmed(strings.Map(visible, there)) != trimmed(strings.Map(visible, here)) {
			t.Fatalf("%q in the text, %q at its place in the page", here, there)
		}
		if gap := a.Text[covered:p.Text.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q has no place", gap)
		}
		covered = p.Text.End
	}
	if rest := a.Text[covered:]; strings.TrimSpace(rest) != "" {
		t.Fatalf("%q has no place", rest)
	}
}

// visible drops what ingest drops and takes all white space for one.
func visible(r rune) rune {
	switch s := string(r); {
	case dropped(s):
		return -1
	case isSpace(s):
		return ' '
	}
	return r
}

// all reads a capture into its articles and errors.
func all(c hearsay.Capture, o Options) (articles []hearsay.Article, errs []error) {
	for a, err := range Read(c, o) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		articles = append(articles, a)
	}
	return articles, errs
}

// fuzzed reads b twice and holds the answers against each other.
func fuzzed(t *testing.T, path string, b []byte) {
	c := hearsay.Capture{Path: path, URL: "https://post.example/news/2026/03/09/a", Bytes: b}
	o := Options{MaxPage: mib, MaxText: mib}
	articles, errs := all(c, o)
	for _, a := range articles {
		checkArticle(t, a)
		if a.Page != nil {
			checkPage(t, a, Page(c, o))
		}
	}
	again, _ := all(c, o)
	if !reflect.DeepEqual(articles, again) {
		t.Error("read twice, the articles differ")
	}
	for _, err := range errs {
		if !strings.Contains(err.Error(), path) {
			t.Errorf("%q does not name the input", err)
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, h := range hostile {
		if b := h.bytes(); strings.HasSuffix(h.path, ".html") && len(b) < 20_000 {
			f.Add(b)
		}
	}
	f.Add([]byte(prose))
	f.Add([]byte("<meta charset=windows-1252><h1>caf\xe9</h1>" + prose))
	f.Add([]byte("<body><pre>A: no\n\nB: &ldquo;yes&rdquo;&nbsp;&nbsp;he&shy;llo\u200b</pre>" + prose))
	f.Fuzz(func(t *testing.T, b []byte) { fuzzed(t, "fuzz.html", b) })
}

func FuzzJSONL(f *testing.F) {
	f.Add([]byte("{\"text\": \"Orla Vint said no.\", \"date\": \"2026-03-09\"}\n\n{\"body\": [\"a\", \"b\"], \"author\": {\"name\": \"x\"}}\n{bad\n"))
	f.Add([]byte("[{\"text\": \"a\"}, {\"text\": 3}]"))
	f.Add([]byte("{\n\"text\": \"a\"\n}\n{\n\"text\": \"b\"}"))
	f.Fuzz(func(t *testing.T, b []byte) { fuzzed(t, "fuzz.jsonl", b) })
}

func FuzzCSV(f *testing.F) {
	f.Add([]byte(bom + "title,text,date\n\"a\",\"b \"\"c\"\"\nd\",2026-03-09\nshort\n"))
	f.Add([]byte("text;url\r\nx;y\r\n\"open;z\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) { fuzzed(t, "fuzz.csv", b) })
}

func FuzzText(f *testing.F) {
	f.Add([]byte("Pier shut\r\n\r\nOrla Vint said \u201cno\u201d.\r\n"))
	f.Add([]byte("\xff\xfea\x00b\x00"))
	f.Add([]byte(bom + "a"))
	f.Fuzz(func(t *testing.T, b []byte) {
		fuzzed(t, "fuzz.txt", b)
		articles, _ := all(hearsay.Capture{Path: "fuzz.txt", Bytes: b}, Options{})
		if len(articles) == 1 && utf8.Valid(b) && articles[0].Text != string(b) {
			t.Error("the text is not the file's own")
		}
	})
}

func articleOf(text string, pieces []hearsay.PagePiece) hearsay.Article {
	a := hearsay.Article{Text: text, Page: pieces}
	a.Seal()
	return a
}
