package main

import (
	"strings"
	"testing"

	"hearsay/resolve"
)

// Who bears a name counts, not how often one bearer is mentioned; common words and short counts stay out.
func TestGivenNames(t *testing.T) {
	c := &census{given: map[string]*bearers{}, common: map[string]int{}, mister: map[string]int{}, miss: map[string]int{}}
	news := `Orla Kyr said she would go.
Orla Brenk said her bus was late.
Orla Hale sold her boat.
Tomo Kyr said he would go. Tomo Kyr said he would stay. Tomo Kyr said he was tired.
Harbour Board said he should pay. The harbour, the harbour, a harbour, harbour after harbour, harbour
`
	if err := c.read(strings.NewReader(news)); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := c.write(&out, 3, func(string) bool { return false }); err != nil {
		t.Fatal(err)
	}
	if out.String() != "f orla\n" {
		t.Errorf("the table is %q, want orla alone: tomo is one man, harbour a common word", out.String())
	}
}

func TestCoreNLPTable(t *testing.T) {
	tables, err := parseTables(strings.NewReader("# doc one\n1\tKyr\tKyr\t0\t3\tNNP\tPERSON\t2\tnsubj\t4,7\n2\tleft\tleave\t4\t8\tVBD\tO\t0\troot\t_\n"))
	if err != nil {
		t.Fatal(err)
	}
	rows := tables["one"]
	if len(rows) != 2 || rows[0].end != 3 || len(rows[0].chains) != 2 || len(rows[1].chains) != 0 {
		t.Errorf("read %+v", rows)
	}
	if _, err := parseTables(strings.NewReader("# doc one\n1\tKyr\n")); err == nil {
		t.Error("a row cut short is read without an error")
	}
}

// Fitting finds the cue that tells right from wrong.
func TestFit(t *testing.T) {
	cues := len(resolve.CueNames())
	right, wrong := make([]float32, cues), make([]float32, cues)
	right[2], wrong[3] = 1, 1
	var all []example
	for range 20 {
		e := example{weight: 1, fits: []bool{false, true, false}, closed: true}
		e.Kind, e.Candidates, e.Right = "neuter", [][]float32{wrong, right}, 1
		all = append(all, e)
	}
	if s := fit(all, "neuter", 5, false).shares(&all[0]); s[1] < 0.9 {
		t.Errorf("the right candidate has a share of %v", s[1])
	}
}
