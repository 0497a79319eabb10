package format

import (
	"strings"
	"testing"

	"hearsay"
)

// What people see of the rows of a record, as a whole.
func TestGoldenRowText(t *testing.T) {
	rows := madeRows(t)
	rows[0].Current = false
	rows[1].Attribution.Act, rows[1].Attribution.Confidence.Stance = hearsay.Deny, 0.4
	golden(t, "rows.txt", printedRows(t, &RowText{Look: Look{Width: 80}}, rows))
}

// A row without its text has its speaker, its place and its ID, and no words.
func TestRowTextWithoutText(t *testing.T) {
	rows := madeRows(t)[:1]
	bare := *rows[0].Article
	bare.Text = ""
	rows[0].Article = &bare
	got := string(printedRows(t, &RowText{}, rows))
	for _, want := range []string{"Mara Kyr", "positions only, not the words", rows[0].Attribution.ID} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func TestGoldenKept(t *testing.T) {
	r := made(t)
	k := hearsay.KeptArticle{Article: r.Article, Version: 2, Current: true, Attributions: 7, Recorded: madeRows(t)[0].Recorded, Provenance: r.Provenance}
	b, err := AppendKept(nil, &k)
	if err != nil {
		t.Fatal(err)
	}
	if b, err = (&KeptText{}).Append(b, &k); err != nil {
		t.Fatal(err)
	}
	golden(t, "kept.txt", b)
}

func TestGoldenOutcome(t *testing.T) {
	r := made(t)
	b, err := AppendOutcome(nil, &r.Article, &hearsay.Outcome{Article: r.Article.ID, Fate: hearsay.NewVersion, Version: 2, Before: "a0", TitleBefore: "Fleet stays", Difference: []hearsay.Difference{
		{What: hearsay.QuotationChanged, Before: &r.Attributions[0], After: &r.Attributions[0], BeforeText: "“no”", AfterText: "“not yet”"},
		{What: hearsay.QuotationDropped, Before: &r.Attributions[0], BeforeText: "“never & ever”"}}})
	if err != nil {
		t.Fatal(err)
	}
	if b, err = AppendOutcome(b, &r.Article, &hearsay.Outcome{Article: r.Article.ID, Fate: hearsay.TakenDown}); err != nil {
		t.Fatal(err)
	}
	golden(t, "outcome.jsonl", b)
}
