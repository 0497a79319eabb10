package parse

import "hearsay/internal/nn"

// RelFeatures appends the features by which word i, whose head is decided,
// gets its relation. Its own dependents are complete; of its head's those drawn so far are known.
func (l *Line) RelFeatures(a *Arcs, i int32, fs []uint64) []uint64 {
	v := l.lookAtArc(a, i)
	return v.rest(v.first(fs))
}

// arcView is what the features of a relation read: the dependent d, its head h, and
// the outermost dependents of both, with l and r for left and right.
type arcView struct {
	d, h, dl, dr, hl, hr *word
	dp, hp               uint64 // the parts of speech of both, and of the head with the side
	side                 uint64 // 8 where the head stands to the left
	way                  uint64 // the side, and how far the head is
	outer                uint64 // 1 where the dependent is the outermost of its head
	counts               uint64 // how many dependents both have on either side
	rels, headRels       uint64 // the relations of their dependents
	before, after        uint64 // the parts of speech beside the dependent, of marks too
}

// lookAtArc fills in what the features of word i's relation read.
func (l *Line) lookAtArc(a *Arcs, i int32) (v arcView) {
	ih := a.Heads[i]
	v.d, v.h = l.node(i), l.node(ih)
	v.dl, v.dr = l.node(a.left[i]), l.node(a.right[i])
	v.hl, v.hr = l.node(a.left[ih]), l.node(a.right[ih])
	if i > ih {
		v.side = 8
	}
	v.way = v.side | gap(max(i-ih, ih-i))
	v.dp, v.hp = v.d.part<<16|v.h.part, v.h.part<<1|v.side>>3
	if a.left[ih] == i || a.right[ih] == i {
		v.outer = 1
	}
	v.counts = uint64(a.nleft[i])<<9 | uint64(a.nright[i])<<6 | uint64(a.nleft[ih])<<3 | uint64(a.nright[ih])
	v.rels, v.headRels = a.rels(i), a.rels(ih)
	v.before, v.after = l.beside1(i, -1).part, l.beside1(i, 1).part
	return v
}

// first appends the features that are asked first, see early.
func (v *arcView) first(fs []uint64) []uint64 {
	return append(fs,
		nn.Feature3(226, v.d.part, v.dl.lower, v.dr.part),
		nn.Feature2(218, v.d.near, v.hp),
		nn.Feature3(227, v.d.lower, v.hl.part, v.side<<1|v.outer),
		nn.Feature2(204, v.dp, v.way),
		nn.Feature3(208, v.dp, v.side, v.hl.part),
		nn.Feature3(205, v.dp, v.side, v.rels),
		nn.Feature3(213, v.d.part, v.hp, v.after),
		nn.Feature3(215, v.d.part, v.h.fine, v.side),
		nn.Feature3(210, v.d.part, v.side, v.dl.lower),
		nn.Feature3(229, v.dp, v.d.marks, v.side),
		nn.Feature2(201, v.d.lower, v.hp),
		nn.Feature3(228, v.d.form, v.d.part, v.side),
		nn.Feature3(230, v.dp, v.side, v.headRels),
		nn.Feature3(206, v.dp, v.side, v.dl.part),
	)
}

// rest appends the features that are asked where the first do not decide.
func (v *arcView) rest(fs []uint64) []uint64 {
	return append(fs,
		nn.Feature2(202, v.d.part, v.h.lower),
		nn.Feature2(203, v.d.lower, v.h.lower),
		nn.Feature3(207, v.dp, v.side, v.dr.part),
		nn.Feature3(209, v.dp, v.side, v.hr.part),
		nn.Feature3(211, v.d.part, v.h.lower, v.dl.lower),
		nn.Feature3(212, v.d.part, v.hp, v.before),
		nn.Feature3(214, v.dp, v.side<<1|v.outer, v.counts),
		nn.Feature3(216, v.d.fine, v.hp, v.side),
		nn.Feature3(217, v.d.mid, v.h.mid, v.dp),
		nn.Feature3(219, v.d.part, v.h.near, v.side),
		nn.Feature3(220, v.d.lower, v.side, v.dl.part),
		nn.Feature3(221, v.dp, v.side, v.hl.lower),
		nn.Feature3(222, v.d.suffix3, v.hp, v.side),
		nn.Feature3(223, v.d.part, v.h.lower, v.headRels),
		nn.Feature3(224, v.d.lower, v.dr.part, v.hp),
		nn.Feature3(225, v.dp, v.hl.part, v.hr.part),
	)
}

// beside1 is the word, punctuation or not, beside the content word k.
func (l *Line) beside1(k int32, step int) *word { return l.at(int(l.content[k]) + step) }

// rels mixes the relations of a word's dependents on both sides.
func (a *Arcs) rels(i int32) uint64 { return a.leftRels[i]*31 + a.rightRels[i] }
