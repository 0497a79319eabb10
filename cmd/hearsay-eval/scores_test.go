package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"hearsay/eval"
)

var some = []result{
	{"tokens", []eval.Line{{Name: "words, F1", Value: 99.12, Note: "1,000 sentences"}, {Name: "sentences, F1", Value: 81}}},
	{"speakers", []eval.Line{{Name: "a name that is longer than the column that names have in the file", Value: 7.5, Note: "n = 3"}}},
}

func TestLayoutIsReadBack(t *testing.T) {
	got, err := parseScores(layout(some))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, some) {
		t.Errorf("read back\n%v\nof\n%v", got, some)
	}
}

func TestBrokenScoresAreRefused(t *testing.T) {
	for _, text := range []string{"words 3", "[a]\nno number here"} {
		if _, err := parseScores(text); err == nil {
			t.Errorf("%q was read", text)
		}
	}
}

func TestCompare(t *testing.T) {
	line := func(v float64) []result { return []result{{"a", []eval.Line{{Name: "x", Value: v}}}} }
	for _, c := range []struct {
		name                string
		committed, measured []result
		says                string
		fails               bool
	}{
		{"same", line(80), line(80), "", false},
		{"within tolerance", line(80), line(79.9), "", false},
		{"worse", line(80), line(79), "worse: a: x was 80.00, is 79.00", true},
		{"better", line(80), line(82), "better: a: x", false},
		{"new", nil, line(80), "not in the scores file: a: x", true},
		{"gone", line(80), []result{{"a", nil}}, "no longer measured: a: x", true},
		{"section left out", line(80), nil, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			err := compare(&out, c.committed, c.measured)
			if (err != nil) != c.fails {
				t.Errorf("error is %v", err)
			}
			if !strings.Contains(out.String(), c.says) || c.says == "" && out.Len() > 0 {
				t.Errorf("it says %q", out.String())
			}
		})
	}
}

func TestSectionsWithoutDataAreLeftOut(t *testing.T) {
	all := []section{
		{"missing", func(string) ([]eval.Line, error) { return nil, fmt.Errorf("opening gold: %w", fs.ErrNotExist) }},
		{"there", func(string) ([]eval.Line, error) { return some[0].lines, nil }},
	}
	var out bytes.Buffer
	got, err := measure(&out, all, "nowhere", "")
	if err != nil || len(got) != 1 || got[0].name != "there" {
		t.Errorf("measured %v, %v", got, err)
	}
	if !strings.Contains(out.String(), "[missing] left out") {
		t.Errorf("it says %q", out.String())
	}
	all[0].measure = func(string) ([]eval.Line, error) { return nil, fmt.Errorf("broken") }
	if _, err := measure(&out, all, "nowhere", ""); err == nil {
		t.Error("a section that fails was passed over")
	}
}
