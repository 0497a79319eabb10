package attribute

import "hearsay/parse"

// tree fills kids and the bounds of subtrees from the heads. A document
// without a parse has no heads: every token is its own subtree then.
func (s *Scene) tree() {
	toks := s.doc.Tokens
	n := len(toks)
	s.kidsAt = grow(s.kidsAt, n+2)
	clear(s.kidsAt)
	for i := range toks {
		if h := toks[i].Head; h >= 0 {
			s.kidsAt[h+2]++
		}
	}
	for i := 2; i < n+2; i++ {
		s.kidsAt[i] += s.kidsAt[i-1]
	}
	s.kids = grow(s.kids, n)
	for i := range toks {
		if h := toks[i].Head; h >= 0 {
			s.kids[s.kidsAt[h+1]] = int32(i)
			s.kidsAt[h+1]++
		}
	}
	s.first, s.last = grow(s.first, n), grow(s.last, n)
	for i := range toks {
		s.first[i], s.last[i] = int32(i), int32(i)
	}
	for _, sent := range s.doc.Sentences {
		s.subtrees(int(sent.FirstToken), int(sent.EndToken))
	}
}

// subtrees widens the bounds of every ancestor of every token. A head that
// leads in a circle cannot hold it: the climb ends after a sentence's length.
func (s *Scene) subtrees(from, to int) {
	for i := from; i < to; i++ {
		h := int(s.doc.Tokens[i].Head)
		for steps := 0; h >= from && h < to && steps < to-from; steps++ {
			if int(s.first[h]) <= i && i <= int(s.last[h]) {
				// Already inside; its ancestors are, too, unless the tree is
				// not projective: then their bounds are a little too small.
				break
			}
			s.first[h] = min(s.first[h], int32(i))
			s.last[h] = max(s.last[h], int32(i))
			h = int(s.doc.Tokens[h].Head)
		}
	}
}

func (s *Scene) children(i int) []int32 { return s.kids[s.kidsAt[i]:s.kidsAt[i+1]] }

// Bits of the set of relations among a token's children.
const (
	kidSubject = 1 << iota
	kidCcomp
	kidXcomp
	kidParataxis
	kidObj
	kidMark
	kidObl
	kidAux
	kidNegation
	kidCop
	kidConj
	kidAdvcl
	kidAcl
)

func (s *Scene) kidSet(i int) uint64 {
	set := uint64(0)
	for _, k := range s.children(i) {
		switch s.doc.Tokens[k].Rel.Main() {
		case parse.RelNsubj, parse.RelCsubj:
			set |= kidSubject
		case parse.RelCcomp:
			set |= kidCcomp
		case parse.RelXcomp:
			set |= kidXcomp
		case parse.RelParataxis:
			set |= kidParataxis
		case parse.RelObj, parse.RelIobj:
			set |= kidObj
		case parse.RelMark:
			set |= kidMark
		case parse.RelObl:
			set |= kidObl
		case parse.RelAux:
			set |= kidAux
		case parse.RelCop:
			set |= kidCop
		case parse.RelConj:
			set |= kidConj
		case parse.RelAdvcl:
			set |= kidAdvcl
		case parse.RelAcl:
			set |= kidAcl
		}
	}
	return set
}

// subject is the subject child of token i, or -1.
func (s *Scene) subject(i int) int {
	for _, k := range s.children(i) {
		if m := s.doc.Tokens[k].Rel.Main(); m == parse.RelNsubj || m == parse.RelCsubj {
			return int(k)
		}
	}
	return -1
}

// longestPath is the most steps a path in the tree is told in full.
const longestPath = 6

// path describes the way through the tree from token i to the cue's head c:
// a hash of the relations up from i and up from c to where they meet, and the
// relation by which c's (or the meeting token's) branch holds i. In different
// sentences, or too far apart, there is no path: 0.
func (s *Scene) path(i, c int) (way, branch uint64, steps int) {
	toks := s.doc.Tokens
	if toks[i].Sentence != toks[c].Sentence || toks[c].Rel == parse.NoRel {
		return 0, 0, -1
	}
	// Ancestors of the cue, with the hash of the way up.
	var up [longestPath + 1]int
	n := 0
	for h := c; h >= 0 && n <= longestPath; h = int(toks[h].Head) {
		up[n] = h
		n++
	}
	hash, last := uint64(17), uint64(0)
	h := i
	for k := 0; k <= 12 && h >= 0; k++ {
		for j := 0; j < n; j++ {
			if up[j] == h {
				for m := 0; m < j; m++ {
					hash = hash*1099511628211 ^ (uint64(toks[up[m]].Rel.Main()) + 64)
				}
				return hash, last<<3 | uint64(min(j, 7)), k + j
			}
		}
		last = uint64(toks[h].Rel)
		if k < longestPath {
			hash = hash*1099511628211 ^ uint64(toks[h].Rel.Main())
		}
		h = int(toks[h].Head)
	}
	return 1, 1, 20
}

// headOf is the token of [from, to) that governs the others: the first whose
// head lies outside, verbs before other words.
func (s *Scene) headOf(from, to int) int {
	best := -1
	for i := from; i < to; i++ {
		h := int(s.doc.Tokens[i].Head)
		if h >= from && h < to {
			continue
		}
		if best < 0 || s.doc.Tokens[best].UPOS != parse.Verb && s.doc.Tokens[i].UPOS == parse.Verb {
			best = i
		}
	}
	if best < 0 {
		return from
	}
	return best
}
