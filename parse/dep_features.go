package parse

import "hearsay/internal/nn"

// Content lists the words that take part in the arcs: all but punctuation, whose
// heads follow from the words' by rule. All words must have their tags.
func (l *Line) Content() []int32 {
	l.content, l.quoted = l.content[:0], l.quoted[:0]
	var commas, quotes, others uint32
	inside, last := uint8(0), uint8(1)
	for i, u := range l.UPOS {
		x := l.XPOS[i]
		switch {
		case u != Punct:
			w := l.at(i)
			w.marks, w.commas, w.quotes, w.others = l.marksBefore(i), commas, quotes, others
			l.content, l.quoted = append(l.content, int32(i)), append(l.quoted, inside)
		case x == TagOpenQuote:
			quotes++
			last = max(last+1, 2)
			inside = last
		case x == TagCloseQuote:
			if quotes++; inside == 0 && last == 1 {
				l.insideFromStart()
			}
			inside, last = 0, max(last, 2)
		case x == TagComma:
			commas++
		default:
			others++
		}
	}
	return l.content
}

// insideFromStart marks the words so far as quoted: the line closes a quotation that an earlier one opened.
func (l *Line) insideFromStart() {
	for k := range l.quoted {
		l.quoted[k] = 1
	}
}

// marksBefore tells the marks that stand right before a word: the last one, and whether there are more.
func (l *Line) marksBefore(i int) uint64 {
	if i == 0 || l.UPOS[i-1] != Punct {
		return 0
	}
	m := uint64(l.XPOS[i-1])
	if i > 1 && l.UPOS[i-2] == Punct {
		m |= 64
	}
	return m
}

// node is what the features read of one content word. Index -1 is nothing, one past the last the root.
func (l *Line) node(k int32) *word {
	switch {
	case k < 0:
		return &nothing
	case int(k) < len(l.content):
		return &l.words[int(l.content[k])+pad]
	case int(k) == len(l.content):
		return &root
	}
	return &outside
}

// marksBetween tells which punctuation stands between two content words:
// commas, quotation marks, others, one bit each.
func (l *Line) marksBetween(i, k int32) (m uint64) {
	if i < 0 || int(k) >= len(l.content) {
		return 0
	}
	v, w := l.node(i), l.node(k)
	if w.commas > v.commas {
		m = 1
	}
	if w.quotes > v.quotes {
		m |= 2
	}
	if w.others > v.others {
		m |= 4
	}
	return m
}

var (
	nothing = word{lower: 2, form: 2, fine: 1<<12 | 1, near: 1<<12 | 1, mid: 1<<9 | 1, tag: 62, part: 62 << 8}
	root    = word{lower: 3, form: 3, fine: 1<<12 | 2, near: 1<<12 | 2, mid: 1<<9 | 2, tag: 61, part: 61 << 8}
)

// MoveFeatures appends the features by which the next move is chosen, after
// Zhang and Nivre (2011). All words must have their tags. Those above the gap are
// asked first, see early.
func (l *Line) MoveFeatures(a *Arcs, fs []uint64) []uint64 {
	i0, i1, i2, ib := int32(-1), int32(-1), int32(-1), a.B0
	n := len(a.Stack)
	if n > 0 {
		i0 = a.Stack[n-1]
	}
	if n > 1 {
		i1 = a.Stack[n-2]
	}
	if n > 2 {
		i2 = a.Stack[n-3]
	}
	s0, s1, s2 := l.node(i0), l.node(i1), l.node(i2)
	b0, b1, b2 := l.node(ib), l.node(ib+1), l.node(ib+2)
	s0l, s0r, s0l2, s0r2 := nothing.part, nothing.part, nothing.part, nothing.part
	var near, far uint64
	s0rw := nothing.lower
	if i0 >= 0 {
		s0l, s0r = l.node(a.left[i0]).part, l.node(a.right[i0]).part
		s0l2, s0r2 = l.node(a.left2[i0]).part, l.node(a.right2[i0]).part
		s0rw = l.node(a.right[i0]).lower
		near = gap(ib - i0)
	}
	s1l, s1r, s1rw := nothing.part, nothing.part, nothing.lower
	if i1 >= 0 {
		s1l, s1r = l.node(a.left[i1]).part, l.node(a.right[i1]).part
		s1rw = l.node(a.right[i1]).lower
		far = gap(i0 - i1)
	}
	bl, bl2 := l.node(a.left[ib]).part, l.node(a.left2[ib]).part
	bw := l.node(a.left[ib]).lower
	var s0lr, s0rr, s1rr uint64
	if i0 >= 0 {
		s0lr, s0rr = a.leftRels[i0], a.rightRels[i0]
	}
	if i1 >= 0 {
		s1rr = a.rightRels[i1]
	}
	blr := a.leftRels[ib]
	mb, ms := l.marksBetween(i0, ib), uint64(0)
	if i1 >= 0 {
		ms = l.marksBetween(i1, i0)
	}
	pp := s0.part<<16 | b0.part
	ss := s1.part<<16 | s0.part
	return append(fs,
		nn.Feature2(162, b0.part, blr),
		nn.Feature(105, b2.part<<16|b1.part),
		nn.Feature2(159, s0.part, s0lr),
		nn.Feature2(131, b0.lower, near),
		nn.Feature2(149, b0.lower, bw),
		nn.Feature2(114, pp, b1.part),
		nn.Feature2(101, s0.lower, s0.part),
		nn.Feature2(128, pp, near),
		nn.Feature2(161, s1.part, s1rr),
		nn.Feature2(118, pp, s0l),
		nn.Feature2(120, pp, bl),
		nn.Feature2(103, b0.lower, b0.part),
		nn.Feature2(163, s0.lower, s0rr),
		nn.Feature3(154, ss, s0.marks, ms),
		nn.Feature3(153, pp, b0.marks, mb),
		nn.Feature3(141, s0.mid, b0.mid, pp),
		nn.Feature2(102, s1.lower, s1.part),
		nn.Feature3(126, pp, s0r, s0r2),
		nn.Feature3(145, s1.fine, s0.part, s1.part),
		nn.Feature2(123, ss, s0l),
		nn.Feature3(156, pp, b1.marks, b1.part),
		nn.Feature3(143, s0.fine, s0.part, b0.part),
		nn.Feature2(109, pp, ss),
		nn.Feature2(122, ss, s1r),

		nn.Feature2(104, b1.lower, b1.part),
		nn.Feature2(106, s0.lower, b0.lower),
		nn.Feature2(107, s0.lower, pp),
		nn.Feature2(108, b0.lower, pp),
		nn.Feature2(110, s1.lower, s0.lower),
		nn.Feature2(111, s1.lower, ss),
		nn.Feature2(112, s0.lower, ss),
		nn.Feature3(113, s1.lower, s0.part, b0.part),
		nn.Feature3(115, pp, b1.part, b2.part),
		nn.Feature3(116, ss, b0.part, b1.part),
		nn.Feature3(117, ss, s2.part, b0.part),
		nn.Feature2(119, pp, s0r),
		nn.Feature2(121, ss, s1l),
		nn.Feature2(124, ss, s0r),
		nn.Feature3(125, pp, s0l, s0l2),
		nn.Feature3(127, pp, bl, bl2),
		nn.Feature2(129, ss, far),
		nn.Feature2(130, s0.lower, near),
		nn.Feature2(132, s1.lower, far),
		nn.Feature2(139, s0.fine, b0.fine),
		nn.Feature2(140, s1.fine, s0.fine),
		nn.Feature3(142, s1.mid, s0.mid, ss),
		nn.Feature3(144, b0.fine, s0.part, b0.part),
		nn.Feature3(146, s1.mid, s0.mid, b0.mid),
		nn.Feature2(147, s0.lower, s0rw),
		nn.Feature3(148, s1.lower, s1rw, s0.part),
		nn.Feature3(150, b0.part, b1.lower, s0.part),
		nn.Feature3(155, pp, b0.marks, s1.part),
		nn.Feature3(157, b0.lower, s0.part, mb<<3|ms),
		nn.Feature3(158, pp, s0.marks, b0.marks),
		nn.Feature2(160, s0.part, s0rr),
		nn.Feature2(164, s1.lower, s1rr),
		nn.Feature2(165, b0.lower, blr),
		nn.Feature2(166, pp, s0rr),
		nn.Feature2(167, pp, blr),
		nn.Feature2(168, ss, s1rr),
		nn.Feature2(169, ss, s0lr),
		nn.Feature3(170, pp, s0lr, blr),
		nn.Feature3(171, ss, s0lr, s1rr),
		nn.Feature3(172, s0.lower, b0.part, mb<<3|ms),
		nn.Feature3(173, s0.lower, s1.part, ms),
		nn.Feature3(174, pp, s1.part, mb<<3|ms),
	)
}

// gap sorts a distance between words into eight sizes.
func gap(d int32) uint64 {
	switch {
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	}
	return 7
}

// RelFeatures appends the features by which word i, whose head is decided,
// gets its relation. Its own dependents are complete; of its head's those drawn so far are known.
// Those above the gap are asked first, see early.
func (l *Line) RelFeatures(a *Arcs, i int32, fs []uint64) []uint64 {
	ih := a.Heads[i]
	d, h := l.node(i), l.node(ih)
	side := uint64(0)
	if i > ih {
		side = 8
	}
	way := side | gap(max(i-ih, ih-i))
	dp, hp := d.part<<16|h.part, h.part<<1|side>>3
	dl, dr := l.node(a.left[i]), l.node(a.right[i])
	hl, hr := l.node(a.left[ih]), l.node(a.right[ih])
	outer := uint64(0)
	if a.left[ih] == i || a.right[ih] == i {
		outer = 1
	}
	v := uint64(a.nleft[i])<<9 | uint64(a.nright[i])<<6 | uint64(a.nleft[ih])<<3 | uint64(a.nright[ih])
	return append(fs,
		nn.Feature3(226, d.part, dl.lower, dr.part),
		nn.Feature2(218, d.near, hp),
		nn.Feature3(227, d.lower, hl.part, side<<1|outer),
		nn.Feature2(204, dp, way),
		nn.Feature3(208, dp, side, hl.part),
		nn.Feature3(205, dp, side, a.rels(i)),
		nn.Feature3(213, d.part, hp, l.beside1(i, 1).part),
		nn.Feature3(215, d.part, h.fine, side),
		nn.Feature3(210, d.part, side, dl.lower),
		nn.Feature3(229, dp, d.marks, side),
		nn.Feature2(201, d.lower, hp),
		nn.Feature3(228, d.form, d.part, side),
		nn.Feature3(230, dp, side, a.rels(ih)),
		nn.Feature3(206, dp, side, dl.part),

		nn.Feature2(202, d.part, h.lower),
		nn.Feature2(203, d.lower, h.lower),
		nn.Feature3(207, dp, side, dr.part),
		nn.Feature3(209, dp, side, hr.part),
		nn.Feature3(211, d.part, h.lower, dl.lower),
		nn.Feature3(212, d.part, hp, l.beside1(i, -1).part),
		nn.Feature3(214, dp, side<<1|outer, v),
		nn.Feature3(216, d.fine, hp, side),
		nn.Feature3(217, d.mid, h.mid, dp),
		nn.Feature3(219, d.part, h.near, side),
		nn.Feature3(220, d.lower, side, dl.part),
		nn.Feature3(221, dp, side, hl.lower),
		nn.Feature3(222, d.suffix3, hp, side),
		nn.Feature3(223, d.part, h.lower, a.rels(ih)),
		nn.Feature3(224, d.lower, dr.part, hp),
		nn.Feature3(225, dp, hl.part, hr.part),
	)
}

// beside1 is the word, punctuation or not, beside the content word k.
func (l *Line) beside1(k int32, step int) *word { return l.at(int(l.content[k]) + step) }

// rels mixes the relations of a word's dependents on both sides.
func (a *Arcs) rels(i int32) uint64 { return a.leftRels[i]*31 + a.rightRels[i] }
