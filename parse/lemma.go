package parse

import (
	"strings"
	"unicode/utf8"

	"hearsay/lang"
)

// Lemma is the dictionary form of word, given its tags: "say" for "Said", "minister"
// for "ministers", "be" for "'re". Proper names stay as they are, but for their
// plural. It is lower case where the word is no proper name.
func Lemma(word string, u UPOS, x XPOS, l *lang.Language) string {
	if word == "" {
		return word
	}
	switch u {
	case Punct, Sym, Other:
		return word
	case PropN:
		if x == TagNNPS {
			return singular(word, l)
		}
		return word
	}
	var buf [24]byte
	key := fold(buf[:], word)
	switch u {
	case Aux, Pron, Det, Part:
		if form, ok := closedForm(key, u, x, l); ok {
			return form
		}
	}
	lower := lowered(word)
	switch u {
	case Verb, Aux:
		return verbLemma(lower, key, x, l)
	case Noun:
		if x == TagNNS {
			return singular(lower, l)
		}
	case Adj:
		if form, ok := l.Lemmas.Adjectives[string(key)]; ok && (x != TagJJ || capital(form)) {
			return form
		}
		if x == TagJJR || x == TagJJS {
			return positive(lower)
		}
	case Adv:
		if form, ok := l.Lemmas.Adverbs[string(key)]; ok {
			return form
		}
		if x == TagRBR || x == TagRBS {
			return positive(lower)
		}
	}
	return lower
}

func capital(word string) bool { return upperRune(runeAt(word, 0, len(word))) }

// lowered is word in lower case, word itself where it is so already.
func lowered(word string) string {
	for i := 0; i < len(word); i++ {
		if c := word[i]; class[c]&isUpper != 0 || c >= utf8.RuneSelf {
			return strings.ToLower(strings.ReplaceAll(word, "’", "'"))
		}
	}
	return word
}

// closedForm looks a word of a closed class up; the tag tells apart what is
// spelt alike.
func closedForm(key []byte, u UPOS, x XPOS, l *lang.Language) (string, bool) {
	switch string(key) {
	case "her":
		if x == TagPRP {
			return "she", true
		}
		return "her", true
	case "'s":
		switch u {
		case Pron:
			return "we", true
		case Part:
			return "'s", true
		}
	case "'":
		return "'s", u == Part
	case "'d":
		if x == TagVBD {
			return "have", true
		}
	}
	form, ok := l.Lemmas.Closed[string(key)]
	return form, ok
}

// verbLemma strips a verb's ending.
func verbLemma(lower string, key []byte, x XPOS, l *lang.Language) string {
	switch x {
	case TagVBZ, TagVBG, TagVBD, TagVBN:
		if form, ok := l.Lemmas.Verbs[string(key)]; ok {
			return form
		}
	default:
		if form, ok := l.Lemmas.Closed[string(key)]; ok {
			return form
		}
		return lower
	}
	if prefix, rest, ok := strings.Cut(lower, "-"); ok && rest != "" {
		if in(l.Prefixes, prefix) {
			return prefix + "-" + verbLemma(rest, []byte(rest), x, l)
		}
	}
	switch x {
	case TagVBZ:
		return withoutS(lower)
	case TagVBG:
		if stem, ok := strings.CutSuffix(lower, "ing"); ok && len(stem) > 1 {
			return bare(stem)
		}
		if stem, ok := strings.CutSuffix(lower, "in'"); ok && len(stem) > 1 {
			return bare(stem)
		}
		return lower
	}
	return present(lower, l)
}

// present is the verb of a past form.
func present(lower string, l *lang.Language) string {
	if stem, ok := strings.CutSuffix(lower, "ied"); ok && len(stem) > 1 {
		return stem + "y"
	}
	if stem, ok := strings.CutSuffix(lower, "ed"); ok && len(stem) > 1 {
		if stem[len(stem)-1] == 'e' {
			return lower[:len(lower)-1] // agreed
		}
		return bare(stem)
	}
	for _, prefix := range [...]string{"re", "un", "over", "mis", "out", "under", "pre"} {
		if rest, ok := strings.CutPrefix(lower, prefix); ok {
			if form, ok := l.Lemmas.Verbs[rest]; ok && form != rest {
				return prefix + form
			}
		}
	}
	return lower
}

// withoutS strips the ending of a plural or a third person.
func withoutS(word string) string {
	n := len(word)
	switch {
	case n < 3 || word[n-1] != 's' || strings.HasSuffix(word, "ss"):
		return word
	case strings.HasSuffix(word, "ies"):
		if n < 5 {
			return word[:n-1]
		}
		return word[:n-3] + "y"
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "ches"),
		strings.HasSuffix(word, "xes"), strings.HasSuffix(word, "zzes"):
		return word[:n-2]
	case strings.HasSuffix(word, "'s"):
		return word[:n-2]
	}
	return word[:n-1]
}

// singular is the singular of a plural, its capitals kept.
func singular(word string, l *lang.Language) string {
	var buf [24]byte
	if form, ok := l.Lemmas.Nouns[string(fold(buf[:], word))]; ok {
		if !capital(word) {
			return form
		}
		return strings.ToUpper(form[:1]) + form[1:]
	}
	if stem, ok := strings.CutSuffix(word, "men"); ok && len(stem) > 2 {
		return stem + "man"
	}
	if cut := strings.LastIndexByte(word, '-'); cut >= 0 && cut+1 < len(word) {
		return word[:cut+1] + singular(word[cut+1:], l)
	}
	if class[word[0]]&isDigit != 0 || strings.HasSuffix(word, "us") || strings.HasSuffix(word, "is") && len(word) > 5 && word[len(word)-3] == 's' {
		return word
	}
	return withoutS(word)
}

// positive strips the ending of a comparative or superlative.
func positive(word string) string {
	stem, ok := strings.CutSuffix(word, "est")
	if !ok {
		stem, ok = strings.CutSuffix(word, "er")
	}
	n := len(stem)
	switch {
	case !ok || n < 2:
		return word
	case stem[n-1] == 'i':
		return stem[:n-1] + "y"
	case n > 2 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgmnpt", stem[n-1]) >= 0:
		return stem[:n-1]
	}
	return stem
}

// bare is the verb whose stem is left when "ing" or "ed" is cut off: a doubled
// consonant is undone, a final "e" brought back where verbs so spelt have one.
func bare(stem string) string {
	n := len(stem)
	if n < 2 {
		return stem
	}
	last, before := stem[n-1], stem[n-2]
	if last == before && !vowel(last) {
		switch last {
		case 'l':
			if vowels(stem) > 1 && n > 4 && (stem[n-3] == 'e' || stem[n-3] == 'o' && stem[:n-2] != "enro") {
				return stem[:n-1]
			}
			return stem
		case 's', 'z', 'f':
			return stem
		}
		return stem[:n-1]
	}
	if finalVowelE(stem, last, before) {
		return stem + "e"
	}
	return stem
}

// finalVowelE reports stems whose verb ends in "e", by their last two letters and
// the one before. What the letters do not settle is in the language's tables.
func finalVowelE(stem string, last, before byte) bool {
	n := len(stem)
	third := byte(0)
	if n > 2 {
		third = stem[n-3]
	}
	single := vowel(before) && !vowel(third) // one vowel before the last consonant
	if before == 'u' && third == 'q' {
		single = true
	}
	switch last {
	case 'c', 'v', 'u':
		return true
	case 'z':
		return before != 't'
	case 's':
		return strings.IndexByte("aeiounrlp", before) >= 0
	case 'g':
		return before == 'd' || before == 'r' || before == 'l' || single || before == 'u' || before == 'a'
	case 'l':
		return strings.IndexByte("bcdfgkptz", before) >= 0 || single && n > 2 && (before == 'i' || before == 'u')
	case 't':
		return single && before == 'a' || third == 'i' && before == 'a' || third == 'u' && before == 'a'
	case 'd':
		return single && (before == 'i' || before == 'a' || before == 'u')
	case 'k', 'm':
		return single && before != 'e' && before != 'o' || single && before == 'o' && last == 'k'
	case 'n':
		return single && before == 'i'
	case 'r':
		return single && (before == 'i' || before == 'a' || before == 'u')
	case 'p', 'b':
		return single && before != 'e' && before != 'o' && n > 2
	}
	return false
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}

// vowels counts runs of vowels, which is about the number of syllables.
func vowels(stem string) int {
	n, was := 0, false
	for i := 0; i < len(stem); i++ {
		is := vowel(stem[i])
		if is && !was {
			n++
		}
		was = is
	}
	return n
}
