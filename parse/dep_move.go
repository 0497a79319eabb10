package parse

import "hearsay/internal/nn"

// MoveFeatures appends the features by which the next move is chosen, after
// Zhang and Nivre (2011). All words must have their tags.
func (l *Line) MoveFeatures(a *Arcs, fs []uint64) []uint64 {
	v := l.look(a)
	return v.rest(v.first(fs))
}

// moveView is what the features of a move read: the topmost three words of the stack,
// the next three behind it, and what depends on them. In its names s0 is the top
// of the stack, b the next word; l and r are the outermost dependents on the left
// and right, l2 and r2 the second outermost, and w at the end is for their spelling.
type moveView struct {
	s0, s1, s2, b0, b1, b2     *word
	s0l, s0r, s0l2, s0r2, s0rw uint64
	s1l, s1r, s1rw             uint64
	bl, bl2, bw                uint64
	s0lr, s0rr, s1rr, blr      uint64 // the relations on the left or right, a bit each
	near, far                  uint64 // how far the top of the stack is from the next word, and from the one below
	mb, ms                     uint64 // the marks that stand there
	pp, ss                     uint64 // the parts of speech of top and next, and of the two topmost
}

// look fills in what the features of the next move read.
func (l *Line) look(a *Arcs) (v moveView) {
	i0, i1, i2 := int32(-1), int32(-1), int32(-1)
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
	v.s0, v.s1, v.s2 = l.node(i0), l.node(i1), l.node(i2)
	l.lookTop(a, i0, &v)
	l.lookBelow(a, i1, i0, &v)
	l.lookNext(a, a.B0, &v)
	v.mb = l.marksBetween(i0, a.B0)
	v.pp = v.s0.part<<16 | v.b0.part
	v.ss = v.s1.part<<16 | v.s0.part
	return v
}

// lookTop looks at the dependents of the top of the stack.
func (l *Line) lookTop(a *Arcs, i int32, v *moveView) {
	if i < 0 {
		v.s0l, v.s0r, v.s0l2, v.s0r2, v.s0rw = nothing.part, nothing.part, nothing.part, nothing.part, nothing.lower
		return
	}
	r := l.node(a.right[i])
	v.s0l, v.s0r, v.s0rw = l.node(a.left[i]).part, r.part, r.lower
	v.s0l2, v.s0r2 = l.node(a.left2[i]).part, l.node(a.right2[i]).part
	v.s0lr, v.s0rr = a.leftRels[i], a.rightRels[i]
	v.near = gap(a.B0 - i)
}

// lookBelow looks at the dependents of the word below the top of the stack.
func (l *Line) lookBelow(a *Arcs, i, top int32, v *moveView) {
	if i < 0 {
		v.s1l, v.s1r, v.s1rw = nothing.part, nothing.part, nothing.lower
		return
	}
	r := l.node(a.right[i])
	v.s1l, v.s1r, v.s1rw = l.node(a.left[i]).part, r.part, r.lower
	v.s1rr = a.rightRels[i]
	v.far = gap(top - i)
	v.ms = l.marksBetween(i, top)
}

// lookNext looks at the next words and the dependents that the first of them has so far.
func (l *Line) lookNext(a *Arcs, i int32, v *moveView) {
	v.b0, v.b1, v.b2 = l.node(i), l.node(i+1), l.node(i+2)
	left := l.node(a.left[i])
	v.bl, v.bw = left.part, left.lower
	v.bl2 = l.node(a.left2[i]).part
	v.blr = a.leftRels[i]
}

// first appends the features that are asked first, see early.
func (v *moveView) first(fs []uint64) []uint64 {
	return append(fs,
		nn.Feature2(162, v.b0.part, v.blr),
		nn.Feature(105, v.b2.part<<16|v.b1.part),
		nn.Feature2(159, v.s0.part, v.s0lr),
		nn.Feature2(131, v.b0.lower, v.near),
		nn.Feature2(149, v.b0.lower, v.bw),
		nn.Feature2(114, v.pp, v.b1.part),
		nn.Feature2(101, v.s0.lower, v.s0.part),
		nn.Feature2(128, v.pp, v.near),
		nn.Feature2(161, v.s1.part, v.s1rr),
		nn.Feature2(118, v.pp, v.s0l),
		nn.Feature2(120, v.pp, v.bl),
		nn.Feature2(103, v.b0.lower, v.b0.part),
		nn.Feature2(163, v.s0.lower, v.s0rr),
		nn.Feature3(154, v.ss, v.s0.marks, v.ms),
		nn.Feature3(153, v.pp, v.b0.marks, v.mb),
		nn.Feature3(141, v.s0.mid, v.b0.mid, v.pp),
		nn.Feature2(102, v.s1.lower, v.s1.part),
		nn.Feature3(126, v.pp, v.s0r, v.s0r2),
		nn.Feature3(145, v.s1.fine, v.s0.part, v.s1.part),
		nn.Feature2(123, v.ss, v.s0l),
		nn.Feature3(156, v.pp, v.b1.marks, v.b1.part),
		nn.Feature3(143, v.s0.fine, v.s0.part, v.b0.part),
		nn.Feature2(109, v.pp, v.ss),
		nn.Feature2(122, v.ss, v.s1r),
	)
}

// rest appends the features that are asked where the first do not decide.
func (v *moveView) rest(fs []uint64) []uint64 {
	return append(fs,
		nn.Feature2(104, v.b1.lower, v.b1.part),
		nn.Feature2(106, v.s0.lower, v.b0.lower),
		nn.Feature2(107, v.s0.lower, v.pp),
		nn.Feature2(108, v.b0.lower, v.pp),
		nn.Feature2(110, v.s1.lower, v.s0.lower),
		nn.Feature2(111, v.s1.lower, v.ss),
		nn.Feature2(112, v.s0.lower, v.ss),
		nn.Feature3(113, v.s1.lower, v.s0.part, v.b0.part),
		nn.Feature3(115, v.pp, v.b1.part, v.b2.part),
		nn.Feature3(116, v.ss, v.b0.part, v.b1.part),
		nn.Feature3(117, v.ss, v.s2.part, v.b0.part),
		nn.Feature2(119, v.pp, v.s0r),
		nn.Feature2(121, v.ss, v.s1l),
		nn.Feature2(124, v.ss, v.s0r),
		nn.Feature3(125, v.pp, v.s0l, v.s0l2),
		nn.Feature3(127, v.pp, v.bl, v.bl2),
		nn.Feature2(129, v.ss, v.far),
		nn.Feature2(130, v.s0.lower, v.near),
		nn.Feature2(132, v.s1.lower, v.far),
		nn.Feature2(139, v.s0.fine, v.b0.fine),
		nn.Feature2(140, v.s1.fine, v.s0.fine),
		nn.Feature3(142, v.s1.mid, v.s0.mid, v.ss),
		nn.Feature3(144, v.b0.fine, v.s0.part, v.b0.part),
		nn.Feature3(146, v.s1.mid, v.s0.mid, v.b0.mid),
		nn.Feature2(147, v.s0.lower, v.s0rw),
		nn.Feature3(148, v.s1.lower, v.s1rw, v.s0.part),
		nn.Feature3(150, v.b0.part, v.b1.lower, v.s0.part),
		nn.Feature3(155, v.pp, v.b0.marks, v.s1.part),
		nn.Feature3(157, v.b0.lower, v.s0.part, v.mb<<3|v.ms),
		nn.Feature3(158, v.pp, v.s0.marks, v.b0.marks),
		nn.Feature2(160, v.s0.part, v.s0rr),
		nn.Feature2(164, v.s1.lower, v.s1rr),
		nn.Feature2(165, v.b0.lower, v.blr),
		nn.Feature2(166, v.pp, v.s0rr),
		nn.Feature2(167, v.pp, v.blr),
		nn.Feature2(168, v.ss, v.s1rr),
		nn.Feature2(169, v.ss, v.s0lr),
		nn.Feature3(170, v.pp, v.s0lr, v.blr),
		nn.Feature3(171, v.ss, v.s0lr, v.s1rr),
		nn.Feature3(172, v.s0.lower, v.b0.part, v.mb<<3|v.ms),
		nn.Feature3(173, v.s0.lower, v.s1.part, v.ms),
		nn.Feature3(174, v.pp, v.s1.part, v.mb<<3|v.ms),
	)
}
