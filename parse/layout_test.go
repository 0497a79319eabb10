package parse

import (
	"slices"
	"testing"

	"hearsay/lang"
	"hearsay/lang/en"
)

var layoutNames = [...]string{Body: "body", Heading: "heading", Bullet: "bullet", Turn: "turn", Credit: "credit"}

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		line, layout, label string
	}{
		{"The mayor said that the road was open.", "body", ""},
		{"What we know so far", "heading", ""},
		{"Why Do the Talks Matter?", "heading", ""},
		{"• Bread came.", "bullet", "•"},
		{"- Bread came.", "bullet", "-"},
		{"* Bread came.", "bullet", "*"},
		{"-- Bread came.", "bullet", "--"},
		{"12. Bread came.", "bullet", "12."},
		{"b) Bread came.", "bullet", "b)"},
		{"2016 was a hard year.", "body", ""},
		{"MALVO REYES: We stay.", "turn", "MALVO REYES"},
		{"REYES (on the phone): We stay.", "turn", "REYES"},
		{"Q: Will you stay?", "turn", "Q"},
		{"A. We will.", "turn", "A"},
		{"Ana Torv: We stay.", "turn", "Ana Torv"},
		{"President of Ordova Malvo Reyes: Good day.", "turn", "President of Ordova Malvo Reyes"},
		{"Good News for the Town: The road is open.", "body", ""},
		{"Update: The road is open.", "body", ""},
		{"The town has one demand: bread.", "body", ""},
		{"It opens at 10:30 on Monday.", "body", ""},
		{"TESMIR, March 9 (CPS) — The road is open.", "body", "TESMIR, March 9 (CPS) —"},
		{"TESMIR (CPS) - The road is open.", "body", "TESMIR (CPS) -"},
		{"PORT ELISSE, Sarrane -- The road is open.", "body", "PORT ELISSE, Sarrane --"},
		{"Tesmir (CPS) — The road is open.", "body", "Tesmir (CPS) —"},
		{"UMMARIN/TESMIR, 9 March – The road is open.", "body", "UMMARIN/TESMIR, 9 March –"},
		{"Reyes — a former mayor — left.", "body", ""},
		{"By Ana Torv", "credit", "Ana Torv"},
		{"By Ana Torv, Tesmir Post", "credit", "Ana Torv"},
		{"By ANA TORV and LIO MOLL", "credit", "ANA TORV"},
		{"By the time he came, it was over.", "body", ""},
		{"— By Ana Torv", "credit", "Ana Torv"},
		{"- Ana Torv.", "credit", "Ana Torv"},
		{"By Ana Torv.", "credit", "Ana Torv"},
		{"- Ana Torv left.", "bullet", "-"},
		{"— Nothing New Under the Sun Here Today.", "bullet", "—"},
		{"Contributing: Lio Moll", "credit", "Lio Moll"},
		{"— Ana Torv, mayor of Tesmir", "credit", "Ana Torv"},
		{"(Reporting by Ana Torv; editing by L. Moll)", "credit", "Ana Torv"},
		{"Lio Moll contributed to this report.", "credit", ""},
		{"“We stay.” — Ana Torv", "body", ""},
	} {
		l := *en.English()
		l.Titles = map[string]lang.Title{"president": {Role: true}}
		first := "The first paragraph stands here so that none below it is a title.\n\n"
		d := Segment(first+c.line, &l)
		checkDocument(t, d)
		if len(d.Paragraphs) != 2 {
			t.Errorf("%q makes %d paragraphs", c.line, len(d.Paragraphs)-1)
			continue
		}
		p := d.Paragraphs[1]
		if label := p.Label.In(d.Text); layoutNames[p.Layout] != c.layout || c.label != "" && label != c.label || c.label == "" && c.layout == "body" && label != "" {
			t.Errorf("%q is %s with label %q, want %s with %q", c.line, layoutNames[p.Layout], label, c.layout, c.label)
		}
	}
}

func TestLabelIsASentence(t *testing.T) {
	for text, want := range map[string][]string{
		"It is so.\n\nMALVO REYES: We stay. All.":           {"It is so.", "MALVO REYES:", "We stay.", "All."},
		"It is so.\n\nTESMIR, March 9 (CPS) — We stay. All": {"It is so.", "TESMIR, March 9 (CPS) —", "We stay.", "All"},
		"Reyes: town will hold":                             {"Reyes: town will hold"},
		"It is so.\n\n2. We stay.":                          {"It is so.", "2. We stay."},
	} {
		d := Segment(text, en.English())
		checkDocument(t, d)
		if got := sentenceTexts(d); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	long := "Kethara said on Monday that its forces had fully encircled the town of Tesmir, and that nobody would be let out before the talks."
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"blank line", "One is here.\n\nTwo is here.", []string{"One is here.", "Two is here."}},
		{"blank line with spaces, CRLF", "One is here.\r\n \t\r\nTwo is here.\r\n", []string{"One is here.", "Two is here."}},
		{"single newlines between long lines", long + "\n" + long, []string{long, long}},
		{"short lines", "Bread\nWater\nSalt", []string{"Bread", "Water", "Salt"}},
		{"wrapped by hand",
			"Kethara said on Monday that its forces had fully encircled the\ntown of Tesmir, and that nobody would be let out before the\ntalks. The mayor denied it.\n\nIt was late.",
			[]string{"Kethara said on Monday that its forces had fully encircled the\ntown of Tesmir, and that nobody would be let out before the\ntalks. The mayor denied it.", "It was late."}},
		{"wrapped, CRLF", "Kethara said on Monday that its forces had fully encircled the\r\ntown of Tesmir.",
			[]string{"Kethara said on Monday that its forces had fully encircled the\r\ntown of Tesmir."}},
		{"wrapped, two paragraphs without a blank line",
			"Kethara said on Monday that its forces had fully encircled the\ntown of Tesmir.\nThe mayor of the town denied it and called it a fairy tale told\nby generals.",
			[]string{"Kethara said on Monday that its forces had fully encircled the\ntown of Tesmir.", "The mayor of the town denied it and called it a fairy tale told\nby generals."}},
		{"turns", "ANA TORV: We stay here for as long as it takes, whatever comes to us.\nMALVO REYES: And we do too, as the whole of the town will know then.",
			[]string{"ANA TORV: We stay here for as long as it takes, whatever comes to us.", "MALVO REYES: And we do too, as the whole of the town will know then."}},
	} {
		d := Segment(c.text, en.English())
		checkDocument(t, d)
		var got []string
		for _, p := range d.Paragraphs {
			got = append(got, p.In(c.text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
