package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"hearsay/eval"
)

// result is one section's lines.
type result struct {
	name  string
	lines []eval.Line
}

// tolerance is how many points a figure may fall before a check fails: less
// than a change anybody would notice, more than rounding differs between machines.
const tolerance = 0.2

const head = `# What hearsay scores, in percent where a line says nothing else.
# "make scores" writes this file; a change of quality is a line in its diff.
`

// The columns of a line: the name, then the value, then the note.
const nameWidth, valueWidth = 56, 8

func (r result) layout() string {
	var b strings.Builder
	fmt.Fprintf(&b, "[%s]\n", r.name)
	for _, l := range r.lines {
		line := fmt.Sprintf("%-*s  %*.2f  %s", nameWidth, l.Name, valueWidth, l.Value, l.Note)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

func layout(results []result) string {
	var b strings.Builder
	b.WriteString(head)
	for _, r := range results {
		b.WriteString("\n" + r.layout())
	}
	return b.String()
}

func readScores(path string) ([]result, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the scores file: %w", err)
	}
	return parseScores(string(b))
}

func parseScores(text string) ([]result, error) {
	var results []result
	for i, line := range strings.Split(text, "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			results = append(results, result{name: strings.Trim(line, "[]")})
		default:
			l, err := parseLine(line)
			if err != nil || len(results) == 0 {
				return nil, fmt.Errorf("line %d of the scores file is not \"name  value  note\": %q", i+1, line)
			}
			last := &results[len(results)-1]
			last.lines = append(last.lines, l)
		}
	}
	return results, nil
}

// parseLine takes a line apart where two spaces or more stand.
func parseLine(line string) (eval.Line, error) {
	name, rest, _ := strings.Cut(line, "  ")
	value, note, _ := strings.Cut(strings.TrimLeft(rest, " "), "  ")
	v, err := strconv.ParseFloat(value, 64)
	return eval.Line{Name: name, Value: v, Note: note}, err
}

// merge puts the measured sections in the place of the committed ones and
// leaves the others, in the order of the sections.
func merge(committed, measured []result) []result {
	var out []result
	for _, s := range sections() {
		if r, ok := find(measured, s.name); ok {
			out = append(out, r)
		} else if r, ok := find(committed, s.name); ok {
			out = append(out, r)
		}
	}
	return out
}

func find(results []result, name string) (result, bool) {
	for _, r := range results {
		if r.name == name {
			return r, true
		}
	}
	return result{}, false
}

// compare fails when a measured figure is worse than the committed one, or
// when one of the two is missing in the other.
func compare(out io.Writer, committed, measured []result) error {
	wrong := 0
	for _, m := range measured {
		c, _ := find(committed, m.name)
		before := map[string]float64{}
		for _, l := range c.lines {
			before[l.Name] = l.Value
		}
		for _, l := range m.lines {
			was, ok := before[l.Name]
			delete(before, l.Name)
			switch {
			case !ok:
				wrong++
				fmt.Fprintf(out, "not in the scores file: %s: %s %.2f\n", m.name, l.Name, l.Value)
			case l.Value < was-tolerance:
				wrong++
				fmt.Fprintf(out, "worse: %s: %s was %.2f, is %.2f\n", m.name, l.Name, was, l.Value)
			case l.Value > was+tolerance:
				fmt.Fprintf(out, "better: %s: %s was %.2f, is %.2f; \"make scores\" records it\n", m.name, l.Name, was, l.Value)
			}
		}
		for name := range before {
			wrong++
			fmt.Fprintf(out, "no longer measured: %s: %s\n", m.name, name)
		}
	}
	if wrong > 0 {
		return fmt.Errorf("%d figures are worse than eval/scores.txt says, or missing on one side: mend the cause, or write the file with \"make scores\" and say why in the commit", wrong)
	}
	return nil
}
