package web_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/sqlite"
	"hearsay/web"
)

// pagesRead are the pages of testdata that the tests' record is read from.
var pagesRead = []string{"../testdata/example/ansk.txt", "../testdata/quotations/*.html", "../testdata/articles/29-html-ferry.html",
	"../testdata/articles/01-wire-withdrawal.txt", "../testdata/articles/19-nested-envoys.txt"}

// reader is the engine, made once for all tests.
var reader = sync.OnceValues(engine.New)

// readOnce reads the pages once for all tests: each gets a record of its own.
var readOnce = sync.OnceValues(func() ([]hearsay.Addition, error) { return readAll(pagesRead) })

// demoRead are the pages of hearsay demo, on which people disagree.
var demoRead = sync.OnceValues(func() ([]hearsay.Addition, error) { return readAll([]string{"../cmd/hearsay/demo/*.html"}) })

func readAll(patterns []string) (list []hearsay.Addition, err error) {
	e, err := reader()
	if err != nil {
		return nil, err
	}
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			f, err := os.Open(file)
			if err != nil {
				return nil, err
			}
			for c, err := range ingest.Captured(f, hearsay.Capture{Path: "/" + file, Time: time.Unix(2e9, 0)}, ingest.Options{}) {
				if err != nil {
					return nil, err
				}
				list = append(list, addition(c.Capture, e.Read(c.Article)))
			}
			f.Close()
		}
	}
	return list, nil
}

// addition links every speaker who has a whole name to an entry of that name.
func addition(c hearsay.Capture, r hearsay.Reading) hearsay.Addition {
	a := hearsay.Addition{Capture: c, Reading: r}
	linked := map[string]bool{}
	for _, q := range r.Attributions {
		for _, s := range q.Speakers {
			if s.Type != hearsay.Person && s.Type != hearsay.Organization || s.Name == "" || linked[s.ID] {
				continue
			}
			linked[s.ID] = true
			a.Links = append(a.Links, hearsay.Link{Local: s.ID, To: hearsay.KnownSpeaker{ID: idOf(s.Name), Name: s.Name, Type: s.Type}})
		}
	}
	return a
}

func idOf(name string) string {
	return "s" + strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(name))
}

// recordOf is an empty record with additions.
func recordOf(t testing.TB, list ...hearsay.Addition) hearsay.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if len(list) > 0 {
		outcomes, err := s.Record(t.Context(), list)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range outcomes {
			if o.Err != nil {
				t.Fatal(o.Err)
			}
		}
	}
	return s
}

// placed has the articles of a record related to each other.
func placed(t testing.TB, s hearsay.Store) {
	t.Helper()
	e, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	p, err := engine.NewPlacer(e)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.PlaceAll(t.Context(), s, func(int) {}); err != nil {
		t.Fatal(err)
	}
}

// served is a record of the pages, behind a server of its own.
func served(t testing.TB, o web.Options) (hearsay.Store, *client) {
	t.Helper()
	return servedOf(t, readOnce, o)
}

// disputed is the demo's record, placed, behind a server of its own.
func disputed(t *testing.T) (hearsay.Store, *client) {
	t.Helper()
	s, c := servedOf(t, demoRead, web.Options{})
	placed(t, s)
	madeUp(t, s)
	return s, c
}

func servedOf(t testing.TB, read func() ([]hearsay.Addition, error), o web.Options) (hearsay.Store, *client) {
	t.Helper()
	list, err := read()
	if err != nil {
		t.Fatal(err)
	}
	s := recordOf(t, list...)
	return s, clientOf(t, s, o)
}

// client asks a server, and fails the test where it cannot.
type client struct {
	t    testing.TB
	base string
	http *http.Client
}

func clientOf(t testing.TB, s hearsay.Store, o web.Options) *client {
	t.Helper()
	if o.Who == "" {
		o.Who = "ada"
	}
	h, err := web.New(s, o)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return &client{t, server.URL, &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

func (c *client) do(method, path string, form url.Values, header ...string) (*http.Response, string) {
	c.t.Helper()
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, method, c.base+path, body)
	if err != nil {
		c.t.Fatal(err)
	}
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	return c.answer(r)
}

func (c *client) answer(r *http.Request) (*http.Response, string) {
	c.t.Helper()
	resp, err := c.http.Do(r)
	if err != nil {
		c.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	return resp, string(b)
}

// get is a page that has to be there.
func (c *client) get(path string) string {
	c.t.Helper()
	resp, body := c.do("GET", path, nil)
	if resp.StatusCode != http.StatusOK {
		c.t.Fatalf("%s: %s\n%s", path, resp.Status, body)
	}
	return body
}

// rows are all rows on record that a query finds.
func rows(t testing.TB, s hearsay.Store, q hearsay.Query) (list []hearsay.Row) {
	t.Helper()
	for row, err := range s.Rows(t.Context(), q) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, row)
	}
	return list
}
