package main

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// printedCheck is what docs/format.md promises of hearsay check --json.
type printedCheck struct {
	Verdict    *string                                  `json:"verdict"`
	Difference []struct{ Op, Quotation, Record string } `json:"difference"`
	Matches    []struct {
		Statement string
		Article   struct {
			ID  string
			SHA string `json:"text_sha256"`
		}
		Speaker *struct{ Name, Type *string }
		Text    string
		Spans   [][2]int
	} `json:"matches"`
	Searched *struct {
		Articles, Outlets *int
		Since, Until      *string
	} `json:"searched"`
}

// checkChecked is the script command "checked FILE VERDICT": FILE holds one
// object of the contract, and no more, with this verdict.
func checkChecked(ts *testscript.TestScript, _ bool, args []string) {
	d := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	var c printedCheck
	ts.Check(d.Decode(&c))
	if d.More() {
		ts.Fatalf("%s holds more than one object", args[0])
	}
	if c.Verdict == nil || *c.Verdict != args[1] {
		ts.Fatalf("%s: the verdict is not %s", args[0], args[1])
	}
	if c.Difference == nil || c.Matches == nil || c.Searched == nil || c.Searched.Articles == nil || c.Searched.Outlets == nil {
		ts.Fatalf("%s lacks a part of the contract", args[0])
	}
	for _, e := range c.Difference {
		oneOf(ts, e.Op, "equal insert delete replace")
	}
	for _, m := range c.Matches {
		if m.Statement == "" || m.Article.ID == "" || m.Speaker == nil || m.Text == "" || len(m.Spans) == 0 {
			ts.Fatalf("%s: a match lacks a part of the contract: %+v", args[0], m)
		}
		length := len([]rune(m.Text))
		if slices.ContainsFunc(m.Spans, func(s [2]int) bool { return s[0] >= s[1] }) || len(m.Spans) == 1 && m.Spans[0][1]-m.Spans[0][0] != length {
			ts.Fatalf("%s: %q does not fit %v", args[0], m.Text, m.Spans)
		}
	}
}
