package ingest

import (
	"errors"
	"strings"
	"testing"

	"hearsay"
)

func TestPlainTextIsTheFilesOwn(t *testing.T) {
	for _, c := range []struct {
		name, bytes, text, title string
		charset                  string
	}{
		{"lines of Windows", "Pier shut\r\n\r\nShe said no.\r\n", "Pier shut\r\n\r\nShe said no.\r\n", "Pier shut", ""},
		{"byte order mark stays", bom + "Pier shut\n\nShe said no.", bom + "Pier shut\n\nShe said no.", "Pier shut", ""},
		{"UTF-16, little end first", "\xff\xfeh\x00\x19 i\x00", "h\u2019i", "", ""},
		{"UTF-16, big end first", "\xfe\xff\x00h\x20\x19", "h\u2019", "", ""},
		{"UTF-16 without a mark, declared", "h\x00\x19 i\x00", "h\u2019i", "", "utf-16le"},
		{"the same, big end first", "\x00h\x20\x19", "h\u2019", "", "UTF-16BE"},
		{"UTF-16 with a mark, declared otherwise", "\xff\xfeh\x00\x19 i\x00", "h\u2019i", "", "utf-16be"},
		{"declared windows-1252", "\x93No,\x94 she said in the caf\xe9.", "“No,” she said in the café.", "", "windows-1252"},
		{"declared but UTF-8 all the same", "the café", "the café", "", "windows-1252"},
		{"a sentence is no title", "She said no.\n\nAnd left.", "She said no.\n\nAnd left.", "", ""},
		{"no blank line, no title", "Pier shut\nShe said no.", "Pier shut\nShe said no.", "", ""},
		{"a title alone is none", "Pier shut\n\n", "Pier shut\n\n", "", ""},
		{"a quoted title", "‘No way back,’ says Vint\n\nShe was firm.", "‘No way back,’ says Vint\n\nShe was firm.", "‘No way back,’ says Vint", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			articles, errs := all(hearsay.Capture{Path: "a.txt", Bytes: []byte(c.bytes)}, Options{Charset: c.charset})
			if len(errs) > 0 || len(articles) != 1 {
				t.Fatal(errs)
			}
			a := articles[0]
			checkArticle(t, a)
			if a.Text != c.text || a.Title != c.title || a.Path != "a.txt" || a.Page != nil {
				t.Errorf("text %q, title %q, want %q, %q", a.Text, a.Title, c.text, c.title)
			}
		})
	}
}

// UTF-8 is not UTF-16: which of them is meant, nobody can tell but who said so.
func TestUTF8IsNotReadAsUTF16(t *testing.T) {
	for _, c := range []struct{ bytes, charset, says string }{
		{"Mara Kyr said no.", "utf-16le", "it is UTF-8 and not utf-16le; leave --charset off"},
		{"the café", "utf-16be", "it is UTF-8 and not utf-16be"},
		{bom + "the café", "utf-16", "it is UTF-8 and not utf-16"},
		{"a\x00b", "utf-16le", "it is not utf-16le throughout"},
		{"a\x00\x00\x00", "utf-16le", "it is not utf-16le throughout"},
	} {
		articles, errs := all(hearsay.Capture{Path: "a.txt", Bytes: []byte(c.bytes)}, Options{Charset: c.charset})
		if len(articles) > 0 || len(errs) != 1 || !errors.Is(errs[0], ErrEncoding) || !strings.Contains(errs[0].Error(), c.says) {
			t.Errorf("%q as %s: %v, %v", c.bytes, c.charset, articles, errs)
		}
	}
	// A server that declares wrongly is not the reader's fault.
	c := hearsay.Capture{URL: "https://post.example/a", MediaType: "text/plain; charset=utf-16le", Bytes: []byte("She said no.")}
	if articles, errs := all(c, Options{}); len(errs) > 0 || articles[0].Text != "She said no." {
		t.Error(articles, errs)
	}
}

func TestMediaTypeSaysTheCharset(t *testing.T) {
	c := hearsay.Capture{URL: "https://post.example/a", MediaType: "text/plain; charset=koi8-r", Bytes: []byte("\xee\xc5\xd4")}
	if articles, errs := all(c, Options{}); len(errs) > 0 || articles[0].Text != "Нет" {
		t.Error(articles, errs)
	}
}

func TestBrokenTextSaysWhere(t *testing.T) {
	_, errs := all(hearsay.Capture{Path: "notes.txt", Bytes: []byte("one\ntwo caf\xe9 three")}, Options{})
	if len(errs) != 1 || !errors.Is(errs[0], ErrEncoding) {
		t.Fatal(errs)
	}
	for _, part := range []string{"notes.txt", "byte 11", "line 2", "0xe9"} {
		if !strings.Contains(errs[0].Error(), part) {
			t.Errorf("%q does not say %q", errs[0], part)
		}
	}
	var e *Error
	if !errors.As(errs[0], &e) || e.Input != "notes.txt" {
		t.Errorf("the input is %+v", e)
	}
}

func TestWhatAnInputIs(t *testing.T) {
	csv := "title,text\na,b\n"
	for _, c := range []struct {
		path, mediaType, start string
		want                   kind
	}{
		{"a.txt", "", "<p>kept as it is", textKind},
		{"a.htm", "", "words", htmlKind},
		{"", "text/html; charset=utf-8", "words", htmlKind},
		{"-", "", "<!-- x -->\n<!DOCTYPE html><p>", htmlKind},
		{"-", "", "<?xml version=\"1.0\"?><html>", htmlKind},
		{"-", "", "\ufeff  <HTML>", htmlKind},
		{"-", "text/plain", "<!doctype html><p>", htmlKind},
		{"-", "", "Vint said <b>no</b>", textKind},
		{"-", "", "{\"text\": \"a\"}\n", jsonlKind},
		{"-", "", "{curly} words", textKind},
		{"-", "", csv, csvKind},
		{"-", "", "Vint said, on Monday, no\nand left", textKind},
		{"-", "", "Pier shut", textKind},
		{"corpus.JSONL", "", "x", jsonlKind},
		{"corpus.csv", "", "x", csvKind},
		{"page", "application/x-unknown", "<body>", htmlKind},
	} {
		if got := kindOf(c.mediaType, strings.ToLower(c.path), []byte(c.start)); got != c.want {
			t.Errorf("%q %q %q is %d, want %d", c.path, c.mediaType, c.start, got, c.want)
		}
	}
}
