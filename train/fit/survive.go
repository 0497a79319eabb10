package fit

import "slices"

// Survivors narrows corpus and index to the keep features with the largest
// weights, most frequent first, so that a second training can spread over them
// what the others carried. The weights no longer fit the index afterwards.
func (c *Corpus) Survivors(w *Weights, keep int) *Index {
	l := len(w.Names)
	size := make([]float32, len(w.Index.Hashes))
	for i := range size {
		size[i] = largest(w.Emit[i*l : (i+1)*l])
	}
	least := float32(0)
	if keep < len(size) {
		sorted := slices.Clone(size)
		slices.Sort(sorted)
		least = sorted[len(sorted)-keep]
	}
	y := &Index{}
	number := make([]int32, len(size))
	for i := range size {
		number[i] = -1
		if size[i] >= least && len(y.Hashes) < keep {
			number[i] = int32(len(y.Hashes))
			y.Hashes = append(y.Hashes, w.Index.Hashes[i])
			y.counts = append(y.counts, w.Index.counts[i])
		}
	}
	start, kept := 0, c.ids[:0]
	for i, end := range c.ends {
		for _, id := range c.ids[start:end] {
			if number[id] >= 0 {
				kept = append(kept, number[id])
			}
		}
		start, c.ends[i] = end, len(kept)
	}
	c.ids = kept
	return y
}
