package attribute

import (
	"fmt"
	"sync"

	"hearsay"
	"hearsay/internal/nn"
	"hearsay/lang"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/weights"
)

// Finder finds attributions. It holds weights and tables only, which it never
// changes, and is safe for use by several goroutines at once.
type Finder struct {
	lang     *lang.Language
	chains   *Chains
	clusters *nn.Clusters
	desks    sync.Pool // of *desk
}

// embedded is the Finder with the weights that the program carries, opened when
// first asked for and shared from then on.
var embedded = sync.OnceValues(func() (*Finder, error) {
	clusters, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return nil, err
	}
	return Open(en.English(), clusters, weights.Attribute())
})

// New gives the Finder for English with the weights that the program carries.
func New() (*Finder, error) {
	f, err := embedded()
	if err != nil {
		return nil, fmt.Errorf("opening the embedded weights of attribution: %w; build hearsay again from an unchanged checkout", err)
	}
	return f, nil
}

// Open makes a Finder of a weights file. It keeps the bytes, which must not change afterwards.
func Open(l *lang.Language, clusters *nn.Clusters, file []byte) (*Finder, error) {
	c, err := ReadChains(file)
	if err != nil {
		return nil, err
	}
	return Make(l, clusters, c), nil
}

// Make makes a Finder of chains that are already read.
func Make(l *lang.Language, clusters *nn.Clusters, c *Chains) *Finder {
	f := &Finder{lang: l, chains: c, clusters: clusters}
	f.desks.New = func() any { return &desk{scene: NewScene(clusters)} }
	return f
}

// Find finds the attributions of a document, in the order of the text, nested
// ones after their parents, without speakers.
func (f *Finder) Find(doc *parse.Document) []hearsay.Attribution {
	d := f.desks.Get().(*desk)
	defer f.desks.Put(d)
	d.scene.Fill(doc)
	d.drafts = d.drafts[:0]
	for k := range doc.Paragraphs {
		d.paragraph(f.chains, k)
	}
	return f.finish(doc, d.drafts)
}

func (f *Finder) finish(doc *parse.Document, drafts []draft) []hearsay.Attribution {
	var out []hearsay.Attribution
	for i := range drafts {
		dr := &drafts[i]
		a := hearsay.Attribution{Source: passage(doc, dr.source), Content: passage(doc, dr.content), Rule: dr.rule,
			Kind: hearsay.Indirect, Act: hearsay.Assert, Polarity: hearsay.Positive}
		if dr.cue.End > dr.cue.First {
			a.Cue = passage(doc, []Run{{dr.cue.First, dr.cue.End}})
		}
		a.Confidence.Span = dr.share
		out = append(out, a)
	}
	return out
}

func passage(doc *parse.Document, runs []Run) hearsay.Passage {
	var p hearsay.Passage
	for _, r := range runs {
		start, end := span(doc, r)
		p = append(p, hearsay.Span{Start: start, End: end})
	}
	return p
}
