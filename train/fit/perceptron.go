package fit

import (
	"slices"

	"hearsay/internal/nn"
)

// Perceptron is an averaged, large-margin multiclass perceptron (Collins 2002)
// over hashed features. A feature's weights count only once it has been updated
// MinUpdates times (Goldberg and Elhadad 2011), which keeps it small and general.
type Perceptron struct {
	Labels     int
	MinUpdates int32
	Margin     float32

	slots []int32 // row plus one; 0 is empty
	keys  []uint64
	used  []int32 // updates of each row
	w     []float32
	sum   []float64
	clock float64
	rows  []int32 // of the features of the latest Score
}

// NewPerceptron makes one without features.
func NewPerceptron(labels int, minUpdates int32, margin float32) *Perceptron {
	return &Perceptron{Labels: labels, MinUpdates: minUpdates, Margin: margin, slots: make([]int32, 1<<16)}
}

// Features is the number of features that were updated at least once.
func (p *Perceptron) Features() int { return len(p.keys) }

func (p *Perceptron) slot(h uint64) int {
	mask := len(p.slots) - 1
	for i := int(h>>20) & mask; ; i = (i + 1) & mask {
		if r := p.slots[i]; r == 0 || p.keys[r-1] == h {
			return i
		}
	}
}

// Score sums the weights of the features into scores.
func (p *Perceptron) Score(features []uint64, scores []float32) {
	clear(scores[:p.Labels])
	p.rows = p.rows[:0]
	for _, h := range features {
		r := p.slots[p.slot(h)] - 1
		p.rows = append(p.rows, r)
		if r < 0 || p.used[r] < p.MinUpdates {
			continue
		}
		for l, w := range p.w[int(r)*p.Labels : int(r+1)*p.Labels] {
			scores[l] += w
		}
	}
}

// Learn moves the weights of the features given to the latest Score: towards
// the best label that is good, away from the best legal one that is not, unless
// they are Margin apart. It reports whether the best legal label was good.
func (p *Perceptron) Learn(features []uint64, scores []float32, good, legal func(l int) bool) bool {
	p.clock++
	right, wrong := -1, -1
	for l := 0; l < p.Labels; l++ {
		switch {
		case !legal(l):
		case good(l):
			if right < 0 || scores[l] > scores[right] {
				right = l
			}
		case wrong < 0 || scores[l] > scores[wrong]:
			wrong = l
		}
	}
	if right < 0 || wrong < 0 {
		return right >= 0
	}
	if scores[right]-scores[wrong] < p.Margin || scores[right] <= scores[wrong] {
		p.update(features, right, wrong)
	}
	return scores[right] > scores[wrong]
}

func (p *Perceptron) update(features []uint64, right, wrong int) {
	for i, h := range features {
		r := p.rows[i]
		if r < 0 {
			r = p.row(h)
		}
		p.used[r]++
		at := int(r) * p.Labels
		p.w[at+right]++
		p.sum[at+right] += p.clock
		p.w[at+wrong]--
		p.sum[at+wrong] -= p.clock
	}
}

// row gives a feature its row, which another mention of it in the same list may have made.
func (p *Perceptron) row(h uint64) int32 {
	i := p.slot(h)
	if p.slots[i] == 0 {
		p.keys = append(p.keys, h)
		p.used = append(p.used, 0)
		p.w = append(p.w, make([]float32, p.Labels)...)
		p.sum = append(p.sum, make([]float64, p.Labels)...)
		p.slots[i] = int32(len(p.keys))
		if len(p.keys)*2 > len(p.slots) {
			p.grow()
			i = p.slot(h)
		}
	}
	return p.slots[i] - 1
}

func (p *Perceptron) grow() {
	p.slots = make([]int32, 2*len(p.slots))
	for r, h := range p.keys {
		p.slots[p.slot(h)] = int32(r + 1)
	}
}

// Average gives the averaged weights of the features that count, in order of
// their first update, without those whose largest weight stays below prune.
func (p *Perceptron) Average(prune float32) []nn.Row {
	var rows []nn.Row
	for r, h := range p.keys {
		if p.used[r] < p.MinUpdates {
			continue
		}
		ws := make([]float32, p.Labels)
		for l := range ws {
			at := r*p.Labels + l
			ws[l] = float32(float64(p.w[at]) - p.sum[at]/(p.clock+1))
		}
		top := largest(ws)
		if top >= prune && top > 0 {
			rows = append(rows, nn.Row{Feature: h, Weights: ws})
		}
	}
	return rows
}

// Heaviest keeps the n rows with the largest weights, in their order; all of them if n is 0.
func Heaviest(rows []nn.Row, n int) []nn.Row {
	if n == 0 || len(rows) <= n {
		return rows
	}
	tops := make([]float32, len(rows))
	for i, r := range rows {
		tops[i] = largest(r.Weights)
	}
	sorted := slices.Clone(tops)
	slices.Sort(sorted)
	least := sorted[len(sorted)-n]
	var kept []nn.Row
	for i, r := range rows {
		if tops[i] >= least && len(kept) < n {
			kept = append(kept, r)
		}
	}
	return kept
}

// ScaleFor is the step for which the largest weight of the rows fits int8.
func ScaleFor(rows []nn.Row) float32 {
	top := float32(0)
	for _, r := range rows {
		top = max(top, largest(r.Weights))
	}
	return top / 127
}
