package attribute

import (
	"strings"

	"hearsay/internal/nn"
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
	clusters  *nn.Clusters
	reporting map[string]lang.Reporting
}

// newScene makes a scene that looks words up in the language's table of
// reporting words and in clusters, which may be nil.
func newScene(l *lang.Language, clusters *nn.Clusters) scene {
	return scene{clusters: clusters, reporting: l.Reporting}
}

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

// cluster is the clusters of the word at token i.
func (s *scene) cluster(i int) nn.Cluster {
	if s.clusters == nil {
		return nn.Cluster{}
	}
	return s.clusters.Lookup(s.doc.Word(i), sentenceInitial(s.doc, i))
}

// lemma is a hash of token i's lemma, or of its word where it has none.
func (s *scene) lemma(i int) uint64 {
	if l := s.doc.Tokens[i].Lemma; l != "" {
		return hashLower(l)
	}
	return hashLower(s.doc.Word(i))
}

// name tells whether token i is in a name, of which kind, and whether it begins it.
func (s *scene) name(i int) uint64 {
	t := &s.doc.Tokens[i]
	if t.Entity <= 0 {
		return 0
	}
	e := &s.doc.Entities[t.Entity-1]
	return uint64(e.Type)<<1 + 1 + one(int(e.FirstToken) == i)
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

// hashLower is FNV-1a of a word, whatever its case.
func hashLower(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range []byte(strings.ToLower(s)) {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h ^ h>>32
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

func one(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// bucket rounds a number so that small ones stay apart and large ones fall together.
func bucket(d int) uint64 {
	switch {
	case d < 6:
		return uint64(max(d, 0))
	case d < 9:
		return 6
	case d < 13:
		return 7
	case d < 20:
		return 8
	case d < 35:
		return 9
	case d < 60:
		return 10
	}
	return 11
}
