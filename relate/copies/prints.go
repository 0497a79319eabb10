package copies

import (
	"cmp"
	"slices"
)

const (
	// shingle is how many words are hashed together: shorter runs are phrases
	// that everybody uses.
	shingle = 6
	// window is how many shingles the least hash is taken of. Two articles that
	// share shingle+window-1 words in a row have a fingerprint in common.
	window = 6
	// maxHolders is how many articles are kept for a fingerprint, the first ones.
	maxHolders = 32
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

// postings hold, for each fingerprint, the articles that have it, as chains in
// one slice: many fingerprints have one holder only.
type postings struct {
	head  map[uint64]int32
	links []link
}

type link struct{ article, next, holders int32 }

func newPostings() postings {
	return postings{head: map[uint64]int32{}, links: make([]link, 1)}
}

func (p *postings) add(article int32, prints []uint64) {
	for _, f := range prints {
		next := p.head[f]
		holders := p.links[next].holders
		if holders >= maxHolders {
			continue
		}
		p.head[f] = int32(len(p.links))
		p.links = append(p.links, link{article, next, holders + 1})
	}
}

// candidates are the articles that share the most fingerprints, in tenths of
// the most that any shares; among equals the earlier.
func (x *Index) candidates(e *entry, prints []uint64) []*entry {
	shared := map[int32]int{}
	most := 0
	for _, f := range prints {
		for at := x.prints.head[f]; at != 0; at = x.prints.links[at].next {
			article := x.prints.links[at].article
			shared[article]++
			most = max(most, shared[article])
		}
	}
	type candidate struct {
		*entry
		tenths int
	}
	list := make([]candidate, 0, len(shared))
	for article, n := range shared {
		list = append(list, candidate{x.entries[article], 10 * n / most})
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.tenths, a.tenths), a.compareTime(b.entry))
	})
	out := make([]*entry, 0, maxCandidates)
	for _, c := range list[:min(len(list), maxCandidates)] {
		out = append(out, c.entry)
	}
	return out
}
