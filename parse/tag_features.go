package parse

import "hearsay/internal/nn"

// TagFeatures appends the features by which word i gets its XPOS. The words
// before it must have theirs.
func (l *Line) TagFeatures(i int, fs []uint64) []uint64 {
	return l.tagRest(i, l.tagFirst(i, fs))
}

// spelt is the shape of word i, and whether it is the line's first.
func (l *Line) spelt(i int) uint64 {
	if i == 0 {
		return l.at(i).shape<<1 | 1
	}
	return l.at(i).shape << 1
}

// tagFirst appends the features of word i's XPOS that are asked first, see early.
func (l *Line) tagFirst(i int, fs []uint64) []uint64 {
	w, p1, p2, n1, n2, kind := l.at(i), l.at(i-1), l.at(i-2), l.at(i+1), l.at(i+2), l.spelt(i)
	return append(fs,
		nn.Feature2(22, w.class, n1.suffix2),
		nn.Feature2(19, w.class, n1.class),
		nn.Feature2(26, w.mid, p1.tag),
		nn.Feature2(25, w.near, kind),
		nn.Feature2(32, n2.mid, w.class),
		nn.Feature2(9, p1.tag, kind),
		nn.Feature2(4, w.suffix3, kind),
		nn.Feature2(29, w.mid, n1.mid),
		nn.Feature(6, w.prefix3),
		nn.Feature(30, p1.fine),
		nn.Feature2(27, n1.fine, w.class),
		nn.Feature2(24, w.fine, kind),
		nn.Feature(28, n1.near),
		nn.Feature3(11, p1.tag, p2.tag, w.class),
		nn.Feature3(31, uint64(w.capital7), uint64(w.frequency), kind),
		nn.Feature(14, p2.lower),
	)
}

// tagRest appends the features of word i's XPOS that are asked where the first do not decide.
func (l *Line) tagRest(i int, fs []uint64) []uint64 {
	w, p1, p2, n1, n2, kind := l.at(i), l.at(i-1), l.at(i-2), l.at(i+1), l.at(i+2), l.spelt(i)
	return append(fs,
		nn.Feature(1, w.form),
		nn.Feature2(2, w.lower, kind),
		nn.Feature(3, w.suffix2),
		nn.Feature2(5, w.suffix4, w.shape),
		nn.Feature2(7, kind, p1.shape),
		nn.Feature2(8, w.shape, n1.shape),
		nn.Feature3(10, p1.tag, p2.tag, 0),
		nn.Feature2(12, p1.tag, w.lower),
		nn.Feature(13, p1.lower),
		nn.Feature(15, n1.lower),
		nn.Feature(16, n2.lower),
		nn.Feature2(17, w.lower, n1.lower),
		nn.Feature2(18, p1.lower, w.lower),
		nn.Feature3(20, w.class, n1.class, n2.class),
		nn.Feature3(21, p1.tag, w.class, n1.class),
		nn.Feature2(23, n1.suffix3, n1.shape),
		nn.Feature2(33, w.suffix3, n1.class),
		nn.Feature3(34, w.lower, p1.tag, n1.class),
	)
}

// PartFeatures appends the features by which word i gets its UPOS. All words
// must have their XPOS, the words before it their UPOS.
func (l *Line) PartFeatures(i int, fs []uint64) []uint64 {
	return l.partRest(i, l.partFirst(i, fs))
}

// partFirst appends the features of word i's UPOS that are asked first, see early.
func (l *Line) partFirst(i int, fs []uint64) []uint64 {
	w, p1, n1, n2 := l.at(i), l.at(i-1), l.at(i+1), l.at(i+2)
	return append(fs,
		nn.Feature(40, w.tag),
		nn.Feature2(43, w.tag, n1.tag),
		nn.Feature2(54, w.tag, w.suffix3),
		nn.Feature3(52, w.tag, w.fine, w.shape),
		nn.Feature2(46, w.tag, p1.part),
		nn.Feature2(41, w.tag, w.lower),
		nn.Feature2(55, w.lower, n1.tag),
		nn.Feature2(42, w.tag, w.form),
		nn.Feature3(44, w.tag, n1.tag, n2.tag),
		nn.Feature2(58, w.lower, p1.part),
	)
}

// partRest appends the features of word i's UPOS that are asked where the first do not decide.
func (l *Line) partRest(i int, fs []uint64) []uint64 {
	w, p1, p2, n1, n2, n3 := l.at(i), l.at(i-1), l.at(i-2), l.at(i+1), l.at(i+2), l.at(i+3)
	return append(fs,
		nn.Feature3(45, w.lower, n1.tag, n2.tag),
		nn.Feature3(47, w.tag, p1.part, p2.part),
		nn.Feature3(48, w.lower, p1.part, n1.tag),
		nn.Feature2(49, w.lower, n1.lower),
		nn.Feature2(50, w.lower, p1.lower),
		nn.Feature3(51, n1.tag, n2.tag, n3.tag),
		nn.Feature3(53, w.lower, n1.mid, n2.mid),
		nn.Feature2(56, w.lower, n2.tag),
		nn.Feature2(57, w.lower, n3.tag),
	)
}

// SetTag decides the XPOS of word i.
func (l *Line) SetTag(i int, x XPOS) {
	l.XPOS[i] = x
	l.at(i).tag = uint64(x)
}

// SetPart decides the UPOS of word i, whose XPOS is decided.
func (l *Line) SetPart(i int, u UPOS) {
	l.UPOS[i] = u
	l.at(i).part = uint64(l.XPOS[i])<<8 | uint64(u)
}

// SureTag is the only tag that the form of word i had in the treebanks, and had
// often, or NoXPOS.
func (l *Line) SureTag(i int) XPOS {
	return XPOS(l.at(i).sure)
}
