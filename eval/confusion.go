package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay"
)

// Confusion counts, over pairs of attributions, which act the gold has and which
// one was told. The zero value is ready.
type Confusion struct{ pairs map[[2]hearsay.Act]int }

// Pair counts one pair; without an act in the gold it counts nothing.
func (c *Confusion) Pair(gold, told hearsay.Act) {
	if gold == "" {
		return
	}
	if c.pairs == nil {
		c.pairs = map[[2]hearsay.Act]int{}
	}
	c.pairs[[2]hearsay.Act{gold, told}]++
}

// Add pairs what was found in one article with the gold, in every layer, as
// [OwnScores] does, and gives the partner of each of the gold, or -1.
func (c *Confusion) Add(text string, gold, found []hearsay.Attribution) []int {
	ws := wordsOf(text)
	partner := pairedLayers(everyLayer(ws, gold), everyLayer(ws, found))
	for i, j := range partner {
		if j >= 0 {
			c.Pair(gold[i].Act, found[j].Act)
		}
	}
	return partner
}

// Merge adds what another one counted.
func (c *Confusion) Merge(o *Confusion) {
	for p, n := range o.pairs {
		if c.pairs == nil {
			c.pairs = map[[2]hearsay.Act]int{}
		}
		c.pairs[p] += n
	}
}

// Agreed counts the pairs with one act.
func (c *Confusion) Agreed() (t Tally) {
	for p, n := range c.pairs {
		t.All += n
		if p[0] == p[1] {
			t.Right += n
		}
	}
	return t
}

// Of counts the pairs with an act in the gold, those that were told it and those
// that were told it rightly.
func (c *Confusion) Of(act hearsay.Act) (gold, told, right int) {
	for p, n := range c.pairs {
		if p[0] == act {
			gold += n
		}
		if p[1] == act {
			told += n
		}
		if p == [2]hearsay.Act{act, act} {
			right += n
		}
	}
	return gold, told, right
}

// String is the number that agrees and what is told for what instead, the most
// frequent first: "5 of 8; 2 assert for deny, 1 deny for warn".
func (c *Confusion) String() string {
	type confused struct {
		gold, told hearsay.Act
		n          int
	}
	var all []confused
	for p, n := range c.pairs {
		if p[0] != p[1] {
			all = append(all, confused{p[0], p[1], n})
		}
	}
	slices.SortFunc(all, func(a, b confused) int {
		return cmp.Or(b.n-a.n, cmp.Compare(a.gold, b.gold), cmp.Compare(a.told, b.told))
	})
	agreed := c.Agreed()
	var b strings.Builder
	fmt.Fprintf(&b, "%d of %d", agreed.Right, agreed.All)
	before := "; "
	for _, p := range all {
		fmt.Fprintf(&b, "%s%d %s for %s", before, p.n, p.told, p.gold)
		before = ", "
	}
	return b.String()
}
