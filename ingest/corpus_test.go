package ingest

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// line is an answer of a corpus in short: what was read, or why not.
func lines(c hearsay.Capture, o Options) (got []string) {
	for a, err := range Read(c, o) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		when := ""
		if !a.Published.IsZero() {
			when = a.Published.Format(time.RFC3339)
		}
		got = append(got, strings.Join([]string{a.Path, a.Title, a.Byline, a.Outlet, a.URL, when, a.Language, a.Text}, "|"))
	}
	return got
}

func TestCorpora(t *testing.T) {
	for _, c := range []struct {
		name, path, bytes string
		columns           Columns
		want              []string // an answer contains it
	}{
		{"JSON Lines", "c.jsonl", "{\"text\": \"One.\", \"title\": \"T\", \"author\": [{\"name\": \"A\"}, \"B\"], \"source\": {\"name\": \"Post\"}, \"date\": \"2026-03-09T10:00:00+02:00\", \"lang\": \"en_gb\", \"link\": \"https://p.example/1\"}\n" +
			"\n{\"body\": \"Two.\", \"date\": 1773050400}\r\n{\"content\": [\"Three.\", \"Four.\"]}",
			Columns{}, []string{"c.jsonl:1|T|A, B|Post|https://p.example/1|2026-03-09T10:00:00+02:00|en-GB|One.",
				"c.jsonl:3|||||2026-03-09T10:00:00Z||Two.", "c.jsonl:4|||||||Three.\n\nFour."}},
		{"bad lines", "c.jsonl", "{bad\n{\"text\": \"\"}\n{\"note\": \"x\"}\n[1]\n{\"text\": \"caf\xe9\"}\n{\"text\": \"Good.\"}\n",
			Columns{}, []string{"c.jsonl:1: ", "c.jsonl:2: there is no text", "c.jsonl:3: there is no such column: none is named text, body or content;",
				"c.jsonl:4: ", "c.jsonl:5: its characters", "c.jsonl:6|||||||Good."}},
		{"named columns", "c.jsonl", "{\"Text\": \"not this\", \"Full Story\": \"This.\", \"written\": \"2026-03-09\"}\n",
			Columns{Text: "full_story", Published: "written"}, []string{"c.jsonl:1|||||2026-03-09T00:00:00Z||This."}},
		{"an array", "c.json", " [{\"text\": \"One.\"},\n {\"text\": \"Two.\"}]", Columns{}, []string{"c.json:1|||||||One.", "c.json:2|||||||Two."}},
		{"objects over lines", "c.json", "{\n \"text\": \"One.\"\n}\n{\n \"text\": \"Two.\"\n}\n", Columns{}, []string{"c.json:1|||||||One.", "c.json:2|||||||Two."}},
		{"an array cut off", "c.json", "[{\"text\": \"One.\"}, {\"te", Columns{}, []string{"One.", "c.json:2: "}},
		{"CSV", "c.csv", bom + "Headline,Body,Date,Link\r\n\"Pier, shut\",\"She said \"\"no\"\".\nAnd left.\",2026-03-09,https://p.example/1\r\nT,Two.,,\r\n",
			Columns{}, []string{"c.csv:1|Pier, shut|||https://p.example/1|2026-03-09T00:00:00Z||She said \"no\".\nAnd left.", "c.csv:2|T||||||Two."}},
		{"ragged rows", "c.csv", "title,text\na,b\nonly\nc,d,e\nf,g\n", Columns{},
			[]string{"c.csv:1|a||||||b", "c.csv:2: line 3: the record cannot be read: it has 1 cells, the header 2", "c.csv:3: line 4: ", "c.csv:4|f||||||g"}},
		{"bare quotation marks", "c.csv", "title,text\na,Vint \"Orla\" said\n", Columns{}, []string{"c.csv:1|a||||||Vint \"Orla\" said"}},
		{"semicolons", "c.csv", "title;text\na;b, c\n", Columns{}, []string{"c.csv:1|a||||||b, c"}},
		{"tabs", "c.tsv", "title\ttext\na\tb, c\n", Columns{}, []string{"c.tsv:1|a||||||b, c"}},
		{"no text column", "c.csv", "a,b\n1,2\n", Columns{}, []string{"cannot read c.csv: there is no such column: none is named text"}},
		{"a column that is not there", "c.csv", "title,text\na,b\nc,d\n", Columns{Title: "titel"},
			[]string{`cannot read c.csv: there is no such column: --columns title=titel names "titel"; the columns there are: ["title" "text"]`}},
		{"a text column that is not there", "c.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\", \"top\": \"T\"}\n", Columns{Text: "bodie"},
			[]string{`cannot read c.jsonl: there is no such column: --columns text=bodie names "bodie"; the columns there are: ["text" "top"]`}},
		{"a column that some records have", "c.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\", \"top\": \"T\"}\n", Columns{Title: "top"},
			[]string{"c.jsonl:1|||||||One.", "c.jsonl:2|T||||||Two."}},
		{"an array without texts", "c.json", "[{\"a\": 1}, {\"a\": 2}]", Columns{}, []string{"cannot read c.json: there is no such column: none is named text"}},
		{"broken cell", "c.csv", "text,n\ncaf\xe9,1\nok,2\n", Columns{}, []string{"c.csv:1: line 2: its characters", "c.csv:2|||||||ok"}},
		{"only a header", "c.csv", "title,text\n", Columns{}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lines(hearsay.Capture{Path: c.path, Bytes: []byte(c.bytes)}, Options{Columns: c.columns})
			if len(got) != len(c.want) {
				t.Fatalf("got %q", got)
			}
			for i := range got {
				if !strings.Contains(got[i], c.want[i]) {
					t.Errorf("got %q, want %q", got[i], c.want[i])
				}
			}
			if len(got) > 0 {
				fuzzed(t, c.path, []byte(c.bytes))
			}
		})
	}
}

func TestGzipIsUnpacked(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte("title,text\nT,Words.\n"))
	z.Close()
	got := lines(hearsay.Capture{Path: "c.csv.gz", Bytes: b.Bytes()}, Options{})
	if len(got) != 1 || got[0] != "c.csv.gz:1|T||||||Words." {
		t.Errorf("got %q", got)
	}
	got = lines(hearsay.Capture{Path: "c.csv.gz", Bytes: b.Bytes()[:30]}, Options{})
	if len(got) != 1 || !strings.Contains(got[0], "c.csv.gz") {
		t.Errorf("cut off it gives %q", got)
	}
}

// endless is a corpus that does not end.
type endless struct{ given int }

func (e *endless) Read(p []byte) (int, error) {
	const record = "{\"text\": \"Orla Vint said no, and said it again, and went.\"}\n"
	n := 0
	for n < len(p) {
		k := copy(p[n:], record[e.given%len(record):])
		n += k
		e.given += k
	}
	return n, nil
}

func TestACorpusIsReadAsItComes(t *testing.T) {
	e := &endless{}
	n := 0
	for a, err := range From(e, hearsay.Capture{Path: "-"}, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 10_000 {
			if a.Path != "-:10000" {
				t.Errorf("the path is %q", a.Path)
			}
			break
		}
	}
	if e.given > 2*mib {
		t.Errorf("%d bytes were taken for 10,000 records of 60", e.given)
	}
}

// failing fails after some bytes, as a disk or a pipe does.
type failing struct{ r io.Reader }

func (f failing) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	if errors.Is(err, io.EOF) {
		err = io.ErrClosedPipe
	}
	return n, err
}

func TestAFailingReaderEndsTheInput(t *testing.T) {
	for _, path := range []string{"c.jsonl", "c.csv", "c.txt", "c.html", "c.json"} {
		start := strings.Repeat("text,a\nx,y\n", 10_000)
		if strings.HasPrefix(path, "c.js") {
			start = strings.Repeat("{\"text\": \"a\"}\n", 10_000)
		}
		failed := 0
		for _, err := range From(failing{strings.NewReader(start)}, hearsay.Capture{Path: path}, Options{}) {
			if errors.Is(err, io.ErrClosedPipe) {
				failed++
			} else if err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
		if failed != 1 {
			t.Errorf("%s: %d failures", path, failed)
		}
	}
}

func TestALongRecordIsSkippedAlone(t *testing.T) {
	long := fmt.Sprintf("{\"text\": %q}\n{\"text\": \"Short.\"}\n", strings.Repeat("a", 3*mib))
	got := lines(hearsay.Capture{Path: "c.jsonl", Bytes: []byte(long)}, Options{MaxText: mib / 2})
	if len(got) != 2 || !strings.Contains(got[0], "c.jsonl:1: it is too large") || !strings.HasSuffix(got[1], "Short.") {
		t.Errorf("got %d answers: %.200q", len(got), got)
	}
}
