package relate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// quotedWords marks the words inside quotation marks; all words where the
// attribution is direct, none where it is indirect. Marks are read paragraph by
// paragraph of the article, because a content may begin after its opening mark.
func quotedWords(p *passage, a hearsay.Attribution) []bool {
	quoted := make([]bool, len(p.words))
	switch a.Kind {
	case hearsay.Direct:
		for i := range quoted {
			quoted[i] = true
		}
	case hearsay.Mixed:
		var m marks
		at := -1
		for i := range p.words {
			start := p.words[i].start
			if at < 0 || strings.Contains(p.text[at:start], "\n\n") {
				at, m = paragraph(p.text, start), marks{}
			}
			m.read(p.text, at, start)
			at, quoted[i] = start, m.close != 0
		}
	}
	return quoted
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

// innerWords marks the words inside quotation marks that stand inside others.
func innerWords(p *passage) []bool {
	inner := make([]bool, len(p.words))
	var outer, in marks
	at := -1
	for i := range p.words {
		start := p.words[i].start
		if at < 0 || strings.Contains(p.text[at:start], "\n\n") {
			at, outer, in = paragraph(p.text, start), marks{}, marks{}
		}
		for at < start {
			_, size := utf8.DecodeRuneInString(p.text[at:])
			was := outer.close
			if outer.read(p.text, at, at+size); outer.close == 0 {
				in = marks{}
			} else if outer.close == was {
				in.read(p.text, at, at+size)
			}
			at += size
		}
		inner[i] = in.close != 0 && p.quoted[i]
	}
	return inner
}
