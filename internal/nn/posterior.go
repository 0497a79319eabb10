package nn

import "math"

// Posteriors computes the probabilities of all labels at all tokens by the
// forward-backward algorithm; ask with [Paths.Share] and [Chain.LogShare].
func (c *Chain) Posteriors(p *Paths) {
	n, l := p.n, p.l
	if p.logZ = 0; n == 0 {
		return
	}
	p.fwd, p.bwd, p.expo = grow(p.fwd, n*l), grow(p.bwd, n*l), grow(p.expo, n*l)
	scale := float64(c.Table.scale)
	p.steps(c, scale)
	for i := 0; i < n; i++ {
		p.logZ += c.forward(p, i, scale)
	}
	for k := 0; k < l; k++ {
		p.bwd[(n-1)*l+k] = 1
	}
	for i := n - 2; i >= 0; i-- {
		p.backward(i)
	}
}

// steps computes the exponentiated transitions, once for a chain.
func (p *Paths) steps(c *Chain, scale float64) {
	if p.chain == c {
		return
	}
	p.chain = c
	p.step, p.first = grow(p.step, len(c.Trans)), grow(p.first, len(c.Start))
	for i, t := range c.Trans {
		p.step[i] = math.Exp(float64(t) * scale)
	}
	for i, t := range c.Start {
		p.first[i] = math.Exp(float64(t) * scale)
	}
}

// A label this far below a token's best, in nats, counts as that far and no
// further: its share does not show, and its exponential need not be computed.
const (
	farBelow = 25
	farShare = 1.4e-11
)

// forward fills row i, scaled to sum to one, and returns the log of what it was scaled by.
func (c *Chain) forward(p *Paths, i int, scale float64) float64 {
	l := p.l
	row, top := p.Sums[i*l:(i+1)*l], int32(math.MinInt32)
	for _, s := range row {
		top = max(top, s)
	}
	total := 0.0
	for to, s := range row {
		e := farShare
		if x := float64(s-top) * scale; x > -farBelow {
			e = math.Exp(x)
		}
		p.expo[i*l+to] = e
		in := 0.0
		if i == 0 {
			in = p.first[to]
		} else {
			for k := 0; k < l; k++ {
				in += p.fwd[(i-1)*l+k] * p.step[k*l+to]
			}
		}
		p.fwd[i*l+to] = e * in
		total += e * in
	}
	for to := range row {
		p.fwd[i*l+to] /= total
	}
	return math.Log(total) + float64(top)*scale
}

func (p *Paths) backward(i int) {
	l := p.l
	total := 0.0
	for k := 0; k < l; k++ {
		s := 0.0
		for to := 0; to < l; to++ {
			s += p.step[k*l+to] * p.expo[(i+1)*l+to] * p.bwd[(i+1)*l+to]
		}
		p.bwd[i*l+k] = s
		total += s
	}
	for k := 0; k < l; k++ {
		p.bwd[i*l+k] /= total
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
