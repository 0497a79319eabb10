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

// Told counts, of the pairs that were told an act, those of which the gold has
// it: the act's precision.
func (c *Confusion) Told(act hearsay.Act) (t Tally) {
	for p, n := range c.pairs {
		if p[1] == act {
			t.All += n
			if p[0] == act {
				t.Right += n
			}
		}
	}
	return t
}

// Of counts, of the pairs whose gold has an act, those that were told it: its recall.
func (c *Confusion) Of(act hearsay.Act) (t Tally) {
	for p, n := range c.pairs {
		if p[0] == act {
			t.All += n
			if p[1] == act {
				t.Right += n
			}
		}
	}
	return t
}

// String is the share that agrees and the pairs that do not, the most frequent
// first: "5 of 8; 2 assert for deny, 1 deny for assert".
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
	told, of := c.Told(hearsay.Deny), c.Of(hearsay.Deny)
	fmt.Fprintf(&b, "%d of %d; deny %d told %d right of %d", agreed.Right, agreed.All, told.All, of.Right, of.All)
	for i, p := range all {
		fmt.Fprintf(&b, "%s %d %s for %s", [2]string{",", ";"}[max(0, 1-i)], p.n, p.told, p.gold)
	}
	return b.String()
}
