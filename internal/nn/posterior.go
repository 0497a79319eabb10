package nn

import "math"

// Forward computes the sum over all paths by the forward algorithm: enough for
// [Chain.LogShare].
func (c *Chain) Forward(p *Paths) {
	n, l := p.n, p.l
	p.logZ = 0
	p.fwd, p.expo, p.in = grow(p.fwd, n*l), grow(p.expo, n*l), grow(p.in, l)
	x := c.exponentials()
	for i := range n {
		p.logZ += x.forward(p, i)
	}
}

// Posteriors computes the probabilities of all labels at all tokens by the
// forward-backward algorithm; ask with [Paths.Share] and [Chain.LogShare].
func (c *Chain) Posteriors(p *Paths) {
	c.Forward(p)
	n, l := p.n, p.l
	if n == 0 {
		return
	}
	p.bwd = grow(p.bwd, n*l)
	for k := 0; k < l; k++ {
		p.bwd[(n-1)*l+k] = 1
	}
	x := c.exponentials()
	for i := n - 2; i >= 0; i-- {
		x.backward(p, i)
	}
}

// exponentials are the exponentials that a chain needs again and again.
type exponentials struct {
	scale float64
	// step[k*L+to] and back[to*L+k] are those of the step from k to to, first those of the start.
	step, back, first []float64
	// drop[d] is that of a sum that lies d below its token's best.
	drop []float64
}

// exponentials computes them when first asked for: once for a chain, whose
// weights must not change afterwards.
func (c *Chain) exponentials() *exponentials {
	c.once.Do(func() {
		x, l := &c.exps, len(c.Names)
		x.scale = float64(c.Table.scale)
		x.step, x.back, x.first = make([]float64, l*l), make([]float64, l*l), make([]float64, l)
		for i, t := range c.Trans {
			x.step[i] = math.Exp(float64(t) * x.scale)
			x.back[i%l*l+i/l] = x.step[i]
		}
		for i, t := range c.Start {
			x.first[i] = math.Exp(float64(t) * x.scale)
		}
		for d := 0; d < maxDrop && float64(-d)*x.scale > -farBelow; d++ {
			x.drop = append(x.drop, math.Exp(float64(-d)*x.scale))
		}
	})
	return &c.exps
}

// A label this far below a token's best, in nats, counts as that far and no
// further: its share does not show, and its exponential need not be computed.
const (
	farBelow = 25
	farShare = 1.4e-11
	maxDrop  = 4096 // of drop, whatever the scale
)

// below is the exponential of a sum that lies d below its token's best.
func (x *exponentials) below(d int32) float64 {
	if int(d) < len(x.drop) {
		return x.drop[d]
	}
	if nats := float64(-d) * x.scale; nats > -farBelow {
		return math.Exp(nats)
	}
	return farShare
}

// forward fills row i, scaled to sum to one, and returns the log of what it was scaled by.
func (x *exponentials) forward(p *Paths, i int) float64 {
	l, in := p.l, x.first
	row, top := p.Sums[i*l:(i+1)*l], int32(math.MinInt32)
	for _, s := range row {
		top = max(top, s)
	}
	if i > 0 {
		in = p.in[:l]
		carry(in, p.fwd[(i-1)*l:i*l], x.step)
	}
	total := 0.0
	expo, fwd := p.expo[i*l:(i+1)*l], p.fwd[i*l:(i+1)*l]
	for to, s := range row {
		e := x.below(top - s)
		expo[to] = e
		fwd[to] = e * in[to]
		total += e * in[to]
	}
	for to := range fwd {
		fwd[to] /= total
	}
	return math.Log(total) + float64(top)*x.scale
}

// carry sums, for every label, what comes to it from all labels. The sums of all
// labels grow side by side, so that none waits for its own last addition.
func carry(sums, from, step []float64) {
	clear(sums)
	for k, f := range from {
		for to, s := range step[k*len(sums):][:len(sums)] {
			sums[to] += f * s
		}
	}
}

// backward fills row i from row i+1, side by side as carry does.
func (x *exponentials) backward(p *Paths, i int) {
	l := p.l
	bwd := p.bwd[i*l : (i+1)*l]
	clear(bwd)
	expo, next := p.expo[(i+1)*l:(i+2)*l], p.bwd[(i+1)*l:(i+2)*l]
	for to, e := range expo {
		b := next[to]
		for k, s := range x.back[to*l:][:l] {
			bwd[k] += s * e * b
		}
	}
	total := 0.0
	for _, s := range bwd {
		total += s
	}
	for k := range bwd {
		bwd[k] /= total
	}
}

// Share is the probability, after Posteriors, that token i has the label.
func (p *Paths) Share(i int, label uint8) float64 {
	l, total := p.l, 0.0
	for k := 0; k < l; k++ {
		total += p.fwd[i*l+k] * p.bwd[i*l+k]
	}
	return p.fwd[i*l+int(label)] * p.bwd[i*l+int(label)] / total
}

// LogShare is the log probability, after Posteriors, of a whole path of labels.
func (c *Chain) LogShare(p *Paths, path []uint8) float64 {
	sum := int64(0)
	for i, k := range path {
		sum += int64(p.Sums[i*p.l+int(k)])
		if i == 0 {
			sum += int64(c.Start[k])
		} else {
			sum += int64(c.Trans[int(path[i-1])*p.l+int(k)])
		}
	}
	return float64(sum)*float64(c.Table.scale) - p.logZ
}
