package known

// Costs of turning one spelling into another, in parts of a letter that is
// simply another one. Tuned on one half of the name data; see docs/decisions/linking.md.
const (
	costVowel     = 0.4  // one vowel for another
	costVowelGap  = 0.35 // a vowel more or less
	costNear      = 0.25 // a consonant for one that other spellings use for it
	costWeakGap   = 0.3  // an h or a doubled sound more or less
	costSilent    = 0.6  // a letter that French does not speak at a word's end
	costOther     = 1.4
	longestLetter = 48
)

// near lists consonants, by their sounds, that spellings use for one another.
var near = nearPairs("ws qc qk qw cs cz ck xh xk xg gh gk jz jg jw jq jk jx vf vb vu dt sz pb cw fp ji tc qt jd hi xi qx")

func nearPairs(pairs string) (t [256][256]bool) {
	for i := 0; i+1 < len(pairs); i += 3 {
		t[pairs[i]][pairs[i+1]], t[pairs[i+1]][pairs[i]] = true, true
	}
	return t
}

// gap is what a letter that stands on one side only costs. An "a" at the end
// makes another person of a given name (Oleksandr, Oleksandra) and of a family
// name (Petrov, Petrova).
func gap(word string, i int) float64 {
	switch c := word[i]; {
	case c == 'a' && i+1 == len(word):
		return costOther
	case vowel(c):
		return costVowelGap
	case c == 'h':
		return costWeakGap
	case i+1 == len(word) && (c == 't' || c == 'd' || c == 's') && i > 2:
		return costSilent
	}
	return costOther
}

func change(a, b byte) float64 {
	switch {
	case a == b:
		return 0
	case near[a][b]:
		return costNear
	case vowel(a) && vowel(b):
		return costVowel
	case vowel(a) != vowel(b):
		return costOther + 0.2
	}
	return costOther
}

// alike is how near two words are by their sounds, from 0 to 1.
func alike(a, b string) float64 {
	if a == b {
		return 1
	}
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	a, b = a[:min(len(a), longestLetter)], b[:min(len(b), longestLetter)]
	var rows [2][longestLetter + 1]float64
	for j := range len(b) {
		rows[0][j+1] = rows[0][j] + gap(b, j)
	}
	for i := range len(a) {
		was, is := &rows[i&1], &rows[(i+1)&1]
		is[0] = was[0] + gap(a, i)
		for j := range len(b) {
			is[j+1] = min(was[j]+change(a[i], b[j]), was[j+1]+gap(a, i), is[j]+gap(b, j))
		}
	}
	cost := rows[len(a)&1][len(b)]
	return max(0, 1-cost/(float64(len(a)+len(b))/2))
}
