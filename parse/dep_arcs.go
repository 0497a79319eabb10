package parse

// Move is a step of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez
// and Satta 2011).
type Move uint8

// The moves. S0 is the top of the stack, S1 below it, B0 the next word.
const (
	Shift Move = iota // B0 goes onto the stack
	Left              // S0 depends on B0 and leaves the stack
	Right             // S0 depends on S1 and leaves the stack

	MoveCount = iota
)

// Arcs is the state of a parse: a stack, the next word, and the arcs so far.
// The root is the word behind the last one, so B0 == N stands for it.
type Arcs struct {
	N     int
	B0    int32
	Stack []int32
	Heads []int32 // -2 is none yet, N the root
	// Of each word (and the root): how many dependents it has on either side,
	// and of those the outermost and the second outermost; -1 is none.
	left, right   []int32
	left2, right2 []int32
	nleft, nright []uint8
	// Rels are the relations given so far; leftRels and rightRels say of each
	// word which relations its dependents have on either side, one bit each.
	Rels                []Rel
	leftRels, rightRels []uint64
	quoted              []uint8 // numbers the quotation of each word, 0 is none; may be nil
}

// Begin makes the state before the first move over n content words.
func (a *Arcs) Begin(n int) {
	a.N, a.B0, a.Stack = n, 0, a.Stack[:0]
	a.Heads = grow(a.Heads, n+1)
	a.left, a.right = grow(a.left, n+1), grow(a.right, n+1)
	a.left2, a.right2 = grow(a.left2, n+1), grow(a.right2, n+1)
	a.nleft, a.nright = grow(a.nleft, n+1), grow(a.nright, n+1)
	a.Rels, a.leftRels, a.rightRels = grow(a.Rels, n+1), grow(a.leftRels, n+1), grow(a.rightRels, n+1)
	for i := 0; i <= n; i++ {
		a.Heads[i] = -2
		a.Rels[i], a.leftRels[i], a.rightRels[i] = NoRel, 0, 0
		a.left[i], a.right[i], a.left2[i], a.right2[i] = -1, -1, -1, -1
		a.nleft[i], a.nright[i] = 0, 0
	}
}

// Legal reports whether the move may be taken. Only one word may depend on the root.
func (a *Arcs) Legal(m Move) bool {
	switch m {
	case Shift:
		return int(a.B0) < a.N
	case Left:
		return len(a.Stack) > 0 && (int(a.B0) < a.N || len(a.Stack) == 1)
	}
	return len(a.Stack) > 1
}

// Done reports whether every word has its head.
func (a *Arcs) Done() bool { return int(a.B0) == a.N && len(a.Stack) == 0 }

// Take takes a legal move.
func (a *Arcs) Take(m Move) {
	if m == Shift {
		a.Stack = append(a.Stack, a.B0)
		a.B0++
		return
	}
	s0 := a.Stack[len(a.Stack)-1]
	a.Stack = a.Stack[:len(a.Stack)-1]
	if m == Left {
		a.Heads[s0] = a.B0
		a.left2[a.B0], a.left[a.B0] = a.left[a.B0], s0
		a.nleft[a.B0] = min(a.nleft[a.B0]+1, 7)
		return
	}
	s1 := a.Stack[len(a.Stack)-1]
	a.Heads[s0] = s1
	a.right2[s1], a.right[s1] = a.right[s1], s0
	a.nright[s1] = min(a.nright[s1]+1, 7)
}

// Relate gives a word that has its head its relation.
func (a *Arcs) Relate(i int32, r Rel) {
	h := a.Heads[i]
	a.Rels[i] = r
	if i < h {
		a.leftRels[h] |= 1 << r
	} else {
		a.rightRels[h] |= 1 << r
	}
}

// Costs tells for each move how many gold arcs can no longer be reached after
// it (Goldberg and Nivre 2013). In gold the root is written N.
func (a *Arcs) Costs(gold []int32) (costs [MoveCount]int) {
	b := a.B0
	if int(b) < a.N {
		for k, s := range a.Stack {
			if gold[s] == b {
				costs[Shift]++
			}
			if gold[b] == s && k != len(a.Stack)-1 {
				costs[Shift]++
			}
		}
	}
	if len(a.Stack) == 0 {
		return costs
	}
	s0, s1 := a.Stack[len(a.Stack)-1], int32(-1)
	if len(a.Stack) > 1 {
		s1 = a.Stack[len(a.Stack)-2]
	}
	for d := b; int(d) <= a.N; d++ {
		depends := int(d) < a.N && gold[d] == s0
		if gold[s0] == d && d != b {
			costs[Left]++
		}
		if gold[s0] == d {
			costs[Right]++
		}
		if depends {
			costs[Left]++
			costs[Right]++
		}
	}
	if s1 >= 0 && gold[s0] == s1 {
		costs[Left]++
	}
	return costs
}
