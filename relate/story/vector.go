package story

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// term is one word of a vector.
type term struct {
	key    uint64
	weight float64
}

// Vector is an article: its terms, the heaviest first; its length is 1.
type Vector []term

const (
	// most is the frequency from which on words weigh nothing: the two hundred
	// commonest. Frequencies are binary logarithms of counts, as the table has them.
	most = 18
	// top is a little over the highest frequency that weighs; a word's weight is
	// what is missing to it.
	top = 22
	// unseen is the frequency of words that the table lacks.
	unseen = 2
	// figure is that of figures, whatever the table says: it keeps only their
	// shape. They count figures times, for two reports of one event share them,
	// and reports of two like events do not.
	figure, figures = 10, 2
)

// Vector makes an article's vector, of title and text.
func (g *Grouper) Vector(a *hearsay.Article) Vector {
	counts := map[uint64]*counted{}
	if !strings.HasPrefix(a.Text, a.Title) {
		g.count(counts, a.Title)
	}
	g.count(counts, a.Text)
	v := make(Vector, 0, len(counts))
	for key, c := range counts {
		v = append(v, term{key, math.Log1p(c.times) * c.rarity})
	}
	v.sort()
	length := 0.0
	for _, t := range v {
		length += t.weight * t.weight
	}
	length = math.Sqrt(length)
	for i := range v {
		v[i].weight /= length
	}
	return v
}

func (v Vector) sort() {
	slices.SortFunc(v, func(a, b term) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.key, b.key)) })
}

// Keys are the heaviest of the words, which lead to stories.
func (v Vector) Keys() []uint64 {
	list := make([]uint64, min(len(v), leading))
	for i := range list {
		list[i] = v[i].key
	}
	return list
}

type counted struct{ times, rarity float64 }

// count adds a text's words that weigh something. Words are runs of letters and
// digits in lower case; a single letter is none.
func (g *Grouper) count(counts map[uint64]*counted, text string) {
	for i := 0; i < len(text); {
		n := wordLen(text[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		word := strings.ToLower(text[i : i+n])
		i += n
		key, times := hash(word), 1.0
		digit := word[0] >= '0' && word[0] <= '9'
		if digit {
			times = figures
		} else if utf8.RuneCountInString(word) == 1 {
			continue
		}
		c := counts[key]
		if c == nil {
			if c = (&counted{rarity: g.rarity(word, digit)}); c.rarity == 0 {
				continue
			}
			counts[key] = c
		}
		c.times += times
	}
}

func (g *Grouper) rarity(word string, digit bool) float64 {
	if digit {
		return top - figure
	}
	c := g.words.Lookup(word, true)
	switch {
	case !c.Known():
		return top - unseen
	case c.Frequency >= most:
		return 0
	}
	return top - float64(c.Frequency)
}

func wordLen(s string) int {
	for i, c := range s {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return i
		}
	}
	return len(s)
}

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
