package attribute

import "hearsay/parse"

// tree fills kids from the heads. A document without a parse has no heads, and
// no token has children then.
func (s *scene) tree() {
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
}

func (s *scene) children(i int) []int32 { return s.kids[s.kidsAt[i]:s.kidsAt[i+1]] }

// Bits of the set of relations among a token's children.
const (
	kidSubject = 1 << iota
	kidCcomp
	kidXcomp
)

func (s *scene) kidSet(i int) uint64 {
	set := uint64(0)
	for _, k := range s.children(i) {
		switch s.doc.Tokens[k].Rel.Main() {
		case parse.RelNsubj, parse.RelCsubj:
			set |= kidSubject
		case parse.RelCcomp:
			set |= kidCcomp
		case parse.RelXcomp:
			set |= kidXcomp
		}
	}
	return set
}

// subject is the subject child of token i, or -1.
func (s *scene) subject(i int) int {
	for _, k := range s.children(i) {
		if m := s.doc.Tokens[k].Rel.Main(); m == parse.RelNsubj || m == parse.RelCsubj {
			return int(k)
		}
	}
	return -1
}

// headOf is the token of [from, to) that governs the others: the first whose
// head lies outside, verbs before other words.
func (s *scene) headOf(from, to int) int {
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
