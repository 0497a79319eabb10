package main

import (
	"math"

	"hearsay/internal/nn"
)

// merge joins the classes two by two, each time the pair that costs the least
// information (as Brown et al. 1992 do from single words), and gives the numbers
// of the classes from 1 in the order of the tree's leaves, with the classes that
// were left when mid and coarse of them stood.
func (e *exchange) merge(mid, coarse int) (order []uint16, levels []nn.ClusterLevel) {
	t := newMerger(e)
	var midOf, coarseOf []int
	for t.left > 1 {
		if t.left <= mid && midOf == nil {
			midOf = t.roots()
		}
		if t.left <= coarse && coarseOf == nil {
			coarseOf = t.roots()
		}
		a, b := t.cheapest()
		t.join(a, b)
	}
	if midOf == nil {
		midOf = t.roots()
	}
	if coarseOf == nil {
		coarseOf = t.roots()
	}
	order = make([]uint16, e.classes)
	levels = make([]nn.ClusterLevel, e.classes+1)
	midNumber, coarseNumber := map[int]uint8{}, map[int]uint8{}
	for i, c := range t.leaves[t.first()] {
		order[c] = uint16(i + 1)
		levels[i+1] = nn.ClusterLevel{Mid: numberOf(midNumber, midOf[c]), Coarse: numberOf(coarseNumber, coarseOf[c])}
	}
	return order, levels
}

func numberOf(numbers map[int]uint8, root int) uint8 {
	if _, ok := numbers[root]; !ok {
		numbers[root] = uint8(len(numbers) + 1)
	}
	return numbers[root]
}

// merger is the forest while it grows together.
type merger struct {
	rows   [][]int32 // class × context; nil once joined to another
	totals []int64
	leaves [][]int
	cost   [][]float64 // of joining a with b < a
	left   int
}

func newMerger(e *exchange) *merger {
	t := &merger{
		rows:   make([][]int32, e.classes),
		totals: append([]int64(nil), e.total...),
		leaves: make([][]int, e.classes),
		cost:   make([][]float64, e.classes),
		left:   e.classes,
	}
	for c := range t.rows {
		t.rows[c] = make([]int32, e.contexts)
		for x := range e.contexts {
			t.rows[c][x] = e.seen[x*e.classes+c]
		}
		t.leaves[c] = []int{c}
	}
	for a := range t.rows {
		t.cost[a] = make([]float64, a)
		for b := range a {
			t.cost[a][b] = t.loss(a, b)
		}
	}
	return t
}

// loss is the information lost by joining two classes.
func (t *merger) loss(a, b int) float64 {
	sum := nlogn(t.totals[a]+t.totals[b]) - nlogn(t.totals[a]) - nlogn(t.totals[b])
	rowB := t.rows[b]
	for x, m := range t.rows[a] {
		n := rowB[x]
		if m == 0 || n == 0 {
			continue // joining a count with none loses nothing
		}
		if s := int(m + n); s < len(entropy) {
			sum += entropy[m] + entropy[n] - entropy[s]
		} else {
			sum += nlogn(int64(m)) + nlogn(int64(n)) - nlogn(int64(s))
		}
	}
	return sum
}

func (t *merger) cheapest() (int, int) {
	bestA, bestB, least := 0, 0, math.Inf(1)
	for a := range t.cost {
		if t.rows[a] == nil {
			continue
		}
		for b, cost := range t.cost[a] {
			if cost < least && t.rows[b] != nil {
				bestA, bestB, least = a, b, cost
			}
		}
	}
	return bestA, bestB
}

// join puts b into a.
func (t *merger) join(a, b int) {
	for x, n := range t.rows[b] {
		t.rows[a][x] += n
	}
	t.totals[a] += t.totals[b]
	t.leaves[a] = append(t.leaves[a], t.leaves[b]...)
	t.rows[b], t.leaves[b] = nil, nil
	t.left--
	for c := range t.rows {
		switch {
		case t.rows[c] == nil || c == a:
		case c < a:
			t.cost[a][c] = t.loss(a, c)
		default:
			t.cost[c][a] = t.loss(c, a)
		}
	}
}

// roots gives for each class the tree it is in.
func (t *merger) roots() []int {
	root := make([]int, len(t.rows))
	for r, leaves := range t.leaves {
		for _, c := range leaves {
			root[c] = r
		}
	}
	return root
}

func (t *merger) first() int {
	for c, row := range t.rows {
		if row != nil {
			return c
		}
	}
	return 0
}
