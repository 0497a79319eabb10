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
func runs(here, there *Entry) []run {
	var out []run
	meets := meeting(here, there)
	for i := 0; i < len(meets); {
		best := run{here: i}
		if meets[i] > 0 {
			best = longest(here, there, i, int(meets[i]-1))
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

// meeting is, for each place of a shingle in here, where in the sorted shingles
// of there the same ones begin, counted from 1; 0 where there are none.
func meeting(here, there *Entry) []int32 {
	meets := make([]int32, len(here.shingles))
	k := 0
	for _, s := range here.shingles {
		for k < len(there.shingles) && there.shingles[k].hash < s.hash {
			k++
		}
		if k < len(there.shingles) && there.shingles[k].hash == s.hash {
			meets[s.at] = int32(k + 1)
		}
	}
	return meets
}

// longest is the longest run from a place of here on, of those at the first few
// places of there that have its shingle: the sorted ones from first on.
func longest(here, there *Entry, from, first int) run {
	best, same := run{here: from}, there.shingles[first].hash
	for _, s := range there.shingles[first:min(first+maxPlaces, len(there.shingles))] {
		if s.hash != same {
			break
		}
		if n := common(here.words[from:], there.words[s.at:]); n > best.n {
			best.there, best.n = int(s.at), n
		}
	}
	return best
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
