package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A text that is on record from another file, or under another title, is not
// passed over in silence.
func TestSameTextIsSaid(t *testing.T) {
	folder := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	db := filepath.Join(folder, "record.db")
	add := func(args ...string) string {
		var out bytes.Buffer
		c := asCommand(append([]string{"add", "--db", db}, args...)...)
		c.Stderr = &out
		if got, err := c.Output(); err != nil {
			t.Fatalf("%v: %s%s", err, got, out.String())
		}
		return out.String()
	}
	first := file("a.csv", "id,text\n1,\"Ira Lund, a plumber, said that the pump leaks.\"\n")
	second := file("c.csv", "titel,inhalt\nThe pump,\"Ira Lund, a plumber, said that the pump leaks.\"\n")
	addressed := file("d.csv", "text,url\n\"Ira Lund, a plumber, said that the pump leaks.\",https://post.example/1\n")
	for range 2 { // new, and the same again
		if said := add(first); strings.Contains(said, "on record already") {
			t.Errorf("of one file: %s", said)
		}
	}
	said := add("--columns", "text=inhalt,title=titel", second)
	for _, want := range []string{second + ":1 is on record already from " + first + ":1, without a title (a", "its title “The pump” and its place are not recorded", "(url)"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q does not say %q", said, want)
		}
	}
	for range 2 {
		if said := add(addressed); strings.Contains(said, "on record already") {
			t.Errorf("of an article with an address: %s", said)
		}
	}
}
