package main

// pairs counts, for each word, the contexts it was seen in: a context is a
// position (two words before to two after) and the word that stands there.
type pairs struct {
	start    []int32 // of each entry's pairs; one more at the end
	context  []uint16
	count    []uint16
	contexts int
	// inWindow says how many occurrences of each entry were used.
	used []int32
}

// window is the positions looked at.
var window = [4]int{-1, 1, -2, 2}

// countPairs counts at most s.Cap occurrences of each entry, evenly spread over
// the text, so that the commonest words do not swamp the rest. Of words used more
// than noisyAbove times, contexts seen once are dropped.
func countPairs(v *vocabulary, s settings) *pairs {
	const noisyAbove = 1000
	near := min(s.NearCtx, len(v.entries)) + firstEntry
	far := min(s.FarCtx, len(v.entries)) + firstEntry
	size := [4]int{near, near, far, far}
	p := &pairs{contexts: 2*near + 2*far, start: make([]int32, 0, len(v.entries)+1)}

	places, first := occurrences(v, s.Cap)
	seen := make([]uint16, p.contexts)
	var touched []uint16
	for i := range v.entries {
		p.start = append(p.start, int32(len(p.context)))
		at := places[first[i]:first[i+1]]
		p.used = append(p.used, int32(len(at)))
		touched = touched[:0]
		for _, place := range at {
			base := 0
			for k, offset := range window {
				x := v.text[int(place)+offset]
				if int(x) >= size[k] {
					x = otherLower
					if e := v.entries[v.text[int(place)+offset]-firstEntry]; e.upper || e.capital >= 6 {
						x = otherUpper
					}
				}
				c := uint16(base + int(x))
				if seen[c] == 0 {
					touched = append(touched, c)
				}
				seen[c]++
				base += size[k]
			}
		}
		least := uint16(1)
		if len(at) > noisyAbove {
			least = 2
		}
		for _, c := range touched {
			if seen[c] >= least {
				p.context = append(p.context, c)
				p.count = append(p.count, seen[c])
			}
			seen[c] = 0
		}
	}
	p.start = append(p.start, int32(len(p.context)))
	return p
}

// occurrences lists the places of each entry in the text, at most limit of each, evenly spread.
func occurrences(v *vocabulary, limit int) (places []uint32, first []int) {
	limit = min(limit, 1<<16-1)
	stride := make([]int, len(v.entries))
	first = make([]int, len(v.entries)+1)
	left := make([]int, len(v.entries)) // occurrences until the next one taken
	for i, e := range v.entries {
		stride[i] = (e.count + limit - 1) / limit
		first[i+1] = first[i] + (e.count+stride[i]-1)/stride[i]
	}
	places = make([]uint32, first[len(first)-1])
	next := make([]int, len(v.entries))
	copy(next, first)
	for place, n := range v.text {
		if n < firstEntry {
			continue
		}
		i := n - firstEntry
		if left[i] == 0 {
			if next[i] < first[i+1] {
				places[next[i]] = uint32(place)
				next[i]++
			}
			left[i] = stride[i]
		}
		left[i]--
	}
	return places, first
}
