package web_test

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/ingest"
	"hearsay/web"
)

// Somebody who takes back what they said themselves changed position, also where
// nobody else disputes it: the first page tells of it.
func TestTodayTellsOfEveryChangeOfPosition(t *testing.T) {
	const pages = `{"title":"Wages","outlet":"Ansk Gazette","url":"https://gazette.example/c","published":"2031-03-09T07:30:00Z","text":"Paul Decker, the chairman of the mill, denied on Monday that the company had cut wages."}
{"title":"Wages cut","outlet":"Coastwire","url":"https://coast.example/c","published":"2031-03-12T07:30:00Z","text":"Paul Decker, the chairman of the mill, admitted on Thursday that the company had cut wages."}
`
	s, c := servedOf(t, func() (list []hearsay.Addition, err error) {
		e, err := reader()
		if err != nil {
			return nil, err
		}
		for page, err := range ingest.Captured(strings.NewReader(pages), hearsay.Capture{Path: "/pages.jsonl"}, ingest.Options{}) {
			if err != nil {
				return nil, err
			}
			list = append(list, addition(page.Capture, e.Read(page.Article)))
		}
		return list, nil
	}, web.Options{})
	placed(t, s)
	page := c.get("/")
	if !strings.Contains(page, "Newly changed") || !strings.Contains(page, "Paul Decker") {
		t.Errorf("the change is not told:\n%s", page)
	}
	if strings.Contains(page, "Newly contested") {
		t.Errorf("nobody else disputes it:\n%s", page)
	}
}
