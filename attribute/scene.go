package attribute

import (
	"unicode/utf8"

	"hearsay/internal/nn"
	"hearsay/lang"
	"hearsay/parse"
)

// Scene is a document made ready for the features: per token what the
// templates ask for, each as one number. It may be filled again for other
// documents, by one goroutine at a time. The trainer uses it, too.
type Scene struct {
	doc   *parse.Document
	atoms []atom
	// kids are the children of each token in text order: those of token i are
	// kids[kidsAt[i]:kidsAt[i+1]].
	kids   []int32
	kidsAt []int32
	// first and last bound each token's subtree inside its sentence.
	first, last []int32
	// marks says of each sentence how quotation marks stand in it; markBefore
	// and markAfter give each token the nearest closing mark before it and the
	// nearest opening mark after it, or -1.
	marks                 []uint64
	markBefore, markAfter []int32
	// cueAt marks the tokens of cues, cueSum[i] counts those that begin before i.
	cueAt  []bool
	cueSum []int32
	// commas[i] counts the commas, dashes and brackets before token i.
	commas    []int32
	clusters  *nn.Clusters
	reporting map[string]lang.Reporting
	lower     []byte
}

// NewScene makes a scene that looks words up in the language's table of
// reporting words and in clusters, which may be nil.
func NewScene(l *lang.Language, clusters *nn.Clusters) Scene {
	return Scene{clusters: clusters, reporting: l.Reporting}
}

// atom is what the templates ask of one token; zero stands for "none".
type atom struct {
	low, lemma uint64
	suffix     uint64
	fine, near uint64
	mid        uint64
	tag        uint64
	rel        uint64
	ner        uint64
	shape      uint64
	// quote packs what quotation marks say: see quoteState.
	quote uint64
	kids  uint64 // set of relations among the children
	// act tells what the lemma does as a reporting word, from 1.
	act uint64
}

// edge stands for the tokens before a paragraph's first and after its last.
var edge = atom{low: 0xED6E, lemma: 0xED6E, suffix: 0xED6E, fine: 4095, near: 4095, mid: 511, tag: 127, rel: 127, ner: 63, shape: 63, quote: 63}

// Fill prepares s for doc.
func (s *Scene) Fill(doc *parse.Document) {
	n := len(doc.Tokens)
	s.doc = doc
	s.atoms = grow(s.atoms, n)
	for i := range doc.Tokens {
		s.atoms[i] = s.atom(i)
	}
	s.quotations()
	s.breaks()
	s.tree()
	for i := range s.atoms {
		s.atoms[i].kids = s.kidSet(i)
	}
}

func (s *Scene) atom(i int) atom {
	t := &s.doc.Tokens[i]
	word := t.In(s.doc.Text)
	a := atom{tag: uint64(t.XPOS), rel: uint64(t.Rel)}
	s.lower, a.shape = lowered(s.lower[:0], word)
	a.low = hashBytes(s.lower)
	a.suffix = hashBytes(s.lower[max(0, len(s.lower)-3):])
	a.lemma = a.low
	if t.Lemma != "" {
		a.lemma = hashLower(t.Lemma)
	}
	if s.clusters != nil {
		c := s.clusters.Lookup(word, sentenceInitial(s.doc, i))
		a.fine, a.near, a.mid = uint64(c.Fine), uint64(c.Near), uint64(c.Mid)
	}
	if t.UPOS == parse.Verb || t.UPOS == parse.Noun || t.UPOS == parse.Adj || t.UPOS == parse.Adp {
		a.act = actOf(s.reporting, t.Lemma, t.UPOS)
	}
	if t.Entity > 0 {
		e := &s.doc.Entities[t.Entity-1]
		a.ner = uint64(e.Type)<<1 | 1
		if int(e.FirstToken) == i {
			a.ner++
		}
	}
	a.quote = s.quoteState(i)
	return a
}

// actOf is a number for what a reporting word does as a verb, noun or
// adjective, 1 and up; 0 for other words.
func actOf(table map[string]lang.Reporting, lemma string, tag parse.UPOS) uint64 {
	r, ok := table[lemma]
	if !ok {
		return 0
	}
	act := r.Act
	switch tag {
	case parse.Noun:
		act = r.Noun
	case parse.Adj:
		act = r.Adjective
	}
	n := uint64(len(act))<<8 | 1
	if act != "" {
		n |= uint64(act[0])<<16 | uint64(act[len(act)-1])<<24
	}
	return n | one(r.Neutral)<<6 | one(r.Judging)<<7 | uint64(tag)<<32
}

// breaks fills commas.
func (s *Scene) breaks() {
	n := len(s.doc.Tokens)
	s.commas = grow(s.commas, n+1)
	s.commas[0] = 0
	for i := range n {
		s.commas[i+1] = s.commas[i]
		switch t := &s.doc.Tokens[i]; s.doc.Text[t.Start] {
		case ',', ';', ':', '(', ')', '-':
			s.commas[i+1]++
		case 0xE2: // dashes and curly marks; the marks are no break
			if t.Mark == parse.NoMark && t.UPOS == parse.Punct {
				s.commas[i+1]++
			}
		}
	}
}

// quoteState: bits 0-1 the token's own mark, bit 2 inside double marks, bit 3
// inside any, bit 4 the quotation is never closed.
func (s *Scene) quoteState(i int) uint64 {
	t := &s.doc.Tokens[i]
	q := uint64(t.Mark)
	if t.Quote >= 0 {
		q |= 8
		if s.quoteOf(i) >= 0 {
			q |= 4
		}
		if s.doc.Quotes[t.Quote].Close < 0 {
			q |= 16
		}
	}
	return q
}

// quoteOf is the outermost double quotation that holds token i, or -1.
func (s *Scene) quoteOf(i int) int {
	q := int(s.doc.Tokens[i].Quote)
	if q < 0 {
		return -1
	}
	// Quotes are in order of their opening marks: those that hold this one stand before it.
	best := -1
	for k := q; k >= 0 && q-k < 8; k-- {
		o := &s.doc.Quotes[k]
		if o.Double && o.Contains(s.doc.Tokens[i].Span) {
			best = k
			if o.Depth == 0 {
				break
			}
		}
	}
	return best
}

// quotations fills marks, markBefore and markAfter.
func (s *Scene) quotations() {
	n := len(s.doc.Tokens)
	s.marks = grow(s.marks, len(s.doc.Sentences))
	for k := range s.doc.Sentences {
		sent := &s.doc.Sentences[k]
		whole := true
		set := uint64(0)
		for i := sent.FirstToken; i < sent.EndToken; i++ {
			q := s.atoms[i].quote
			if q&4 == 0 {
				whole = false
			} else {
				set |= 1
			}
			if q&3 == uint64(parse.CloseMark) {
				set |= 4
			}
		}
		s.marks[k] = set | one(whole)<<1
	}
	s.markBefore, s.markAfter = grow(s.markBefore, n), grow(s.markAfter, n)
	for k := range s.doc.Paragraphs {
		p := &s.doc.Paragraphs[k]
		last := int32(-1)
		for i := p.FirstToken; i < p.EndToken; i++ {
			s.markBefore[i] = last
			if q := s.atoms[i].quote; q&3 == uint64(parse.CloseMark) && q&4 != 0 {
				last = i
			}
		}
		last = -1
		for i := p.EndToken - 1; i >= p.FirstToken; i-- {
			s.markAfter[i] = last
			if q := s.atoms[i].quote; (q&3 == uint64(parse.OpenMark) || q&3 == uint64(parse.ReopenMark)) && q&4 != 0 {
				last = i
			}
		}
	}
}

// nearMark buckets the distance to the closing mark before token i and to the
// opening mark after it, in the same paragraph.
func (s *Scene) nearMark(i, from, to int) (before, after uint64) {
	before, after = 15, 15
	if m := int(s.markBefore[i]); m >= from {
		before = bucket(i - m)
	}
	if m := int(s.markAfter[i]); m >= 0 && m < to {
		after = bucket(m - i)
	}
	return before, after
}

// lowered appends the word in lower case and tells its shape: a few bits for
// capitals, digits, hyphens and marks.
func lowered(b []byte, word string) ([]byte, uint64) {
	shape := uint64(0)
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
			if i == 0 {
				shape |= 1
			} else {
				shape |= 2
			}
		case c >= 'a' && c <= 'z':
			shape |= 4
		case c >= '0' && c <= '9':
			shape |= 8
		case c == '-':
			shape |= 16
		case c < utf8.RuneSelf:
			shape |= 32
		}
		b = append(b, c)
	}
	return b, shape
}

// hashBytes is FNV-1a, the same as hashLower of the same letters.
func hashBytes(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h ^ h>>32
}

func hashLower(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h ^ h>>32
}

// at is the atom of token i if it stands in [from, to), edge elsewhere.
func (s *Scene) at(i, from, to int) *atom {
	if i < from || i >= to {
		return &edge
	}
	return &s.atoms[i]
}

func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n+n/4)[:n]
	}
	return b[:n]
}

func sentenceInitial(d *parse.Document, i int) bool {
	return int(d.Sentences[d.Tokens[i].Sentence].FirstToken) == i
}
