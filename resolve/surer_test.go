package resolve

import "testing"

// TestWhoseOfficeInWhichLand holds that an office in a land or town is not that of
// somebody with another office or rank, and that a long office does not hide the
// name that ends the phrase.
func TestWhoseOfficeInWhichLand(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a commander elsewhere": {
			"{General Mara Torv} told a briefing that nothing had moved. {The Ordovan military commander in South Kethara} said that orders had been given.",
			[]string{"Mara Torv|person|name|General", "Ordovan military commander in South Kethara|person|nominal"},
		},
		"a commander of nowhere": {
			"{General Mara Torv} told a briefing that nothing had moved. {The commander} said that orders had been given.",
			[]string{"Mara Torv|person|name|General", "Mara Torv|person|nominal|General"},
		},
		"the same office in the land": {
			"{Jan Roe, the commander in France,} said so. {The military commander in France} said it again.",
			[]string{"Jan Roe|person|name|commander in France", "Jan Roe|person|nominal|commander in France"},
		},
		"a rank behind an office": {
			"{Minister Ida Lund} stated that it was ready. {Secretary to the Ministry of Industry General Jan Roe} said that the rules were old.",
			[]string{"Ida Lund|person|name|Minister", "Jan Roe|person|name|Secretary to the Ministry of Industry General"},
		},
		"a governor who is served": {
			"{An aide to Virginia Governor Jan Roe} said that the rules were old.",
			[]string{"aide to Virginia Governor Jan Roe|anonymous|nominal"},
		},
		"what they own is not they": {
			"The entertainment giants look to scale their streaming businesses. {The companies} said that the bundle was on sale.",
			[]string{"entertainment giants|group|nominal"},
		},
		"a share's sign": {
			"Orlane Electronics (005930.KS) closed two plants on Monday. {It} said that the costs were too high.",
			[]string{"Orlane Electronics|organization|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestHardOnesAreLessSure holds what is told with less confidence: somebody without a
// name behind a pronoun, a group brought in by another noun, "they" for one body, a
// noun with a capital that was taken for a body's name.
func TestHardOnesAreLessSure(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		least float64 // of the first source
		most  float64 // of the last
	}{
		"somebody": {"{A separate judge} dismissed the case on Monday. {He} said that it was closed.", 0.75, 0.75},
		"another noun": {
			"{The entertainment giants} look for growth. {The companies} said that the bundle was on sale.", 0.9, 0.8,
		},
		"the same noun":     {"{Ida Lund} met the airlines from Kethara. {The airlines} said that they would fly.", 0.98, 0.96},
		"they for a body":   {"{Ida Lund} came. Storms hit the fleet of Orlane Airways on Monday. In the evening {they} said that all was safe.", 0.98, 0.8},
		"a noun for a name": {"{Ida Lund} came. {Counsel for Brother Crispin} dismissed the story.", 0.98, 0.8},
	} {
		t.Run(name, func(t *testing.T) {
			text, atts := read(t, c.text)
			first, last := atts[0], atts[len(atts)-1]
			if first.Confidence.Speaker < c.least || last.Confidence.Speaker > c.most {
				t.Errorf("%s: %.2f, want %.2f at least; %s: %.2f, want %.2f at most", shown(t, text, first), first.Confidence.Speaker, c.least, shown(t, text, last), last.Confidence.Speaker, c.most)
			}
		})
	}
}
