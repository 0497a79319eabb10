package fit

// Survivors narrows corpus and index to the features whose largest weight is
// at least min, most frequent first, so that a second training can spread over
// them what the others carried. The weights no longer fit the index afterwards.
func (c *Corpus) Survivors(w *Weights, min float32) *Index {
	l := len(w.Names)
	y := &Index{}
	number := make([]int32, len(w.Index.Hashes))
	for i := range w.Index.Hashes {
		number[i] = -1
		if largest(w.Emit[i*l:(i+1)*l]) >= min {
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
