package copies

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// word is one run of letters and digits.
type word struct {
	hash   uint64
	span   hearsay.Span
	quoted bool // inside quotation marks
	name   bool // a capital where no sentence begins, or a figure; not in a headline
	lead   bool // in the first paragraph that is longer than a headline
	first  bool // the first of a paragraph
}

// shortParagraph is a headline or standfirst: fewer words than a first sentence has.
const shortParagraph = 16

// split makes words of a text. Letter case, punctuation, the style of quotation
// marks and a possessive 's do not tell words apart.
func split(text string) []word {
	words := make([]word, 0, len(text)/6)
	var m marks
	begins, paragraph, led, paragraphs := true, 0, false, 0
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			opened := m.turns(text, i, c)
			begins = begins || opened || strings.ContainsRune(".!?:\n", c)
			if c == '\n' {
				if paragraph < len(words) {
					led = led || markLead(words[paragraph:], paragraphs)
					paragraphs++
				}
				paragraph, m = len(words), marks{}
			}
			i += size
			continue
		}
		n := wordLen(text[i:])
		w := word{hash: hashWord(text[i : i+n]), span: hearsay.Span{Start: i, End: i + n}, quoted: m.open != 0}
		w.first = paragraph == len(words)
		w.name = unicode.IsDigit(c) || unicode.IsUpper(c) && !begins
		words = append(words, w)
		begins = false
		i += n + possessive(text[i+n:])
	}
	if !led {
		markLead(words[paragraph:], paragraphs)
	}
	return words
}

// headlines is how many short paragraphs at the beginning are headline and standfirst.
const headlines = 2

// markLead marks a paragraph as the lead if it is longer than a headline. Where
// it is a headline, its capitals name nobody.
func markLead(paragraph []word, number int) bool {
	lead := len(paragraph) >= shortParagraph
	for i := range paragraph {
		paragraph[i].lead = lead
		paragraph[i].name = paragraph[i].name && (lead || number >= headlines)
	}
	return lead
}

func wordLen(s string) int {
	for i, c := range s {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) {
			return i
		}
	}
	return len(s)
}

// possessive is the length of the 's that s begins with, or 0.
func possessive(s string) int {
	for _, p := range []string{"'s", "’s", "'S", "’S"} {
		if strings.HasPrefix(s, p) && wordLen(s[len(p)-1:]) == 1 {
			return len(p)
		}
	}
	return 0
}

// hashWord is FNV-1a over the letters in lower case, finished as in MurmurHash3
// so that its low bits can be compared, too.
func hashWord(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range s {
		h = (h ^ uint64(unicode.ToLower(c))) * 1099511628211
	}
	return mix(h)
}

func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return h ^ h>>33
}

// marks follows quotation marks through a paragraph; open is the mark that
// closes what is open, or 0.
type marks struct{ open rune }

var closing = map[rune]rune{'“': '”', '„': '“', '«': '»', '"': '"', '‘': '’'}

// turns takes the character c at text[i] and tells whether a quotation begins.
func (m *marks) turns(text string, i int, c rune) bool {
	if m.open != 0 {
		if c == m.open && !(c == '’' && letterAt(text, i+len("’"))) || m.open == '“' && c == '”' {
			m.open = 0
		}
		return false
	}
	end, opens := closing[c]
	if !opens || c == '‘' && letterBefore(text, i) {
		return false
	}
	m.open = end
	return true
}

func letterAt(text string, i int) bool {
	c, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(c)
}

func letterBefore(text string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsLetter(c)
}
