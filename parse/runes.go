package parse

import (
	"unicode"
	"unicode/utf8"
)

// Classes of ASCII bytes.
const (
	isLower = 1 << iota
	isUpper
	isDigit
	isBlank

	isLetter = isLower | isUpper
	isAlnum  = isLetter | isDigit
)

var class = asciiClasses()

func asciiClasses() (t [256]uint8) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-32] = isLower, isUpper
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = isDigit
	}
	for _, c := range " \t\n\v\f\r" {
		t[c] = isBlank
	}
	return t
}

// blankRune reports white space and the invisible runes that work as such.
func blankRune(r rune) bool {
	switch r {
	case '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// wordRune reports runes beyond ASCII that stand inside words: letters, numbers,
// combining marks, joiners and the soft hyphen.
func wordRune(r rune) bool {
	if r >= 0xc0 && r < 0x250 {
		return r != '×' && r != '÷'
	}
	switch r {
	case '\u200c', '\u200d', '\u00ad':
		return true
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

// blankAt returns the width of the white space rune at i, or 0.
func blankAt(text string, i int) int {
	c := text[i]
	if c < utf8.RuneSelf {
		if class[c]&isBlank != 0 {
			return 1
		}
		return 0
	}
	if r, w := utf8.DecodeRuneInString(text[i:]); blankRune(r) {
		return w
	}
	return 0
}

// runeAt returns the rune that starts at i, or 0 at or past end.
func runeAt(text string, i, end int) rune {
	if i >= end {
		return 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return r
}

// runeBefore returns the rune that ends at i, or 0 at or before start.
func runeBefore(text string, i, start int) rune {
	if i <= start {
		return 0
	}
	if c := text[i-1]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeLastRuneInString(text[start:i])
	return r
}

func letterRune(r rune) bool {
	if r < utf8.RuneSelf {
		return class[uint8(r)]&isLetter != 0
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func digitRune(r rune) bool {
	return r < utf8.RuneSelf && class[uint8(r)]&isDigit != 0
}

func alnumRune(r rune) bool {
	if r < utf8.RuneSelf {
		return class[uint8(r)]&isAlnum != 0
	}
	return wordRune(r)
}

func upperRune(r rune) bool {
	if r < utf8.RuneSelf {
		return class[uint8(r)]&isUpper != 0
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func lowerRune(r rune) bool {
	if r < utf8.RuneSelf {
		return class[uint8(r)]&isLower != 0
	}
	return unicode.IsLower(r)
}

// fold writes word in lower case into buf, with the typographic apostrophes made
// straight, and returns what was written; nil where the word is too long for buf.
// Only ASCII letters are folded: the tables it is looked up in hold no others.
func fold(buf []byte, word string) []byte {
	n := 0
	for i := 0; i < len(word); i++ {
		if n == len(buf) {
			return nil
		}
		c := word[i]
		switch {
		case class[c]&isUpper != 0:
			c += 'a' - 'A'
		case c == 0xe2 && i+2 < len(word) && word[i+1] == 0x80 && (word[i+2] == 0x99 || word[i+2] == 0x98):
			c = '\''
			i += 2
		}
		buf[n] = c
		n++
	}
	return buf[:n]
}

// in reports whether the set has the word, whatever its case.
func in(set map[string]bool, word string) bool {
	var buf [16]byte
	return set[string(fold(buf[:], word))]
}
