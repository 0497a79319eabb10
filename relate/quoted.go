package relate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// quotedWords marks the words that the article gives as the speaker's own: those
// inside quotation marks; all words of a direct content that mostly stands
// inside them or has none at all, as in a transcript; none of an indirect one.
// Marks are read paragraph by paragraph of the article, because a content may
// begin after its opening mark. Where source or cue stand inside the same marks,
// the content is what somebody quoted says, and only marks inside the marks count.
func quotedWords(p *passage, a hearsay.Attribution) (quoted, inner []bool) {
	outer, inner, opened := markedWords(p)
	quoted = outer
	if len(p.words) > 0 && outer[0] && !free(&a, hearsay.Span{Start: opened[0], End: p.words[0].start}) {
		// What is quoted inside the quotation is the speaker's own here.
		return inner, make([]bool, len(p.words))
	}
	switch a.Kind {
	case hearsay.Indirect:
		if turnPrinted(p.text, &a) {
			fill(quoted, 0)
			return quoted, inner
		}
		return make([]bool, len(p.words)), inner
	case hearsay.Direct:
		if in := count(outer); in == 0 || float64(in) < leastMarked*float64(len(outer)) {
			fill(quoted, 0)
		} else if single(p.text, opened, outer) {
			// An apostrophe may be taken for the closing mark ("’em"): only what
			// stands before the first mark is surely the reporter's.
			fill(quoted, slices.Index(quoted, true))
		}
	}
	return quoted, inner
}

func fill(list []bool, from int) {
	for i := from; i < len(list); i++ {
		list[i] = true
	}
}

// single tells whether the quotation opens by a mark that may be an apostrophe.
func single(text string, opened []int, outer []bool) bool {
	c, _ := utf8.DecodeRuneInString(text[opened[slices.Index(outer, true)]:])
	return isApostrophe(c)
}

// leastMarked is the share of a direct content's words inside quotation marks,
// by what direct means; with fewer the marks have been misread.
const leastMarked = 0.8

func count(list []bool) (n int) {
	for _, b := range list {
		if b {
			n++
		}
	}
	return n
}

// markedWords tells of each word whether it stands inside quotation marks, where
// those open, and whether inside marks that stand inside others.
func markedWords(p *passage) (outer, inner []bool, opened []int) {
	outer, inner, opened = make([]bool, len(p.words)), make([]bool, len(p.words)), make([]int, len(p.words))
	var out, in marks
	at := -1
	for i := range p.words {
		start := p.words[i].start
		if at < 0 || strings.Contains(p.text[at:start], "\n\n") {
			at, out, in = paragraph(p.text, start), marks{}, marks{}
		}
		for at < start {
			_, size := utf8.DecodeRuneInString(p.text[at:])
			was := out.close
			if out.read(p.text, at, at+size); out.close == 0 {
				in = marks{}
			} else if out.close == was {
				in.read(p.text, at, at+size)
			}
			at += size
		}
		outer[i], inner[i], opened[i] = out.close != 0, out.close != 0 && in.close != 0, out.open
	}
	return outer, inner, opened
}

// paragraph is where the paragraph that holds text[at] begins.
func paragraph(text string, at int) int {
	if i := strings.LastIndex(text[:at], "\n\n"); i >= 0 {
		return i + 2
	}
	return 0
}

// marks follows quotation marks through a paragraph.
type marks struct {
	// close is the mark that would close the open quotation; 0 outside of one.
	close rune
	// open is where the opening mark stands.
	open int
}

var closing = map[rune]rune{'“': '”', '„': '“', '«': '»', '»': '«', '‹': '›', '"': '"', '‘': '’', '\'': '\'', '‚': '‘', '「': '」', '『': '』'}

// read goes on from text[from] to text[to]. Only the outermost quotation counts.
func (m *marks) read(text string, from, to int) {
	for i := from; i < to; {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case m.close != 0 && (c == m.close || m.close == '“' && c == '”') && !apostrophe(text, i, i+size, c):
			m.close = 0
		case m.close == 0 && closing[c] != 0 && opensAt(text, i, i+size, c):
			m.close, m.open = closing[c], i
		}
		i += size
	}
}

// apostrophe tells whether a single mark stands between two letters.
func apostrophe(text string, at, next int, c rune) bool {
	return isApostrophe(c) && at > 0 && letterBefore(text, at) && letterAt(text, next, len(text))
}

// opensAt: a mark that may also close, or be an apostrophe, opens only before a
// word and after none.
func opensAt(text string, at, next int, c rune) bool {
	if c != '"' && !isApostrophe(c) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[next:])
	free := at == 0 || !isLetter(before) && !unicode.IsNumber(before)
	return free && !unicode.IsSpace(after) && next < len(text)
}
