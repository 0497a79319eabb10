package attribute

import "hearsay/parse"

// Reach of a cue: no source or content is looked for farther away than this
// many tokens before and after it. Paragraphs are nearly always shorter; a speech
// in one paragraph is not.
const (
	reachBack = 70
	reachOn   = 300
)

// Paragraph gives the tokens [from, to) of a paragraph.
func (s *Scene) Paragraph(k int) (from, to int) {
	p := &s.doc.Paragraphs[k]
	return int(p.FirstToken), int(p.EndToken)
}

// Window narrows the paragraph [from, to) to where source and content of cue c
// may stand: its sentence and one on either side, and on from there as far as
// there are quotation marks, all within reach.
func (s *Scene) Window(c Cue, from, to int) (int, int) {
	first, last := int(s.doc.Tokens[c.First].Sentence), int(s.doc.Tokens[c.End-1].Sentence)
	lo, hi := int(s.doc.Tokens[from].Sentence), int(s.doc.Tokens[to-1].Sentence)
	for k := 0; first > lo && (k == 0 || s.marks[first] != 0) && c.First-int(s.doc.Sentences[first].FirstToken) < reachBack; k++ {
		first--
	}
	for k := 0; last < hi && (k == 0 || s.marks[last+1] != 0) && int(s.doc.Sentences[last].EndToken)-c.End < reachOn; k++ {
		last++
	}
	return int(s.doc.Sentences[first].FirstToken), int(s.doc.Sentences[last].EndToken)
}

func (s *Scene) sentence(i int) *parse.Sentence { return &s.doc.Sentences[s.doc.Tokens[i].Sentence] }
