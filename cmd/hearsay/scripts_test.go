package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// passage is a source, cue or content as docs/format.md has it.
type passage struct {
	Text  string   `json:"text"`
	Spans [][2]int `json:"spans"`
}

type printedReading struct {
	Article struct {
		Path, Text string
		SHA        string `json:"text_sha256"`
	} `json:"article"`
	Attributions []struct {
		ID                   string
		Kind, Act, Polarity  string
		Source, Cue, Content *passage
		Parent               *string
		Confidence           *struct{ Span, Speaker, Stance *float64 }
		Speakers             []struct {
			Name       *string
			Type, How  string
			Candidates []struct {
				Name  string
				Share float64
			}
		}
	} `json:"attributions"`
}

// checkSpans is the script command "spans FILE": FILE holds what --format json
// printed; every text must stand at its spans, and every field have a value of
// the contract.
func checkSpans(ts *testscript.TestScript, _ bool, args []string) {
	d := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	passages := 0
	for d.More() {
		var r printedReading
		ts.Check(d.Decode(&r))
		runes := []rune(r.Article.Text)
		before := map[string]bool{}
		for _, a := range r.Attributions {
			for _, p := range []*passage{a.Source, a.Cue, a.Content} {
				if p == nil {
					ts.Fatalf("%s: attribution %s lacks a passage", r.Article.Path, a.ID)
				}
				var parts []string
				for _, s := range p.Spans {
					parts = append(parts, string(runes[s[0]:s[1]]))
				}
				if at := strings.Join(parts, " "); at != p.Text {
					ts.Fatalf("%s: at %v stands %q, the text field says %q", r.Article.Path, p.Spans, at, p.Text)
				}
				passages++
			}
			oneOf(ts, a.Kind, "direct indirect mixed")
			oneOf(ts, a.Act, "assert deny confirm warn demand promise threaten question refuse_comment praise criticise express")
			oneOf(ts, a.Polarity, "positive negative")
			for _, s := range a.Speakers {
				oneOf(ts, s.Type, "person organization group document anonymous author unknown")
				oneOf(ts, s.How, "name surname pronoun nominal implicit")
				if s.Name == nil && s.Type != "unknown" && len(s.Candidates) == 0 && s.How != "pronoun" && s.How != "nominal" {
					ts.Logf("%s: attribution %s has a nameless speaker without candidates", r.Article.Path, a.ID)
				}
			}
			if a.Parent != nil && !before[*a.Parent] {
				ts.Fatalf("%s: attribution %s stands before its parent", r.Article.Path, a.ID)
			}
			if before[a.ID] {
				ts.Fatalf("%s: two attributions have the ID %s", r.Article.Path, a.ID)
			}
			before[a.ID] = true
			for _, x := range []*float64{a.Confidence.Span, a.Confidence.Speaker, a.Confidence.Stance} {
				if x == nil || *x < 0 || *x > 1 {
					ts.Fatalf("%s: attribution %s has a confidence outside 0 to 1", r.Article.Path, a.ID)
				}
			}
		}
	}
	if passages == 0 {
		ts.Fatalf("%s holds no attribution", args[0])
	}
}

func oneOf(ts *testscript.TestScript, value, values string) {
	for v := range strings.FieldsSeq(values) {
		if v == value {
			return
		}
	}
	ts.Fatalf("%q is none of %s", value, values)
}

// countRecords is "records FILE N": FILE holds at least N whole lines of JSON and nothing else.
func countRecords(ts *testscript.TestScript, _ bool, args []string) {
	n := 0
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		if !json.Valid([]byte(line)) || !strings.HasSuffix(line, "\n") {
			ts.Fatalf("%s has a line that is no record: %q", args[0], line)
		}
		n++
	}
	least, err := strconv.Atoi(args[1])
	ts.Check(err)
	if n < least {
		ts.Fatalf("%s has %d records", args[0], n)
	}
}

// pack is "gz FILE": it writes FILE.gz.
func pack(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]+".gz"), b.Bytes(), 0o644))
}

// tamper is "tamper FILE STATEMENT": it changes a record behind its back.
func tamper(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", "file:"+ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.ExecContext(context.Background(), args[1])
	ts.Check(err)
}

// writeCorpus is "corpus FILE N": it writes N articles that all differ as JSON lines.
func writeCorpus(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), madeCorpus(n), 0o644))
}

// idOf is the program "idof FILE": it prints the ID of the first object of a
// file of JSON lines.
func idOf() {
	b, err := os.ReadFile(os.Args[1])
	var object struct{ ID string }
	line, _, _ := strings.Cut(string(b), "\n")
	if err == nil {
		err = json.Unmarshal([]byte(line), &object)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(object.ID)
}
