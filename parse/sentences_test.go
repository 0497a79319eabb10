package parse

import (
	"slices"
	"testing"

	"hearsay/lang/en"
)

// sentenceTexts are the sentences' slices of the text.
func sentenceTexts(d *Document) (texts []string) {
	for _, s := range d.Sentences {
		texts = append(texts, s.In(d.Text))
	}
	return texts
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string // joined with a space they are the text
	}{
		{"plain", []string{"Kyr left.", "Torv stayed!", "Why?"}},
		{"titles", []string{"Gen. Malvo Reyes and Dr. Okafor met Mr. J. K. Dovrad.", "They talked."}},
		{"acronym before a name", []string{"The U.S. President left for the U.N. on Friday."}},
		{"acronym at the end", []string{"He came from the U.S.", "The talks began at 5 p.m.", "She stayed."}},
		{"number and month", []string{"It was No. 7 of Sept. 3.", "Then Fri. Oct. 4 came."}},
		{"decimals", []string{"Prices rose 3.5 percent.", "They fell 0.2."}},
		{"initial", []string{"Robert C. Moll and Plan B. Nothing more."}},
		{"ellipsis goes on", []string{"We ... have to show it."}},
		{"ellipsis ends", []string{"We waited ...", "Nothing came."}},
		{"quotation then clause", []string{"“Why?” he asked.", "“Go!” the mayor shouted."}},
		{"quotation then name", []string{"“Why?” Okafor asked.", "“Now!” Ana Torv shouted."}},
		{"quotation of sentences", []string{"“We won't go.", "We will stay,” Reyes said."}},
		{"stop inside the marks", []string{"He called it “a fairy tale.”", "She agreed."}},
		{"straight marks", []string{`"Is it over?" she asked.`, `"It is."`, `Then "no" came.`}},
		{"stop outside", []string{`He said "no".`, `"Yes," she said.`}},
		{"brackets", []string{"He left (he was tired. Very tired.) and slept.", "(She did not.)", "They met."}},
		{"notes", []string{"He died in 2014. [4]", "She lived."}},
		{"semicolons", []string{"It has: a camp; a road; a bridge.", "Fine."}},
		{"bullets in a line", []string{"We ask:", "• bread", "• water"}},
		{"numbers", []string{"Do this.", "1. Go.", "2. Stay."}},
		{"spaced dots", []string{"So . . . it goes.", "Yes."}},
		{"stars", []string{"It is over.", "* * *", "Colleagues, good day."}},
		{"abbreviated corporation", []string{"Kyr Corp. Chairman Dovrad sold Moll Inc.", "He is rich."}},
		{"smile", []string{"All went well :-)", "See you."}},
	} {
		text := ""
		for i, s := range c.want {
			if i > 0 {
				text += " "
			}
			text += s
		}
		d := Segment(text, en.English())
		checkDocument(t, d)
		if got := sentenceTexts(d); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
