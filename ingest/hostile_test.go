package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// prose is enough text for an article.
const prose = `<p>The harbour master of Pellin, Orla Vint, said on Tuesday that the pier would stay shut until the divers had been down.</p>
<p>"Nobody walks on it before we know what is under it," she told reporters, and pointed at the broken rail, the rope and the sign.</p>
<p>The shipping line Brask, which uses the pier, denied that its ferry had touched the wall, and said the log would show it.</p>`

// hostile are inputs made to break a reader; each must be read or refused
// with the given reason, soon, and without taking the memory.
var hostile = []struct {
	name, path string
	bytes      func() []byte
	want       error // nil: may be read
}{
	{"empty", "a.txt", func() []byte { return nil }, ErrEmpty},
	{"empty page", "a.html", func() []byte { return nil }, ErrEmpty},
	{"white space", "a.txt", func() []byte { return []byte(" \r\n\t \ufeff\n") }, ErrEmpty},
	{"byte order mark only", "a.txt", func() []byte { return []byte(bom) }, ErrEmpty},
	{"pdf", "a.txt", func() []byte { return []byte("%PDF-1.7\n%abc") }, ErrBinary},
	{"png", "a.txt", func() []byte { return []byte("\x89PNG\r\n\x1a\nabc") }, ErrBinary},
	{"zip", "a.html", func() []byte { return []byte("PK\x03\x04abc") }, ErrBinary},
	{"zero bytes", "a.txt", func() []byte { return []byte("abc\x00def") }, ErrBinary},
	{"zero bytes late", "a.txt", func() []byte { return append(bytes.Repeat([]byte("a line of text\n"), 8000), 0) }, ErrBinary},
	{"broken UTF-8", "a.txt", func() []byte { return []byte("caf\xe9 said no") }, ErrEncoding},
	{"half UTF-16", "a.txt", func() []byte { return []byte("\xff\xfea\x00\x00\xd8b\x00") }, ErrEncoding},
	{"50 MB on one line", "a.txt", func() []byte { return bytes.Repeat([]byte("word "), 10_000_000) }, ErrTooLarge},
	{"50 MB on one line, page", "a.html", func() []byte { return bytes.Repeat([]byte("word "), 10_000_000) }, ErrTooLarge},
	{"50 MB on one line, corpus", "a.jsonl", func() []byte {
		return []byte(`{"text": "` + strings.Repeat("word ", 10_000_000) + `"}`)
	}, ErrTooLarge},
	{"50 MB in one cell", "a.csv", func() []byte { return []byte("title,text\n\"a\",\"" + strings.Repeat("word ", 10_000_000)) }, ErrTooLarge},
	{"nested 100,000 deep", "a.html", func() []byte { return []byte(strings.Repeat("<div>", 100_000) + prose) }, ErrTooDeep},
	{"nested 100,000 deep and closed", "a.html", func() []byte {
		return []byte(strings.Repeat("<div>", 100_000) + prose + strings.Repeat("</div>", 100_000))
	}, ErrTooDeep},
	{"lists nested 100,000 deep", "a.html", func() []byte { return []byte(strings.Repeat("<ul><li>", 100_000) + prose) }, ErrTooDeep},
	{"tables nested 100,000 deep", "a.html", func() []byte { return []byte(strings.Repeat("<table><tr><td>", 100_000) + prose) }, ErrTooDeep},
	{"unknown tags nested 100,000 deep", "a.html", func() []byte { return []byte(strings.Repeat("<x-y>", 100_000) + prose) }, ErrTooDeep},
	{"a page of tags", "a.html", func() []byte { return bytes.Repeat([]byte("<br>"), 400_000) }, ErrTooLarge},
	{"paragraphs never closed", "a.html", func() []byte { return []byte(strings.Repeat("<p>a b", 90_000) + prose) }, nil},
	{"inline tags never closed", "a.html", func() []byte {
		return []byte(strings.Repeat("<b><i><font color=a>", 600) + strings.Repeat("<p>a", 8_000) + prose)
	}, nil},
	{"stray end tags", "a.html", func() []byte { return []byte(prose + strings.Repeat("a</x>", 900_000)) }, ErrTooLarge},
	{"prose under 190 elements", "a.html", func() []byte {
		return []byte(strings.Repeat("<div>", 190) + strings.Repeat(prose, 400) + strings.Repeat("</div>", 190))
	}, nil},
	{"lines under 190 elements", "a.html", func() []byte {
		return []byte(strings.Repeat("<div class=x>", 190) + strings.Repeat("<p>A line, with a comma, of some words to count", 90_000))
	}, ErrTooLarge},
	{"links in links", "a.html", func() []byte { return []byte(strings.Repeat("<a href=x>y<div>", 2500) + prose) }, nil},
	{"line breaks", "a.html", func() []byte { return []byte("<div>" + strings.Repeat("a<br><br>", 60_000) + "</div>" + prose) }, nil},
	{"no article", "a.html", func() []byte {
		return []byte("<html><body><nav><a href=/>Home</a></nav><script>run()</script></body></html>")
	}, ErrNoArticle},
	{"a list of links", "a.html", func() []byte { return []byte("<html><body><img src=a></body></html>") }, ErrNoArticle},
	{"references", "a.html", func() []byte { return []byte("<p>" + strings.Repeat("&lt;&#x110000;&amp", 100_000) + "</p>" + prose) }, nil},
	{"a long reference", "a.html", func() []byte { return []byte("<p>&" + strings.Repeat("a", 2_000_000) + ";</p>" + prose) }, nil},
	{"entities of a document type", "a.html", func() []byte {
		return []byte(`<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><body>` + prose + "&b;")
	}, nil},
	{"comment never closed", "a.html", func() []byte { return []byte(prose + "<!-- " + strings.Repeat("- -> ", 100_000)) }, nil},
	{"script with a paragraph in it", "a.html", func() []byte {
		return []byte(`<body><script>document.write("<p>x</p>")</script>` + prose)
	}, nil},
	{"script never closed", "a.html", func() []byte { return []byte(prose + "<script>" + strings.Repeat("<!--<script>", 50_000)) }, nil},
	{"a huge attribute", "a.html", func() []byte {
		return []byte(`<body class="` + strings.Repeat("ad ", 2_000_000) + `">` + prose)
	}, nil},
	{"many attributes", "a.html", func() []byte {
		var b strings.Builder
		b.WriteString("<body ")
		for i := range 200_000 {
			fmt.Fprintf(&b, "a%d=1 ", i)
		}
		return []byte(b.String() + ">" + prose)
	}, nil},
	{"linked data nested deep", "a.html", func() []byte {
		return []byte(`<script type="application/ld+json">` + strings.Repeat("[", 200_000) + "</script>" + prose)
	}, nil},
	{"linked data broken over and over", "a.html", func() []byte {
		return []byte(strings.Repeat(`<script type="application/ld+json">{"headline": "`, 1) + strings.Repeat(`"author" `, 200_000) + "</script>" + prose)
	}, nil},
	{"objects nested deep", "a.jsonl", func() []byte { return []byte(`{"text":` + strings.Repeat(`[`, 100_000)) }, ErrRecord},
}

func TestHostileInputIsReadOrRefused(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			b := h.bytes()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			n := 0
			for a, err := range Read(hearsay.Capture{Path: h.path, Bytes: b}, Options{}) {
				if n++; n > 1 {
					t.Fatal("more than one answer")
				}
				switch {
				case h.want != nil && !errors.Is(err, h.want):
					t.Errorf("error %v, want %v", err, h.want)
				case h.want == nil && err != nil:
					t.Errorf("refused: %v", err)
				case err == nil:
					checkArticle(t, a)
				case !strings.Contains(err.Error(), h.path):
					t.Errorf("%q does not name %s", err, h.path)
				}
			}
			runtime.ReadMemStats(&after)
			if n != 1 {
				t.Errorf("%d answers", n)
			}
			t.Logf("%v, %d MiB allocated", time.Since(start).Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)/mib)
		})
	}
}
