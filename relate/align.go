package relate

import "math"

// step is one step of an alignment: word q of the quotation against word r of
// the record; -1 where one side has none.
type step struct{ q, r int }

// Costs of leaving words out, on the scale of the words' weights. A run of
// deleted words costs little more than one, because a sentence skipped between
// two exact ones is to be seen as that.
const (
	insertOpen, insertMore = 14, 10
	deleteOpen, deleteMore = 16, 1
	mismatch               = -10
)

// The states of a cell and where they come from.
const (
	fromStart uint8 = iota
	fromPair
	fromInsert
	fromDelete
)

// mostCells bounds time and memory: what is longer (a thousand words against
// eight thousand) is only found word for word.
const mostCells = 8 << 20

const never = math.MinInt32 / 2

// aligner holds the tables of one check, grown as needed.
type aligner struct {
	x *lexicon
	// Scores of the row above and the present one, by state.
	pair, insert, del, pair0, insert0, del0 []int32
	// scores of the present word against each on record, whose roots are roots.
	scores, roots []int32
	// from holds, for each cell, the three states' origins in two bits each.
	from []uint8
}

func (a *aligner) grow(n, m int) {
	if cap(a.from) < (n+1)*(m+1) {
		a.from = make([]uint8, (n+1)*(m+1))
	}
	a.from = a.from[:(n+1)*(m+1)]
	if cap(a.pair) < m+1 {
		for _, row := range []*[]int32{&a.pair, &a.insert, &a.del, &a.pair0, &a.insert0, &a.del0, &a.scores, &a.roots} {
			*row = make([]int32, m+1)
		}
	}
	for _, row := range []*[]int32{&a.pair, &a.insert, &a.del, &a.pair0, &a.insert0, &a.del0, &a.scores, &a.roots} {
		*row = (*row)[:m+1]
	}
}

// bonus lets quoted words and the borders of fragments win among equals.
func bonus(q, r *passage, i, j int) (b int32) {
	if r.quoted[j] {
		b++
	}
	if i == 0 && r.opens[j] || i == len(q.ids)-1 && r.opens[j+1] {
		b++
	}
	return b
}

// compare fills scores with those of word i of q against each word of r.
func (a *aligner) compare(q, r *passage, i int) {
	id := q.ids[i]
	e := &a.x.entries[id]
	for j, other := range r.ids {
		switch {
		case other == id:
			a.scores[j] = e.weight + bonus(q, r, i, j)
		case a.roots[j] == e.root:
			a.scores[j] = e.weight / 2
		default:
			a.scores[j] = mismatch
		}
	}
}

// exact finds the quotation word for word; nil where it does not stand so.
func (a *aligner) exact(q, r *passage) []step {
	at, most := -1, int32(-1)
	n := len(q.ids)
	for j := 0; j+n <= len(r.ids); j++ {
		if r.ids[j] != q.ids[0] || common(q.ids, r.ids[j:]) < n {
			continue
		}
		b := bonus(q, r, 0, j) + bonus(q, r, n-1, j+n-1)
		if r.quoted[j] {
			b += int32(n)
		}
		if b > most {
			at, most = j, b
		}
	}
	if at < 0 {
		return nil
	}
	steps := make([]step, n)
	for i := range steps {
		steps[i] = step{i, at + i}
	}
	return steps
}

// align finds the best alignment of the whole of q with a part of r; nil where
// there is none.
func (a *aligner) align(q, r *passage) []step {
	if steps := a.exact(q, r); steps != nil {
		return steps
	}
	n, m := len(q.ids), len(r.ids)
	if (n+1)*(m+1) > mostCells {
		return nil
	}
	a.grow(n, m)
	for j, id := range r.ids {
		a.roots[j] = a.x.entries[id].root
	}
	for j := 0; j <= m; j++ {
		a.pair0[j], a.insert0[j], a.del0[j] = never, never, never
	}
	for i := 1; i <= n; i++ {
		a.row(q, r, i)
		a.pair, a.pair0 = a.pair0, a.pair
		a.insert, a.insert0 = a.insert0, a.insert
		a.del, a.del0 = a.del0, a.del
	}
	best, end, state := int32(never), 0, fromPair
	for j := 0; j <= m; j++ {
		if a.pair0[j] > best {
			best, end, state = a.pair0[j], j, fromPair
		}
		if a.insert0[j] > best {
			best, end, state = a.insert0[j], j, fromInsert
		}
	}
	return a.trace(n, m, end, state)
}

// row fills the cells of the quotation's i-th word.
func (a *aligner) row(q, r *passage, i int) {
	m := len(r.ids)
	open, more := int32(deleteOpen), int32(deleteMore)
	if i < len(q.ids) && q.words[i].gap {
		open, more = 0, 0
	}
	cells := a.from[i*(m+1) : (i+1)*(m+1)]
	a.compare(q, r, i-1)
	for j := 0; j <= m; j++ {
		var start int32 = never
		if i == 1 {
			start = 0
		}
		a.insert[j] = never
		s, from := best(start-insertOpen, a.pair0[j]-insertOpen, a.insert0[j]-insertMore, a.del0[j]-insertOpen)
		a.insert[j] = s
		cell := from << 2
		a.pair[j], a.del[j] = never, never
		if j > 0 {
			s, from = best(start, a.pair0[j-1], a.insert0[j-1], a.del0[j-1])
			a.pair[j] = s + a.scores[j-1]
			cell |= from
			s, from = best(never, a.pair[j-1]-open, a.insert[j-1]-open, a.del[j-1]-more)
			a.del[j] = s
			cell |= from << 4
		}
		cells[j] = cell
	}
}

// best is the greatest of the scores from each state, and the state.
func best(start, pair, insert, del int32) (int32, uint8) {
	s, from := pair, fromPair
	if start > s {
		s, from = start, fromStart
	}
	if insert > s {
		s, from = insert, fromInsert
	}
	if del > s {
		s, from = del, fromDelete
	}
	return s, from
}

// trace walks back from the end; the steps come in order.
func (a *aligner) trace(n, m, j int, state uint8) []step {
	steps := make([]step, 0, n+8)
	for i := n; i > 0 && state != fromStart; {
		cell := a.from[i*(m+1)+j]
		switch state {
		case fromPair:
			steps, state = append(steps, step{i - 1, j - 1}), cell&3
			i, j = i-1, j-1
		case fromInsert:
			steps, state = append(steps, step{i - 1, -1}), cell>>2&3
			i--
		case fromDelete:
			steps, state = append(steps, step{-1, j - 1}), cell>>4&3
			j--
		}
	}
	for l, r := 0, len(steps)-1; l < r; l, r = l+1, r-1 {
		steps[l], steps[r] = steps[r], steps[l]
	}
	return steps
}
