package format

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// madeRows are the made reading's attributions as the record has them.
func madeRows(t *testing.T) []hearsay.Row {
	t.Helper()
	r := made(t)
	var rows []hearsay.Row
	for i, a := range r.Attributions {
		row := hearsay.Row{Article: &r.Article, Version: 2, Current: true, Attribution: a, Corrected: i == 1,
			Recorded: time.Date(2031, 3, 10, 8, 0, 0, 5000, time.UTC), Provenance: r.Provenance}
		for _, s := range a.Speakers {
			id := ""
			if s.Name == "Mara Kyr" {
				id = "smarakyr"
			}
			row.Known = append(row.Known, id)
		}
		rows = append(rows, row)
	}
	return rows
}

func printedRows(t *testing.T, p RowPrinter, rows []hearsay.Row) []byte {
	t.Helper()
	b := append([]byte(nil), p.Head()...)
	for i := range rows {
		var err error
		if b, err = p.Append(b, &rows[i]); err != nil {
			t.Fatal(err)
		}
	}
	return append(b, p.Tail()...)
}

func TestGoldenRows(t *testing.T) {
	golden(t, "rows.jsonl", printedRows(t, RowLines{}, madeRows(t)))
	golden(t, "rows.csv", printedRows(t, RowCSV{}, madeRows(t)))
	golden(t, "rows.jsonld", printedRows(t, &Annotations{}, madeRows(t)))
}

// Whoever reads what read prints can read rows of the record: they only have more.
func TestRowsExtendTheContract(t *testing.T) {
	read := strings.Split(string(printed(t, JSONLines{}, made(t))), "\n")
	rows := strings.Split(string(printedRows(t, RowLines{}, madeRows(t))), "\n")
	if len(read) != len(rows) {
		t.Fatalf("%d lines, %d rows", len(read), len(rows))
	}
	for i := range read[:len(read)-1] {
		var a, b map[string]any
		if json.Unmarshal([]byte(read[i]), &a) != nil || json.Unmarshal([]byte(rows[i]), &b) != nil {
			t.Fatalf("line %d is no JSON", i)
		}
		holds(t, "line", a, b)
	}
	if head := strings.Join(Columns, ",") + ","; !strings.HasPrefix(string(RowCSV{}.Head()), head) || !strings.HasPrefix(string(CSV{}.Head()), head) {
		t.Errorf("the columns of rows do not begin with those of read: %s", RowCSV{}.Head())
	}
}

// holds tells what b lacks of a.
func holds(t *testing.T, at string, a, b any) {
	t.Helper()
	switch a := a.(type) {
	case map[string]any:
		b, _ := b.(map[string]any)
		for k, v := range a {
			holds(t, at+"."+k, v, b[k])
		}
	case []any:
		b, _ := b.([]any)
		if len(a) != len(b) {
			t.Errorf("%s has %d values, not %d", at, len(b), len(a))
			return
		}
		for i := range a {
			holds(t, at, a[i], b[i])
		}
	default:
		if a != b {
			t.Errorf("%s is %v, not %v", at, b, a)
		}
	}
}

// A record that keeps positions only has no words to show and counts no code points.
func TestRowsWithoutText(t *testing.T) {
	rows := madeRows(t)[:2]
	bare := *rows[0].Article
	bare.Text = ""
	for i := range rows {
		rows[i].Article = &bare
	}
	var w wireRow
	if err := json.Unmarshal(printedRows(t, RowLines{}, rows[:1]), &w); err != nil {
		t.Fatal(err)
	}
	want := rows[0].Attribution.Content
	if w.Content.Text != nil || w.Content.Spans != nil || len(w.Content.Bytes) != 2 || w.Content.Bytes[1] != [2]int{want[1].Start, want[1].End} || w.Speakers[0].RoleSpan != nil {
		t.Errorf("it prints %+v", w)
	}
	table, err := csv.NewReader(strings.NewReader(string(printedRows(t, RowCSV{}, rows)))).ReadAll()
	if err != nil || len(table) != 3 || table[1][19] != "" || table[1][20] != "" {
		t.Errorf("the table is %q, %v", table, err)
	}
}

func TestRowsWithWrongSpansAreRefused(t *testing.T) {
	rows := madeRows(t)
	rows[0].Attribution.Content = hearsay.Passage{{Start: 0, End: 1 << 20}}
	for _, p := range []RowPrinter{RowLines{}, RowCSV{}} {
		if b, err := p.Append(nil, &rows[0]); err == nil || len(b) > 0 {
			t.Errorf("%T prints %q, %v", p, b, err)
		}
	}
}

// docs/format.md names every column that the record adds, and every one of Parquet.
func TestTheContractNamesTheColumns(t *testing.T) {
	page, err := os.ReadFile("../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	names := append([]string(nil), RowColumns...)
	for _, of := range []any{TypedRow{}, TypedSpeaker{}, TypedCandidate{}, TypedSpan{}} {
		for f := range reflect.TypeOf(of).NumField() {
			name, _, _ := strings.Cut(reflect.TypeOf(of).Field(f).Tag.Get("parquet"), ",")
			names = append(names, name)
		}
	}
	for _, name := range names {
		if !strings.Contains(string(page), name) {
			t.Errorf("docs/format.md does not name %s", name)
		}
	}
}
