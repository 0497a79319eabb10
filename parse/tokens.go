package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/lang"
)

// scan appends the tokens of text[from:to], one paragraph. Conventions are those
// of the treebanks EWT and GUM as of Universal Dependencies 2.x: hyphens and
// slashes inside words are tokens, but for listed prefixes, telephone numbers,
// dates and addresses.
func (s *Segmenter) scan(from, to int) {
	for i := from; i < to; {
		c := s.text[i]
		switch k := class[c]; {
		case k&isAlnum != 0:
			i = s.word(i, to)
		case k&isBlank != 0:
			s.space = true
			i++
		case c < utf8.RuneSelf:
			i = s.punct(i, to)
		default:
			r, w := utf8.DecodeRuneInString(s.text[i:to])
			switch {
			case blankRune(r):
				s.space = true
				i += w
			case letterRune(r), unicode.IsNumber(r):
				i = s.word(i, to)
			default:
				i = s.symbol(i, to, r, w)
			}
		}
	}
}

// punct appends the token at the ASCII mark at i and returns its end.
func (s *Segmenter) punct(i, to int) int {
	c, n := s.text[i], i+1
	switch c {
	case '.':
		return s.dots(i, to)
	case '!', '?':
		return s.stop(i, n, to)
	case '"':
		s.token(i, n)
		s.marks = append(s.marks, s.last())
		return n
	case '\'', '`':
		return s.apostrophe(i, to, 1)
	case '(', ')', '[', ']', '{', '}': // "[...]" is one token
		if w := omission(s.text[i:to]); w > 0 {
			return s.stop(i, i+w, i+w)
		}
		s.token(i, n)
		s.brackets = append(s.brackets, s.last())
		return n
	case ',', '%', '/', '\\', '^', '|':
	case '+':
		if (s.space || i == 0) && n < to && class[s.text[n]]&isDigit != 0 {
			return s.word(i, to)
		}
		fallthrough
	case '-', '*', '=', '~', '_', '#', '<', '>', '&', '$':
		if w := s.tagged(i, to); w > i {
			s.token(i, w)
			return w
		}
		for n < to && s.text[n] == c {
			n++
		}
		if c == '*' || n-i >= longRule {
			return s.stop(i, n, n)
		}
	case ':', ';':
		if w := face(s.text, i, to); w > i {
			return s.stop(i, w, w)
		}
	case '@':
		if w := s.tagged(i, to); w > i {
			n = w
		}
	}
	s.token(i, n)
	return n
}

// longRule is the length from which a run of hyphens or the like is a line drawn
// between sentences.
const longRule = 5

// stop appends the token [i, n), with the full stops, question and exclamation
// marks that follow up to the position to, and notes that it may end a sentence.
func (s *Segmenter) stop(i, n, to int) int {
	for n < to && (s.text[n] == '.' || s.text[n] == '!' || s.text[n] == '?') {
		n++
	}
	s.token(i, n)
	s.stops = append(s.stops, s.last())
	return n
}

// omission is the length of "[...]" or "[…]" at the start of text, or 0.
func omission(text string) int {
	for _, form := range [...]string{"[...]", "[…]"} {
		if strings.HasPrefix(text, form) {
			return len(form)
		}
	}
	return 0
}

// tagged returns the end of the "#topic" or "@name" that begins at i, or i.
func (s *Segmenter) tagged(i, to int) int {
	if c := s.text[i]; c != '#' && c != '@' {
		return i
	}
	n := i + 1
	if n < to && s.text[i] == '#' && !letterRune(runeAt(s.text, n, to)) {
		return i
	}
	for n < to {
		r, w := utf8.DecodeRuneInString(s.text[n:to])
		if !alnumRune(r) && r != '_' {
			break
		}
		n += w
	}
	if n == i+1 {
		return i
	}
	return n
}

// face returns the end of the text smiley at i, or i.
func face(text string, i, to int) int {
	n := i + 1
	if n < to && text[n] == '-' {
		n++
	}
	if n >= to {
		return i
	}
	switch text[n] {
	case ')', '(':
		if n == i+1 && text[i] == ';' && text[n] == '(' {
			return i
		}
	case 'D', 'P':
		if n+1 < to && class[text[n+1]]&isAlnum != 0 {
			return i
		}
	default:
		return i
	}
	if i > 0 && blankAt(text, i-1) == 0 {
		return i // "(see below:)" closes a bracket
	}
	return n + 1
}

// dots appends the token at the full stop at i: a full stop, an ellipsis, a
// decimal fraction, a file's ending.
func (s *Segmenter) dots(i, to int) int {
	n := i + 1
	if n < to && (i == 0 || s.space || s.before(i) == '$') {
		if class[s.text[n]]&isDigit != 0 {
			return s.word(i, to)
		}
		if class[s.text[n]]&isLower != 0 {
			end := labelEnd(s.text, n, to)
			if in(s.lang.Domains, s.text[n:end]) {
				s.token(i, end)
				return end
			}
		}
	}
	return s.stop(i, n, to)
}

func (s *Segmenter) before(i int) byte {
	if i == 0 {
		return 0
	}
	return s.text[i-1]
}

// labelEnd is the end of the run of ASCII letters and digits that begins at i.
func labelEnd(text string, i, to int) int {
	for i < to && class[text[i]]&isAlnum != 0 {
		i++
	}
	return i
}

// symbol appends the token at a rune r of width w beyond ASCII that is no letter.
func (s *Segmenter) symbol(i, to int, r rune, w int) int {
	n := i + w
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '「', '」', '『', '』', '＂':
		s.token(i, n)
		s.marks = append(s.marks, s.last())
		return n
	case '‘', '’', '‚', '‛', '‹', '›', '′':
		return s.apostrophe(i, to, w)
	case '…':
		for runeAt(s.text, n, to) == r {
			n += w
		}
		return s.stop(i, n, to)
	case '。', '！', '？', '•', '‣', '◦', '▪', '●', '■', '؟', '।', '⁉', '‼':
		return s.stop(i, n, n)
	case '—', '–', '―':
		for runeAt(s.text, n, to) == r {
			n += w
		}
	default:
		n = clusterEnd(s.text, i, n, to, r)
	}
	s.token(i, n)
	return n
}

// clusterEnd is the end of the grapheme that begins with symbol r: an emoji with
// its variation selectors, skin tones and joined emoji, a flag, a symbol with marks.
func clusterEnd(text string, i, n, to int, r rune) int {
	flag := regional(r)
	for n < to {
		next, w := utf8.DecodeRuneInString(text[n:to])
		switch {
		case next == '\u200d':
			_, w2 := utf8.DecodeRuneInString(text[n+w : to])
			if n += w; blankAtEnd(text, n, to) {
				return n
			}
			n += w2
		case flag && regional(next):
			n += w
			flag = false
		case unicode.IsMark(next), next >= 0x1f3fb && next <= 0x1f3ff, next >= 0xe0020 && next <= 0xe007f:
			n += w
		default:
			return n
		}
	}
	return n
}

func blankAtEnd(text string, i, to int) bool { return i >= to || blankAt(text, i) > 0 }

func regional(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// apostrophe appends the token at a single mark of width w: an elided word
// ("'em", "’90s"), a doubled mark (“””), a clitic that stands alone, or a mark
// that may be a quotation mark.
func (s *Segmenter) apostrophe(i, to, w int) int {
	n := i + w
	if n < to && s.text[n] == s.text[i] && s.text[i:n] == s.text[n:min(n+w, to)] {
		s.token(i, n+w)
		s.marks = append(s.marks, s.last())
		return n + w
	}
	if end := s.elided(i, n, to); end > i {
		s.token(i, end)
		return end
	}
	if end := s.clitic(i, n, to); end > i {
		s.token(i, end)
		return end
	}
	s.token(i, n)
	s.marks = append(s.marks, s.last())
	return n
}

// clitic returns the end of a clitic that follows a token without space
// ("U.S.|'s", `"Now"|'s`) and begins with the mark [i, n), or i.
func (s *Segmenter) clitic(i, n, to int) int {
	if s.space || i == 0 || len(s.d.Tokens) == 0 {
		return i
	}
	end := labelEnd(s.text, n, to)
	if end == n || end > n+2 || !in(s.lang.Clitics, s.text[i:end]) {
		return i
	}
	if end < to && alnumRune(runeAt(s.text, end, to)) {
		return i
	}
	return end
}

// elided returns the end of the elided word or decade that begins with the mark
// [i, n), or i.
func (s *Segmenter) elided(i, n, to int) int {
	end := labelEnd(s.text, n, to)
	if end == n || end > n+8 {
		return i
	}
	if d := end - n; class[s.text[n]]&isDigit != 0 {
		decade := d == 3 && s.text[end-1] == 's' && class[s.text[n+1]]&isDigit != 0
		year := d == 2 && class[s.text[n+1]]&isDigit != 0
		if (decade || year) && (s.space || i == 0) && !closesLater(s.text, end, to) {
			return end
		}
		return i
	}
	if end < to && (s.text[end] == '\'' || runeAt(s.text, end, to) == '’') {
		after := end + 1
		if s.text[end] != '\'' {
			after = end + len("’")
		}
		if in(s.lang.Elided, s.text[i:after]) {
			return after
		}
	}
	if in(s.lang.Elided, s.text[i:end]) {
		return end
	}
	return i
}

// closesLater reports a closing single mark directly at i.
func closesLater(text string, i, to int) bool {
	r := runeAt(text, i, to)
	return r == '\'' || r == '’'
}

// abbreviation is the entry of the table for word, which ends in a full stop.
func (s *Segmenter) abbreviation(word string) lang.Abbreviation {
	var buf [12]byte
	return s.lang.Abbreviations[string(fold(buf[:], word))]
}
