package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/lang"
)

// word appends the tokens of the word, number or address that begins at i and
// returns its end.
func (s *Segmenter) word(i, to int) int {
	if end := addressEnd(s.text, i, to); end > i {
		s.token(i, end)
		return end
	}
	j, quoted, stopped := s.run(i, to)
	if stopped {
		s.finish(i, j, quoted)
		s.stops = append(s.stops, s.last())
		return j
	}
	if j < to {
		if end := s.trailing(i, j, to); end > j {
			s.token(i, end)
			return end
		}
	}
	s.finish(i, j, quoted)
	return j
}

// run returns where the word that begins at i ends, whether an apostrophe stands
// inside it, and whether it ends with a full stop of its own.
func (s *Segmenter) run(i, to int) (j int, quoted, stopped bool) {
	j = i
	if s.text[i] == '+' {
		j++
	}
	for j < to {
		c := s.text[j]
		switch {
		case class[c]&isAlnum != 0:
			j++
			continue
		case class[c]&isBlank != 0 || c == ',' && !s.thousand(i, j, to):
			return j, quoted, false
		}
		var next int
		if c < utf8.RuneSelf {
			next = s.joint(i, j, to)
		} else {
			next = s.wideJoint(i, j, to)
		}
		if next <= j {
			return j, quoted, false
		}
		quoted = quoted || c == '\'' || c == '`' || s.text[j:next] == "’"
		j = next
		switch {
		case c == '$':
			return j, quoted, false
		case c == '.' && (j == to || class[s.text[j]]&isAlnum == 0 && s.text[j] != '@'):
			return j, quoted, true
		}
	}
	return j, quoted, false
}

// longestJoined bounds, in bytes, how far a word goes on over the marks in it, so
// that looking back over it stays cheap on any input.
const longestJoined = 160

// joint returns where the word that began at i goes on after the mark at j, or j
// where it ends before the mark.
func (s *Segmenter) joint(i, j, to int) int {
	text := s.text
	if j-i > longestJoined {
		return j
	}
	next := runeAt(text, j+1, to)
	goes := false
	switch text[j] {
	case '.':
		return s.dot(i, j, to)
	case ',':
		goes = true
	case '\'', '`':
		goes = s.inner(i, j, j+1, to)
	case ':':
		goes = j > i && digitRune(runeBefore(text, j, i)) && digitRune(next) && digitRune(rune(text[i]))
	case '-':
		goes = s.hyphen(i, j, j+1, to)
	case '/':
		goes = s.slash(i, j, to)
	case '&':
		goes = alnumRune(next) && j > i && (upperRune(next) || upperRune(runeBefore(text, j, i))) &&
			!strings.HasPrefix(text[j:to], "&amp;")
	case '@', '_':
		goes = alnumRune(next)
	case '*':
		goes = letterRune(next) && letterRune(runeBefore(text, j, i))
	case '$':
		goes = dollar(text[i:j]) && (digitRune(next) || next == 0 || next == ' ')
	}
	if goes {
		return j + 1
	}
	return j
}

// dollar reports the letters of a currency such as "US$".
func dollar(letters string) bool {
	switch letters {
	case "US", "C", "A", "HK", "NZ", "S", "NT", "R", "CA", "AU":
		return true
	}
	return false
}

// inner reports whether the apostrophe [j, k) stands inside a word that began at i.
func (s *Segmenter) inner(i, j, k, to int) bool {
	return j > i && alnumRune(runeBefore(s.text, j, i)) && letterRune(runeAt(s.text, k, to))
}

// thousand reports whether the comma at j divides thousands.
func (s *Segmenter) thousand(i, j, to int) bool {
	t := s.text
	digits := func(k int) bool { return k < to && class[t[k]]&isDigit != 0 }
	return j > i && digits(j-1) && digits(j+1) && digits(j+2) && digits(j+3) && !digits(j+4)
}

// slash reports whether the slash at j stays inside the word: dates, "24/7" and
// single letters ("w/o", "n/a").
func (s *Segmenter) slash(i, j, to int) bool {
	next := runeAt(s.text, j+1, to)
	if digitRune(next) {
		return onlyNumber(s.text[i:j]) && !s.fraction(i, j, to)
	}
	if j != i+1 || !letterRune(next) || !letterRune(rune(s.text[i])) {
		return false
	}
	if !lowerRune(rune(s.text[i])) && s.text[i] != 'N' {
		return false
	}
	end := labelEnd(s.text, j+1, to)
	return end == j+2 || s.text[i] == 'w' && s.text[j+1:end] == "out"
}

// fraction reports one digit over one digit, which are tokens of their own.
func (s *Segmenter) fraction(i, j, to int) bool {
	return j == i+1 && class[s.text[i]]&isDigit != 0 && !alnumRune(runeAt(s.text, j+2, to)) && runeAt(s.text, j+2, to) != '/'
}

// onlyNumber reports a word of digits and the marks inside numbers.
func onlyNumber(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; class[c]&isDigit == 0 && c != '/' && c != '-' && c != '.' {
			return false
		}
	}
	return word != ""
}

// hyphen reports whether the hyphen [j, k) stays inside the word that began at i.
func (s *Segmenter) hyphen(i, j, k, to int) bool {
	next := runeAt(s.text, k, to)
	if j == i || !alnumRune(next) {
		return false
	}
	left := s.text[i:j]
	if digitRune(next) {
		return s.telephone(i, j, k, to)
	}
	if strings.IndexByte(left, '@') >= 0 {
		return true
	}
	if !letterRune(rune(left[0])) {
		return false
	}
	return in(s.lang.Prefixes, left)
}

// telephone reports whether digits on both sides of the hyphen make one number:
// groups of three and four, or three groups and more; two numbers make a range.
func (s *Segmenter) telephone(i, j, k, to int) bool {
	left := s.text[i:j]
	if !onlyNumber(left) {
		return false
	}
	if strings.IndexByte(left, '-') >= 0 {
		return true
	}
	e := k
	for e < to && class[s.text[e]]&isDigit != 0 {
		e++
	}
	if e+1 < to && s.text[e] == '-' && class[s.text[e+1]]&isDigit != 0 {
		return true
	}
	return len(left) == 3 && e-k == 4
}

// dot returns where the word goes on after the full stop at j, or j where the
// full stop is no part of it.
func (s *Segmenter) dot(i, j, to int) int {
	text := s.text
	next := runeAt(text, j+1, to)
	switch {
	case next == '.':
		if strings.HasPrefix(text[j:to], "...@") {
			return j + 3 // an address with its middle left out
		}
		if j+2 == to && s.abbreviates(i, j, j+1) {
			return j + 1 // "Inc.."
		}
		return j
	case digitRune(next):
		if digitRune(runeBefore(text, j, i)) || j == i || strings.IndexByte(text[i:j], '@') >= 0 {
			return j + 1
		}
		return j
	case letterRune(next):
		if s.dotted(i, j, to) {
			return j + 1
		}
		if s.abbreviates(i, j, to) {
			return j + 1
		}
		return j
	case j == i:
		return j
	case s.abbreviates(i, j, to):
		return j + 1
	}
	return j
}

// dotted reports whether the full stop at j, with a letter after it, stands
// inside the word: acronyms, addresses, listed abbreviations.
func (s *Segmenter) dotted(i, j, to int) bool {
	text := s.text
	label := j
	for label > i && text[label-1] != '.' {
		label--
	}
	_, w := utf8.DecodeRuneInString(text[j+1 : to])
	after := runeAt(text, j+1+w, to)
	single := utf8.RuneCountInString(text[label:j]) == 1 && !digitRune(rune(text[label]))
	if single && !alnumRune(after) && after != '\'' && after != '’' {
		return true // U.S, p.m
	}
	if single && (after == '\'' || after == '’') {
		return true // G.I.'s
	}
	end := j + 1
	for end < min(to, j+longestJoined) && (class[text[end]]&isAlnum != 0 || strings.IndexByte(".-_@", text[end]) >= 0) {
		end++
	}
	rest := text[j+1 : end]
	if strings.IndexByte(rest, '@') > 0 || strings.IndexByte(text[i:j], '@') >= 0 {
		return true
	}
	rest = strings.TrimRight(rest, ".-_")
	if k := strings.IndexAny(rest, "-_"); k >= 0 {
		rest = rest[:k]
	}
	lastLabel := rest[strings.LastIndexByte(rest, '.')+1:]
	if in(s.lang.Domains, lastLabel) && (lowerRune(next0(rest)) || upperWord(lastLabel) || lastLabel != rest) {
		return !openWord(s, lastLabel) || lowerRune(rune(text[i]))
	}
	if k := labelEnd(text, j+1, to); k < to && text[k] == '.' {
		return s.abbreviation(text[i:k+1]) != 0 || s.group(text[i:j], rest)
	}
	return strings.IndexByte(text[i:j], '.') > 0 && s.group(text[i:j], rest)
}

// group reports the labels of a name such as "alt.animals.cats": small letters
// and at least two full stops.
func (s *Segmenter) group(left, rest string) bool {
	dots := 1
	for _, part := range [...]string{left, rest} {
		for i := 0; i < len(part); i++ {
			switch c := part[i]; {
			case c == '.':
				dots++
			case class[c]&(isLower|isDigit) == 0 && c != '-':
				return false
			}
		}
	}
	return dots > 1 && class[left[0]]&isLower != 0
}

func next0(word string) rune { return runeAt(word, 0, len(word)) }

func upperWord(word string) bool { return strings.ToUpper(word) == word }

// openWord reports endings of addresses that are also words of sentences ("in", "no").
func openWord(s *Segmenter, label string) bool { return in(s.lang.Starters, label) }

// abbreviates reports whether the full stop at j belongs to the word before it.
func (s *Segmenter) abbreviates(i, j, to int) bool {
	text := s.text
	word := text[i:j]
	if len(word) > 1 && word[len(word)-2] == '.' && letterRune(rune(word[len(word)-1])) {
		return true // an acronym with dots
	}
	next, k := runeAt(text, j+1, to), j+1
	for k < to {
		w := blankAt(text, k)
		if w == 0 {
			break
		}
		k += w
	}
	follower := runeAt(text, k, to)
	r, w := utf8.DecodeRuneInString(word)
	if w == len(word) {
		return s.initial(r, next, follower, i, k, to)
	}
	if len(word) > 6 || letterRune(next) && !upperRune(next) {
		return false
	}
	switch s.abbreviation(text[i : j+1]) {
	case lang.NeverEnds:
		return k < to
	case lang.MayEnd:
		return true
	case lang.BeforeNumeral:
		return digitRune(follower) || in(s.lang.Months, text[k:labelEnd(text, k, min(to, k+12))])
	case lang.ListEnd:
		return k < to && !upperRune(follower)
	}
	return false
}

// initial reports whether the full stop after the single letter r belongs to it,
// as in a name: "J. Okafor", "Robert C. Moll".
func (s *Segmenter) initial(r, next, follower rune, i, k, to int) bool {
	if !unicode.IsUpper(r) {
		return s.abbreviation(s.text[i:i+1]+".") != 0 && k < to && next == ' '
	}
	if k >= to {
		return false
	}
	if next == '-' || letterRune(next) {
		return upperRune(next)
	}
	if r == 'I' && !s.nameBefore() {
		return false
	}
	return upperRune(follower) && (next == ' ' || blankRune(next)) || next == ','
}

// nameBefore reports that the token appended last begins with a capital letter.
func (s *Segmenter) nameBefore() bool {
	k := s.last()
	return k >= 0 && s.space && s.d.Tokens[k].Paragraph == s.paragraph &&
		upperRune(runeAt(s.text, s.d.Tokens[k].Start, s.d.Tokens[k].End))
}

// trailing returns the end of a word with an elided last letter ("goin'"), or j.
func (s *Segmenter) trailing(i, j, to int) int {
	if s.text[j] != '\'' && runeAt(s.text, j, to) != '’' {
		return j
	}
	end := j + 1
	if s.text[j] != '\'' {
		end = j + len("’")
	}
	if in(s.lang.Elided, s.text[i:end]) {
		return end
	}
	return j
}

// finish appends the word [i, j) with its clitics as tokens of their own.
func (s *Segmenter) finish(i, j int, quoted bool) {
	if quoted {
		if k := s.cliticAt(i, j); k > i {
			s.finish(i, k, true)
			s.token(k, j)
			return
		}
	}
	if c := s.text[i]; class[c]&isDigit != 0 {
		if k := s.unitAt(i, j); k > i {
			s.token(i, k)
			s.token(k, j)
			return
		}
	} else if n := j - i; n > 1 && n < 9 && (c|0x20 == s.text[i]|0x20) {
		var buf [8]byte
		if k := s.lang.Fused[string(fold(buf[:], s.text[i:j]))]; k > 0 {
			s.token(i, i+k)
			s.token(i+k, j)
			return
		}
	}
	s.token(i, j)
}

// cliticAt returns where the last clitic of [i, j) begins, or i where there is none.
func (s *Segmenter) cliticAt(i, j int) int {
	k := j
	for k > i && class[s.text[k-1]]&isLetter != 0 {
		k--
	}
	switch {
	case k > i && (s.text[k-1] == '\'' || s.text[k-1] == '`'):
		k--
	case k > i+2 && s.text[k-3:k] == "’":
		k -= 3
	default:
		return i
	}
	if j-k <= 5 && j-k >= 2 && k > i+1 && s.text[j-1]|0x20 == 't' && s.text[k-1]|0x20 == 'n' && j-k <= 4 {
		if w := j - k; w == 2 || w == 4 {
			return k - 1
		}
	}
	if j-k > 5 {
		return i
	}
	word := s.text[k:j]
	if k > i+1 && s.text[k-1] == '0' && j-k == len("'s") && class[s.text[i]]&isDigit != 0 {
		return i // 1960's
	}
	if word[0] == '`' {
		word = "'" + word[1:]
	}
	if in(s.lang.Clitics, word) {
		return k
	}
	return i
}

// unitAt returns where the unit of the number [i, j) begins ("5|pm"), or i.
func (s *Segmenter) unitAt(i, j int) int {
	k := i
	for k < j && (class[s.text[k]]&isDigit != 0 || s.text[k] == ':' || s.text[k] == '.' || s.text[k] == ',') {
		k++
	}
	if k < j && letterRune(runeAt(s.text, k, j)) && in(s.lang.Units, s.text[k:j]) {
		return k
	}
	return i
}

// addressEnd returns the end of the web or mail address that begins at i, or i.
func addressEnd(text string, i, to int) int {
	switch text[i] | 0x20 {
	case 'h', 'w', 'f', 'm':
	default:
		return i
	}
	rest := text[i:to]
	switch {
	case hasPrefixFold(rest, "http://"), hasPrefixFold(rest, "https://"), hasPrefixFold(rest, "www."),
		hasPrefixFold(rest, "ftp://"), hasPrefixFold(rest, "mailto:"):
	default:
		return i
	}
	end := i
	for end < to {
		r, w := utf8.DecodeRuneInString(text[end:to])
		if blankRune(r) || strings.ContainsRune("<>\"“”«»’‘—", r) {
			break
		}
		end += w
	}
	for end > i && strings.IndexByte(".,;:!?'*]}", text[end-1]) >= 0 {
		end--
	}
	for extra := strings.Count(text[i:end], ")") - strings.Count(text[i:end], "("); extra > 0 && text[end-1] == ')'; extra-- {
		end--
	}
	if labelEnd(text, i, end) >= end-1 {
		return i
	}
	return end
}

func hasPrefixFold(text, prefix string) bool {
	return len(text) > len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}
