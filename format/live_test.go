package format

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
)

const liveText = "Ships stay\n\n“We will not leave Ansk, not by one metre,” Mara Kyr said. She said no.\n\nIvo Dovrad said no. Mara Kyr said that the well-known ships & boats would stay until the end of a very long winter.\n\nShe said: no."

func TestLiveLink(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"“We will not leave Ansk, not by one metre,”", "We%20will%20not%20leave,not%20by%20one%20metre"},
		{"that the well-known ships & boats would stay until the end of a very long winter", "that%20the%20well%2Dknown%20ships,a%20very%20long%20winter"},
		{"She said no", "Mara%20Kyr%20said.-,She%20said%20no,-."},
		{"Kyr said. She said no.\n\nIvo Dovrad", "Kyr%20said.%20She%20said,Ivo%20Dovrad"},
		{"boats would stay until the", "boats%20would%20stay%20until%20the"},
		{".”", ""},
	} {
		at := strings.Index(liveText, c.words)
		want := ""
		if c.want != "" {
			want = "https://a.example/x?y=1#:~:text=" + c.want
		}
		a := &hearsay.Article{URL: "https://a.example/x?y=1#top", Text: liveText}
		if got := LiveLink(a, hearsay.Passage{{Start: max(at, 0), End: max(at, 0) + len(c.words)}}); at >= 0 && got != want {
			t.Errorf("%q:\n got %s\nwant %s", c.words, got, want)
		}
	}
	a := &hearsay.Article{URL: "https://a.example/x", Text: liveText}
	two := hearsay.Passage{{Start: 15, End: 40}, {Start: 42, End: 58}}
	if got := LiveLink(a, two); strings.Count(got, "text=") != 2 || !strings.Contains(got, "&text=") {
		t.Errorf("two pieces: %s", got)
	}
	if got := LiveLink(&hearsay.Article{Path: "/a.txt", Text: liveText}, two); got != "" {
		t.Errorf("a file: %s", got)
	}
}

// found is where a browser finds a directive: the first place where its parts
// stand in their order, prefix and start side by side, in words.
func found(t *testing.T, text, directive string) (from, to int) {
	t.Helper()
	parts := strings.Split(directive, ",")
	for i, p := range parts {
		plain, err := url.PathUnescape(strings.Trim(p, "-"))
		if err != nil || strings.ContainsAny(strings.Trim(p, "-"), "-&+") {
			t.Fatalf("%q is no part of a directive: %v", p, err)
		}
		parts[i] = strings.Replace(p, strings.Trim(p, "-"), plain, 1)
	}
	prefix, suffix := "", ""
	if strings.HasSuffix(parts[0], "-") && len(parts) > 1 {
		prefix, parts = strings.TrimSuffix(parts[0], "-"), parts[1:]
	}
	if last := parts[len(parts)-1]; strings.HasPrefix(last, "-") && len(parts) > 1 {
		suffix, parts = strings.TrimPrefix(last, "-"), parts[:len(parts)-1]
	}
	for from := 0; ; from++ {
		at := strings.Index(text[from:], parts[0])
		if at < 0 {
			return -1, -1
		}
		from += at
		to := from + len(parts[0])
		if len(parts) > 1 {
			if at = strings.Index(text[to:], parts[1]); at < 0 {
				return -1, -1
			}
			to += at + len(parts[1])
		}
		if strings.HasSuffix(strings.TrimRight(text[:from], " "), prefix) && strings.HasPrefix(strings.TrimLeft(text[to:], " "), suffix) {
			return from, to
		}
	}
}

// The directives of stretches all over our own articles lead to their words.
func TestDirectivesLeadToTheirWords(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no articles", err)
	}
	tried, wrong := 0, 0
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		var starts []int
		for i := 1; i < len(text); i++ {
			if text[i-1] == ' ' && text[i] != ' ' {
				starts = append(starts, i)
			}
		}
		for i := 0; i+13 < len(starts); i += 7 {
			for _, n := range []int{1, 2, 5, 12} {
				s := bare(text, hearsay.Span{Start: starts[i], End: starts[i+n] - 1})
				d := directive(text, s)
				if s.Len() <= 0 {
					continue
				}
				tried++
				from, to := found(t, squeezed(text), d)
				if from < 0 || squeezed(s.In(text)) != squeezed(text)[from:to] {
					wrong++
					t.Logf("%s: %q is led to by %s, which finds %d to %d", name, s.In(text), d, from, to)
				}
			}
		}
	}
	if tried < 500 || wrong*200 > tried {
		t.Errorf("%d of %d lead elsewhere", wrong, tried)
	}
}
