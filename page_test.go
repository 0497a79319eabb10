package hearsay

import (
	"strings"
	"testing"
)

func TestPageSpansLeadToTheWordsInThePage(t *testing.T) {
	page := `<p>Vint <b>denied</b>   it &amp; left.</p><p>So did Orla.</p>`
	a := Article{Text: "Vint denied it & left.\n\nSo did Orla."}
	piece := func(text, inPage string) {
		from := 0
		if n := len(a.Page); n > 0 {
			from = a.Page[n-1].Page.End
		}
		at := from + strings.Index(page[from:], inPage)
		start := 0
		if n := len(a.Page); n > 0 {
			start = a.Page[n-1].Text.End
		}
		start += strings.Index(a.Text[start:], text)
		a.Page = append(a.Page, PagePiece{Span{start, start + len(text)}, Span{at, at + len(inPage)}})
	}
	piece("Vint ", "Vint ")
	piece("denied", "denied")
	piece(" ", "   ")
	piece("it ", "it ")
	piece("&", "&amp;")
	piece(" left.", " left.")
	piece("So did Orla.", "So did Orla.")

	for _, c := range []struct {
		words string
		want  []string
	}{
		{"Vint", []string{"Vint"}},
		{"int den", []string{"int ", "den"}},
		{"denied it", []string{"denied", "   it"}},
		{"it & le", []string{"it &amp; le"}},
		{"left.\n\nSo", []string{"left.", "So"}},
		{"\n\n", nil},
	} {
		at := strings.Index(a.Text, c.words)
		var got []string
		for _, s := range a.PageSpans(Span{at, at + len(c.words)}) {
			got = append(got, s.In(page))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q stands at %q, want %q", c.words, got, c.want)
		}
	}
}
