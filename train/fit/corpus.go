// Package fit learns the weights of internal/nn: labelled sequences of hashed
// features go in, quantized tables and chains come out.
//
// It is used by the commands under train and by nothing that ships. With the
// same corpus, options and seed it gives the same weights.
package fit

import "slices"

// Corpus holds labelled sequences in flat slices, one entry a token.
type Corpus struct {
	hashes []uint64 // features of all tokens, before Index
	ids    []int32  // the same as indexes into Index.Hashes, after it
	ends   []int    // ends[i] is where token i's features end
	labels []uint8
	seqs   []int // seqs[s] is where sequence s's tokens end
}

// Token appends a token to the open sequence. The features are copied.
func (c *Corpus) Token(features []uint64, label uint8) {
	c.hashes = append(c.hashes, features...)
	c.ends = append(c.ends, len(c.hashes))
	c.labels = append(c.labels, label)
}

// End closes the open sequence; one without tokens is dropped.
func (c *Corpus) End() {
	n := len(c.ends)
	if len(c.seqs) > 0 && c.seqs[len(c.seqs)-1] == n || n == 0 {
		return
	}
	c.seqs = append(c.seqs, n)
}

// Sequences and Tokens count what the corpus holds.
func (c *Corpus) Sequences() int { return len(c.seqs) }

// Tokens is the number of tokens in all sequences.
func (c *Corpus) Tokens() int { return len(c.ends) }

// Index numbers the features that occur at least min times, most frequent
// first, and forgets the others. It is called once, after the last sequence.
func (c *Corpus) Index(min int) *Index {
	counts := make(map[uint64]int32, len(c.hashes)/8)
	for _, h := range c.hashes {
		counts[h]++
	}
	x := &Index{}
	for h, n := range counts {
		if int(n) >= min {
			x.Hashes = append(x.Hashes, h)
		}
	}
	slices.SortFunc(x.Hashes, func(a, b uint64) int {
		if d := counts[b] - counts[a]; d != 0 {
			return int(d)
		}
		if a < b {
			return -1
		}
		return 1
	})
	ids := make(map[uint64]int32, len(x.Hashes))
	for i, h := range x.Hashes {
		ids[h] = int32(i)
	}
	x.counts = make([]float32, len(x.Hashes))
	for i, h := range x.Hashes {
		x.counts[i] = float32(counts[h])
	}
	c.renumber(ids)
	return x
}

func (c *Corpus) renumber(ids map[uint64]int32) {
	start := 0
	for i, end := range c.ends {
		for _, h := range c.hashes[start:end] {
			if id, ok := ids[h]; ok {
				c.ids = append(c.ids, id)
			}
		}
		start, c.ends[i] = end, len(c.ids)
	}
	c.hashes = nil
}

// features are the numbered features of token i.
func (c *Corpus) features(i int) []int32 {
	if i == 0 {
		return c.ids[:c.ends[0]]
	}
	return c.ids[c.ends[i-1]:c.ends[i]]
}

// bounds are the first and the end token of sequence s.
func (c *Corpus) bounds(s int) (first, end int) {
	if s > 0 {
		first = c.seqs[s-1]
	}
	return first, c.seqs[s]
}

// Index is the list of the features that take part, by their number.
type Index struct {
	Hashes []uint64
	counts []float32 // how often each occurs in the corpus
}
