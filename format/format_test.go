package format

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"hearsay"
)

func printed(t *testing.T, p Printer, readings ...*hearsay.Reading) []byte {
	t.Helper()
	b := append([]byte(nil), p.Head()...)
	for _, r := range readings {
		var err error
		if b, err = p.Append(b, r); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file, format string
		look         Look
	}{
		{"made.txt", "text", Look{}},
		{"made-narrow.txt", "text", Look{Width: 40}},
		{"made-explained.txt", "text", Look{Explain: true}},
		{"made-coloured.txt", "text", Look{Colour: true}},
		{"made.json", "json", Look{}},
		{"made.jsonl", "jsonl", Look{}},
		{"made.csv", "csv", Look{}},
		{"made.ann", "brat", Look{}},
	} {
		t.Run(c.file, func(t *testing.T) {
			p, err := New(c.format, c.look)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, c.file, printed(t, p, made(t)))
		})
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := New("xml", Look{}); err == nil || !strings.Contains(err.Error(), "jsonl") {
		t.Errorf("the error does not name the formats: %v", err)
	}
}

// sliced is the text at spans of code points, joined as the contract says.
func sliced(text string, spans [][2]int) string {
	runes := []rune(text)
	var parts []string
	for _, s := range spans {
		parts = append(parts, string(runes[s[0]:s[1]]))
	}
	return strings.Join(parts, " ")
}

func TestJSONTextIsTheArticleAtTheSpans(t *testing.T) {
	var got wireReading
	if err := json.Unmarshal(printed(t, JSON{}, made(t)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Article.Text == nil || *got.Article.Text != madeText {
		t.Fatal("the article's text is not the text")
	}
	if len(got.Attributions) != 6 {
		t.Fatalf("%d attributions", len(got.Attributions))
	}
	for _, a := range got.Attributions {
		for _, p := range []wirePassage{a.Source, a.Cue, a.Content} {
			if at := sliced(madeText, p.Spans); at != p.Text {
				t.Errorf("at %v stands %q, the text field says %q", p.Spans, at, p.Text)
			}
		}
		for _, s := range a.Speakers {
			if s.RoleSpan != nil {
				if at := sliced(madeText, [][2]int{*s.RoleSpan}); at != *s.Role {
					t.Errorf("at %v stands %q, the role says %q", *s.RoleSpan, at, *s.Role)
				}
			}
		}
	}
	if got.Attributions[5].Speakers[0].Name != nil || len(got.Attributions[5].Speakers[0].Candidates) != 2 {
		t.Errorf("the unclear speaker is %+v", got.Attributions[5].Speakers[0])
	}
}

func TestEachReadingIsAWholeObject(t *testing.T) {
	d := json.NewDecoder(strings.NewReader(string(printed(t, JSON{}, made(t), made(t)))))
	n := 0
	for d.More() {
		var r wireReading
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d objects of 2", n)
	}
}

func TestCSVRowsHaveTheColumns(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(string(printed(t, CSV{}, made(t), made(t))))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 13 {
		t.Fatalf("%d rows, 13 with the header", len(rows))
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	if rows[1][at["content"]] != "“We will go,” “and we\nwill not come back.”" {
		t.Errorf("the content is %q", rows[1][at["content"]])
	}
	if got := rows[2][at["speaker"]]; got != "Mara Kyr | Ivo Dovrad" {
		t.Errorf("the speakers are %q", got)
	}
	if got := rows[6][at["candidates"]]; got != "Ivo Dovrad 0.45; an official 0.3" {
		t.Errorf("the candidates are %q", got)
	}
}

func TestBratLinesHoldTheWordsAtTheirSpans(t *testing.T) {
	for line := range strings.Lines(string(printed(t, Brat{}, made(t)))) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if f[0][0] != 'T' {
			continue
		}
		var parts []string
		_, offsets, _ := strings.Cut(f[1], " ")
		for piece := range strings.SplitSeq(offsets, ";") {
			var s [2]int
			if err := json.Unmarshal([]byte("["+strings.Replace(piece, " ", ",", 1)+"]"), &s); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			parts = append(parts, sliced(madeText, [][2]int{s}))
		}
		if got := strings.Join(parts, " "); got != f[2] {
			t.Errorf("at the spans stands %q in %q", got, line)
		}
	}
}

func TestSpansThatDoNotFitAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(a *hearsay.Attribution){
		"outside":        func(a *hearsay.Attribution) { a.Content = hearsay.Passage{{Start: 0, End: len(madeText) + 1}} },
		"in a character": func(a *hearsay.Attribution) { a.Source = hearsay.Passage{{Start: 1, End: 6}} },
		"backwards":      func(a *hearsay.Attribution) { a.Cue = hearsay.Passage{{Start: 9, End: 6}} },
		"empty":          func(a *hearsay.Attribution) { a.Cue = hearsay.Passage{{Start: 6, End: 6}} },
		"overlapping":    func(a *hearsay.Attribution) { a.Cue = hearsay.Passage{{Start: 6, End: 9}, {Start: 8, End: 12}} },
		"role outside": func(a *hearsay.Attribution) {
			a.Speakers = []hearsay.Speaker{{RoleSpan: hearsay.Span{Start: 0, End: 1 << 20}}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, format := range Names {
				r := made(t)
				spoil(&r.Attributions[0])
				p, err := New(format, Look{})
				if err != nil {
					t.Fatal(err)
				}
				if b, err := p.Append(nil, r); err == nil {
					t.Errorf("%s printed\n%s", format, b)
				}
			}
		})
	}
}

func TestTextKeepsControlCharactersFromTheTerminal(t *testing.T) {
	out := string(printed(t, &Text{}, made(t)))
	if strings.ContainsAny(out, "\x1b\r\a") {
		t.Errorf("a control character reached the terminal:\n%q", out)
	}
}

func TestTextKeepsToTheWidth(t *testing.T) {
	for _, width := range []int{30, 40, 64, 80, 120} {
		for line := range strings.Lines(string(printed(t, &Text{Look: Look{Width: width}}, made(t)))) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > width {
				t.Errorf("a line of %d in %d columns: %q", n, width, line)
			}
		}
	}
}

func TestTextWithoutStatements(t *testing.T) {
	r := made(t)
	r.Attributions = nil
	if out := string(printed(t, &Text{}, r)); !strings.Contains(out, "No statement was found in it.") {
		t.Errorf("it says %q", out)
	}
}

func TestConfidenceThatIsNoNumber(t *testing.T) {
	r := made(t)
	r.Attributions[0].Confidence.Span = math.NaN()
	if out := string(printed(t, JSON{}, r)); !json.Valid([]byte(out)) {
		t.Errorf("no JSON: %s", out)
	}
}

func FuzzNumbersJoined(f *testing.F) {
	f.Add(`{"a":[[1,2],[3,4]],"b":"[1, \"2]","c":[],"d":[true],"e":[1,"x"],"f":[-1.5]}`)
	f.Fuzz(func(t *testing.T, s string) {
		var v any
		if json.Unmarshal([]byte(s), &v) != nil {
			return
		}
		wide, err := json.MarshalIndent(v, "", "  ")
		if err != nil {
			return
		}
		var again any
		joined := appendNumbersJoined(nil, wide)
		if err := json.Unmarshal(joined, &again); err != nil {
			t.Fatalf("%s became %s: %v", wide, joined, err)
		}
		one, _ := json.Marshal(v)
		two, _ := json.Marshal(again)
		if string(one) != string(two) {
			t.Errorf("%s became %s", one, two)
		}
	})
}
