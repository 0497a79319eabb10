package parse

import (
	"cmp"
	"fmt"
	"sync"

	"hearsay"
	"hearsay/internal/nn"
	"hearsay/lang"
	"hearsay/lang/en"
	"hearsay/weights"
)

// Parser turns texts into Documents. It holds weights and tables only, which it
// never changes, and is safe for use by several goroutines at once.
type Parser struct {
	lang   *lang.Language
	tagger *Tagger
	deps   *DepParser
	namer  *Namer
	desks  sync.Pool // of *desk
}

// desk is what one Parse works with.
type desk struct {
	segmenter *Segmenter
	line      Line
	found     []Found
}

// embedded is the Parser with the weights that the program carries, opened when
// first asked for and shared from then on.
var embedded = sync.OnceValues(func() (*Parser, error) {
	clusters, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return nil, err
	}
	return Open(en.English(), clusters, weights.Tagger(), weights.Parser(), weights.Entities())
})

// New gives the Parser for English with the weights that the program carries.
// The weights are read in place; only the first call does any work.
func New() (*Parser, error) {
	p, err := embedded()
	if err != nil {
		return nil, fmt.Errorf("opening the parser's embedded weights: %w; build hearsay again from an unchanged checkout", err)
	}
	return p, nil
}

// Open makes a Parser of weights files. It keeps the bytes, which must not change afterwards.
func Open(l *lang.Language, clusters *nn.Clusters, tagger, parser, entities []byte) (*Parser, error) {
	p := &Parser{lang: l}
	var names *nn.Codes
	var tagErr, depErr, nameErr error
	// Side by side, for a start waits for it.
	var opening sync.WaitGroup
	opening.Go(func() { p.tagger, tagErr = OpenTagger(tagger, clusters) })
	opening.Go(func() { p.deps, depErr = OpenDepParser(parser) })
	opening.Go(func() { p.namer, names, nameErr = OpenNamer(entities) })
	opening.Wait()
	if err := cmp.Or(tagErr, depErr, nameErr); err != nil {
		return nil, err
	}
	p.tagger.Lexicon.Names = names
	p.desks.New = func() any { return &desk{segmenter: NewSegmenter(l)} }
	return p, nil
}

// Parse reads a text: paragraphs, sentences, tokens and quotations as [Segment]
// finds them, then tags, lemmas, heads, relations and entities, sentence by
// sentence. What it finds before a blank line never depends on what follows.
func (p *Parser) Parse(text string) *Document {
	k := p.desks.Get().(*desk)
	defer p.desks.Put(k)
	d := k.segmenter.Segment(text)
	for s := range d.Sentences {
		p.sentence(d, &d.Sentences[s], k)
	}
	return d
}

// Analyse decides all about a line that was filled by [Parser.Fill], and appends its entities.
func (p *Parser) Analyse(l *Line, found []Found) []Found {
	p.tagger.Tag(l)
	p.deps.Parse(l)
	return p.namer.Find(l, found)
}

// Fill makes the line of the words of one sentence.
func (p *Parser) Fill(l *Line, words []string) { l.Fill(p.tagger.Lexicon, words) }

func (p *Parser) sentence(d *Document, s *Sentence, k *desk) {
	first, n := int(s.FirstToken), int(s.EndToken-s.FirstToken)
	if n == 0 {
		return
	}
	l := &k.line
	l.begin(n)
	for i := range n {
		p.tagger.Lexicon.read(l.at(i), d.Word(first+i), i == 0)
		l.at(i).mark(d.Tokens[first+i].Mark)
	}
	k.found = p.Analyse(l, k.found[:0])
	for i := range n {
		t := &d.Tokens[first+i]
		t.XPOS, t.UPOS, t.Rel = l.XPOS[i], l.UPOS[i], l.Rels[i]
		if t.Head = l.Heads[i]; t.Head >= 0 {
			t.Head += s.FirstToken
		}
		t.Lemma = Lemma(d.Word(first+i), t.UPOS, t.XPOS, p.lang)
	}
	p.entities(d, s, k.found)
}

// mark gives quotation marks the tag of their direction, which Segment knows better than any feature.
func (w *word) mark(m Mark) {
	switch m {
	case OpenMark, ReopenMark:
		w.sure = uint64(TagOpenQuote)
	case CloseMark:
		w.sure = uint64(TagCloseQuote)
	}
}

// entities records what was found in a sentence, with the titles beside the names.
func (p *Parser) entities(d *Document, s *Sentence, found []Found) {
	end := int(s.FirstToken)
	for _, f := range found {
		if f.Type == NoEntity {
			continue
		}
		first := int(s.FirstToken) + f.First
		if f.Type == PersonName {
			if from := title(p.lang, d, end, first); from < first {
				d.entity(from, first, TitleWord, 1)
			}
		}
		end = int(s.FirstToken) + f.End
		d.entity(first, end, f.Type, f.Share)
	}
}

func (d *Document) entity(first, end int, t EntityType, share float32) {
	d.Entities = append(d.Entities, Entity{
		Span:       hearsay.Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End},
		FirstToken: int32(first), EndToken: int32(end), Type: t, Share: share,
	})
	for i := first; i < end; i++ {
		d.Tokens[i].Entity = int32(len(d.Entities))
	}
}
