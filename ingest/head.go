package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// head is what the first lines of a text say about it. The text keeps them: what
// is read here is told beside it.
type head struct {
	title, byline, outlet string
	day                   writtenDay
	dated                 bool
}

// How many lines a head may have, and how long each is at most, in bytes.
const (
	mostHeadLines   = 6
	longestHeadLine = 200
)

// readHead reads the lines that open a text and are no prose: perhaps a headline,
// then lines that are nothing but a byline ("By Mara Kyr, Tesmir Courier"), a day, or
// an outlet beside one of the two. It ends at the first line that it is not sure of,
// and says nothing where no such line is there, or nothing stands behind them.
func readHead(text string) (h head, ok bool) {
	lines, blanks := openingLines(text)
	if len(lines) < 2 {
		return h, false
	}
	from := 0
	if !h.take(lines[0], false) {
		if !likeHeadline(lines[0]) {
			return h, false
		}
		h, from = head{title: lines[0]}, 1
	}
	to := 1 // the first is the headline, or was taken
	for to < len(lines) && to < from+mostHeadLines && h.take(lines[to], to > from) {
		to++
	}
	switch {
	case to == from || to == len(lines):
		return head{}, false
	case !blanks[to-1] && !opensProse(lines[to]): // it runs on into the next line
		return head{}, false
	case from == 0 && h.outlet == "" && !h.dated: // "By Royal Command" may be a headline
		return head{}, false
	}
	return h, true
}

// openingLines are the first lines with words, and whether a blank one follows each.
func openingLines(text string) (lines []string, blanks []bool) {
	for line := range strings.Lines(strings.TrimPrefix(text, bom)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" && len(blanks) > 0:
			blanks[len(blanks)-1] = true
		case line != "":
			lines, blanks = append(lines, line), append(blanks, false)
		}
		if len(lines) > mostHeadLines+2 {
			break
		}
	}
	return lines, blanks
}

// likeHeadline tells whether a line may be a headline: short, and no sentence.
func likeHeadline(line string) bool {
	if utf8.RuneCountInString(line) > 160 || strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "...") {
		return false
	}
	return !strings.ContainsAny(line[len(line)-1:], ",;:")
}

// opensProse tells whether a line can be the first of a paragraph.
func opensProse(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"“‘'(`, r)
}

// take reads a line of the head, each part of it; it is false, and nothing is
// taken, where it is not sure of one. An outlet alone is one only behind a byline.
func (h *head) take(line string, behind bool) bool {
	if len(line) > longestHeadLine {
		return false
	}
	before := *h
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune("|·•\t", r) }) {
		if !h.part(strings.TrimSpace(part)) {
			*h = before
			return false
		}
	}
	if h.byline == before.byline && h.dated == before.dated && !(behind && before.byline != "") {
		*h = before
		return false
	}
	return true
}
