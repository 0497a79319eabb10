// Package engine knows the order of the rooms: an article goes in, its reading
// comes out, with every attribution found and every speaker named or marked
// unclear. It refuses nothing that ingest has let through, and writes nothing down.
package engine

import (
	"maps"
	"runtime"

	"hearsay"
	"hearsay/parse"
)

// finder is what the engine needs of attribute.
type finder interface {
	Find(doc *parse.Document) []hearsay.Attribution
}

// resolver is what the engine needs of resolve: it fills the speakers in place.
type resolver interface {
	Resolve(doc *parse.Document, a *hearsay.Article, atts []hearsay.Attribution)
	// Chains are the mentions that mean the same.
	Chains(doc *parse.Document, atts []hearsay.Attribution) [][]hearsay.Span
}

// parser is what the engine needs of parse.
type parser interface {
	Parse(text string) *parse.Document
}

// Engine reads articles. It is safe for use by several goroutines at once.
type Engine struct {
	parser   parser
	finder   finder
	resolver resolver
	workers  int
	weights  map[string]string
}

// Weights maps the name of each weights file to its checksum.
func (e *Engine) Weights() map[string]string { return maps.Clone(e.weights) }

func newEngine(p parser, f finder, r resolver) *Engine {
	return &Engine{parser: p, finder: f, resolver: r, workers: runtime.GOMAXPROCS(0)}
}

// Read finds who said what in one article. Attributions come in the order of
// the text, nested ones after their parents.
func (e *Engine) Read(a hearsay.Article) hearsay.Reading {
	r, _ := e.readParsed(a)
	return r
}

// readParsed is Read that gives the document, too.
func (e *Engine) readParsed(a hearsay.Article) (hearsay.Reading, *parse.Document) {
	doc := e.parser.Parse(a.Text)
	found := e.finder.Find(doc)
	e.resolver.Resolve(doc, &a, found)
	for i := range found {
		if found[i].ID == "" {
			found[i].Identify(a.TextSHA256)
		}
	}
	hearsay.Tell(found, nil)
	return hearsay.Reading{
		Article:      a,
		Attributions: found,
		Provenance:   hearsay.Provenance{Weights: e.weights, Version: hearsay.Version},
	}, doc
}
