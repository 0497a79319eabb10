package format

import (
	"strings"
	"unicode"

	"hearsay"
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

// standWord is the word for a stance to a claim by its label. Where all there is
// are the words of those who say that something is not so, the label says it
// already, and they say it. Positions that were placed before their words were
// kept are to a label of which nobody knows whether it denies.
func standWord(s hearsay.Stance, c *hearsay.Claim, shown *hearsay.ShownIn) string {
	old := shown == nil || shown.Span.Empty()
	if !c.Contested && (s == hearsay.Supports || old && s == hearsay.Denies) && (c.Negative || negated(c.Label)) {
		return "says"
	}
	return standWords[s]
}

func negated(label string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(label, "’", "'")), unicode.IsSpace) {
		switch w = strings.Trim(w, ".,;:!?\"“”()"); {
		case w == "not", w == "no", w == "never", w == "nobody", w == "none", w == "nothing", w == "neither", w == "nor", w == "cannot", strings.HasSuffix(w, "n't"):
			return true
		}
	}
	return false
}
