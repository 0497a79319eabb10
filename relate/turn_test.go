package relate

import (
	"strings"
	"testing"

	"hearsay"
)

// onRecord is an attribution of one article, by its words.
func onRecord(t *testing.T, text string, a hearsay.Attribution, source, content string) []hearsay.Recorded {
	t.Helper()
	at := func(words string) hearsay.Passage {
		i := strings.Index(text, words)
		if i < 0 {
			t.Fatalf("%q does not stand in the text", words)
		}
		return hearsay.Passage{{Start: i, End: i + len(words)}}
	}
	a.ID, a.Source, a.Content = "q1", at(source), at(content)
	a.Speakers = []hearsay.Speaker{{ID: "pia holm", Name: "Pia Holm"}}
	return []hearsay.Recorded{{Article: &hearsay.Article{ID: "a1", Text: text}, Attribution: a}}
}

// A turn of an interview is printed as it was said; one line behind a colon is not.
func TestTurnsAreWordsAsPrinted(t *testing.T) {
	interview := "Q: Will you go?\n\nPia Holm: I do not count the dead for cameras.\n\nQ: And the road?\n\nPia Holm: It was wet."
	turn := hearsay.Attribution{Kind: hearsay.Indirect, Act: hearsay.Assert, Polarity: hearsay.Positive, Rule: ruleTurn}
	for _, x := range []struct {
		text, quotation string
		want            hearsay.Verdict
	}{
		{interview, "I do not count the dead for cameras", hearsay.Verbatim},
		{interview, "I do count the dead for cameras", hearsay.MeaningChanged},
		{"Pia Holm: I do not count the dead for cameras.\n\nNobody else spoke.", "I do not count the dead for cameras", hearsay.ParaphraseOnly},
	} {
		recorded := onRecord(t, x.text, turn, "Pia Holm", "I do not count the dead for cameras.")
		if got := check(t, recorded, "pia holm", x.quotation).Verdict; got != x.want {
			t.Errorf("%q gets %s, want %s", x.quotation, got, x.want)
		}
	}
}

// A negation between the commas of a relative clause is not about the words quoted.
func TestNegationInAnAside(t *testing.T) {
	for text, want := range map[string]hearsay.Verdict{
		`Holm said the driver, whom she would not name, had told her: "I carried the boxes myself."`: hearsay.Verbatim,
		`Holm said the driver, who was late, had not told her: "I carried the boxes myself."`:        hearsay.MeaningChanged,
	} {
		a := hearsay.Attribution{Kind: hearsay.Mixed, Act: hearsay.Assert, Polarity: hearsay.Positive}
		recorded := onRecord(t, text, a, "Holm", strings.TrimPrefix(text, "Holm said "))
		if got := check(t, recorded, "pia holm", "I carried the boxes myself").Verdict; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
