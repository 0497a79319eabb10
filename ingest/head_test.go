package ingest

import (
	"strings"
	"testing"

	"hearsay"
)

const bodyLine = "The navy will stay in Ansk, the minister said on Monday, whatever the council of the town decides about its piers."

// The lines that open a text say what they plainly say, and nothing else is taken
// for one of them.
func TestHead(t *testing.T) {
	for _, c := range []struct{ name, text, title, byline, outlet, day string }{
		{"headline and byline", "Fleet stays\n\nBy Mara Kyr\n\n", "Fleet stays", "Mara Kyr", "", ""},
		{"no blank lines", "Fleet stays\nBy Mara Kyr\n", "Fleet stays", "Mara Kyr", "", ""},
		{"outlet behind the name", "Fleet stays\n\nBy Mara Kyr, Tesmir Courier\n\n", "Fleet stays", "Mara Kyr", "Tesmir Courier", ""},
		{"outlet and day", "Fleet stays\n\nBy Mara Kyr, Tesmir Courier\n4 March 2031\n\n", "Fleet stays", "Mara Kyr", "Tesmir Courier", "2031-03-04"},
		{"outlet on its line", "Fleet stays\nBy Mara Kyr and Lio Ferrant\nThe Ansk Herald\n\n", "Fleet stays", "Mara Kyr and Lio Ferrant", "The Ansk Herald", ""},
		{"one line", "Fleet stays\n\nBy MARA KYR | Tesmir Courier | March 4, 2031\n\n", "Fleet stays", "MARA KYR", "Tesmir Courier", "2031-03-04"},
		{"a role", "Fleet stays\n\nBy Mara Kyr, political editor\n\n", "Fleet stays", "Mara Kyr", "", ""},
		{"a role on its line", "Fleet stays\n\nBy Mara Kyr\nStaff Writer\n\n", "Fleet stays", "Mara Kyr", "", ""},
		{"three authors", "Fleet stays\n\nBy Mara Kyr, Lio Ferrant and Ada van Brenk\n\n", "Fleet stays", "Mara Kyr, Lio Ferrant and Ada van Brenk", "", ""},
		{"byline with a day", "Fleet stays\n\nBy Mara Kyr, 4 March 2031\n\n", "Fleet stays", "Mara Kyr", "", "2031-03-04"},
		{"a day with a time", "Fleet stays\n\nPublished 4 March 2031, 10:30 GMT\n\n", "Fleet stays", "", "", "2031-03-04"},
		{"labels", "Fleet stays\nAuthor: Mara Kyr\nPublished: 2031-03-04\nOutlet: Tesmir Courier\n\n", "Fleet stays", "Mara Kyr", "Tesmir Courier", "2031-03-04"},
		{"no headline", "By Mara Kyr, Tesmir Courier\n\n", "", "Mara Kyr", "Tesmir Courier", ""},
		{"an agency", "Fleet stays\n\nBy Reuters\n\n", "Fleet stays", "Reuters", "", ""},
		{"windows lines", "Fleet stays\r\n\r\nBy Mara Kyr\r\n\r\n", "Fleet stays", "Mara Kyr", "", ""},
		{"who gives it out, and a day", "Fleet stays\n\nThe Ministry of the Navy, 4 March 2031\n\n", "Fleet stays", "", "", "2031-03-04"},
		{"a day and a place", "Fleet stays\nTuesday, 4 March 2031, Port of Ansk\n\n", "Fleet stays", "", "", "2031-03-04"},
		{"a release", "Fleet stays\n\nFor immediate release: 4 March 2031\n\n", "Fleet stays", "", "", "2031-03-04"},

		{"a place and a day first", "Port of Ansk, 4 March 2031\n\n", "Port of Ansk, 4 March 2031", "", "", ""},
		{"a place and no year", "Fleet stays\n\nPort of Ansk, 4 March\n\n", "Fleet stays", "", "", ""},
		{"prose behind a place", "Fleet stays\n\nThe Navy said, 4 March 2031\n\n", "Fleet stays", "", "", ""},
		{"nothing but a headline", "Fleet stays\n\n", "Fleet stays", "", "", ""},
		{"a phrase", "Fleet stays\n\nBy The Numbers\n\n", "Fleet stays", "", "", ""},
		{"a deck", "Fleet stays\n\nBy Monday, Nobody Knew\n\n", "Fleet stays", "", "", ""},
		{"a first line like a byline", "By Silent Waters\n\n", "By Silent Waters", "", "", ""},
		{"prose after By", "Fleet stays\n\nBy Mara Kyr's count there were nine ships in the harbour.\n\n", "Fleet stays", "", "", ""},
		{"prose that opens with a day", "Fleet stays\n\n4 March 2031 was a day like others.\n\n", "Fleet stays", "", "", ""},
		{"an outlet alone", "Fleet stays\n\nTesmir Courier\n\n", "Fleet stays", "", "", ""},
		{"either way round", "Fleet stays\n\n4/3/2031\n\n", "Fleet stays", "", "", ""},
		{"prose first", bodyLine + "\nBy Mara Kyr\n\n", "", "", "", ""},
		{"two days", "Fleet stays\n\n4 March 2031\n5 March 2031\n\n", "Fleet stays", "", "", "2031-03-04"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.text + bodyLine + "\n\n“We stay,” she said.\n"
			for a, err := range Read(hearsay.Capture{Path: "ansk.txt", Bytes: []byte(text)}, Options{}) {
				if err != nil {
					t.Fatal(err)
				}
				if a.Text != text {
					t.Error("the text is not the file's own")
				}
				if a.Title != c.title || a.Byline != c.byline || a.Outlet != c.outlet || day(a.Published) != c.day {
					t.Errorf("title %q, byline %q, outlet %q, %s; want %q, %q, %q, %s", a.Title, a.Byline, a.Outlet, day(a.Published), c.title, c.byline, c.outlet, c.day)
				}
				if want := hearsay.Dating(map[bool]string{true: "head"}[c.day != ""]); a.Dated != want {
					t.Errorf("dated by %q, want %q", a.Dated, want)
				}
			}
		})
	}
}

// A text that is nothing but such lines has nothing to say of itself; a line that
// runs on into the next is prose.
func TestHeadNeedsABody(t *testing.T) {
	for _, text := range []string{"Fleet stays\nBy Mara Kyr\n4 March 2031\n", "Fleet stays\nBy Mara Kyr\nand others the news was received with joy.\n\n" + bodyLine} {
		if h, ok := readHead(text); ok {
			t.Errorf("%q has the head %+v", text, h)
		}
	}
}

func FuzzHead(f *testing.F) {
	f.Add("Fleet stays\n\nBy Mara Kyr, Tesmir Courier | 4 March 2031\n\n" + bodyLine)
	f.Add("KELDA, Dec. 30 (Wire) - \n")
	f.Fuzz(func(t *testing.T, text string) {
		if h, ok := readHead(text); ok && (!strings.Contains(text, h.title) || !strings.Contains(text, h.outlet)) {
			t.Errorf("%q has the head %+v", text, h)
		}
		datedByText(text, &hearsay.Capture{})
	})
}
