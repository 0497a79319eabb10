package main

import (
	"bufio"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"hearsay/resolve"
)

// net is what is learned for one kind: a weight a cue, and units that add up cues,
// pass on what is above zero, and count for a candidate what out says.
type net struct {
	direct, fixed []float64 // fixed is 1 where the weight was set by hand
	in            [][]float64
	out           []float64
	// sums of squared steps, for AdaGrad's sizes
	gdirect, gout []float64
	gin           [][]float64
}

func newNet(kind string, flat bool, rng *rand.Rand) *net {
	cues := len(resolve.CueNames())
	row := func() []float64 { return make([]float64, cues) }
	n := &net{direct: row(), fixed: row(), gdirect: row(), out: make([]float64, resolve.Units), gout: make([]float64, resolve.Units)}
	for k := range resolve.Units {
		n.in, n.gin = append(n.in, row()), append(n.gin, row())
		if flat {
			continue
		}
		for i := range n.in[k] {
			n.in[k][i] = 0.3 * rng.NormFloat64()
		}
		n.out[k] = 0.3 * rng.NormFloat64()
	}
	for k, name := range resolve.CueNames() {
		if v, ok := held[kind][name]; ok {
			n.direct[k], n.fixed[k] = v, 1
		}
	}
	return n
}

// rows are the cues of the example's candidates, and of nobody unless it is closed.
func rows(e *example) [][]float32 {
	if e.closed {
		return e.Candidates
	}
	return append(e.Candidates[:len(e.Candidates):len(e.Candidates)], e.Nobody)
}

// score is what the net says of one candidate; hidden takes in what each unit adds up.
func (n *net) score(c []float32, hidden []float64) (s float64) {
	clear(hidden)
	for k, v := range c {
		if v == 0 {
			continue
		}
		s += n.direct[k] * float64(v)
		for u := range hidden {
			hidden[u] += n.in[u][k] * float64(v)
		}
	}
	for u, h := range hidden {
		s += n.out[u] * max(0, h)
	}
	return s
}

// shares are the candidates' shares, and nobody's as the last unless the example is closed.
func (n *net) shares(e *example) []float64 {
	hidden := make([]float64, resolve.Units)
	var s []float64
	for _, c := range rows(e) {
		s = append(s, n.score(c, hidden))
	}
	return softmax(s)
}

func softmax(s []float64) []float64 {
	top, sum := math.Inf(-1), 0.0
	for _, v := range s {
		top = max(top, v)
	}
	for i := range s {
		s[i] = math.Exp(s[i] - top)
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
	return s
}

// fit fits a kind's net by stochastic gradient descent on the log-likelihood of
// the candidates that fit, with AdaGrad's step sizes and an L2 penalty. What is
// returned is the mean over the second half of the rounds: the last examples of a
// round would else tell by a point or two on GAP.
func fit(all []example, kind string, rounds int, flat bool) *net {
	rng := rand.New(rand.NewPCG(1, 1))
	n, mean := newNet(kind, flat, rng), newNet(kind, flat, rng)
	var mine []example
	for _, e := range all {
		if e.Kind == kind {
			mine = append(mine, e)
		}
	}
	averaged := 0.0
	for round := range rounds {
		rng.Shuffle(len(mine), func(i, j int) { mine[i], mine[j] = mine[j], mine[i] })
		for i := range mine {
			n.step(&mine[i])
		}
		if 2*round >= rounds {
			averaged++
			mean.towards(n, 1/averaged)
		}
	}
	return mean
}

// believed leaves out what a program's chains say of a source against a ranking
// without units, whose cues about the last speaker are held: such chains know
// nothing of attributions, and units would undo what is held.
func believed(all []example, kind string, flat *net) []example {
	var kept []example
	for _, e := range all {
		if e.Kind == kind && e.unsure && e.Source {
			s := flat.shares(&e)
			if k := slices.Index(s, slices.Max(s)); k != e.Right {
				continue
			}
		}
		kept = append(kept, e)
	}
	return kept
}

// mix lets the scores be the mean of the net's and of one without units.
func (n *net) mix(flat *net, share float64) {
	for k := range n.direct {
		n.direct[k] += share * (flat.direct[k] - n.direct[k])
	}
	for u := range n.out {
		n.out[u] *= 1 - share
	}
}

// towards moves the weights a share of the way to those of another net.
func (n *net) towards(to *net, share float64) {
	move := func(a, b []float64) {
		for k := range a {
			a[k] += share * (b[k] - a[k])
		}
	}
	move(n.direct, to.direct)
	move(n.out, to.out)
	for u := range n.in {
		move(n.in[u], to.in[u])
	}
}

const (
	rate    = 0.1
	slow    = 0.03 // of the units
	penalty = 1e-5
)

// step moves the weights by one example.
func (n *net) step(e *example) {
	list := rows(e)
	scores, hidden := make([]float64, len(list)), make([][]float64, len(list))
	for i, c := range list {
		hidden[i] = make([]float64, resolve.Units)
		scores[i] = n.score(c, hidden[i])
	}
	shares := softmax(scores)
	sum := 0.0
	for i, s := range shares {
		if e.fits[i] {
			sum += s
		}
	}
	direct, out := make([]float64, len(n.direct)), make([]float64, resolve.Units)
	in := make([][]float64, resolve.Units)
	for u := range in {
		in[u] = make([]float64, len(n.direct))
	}
	for i, c := range list {
		want := 0.0
		if e.fits[i] {
			want = shares[i] / max(sum, 1e-9)
		}
		d := e.weight * (want - shares[i])
		if math.Abs(d) < 1e-6 {
			continue
		}
		for u, h := range hidden[i] {
			out[u] += d * max(0, h)
		}
		for k, v := range c {
			if v == 0 {
				continue
			}
			direct[k] += d * float64(v)
			for u, h := range hidden[i] {
				if h > 0 {
					in[u][k] += d * n.out[u] * float64(v)
				}
			}
		}
	}
	for k := range direct {
		if n.fixed[k] == 0 {
			move(&n.direct[k], &n.gdirect[k], direct[k], rate)
		}
	}
	for u := range in {
		move(&n.out[u], &n.gout[u], out[u], slow)
		for k := range in[u] {
			move(&n.in[u][k], &n.gin[u][k], in[u][k], slow)
		}
	}
}

func move(w, g *float64, d, rate float64) {
	if d == 0 {
		return
	}
	d -= penalty * *w
	*g += d * d
	*w += rate * d / (1e-6 + math.Sqrt(*g))
}

// write writes the kind's weights, a line a cue.
func (n *net) write(w *bufio.Writer, kind string) {
	flat := true
	for _, v := range n.out {
		flat = flat && v == 0
	}
	line := func(name string, v float64, of func(u int) float64) {
		fmt.Fprintf(w, "%s %s %.3f", kind, name, v)
		for u := range n.out {
			if !flat {
				fmt.Fprintf(w, " %.3f", of(u))
			}
		}
		fmt.Fprintln(w)
	}
	if !flat {
		line("units", 0, func(u int) float64 { return n.out[u] })
	}
	for k, name := range resolve.CueNames() {
		if !flat || math.Abs(n.direct[k]) > 0.005 {
			line(name, n.direct[k], func(u int) float64 { return n.in[u][k] })
		}
	}
}
