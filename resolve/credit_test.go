package resolve

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/parse"
)

// TestCredit holds that "the company" is nobody whom only the credit, the dateline or
// the byline names, and that it is who acts in the report's own words.
func TestCredit(t *testing.T) {
	const wire = "OSKHAVEN, May 3 (Tarn Wire) — The bridge would close for a year. Workers had warned of it. "
	for name, c := range map[string]struct{ text, want string }{
		"a credit with the day":  {"Bridge closes for a year\n\nTarn Wire, 3 May 2031\n\n" + wire + "\n\nThe company said nothing.", "company"},
		"the outlet":             {"Bridge closes for a year\n\nTarn Wire\n\n" + wire + "\n\nThe company said nothing.", "company"},
		"a byline":               {"Bridge closes for a year\n\nBy Sal Ardmore, Tarn Wire\n\nThe bridge closed on Monday. Workers had warned of it.\n\nThe company said nothing.", "company"},
		"it acts in the report":  {"Bridge closes for a year\n\nTarn Wire, 3 May 2031\n\nTarn Wire cut forty jobs on Monday. Workers had warned of it.\n\nThe company said nothing.", "Tarn Wire"},
		"it was only told":       {"Bridge closes for a year\n\nTarn Wire, 3 May 2031\n\nThe bridge closed, a driver told Tarn Wire on Monday.\n\nThe company said nothing.", "company"},
		"another is the company": {"Bridge closes for a year\n\nTarn Wire, 3 May 2031\n\nThe weavers of Orlane Textiles went home on Monday.\n\nThe company said nothing.", "Orlane Textiles"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := nameOf(t, c.text, "Tarn Wire", "The company"); got != c.want {
				t.Errorf("\"the company\" is %q, want %q", got, c.want)
			}
		})
	}
}

// nameOf is the name of who says something by the source in the text's last paragraph,
// in an article of the outlet.
func nameOf(t *testing.T, text, outlet, source string) string {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	at := strings.LastIndex(text, source)
	atts := []hearsay.Attribution{{Source: hearsay.Passage{{Start: at, End: at + len(source)}}}}
	r.Resolve(p.Parse(text), &hearsay.Article{Text: text, Outlet: outlet}, atts)
	return atts[0].Speakers[0].Name
}
