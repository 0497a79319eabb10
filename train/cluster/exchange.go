package main

import "math"

// exchange is a clustering by the exchange algorithm (Kneser and Ney 1993;
// Uszkoreit and Brants 2008, predictive; Dehdari, Tan and van Genabith 2016,
// both directions): each word in turn moves to the class that raises the
// mutual information of class and context most. Contexts here are the words at
// one and two places on either side, so that it is also the sequential information
// bottleneck (Slonim, Friedman and Tishby 2002).
type exchange struct {
	*pairs
	classes int
	class   []uint16 // of each entry
	seen    []int32  // context × class
	total   []int64  // of each class
	weight  []int64  // of each entry
	gain    []float64
	// best holds each entry's most likely classes after a full pass.
	best [][shortlist]uint16
}

// shortlist is how many classes a quick pass tries for a word.
const shortlist = 24

// entropy[n] is n log n.
var entropy = func() []float64 {
	t := make([]float64, 1<<16)
	for n := 1; n < len(t); n++ {
		t[n] = float64(n) * math.Log(float64(n))
	}
	return t
}()

func nlogn(n int64) float64 {
	if n < int64(len(entropy)) {
		return entropy[n]
	}
	return float64(n) * math.Log(float64(n))
}

func newExchange(p *pairs, classes int) *exchange {
	words := len(p.start) - 1
	classes = min(classes, words)
	e := &exchange{
		pairs: p, classes: classes,
		class:  make([]uint16, words),
		seen:   make([]int32, p.contexts*classes),
		total:  make([]int64, classes),
		weight: make([]int64, words),
		gain:   make([]float64, classes),
		best:   make([][shortlist]uint16, words),
	}
	for w := range words {
		for i := p.start[w]; i < p.start[w+1]; i++ {
			e.weight[w] += int64(p.count[i])
		}
		e.class[w] = uint16(w % classes)
		e.move(w, int(e.class[w]), 1)
	}
	return e
}

// move adds a word to a class (sign 1) or takes it out (-1).
func (e *exchange) move(w, class int, sign int32) {
	for i := e.start[w]; i < e.start[w+1]; i++ {
		e.seen[int(e.context[i])*e.classes+class] += sign * int32(e.count[i])
	}
	e.total[class] += int64(sign) * e.weight[w]
}

// run makes the passes. The third of every four tries all classes for each word, as do
// the first two; the others try only those that were best then, at a thirtieth of the cost.
func (e *exchange) run(passes int, progress func(string, ...any)) {
	for pass := range passes {
		full := pass < 2 || pass%4 == 0
		moved := 0
		for w := range e.class {
			if e.settle(w, full) {
				moved++
			}
		}
		progress("pass %d (all classes: %v): %d words moved, information %.5f", pass+1, full, moved, e.information())
		if moved*1000 < len(e.class) {
			return
		}
	}
}

// settle moves a word to its best class and tells whether that is another one.
func (e *exchange) settle(w int, full bool) bool {
	old := int(e.class[w])
	e.move(w, old, -1)
	var best int
	if full {
		best = e.tryAll(w, old)
	} else {
		best = e.tryBest(w, old)
	}
	e.class[w] = uint16(best)
	e.move(w, best, 1)
	return best != old
}

func (e *exchange) tryAll(w, old int) int {
	gain := e.gain
	for c, t := range e.total {
		gain[c] = nlogn(t) - nlogn(t+e.weight[w])
	}
	for i := e.start[w]; i < e.start[w+1]; i++ {
		n := int32(e.count[i])
		at := int(e.context[i]) * e.classes
		addGains(gain, e.seen[at:at+e.classes], n)
	}
	best := old
	for c, g := range gain {
		if g > gain[best] {
			best = c
		}
	}
	e.remember(w)
	return best
}

// addGains adds what each class's information grows by when n more of a context come to it.
func addGains(gain []float64, row []int32, n int32) {
	gain = gain[:len(row)]
	table := entropy
	whole := table[n] // n is below 1<<16
	for c, m := range row {
		switch after := int(m + n); {
		case m == 0:
			gain[c] += whole
		case after < len(table):
			gain[c] += table[after] - table[m]
		default:
			gain[c] += nlogn(int64(after)) - nlogn(int64(m))
		}
	}
}

// remember keeps the classes of the highest gain, in falling order.
func (e *exchange) remember(w int) {
	list := &e.best[w]
	held := 0
	for c, g := range e.gain {
		if held == shortlist && g <= e.gain[list[held-1]] {
			continue
		}
		if held < shortlist {
			held++
		}
		at := held - 1
		for at > 0 && e.gain[list[at-1]] < g {
			list[at] = list[at-1]
			at--
		}
		list[at] = uint16(c)
	}
}

func (e *exchange) tryBest(w, old int) int {
	list := e.best[w][:min(shortlist, e.classes)]
	var gain [shortlist]float64
	for k, c := range list {
		gain[k] = nlogn(e.total[c]) - nlogn(e.total[c]+e.weight[w])
	}
	for i := e.start[w]; i < e.start[w+1]; i++ {
		n := int64(e.count[i])
		row := e.seen[int(e.context[i])*e.classes:][:e.classes]
		for k, c := range list {
			m := int64(row[c])
			gain[k] += nlogn(m+n) - nlogn(m)
		}
	}
	best, top := old, math.Inf(-1)
	for k, c := range list {
		if gain[k] > top {
			best, top = int(c), gain[k]
		}
	}
	return best
}

// information is the mutual information of class and context up to a constant, in nats an observation.
func (e *exchange) information() float64 {
	var sum float64
	var all int64
	for _, m := range e.seen {
		sum += nlogn(int64(m))
	}
	for _, t := range e.total {
		sum -= nlogn(t)
		all += t
	}
	return sum / float64(all)
}
