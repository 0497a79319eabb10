package copies

import "hearsay"

const (
	// maxPlaces is how many places of one shingle are tried; more are the
	// refrain of a text that repeats itself.
	maxPlaces = 4
	// bridged is the longest gap, in words, inside one shared passage: a word
	// exchanged or left out.
	bridged = 2
)

// run is a stretch of words that two articles share: from their places on, n words.
type run struct{ here, there, n int }

// runs are the stretches of here that stand in there, in the order of here,
// greedily the longest at each place.
func runs(here, there []word) []run {
	places := map[uint64][]int{}
	for i, h := range shingles(there) {
		if len(places[h]) < maxPlaces {
			places[h] = append(places[h], i)
		}
	}
	var out []run
	hashes := shingles(here)
	for i := 0; i < len(hashes); {
		best := run{here: i}
		for _, at := range places[hashes[i]] {
			if n := common(here[i:], there[at:]); n > best.n {
				best.there, best.n = at, n
			}
		}
		if best.n < shingle {
			i++
			continue
		}
		out = append(out, best)
		i += best.n
	}
	return bridge(out)
}

func common(a, b []word) int {
	n := 0
	begun := 0 // where the last paragraph of a begins
	for n < len(a) && n < len(b) && a[n].hash == b[n].hash {
		if a[n].first {
			begun = n
		}
		n++
	}
	if n-begun < shingle {
		n = begun // the next paragraph, too, begins with "The"
	}
	return n
}

// bridge joins runs that go on in both articles after a word or two.
func bridge(list []run) []run {
	var out []run
	for _, r := range list {
		if n := len(out); n > 0 {
			last := &out[n-1]
			here, there := r.here-last.here-last.n, r.there-last.there-last.n
			if here <= bridged && there >= 0 && there <= bridged {
				// Counted in words of here: what differs is counted as shared.
				last.n = r.here + r.n - last.here
				last.there = r.there + r.n - last.n
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

// passage is where the runs stand in the text of here.
func passage(list []run, words []word) hearsay.Passage {
	var p hearsay.Passage
	for _, r := range list {
		p = append(p, hearsay.Span{Start: words[r.here].span.Start, End: words[r.here+r.n-1].span.End})
	}
	return p
}
