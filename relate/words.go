package relate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word as written at [start, end) and as compared. Signs that change
// an amount ("%", "$", a minus) are words too.
type word struct {
	start, end int
	// norm is the word in lower case, with straight apostrophes, composed accents
	// and without separators of thousands.
	norm string
	// upper is true where the first letter is a capital.
	upper bool
	// gap is true where an ellipsis stands before the word.
	gap bool
	// ends is true where a sentence ends after the word.
	ends bool
}

// split makes words of text[from:to], appended to words. Positions are those of text.
// A contraction makes two words ("do", "n't"), as do words written as one ("cannot").
func (c *Checker) split(words []word, text string, from, to int) []word {
	gap := false
	for i := from; i < to; {
		if n := ellipsis(text[i:to]); n > 0 {
			gap, i = true, i+n
			continue
		}
		n := wordLen(text, i, to)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:to])
			i += size
			continue
		}
		first, _ := utf8.DecodeRuneInString(text[i:])
		w := word{start: i, end: i + n, norm: normal(text[i : i+n]), upper: unicode.IsUpper(first), gap: gap}
		if at := c.cut(text[i:i+n], w.norm); at > 0 {
			tail := word{start: i + at, end: i + n, norm: normal(text[i+at : i+n])}
			w.end, w.norm = i+at, normal(text[i:i+at])
			words = append(words, w, tail)
		} else {
			words = append(words, w)
		}
		gap, i = false, i+n
	}
	return words
}

// cut is where the second word begins in what is written as one, or 0.
func (c *Checker) cut(raw, norm string) int {
	if at, ok := c.l.Fused[norm]; ok && len(raw) == len(norm) {
		return at
	}
	i := strings.LastIndexByte(norm, '\'')
	if i <= 0 {
		return 0
	}
	at := strings.LastIndexFunc(raw, isApostrophe)
	switch {
	case norm[i:] == "'t" && norm[i-1] == 'n' && i > 1 && raw[at-1]|0x20 == 'n':
		return at - 1
	case c.l.Clitics[norm[i:]]:
		return at
	}
	return 0
}

// ellipsis is the length of the mark of omission that s begins with, or 0.
func ellipsis(s string) int {
	if s[0] != '.' && s[0] < utf8.RuneSelf {
		return 0
	}
	if strings.HasPrefix(s, "…") {
		return len("…")
	}
	dots, n := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] == '.' {
			dots, n = dots+1, i+1
		} else if s[i] != ' ' {
			break
		}
	}
	if dots < 2 {
		return 0
	}
	return n
}

// wordLen is the length of the word that begins at text[i], or 0 where none does.
// Letters and digits make words of their own: "5pm" is "5 pm".
func wordLen(text string, i, to int) int {
	c, size := utf8.DecodeRuneInString(text[i:to])
	switch {
	case unicode.Is(unicode.Sc, c) || c == '%' || c == '‰' || c == '&':
		return size
	case isMinus(c):
		return minusLen(text, i, to, size)
	case !isLetter(c) && !unicode.IsNumber(c):
		return 0
	}
	if c < utf8.RuneSelf && isLetter(c) {
		// Most words are plain letters to their end.
		for size < to-i && text[i+size] < utf8.RuneSelf && isLetter(rune(text[i+size])) {
			size++
		}
		if i+size == to || text[i+size] == ' ' {
			return size
		}
	}
	opened, number := i > 0 && text[i-1] == '[', unicode.IsNumber(c)
	end := i + size
	for end < to {
		c, size := utf8.DecodeRuneInString(text[end:to])
		switch {
		case unicode.IsMark(c) || isInvisible(c):
		case isLetter(c) && !number || unicode.IsNumber(c) && number:
		case c == ']' && opened && letterAt(text, end+size, to):
		case inside(c, text, end, end+size, to):
		default:
			return end - i
		}
		end += size
	}
	return end - i
}

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c)
}

// isInvisible: soft hyphen, zero-width space and joiners, byte order mark.
func isInvisible(c rune) bool {
	return c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF
}

func isMinus(c rune) bool { return c == '-' || c == '−' || c == '–' || c == '‑' }

func isApostrophe(c rune) bool {
	return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '＇'
}

// minusLen takes a dash for a minus where a digit follows and no word stands before.
func minusLen(text string, i, to, size int) int {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	if i+size >= to || !digitAt(text, i+size, to) {
		return 0
	}
	if i == 0 || unicode.IsSpace(before) || before == '(' {
		return size
	}
	return 0
}

// inside tells whether the mark c at text[at:next] belongs to the word it
// stands in: an apostrophe between letters, a point, comma or colon between digits.
func inside(c rune, text string, at, next, to int) bool {
	switch {
	case isApostrophe(c):
		return letterAt(text, next, to) && letterBefore(text, at)
	case c == '.' || c == ',' || c == ':':
		return digitAt(text, next, to) && '0' <= text[at-1] && text[at-1] <= '9'
	}
	return false
}

func letterAt(text string, i, to int) bool {
	c, _ := utf8.DecodeRuneInString(text[i:to])
	return isLetter(c)
}

func letterBefore(text string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(text[:i])
	return isLetter(c) || unicode.IsMark(c)
}

func digitAt(text string, i, to int) bool {
	c, _ := utf8.DecodeRuneInString(text[i:to])
	return unicode.IsDigit(c)
}
