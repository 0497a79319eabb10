package nn

import (
	"math"
	"sync"
)

// Forbidden is the transition weight of a step that may not be taken.
const Forbidden = math.MinInt32 / 4

// Chain labels sequences: a linear-chain conditional random field (Lafferty,
// McCallum, Pereira 2001) whose emission weights stand in a Table and whose
// transition weights, in the table's scale, do not depend on the features.
// It has at most 255 labels.
type Chain struct {
	Names []string // of the labels
	Table *Table
	// Start[l] opens a sequence with l; Trans[k*L+l] goes from k to l.
	Start, Trans []int32

	once sync.Once
	exps exponentials
}

// Paths holds the buffers of one sequence and what was computed of it. It may
// be used again for other sequences, by one goroutine at a time.
type Paths struct {
	n, l int
	// Sums[i*L+l] is the emission sum of token i and label l; callers may add
	// to it before Best.
	Sums []int32
	best []int32
	back []uint8
	path []uint8
	fwd  []float64
	bwd  []float64
	expo []float64
	in   []float64
	logZ float64
	// now and next are the features of the token at hand and of the one after it.
	now, next []uint64
}

// Begin makes room for a sequence of n tokens.
func (c *Chain) Begin(p *Paths, n int) {
	p.n, p.l = n, len(c.Names)
	p.Sums = grow(p.Sums, n*p.l)
}

// Token computes the emission sums of token i from its features.
func (c *Chain) Token(p *Paths, i int, features []uint64) {
	c.Table.Sum(features, p.Sums[i*p.l:(i+1)*p.l])
}

// Tokens computes the emission sums of all tokens from their features, which
// features appends to fs for token i. Memory is asked for what a token needs while the
// one before it is summed.
func (c *Chain) Tokens(p *Paths, features func(fs []uint64, i int) []uint64) {
	if p.n == 0 {
		return
	}
	now, next := features(p.now[:0], 0), p.next
	c.Table.Ask(now)
	for i := range p.n {
		if i+1 < p.n {
			next = features(next[:0], i+1)
			c.Table.Ask(next)
		}
		c.Token(p, i, now)
		now, next = next, now
	}
	p.now, p.next = now, next
}

// Best finds the best path of labels (Viterbi 1967). The result is valid until
// the next call.
func (c *Chain) Best(p *Paths) []uint8 {
	n, l := p.n, p.l
	if n == 0 {
		return nil
	}
	p.best, p.back, p.path = grow(p.best, n*l), grow(p.back, n*l), grow(p.path, n)
	for k := 0; k < l; k++ {
		p.best[k] = p.Sums[k] + c.Start[k]
	}
	for i := 1; i < n; i++ {
		c.advance(p, i)
	}
	last, top := 0, int32(math.MinInt32)
	for k, s := range p.best[(n-1)*l : n*l] {
		if s > top {
			last, top = k, s
		}
	}
	for i := n - 1; i >= 0; i-- {
		p.path[i] = uint8(last)
		last = int(p.back[i*l+last])
	}
	return p.path
}

func (c *Chain) advance(p *Paths, i int) {
	l := p.l
	prev, cur := p.best[(i-1)*l:i*l], p.best[i*l:(i+1)*l]
	for to := 0; to < l; to++ {
		from, top := 0, int32(math.MinInt32)
		for k, s := range prev {
			if s += c.Trans[k*l+to]; s > top {
				from, top = k, s
			}
		}
		// Sums of forbidden steps must not run out of int32.
		cur[to] = max(top, Forbidden) + p.Sums[i*l+to]
		p.back[i*l+to] = uint8(from)
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}
