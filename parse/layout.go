package parse

import (
	"strings"
	"unicode/utf8"

	"hearsay"
)

// Limits of what a line's form may tell, in bytes.
const (
	longestLabel   = 90
	longestHeading = 160
	longestTitle   = 220
)

// layout decides by its form alone what paragraph p is, and finds its label.
func (s *Segmenter) layout(p *Paragraph) {
	s.labelEnd = p.Start
	line := p.In(s.text)
	switch {
	case s.credit(p, line):
		p.Layout = Credit
	case s.bullet(p, line):
		p.Layout = Bullet
	case s.dateline(p, line):
		if s.labelEnd == p.End {
			p.Layout = Credit
		}
	case s.turn(p, line):
		p.Layout = Turn
		if len(s.d.Paragraphs) == 0 && !upperWord(p.Label.In(s.text)) && s.heading(p, line) {
			p.Layout, s.labelEnd = Heading, p.Start // "Reyes: town will hold" heads the text
		}
	case s.heading(p, line):
		p.Layout = Heading
	}
}

// opensParagraph reports lines that begin a paragraph whatever stands above them.
func (s *Segmenter) opensParagraph(line hearsay.Span) bool {
	p := Paragraph{Span: line}
	text := line.In(s.text)
	return s.bullet(&p, text) || s.turn(&p, text)
}

// label sets the label [from, to) and what belongs to it, up to end.
func (s *Segmenter) label(p *Paragraph, from, to, end int) bool {
	p.Label = hearsay.Span{Start: from, End: to}
	s.labelEnd = end
	return true
}

// bullet finds a bullet, a dash or a number before the text.
func (s *Segmenter) bullet(p *Paragraph, line string) bool {
	r, w := utf8.DecodeRuneInString(line)
	spaced := w < len(line) && blankAt(line, w) > 0
	switch r {
	case '•', '‣', '◦', '▪', '●', '■', '·', '⁃', '►', '➤', '✓':
		return len(line) > w && s.label(p, p.Start, p.Start+w, p.Start+w)
	case '*', '-', '–', '—', '>', '+':
		if strings.HasPrefix(line, "--") && len(line) > 3 && line[2] == ' ' {
			return s.label(p, p.Start, p.Start+2, p.Start+2)
		}
		return spaced && s.startsText(line[w:]) && s.label(p, p.Start, p.Start+w, p.Start+w)
	}
	n := numberLabel(line)
	return n > 0 && s.label(p, p.Start, p.Start+n, p.Start+n)
}

// startsText reports that a letter, a number or an opening mark follows the bullet.
func (s *Segmenter) startsText(rest string) bool {
	for i := 0; i < len(rest); {
		if w := blankAt(rest, i); w > 0 {
			i += w
			continue
		}
		r := runeAt(rest, i, len(rest))
		return alnumRune(r) || strings.ContainsRune(`"“‘'«([$€£`, r)
	}
	return false
}

// numberLabel is the length of "1.", "12)", "(a)", "b)" before white space, or 0.
func numberLabel(line string) int {
	i, bracket := 0, false
	if line[0] == '(' {
		i, bracket = 1, true
	}
	k := i
	for k < len(line) && k < i+3 && class[line[k]]&isDigit != 0 {
		k++
	}
	if k == i && k < len(line) && class[line[k]]&isLower != 0 {
		k++
	}
	letter := k > i && class[line[i]]&isLower != 0
	if k == i || k+1 >= len(line) || blankAt(line, k+1) == 0 {
		return 0
	}
	switch {
	case line[k] == ')', line[k] == '.' && !bracket && !letter && k-i < 3:
		return k + 1
	}
	return 0
}

// turn finds the "NAME:" of a transcript: capitals, or a name in capitals and
// small letters; "Q:", "Q.", "A." too.
func (s *Segmenter) turn(p *Paragraph, line string) bool {
	if len(line) > 3 && (line[0] == 'Q' || line[0] == 'A') && (line[1] == ':' || line[1] == '.') && blankAt(line, 2) > 0 {
		return s.label(p, p.Start, p.Start+1, p.Start+2)
	}
	colon := labelColon(line)
	if colon <= 0 {
		return false
	}
	name := strings.TrimRight(line[:colon], " \u00a0")
	if b := strings.IndexByte(name, '('); b > 0 {
		if strings.IndexByte(name, ')') != len(name)-1 {
			return false
		}
		name = strings.TrimRight(name[:b], " \u00a0")
	}
	if !s.speakerName(name) {
		return false
	}
	return s.label(p, p.Start, p.Start+len(name), p.Start+colon+1)
}

// labelColon is the place of a colon that white space or the line's end follows,
// within the length of a label; -1 where a sentence's mark comes first.
func labelColon(line string) int {
	for i := 0; i < len(line) && i < longestLabel; i++ {
		switch line[i] {
		case ':':
			if i+1 == len(line) || blankAt(line, i+1) > 0 {
				return i
			}
			return -1
		case '"', '!', '?', ';', '/', '$', '%', '@':
			return -1
		}
	}
	return -1
}

// speakerName reports words that can name who speaks: each begins with a capital
// letter, but for joining words, and no listed notice begins them.
func (s *Segmenter) speakerName(name string) bool {
	words, capitals, titled, all := 0, 0, false, upperWord(name)
	for w := range strings.FieldsSeq(name) {
		words++
		bare := strings.TrimRight(w, ",.")
		if words == 1 && (in(s.lang.Notices, bare) || in(s.lang.Starters, bare) && len(bare) > 1 && !all) {
			return false
		}
		titled = titled || s.title(bare)
		switch r := runeAt(w, 0, len(w)); {
		case upperRune(r):
			capitals++
		case digitRune(r) && words > 1:
		case !joiningWord(bare):
			return false
		case !titled && (bare == "for" || bare == "to" || bare == "on" || bare == "in"):
			return false
		}
	}
	return capitals > 0 && (words <= 4 || (titled || all) && words <= 9)
}

// title reports a word that stands with a name ("President").
func (s *Segmenter) title(word string) bool {
	var buf [16]byte
	_, ok := s.lang.Titles[string(fold(buf[:], word))]
	return ok
}

// joiningWord reports the small words inside names and titles.
func joiningWord(w string) bool {
	switch w {
	case "of", "the", "and", "for", "de", "van", "von", "der", "den", "al", "el", "bin", "da", "di", "la", "le", "du", "to", "&", "on", "in":
		return true
	}
	return len(w) > 3 && w[2] == '-' // al-Someone
}

// dateline finds "TESMIR, March 9 (CPS) —" before the text: a place, region and
// date, an agency in brackets, a dash.
func (s *Segmenter) dateline(p *Paragraph, line string) bool {
	limit := min(len(line), longestLabel)
	first := labelEnd(line, 0, limit)
	if first == 0 && line[0] != '(' || first > 0 && class[line[0]]&isUpper == 0 {
		return false
	}
	agency, k := false, 0
	for k < limit {
		r, w := utf8.DecodeRuneInString(line[k:])
		switch {
		case r == '—' || r == '–' || r == '-':
			if r == '-' && k > 0 && k+1 < len(line) && line[k-1] != ' ' && line[k-1] != ')' && line[k+1] != '-' {
				break // a hyphen
			}
			if !s.placeName(line[:k], agency) {
				return false
			}
			end := k + w
			if r == '-' && end < len(line) && line[end] == '-' {
				end++
			}
			return s.label(p, p.Start, p.Start+end, p.Start+end)
		case r == '(':
			close := strings.IndexByte(line[k:limit], ')')
			if close < 2 || close > 40 || !upperRune(runeAt(line, k+1, limit)) {
				return false
			}
			agency = true
			k += close
			w = 1
		case strings.ContainsRune(`:;"!?“”‘`, r):
			return false
		}
		k += w
	}
	return false
}

// placeName reports the words of a dateline: a place in capitals, or any place
// where an agency follows; months and days may stand behind it.
func (s *Segmenter) placeName(words string, agency bool) bool {
	words, _, _ = strings.Cut(words, "(")
	if !agency && (strings.ContainsAny(words, "'’") || strings.Count(words, " ") > 4 && !strings.Contains(words, ",")) {
		return false
	}
	n, capitals := 0, false
	for w := range strings.FieldsSeq(words) {
		bare := strings.Trim(w, ".,")
		if bare == "" {
			return false
		}
		if n == 0 {
			capitals = len(bare) > 2 && upperWord(bare) && class[bare[0]]&isUpper != 0
		}
		r := runeAt(bare, 0, len(bare))
		if !upperRune(r) && !digitRune(r) && !joiningWord(bare) {
			return false
		}
		if n > 0 && !agency && !upperWord(bare) && !s.dateWord(bare) && !strings.HasSuffix(w, ",") && !strings.HasSuffix(w, ".") && !s.afterComma(words, w) {
			return false
		}
		n++
	}
	return n <= 8 && (capitals && n > 0 || agency)
}

func (s *Segmenter) dateWord(w string) bool {
	return in(s.lang.Months, w) || digitRune(runeAt(w, 0, len(w)))
}

// afterComma reports a word that stands behind the place's comma: its region.
func (s *Segmenter) afterComma(words, w string) bool {
	comma := strings.IndexByte(words, ',')
	return comma >= 0 && comma < strings.LastIndex(words, w)
}

// credit finds lines that name the author, or who a quotation above is from: "By
// Ana Torv", "— Ana Torv, mayor", "(Reporting by ...)".
func (s *Segmenter) credit(p *Paragraph, line string) bool {
	if len(line) > longestHeading {
		return false
	}
	rest := strings.TrimLeft(line, "-–—― \u00a0")
	at := p.Start + len(line) - len(rest)
	for _, by := range s.lang.Bylines {
		if name, ok := strings.CutPrefix(rest, by); ok && name != "" && blankAt(name, 0) > 0 {
			at += len(by) + blankAt(name, 0)
			return s.creditName(p, at, name[blankAt(name, 0):], " and ", " of ", " in ", " |", " (", " -", " /")
		}
	}
	for _, end := range s.lang.Credits {
		if strings.HasSuffix(strings.TrimRight(line, "."), end) {
			return true
		}
	}
	if len(rest) == len(line) || strings.IndexByte(rest, ' ') < 0 {
		return false
	}
	return s.creditName(p, at, rest, " (")
}

// creditName labels the name at the start of rest, which stands at position at of
// the text. Behind it comes nothing, a comma or the like, or one of the joints; a
// full stop only where nothing else does.
func (s *Segmenter) creditName(p *Paragraph, at int, rest string, joints ...string) bool {
	n := nameLength(rest)
	if n == 0 {
		return false
	}
	after := rest[n:]
	if name, ok := strings.CutSuffix(rest[:n], "."); ok && after == "" {
		n = len(name)
		if words := strings.Count(name, " "); len(joints) == 1 && words != 1 && words != 2 {
			return false
		}
	} else if len(joints) == 1 && (strings.HasSuffix(rest, ".") || !strings.Contains(rest[:n], " ")) {
		return false
	}
	fits := after == "" || strings.IndexByte(",;|", after[0]) >= 0
	for _, joint := range joints {
		fits = fits || strings.HasPrefix(after, joint)
	}
	return fits && s.label(p, at, at+n, at+n)
}

// nameLength is the length of the run of capitalised words, joining words between
// them included, at the start of text; at most six words, without the comma after it.
func nameLength(text string) int {
	length, words := 0, 0
	for i := 0; i < len(text) && words < 7; {
		end := i
		for end < len(text) && blankAt(text, end) == 0 {
			end++
		}
		w := text[i:end]
		bare := strings.TrimRight(w, ",;|")
		switch {
		case upperRune(runeAt(w, 0, len(w))):
			length = i + len(bare)
			words++
		case words == 0 || !joiningWord(bare) || bare == "and" || bare == "in" || bare == "of":
			return length
		}
		if len(bare) < len(w) {
			return length
		}
		i = end + 1
	}
	return length
}

// heading reports a short line that is no sentence: without a full stop at its
// end, or the text's first line where its words are capitalised.
func (s *Segmenter) heading(p *Paragraph, line string) bool {
	limit := longestHeading
	title := len(s.d.Paragraphs) == 0
	if title {
		limit = longestTitle
	}
	if len(line) > limit {
		return false
	}
	if first := runeAt(line, 0, len(line)); strings.ContainsRune(`"“'‘«`, first) && strings.ContainsAny(line, "—―") {
		return false // a quotation with its speaker behind a dash
	}
	r, _ := utf8.DecodeLastRuneInString(line)
	if alnumRune(r) || r == ')' && !strings.HasSuffix(line, ".)") {
		return s.startsText(line) && !lowerRune(runeAt(line, 0, len(line)))
	}
	return (title || strings.ContainsRune(`?!'"’”…`, r) && len(line) < 100) && capitalised(line)
}

// capitalised reports a line whose longer words mostly begin with capital letters.
func capitalised(line string) bool {
	long, capital := 0, 0
	for w := range strings.FieldsSeq(line) {
		w = strings.TrimLeft(w, `"“‘'(`)
		if len(w) < 4 {
			continue
		}
		long++
		if r := runeAt(w, 0, len(w)); upperRune(r) || digitRune(r) {
			capital++
		}
	}
	return long > 1 && capital*4 >= long*3
}
