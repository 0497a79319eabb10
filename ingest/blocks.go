package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// gap is the white space that is owed before the next character.
type gap uint8

const (
	noGap gap = iota
	spaceGap
	lineGap
	blockGap
)

var gaps = [...]string{"", " ", "\n", "\n\n"}

// writer writes an article's text from chosen texts of a page: blocks parted
// by a blank line, line breaks kept, other white space one space. It notes
// for each stretch where in the page it stands.
type writer struct {
	page   string
	text   strings.Builder
	pieces []hearsay.PagePiece
	owed   gap
}

// write walks n and writes the texts that are chosen, by number.
func (w *writer) write(n *html.Node, t *tree, chosen []bool) {
	if n.Type == html.TextNode {
		if i, ok := number(n); ok && chosen[i] {
			w.stretch(t.texts[i], n.Parent != nil && n.Parent.DataAtom == atom.Pre)
		}
		return
	}
	own := blockOf(n)
	w.owe(own)
	if n.DataAtom == atom.Br {
		if w.owed == lineGap {
			w.owed = blockGap // two line breaks part paragraphs
		}
		w.owe(lineGap)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.write(c, t, chosen)
	}
	w.owe(own)
}

func blockOf(n *html.Node) gap {
	switch {
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		return spaceGap
	case traits[n.DataAtom]&ownParagraph != 0:
		return blockGap
	}
	return noGap
}

func (w *writer) owe(g gap) { w.owed = max(w.owed, g) }

// stretch writes one text of the page. Every piece it notes is either the
// page's own bytes, or one character reference, or one run of white space, so
// that a place inside a piece can be told to the byte.
func (w *writer) stretch(at hearsay.Span, lines bool) {
	for i := at.Start; i < at.End; {
		char, n := nextCharacter(w.page[i:at.End])
		switch {
		case dropped(char):
			i += n
		case isSpace(char):
			i = w.space(i, at.End, lines)
		default:
			w.put(char, hearsay.Span{Start: i, End: i + n})
			i += n
		}
	}
}

// space passes a run of white space and owes what it stands for.
func (w *writer) space(i, end int, lines bool) int {
	start, breaks := i, 0
	for i < end {
		char, n := nextCharacter(w.page[i:end])
		if !isSpace(char) && !dropped(char) {
			break
		}
		if char == "\n" {
			breaks++
		}
		i += n
	}
	switch {
	case lines && breaks > 1:
		w.owe(blockGap)
	case lines && breaks == 1:
		w.owe(lineGap)
	case w.owed == noGap && w.text.Len() > 0:
		// The space belongs to this run of the page if text follows it.
		w.owed = spaceGap
		w.pieces = append(w.pieces, hearsay.PagePiece{
			Text: hearsay.Span{Start: w.text.Len(), End: w.text.Len() + 1}, Page: hearsay.Span{Start: start, End: i}})
		return i
	default:
	}
	return i
}

// put writes a character that is no white space, after what is owed.
func (w *writer) put(char string, at hearsay.Span) {
	if w.owed != noGap {
		w.settle()
	}
	start := w.text.Len()
	w.text.WriteString(char)
	w.pieces = append(w.pieces, hearsay.PagePiece{Text: hearsay.Span{Start: start, End: start + len(char)}, Page: at})
	w.join()
}

// settle writes the white space that is owed. The piece of a space in the page
// stays only where that one space is what is written.
func (w *writer) settle() {
	start := w.text.Len()
	last := len(w.pieces) - 1
	pending := last >= 0 && w.pieces[last].Text.End > start
	if pending && (w.owed != spaceGap || start == 0) {
		w.pieces = w.pieces[:last]
	}
	if start > 0 {
		w.text.WriteString(gaps[w.owed])
	}
	w.owed = noGap
	w.join()
}

// join makes one of the last two pieces where they stand side by side in text
// and page, byte for byte.
func (w *writer) join() {
	last := len(w.pieces) - 1
	if last < 1 {
		return
	}
	a, b := &w.pieces[last-1], w.pieces[last]
	if a.Text.Len() == a.Page.Len() && b.Text.Len() == b.Page.Len() && a.Text.End == b.Text.Start && a.Page.End == b.Page.Start {
		a.Text.End, a.Page.End = b.Text.End, b.Page.End
		w.pieces = w.pieces[:last]
	}
}

// finish gives the text and its pieces.
func (w *writer) finish() (string, []hearsay.PagePiece) {
	if last := len(w.pieces) - 1; last >= 0 && w.pieces[last].Text.End > w.text.Len() {
		w.pieces = w.pieces[:last]
	}
	return w.text.String(), w.pieces
}

// nextCharacter is the first character of raw as the page means it, with the
// number of bytes it takes there: character references are resolved.
func nextCharacter(raw string) (string, int) {
	if raw[0] != '&' {
		_, n := utf8.DecodeRuneInString(raw)
		return raw[:n], n
	}
	n := referenceLen(raw)
	if n == 1 {
		return "&", 1
	}
	meant := html.UnescapeString(raw[:n])
	// A name without its semicolon may be the beginning of a longer run of
	// letters ("&ampx"): what stayed as it was is not part of the reference.
	same := 0
	for same < len(meant) && same < n && meant[len(meant)-1-same] == raw[n-1-same] {
		same++
	}
	if same == n {
		return "&", 1
	}
	return meant[:len(meant)-same], n - same
}

// referenceLen is the length of what may be a character reference at the start of raw.
func referenceLen(raw string) int {
	i := 1
	if i < len(raw) && raw[i] == '#' {
		i++
		hex := i < len(raw) && raw[i]|0x20 == 'x'
		if hex {
			i++
		}
		for i < len(raw) && i < 40 && (isDigit(raw[i]) || hex && isHexLetter(raw[i])) {
			i++
		}
	} else {
		for i < len(raw) && i < 40 && (isDigit(raw[i]) || raw[i]|0x20 >= 'a' && raw[i]|0x20 <= 'z') {
			i++
		}
	}
	if i > 1 && i < len(raw) && raw[i] == ';' {
		i++
	}
	return i
}

func isDigit(c byte) bool     { return c >= '0' && c <= '9' }
func isHexLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'f' }

// isSpace reports white space, the no-break space included.
func isSpace(char string) bool {
	r, n := utf8.DecodeRuneInString(char)
	return n == len(char) && unicode.IsSpace(r)
}

// dropped reports characters that show nothing and would part words for a
// reader of the text: soft hyphens, zero-width spaces, control characters.
func dropped(char string) bool {
	switch char {
	case "\u00ad", "\u200b", "\u2060", "\ufeff", "\ufffe":
		return true
	}
	return len(char) == 1 && (char[0] < ' ' && !isSpace(char) || char[0] == 0x7f)
}
