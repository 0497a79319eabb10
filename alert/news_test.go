package alert_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/engine"
	"hearsay/sqlite"
)

// reader is the engine, made once for all tests.
var reader = sync.OnceValues(engine.New)

// news is one page as it is published.
type news struct{ url, outlet, day, text string }

// The town of Orlen, as several pages tell of it.
var (
	ring = news{"https://npa.example/1", "Northern Press Agency", "2031-03-09", `TESMIR, March 9 (NPA) - The town of Orlen is surrounded, General Mara Kyr said on Sunday. Her columns had met at the old brickworks shortly before dawn, and no road led out of the valley any more.

"The town of Orlen is surrounded and will be treated with patience," General Mara Kyr said on Sunday at the brickworks, where soldiers had lit fires against the frost and shared their bread with the drivers.`}
	copied = news{"https://coast.example/1", "Coast Daily", "2031-03-09", ring.text}
	denial = news{"https://courier.example/1", "Tesmir Courier", "2031-03-10", `Defence Minister Ivo Dovrad denied on Monday that the town of Orlen was surrounded. He spoke in parliament after a night in which shells fell on the valley and on its two bridges. Ivo Dovrad dismissed reports that the town of Orlen was surrounded as disinformation.`}
	turned = news{"https://gazette.example/1", "Ansk Gazette", "2031-03-14", `"The town of Orlen is not surrounded," General Mara Kyr said on Friday at the brickworks. The baker on Mill Lane had bread for two more days, and soldiers had bought most of it.`}
	light  = news{"https://gazette.example/2", "Ansk Gazette", "2031-03-12", `"The valley has light again and both bridges are open," Lio Ferrant, the mayor of Orlen, said on Wednesday, when soldiers had mended the transformer near the bakery on Mill Lane.

"Nobody has to leave the valley," Lio Ferrant said.`}
	lightEdited = news{light.url, light.outlet, light.day, strings.Replace(light.text, "both bridges are open", "one bridge is open", 1)}
	relayed     = news{"https://herald.example/1", "Valley Herald", "2031-03-13", `Aldo Brenk, a lawyer in Orlen, said on Thursday that General Mara Kyr had promised that the brickworks would be rebuilt before winter.`}
)

func (n news) addition(t testing.TB) hearsay.Addition {
	t.Helper()
	e, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	day, err := time.Parse(time.DateOnly, n.day)
	if err != nil {
		t.Fatal(err)
	}
	a := hearsay.Article{URL: n.url, Outlet: n.outlet, Title: "News of Orlen", Published: day.Add(8 * time.Hour), Language: "en", Text: n.text}
	a.Seal()
	in := hearsay.Addition{Capture: hearsay.Capture{URL: n.url, MediaType: "text/plain", Bytes: []byte(n.text), Time: day}, Reading: e.Read(a)}
	linked := map[string]bool{}
	for _, q := range in.Reading.Attributions {
		for _, s := range q.Speakers {
			if s.Type == hearsay.Person && s.Name != "" && !linked[s.ID] {
				linked[s.ID] = true
				in.Links = append(in.Links, hearsay.Link{Local: s.ID, To: hearsay.KnownSpeaker{ID: idOf(s.Name), Name: s.Name, Type: s.Type}})
			}
		}
	}
	return in
}

// idOf is an ID of the directory, by the last word of a name.
func idOf(name string) string {
	words := strings.Fields(strings.ToLower(name))
	return "s" + words[len(words)-1]
}

// record is an empty record.
func record(t testing.TB) hearsay.Store {
	t.Helper()
	return recordAt(t, filepath.Join(t.TempDir(), "test.db"))
}

func recordAt(t testing.TB, path string) hearsay.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// add records pages one by one and places them.
func add(t testing.TB, s hearsay.Store, pages ...news) {
	t.Helper()
	e, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	p, err := engine.NewPlacer(e)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range pages {
		out, err := s.Record(t.Context(), []hearsay.Addition{n.addition(t)})
		if err != nil || out[0].Err != nil {
			t.Fatal(err, out)
		}
		if err := p.PlaceAll(t.Context(), s, func(int) {}); err != nil {
			t.Fatal(err)
		}
	}
}

var made = time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC)

func put(t testing.TB, s hearsay.Store, list ...hearsay.Alert) {
	t.Helper()
	for i, a := range list {
		if a.ID == "" {
			a.ID = "l" + string(a.Kind)
		}
		a.Made = made.Add(time.Duration(i))
		if err := s.PutAlert(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
}

// look makes the events of what arrived, and tells each in short.
func look(t testing.TB, s hearsay.Store) (list []string) {
	t.Helper()
	events, err := alert.Look(t.Context(), s, made.Add(time.Hour), false)
	if err != nil {
		t.Fatal(err)
	}
	for i := range events {
		list = append(list, string(events[i].Kind)+": "+words(t, s, &events[i]))
	}
	return list
}

func telling(t testing.TB, s hearsay.Store, e *hearsay.Event) hearsay.Telling {
	t.Helper()
	alerts, err := s.Alerts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range alerts {
		if alerts[i].ID == e.Alert {
			got, err := alert.Telling(t.Context(), s, &alerts[i], e)
			if err != nil {
				t.Fatal(err)
			}
			return got
		}
	}
	t.Fatalf("event %s has no alert", e.ID)
	return hearsay.Telling{}
}

func words(t testing.TB, s hearsay.Store, e *hearsay.Event) string {
	t.Helper()
	got := telling(t, s, e)
	said := func(r *hearsay.Row) string {
		if r == nil {
			return "nothing"
		}
		return r.Attribution.Content.Text(r.Article.Text)
	}
	if got.Before != nil {
		return said(got.Before) + " > " + said(got.Row)
	}
	return said(got.Row)
}
