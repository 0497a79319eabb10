package web

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"hearsay"
)

// apiPath is where the API stands; its document is openapi.json below it.
const apiPath = "/api/v1"

// api makes the JSON API: the lists and objects of the pages for programs, in
// the form of docs/format.md, described by OpenAPI 3.1.
func (s *site) api() http.Handler {
	c := huma.DefaultConfig("hearsay", hearsay.Version)
	c.Info.Description = "The record of who said what. Objects are those of docs/format.md, as the commands print them: spans count Unicode code points, and what is unknown is null. A list goes on at its cursor next. Errors are problem details (RFC 9457)."
	c.Info.License = &huma.License{Name: "Apache 2.0", Identifier: "Apache-2.0"}
	c.Servers = []*huma.Server{{URL: "/", Description: "the server that the document came from"}}
	c.Components.SecuritySchemes = shownBy
	for _, name := range subjects {
		c.Tags = append(c.Tags, &huma.Tag{Name: name})
	}
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = apiPath+"/openapi", "", ""
	c.RejectUnknownQueryParameters = true // a limit that is not known must not look as if it held
	c.CreateHooks = nil                   // no $schema in what is answered
	mux := http.NewServeMux()
	a := humago.New(mux, c)
	s.operations(a)
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		problemDetail(w, http.StatusNotFound, "There is no such operation; "+apiPath+"/openapi.json has all that there are.")
	})
	return s.tagged(s.asked(mux))
}

// passed tells an operation that whoever asks was let through already.
type passed struct{}

// asked lets operations answer; what may be is answered from what is kept, once
// whoever asks was let through.
func (s *site) asked(mux *http.ServeMux) http.Handler {
	works := s.inTime(mux, func(r *http.Request) string {
		_, pattern := mux.Handler(r)
		return pattern
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, pattern := mux.Handler(r)
		if !repeated[pattern] || !wantsJSON(r) {
			works.ServeHTTP(w, r)
			return
		}
		if err := s.mayAsk(r.Context(), s.gate.by[pattern]); err != nil {
			s.answer(w, r, err)
			return
		}
		s.kept(pattern, works).ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), passed{}, true)))
	})
}

// wantsJSON tells that a request does not ask for another form of the answer.
func wantsJSON(r *http.Request) bool {
	accept := r.Header.Get("Accept")
	return accept == "" || accept == "*/*" || accept == "application/json"
}

// shownBy are the ways to show who asks. On this computer's own addresses, and
// where everybody is shown the record, nothing has to be shown.
var shownBy = map[string]*huma.SecurityScheme{
	"token":   {Type: "http", Scheme: "bearer", Description: "a token, as hearsay users token and hearsay token make it"},
	"session": {Type: "apiKey", In: "cookie", Name: cookies[1], Description: "the cookie of a log-in in the browser; behind TLS it is called " + cookies[0]},
}

// subjects are what operations are about.
var subjects = []string{"statements", "articles", "speakers", "claims", "check", "corrections", "alerts", "log"}

// subject is what an operation is about, by its path.
func subject(path string) string {
	first, _, _ := strings.Cut(path, "/")
	switch first {
	case "search":
		return "statements"
	case "disputes", "changes":
		return "claims"
	}
	return first
}

// operations are all that there are.
func (s *site) operations(a huma.API) {
	get(s, a, "statements", "Find statements by words, speaker, outlet, act, kind and time, the newest first", s.apiStatements)
	get(s, a, "search", "Find statements by words, as statements does; words have to be given", s.apiSearch)
	get(s, a, "statements/{id}", "One statement, in each article that has its text, with what people corrected", s.apiStatement)
	get(s, a, "articles", "List articles, the newest first", s.apiArticles)
	get(s, a, "articles/{id}", "One article with its text and statements", s.apiArticle)
	get(s, a, "speakers", "List the directory of speakers, the most mentioned first", s.apiSpeakers)
	get(s, a, "speakers/{id}", "One speaker with names and roles in time", s.apiSpeaker)
	get(s, a, "speakers/{id}/timeline", "What one speaker said, the oldest first", s.apiTimeline)
	get(s, a, "claims", "List claims with who stands where, those spoken of last first", s.apiClaims)
	get(s, a, "disputes", "List the claims that one speaker supports and another denies", s.apiDisputes)
	get(s, a, "changes", "List where speakers changed position, the newest first, with the words of both times", s.apiChanges)
	get(s, a, "claims/{id}", "One claim with who stands where, and in what words", s.apiClaim)
	get(s, a, "check", "Check a quotation against the record", s.apiCheck)
	get(s, a, "corrections", "List what people corrected, the oldest first", s.apiCorrections)
	get(s, a, "alerts", "List the alerts, in the order in which they were made", s.apiAlerts)
	get(s, a, "alerts/{id}", "One alert", s.apiAlert)
	get(s, a, "alerts/{id}/events", "What one alert told, the newest first, as its webhook gets it", s.apiEvents)
	post(s, a, "alerts", "Add an alert", s.apiNewAlert)
	drop(s, a, "alerts/{id}", "Remove an alert with what it told", s.apiDropAlert)
	get(s, a, "log", "List what people changed, the newest first", s.apiLog)
	post(s, a, "corrections", "Correct a statement", s.apiCorrect)
	post(s, a, "corrections/{id}/undo", "Take a correction back", s.apiUndo)
	post(s, a, "corrections/{id}/undo-all", "Take a correction back with all that was made in the same act, as a split is", s.apiUndoAll)
	post(s, a, "speakers/{id}/merge", "Join another entry of the directory with this one", s.apiMerge)
	post(s, a, "speakers/{id}/split", "Give statements of an entry to somebody else", s.apiSplit)
	post(s, a, "speakers/{id}/rename", "Give an entry another main name", s.apiRename)
	post(s, a, "speakers/{id}/alias", "Add a name by which articles call a speaker", s.apiAlias)
	post(s, a, "speakers/{id}/wikidata", "Say which entity of Wikidata a speaker is", s.apiWikidata)
	post(s, a, "speakers/{id}/promote", "Give a page to somebody who was seen little", s.apiPromote)
}

func get[I, O any](s *site, a huma.API, path, summary string, do func(context.Context, *I) (*O, error)) {
	register(s, a, http.MethodGet, path, summary, []int{400, 401, 403, 404, 429, 503}, do)
}

func post[I, O any](s *site, a huma.API, path, summary string, do func(context.Context, *I) (*O, error)) {
	register(s, a, http.MethodPost, path, summary, []int{400, 401, 403, 404, 409, 413, 429, 503}, do)
}

func drop[I, O any](s *site, a huma.API, path, summary string, do func(context.Context, *I) (*O, error)) {
	register(s, a, http.MethodDelete, path, summary, []int{400, 401, 403, 404, 429, 503}, do)
}

func register[I, O any](s *site, a huma.API, method, path, summary string, mayFail []int, do func(context.Context, *I) (*O, error)) {
	needed := s.gate.need(method + " " + apiPath + "/" + path)
	if s.door.Public && !needed.public {
		return // it is not there, and the document does not have it
	}
	op := huma.Operation{OperationID: huma.GenerateOperationID(method, "/"+path, new(O)), Method: method, Path: apiPath + "/" + path, Summary: summary, Errors: mayFail}
	op.Tags = []string{subject(path)}
	op.Security = []map[string][]string{{"token": {}}, {"session": {}}, {}}
	op.Extensions = map[string]any{"x-role": needed.role}
	op.Middlewares = huma.Middlewares{func(ctx huma.Context, next func(huma.Context)) {
		var err error
		if ctx.Context().Value(passed{}) == nil {
			err = s.mayAsk(ctx.Context(), needed)
		}
		if err != nil {
			var refused *refusal
			if errors.As(err, &refused) && refused.after > 0 {
				ctx.SetHeader("Retry-After", seconds(refused.after))
			}
			status, says := s.failure(err)
			if status == http.StatusUnauthorized {
				ctx.SetHeader("WWW-Authenticate", `Bearer realm="hearsay"`)
			}
			_ = huma.WriteErr(a, ctx, status, says) // fails only where nobody reads any more
			return
		}
		next(ctx)
	}}
	huma.Register(a, op, do)
}

// mayAsk is why whoever asks may not ask for what needs n, or not now; nil where
// they may.
func (s *site) mayAsk(ctx context.Context, n need) error {
	err := s.refusal(ctx, n)
	if wait := s.door.asks.take(visitorOf(ctx).key, n.weight()); err == nil && wait > 0 {
		err = later(wait, "You ask more than this server answers.")
	}
	return err
}

// problem is an error as problem details.
func (s *site) problem(err error) error {
	if err == nil {
		return nil
	}
	status, says := s.failure(err)
	if status == http.StatusInternalServerError {
		s.Log.Error("a request of the API failed", "error", err)
	}
	return huma.NewError(status, says)
}
