package attribute

import "hearsay/parse"

// Reach of a cue: no source or content is looked for farther away than this
// many tokens before and after it. Paragraphs are nearly always shorter; a speech
// in one paragraph is not.
const (
	reachBack = 70
	reachOn   = 300
)

// paragraph gives the tokens [from, to) of a paragraph.
func (s *scene) paragraph(k int) (from, to int) {
	p := &s.doc.Paragraphs[k]
	return int(p.FirstToken), int(p.EndToken)
}

// window narrows the paragraph [from, to) to where source and content of cue c
// may stand: its sentence and one on either side, and on from there as far as
// there are quotation marks, all within reach.
func (s *scene) window(c Cue, from, to int) (int, int) {
	first, last := int(s.doc.Tokens[c.First].Sentence), int(s.doc.Tokens[c.End-1].Sentence)
	lo, hi := int(s.doc.Tokens[from].Sentence), int(s.doc.Tokens[to-1].Sentence)
	for k := 0; first > lo && (k == 0 || s.quoted[first]) && c.First-int(s.doc.Sentences[first].FirstToken) < reachBack; k++ {
		first--
	}
	for k := 0; last < hi && (k == 0 || s.quoted[last+1]) && int(s.doc.Sentences[last].EndToken)-c.End < reachOn; k++ {
		last++
	}
	return int(s.doc.Sentences[first].FirstToken), int(s.doc.Sentences[last].EndToken)
}

func (s *scene) sentence(i int) *parse.Sentence { return &s.doc.Sentences[s.doc.Tokens[i].Sentence] }
