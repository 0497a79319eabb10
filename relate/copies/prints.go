package copies

import "slices"

const (
	// shingle is how many words are hashed together: shorter runs are phrases
	// that everybody uses.
	shingle = 6
	// window is how many shingles the least hash is taken of. Two articles that
	// share shingle+window-1 words in a row have a fingerprint in common. With six
	// instead, an article has 1.4 times the fingerprints, each of them a place in the
	// record: of 14,700 articles of news (Sri Lankan dailies, Reuters and others, CNN),
	// 2,225 of them derived from others, 41 were classed otherwise, 28 no longer as
	// derived. The fingerprints of a wider window are among those of a narrower one,
	// so that a record may hold both.
	window = 9
	// MaxHolders is how many articles are kept for a fingerprint: the first
	// FirstHolders, for there the original is, and the newest, for there news is.
	MaxHolders, FirstHolders = 32, 8
	// maxCandidates is how many articles one is compared with.
	maxCandidates = 12
)

// shingles are the hashes of all runs of words.
func shingles(words []word) []uint64 {
	if len(words) < shingle {
		return nil
	}
	out := make([]uint64, len(words)-shingle+1)
	for i := range out {
		h := uint64(0)
		for _, w := range words[i : i+shingle] {
			h = mix(h*31 + w.hash)
		}
		out[i] = h
	}
	return out
}

// fingerprints are the least hashes of each window, each once, sorted.
func fingerprints(words []word) []uint64 {
	all := shingles(words)
	if len(all) == 0 {
		return nil
	}
	var prints []uint64
	for i := 0; i == 0 || i+window <= len(all); i++ {
		least := slices.Min(all[i:min(i+window, len(all))])
		if n := len(prints); n == 0 || prints[n-1] != least {
			prints = append(prints, least)
		}
	}
	slices.Sort(prints)
	return slices.Compact(prints)
}

// candidates are the articles that share the most fingerprints, in tenths of
// the most that any shares; among equals those of the lower number.
func candidates(s Shelf, prints []uint64) ([]int64, error) {
	holders, err := s.Holders(prints)
	if err != nil {
		return nil, err
	}
	tally, most := tallied(holders)
	var list []int64
	for tenths := 10; tenths >= 0; tenths-- {
		for _, t := range tally {
			if 10*t.shared/most != tenths {
				continue
			}
			if list = append(list, t.number); len(list) == maxCandidates {
				return list, nil
			}
		}
	}
	return list, nil
}

// tally is how many fingerprints an article shares.
type tally struct {
	number int64
	shared int
}

// tallied counts how often each number stands in the lists, by number, and says
// what the most is.
func tallied(lists [][]int64) (list []tally, most int) {
	all := slices.Concat(lists...)
	slices.Sort(all)
	for _, n := range all {
		if k := len(list); k > 0 && list[k-1].number == n {
			list[k-1].shared++
		} else {
			list = append(list, tally{n, 1})
		}
		most = max(most, list[len(list)-1].shared)
	}
	return list, most
}
