package walls

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// dialing is what opens a connection to somewhere, by package.
var dialing = map[string][]string{
	"net":        {"Dial", "DialTimeout", "DialTCP", "DialUDP", "DialIP", "Dialer"},
	"crypto/tls": {"Dial", "DialWithDialer", "Dialer"},
	"net/http": {"Get", "Head", "Post", "PostForm", "Client", "DefaultClient", "Transport", "DefaultTransport",
		"NewRequest", "NewRequestWithContext", "RoundTripper"},
	"net/http/httputil": {"ReverseProxy", "NewSingleHostReverseProxy"},
	"net/rpc":           {"Dial", "DialHTTP"},
	"net/smtp":          {"Dial", "SendMail"},
}

// dials lists what in a file opens connections.
func dials(syntax *ast.File) (found []string) {
	called := map[string]string{} // the name in the file to the package
	for _, i := range syntax.Imports {
		p, err := strconv.Unquote(i.Path.Value)
		if err != nil || dialing[p] == nil {
			continue
		}
		name := p[strings.LastIndexByte(p, '/')+1:]
		if i.Name != nil {
			name = i.Name.Name
		}
		called[name] = p
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && slices.Contains(dialing[called[x.Name]], s.Sel.Name) {
				found = append(found, called[x.Name]+"."+s.Sel.Name)
			}
		}
		return true
	})
	return found
}

// measuresServing asks the server that it started itself, on this computer, two
// hundred times at once, which is what internal/fetch is made not to do. It is no
// part of the program.
const measuresServing = "bench/load.go"

// Only internal/fetch dials out; postgres reaches its server through its library.
func TestOnlyFetchDials(t *testing.T) {
	fetches := false
	for _, f := range goFiles(t) {
		if f.test || filepath.ToSlash(f.path) == measuresServing {
			continue
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, f.path), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		found := dials(syntax)
		if f.room == "internal/fetch" {
			fetches = fetches || len(found) > 0
		} else if len(found) > 0 {
			t.Errorf("%s dials by itself (%s); only internal/fetch may", f.path, strings.Join(found, ", "))
		}
	}
	if !fetches {
		t.Error("internal/fetch does not dial, so that this test finds nothing")
	}
}
