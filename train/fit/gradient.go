package fit

import (
	"math"
	"math/rand/v2"
)

// gradient computes one sequence's log loss and takes a step against it.
type gradient struct {
	w      *Weights
	c      *Corpus
	o      Options
	l      int
	random *rand.Rand

	kept     []int32 // features left after dropout
	keptEnds []int
	emit     []float64 // exponentiated scores, scaled a token
	fwd, bwd []float64
	step     []float64
	start    []float64
}

func (g *gradient) sequence(s int) float64 {
	first, end := g.c.bounds(s)
	n, l := end-first, g.l
	g.emit, g.fwd, g.bwd = resize(g.emit, n*l), resize(g.fwd, n*l), resize(g.bwd, n*l)
	g.step, g.start = resize(g.step, l*l), resize(g.start, l)
	g.steps()
	loss := g.forward(first, n)
	g.backward(n)
	g.update(first, n)
	return loss
}

func (g *gradient) steps() {
	for to := 0; to < g.l; to++ {
		g.start[to] = 0
		if !g.w.forbid(-1, to) {
			g.start[to] = math.Exp(float64(g.w.Start[to]))
		}
		for from := 0; from < g.l; from++ {
			g.step[from*g.l+to] = 0
			if !g.w.forbid(from, to) {
				g.step[from*g.l+to] = math.Exp(float64(g.w.Trans[from*g.l+to]))
			}
		}
	}
}

// drop chooses the features of one token that take part in this step.
func (g *gradient) drop(i int) []int32 {
	all := g.c.features(i)
	if g.o.Dropout == 0 {
		g.kept = append(g.kept, all...)
	} else {
		for _, f := range all {
			if g.random.Float64() >= g.o.Dropout {
				g.kept = append(g.kept, f)
			}
		}
	}
	from := 0
	if len(g.keptEnds) > 0 {
		from = g.keptEnds[len(g.keptEnds)-1]
	}
	g.keptEnds = append(g.keptEnds, len(g.kept))
	return g.kept[from:]
}

// forward runs the scaled forward pass and returns the negative log probability of the gold labels.
func (g *gradient) forward(first, n int) float64 {
	l := g.l
	g.kept, g.keptEnds = g.kept[:0], g.keptEnds[:0]
	sums := make([]float64, l)
	logZ, gold := 0.0, 0.0
	// With fewer features the sums shrink; scale them back (inverted dropout).
	boost := 1 / (1 - g.o.Dropout)
	for i := 0; i < n; i++ {
		clear(sums)
		for _, f := range g.drop(first + i) {
			for k, x := range g.w.Emit[int(f)*l : int(f)*l+l] {
				sums[k] += float64(x)
			}
		}
		top := math.Inf(-1)
		for k := range sums {
			sums[k] *= boost
			top = max(top, sums[k])
		}
		total := 0.0
		for to := 0; to < l; to++ {
			e := math.Exp(sums[to] - top)
			g.emit[i*l+to] = e
			in := 0.0
			if i == 0 {
				in = g.start[to]
			} else {
				for from := 0; from < l; from++ {
					in += g.fwd[(i-1)*l+from] * g.step[from*l+to]
				}
			}
			g.fwd[i*l+to] = e * in
			total += e * in
		}
		for to := 0; to < l; to++ {
			g.fwd[i*l+to] /= total
		}
		logZ += math.Log(total) + top
		y := int(g.c.labels[first+i])
		gold += sums[y]
		if i == 0 {
			gold += float64(g.w.Start[y])
		} else {
			gold += float64(g.w.Trans[int(g.c.labels[first+i-1])*l+y])
		}
	}
	return logZ - gold
}

func (g *gradient) backward(n int) {
	l := g.l
	for k := 0; k < l; k++ {
		g.bwd[(n-1)*l+k] = 1
	}
	for i := n - 2; i >= 0; i-- {
		total := 0.0
		for k := 0; k < l; k++ {
			s := 0.0
			for to := 0; to < l; to++ {
				s += g.step[k*l+to] * g.emit[(i+1)*l+to] * g.bwd[(i+1)*l+to]
			}
			g.bwd[i*l+k] = s
			total += s
		}
		for k := 0; k < l; k++ {
			g.bwd[i*l+k] /= total
		}
	}
}

// update moves every weight that took part against its gradient: expected minus observed.
func (g *gradient) update(first, n int) {
	l, w := g.l, g.w
	share := make([]float64, l)
	pair := make([]float64, l*l)
	from := 0
	for i := 0; i < n; i++ {
		y := int(g.c.labels[first+i])
		g.shares(share, i)
		if i == 0 {
			for k := range share {
				g.move(&w.Start[k], &w.startSq[k], share[k]-one(k == y))
			}
		} else {
			g.pairs(pair, i)
			pair[int(g.c.labels[first+i-1])*l+y]--
			for k, d := range pair {
				g.move(&w.Trans[k], &w.stepSq[k], d)
			}
		}
		share[y]--
		feats := g.kept[from:g.keptEnds[i]]
		from = g.keptEnds[i]
		if flat(share) {
			continue
		}
		for _, f := range feats {
			// Spread over its occurrences, the prior pulls once a pass.
			pull := g.o.Ridge / float64(w.Index.counts[f])
			for k, d := range share {
				x := &w.Emit[int(f)*l+k]
				g.move(x, &w.emitSq[int(f)*l+k], d+pull*float64(*x))
			}
		}
	}
}

func (g *gradient) shares(out []float64, i int) {
	l, total := g.l, 0.0
	for k := range out {
		out[k] = g.fwd[i*l+k] * g.bwd[i*l+k]
		total += out[k]
	}
	for k := range out {
		out[k] /= total
	}
}

func (g *gradient) pairs(out []float64, i int) {
	l, total := g.l, 0.0
	for from := 0; from < l; from++ {
		for to := 0; to < l; to++ {
			p := g.fwd[(i-1)*l+from] * g.step[from*l+to] * g.emit[i*l+to] * g.bwd[i*l+to]
			out[from*l+to] = p
			total += p
		}
	}
	for k := range out {
		out[k] /= total
	}
}

// move takes one AdaGrad step.
func (g *gradient) move(x, sq *float32, d float64) {
	if d == 0 {
		return
	}
	s := float64(*sq) + d*d
	*sq = float32(s)
	v := float64(*x)
	v -= g.o.Rate * (d/math.Sqrt(s+1e-8) + g.o.Decay*v)
	*x = float32(v)
}

// flat reports that a gradient is too small to be worth a step.
func flat(d []float64) bool {
	for _, x := range d {
		if x > 1e-3 || x < -1e-3 {
			return false
		}
	}
	return true
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func resize(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n+n/2)[:n]
	}
	return s[:n]
}
