package known

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"hearsay/lang"
)

// letters are Latin letters that Unicode does not take apart, and letters whose
// mark stands for another sound in most of the spellings that newspapers use.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "dj", 'ð': "d", 'þ': "th", 'ı': "i", 'ə': "a",
	'ŋ': "ng", 'ħ': "h", 'ŧ': "t", 'ĸ': "k", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k",
}

// silent are apostrophes and signs inside a name that part nothing: O'Neill, Ka’ab, Hawaiʻi.
const silent = "'’‘ʼʻ`´ʹʺ"

// fold brings a name to words of small Latin letters and digits with single
// spaces: accents go, other alphabets are romanized, hyphens and full stops part words.
func fold(name string) string {
	var b strings.Builder
	b.Grow(len(name) + 8)
	space := false
	for _, c := range norm.NFC.String(lang.Mended(name)) {
		c = unicode.ToLower(c)
		if strings.ContainsRune(silent, c) {
			continue
		}
		latin, ok := latinOf(c)
		if !ok {
			space = b.Len() > 0
			continue
		}
		if space && latin != "" {
			b.WriteByte(' ')
			space = false
		}
		b.WriteString(latin)
	}
	return b.String()
}

// latinOf writes one small letter in plain Latin ones; it is false for what parts words.
func latinOf(c rune) (string, bool) {
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		return string(c), true
	case unicode.Is(unicode.Mn, c):
		return "", true
	}
	if s, ok := letters[c]; ok {
		return s, true
	}
	if s, ok := romanized[c]; ok {
		return s, true
	}
	if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
		return "", false
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(c)) {
		if s, ok := romanized[d]; ok {
			b.WriteString(s)
		} else if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(d)
		}
	}
	return b.String(), true
}
