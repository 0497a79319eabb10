package format

import (
	"net/url"
	"strings"
	"unicode"

	"hearsay"
)

// LiveLink is an address that leads a browser to a passage on the live page: the
// article's address with a text fragment (WICG Scroll To Text Fragment,
// #:~:text=) for each piece. It is empty where the article has no address of the
// web, or the passage no word. A browser that does not find the words, because
// the page was edited, shows the page's beginning.
func LiveLink(a *hearsay.Article, p hearsay.Passage) string {
	u, err := url.Parse(a.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	var parts []string
	for _, s := range p {
		if d := directive(a.Text, s); d != "" {
			parts = append(parts, "text="+d)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	u.Fragment, u.RawFragment = "", ""
	return u.String() + "#:~:" + strings.Join(parts, "&")
}

// How many words are written out in one go, how many stand at each end of what
// is longer, and how many before and after tell one place from others with the
// same words.
const (
	liveWhole   = 8
	liveEnds    = 4
	liveContext = 3
	liveShort   = 3 // so few words may stand anywhere on a page
)

// directive is one text directive: [prefix-,]start[,end][,-suffix]. What it
// writes out stays inside one block of the page, as browsers want it.
func directive(text string, s hearsay.Span) string {
	s = bare(text, s)
	if s.Len() <= 0 {
		return ""
	}
	words := strings.Fields(s.In(text))
	start, end := strings.Join(words, " "), ""
	if first, last := edges(s.In(text)); len(words) > liveWhole || first != last {
		start, end = headOf(first), tailOf(last)
	}
	var parts []string
	alone := len(words) > liveShort && strings.Count(squeezed(text), start) == 1
	before, after := "", ""
	if !alone {
		before, after = tailWords(block(text[:s.Start], true)), headWords(block(text[s.End:], false))
	}
	if before != "" {
		parts = append(parts, encodeDirective(before)+"-")
	}
	parts = append(parts, encodeDirective(start))
	if end != "" {
		parts = append(parts, encodeDirective(end))
	}
	if after != "" {
		parts = append(parts, "-"+encodeDirective(after))
	}
	return strings.Join(parts, ",")
}

// bare is a span without what is no part of a word at its ends.
func bare(text string, s hearsay.Span) hearsay.Span {
	noWord := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }
	inside := s.In(text)
	s.Start += len(inside) - len(strings.TrimLeftFunc(inside, noWord))
	s.End = s.Start + len(strings.TrimFunc(inside, noWord))
	return s
}

// edges are the first and the last block of a stretch; the same where it is one.
func edges(inside string) (first, last string) {
	first, last = inside, inside
	if at := strings.IndexByte(inside, '\n'); at >= 0 {
		first = inside[:at]
	}
	if at := strings.LastIndexByte(inside, '\n'); at >= 0 {
		last = inside[at+1:]
	}
	return first, last
}

func headOf(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(liveEnds, len(words))], " ")
}

func tailOf(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[max(0, len(words)-liveEnds):], " ")
}

// block is what stands in the same block before or after a place.
func block(s string, before bool) string {
	if before {
		return s[strings.LastIndexByte(s, '\n')+1:]
	}
	if at := strings.IndexByte(s, '\n'); at >= 0 {
		return s[:at]
	}
	return s
}

// tailWords and headWords are the words next to a place. A part of a word, or
// marks that touch the place, belong to it.
func tailWords(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[max(0, len(words)-liveContext):], " ")
}

func headWords(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(liveContext, len(words))], " ")
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// encodeDirective writes words so that nothing of them is taken for the grammar
// of directives: comma, ampersand and hyphen are its own.
func encodeDirective(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(url.QueryEscape(s), "+", "%20"), "-", "%2D")
}
