package ingest

import (
	"bytes"
	"strings"
	"testing"

	"hearsay"
)

// Each article comes with its own part of what was read, as it was written.
func TestEveryArticleComesWithItsCapture(t *testing.T) {
	for _, c := range []struct {
		path, bytes string
		want        []string
	}{
		{"a.txt", "Kyr said no.\r\n", []string{"Kyr said no.\r\n"}},
		{"a.html", "<html><body><article><p>Mara Kyr said that the fleet would stay in Ansk until spring.</p></article></body></html>",
			[]string{"<html><body><article><p>Mara Kyr said that the fleet would stay in Ansk until spring.</p></article></body></html>"}},
		{"a.jsonl", "{\"text\":\"Kyr said no.\"}\n\n{\"text\":\"Kyr said yes.\"}", []string{`{"text":"Kyr said no."}`, `{"text":"Kyr said yes."}`}},
		{"a.json", "[{\"text\":\"Kyr said no.\"},\n{\"text\": \"Kyr said yes.\"}]", []string{`{"text":"Kyr said no."}`, `{"text": "Kyr said yes."}`}},
		{"a.csv", "title,text\r\nNo,\"Kyr said\nno.\"\r\n\r\nYes,Kyr said yes.\nLong," + strings.Repeat("Kyr said more. ", 1000) + "\nEnd,Kyr said it.",
			[]string{"No,\"Kyr said\nno.\"", "Yes,Kyr said yes.", "Long," + strings.Repeat("Kyr said more. ", 1000), "End,Kyr said it."}},
	} {
		var got [][]byte
		for a, err := range Captured(strings.NewReader(c.bytes), hearsay.Capture{Path: c.path}, Options{}) {
			if err != nil {
				t.Fatalf("%s: %v", c.path, err)
			}
			if a.Capture.Path != a.Article.Path {
				t.Errorf("the capture of %s has the path %s", a.Article.Path, a.Capture.Path)
			}
			got = append(got, a.Capture.Bytes)
		}
		if len(got) != len(c.want) {
			t.Fatalf("%s gives %d captures", c.path, len(got))
		}
		for i, want := range c.want {
			if !bytes.Equal(got[i], []byte(want)) {
				t.Errorf("%s: capture %d is %q, not %q", c.path, i, got[i], want)
			}
		}
	}
}
