package ingest

import (
	"testing"
	"time"

	"hearsay"
)

// A dateline gives its day only where it is sure of it.
func TestDatelineDay(t *testing.T) {
	may := time.Date(2031, 3, 6, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		line    string
		fetched time.Time
		want    string
	}{
		{"KELDA, 4 March 2031 (Wire) — The harbour was shut.", time.Time{}, "2031-03-04"},
		{"KELDA, Tolmar, March 4, 2031 (NPA) - The harbour was shut.", time.Time{}, "2031-03-04"},
		{"KELDA (Wire), 4 March 2031 -- The harbour was shut.", time.Time{}, "2031-03-04"},
		{"KELDA, Tuesday, 4 March 2031 — The harbour was shut.", time.Time{}, "2031-03-04"},
		{"KELDA, 4th of March, 2031 — The harbour was shut.", time.Time{}, "2031-03-04"},
		{"Old Kelda, 4 March 2031 (Wire) – The harbour was shut.", time.Time{}, "2031-03-04"},
		{"KELDA, 2031-03-04 (Wire) — The harbour was shut.", time.Time{}, "2031-03-04"},
		{"KELDA, 25/3/2031 (Wire) — The harbour was shut.", time.Time{}, "2031-03-25"},
		{"KELDA, 3/25/2031 (Wire) — The harbour was shut.", time.Time{}, "2031-03-25"},
		{"March 4 (Wire) - The harbour was shut.", may, "2031-03-04"},
		{"KELDA, Dec. 30 (Wire) - The harbour was shut.", time.Date(2031, 1, 2, 0, 0, 0, 0, time.UTC), "2030-12-30"},
		{"KELDA, March 7 (Wire) - It is tomorrow there.", may, "2031-03-07"},

		{"KELDA, 4/3/2031 (Wire) — Either way round.", time.Time{}, ""},
		{"KELDA, 3.4.2031 (Wire) — Either way round.", may, ""},
		{"KELDA, Monday, 4 March 2031 — It was a Tuesday.", time.Time{}, ""},
		{"KELDA, 31 June 2031 (Wire) — There is none.", time.Time{}, ""},
		{"KELDA, 29 February 2031 (Wire) — There is none.", time.Time{}, ""},
		{"March 4 (Wire) - No year, and nobody knows when it was fetched.", time.Time{}, ""},
		{"KELDA, November 4 (Wire) - No year, and not near.", may, ""},
		{"KELDA, March 12 (Wire) - No year, and to come.", may, ""},
		{"KELDA, March 4-6 (Wire) — Several days.", may, ""},
		{"4 March 2031 — a day like others — was remembered.", may, ""},
		{"Kelda, 4 March 2031 — The walls fall.", may, ""},
		{"MARCH 4, 2031 — The day it ended.", may, ""},
		{"On 4 March 2031 (a Tuesday) — nobody remembers it.", may, ""},
		{"KELDA (Wire) — No day at all.", may, ""},
		{"KELDA, 4 March 2031 (Wire) —", may, ""},
		{"KELDA: 4 March 2031 (Wire) — A list.", may, ""},
	} {
		c2 := &hearsay.Capture{Time: c.fetched}
		if !c.fetched.IsZero() {
			c2.URL = "https://courier.example/kelda"
		}
		got, by := datedByText("Harbour shut\n\n"+c.line+" The rest of it is prose.\n", c2)
		if c.line == "KELDA, 4 March 2031 (Wire) —" {
			got, by = datedByText(c.line, c2)
		}
		if day(got) != c.want || (by == hearsay.DatedByDateline) != (c.want != "") {
			t.Errorf("%q gives %s by %q, want %q", c.line, day(got), by, c.want)
		}
	}
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// A digest has many days, and none of its own.
func TestTwoDatelines(t *testing.T) {
	const one, other = "KELDA, 4 March 2031 (Wire) — The harbour was shut.\n\n", "ANSK, 5 March 2031 (Wire) — The fleet stayed.\n"
	if got, by := datedByText(one+other, &hearsay.Capture{}); !got.IsZero() || by != hearsay.DatedByPage {
		t.Errorf("two datelines give %v by %q", got, by)
	}
	if got, _ := datedByText(one+one, &hearsay.Capture{}); day(got) != "2031-03-04" {
		t.Errorf("the same twice gives %v", got)
	}
}

// What a page, a record or a person says goes before an article's words, and what
// they say without being asked comes through.
func TestDatedOfInputs(t *testing.T) {
	const body = "KELDA, 4 March 2031 (Wire) — The harbour of Kelda was shut on Tuesday after the storm, and the harbour master, Mara Kyr, said that it would stay so for days.</p><p>“We will not open it before the piers are mended,” she said, and nobody in the town was surprised by that."
	at := time.Date(2032, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name, page string
		o          Options
		want       string
		by         hearsay.Dating
	}{
		{"page without a date", "<html lang=en><body><article><h1>Harbour shut</h1><p>" + body + "</p></article>", Options{}, "2031-03-04", hearsay.DatedByDateline},
		{"page with one", "<html lang=en><head><meta property='article:published_time' content='2031-03-05T07:00:00Z'></head><body><article><h1>Harbour shut</h1><p>" + body + "</p></article>", Options{Published: at}, "2031-03-05", ""},
		{"somebody says it", "<html lang=en><body><article><h1>Harbour shut</h1><p>" + body + "</p></article>", Options{Published: at}, "2032-01-01", ""},
	} {
		for a, err := range Read(hearsay.Capture{MediaType: "text/html", URL: "https://courier.example/kelda", Bytes: []byte(c.page)}, c.o) {
			if err != nil {
				t.Fatal(err)
			}
			if day(a.Published) != c.want || a.Dated != c.by {
				t.Errorf("%s: %v by %q, want %s by %q", c.name, a.Published, a.Dated, c.want, c.by)
			}
		}
	}
	for a, err := range Read(hearsay.Capture{Path: "c.jsonl", Bytes: []byte(`{"text":"KELDA, 4 March 2031 (Wire) — The harbour was shut."}` + "\n")}, Options{Outlet: "Coastwire"}) {
		if err != nil || day(a.Published) != "2031-03-04" || a.Dated != hearsay.DatedByDateline || a.Outlet != "Coastwire" {
			t.Errorf("a record: %v by %q of %q: %v", a.Published, a.Dated, a.Outlet, err)
		}
	}
}
