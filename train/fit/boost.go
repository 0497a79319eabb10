package fit

import (
	"math"
	"slices"

	"hearsay/internal/nn"
)

// BoostOptions say how trees are grown.
type BoostOptions struct {
	// Trees is how many, Leaves how many each has at most (at most 128), Least how
	// many rows a leaf has at least.
	Trees, Leaves, Least int
	// Rate is the share of each tree's step that is taken, Ridge a prior on leaves.
	Rate, Ridge float64
}

// Boost fits trees that tell the rows that are right from the others: gradient
// boosting on the log loss (Friedman 2001), each tree grown where it gains most,
// with Newton's steps in its leaves. Rows are equally long; there is no chance in it.
func Boost(rows [][]int16, right []bool, o BoostOptions) *nn.Trees {
	g := newGrove(rows, right, o)
	t := &nn.Trees{Inputs: len(g.cuts), Base: g.base()}
	for i := range g.sums {
		g.sums[i] = float64(t.Base) * nn.LeafScale
	}
	for range o.Trees {
		tree := g.grow()
		t.Plant(tree)
		for i, row := range rows {
			g.sums[i] += float64(nn.Fall(tree, row)) * nn.LeafScale
		}
	}
	return t
}

// mostCuts is into how many bins the values of an input fall at most.
const mostCuts = 64

// grove is what trees grow from.
type grove struct {
	o     BoostOptions
	right []bool
	// cuts are each input's bounds: bin k holds values up to cuts[k].
	cuts [][]int16
	// bins[input][row] is where a value falls.
	bins [][]uint8
	// sums are the log odds of each row so far; slope and bend the first and
	// second derivative of its loss.
	sums, slope, bend []float64
}

func newGrove(rows [][]int16, right []bool, o BoostOptions) *grove {
	n := len(rows)
	g := &grove{o: o, right: right, sums: make([]float64, n), slope: make([]float64, n), bend: make([]float64, n)}
	for k := range rows[0] {
		values := make([]int16, n)
		for i, row := range rows {
			values[i] = row[k]
		}
		cuts := cutsOf(slices.Clone(values))
		bins := make([]uint8, n)
		for i, v := range values {
			at, _ := slices.BinarySearch(cuts, v)
			bins[i] = uint8(min(at, len(cuts)-1))
		}
		g.cuts, g.bins = append(g.cuts, cuts), append(g.bins, bins)
	}
	return g
}

// cutsOf gives bounds with about equally many values up to each.
func cutsOf(values []int16) []int16 {
	slices.Sort(values)
	var cuts []int16
	for k := 1; k <= mostCuts; k++ {
		v := values[max(len(values)*k/mostCuts-1, 0)]
		if len(cuts) == 0 || v > cuts[len(cuts)-1] {
			cuts = append(cuts, v)
		}
	}
	return cuts
}

// base is the log odds of all rows together, in units of leaves.
func (g *grove) base() int32 {
	yes := 1.0
	for _, r := range g.right {
		yes += one(r)
	}
	no := float64(len(g.right)) - yes + 2
	return int32(math.Round(math.Log(yes/no) / nn.LeafScale))
}

// leaf is a node of a tree in the making, with its best split.
type leaf struct {
	node       int
	rows       []int32
	gain       float64
	input, cut int
}

// grow makes one tree: the leaf that gains most is split until there are enough.
func (g *grove) grow() []nn.TreeNode {
	all := make([]int32, len(g.sums))
	for i, s := range g.sums {
		p := 1 / (1 + math.Exp(-s))
		all[i], g.slope[i], g.bend[i] = int32(i), one(g.right[i])-p, p*(1-p)
	}
	tree := []nn.TreeNode{g.leafNode(all)}
	leaves := []leaf{g.split(0, all)}
	for len(leaves) < g.o.Leaves {
		best := 0
		for k := range leaves {
			if leaves[k].gain > leaves[best].gain {
				best = k
			}
		}
		l := leaves[best]
		if l.gain <= 0 {
			break
		}
		below, above := g.part(l)
		at := len(tree)
		tree[l.node] = nn.TreeNode{Input: uint8(l.input), Value: g.cuts[l.input][l.cut], Below: uint8(at), Above: uint8(at + 1)}
		tree = append(tree, g.leafNode(below), g.leafNode(above))
		leaves[best] = g.split(at, below)
		leaves = append(leaves, g.split(at+1, above))
	}
	return tree
}

func (g *grove) part(l leaf) (below, above []int32) {
	for _, i := range l.rows {
		if int(g.bins[l.input][i]) <= l.cut {
			below = append(below, i)
		} else {
			above = append(above, i)
		}
	}
	return below, above
}

// leafNode is the step of these rows.
func (g *grove) leafNode(rows []int32) nn.TreeNode {
	slope, bend := g.total(rows)
	step := g.o.Rate * slope / (bend + g.o.Ridge)
	return nn.TreeNode{Input: nn.Leaf, Value: int16(math.Round(min(max(step, -30), 30) / nn.LeafScale))}
}

func (g *grove) total(rows []int32) (slope, bend float64) {
	for _, i := range rows {
		slope, bend = slope+g.slope[i], bend+g.bend[i]
	}
	return slope, bend
}

// split finds where to split the rows of a node.
func (g *grove) split(node int, rows []int32) leaf {
	l := leaf{node: node, rows: rows}
	slope, bend := g.total(rows)
	worth := func(s, b float64) float64 { return s * s / (b + g.o.Ridge) }
	whole := worth(slope, bend)
	for k := range g.cuts {
		var count [mostCuts]int
		var slopes, bends [mostCuts]float64
		for _, i := range rows {
			at := g.bins[k][i]
			count[at]++
			slopes[at] += g.slope[i]
			bends[at] += g.bend[i]
		}
		n, s, b := 0, 0.0, 0.0
		for at := range len(g.cuts[k]) - 1 {
			n, s, b = n+count[at], s+slopes[at], b+bends[at]
			if n < g.o.Least || len(rows)-n < g.o.Least {
				continue
			}
			if gain := worth(s, b) + worth(slope-s, bend-b) - whole; gain > l.gain {
				l.gain, l.input, l.cut = gain, k, at
			}
		}
	}
	return l
}
