package web

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
	"hearsay/sqlite"
)

func siteOf(t *testing.T, o Options) (http.Handler, hearsay.Store) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	h, err := New(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return h, s
}

// Every address there is asks for the role that the table says, and for no
// other: whoever has less is kept out, whoever has it comes to the handler.
func TestEveryAddressAsksForItsRole(t *testing.T) {
	s, mux := bare(t)
	for _, n := range needs {
		for _, role := range append([]hearsay.Role{hearsay.Anyone}, hearsay.Roles...) {
			method, path, found := strings.Cut(n.pattern, " ")
			if !found {
				method, path = "GET", n.pattern+"nowhere"
			}
			path = strings.NewReplacer("{$}", "", "{id}", "x0", "{format}", "csv", "{kind}", "article", "{hash}", "h", "{name}", "style.css").Replace(path)
			r := httptest.NewRequestWithContext(context.WithValue(t.Context(), visiting{}, visitor{name: "ada", bound: true, session: "x", role: role}), method, path, strings.NewReader("{}"))
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			mux.ServeHTTP(w, r)
			toLogin := strings.HasPrefix(w.Header().Get("Location"), "/login?to=")
			kept := w.Code == http.StatusUnauthorized || w.Code == http.StatusForbidden || toLogin
			if kept == role.May(n.role) {
				t.Errorf("%s as %q: %d, to %q", n.pattern, role, w.Code, w.Header().Get("Location"))
			}
		}
	}
	if len(s.gate.asked) != len(needs) {
		t.Errorf("%d addresses are served, the table has %d", len(s.gate.asked), len(needs))
	}
}

// bare is a site without a door, so that a test says itself who asks.
func bare(t *testing.T) (*site, *http.ServeMux) {
	t.Helper()
	_, store := siteOf(t, Options{})
	p, err := parsePages()
	if err != nil {
		t.Fatal(err)
	}
	s := &site{store: store, whole: store, pages: p, door: newDoor(Access{}), gate: newGate(), queue: newQueue(), answers: newAnswers(), exports: make(chan struct{}, 1), Options: Options{Log: slog.New(slog.DiscardHandler)}}
	mux := http.NewServeMux()
	s.routes(mux)
	if err := s.gate.whole(); err != nil {
		t.Fatal(err)
	}
	return s, mux
}

// An address that the table lacks, and one that nobody serves, are found.
func TestTheTableIsHeldTo(t *testing.T) {
	s, _ := bare(t)
	s.guarded("GET /secret", http.NotFoundHandler())
	if err := s.gate.whole(); err == nil || !strings.Contains(err.Error(), "GET /secret") {
		t.Errorf("an address without a need: %v", err)
	}
	if err := newGate().whole(); err == nil {
		t.Error("a table that nothing answers is taken for whole")
	}
}
