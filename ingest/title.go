package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// separators part a headline from the outlet's name in a page's title element.
var separators = []string{" | ", " — ", " – ", " - ", " :: ", " » ", " · ", " • ", " / ", " : "}

// title is the article's headline, the rest of the title element (the outlet's
// name, where the page calls itself "Headline | Outlet"), and the element
// that shows the headline, or nil. What the page shows goes before what it
// tells search engines, where the two have to do with each other.
func (t *tree) title(linked, meta, outlet string) (title, rest string, shown *html.Node) {
	named := ""
	if n := find(t.root, atom.Title); n != nil {
		named = content(n)
	}
	linked, meta = trimmed(html.UnescapeString(linked)), trimmed(html.UnescapeString(meta))
	var lone *html.Node
	headings, best := 0, 0
	each(t.body, func(n *html.Node) {
		if n.DataAtom != atom.H1 && n.DataAtom != atom.H2 {
			return
		}
		text := content(n)
		if text == "" {
			return
		}
		if n.DataAtom == atom.H1 {
			headings++
			lone = n
		}
		if like := likeness(text, linked, meta, named); like > best && text != outlet {
			shown, best = n, like
		}
	})
	if shown == nil && headings == 1 && linked == "" && meta == "" {
		shown = lone
	}
	if shown != nil {
		title = content(shown)
	}
	title = first(title, linked)
	if title == "" && meta != "" {
		title, _ = cutOutlet(meta, meta)
	}
	head, rest := cutOutlet(named, title)
	return first(title, head), rest, shown
}

// likeness ranks a heading as the page's headline: what JSON-LD calls the
// article, then OpenGraph, then the most words of the title element.
func likeness(heading, linked, meta, named string) int {
	switch {
	case alike(heading, linked):
		return 1002
	case alike(heading, meta):
		return 1001
	case within(heading, named):
		return min(len(wordsOf(heading)), 1000)
	}
	return 0
}

// cutOutlet parts a title element at the separator next to the headline. Where
// the headline is not known the last part goes if it is short.
func cutOutlet(named, headline string) (head, rest string) {
	if headline != "" && headline != named {
		if i := strings.Index(named, headline); i >= 0 {
			return headline, first(outletPart(named[i+len(headline):]), outletPart(named[:i]))
		}
	}
	for _, s := range separators {
		i := strings.LastIndex(named, s)
		if i > 0 && len(strings.Fields(named[i:])) <= 6 && len(strings.Fields(named[:i])) >= 4 {
			return named[:i], strings.TrimSpace(named[i+len(s):])
		}
	}
	return named, ""
}

// outletPart is the last name among the parts around the headline: "News | The Post".
func outletPart(s string) string {
	marks := " |—–-:»·•/"
	if !strings.ContainsAny(s, marks[1:]) {
		return ""
	}
	s = strings.Trim(s, marks)
	for _, sep := range separators {
		if i := strings.LastIndex(s, strings.TrimRight(sep, " ")); i >= 0 && strings.TrimSpace(s[i+len(strings.TrimRight(sep, " ")):]) != "" {
			s = s[i+len(strings.TrimRight(sep, " ")):]
		}
	}
	s = strings.Trim(s, marks)
	if s == "" || len(strings.Fields(s)) > 6 {
		return ""
	}
	return s
}

// alike reports whether two headlines share most of their words.
func alike(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, y := wordsOf(a), wordsOf(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	there := map[string]bool{}
	for _, w := range y {
		there[w] = true
	}
	shared := 0
	for _, w := range x {
		if there[w] {
			shared++
		}
	}
	return shared*10 >= 7*max(len(x), len(y))
}

// within reports whether a headline of some words stands in a title element.
func within(headline, named string) bool {
	words := wordsOf(headline)
	return len(words) >= 3 && strings.Contains(" "+strings.Join(wordsOf(named), " ")+" ", " "+strings.Join(words, " ")+" ")
}

// wordsOf are the words of s in lower case, without marks.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// find is the first element under n with the given name.
func find(n *html.Node, a atom.Atom) *html.Node {
	if n.DataAtom == a && n.Type == html.ElementNode {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if got := find(c, a); got != nil {
			return got
		}
	}
	return nil
}

// byline is an author's name as it should be kept: without "By", outlet and
// date; empty for addresses and for what is too long to be names.
func byline(s string) string {
	s = trimmed(html.UnescapeString(s))
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/") {
		return ""
	}
	for _, mark := range []string{" | ", " · ", " • ", " @"} {
		s, _, _ = strings.Cut(s, mark)
	}
	for _, by := range []string{"by ", "written by ", "posted by ", "from ", "author: ", "by: ", "words by ", "story by "} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
			s = s[len(by):]
		}
	}
	s = cutDate(s)
	s = strings.Trim(s, " ,;:|·•–—-")
	if utf8.RuneCountInString(s) > 120 || utf8.RuneCountInString(s) < 2 || !strings.ContainsFunc(s, unicode.IsLetter) {
		return ""
	}
	switch strings.ToLower(s) {
	case "admin", "administrator", "author", "unknown", "none", "null", "undefined", "by", "editor", "staff", "user", "webmaster", "humans.txt":
		return ""
	}
	return s
}

// cutDate ends a byline where a date begins: "Rustem Ablai, 11.03.2026 12:00".
func cutDate(s string) string {
	i := strings.IndexFunc(s, unicode.IsDigit)
	if i <= 0 {
		return s
	}
	s = s[:i]
	fields := strings.FieldsFunc(s, unicode.IsSpace)
	for len(fields) > 0 && dateWord(strings.Trim(fields[len(fields)-1], " ,.;:|·•–—-()")) {
		fields = fields[:len(fields)-1]
	}
	return strings.Join(fields, " ")
}
