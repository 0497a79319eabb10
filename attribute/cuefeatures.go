package attribute

import (
	"hearsay/internal/nn"
)

// Labels of the cue chain.
const (
	cueOut = iota
	cueBegin
	cueInside
)

// CueNames names the labels of the cue chain in order.
var CueNames = []string{"O", "B", "I"}

// CueFeatures appends to f the features of token i as a possible part of a cue
// in the paragraph of tokens [from, to).
func (s *Scene) CueFeatures(f []uint64, i, from, to int) []uint64 {
	p2, p1, a, n1, n2 := s.at(i-2, from, to), s.at(i-1, from, to), &s.atoms[i], s.at(i+1, from, to), s.at(i+2, from, to)
	p3, n3 := s.at(i-3, from, to), s.at(i+3, from, to)
	in := a.quote & 4
	f = append(f,
		nn.Feature(1, in),
		nn.Feature(2, a.low),
		nn.Feature(3, p1.low),
		nn.Feature(4, n1.low),
		nn.Feature(5, p2.low),
		nn.Feature(6, n2.low),
		nn.Feature2(7, p1.low, a.low),
		nn.Feature2(8, a.low, n1.low),
		nn.Feature2(9, p2.low, p1.low),
		nn.Feature2(10, n1.low, n2.low),
		nn.Feature2(11, a.lemma, in),
		nn.Feature2(12, a.lemma, n1.tag),
		nn.Feature2(13, a.lemma, p1.tag),
		nn.Feature2(14, p1.lemma, a.lemma),
		nn.Feature2(15, a.lemma, n1.lemma),
		nn.Feature(16, a.tag<<1|in>>2),
		nn.Feature(17, p1.tag<<7|a.tag),
		nn.Feature(18, a.tag<<7|n1.tag),
		nn.Feature(19, p2.tag<<14|p1.tag<<7|a.tag),
		nn.Feature(20, p1.tag<<14|a.tag<<7|n1.tag),
		nn.Feature(21, a.tag<<14|n1.tag<<7|n2.tag),
		nn.Feature(22, a.suffix),
		nn.Feature2(23, a.suffix, n1.tag<<7|p1.tag),
		nn.Feature(24, a.fine),
		nn.Feature(25, a.near),
		nn.Feature(26, a.mid),
		nn.Feature(27, a.fine<<8|n1.tag),
		nn.Feature(28, a.fine<<8|p1.tag),
		nn.Feature(29, p1.fine<<12|a.fine),
		nn.Feature(30, a.fine<<12|n1.fine),
		nn.Feature(31, p1.fine),
		nn.Feature(32, n1.fine),
		nn.Feature(33, a.near<<12|n1.mid),
		nn.Feature(34, a.near<<12|p1.mid),
		nn.Feature(35, p1.shape<<12|a.shape<<6|n1.shape),
		nn.Feature(36, p1.quote<<12|a.quote<<6|n1.quote),
		nn.Feature2(37, a.fine, p1.quote<<12|a.quote<<6|n1.quote),
		nn.Feature2(38, a.tag, p2.quote<<24|p1.quote<<18|a.quote<<12|n1.quote<<6|n2.quote),
		nn.Feature2(39, a.lemma, p1.ner<<8|n1.ner),
		nn.Feature2(40, a.fine, p1.ner<<8|n1.ner),
		nn.Feature(41, p3.tag<<21|p2.tag<<14|p1.tag<<7|a.tag),
		nn.Feature(42, a.tag<<21|n1.tag<<14|n2.tag<<7|n3.tag),
	)
	if a.act != 0 {
		f = append(f,
			nn.Feature(80, a.act),
			nn.Feature2(81, a.act, a.tag<<7|n1.tag),
			nn.Feature2(82, a.act, a.kids),
			nn.Feature2(83, a.act, a.rel<<1|in>>2),
			nn.Feature2(84, a.act, p1.quote<<12|a.quote<<6|n1.quote),
			nn.Feature2(85, a.act, p1.tag<<7|a.tag),
		)
	}
	return s.cueContext(f, i, from, to, a, p1, n1)
}

// cueContext adds what the tree, the quotation marks and the layout say.
func (s *Scene) cueContext(f []uint64, i, from, to int, a, p1, n1 *atom) []uint64 {
	toks := s.doc.Tokens
	t := &toks[i]
	in := a.quote & 4
	sent := &s.doc.Sentences[t.Sentence]
	place := place(i, int(sent.FirstToken), int(sent.EndToken))
	marks := s.marks[t.Sentence]
	p := &s.doc.Paragraphs[t.Paragraph]
	lay := uint64(p.Layout)<<2 | one(t.Paragraph == 0)<<1 | one(i-from < 3)
	// Marks on either side in the paragraph, nearest first.
	before, after := s.nearMark(i, from, to)
	f = append(f,
		nn.Feature2(50, lay, a.tag),
		nn.Feature2(51, place, a.tag),
		nn.Feature2(52, marks<<4|in, a.lemma),
		nn.Feature2(53, marks<<4|in, a.fine),
		nn.Feature2(54, before<<8|after, a.tag),
		nn.Feature2(55, before<<8|after, a.fine),
		nn.Feature2(56, lay, a.low),
	)
	if t.Head < 0 && a.rel == 0 {
		return f
	}
	h, hr := &edge, uint64(0)
	if t.Head >= 0 {
		h = &s.atoms[t.Head]
		hr = h.rel
	}
	subj := &edge
	if k := s.subject(i); k >= 0 {
		subj = &s.atoms[k]
	}
	return append(f,
		nn.Feature(60, a.rel<<1|in>>2),
		nn.Feature(61, a.rel<<7|a.tag),
		nn.Feature2(62, a.rel, a.lemma),
		nn.Feature2(63, a.rel, a.fine),
		nn.Feature2(64, a.kids, a.lemma),
		nn.Feature2(65, a.kids, a.fine),
		nn.Feature2(66, a.kids, a.rel<<7|a.tag),
		nn.Feature2(67, h.lemma, a.rel),
		nn.Feature2(68, h.fine, a.rel<<12|a.tag),
		nn.Feature2(69, h.lemma, a.lemma),
		nn.Feature2(70, a.rel<<7|hr, a.tag),
		nn.Feature2(71, subj.lemma, a.mid),
		nn.Feature2(72, subj.ner<<20|subj.tag<<12|a.fine, a.rel),
		nn.Feature2(73, subj.fine, a.fine),
		nn.Feature2(74, a.kids, h.fine),
		nn.Feature2(75, p1.rel<<14|a.rel<<7|n1.rel, a.tag),
		nn.Feature2(76, subj.ner<<8|subj.tag, a.kids<<8|a.tag),
		nn.Feature2(77, a.near, a.kids<<8|a.rel),
	)
}

// place is where a token stands in a run: first, second, middle, before last, last.
func place(i, from, to int) uint64 {
	switch {
	case i == from:
		return 0
	case i == from+1:
		return 1
	case i == to-1:
		return 4
	case i == to-2:
		return 3
	}
	return 2
}

func one(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// bucket rounds a distance so that near ones stay apart and far ones fall together.
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
