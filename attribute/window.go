package attribute

import "hearsay/parse"

// Reach of a cue: no source or content is looked for farther away than this
// many tokens before and after it. Paragraphs are nearly always shorter.
const (
	reachBack = 160
	reachOn   = 260
)

// Paragraph gives the tokens [from, to) of a paragraph.
func (s *Scene) Paragraph(k int) (from, to int) {
	p := &s.doc.Paragraphs[k]
	return int(p.FirstToken), int(p.EndToken)
}

// Window narrows the paragraph [from, to) to the whole sentences within reach of cue c.
func (s *Scene) Window(c Cue, from, to int) (int, int) {
	if c.First-from > reachBack {
		from = int(s.sentence(c.First - reachBack).FirstToken)
	}
	if to-c.End > reachOn {
		to = int(s.sentence(c.End + reachOn).EndToken)
	}
	return from, to
}

func (s *Scene) sentence(i int) *parse.Sentence { return &s.doc.Sentences[s.doc.Tokens[i].Sentence] }
