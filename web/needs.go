package web

import (
	"context"
	"fmt"
	"net/http"

	"hearsay"
)

// need says who may ask for an address.
type need struct {
	// pattern is the method and path, as the mux and the API's document have them.
	pattern string
	// role is the least that somebody needs.
	role hearsay.Role
	// public tells that it is also there where the record is shown to everybody
	// (serve --public), with quotations and no bodies of articles.
	public bool
}

// needs is every address there is. One that is not here is not served: making
// the site fails.
var needs = []need{
	{"GET /{$}", hearsay.Reader, true},
	{"GET /search", hearsay.Reader, true},
	{"GET /search.atom", hearsay.Reader, true},
	{"GET /articles", hearsay.Reader, true},
	{"GET /outlets", hearsay.Reader, true},
	{"GET /article/{id}", hearsay.Reader, true},
	{"GET /statement/{id}", hearsay.Reader, true},
	{"GET /speakers", hearsay.Reader, true},
	{"GET /speaker/{id}", hearsay.Reader, true},
	{"GET /claims", hearsay.Reader, true},
	{"GET /disputes", hearsay.Reader, true},
	{"GET /changes", hearsay.Reader, true},
	{"GET /changes.atom", hearsay.Reader, true},
	{"GET /claims.atom", hearsay.Reader, true},
	{"GET /claim/{id}", hearsay.Reader, true},
	{"GET /articles.atom", hearsay.Reader, true},
	{"GET /speakers.atom", hearsay.Reader, true},
	{"GET /outlets.atom", hearsay.Reader, true},
	{"GET /check.atom", hearsay.Reader, true},
	{"GET /method/scores.txt", hearsay.Reader, true},
	{"GET /method.atom", hearsay.Reader, true},
	{"GET /check", hearsay.Reader, true},
	{"GET /audit", hearsay.Reader, true},
	{"GET /audit/rows", hearsay.Reader, true},
	{"GET /export/{format}", hearsay.Reader, true},
	{"GET /method", hearsay.Reader, true},
	{"GET /static/{hash}/{name}", hearsay.Anyone, true},
	{"/", hearsay.Reader, true}, // where nothing is

	{"GET /login", hearsay.Anyone, false},
	{"POST /login", hearsay.Anyone, false},
	{"POST /logout", hearsay.Anyone, false},

	{"GET /account", hearsay.Reader, false},
	{"POST /account/password", hearsay.Reader, false},
	{"POST /account/tokens", hearsay.Reader, false},
	{"POST /account/tokens/{id}/remove", hearsay.Reader, false},
	{"GET /users", hearsay.Admin, false},
	{"POST /users", hearsay.Admin, false},
	{"POST /users/{id}/role", hearsay.Admin, false},
	{"POST /users/{id}/password", hearsay.Admin, false},
	{"POST /users/{id}/remove", hearsay.Admin, false},
	{"GET /log", hearsay.Admin, false},
	{"GET /takedown/{kind}/{id}", hearsay.Admin, false},
	{"POST /takedown/{kind}/{id}", hearsay.Admin, false},

	{"GET /review", hearsay.Reader, false},
	{"GET /corrections", hearsay.Reader, false},
	{"GET /runs", hearsay.Reader, false},
	{"GET /runs.atom", hearsay.Reader, false},
	{"GET /run/{id}", hearsay.Reader, false},
	{"GET /feed", hearsay.Reader, false},
	{"GET /review.atom", hearsay.Reader, false},
	{"GET /corrections.atom", hearsay.Reader, false},
	{"GET /alerts.atom", hearsay.Reader, false},
	{"GET /log.atom", hearsay.Admin, false},
	{"POST /correct/{id}", hearsay.Editor, false},
	{"GET /speaker/{id}/correct", hearsay.Editor, false},
	{"POST /speaker/{id}/correct", hearsay.Editor, false},
	{"POST /undo/{id}", hearsay.Editor, false},

	{"GET /alerts", hearsay.Reader, false},
	{"GET /alerts/{id}", hearsay.Reader, false},
	{"POST /alerts", hearsay.Admin, false},
	{"POST /alerts/{id}/remove", hearsay.Admin, false},

	{"GET /api/v1/statements", hearsay.Reader, true},
	{"GET /api/v1/search", hearsay.Reader, true},
	{"GET /api/v1/statements/{id}", hearsay.Reader, true},
	{"GET /api/v1/articles", hearsay.Reader, true},
	{"GET /api/v1/articles/{id}", hearsay.Reader, true},
	{"GET /api/v1/speakers", hearsay.Reader, true},
	{"GET /api/v1/speakers/{id}", hearsay.Reader, true},
	{"GET /api/v1/speakers/{id}/timeline", hearsay.Reader, true},
	{"GET /api/v1/claims", hearsay.Reader, true},
	{"GET /api/v1/disputes", hearsay.Reader, true},
	{"GET /api/v1/changes", hearsay.Reader, true},
	{"GET /api/v1/claims/{id}", hearsay.Reader, true},
	{"GET /api/v1/check", hearsay.Reader, true},
	{"GET /api/v1/corrections", hearsay.Reader, false},
	{"POST /api/v1/corrections", hearsay.Editor, false},
	{"GET /api/v1/alerts", hearsay.Reader, false},
	{"GET /api/v1/alerts/{id}", hearsay.Reader, false},
	{"GET /api/v1/alerts/{id}/events", hearsay.Reader, false},
	{"POST /api/v1/alerts", hearsay.Admin, false},
	{"DELETE /api/v1/alerts/{id}", hearsay.Admin, false},
	{"GET /api/v1/log", hearsay.Admin, false},
	{"POST /api/v1/corrections/{id}/undo", hearsay.Editor, false},
	{"POST /api/v1/corrections/{id}/undo-all", hearsay.Editor, false},
	{"POST /api/v1/speakers/{id}/merge", hearsay.Editor, false},
	{"POST /api/v1/speakers/{id}/split", hearsay.Editor, false},
	{"POST /api/v1/speakers/{id}/rename", hearsay.Editor, false},
	{"POST /api/v1/speakers/{id}/alias", hearsay.Editor, false},
	{"POST /api/v1/speakers/{id}/wikidata", hearsay.Editor, false},
	{"POST /api/v1/speakers/{id}/promote", hearsay.Editor, false},
	{assistPath, hearsay.Reader, true},
	{apiPath + "/", hearsay.Reader, true}, // the document, and where nothing is
}

// heavy are addresses that cost as much as many others; what is not here costs as one.
var heavy = map[string]int{
	"GET /export/{format}": 20, "GET /audit": 10, "GET /audit/rows": 10, "GET /review": 5, "GET /review.atom": 5, "GET /check.atom": 5, "GET /check": 5, "GET /api/v1/check": 5, "GET /static/{hash}/{name}": 0,
	apiPath + "/": 0, assistPath: 0, // what they ask of the API costs by itself
}

// weight is what asking for it takes of an asker's bucket.
func (n need) weight() int {
	if w, ok := heavy[n.pattern]; ok {
		return w
	}
	return 1
}

// gate lets through whom the table lets through. Each address asks for its own.
type gate struct {
	by map[string]need
	// asked are the addresses that a handler was registered for, lacking those
	// of them that the table does not have.
	asked   map[string]bool
	lacking []string
}

func newGate() *gate {
	g := &gate{by: map[string]need{}, asked: map[string]bool{}}
	for _, n := range needs {
		g.by[n.pattern] = n
	}
	return g
}

// need is what an address needs; it is noted as one that there is.
func (g *gate) need(pattern string) need {
	g.asked[pattern] = true
	n, ok := g.by[pattern]
	if !ok {
		g.lacking = append(g.lacking, pattern)
	}
	return n
}

// whole says what is wrong: an address without a need, or a need without an address.
func (g *gate) whole() error {
	if len(g.lacking) > 0 {
		return fmt.Errorf("nobody said who may ask for %q: web/needs.go lacks it", g.lacking)
	}
	for pattern := range heavy {
		if _, ok := g.by[pattern]; !ok {
			return fmt.Errorf("web/needs.go says what %q costs, and does not have it", pattern)
		}
	}
	for _, n := range needs {
		if !g.asked[n.pattern] {
			return fmt.Errorf("web/needs.go has %q, and nothing answers there", n.pattern)
		}
	}
	return nil
}

// refusal is why somebody may not ask for what needs n; nil where they may.
func (s *site) refusal(ctx context.Context, n need) error {
	switch v := visitorOf(ctx); {
	case s.door.Public && !n.public:
		return refuse(http.StatusNotFound, "This record is shown to everybody, and this is not a part of what is shown.")
	case v.role.May(n.role):
		return nil
	case v.role == hearsay.Anyone:
		return refuse(http.StatusUnauthorized, "Nobody is let in here who has not said who they are: log in, or send a token as \"Authorization: Bearer TOKEN\".")
	default:
		return refuse(http.StatusForbidden, "This needs the role %s, and you have the role %s. Whoever runs this server can give it: hearsay users role.", n.role, v.role)
	}
}
