package main

import (
	"math"
	"math/rand/v2"
)

// vectors gives each entry a vector: the left singular vectors of the matrix of
// positive pointwise mutual information of word and context (Levy, Goldberg and
// Dagan 2015: contexts' shares to the power .75, singular values to the power .5),
// found by randomised subspace iteration (Halko, Martinsson and Tropp 2011).
// The rows come back with length 1, or 0 for a word without a telling context.
func vectors(p *pairs, dimensions int, seed uint64) []float32 {
	value := associations(p)
	words, d := len(p.start)-1, dimensions
	random := rand.New(rand.NewPCG(seed, 1))
	right := make([]float32, p.contexts*d)
	for i := range right {
		right[i] = float32(random.NormFloat64())
	}
	left := make([]float32, words*d)
	const rounds = 3
	for round := range rounds {
		p.times(value, right, left, d)
		orthonormal(left, d)
		p.timesTransposed(value, left, right, d)
		if round < rounds-1 {
			orthonormal(right, d)
		}
	}
	// right is now (the matrix)ᵀ·left; the eigenvectors of its Gram matrix turn left to the singular vectors.
	values, turn := eigen(gram(right, d), d)
	for k, v := range values {
		values[k] = math.Sqrt(math.Sqrt(max(v, 0)))
	}
	row := make([]float64, d)
	for w := range words {
		u := left[w*d : w*d+d]
		var norm float64
		for k := range d {
			var s float64
			for j := range d {
				s += float64(u[j]) * turn[j*d+k]
			}
			row[k] = s * values[k]
			norm += row[k] * row[k]
		}
		for k := range d {
			u[k] = 0
			if norm > 0 {
				u[k] = float32(row[k] / math.Sqrt(norm))
			}
		}
	}
	return left
}

// associations is the positive pointwise mutual information of each pair.
func associations(p *pairs) []float32 {
	words := len(p.start) - 1
	context := make([]float64, p.contexts)
	word := make([]float64, words)
	for w := range words {
		for i := p.start[w]; i < p.start[w+1]; i++ {
			context[p.context[i]] += float64(p.count[i])
			word[w] += float64(p.count[i])
		}
	}
	var all float64
	for x, n := range context {
		context[x] = math.Pow(n, .75)
		all += context[x]
	}
	value := make([]float32, len(p.context))
	for w := range words {
		for i := p.start[w]; i < p.start[w+1]; i++ {
			pmi := math.Log(float64(p.count[i]) * all / (word[w] * context[p.context[i]]))
			value[i] = float32(max(0, pmi))
		}
	}
	return value
}

// times sets out to the matrix times in.
func (p *pairs) times(value, in, out []float32, d int) {
	clear(out)
	for w := range len(p.start) - 1 {
		row := out[w*d : w*d+d]
		for i := p.start[w]; i < p.start[w+1]; i++ {
			if value[i] != 0 {
				addScaled(row, in[int(p.context[i])*d:], value[i])
			}
		}
	}
}

// timesTransposed sets out to the matrix's transpose times in.
func (p *pairs) timesTransposed(value, in, out []float32, d int) {
	clear(out)
	for w := range len(p.start) - 1 {
		row := in[w*d : w*d+d]
		for i := p.start[w]; i < p.start[w+1]; i++ {
			if value[i] != 0 {
				addScaled(out[int(p.context[i])*d:][:d], row, value[i])
			}
		}
	}
}

func addScaled(to, from []float32, by float32) {
	from = from[:len(to)]
	for k := range to {
		to[k] += from[k] * by
	}
}

// gram is mᵀm of a matrix of d columns.
func gram(m []float32, d int) []float64 {
	g := make([]float64, d*d)
	for at := 0; at < len(m); at += d {
		row := m[at : at+d]
		for j, a := range row {
			if a == 0 {
				continue
			}
			for k, b := range row[:j+1] {
				g[j*d+k] += float64(a) * float64(b)
			}
		}
	}
	for j := range d {
		for k := range j {
			g[k*d+j] = g[j*d+k]
		}
	}
	return g
}

// orthonormal makes the columns of m orthogonal and of length 1, through the eigenvectors of
// the Gram matrix; columns that vanish become zero.
func orthonormal(m []float32, d int) {
	values, turn := eigen(gram(m, d), d)
	scale := make([]float64, d)
	for k, v := range values {
		if v > 1e-9*values[0] {
			scale[k] = 1 / math.Sqrt(v)
		}
	}
	row := make([]float64, d)
	for at := 0; at < len(m); at += d {
		clear(row)
		for j, a := range m[at : at+d] {
			for k := range d {
				row[k] += float64(a) * turn[j*d+k]
			}
		}
		for k := range d {
			m[at+k] = float32(row[k] * scale[k])
		}
	}
}

// eigen gives the eigenvalues of a symmetric matrix in falling order and the
// eigenvectors as columns (Jacobi rotations).
func eigen(a []float64, d int) (values, columns []float64) {
	v := make([]float64, d*d)
	for i := range d {
		v[i*d+i] = 1
	}
	for range 30 {
		var off, all float64
		for i := range d {
			for j := range d {
				all += a[i*d+j] * a[i*d+j]
				if i != j {
					off += a[i*d+j] * a[i*d+j]
				}
			}
		}
		if off <= 1e-22*all {
			break
		}
		for i := range d {
			for j := i + 1; j < d; j++ {
				rotate(a, v, d, i, j)
			}
		}
	}
	order := make([]int, d)
	for i := range order {
		order[i] = i
		for k := i; k > 0 && a[order[k]*d+order[k]] > a[order[k-1]*d+order[k-1]]; k-- {
			order[k], order[k-1] = order[k-1], order[k]
		}
	}
	values, columns = make([]float64, d), make([]float64, d*d)
	for to, from := range order {
		values[to] = a[from*d+from]
		for i := range d {
			columns[i*d+to] = v[i*d+from]
		}
	}
	return values, columns
}

// rotate makes a[i][j] zero and turns the eigenvectors v along.
func rotate(a, v []float64, d, i, j int) {
	if a[i*d+j] == 0 {
		return
	}
	theta := (a[j*d+j] - a[i*d+i]) / (2 * a[i*d+j])
	t := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(t*t+1)
	s := t * c
	for k := range d {
		x, y := a[k*d+i], a[k*d+j]
		a[k*d+i], a[k*d+j] = c*x-s*y, s*x+c*y
	}
	for k := range d {
		x, y := a[i*d+k], a[j*d+k]
		a[i*d+k], a[j*d+k] = c*x-s*y, s*x+c*y
	}
	for k := range d {
		x, y := v[k*d+i], v[k*d+j]
		v[k*d+i], v[k*d+j] = c*x-s*y, s*x+c*y
	}
}
