package attribute

import "hearsay/internal/nn"

// Labels of the role chain: what a token is to one cue.
const (
	roleOut = iota
	roleSource
	roleSourceOn
	roleContent
	roleContentOn
)

// RoleNames names the labels of the role chain in order.
var RoleNames = []string{"O", "B-S", "I-S", "B-C", "I-C"}

// Cue is a stretch of tokens [First, End) that signals an attribution.
type Cue struct{ First, End int }

// StillFeatures appends to f those features of token i in the paragraph
// [from, to) that do not depend on the cue; their sums serve all its cues.
func (s *Scene) StillFeatures(f []uint64, i, from, to int) []uint64 {
	p2, p1, a, n1, n2 := s.at(i-2, from, to), s.at(i-1, from, to), &s.atoms[i], s.at(i+1, from, to), s.at(i+2, from, to)
	t := &s.doc.Tokens[i]
	sent := &s.doc.Sentences[t.Sentence]
	at := place(i, int(sent.FirstToken), int(sent.EndToken))
	h := &edge
	if t.Head >= 0 {
		h = &s.atoms[t.Head]
	}
	return append(f,
		nn.Feature(101, 0),
		nn.Feature(102, a.low),
		nn.Feature(103, p1.low),
		nn.Feature(104, n1.low),
		nn.Feature2(105, p1.low, a.low),
		nn.Feature2(106, a.low, n1.low),
		nn.Feature(107, p1.tag<<7|a.tag),
		nn.Feature(108, a.tag<<7|n1.tag),
		nn.Feature(109, p2.tag<<14|p1.tag<<7|a.tag),
		nn.Feature(110, p1.tag<<14|a.tag<<7|n1.tag),
		nn.Feature(111, a.tag<<14|n1.tag<<7|n2.tag),
		nn.Feature(112, p1.ner<<12|a.ner<<6|n1.ner),
		nn.Feature(113, a.fine),
		nn.Feature(114, p1.fine),
		nn.Feature(115, n1.fine),
		nn.Feature(116, p1.quote<<12|a.quote<<6|n1.quote),
		nn.Feature2(117, p2.quote<<24|p1.quote<<18|a.quote<<12|n1.quote<<6|n2.quote, a.tag),
		nn.Feature(118, a.rel<<14|h.tag<<7|a.tag),
		nn.Feature2(119, p1.rel<<14|a.rel<<7|n1.rel, at),
		nn.Feature2(120, at, a.tag<<7|n1.tag),
		nn.Feature2(121, p1.low, n1.low),
	)
}

// Aim is what the features know of one cue before they look at tokens.
type Aim struct {
	from, to   int // window of tokens
	cue        Cue
	head       int
	sentence   int32
	first, end int // tokens of the cue's sentence
	lemma      uint64
	fine, mid  uint64
	after      *atom // the atoms around the cue
	after2     *atom
	before     *atom
	inside     int // the quotation that holds the cue, or -1
	kids, act  uint64
	subject    int
	form       uint64
}

// Aim prepares the features of cue c in the paragraph of tokens [from, to).
// MarkCues must have been told of the paragraph's cues.
func (s *Scene) Aim(c Cue, from, to int) Aim {
	h := s.headOf(c.First, c.End)
	t := &s.doc.Tokens[h]
	sent := &s.doc.Sentences[t.Sentence]
	m := Aim{from: from, to: to, cue: c, head: h, sentence: t.Sentence,
		first: int(sent.FirstToken), end: int(sent.EndToken),
		fine: s.atoms[h].fine, mid: s.atoms[h].mid, kids: s.atoms[h].kids, act: s.atoms[h].act,
		before: s.at(c.First-1, from, to), after: s.at(c.End, from, to), after2: s.at(c.End+1, from, to),
		inside: s.quoteOf(h), subject: s.subject(h)}
	for i := c.First; i < c.End; i++ {
		m.lemma = m.lemma*31 + s.atoms[i].lemma
	}
	m.form = s.atoms[c.First].tag<<14 | s.atoms[h].tag<<7 | s.atoms[c.End-1].tag
	return m
}

// TurnFeatures appends to f the features of token i that depend on the cue.
func (s *Scene) TurnFeatures(f []uint64, i int, m *Aim) []uint64 {
	from, to := m.from, m.to
	p1, a, n1 := s.at(i-1, from, to), &s.atoms[i], s.at(i+1, from, to)
	p2, n2 := s.at(i-2, from, to), s.at(i+2, from, to)
	t := &s.doc.Tokens[i]
	side, d := uint64(1), 0
	switch {
	case i < m.cue.First:
		side, d = 0, m.cue.First-i
	case i >= m.cue.End:
		side, d = 2, i-m.cue.End+1
	}
	so := uint64(int(t.Sentence-m.sentence) + 3)
	if t.Sentence < m.sentence-3 {
		so = 0
	} else if t.Sentence > m.sentence+3 {
		so = 6
	}
	z := side<<4 | so
	b := bucket(d)
	others, nearest := s.between(i, m)
	quote := s.quoteRelation(i, m)
	marks := s.marks[t.Sentence]
	oc := uint64(s.otherCue(i, m))<<4 | uint64(s.otherCue(i-1, m))<<2 | uint64(s.otherCue(i+1, m))
	owned := one(s.cuesIn(t.Sentence, m))
	sent := &s.doc.Sentences[t.Sentence]
	at := place(i, int(sent.FirstToken), int(sent.EndToken))
	after := m.after.quote&7<<8 | m.after.tag
	breaks := s.breaksTo(i, m)
	lone := one(m.act != 0)
	f = append(f,
		nn.Feature2(238, breaks, z),
		nn.Feature2(239, breaks<<8|b, a.tag),
		nn.Feature2(240, breaks, m.lemma<<1|side&1),
		nn.Feature2(241, breaks<<3|side, after<<8|quote&3),
		nn.Feature2(242, breaks<<7|p1.tag, z<<8|a.tag),
		nn.Feature2(243, m.act, z<<4|b),
		nn.Feature2(244, m.act, quote<<8|z),
		nn.Feature2(245, breaks<<10|owned<<9|lone<<8|z, quote),
		nn.Feature(201, z),
		nn.Feature(202, z<<4|b),
		nn.Feature2(203, z, a.low),
		nn.Feature2(204, side, p1.low),
		nn.Feature2(205, side, n1.low),
		nn.Feature2(206, z, p1.tag<<7|a.tag),
		nn.Feature2(207, z, a.tag<<7|n1.tag),
		nn.Feature2(208, z<<4|b, a.tag),
		nn.Feature2(209, m.lemma, z),
		nn.Feature2(210, m.lemma, z<<4|b),
		nn.Feature3(211, m.lemma, side, a.tag<<7|p1.tag),
		nn.Feature3(212, m.lemma, side, a.low),
		nn.Feature3(213, m.fine, z, a.tag<<7|p1.tag),
		nn.Feature3(214, m.fine, side<<4|b, a.tag),
		nn.Feature2(215, after<<16|z<<4|b, a.tag),
		nn.Feature2(216, m.after.low, z<<4|b),
		nn.Feature2(217, m.before.tag<<16|after, z<<4|b),
		nn.Feature2(218, others<<2|nearest, z<<4|oc),
		nn.Feature2(219, quote, z),
		nn.Feature2(220, quote, a.tag<<7|p1.tag),
		nn.Feature2(221, quote, p1.quote<<12|a.quote<<6|n1.quote),
		nn.Feature2(222, quote, others<<10|nearest<<8|marks<<4|owned),
		nn.Feature2(223, marks<<5|owned<<4|so, others<<3|at),
		nn.Feature2(224, quote, m.lemma),
		nn.Feature2(225, quote, after),
		nn.Feature2(226, quote<<8|others<<4|b, side),
		nn.Feature3(227, z, p1.tag<<14|a.tag<<7|n1.tag, p2.tag),
		nn.Feature3(228, z, p1.tag<<14|a.tag<<7|n1.tag, n2.tag),
		nn.Feature3(229, side, p1.low, a.low),
		nn.Feature3(230, side, a.low, n1.low),
		nn.Feature2(231, oc, m.fine<<8|a.tag),
		nn.Feature2(232, at<<4|one(m.first == m.cue.First)<<1|one(m.end <= m.cue.End+1), z),
		nn.Feature2(233, m.form, z<<4|b),
		nn.Feature2(234, a.ner<<8|p1.ner, z<<4|b),
		nn.Feature2(235, m.mid, z<<12|quote<<1|owned),
		nn.Feature2(236, m.after2.tag<<14|after, z),
		nn.Feature2(237, one(m.inside >= 0)<<1|one(s.quoteOf(i) == m.inside), z<<4|b),
	)
	if t.Head < 0 && a.rel == 0 {
		return f
	}
	return s.treeFeatures(f, i, m, side, z)
}

// treeFeatures adds what the way through the tree from token i to the cue says.
func (s *Scene) treeFeatures(f []uint64, i int, m *Aim, side, z uint64) []uint64 {
	a := &s.atoms[i]
	way, branch, steps := s.path(i, m.head)
	pb, nb := uint64(7), uint64(7)
	if i > m.from {
		_, pb, _ = s.path(i-1, m.head)
	}
	if i+1 < m.to {
		_, nb, _ = s.path(i+1, m.head)
	}
	// Does the token open or close the subtree that hangs on the cue's way?
	ends := uint64(0)
	if pb != branch {
		ends |= 1
	}
	if nb != branch {
		ends |= 2
	}
	sub := uint64(0)
	if m.subject >= 0 {
		if i >= int(s.first[m.subject]) && i <= int(s.last[m.subject]) {
			sub = 1
		}
		if i == int(s.first[m.subject]) {
			sub |= 2
		}
		if i == int(s.last[m.subject]) {
			sub |= 4
		}
	}
	p1, n1 := s.at(i-1, m.from, m.to), s.at(i+1, m.from, m.to)
	return append(f,
		nn.Feature2(260, way, side),
		nn.Feature3(261, way, side, a.tag),
		nn.Feature2(262, branch, z),
		nn.Feature3(263, branch, side, a.tag<<2|ends),
		nn.Feature3(264, branch, pb, side),
		nn.Feature3(265, branch, nb, side),
		nn.Feature3(266, branch, m.lemma, side),
		nn.Feature3(267, branch, m.fine, side<<2|ends),
		nn.Feature3(268, branch, m.kids, side<<2|ends),
		nn.Feature2(269, uint64(steps+1), z),
		nn.Feature3(270, sub, m.kids, side),
		nn.Feature3(271, sub, m.lemma, side),
		nn.Feature2(272, sub, p1.tag<<14|a.tag<<7|n1.tag),
		nn.Feature3(273, way, m.fine, side),
		nn.Feature3(274, branch, s.quoteRelation(i, m), ends),
		nn.Feature3(275, branch<<8|pb, nb, p1.tag<<7|a.tag),
		nn.Feature3(276, branch, a.low, side),
		nn.Feature3(277, branch, s.breaksTo(i, m), side<<2|ends),
		nn.Feature3(278, branch, m.act, side<<2|ends),
	)
}

// between counts the other cues between token i and the cue (at most 3) and
// tells whether another cue is nearer to the token.
func (s *Scene) between(i int, m *Aim) (others, nearest uint64) {
	if i >= m.cue.First && i < m.cue.End {
		return 0, 0
	}
	if i < m.cue.First {
		others = s.cueCount(i+1, m.cue.First)
	} else {
		others = s.cueCount(m.cue.End, i)
	}
	d := max(m.cue.First-i, i-m.cue.End+1)
	if i >= m.cue.End {
		if s.cueCount(i, min(i+d, m.to)) > 0 {
			nearest = 1
		}
	} else if s.cueCount(max(i-d+1, m.from), i+1) > 0 {
		nearest = 1
	}
	return min(others, 3), nearest
}

// cueCount is the number of cues that begin in [from, to).
func (s *Scene) cueCount(from, to int) uint64 {
	if from >= to {
		return 0
	}
	return uint64(s.cueSum[to] - s.cueSum[from])
}

// otherCue is 1 where token i is part of another cue, 2 of this one, 0 of none.
func (s *Scene) otherCue(i int, m *Aim) int {
	switch {
	case i < m.from || i >= m.to:
		return 3
	case i >= m.cue.First && i < m.cue.End:
		return 2
	case s.cueAt[i]:
		return 1
	}
	return 0
}

// cuesIn tells whether the sentence has a cue other than this one.
func (s *Scene) cuesIn(sentence int32, m *Aim) bool {
	sent := &s.doc.Sentences[sentence]
	n := s.cueCount(max(int(sent.FirstToken), m.from), min(int(sent.EndToken), m.to))
	if sentence == s.doc.Tokens[m.cue.First].Sentence {
		n--
	}
	return n > 0
}

// MarkCues tells the features which cues the paragraph [from, to) has.
func (s *Scene) MarkCues(cues []Cue, from, to int) {
	n := len(s.doc.Tokens)
	s.cueAt, s.cueSum = grow(s.cueAt, n), grow(s.cueSum, n+1)
	clear(s.cueAt[from:to])
	clear(s.cueSum[from : to+1])
	for _, c := range cues {
		s.cueSum[c.First+1]++
		for i := c.First; i < c.End; i++ {
			s.cueAt[i] = true
		}
	}
	for i := from; i < to; i++ {
		s.cueSum[i+1] += s.cueSum[i]
	}
}

// quoteRelation packs how the quotation that holds token i stands to the cue:
// on which side, which in order from the cue, how far its near end is, whether
// in the cue's sentence, whether another cue is nearer to it.
func (s *Scene) quoteRelation(i int, m *Aim) uint64 {
	q := s.quoteOf(i)
	if q < 0 {
		return 0
	}
	if q == m.inside {
		return 1
	}
	k := &s.doc.Quotes[q]
	first, end := int(k.Open), m.to
	if k.Close >= 0 {
		end = int(k.Close) + 1
	}
	same := uint64(0)
	var gap int
	var near uint64
	if i < m.cue.First {
		gap = m.cue.First - end
		near = s.cueCount(min(end, m.cue.First), m.cue.First)
		if end-1 >= m.first {
			same = 1
		}
		return 2 | bucket(gap)<<2 | min(near, 3)<<7 | same<<9 | min(s.quotesBetween(end, m.cue.First), 3)<<10
	}
	gap = first - m.cue.End
	near = s.cueCount(m.cue.End, max(first, m.cue.End))
	if first < m.end {
		same = 1
	}
	return 3 | bucket(gap)<<2 | min(near, 3)<<7 | same<<9 | min(s.quotesBetween(m.cue.End, first), 3)<<10
}

// quotesBetween counts the double quotations that open in [from, to).
func (s *Scene) quotesBetween(from, to int) uint64 {
	n := uint64(0)
	for i := from - 1; i >= 0 && i < to && n < 4; {
		i = int(s.markAfter[i])
		if i < 0 || i >= to {
			break
		}
		n++
	}
	return n
}

// breaksTo counts the commas, dashes and brackets between token i and the cue, at most 5.
func (s *Scene) breaksTo(i int, m *Aim) uint64 {
	n := int32(0)
	switch {
	case i < m.cue.First:
		n = s.commas[m.cue.First] - s.commas[i]
	case i >= m.cue.End:
		n = s.commas[i+1] - s.commas[m.cue.End]
	}
	return uint64(min(n, 5))
}
