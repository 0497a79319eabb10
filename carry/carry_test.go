package carry

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"hearsay"
	"hearsay/format"
)

func writtenRows(t *testing.T, name string, rows []hearsay.Row) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewRowWriter(name, &b)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if err := w.Write(&rows[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is read of a Parquet file is what was written, past a group of rows.
func TestParquetHoldsTheRows(t *testing.T) {
	rows := madeRows(3)
	for len(rows) <= rowGroup {
		rows = append(rows, rows...)
	}
	rows[1].Attribution.Speakers = nil
	rows[1].Known = nil
	rows[2].Attribution.Speakers = []hearsay.Speaker{{Type: hearsay.Group, How: hearsay.ByPronoun, Candidates: []hearsay.Candidate{{Name: "Ivo Dovrad", Share: 0.4}}}, {ID: "s1", Name: "Mara Kyr"}}
	b := writtenRows(t, "parquet", rows)
	got, err := parquet.Read[format.TypedRow](bytes.NewReader(b), int64(len(b)))
	if err != nil || len(got) != len(rows) {
		t.Fatalf("%d rows of %d, %v", len(got), len(rows), err)
	}
	for i := range rows {
		want, err := format.Typed(&rows[i])
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(plain(got[i]), plain(*want)) {
			t.Fatalf("row %d is %+v, not %+v", i, got[i], *want)
		}
	}
	f, err := parquet.OpenFile(bytes.NewReader(b), int64(len(b)))
	if err != nil || len(f.RowGroups()) < 2 {
		t.Errorf("the file has %d groups of rows, %v", len(f.RowGroups()), err)
	}
}

// plain makes lists without values one thing, and times without their zone's name.
func plain(r format.TypedRow) format.TypedRow {
	if len(r.Speakers) == 0 {
		r.Speakers = nil
	}
	for i := range r.Speakers {
		if len(r.Speakers[i].Candidates) == 0 {
			r.Speakers[i].Candidates = nil
		}
	}
	if len(r.AccordingTo) == 0 {
		r.AccordingTo = nil
	}
	if r.Published != nil {
		at := r.Published.UTC()
		r.Published = &at
	}
	if r.Recorded != nil {
		at := r.Recorded.UTC()
		r.Recorded = &at
	}
	return r
}

func TestRowsAreWritten(t *testing.T) {
	for name, want := range map[string]int{"jsonl": 3, "csv": 4, "annotation": 5} {
		if got := strings.Count(string(writtenRows(t, name, madeRows(3))), "\n"); got != want {
			t.Errorf("%s has %d lines, not %d", name, got, want)
		}
	}
	if got := string(writtenRows(t, "csv", nil)); !strings.HasPrefix(got, "article_id,") {
		t.Errorf("a table without rows has no header: %q", got)
	}
	if _, err := NewRowWriter("xml", nil); err == nil || !strings.Contains(err.Error(), "parquet") {
		t.Errorf("the error does not name the formats: %v", err)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestWhatCannotBeWrittenIsSaid(t *testing.T) {
	rows := madeRows(1)
	for _, name := range Formats {
		w, err := NewRowWriter(name, broken{})
		if err != nil {
			t.Fatal(err)
		}
		for range 10_000 {
			if err = w.Write(&rows[0]); err != nil {
				break
			}
		}
		if closed := w.Close(); err == nil && closed == nil {
			t.Errorf("%s wrote to a full disk", name)
		}
	}
}

func TestCount(t *testing.T) {
	c := NewCount()
	rows := madeRows(3)
	rows = append(rows, rows[0])
	fresh := 0
	for i := range rows {
		if c.Row(&rows[i]) {
			fresh++
		}
	}
	m := NewManifest("csv", rows[0].Recorded, Filters{Act: "deny"}, c)
	want := map[string]int{"attributions": 4, "articles": 3, "outlets": 1, "speakers": 1}
	if fresh != 3 || !reflect.DeepEqual(m.Counts, want) || !m.Since.Equal(rows[0].Article.Published) || !m.Until.Equal(rows[2].Article.Published) {
		t.Errorf("%d fresh, %+v", fresh, m)
	}
	if r := m.Readings[rows[0].Provenance.Key()]; r.Attributions != 4 || r.Weights["cue"] != "aa11" {
		t.Errorf("the reading is %+v", r)
	}
	b, err := m.JSON()
	if err != nil {
		t.Fatal(err)
	}
	back, err := ReadManifest(bytes.NewReader(b))
	if err != nil || !reflect.DeepEqual(back.Counts, m.Counts) || back.Filters != m.Filters {
		t.Errorf("it comes back as %+v, %v", back, err)
	}
	for _, bad := range []string{"", "{}", `{"manifest":2}`, "[]"} {
		if _, err := ReadManifest(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is taken for a manifest", bad)
		}
	}
}
