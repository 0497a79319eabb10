package resolve

import (
	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
)

// Example is one pronoun or shared surname with the cues of every entity that it
// may go back to, and which of these is right. It is what the ranker learns from.
type Example struct {
	Kind       string
	Candidates [][]float32
	// Right is the candidate that the chains say, or -1 where they say none.
	Right int
	// May marks the candidates that the chains do not say to be another: with part
	// of the chains known, whoever is right may be among them. Nobody has the cues of
	// whoever is none of the candidates; it is empty for a name.
	May    []bool
	Nobody []float32
	// Chained is true where the mention is in a chain.
	Chained bool
	// Source is true where the mention heads an attribution's source.
	Source bool
	// Named is true where the right entity has a name.
	Named bool
}

// CueNames are the names of the cues, in the order of Example.Candidates, as the
// weights file writes them.
func CueNames() []string { return featureNames[:] }

// teacher collects examples while an article with known chains is resolved.
type teacher struct {
	chain    func(hearsay.Span) int
	chains   map[int32]map[int]bool // entity to the chains of its mentions
	examples []Example
}

// Examples resolves an article whose coreference chains are known and returns
// what its ranked mentions teach. The function chain gives the chain of the
// smallest gold mention that covers a span, or 0. Mentions after a pronoun see
// it tied as the chains say, so that an early mistake teaches nothing. Whole asks
// for the examples of "it" and "they" among all things, as [Resolver.Chains] sees them.
func Examples(doc *parse.Document, atts []hearsay.Attribution, chain func(hearsay.Span) int, whole bool) ([]Example, error) {
	given, err := readGiven()
	if err != nil {
		return nil, err
	}
	r := &Resolver{lang: en.English(), given: given.given, surnames: given.surname, rank: &ranker{}}
	c := newCast(r, doc, atts)
	c.whole = whole
	c.teach = &teacher{chain: chain, chains: map[int32]map[int]bool{}}
	c.gather()
	c.link()
	return c.teach.examples, nil
}

// learn records the candidates of mention i and ties it to the right one, if that is among them.
func (c *cast) learn(i int32, list []int32, kind anaphor) {
	m := &c.mentions[i]
	want := c.teach.chain(c.tok(m.head).Span)
	right := -1
	for k, e := range list {
		if want != 0 && c.teach.chains[e][want] {
			right = k
			break
		}
	}
	ctx := c.context(i, list)
	_, source := c.owner[i]
	ex := Example{Kind: anaphorNames[kind], Right: right, Source: source, Chained: want != 0}
	for _, e := range list {
		f := c.cues(i, e, &ctx)
		ex.Candidates = append(ex.Candidates, append([]float32(nil), f[:]...))
		ex.May = append(ex.May, len(c.teach.chains[e]) == 0)
	}
	if m.form == byPronoun {
		f := c.nobodyCues(&ctx)
		ex.Nobody = f[:]
	}
	if right >= 0 {
		ex.Named = c.entities[list[right]].named
		m.entity, m.share = list[right], 1
	}
	c.teach.examples = append(c.teach.examples, ex)
}

// heard notes the chain of a mention under its entity.
func (c *cast) heard(m *mention) {
	if chain := c.teach.chain(c.tok(m.head).Span); chain != 0 {
		if c.teach.chains[m.entity] == nil {
			c.teach.chains[m.entity] = map[int]bool{}
		}
		c.teach.chains[m.entity][chain] = true
	}
}
