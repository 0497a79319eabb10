package fit

import (
	"math"
	"math/rand/v2"

	"hearsay/internal/nn"
)

// Options of one training.
type Options struct {
	Epochs int
	// Rate is AdaGrad's step (Duchi, Hazan, Singer 2011); 0.1 to 0.2 is usual here.
	Rate float64
	// Decay shrinks a weight by Rate*Decay each time its feature is seen.
	Decay float64
	// Ridge is the weight of the squared weights beside the log loss of the whole
	// corpus (a Gaussian prior of variance 1/Ridge); 0.2 to 2 is usual.
	Ridge float64
	// Dropout is the share of a token's features left out at random, 0 to 1.
	Dropout float64
	Seed    uint64
	// Average gives the mean of the weights after each of the last half of the epochs.
	Average bool
	// Forbid says which steps between labels may not be taken; from is -1 at the start. May be nil.
	Forbid func(from, to int) bool
	// Each is called after every epoch with the mean log loss a token. May be nil.
	Each func(epoch int, loss float64, w *Weights)
}

// Weights are those of a chain while it learns, in floating point.
type Weights struct {
	Names        []string
	Index        *Index
	Emit         []float32 // [feature*L+label]
	Start, Trans []float32
	forbid       func(from, to int) bool

	emitSq          []float32
	startSq, stepSq []float32
}

// Chain fits a linear-chain conditional random field to the corpus by
// stochastic gradient, one sequence a step.
func Chain(c *Corpus, x *Index, names []string, o Options) *Weights {
	l := len(names)
	w := &Weights{Names: names, Index: x, forbid: o.Forbid,
		Emit: make([]float32, len(x.Hashes)*l), Start: make([]float32, l), Trans: make([]float32, l*l),
		emitSq: make([]float32, len(x.Hashes)*l), startSq: make([]float32, l), stepSq: make([]float32, l*l)}
	if w.forbid == nil {
		w.forbid = func(from, to int) bool { return false }
	}
	random := rand.New(rand.NewPCG(o.Seed, 7))
	order := make([]int, c.Sequences())
	for i := range order {
		order[i] = i
	}
	g := &gradient{w: w, c: c, o: o, l: l, random: random}
	var mean mean
	for e := 1; e <= o.Epochs; e++ {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, s := range order {
			loss += g.sequence(s)
		}
		if o.Each != nil {
			o.Each(e, loss/float64(c.Tokens()), w)
		}
		if o.Average && e > o.Epochs/2 {
			mean.add(w)
		}
	}
	if o.Average {
		mean.to(w)
	}
	return w
}

// Quantized turns the weights into a chain. Rows whose largest weight stays
// below prune are left out. The scale maps clip to 127: larger weights are cut.
func (w *Weights) Quantized(prune, clip float32) *nn.Chain {
	l := len(w.Names)
	scale := clip / 127
	var rows []nn.Row
	for i, h := range w.Index.Hashes {
		row := w.Emit[i*l : (i+1)*l]
		if largest(row) >= prune {
			rows = append(rows, nn.Row{Feature: h, Weights: row})
		}
	}
	ch := &nn.Chain{Names: w.Names, Table: nn.NewTable(l, rows, scale),
		Start: make([]int32, l), Trans: make([]int32, l*l)}
	for to := 0; to < l; to++ {
		ch.Start[to] = w.step(-1, to, w.Start[to], scale)
		for from := 0; from < l; from++ {
			ch.Trans[from*l+to] = w.step(from, to, w.Trans[from*l+to], scale)
		}
	}
	return ch
}

func (w *Weights) step(from, to int, x, scale float32) int32 {
	if w.forbid(from, to) {
		return nn.Forbidden
	}
	return int32(math.Round(float64(x / scale)))
}

func largest(row []float32) float32 {
	top := float32(0)
	for _, x := range row {
		top = max(top, x, -x)
	}
	return top
}

// mean adds up weights.
type mean struct {
	n                  float32
	emit, start, trans []float32
}

func (m *mean) add(w *Weights) {
	if m.n == 0 {
		m.emit, m.start, m.trans = make([]float32, len(w.Emit)), make([]float32, len(w.Start)), make([]float32, len(w.Trans))
	}
	m.n++
	for _, p := range [][2][]float32{{m.emit, w.Emit}, {m.start, w.Start}, {m.trans, w.Trans}} {
		for i, x := range p[1] {
			p[0][i] += x
		}
	}
}

func (m *mean) to(w *Weights) {
	for _, p := range [][2][]float32{{m.emit, w.Emit}, {m.start, w.Start}, {m.trans, w.Trans}} {
		for i, x := range p[0] {
			p[1][i] = x / m.n
		}
	}
}
