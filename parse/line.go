package parse

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nn"
)

// Line is one sentence as the learned stages see it: tags, heads and relations
// beside what they read of each word. It is exported for train and eval, which
// work on the treebanks' own tokens; programs use [Parser]. A Line is used again
// for other sentences, by one goroutine at a time.
type Line struct {
	// N is the number of words. Words 0 to N-1 stand in the slices below at their index.
	N int
	// XPOS, UPOS, Heads and Rels are what the stages decide. A head of -1 is the root.
	XPOS  []XPOS
	UPOS  []UPOS
	Heads []int32
	Rels  []Rel

	words    []word // with pad words before and after
	features []uint64
	sums     [most]int32
	paths    nn.Paths
	arcs     Arcs
	// content are the words that are no punctuation; the arcs run between these alone.
	content []int32
	// quoted numbers for each content word the quotation it stands in; 0 is none.
	quoted []uint8
}

// most is room for the sums of any stage but the entities'.
const most = 64

// pad is how many words of nothing stand before and after a line's words, so
// that looking left and right needs no borders.
const pad = 3

// word is what the features read of a token, computed once. The numbers are
// part of the weights' format.
type word struct {
	form, lower            uint64 // hashes
	suffix2, suffix3       uint64 // of the lower-case form
	suffix4, prefix3       uint64
	shape                  uint64
	fine, near             uint64 // classes from unlabelled text, 0 is unknown
	mid, coarse            uint64
	class                  uint64 // which tags the word had in the treebanks, 0 is unknown
	sure                   uint64 // the only tag this form had, and had often
	tag                    uint64 // XPOS
	part                   uint64 // XPOS and UPOS together
	names                  uint64 // what the lists of names say of it
	marks                  uint64 // the punctuation before it, set when all tags are
	commas, quotes, others uint32 // how many stand before it, set with marks
	bright                 bool   // has a capital or a digit
	capital                bool
	frequency, capital7    uint8
}

// at is the word i, which may be up to pad beyond either end.
func (l *Line) at(i int) *word { return &l.words[i+pad] }

// Fill makes the line of the words of one sentence.
func (l *Line) Fill(lex *Lexicon, words []string) {
	l.begin(len(words))
	for i, w := range words {
		lex.read(l.at(i), w, i == 0)
	}
}

func (l *Line) begin(n int) {
	l.N = n
	l.words = grow(l.words, n+2*pad)
	l.XPOS, l.UPOS = grow(l.XPOS, n), grow(l.UPOS, n)
	l.Heads, l.Rels = grow(l.Heads, n), grow(l.Rels, n)
	for i := 0; i < pad; i++ {
		l.words[i], l.words[n+pad+i] = outside, outside
	}
}

// outside stands before the first word and after the last.
var outside = word{form: 1, lower: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix3: 1, shape: 1,
	fine: 1 << 12, near: 1 << 12, mid: 1 << 9, coarse: 1 << 9, class: 1 << 15, tag: 63, part: 63 << 8}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// Lexicon is what the stages know of words before they look at a sentence.
type Lexicon struct {
	Clusters *nn.Clusters // may be nil
	// Classes holds, by the hash of a lower-cased word, the set of tags it had in
	// the treebanks, as a number. May be nil.
	Classes *nn.Codes
	// Sure holds, by the hash of a form, the one tag that it had, and had often. May be nil.
	Sure *nn.Codes
	// Names holds, by the hash of a lower-cased word, in which lists of names it
	// stands, one bit a list. May be nil.
	Names *nn.Codes
}

// WordHashes are the hashes of a form and of its lower-cased form, by which the Lexicon's tables are asked.
func WordHashes(form string) (exact, lower uint64) {
	var w word
	w.spell(form)
	return w.form, w.lower
}

// read fills in what is known of a word by itself.
func (lex *Lexicon) read(w *word, form string, initial bool) {
	*w = word{}
	w.spell(form)
	if lex.Classes != nil {
		w.class = uint64(lex.Classes.Get(w.lower))
	}
	if lex.Sure != nil {
		w.sure = uint64(lex.Sure.Get(w.form))
	}
	if lex.Names != nil && w.capital {
		w.names = uint64(lex.Names.Get(w.lower))
	}
	c := lex.Clusters.Lookup(form, initial)
	w.fine, w.near, w.mid, w.coarse = uint64(c.Fine), uint64(c.Near), uint64(c.Mid), uint64(c.Coarse)
	w.frequency, w.capital7 = c.Frequency, c.Capital
}

// Classes of characters in a word's shape.
const (
	shapeUpper = iota + 1
	shapeLower
	shapeDigit
	shapeOther
)

// tail keeps the last four folded characters of a word.
type tail [4]uint64

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// spell computes the hashes of a form's letters. Curly quotation marks and
// apostrophes count as straight ones, and in the lower-case form every digit as a
// zero, so that what was learned on one writing holds on another.
func (w *word) spell(form string) {
	exact, lower, shape := uint64(fnvOffset), uint64(fnvOffset), uint64(0)
	var last tail
	n, kinds, previous := 0, 0, uint64(0)
	for i := 0; i < len(form); n++ {
		r, size := rune(form[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(form[i:])
			r = plainMark(r)
		}
		i += size
		low, kind := foldLetter(r)
		exact = (exact ^ uint64(r)) * fnvPrime
		lower = (lower ^ uint64(low)) * fnvPrime
		last[n&3] = uint64(low)
		if n == 0 {
			w.capital = kind == shapeUpper
		}
		if n == 2 {
			w.prefix3 = lower
		}
		if kind == shapeUpper || kind == shapeDigit {
			w.bright = true
		}
		if kind != previous && kinds < 8 {
			shape, previous = shape<<3|kind, kind
			kinds++
		}
	}
	w.form, w.lower = mix(exact), mix(lower)
	w.shape = shape<<3 | uint64(min(n, 4))
	if n < 3 {
		w.prefix3 = w.lower
	}
	w.suffixes(&last, n)
}

// mix spreads a hash's differences over all of its bits, for tables look at the highest and the lowest.
func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	return h ^ h>>29
}

func (w *word) suffixes(last *tail, n int) {
	h := uint64(0)
	for k := 1; k <= 4 && k <= n; k++ {
		h = h<<15 ^ last[(n-k)&3]
		switch k {
		case 2:
			w.suffix2 = h
		case 3:
			w.suffix3 = h
		case 4:
			w.suffix4 = h
		}
	}
}

func plainMark(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '–', '—':
		return '-'
	}
	return r
}

// foldLetter gives the lower-case character and its class in a shape.
func foldLetter(r rune) (rune, uint64) {
	switch {
	case 'a' <= r && r <= 'z':
		return r, shapeLower
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', shapeUpper
	case '0' <= r && r <= '9':
		return '0', shapeDigit
	case r < utf8.RuneSelf:
		return r, shapeOther
	case unicode.IsUpper(r):
		return unicode.ToLower(r), shapeUpper
	case unicode.IsLetter(r):
		return r, shapeLower
	}
	return r, shapeOther
}
