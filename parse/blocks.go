package parse

import (
	"strings"
	"unicode/utf8"

	"hearsay"
)

// Text that was wrapped by hand or by a mailer has lines about this long, in code points.
const (
	minWrap = 45
	maxWrap = 110
)

// block reads the lines from from up to a blank line, fills the paragraphs they
// make, and returns where the next block may begin.
func (s *Segmenter) block(from int) int {
	s.lines = s.lines[:0]
	i := from
	for i < len(s.text) {
		start := i
		end, next := lineEnd(s.text, i)
		i = next
		if line := trim(s.text, start, end); !line.Empty() {
			s.lines = append(s.lines, line)
		} else if len(s.lines) > 0 {
			break
		}
	}
	if len(s.lines) > 0 {
		s.paragraphs()
	}
	return i
}

// paragraphs joins the lines of a block that one paragraph was wrapped into.
func (s *Segmenter) paragraphs() {
	lines := s.lines
	width := s.wrapWidth(lines)
	at := lines[0]
	for k := 1; k < len(lines); k++ {
		if width > 0 && s.wrapped(lines[k-1], lines[k], width) {
			at.End = lines[k].End
			continue
		}
		s.turns(at)
		at = lines[k]
	}
	s.turns(at)
}

// runTogether is the length in bytes from which a line is searched for the turns
// of a transcript whose paragraphs ran together.
const runTogether = 1000

// turns fills the paragraphs of a stretch: one, or several where it is long and
// names in front of a colon follow a sentence's end inside it.
func (s *Segmenter) turns(at hearsay.Span) {
	if at.Len() >= runTogether {
		for i := at.Start; i < at.End; {
			k := strings.IndexByte(s.text[i:at.End], ':')
			if k < 0 {
				break
			}
			colon := i + k
			if start := s.turnStart(at.Start, colon, at.End); start > at.Start {
				s.fill(trim(s.text, at.Start, start))
				at.Start = start
			}
			i = colon + 1
		}
	}
	s.fill(at)
}

// turnStart returns where the speaker's name before the colon begins, after a
// sentence's end; or from where there is none. The name has two words, or capitals only.
func (s *Segmenter) turnStart(from, colon, end int) int {
	if colon+1 >= end || blankAt(s.text, colon+1) == 0 {
		return from
	}
	for i := colon - 1; i > from && i > colon-longestLabel; i-- {
		switch s.text[i] {
		case ' ':
		case ':', ';', ',', '"':
			return from
		default:
			continue
		}
		if strings.IndexByte(".!?>*)\"", s.text[i-1]) < 0 && !strings.HasSuffix(s.text[from:i], "…") && !strings.HasSuffix(s.text[from:i], "”") {
			continue
		}
		name := s.text[i+1 : colon]
		if word := strings.LastIndexByte(s.text[from:i], ' '); s.abbreviation(s.text[from+word+1:i]) != 0 {
			continue
		}
		if (strings.IndexByte(name, ' ') > 0 || upperWord(name)) && s.speakerName(name) && name != "" {
			return i + 1
		}
		return from
	}
	return from
}

// wrapWidth is the width that the block's lines were wrapped to, or 0 where each
// line stands for itself. One wrapped pair proves nothing unless the second line
// begins in lower case; two do.
func (s *Segmenter) wrapWidth(lines []hearsay.Span) int {
	if len(lines) < 2 {
		return 0
	}
	width := 0
	for _, line := range lines {
		if line.Len() > 4*maxWrap {
			return 0
		}
		width = max(width, utf8.RuneCountInString(line.In(s.text)))
	}
	if width < minWrap || width > maxWrap {
		return 0
	}
	pairs := 0
	for k := 1; k < len(lines); k++ {
		if s.wrapped(lines[k-1], lines[k], width) {
			pairs++
			if lowerRune(runeAt(s.text, lines[k].Start, lines[k].End)) {
				pairs++
			}
		}
	}
	if pairs < 2 {
		return 0
	}
	return width
}

// wrapped reports whether the border between two lines came from wrapping to
// width: the second line's first word did not fit on the first line, with a
// little room for mailers that count otherwise.
func (s *Segmenter) wrapped(line, next hearsay.Span, width int) bool {
	if s.opensParagraph(next) {
		return false
	}
	const slack = 4
	word := 0
	for i := next.Start; i < next.End && blankAt(s.text, i) == 0; i++ {
		if utf8.RuneStart(s.text[i]) {
			word++
		}
	}
	return utf8.RuneCountInString(line.In(s.text))+1+word+slack > width
}

// lineEnd returns where the line that begins at i ends and where the next begins.
func lineEnd(text string, i int) (end, next int) {
	for ; i < len(text); i++ {
		switch text[i] {
		case '\n', '\v', '\f':
			return i, i + 1
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xc2: // U+0085, next line
			if i+1 < len(text) && text[i+1] == 0x85 {
				return i, i + 2
			}
		case 0xe2: // U+2028 and U+2029, line and paragraph separator
			if i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xa8 || text[i+2] == 0xa9) {
				return i, i + 3
			}
		}
	}
	return i, i
}

// trim is the span [start, end) without white space at its ends.
func trim(text string, start, end int) hearsay.Span {
	for start < end {
		w := blankAt(text, start)
		if w == 0 {
			break
		}
		start += w
	}
	for end > start {
		r, w := utf8.DecodeLastRuneInString(text[start:end])
		if !blankRune(r) {
			break
		}
		end -= w
	}
	return hearsay.Span{Start: start, End: end}
}
