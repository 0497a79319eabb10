package web_test

import (
	"bytes"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/pb33f/libopenapi-validator/errors"

	"hearsay"
	"hearsay/web"
)

// linter knows the API's document, and holds requests and answers to it.
type linter struct{ validator.Validator }

func linterOf(t testing.TB, document string) (linter, error) {
	t.Helper()
	d, err := libopenapi.NewDocument([]byte(document))
	if err != nil {
		return linter{}, err
	}
	v, errs := validator.NewValidator(d)
	if len(errs) > 0 {
		return linter{}, errs[0]
	}
	return linter{v}, nil
}

// complaints are what a linter finds, a line each.
func complaints(list []*errors.ValidationError) (says []string) {
	for _, e := range list {
		line := e.Message + ": " + e.Reason
		for _, s := range e.SchemaValidationErrors {
			line += "; " + s.FieldPath + " " + s.Reason
		}
		says = append(says, line)
	}
	return says
}

// exchange holds a request and its answer to the document.
func (l linter) exchange(r *http.Request, resp *http.Response, body string) []string {
	is := *resp
	is.Body = io.NopCloser(bytes.NewReader([]byte(body)))
	ok, list := l.ValidateHttpResponse(r, &is)
	if ok {
		return nil
	}
	return complaints(list)
}

// The document is OpenAPI 3.1 by the letter of its schema, and says of every
// operation what whoever writes a program needs: a summary, an ID, what each
// input is, who may ask, and what is answered when it goes wrong.
func TestTheDocumentIsLinted(t *testing.T) {
	_, c := served(t, web.Options{})
	text := c.get("/api/v1/openapi.json")
	l, err := linterOf(t, text)
	if err != nil {
		t.Fatal(err)
	}
	if ok, list := l.ValidateDocument(); !ok {
		t.Errorf("the document is no OpenAPI 3.1:\n%s", strings.Join(complaints(list), "\n"))
	}
	for _, says := range documentOf(t, c).lint() {
		t.Error(says)
	}
	broken := strings.Replace(text, `"openapi":"3.1`, `"openapi":"3.1.0","opnapi":"3.1`, 1)
	if l, err := linterOf(t, strings.Replace(broken, `"responses":{`, `"answers":{`, 1)); err == nil {
		if ok, _ := l.ValidateDocument(); ok {
			t.Error("a document with an unknown field is taken for right")
		}
	}
}

// lint are the rules of the house for the document.
func (d *document) lint() (wrong []string) {
	say := func(op, what string) { wrong = append(wrong, op+" "+what) }
	if d.Info.Title == "" || d.Info.Version == "" || d.Info.Description == "" || d.Info.License.Name == "" || len(d.Servers) == 0 || len(d.Tags) == 0 {
		say("the document", "lacks a title, version, description, license, server or tags")
	}
	named := regexp.MustCompile(`\{([a-z]+)\}`)
	for path, methods := range d.Paths {
		for method, op := range methods {
			at := strings.ToUpper(method) + " " + path
			if op.Summary == "" || op.OperationID == "" || len(op.Tags) == 0 || op.Role == "" {
				say(at, "lacks a summary, ID, tag or role")
			}
			if strings.HasSuffix(op.Summary, ".") || len(op.Summary) > 120 {
				say(at, "has no summary on one line: "+op.Summary)
			}
			if len(op.Security) != 3 {
				say(at, "does not say how to show who asks")
			}
			given := map[string]bool{}
			for _, p := range op.Parameters {
				given[p.Name] = p.In == "path"
				if p.Description == "" {
					say(at, "does not say what "+p.Name+" is")
				}
			}
			for _, m := range named.FindAllStringSubmatch(path, -1) {
				if !given[m[1]] {
					say(at, "lacks the part "+m[1]+" of its path")
				}
			}
			for _, status := range []string{"401", "403", "429"} {
				if _, ok := op.Responses[status].Content["application/problem+json"]; !ok {
					say(at, "does not say what is answered with "+status)
				}
			}
			for status, answer := range op.Responses {
				if answer.Description == "" || status < "300" && status != "204" && len(answer.Content) == 0 {
					say(at, "does not say what is answered with "+status)
				}
			}
		}
	}
	return wrong
}

// The linter finds what is wrong with an answer.
func TestTheLinterCanComplain(t *testing.T) {
	s, c := served(t, web.Options{})
	l, err := linterOf(t, c.get("/api/v1/openapi.json"))
	if err != nil {
		t.Fatal(err)
	}
	at := c.base + "/api/v1/statements/" + rows(t, s, hearsay.Query{})[0].Attribution.ID
	r, err := http.NewRequestWithContext(t.Context(), "GET", at, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, body := c.do("GET", strings.TrimPrefix(at, c.base), nil)
	if says := l.exchange(r, resp, body); len(says) > 0 {
		t.Errorf("a right answer: %s", says)
	}
	for _, wrong := range []string{strings.Replace(body, `"kind":"`, `"kind":1,"was":"`, 1), strings.Replace(body, `"statements":`, `"statement":`, 1), "{}", "no JSON"} {
		if len(l.exchange(r, resp, wrong)) == 0 {
			t.Errorf("this is taken for right: %.80s", wrong)
		}
	}
}
