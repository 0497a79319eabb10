package format

import (
	"strings"
	"unicode"
)

// longWords is how many words are shown whole under a claim.
const longWords = 70

// excerpt is the sentence of long words that shares most with a label, a speech
// being too long to be read under each of its claims; all of what is short.
func excerpt(words, label string) string {
	if label == "" || len(strings.Fields(words)) <= longWords {
		return words
	}
	wanted := stems(label)
	best, most, at, rest := "", -1, 0, words
	for rest != "" {
		var s string
		s, rest = cutSentence(rest)
		n := 0
		for w := range stems(s) {
			if wanted[w] {
				n++
			}
		}
		if n > most {
			best, most, at = s, n, len(words)-len(rest)
		}
	}
	if fields := strings.Fields(best); len(fields) > longWords {
		best = strings.Join(fields[:longWords], " ") + " …"
	}
	best = strings.TrimSpace(best)
	if at < len(words) && !strings.HasSuffix(best, "…") {
		best += " …"
	}
	if !strings.HasPrefix(words, strings.TrimSuffix(best, " …")) {
		best = "… " + best
	}
	return best
}

// cutSentence cuts behind a full stop, question or exclamation mark before a blank.
func cutSentence(s string) (sentence, rest string) {
	for i := 0; i+1 < len(s); i++ {
		if (s[i] == '.' || s[i] == '?' || s[i] == '!') && s[i+1] == ' ' {
			return s[:i+1], s[i+2:]
		}
	}
	return s, ""
}

// stems are the first five letters of a text's longer words, in small letters.
func stems(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if r := []rune(w); len(r) > 3 {
			set[string(r[:min(len(r), 5)])] = true
		}
	}
	return set
}
