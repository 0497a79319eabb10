package web

import (
	"context"
	"net/http"

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
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = apiPath+"/openapi", "", ""
	c.RejectUnknownQueryParameters = true // a limit that is not known must not look as if it held
	c.CreateHooks = nil                   // no $schema in what is answered
	mux := http.NewServeMux()
	a := humago.New(mux, c)
	s.operations(a)
	return s.named(tagged(inTime(mux)))
}

// operations are all that there are.
func (s *site) operations(a huma.API) {
	get(a, "statements", "Find statements by words, speaker, outlet, act, kind and time, the newest first", s.apiStatements)
	get(a, "search", "Find statements by words, as statements does; words have to be given", s.apiSearch)
	get(a, "statements/{id}", "One statement, in each article that has its text, with what people corrected", s.apiStatement)
	get(a, "articles", "List articles, the newest first", s.apiArticles)
	get(a, "articles/{id}", "One article with its text and statements", s.apiArticle)
	get(a, "speakers", "List the directory of speakers, the most mentioned first", s.apiSpeakers)
	get(a, "speakers/{id}", "One speaker with names and roles in time", s.apiSpeaker)
	get(a, "speakers/{id}/timeline", "What one speaker said, the oldest first", s.apiTimeline)
	get(a, "claims", "List claims with who stands where, those spoken of last first", s.apiClaims)
	get(a, "disputes", "List the claims that one speaker supports and another denies", s.apiDisputes)
	get(a, "claims/{id}", "One claim with who stands where, and in what words", s.apiClaim)
	get(a, "check", "Check a quotation against the record", s.apiCheck)
	get(a, "corrections", "List what people corrected, the oldest first", s.apiCorrections)
	post(a, "corrections", "Correct a statement", s.apiCorrect)
	post(a, "corrections/{id}/undo", "Take a correction back", s.apiUndo)
}

func get[I, O any](a huma.API, path, summary string, do func(context.Context, *I) (*O, error)) {
	register(a, http.MethodGet, path, summary, []int{400, 404, 503}, do)
}

func post[I, O any](a huma.API, path, summary string, do func(context.Context, *I) (*O, error)) {
	register(a, http.MethodPost, path, summary, []int{400, 403, 404, 409}, do)
}

func register[I, O any](a huma.API, method, path, summary string, errors []int, do func(context.Context, *I) (*O, error)) {
	op := huma.Operation{OperationID: huma.GenerateOperationID(method, "/"+path, new(O)), Method: method, Path: apiPath + "/" + path, Summary: summary, Errors: errors}
	huma.Register(a, op, do)
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

// named keeps beside a request who signs what it changes.
func (s *site) named(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, _ := s.signs(r)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), signer{}, who)))
	})
}

type signer struct{}

func signedBy(ctx context.Context) string {
	who, _ := ctx.Value(signer{}).(string)
	return who
}
