package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// scene is a document made ready for all that asks about it: its tree, its
// quotation marks, its words. It may be filled again for other documents, by one
// goroutine at a time.
type scene struct {
	doc *parse.Document
	// kids are the children of each token in text order: those of token i are
	// kids[kidsAt[i]:kidsAt[i+1]].
	kids   []int32
	kidsAt []int32
	// quoted tells of each sentence whether a token of it stands in double marks
	// or closes them.
	quoted    []bool
	reporting map[string]lang.Reporting
}

// newScene makes a scene that looks words up in the language's table of
// reporting words.
func newScene(l *lang.Language) scene { return scene{reporting: l.Reporting} }

// fill prepares s for doc.
func (s *scene) fill(doc *parse.Document) {
	s.doc = doc
	s.quotations()
	s.tree()
}

// act is a number for what a token does as a reporting word, 1 and up; 0 for
// other words.
func (s *scene) act(i int) uint64 {
	t := &s.doc.Tokens[i]
	switch t.UPOS {
	case parse.Verb, parse.Noun, parse.Adj, parse.Adp:
		return actOf(s.reporting, t.Lemma, t.UPOS)
	}
	return 0
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

// inMarks reports a token inside double quotation marks.
func (s *scene) inMarks(i int) bool { return s.doc.Tokens[i].Quote >= 0 && s.quoteOf(i) >= 0 }

// quoteOf is the outermost double quotation that holds token i, or -1.
func (s *scene) quoteOf(i int) int {
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

// quotations fills quoted.
func (s *scene) quotations() {
	s.quoted = grow(s.quoted, len(s.doc.Sentences))
	for k := range s.doc.Sentences {
		sent := &s.doc.Sentences[k]
		s.quoted[k] = false
		for i := sent.FirstToken; i < sent.EndToken && !s.quoted[k]; i++ {
			s.quoted[k] = s.inMarks(int(i)) || s.doc.Tokens[i].Mark == parse.CloseMark
		}
	}
}

func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n+n/4)[:n]
	}
	return b[:n]
}

func one(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
