package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// shown are the scores on README.md's first page, by their lines in eval/scores.txt.
var shown = []struct{ score, says string }{
	{"relation F1 polnear-dev", "attributions in political news (PolNeAR dev), relation F1"},
	{"relation direct F1 polnear-dev", "– of direct quotations alone"},
	{"relation indirect F1 polnear-dev", "– of indirect ones alone"},
	{"relation F1 story A, marks as cues match", "attributions in one made-up news story of 15 articles, relation F1"},
	{"act accuracy story A", "acts right, of those found there, %"},
	{"speakers all but implicit", "speakers right, source and cue given, %"},
	{"own articles nested found with their parent", "statements inside statements that are found, our own articles, %"},
}

// README.md states the accuracy that eval/scores.txt holds.
func TestReadmeStatesTheScores(t *testing.T) {
	scores, err := os.ReadFile("../../eval/scores.txt")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	table := "| | |\n|---|---|\n"
	for _, s := range shown {
		table += fmt.Sprintf("| %s | %.1f |\n", s.says, scoreOf(t, string(scores), s.score))
	}
	const open, end = "<!-- accuracy: written by a test from eval/scores.txt: make snapshots. -->\n", "<!-- end of accuracy -->"
	before, rest, ok := strings.Cut(string(page), open)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal("README.md has no marks of the accuracy")
	}
	want := before + open + table + end + after
	if update {
		if err := os.WriteFile("../../README.md", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(page) != want {
		t.Errorf("README.md states other scores than eval/scores.txt; make snapshots rewrites them as\n%s", table)
	}
}

// scoreOf is the number in the line of a score.
func scoreOf(t *testing.T, scores, name string) (value float64) {
	t.Helper()
	for line := range strings.Lines(scores) {
		if rest, ok := strings.CutPrefix(line, name+" "); ok {
			if _, err := fmt.Sscan(rest, &value); err == nil {
				return value
			}
		}
	}
	t.Fatalf("eval/scores.txt has no score %q", name)
	return 0
}
