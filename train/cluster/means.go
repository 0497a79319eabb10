package main

import (
	"math"
	"math/rand/v2"
)

// nearClasses clusters the word vectors by k-means on the sphere, each word
// weighing the logarithm of its count, and numbers the classes from 1.
func nearClasses(p *pairs, v *vocabulary, s settings) []uint16 {
	d := s.Dimensions
	rows := vectors(p, d, s.Seed)
	s.Progress("made vectors of %d dimensions", d)
	words := len(v.entries)
	weight := make([]float32, words)
	for w, e := range v.entries {
		weight[w] = float32(math.Log(float64(e.count) + 1))
	}
	k := min(s.Near, words)
	centres := firstCentres(rows, d, k, s.Seed)
	class := make([]uint16, words)
	const rounds = 12
	for range rounds {
		moved := 0
		for w := range words {
			c := closest(centres, rows[w*d:w*d+d])
			if class[w] != uint16(c+1) {
				class[w] = uint16(c + 1)
				moved++
			}
		}
		recentre(centres, rows, class, weight, d)
		if moved*500 < words {
			break
		}
	}
	return class
}

// firstCentres takes k different words at random from the commonest tenth or more.
func firstCentres(rows []float32, d, k int, seed uint64) []float32 {
	words := len(rows) / d
	random := rand.New(rand.NewPCG(seed, 2))
	picked := random.Perm(min(words, max(words/3, k)))[:k]
	centres := make([]float32, 0, k*d)
	for _, w := range picked {
		centres = append(centres, rows[w*d:w*d+d]...)
	}
	return centres
}

// closest is the centre with the highest dot product.
func closest(centres, row []float32) int {
	d := len(row)
	best, top := 0, float32(math.Inf(-1))
	for c := 0; c*d < len(centres); c++ {
		centre := centres[c*d : c*d+d]
		var s0, s1, s2, s3 float32
		k := 0
		for ; k+4 <= d; k += 4 {
			x, y := row[k:k+4], centre[k:k+4]
			s0 += x[0] * y[0]
			s1 += x[1] * y[1]
			s2 += x[2] * y[2]
			s3 += x[3] * y[3]
		}
		for ; k < d; k++ {
			s0 += row[k] * centre[k]
		}
		if s := s0 + s1 + s2 + s3; s > top {
			best, top = c, s
		}
	}
	return best
}

// recentre moves each centre to the direction of its words' mean; an empty one stays.
func recentre(centres, rows []float32, class []uint16, weight []float32, d int) {
	sums := make([]float32, len(centres))
	for w, c := range class {
		addScaled(sums[(int(c)-1)*d:int(c)*d], rows[w*d:], weight[w])
	}
	for at := 0; at < len(sums); at += d {
		var norm float64
		for _, x := range sums[at : at+d] {
			norm += float64(x) * float64(x)
		}
		if norm == 0 {
			continue
		}
		for k := range d {
			centres[at+k] = float32(float64(sums[at+k]) / math.Sqrt(norm))
		}
	}
}
