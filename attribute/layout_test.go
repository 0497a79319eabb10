package attribute

import (
	"strings"
	"testing"

	"hearsay/lang/en"
)

// shown writes a draft as "rule: source {cue} content".
func shown(text []string) string { return strings.Join(text, "\n") }

func TestLayoutDrafts(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"headline", "Minister: dam is safe\n\nThe dam was built in 1950. It holds.",
			[]string{"headline: Minister {:} dam is safe"}},
		{"headline with a quotation", "Torv: ‘We will not sell’\n\nAna Torv spoke on Monday.",
			[]string{"headline: Torv {:} ‘We will not sell’"}},
		{"two in a headline", "Minister: dam is safe. Engineers: it is not\n\nThe dam was built in 1950.",
			[]string{"headline: Minister {:} dam is safe", "headline: Engineers {:} it is not"}},
		{"quotation first", "‘I do not sell bread’: Ana Torv on rain, salt and her mother\n\nShe bakes.",
			[]string{"headline: Ana Torv {:} ‘I do not sell bread’"}},
		{"notices", "Breaking: dam gives way\n\nUpdate: the dam holds\n\nPhotos: the dam in June\n\nThe dam was built in 1950.", nil},
		{"a subject, no speaker", "Salt tax: what you need to know\n\nThe tax is new.", nil},
		{"transcript", "MS. ORLU: Good morning. We begin.\n\nThe road is open.\n\nMR. BEY: Is it safe?\n\nMS. ORLU: It is.\n\nThe town slept.",
			[]string{
				"turn: MS. ORLU {:} Good morning. We begin. | The road is open.",
				"turn: MR. BEY {:} Is it safe?",
				"turn: MS. ORLU {:} It is.",
			}},
		{"interview by letters", "Q. Is the lake full?\n\nA. It is not. We need rain.\n\nQ. When?\n\nA. Soon.",
			[]string{"turn: Q. {} Is the lake full?", "turn: A. {} It is not. We need rain.", "turn: Q. {} When?", "turn: A. {} Soon."}},
		{"letters with a gap", "MR. BEY: I take questions.\n\nQ    Is it safe?\n\nMR. BEY: It is.",
			[]string{"turn: MR. BEY {:} I take questions.", "turn: Q {} Is it safe?", "turn: MR. BEY {:} It is."}},
		{"counts of votes", "The votes were counted on Monday.\n\nAna Torv: 1,769.\n\nIda Bey: 1,501.", nil},
		{"dash byline", "Voices\n\n“It rained for two weeks.” — Ana Torv, mayor of Sund\n\nThe rain has stopped.",
			[]string{"dash: Ana Torv, mayor of Sund {—} “It rained for two weeks.”"}},
		{"dash byline below", "Voices\n\n“It rained for two weeks.”\n\n— Ana Torv, mayor of Sund\n\nThe rain has stopped.",
			[]string{"dash: Ana Torv, mayor of Sund {—} “It rained for two weeks.”"}},
		{"name first", "Voices\n\nAna Torv – “It rained for two weeks.”\n\nThe rain has stopped.",
			[]string{"dash: Ana Torv {–} “It rained for two weeks.”"}},
		{"bullet", "Voices were many.\n\n• Mayor Ana Torv: “It rained for two weeks.”\n\nThe rain has stopped.",
			[]string{"turn: Mayor Ana Torv {:} “It rained for two weeks.”"}},
		{"a credit", "The rain has stopped.\n\n— Additional reporting by Ida Bey in Sund", nil},
	} {
		doc := parsed(t, c.text)
		var got []string
		for _, d := range layoutDrafts(doc, en.English(), func(int) bool { return false }) {
			got = append(got, d.rule+": "+textOf(doc, d.source)+" {"+textOf(doc, []Run{{d.cue.First, d.cue.End}})+"} "+textOf(doc, d.content))
		}
		if shown(got) != shown(c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, shown(got), shown(c.want))
		}
		if again := layoutDrafts(doc, en.English(), func(int) bool { return true }); len(again) > 0 {
			t.Errorf("%s: %d drafts of tokens that are all taken", c.name, len(again))
		}
	}
}

func TestTrap(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{`{called} Ivo <“the Hammer”> Brask a thief.`, true},
		{`A <so-called “chorus of sources”> sang.`, true},
		{`She {read} from the novel <“The Long Salt Road”> in Sund.`, true},
		{`There is a song, <“Tell Them I Left”>, on the record.`, true},
		{`He wrote a play titled <“Salt,”> which failed.`, true},
		{`[Torv] {called} the plan <“absurd.”>`, false},
		{`[Torv] {called} it <“absurd”> and left.`, false},
		{`[Torv] {said} <the plan was “absurd”>.`, false},
		{`[Torv] {said} <“No.”>`, false},
		{`[Torv] {praised} the film, saying <“It made me cry and I went twice in a week.”>`, false},
		{`[Torv] {said} <that they had left>.`, false},
		{`Two men [who] {asked} <not to be named> said it was so.`, true},
		{`A clerk [who] {asked} <not to be identified because she feared for her post> said so.`, true},
		{`[A clerk] {asked} <not to be named because she feared for her post>.`, true},
		{`[Torv] {asked} <not to be moved>.`, false},
	} {
		doc, d := marked(t, c.text)
		if got := trap(doc, d); got != c.want {
			t.Errorf("%s: got %v, want %v", c.text, got, c.want)
		}
	}
}

// TestUnnotice holds that a word for a kind of piece speaks nothing.
func TestUnnotice(t *testing.T) {
	for text, want := range map[string]bool{
		`[Interview]{:} <‘I never said the war was lost’>`: true,
		`[Sources]{:} <‘I never said the war was lost’>`:   false,
		`[Torv]{:} <‘I never said the war was lost’>`:      false,
		`Later [Opinion]{:} <‘I never said that’>`:         false,
	} {
		doc, d := marked(t, text)
		ds := []draft{*d}
		unnotice(doc, en.English(), ds)
		if got := len(ds[0].source) == 0; got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}
