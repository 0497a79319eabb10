package ingest

import (
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// authorWords and timeClasses are the words in class and id attributes that
// mark bylines and times.
var (
	authorWords = set("byline author authors contributor contributors writer reporter submitted")
	timeClasses = set("date time timestamp dateline published pubdate updated submitted posted datetime ts meta byline")
)

// seenFacts reads bylines and times as the page shows them.
func (t *tree) seenFacts() facts {
	var f facts
	var times, dates []time.Time
	var names []string
	each(t.body, func(n *html.Node) {
		classes := classWords(n)
		if strings.EqualFold(attr(n, "rel"), "author") || attr(n, "itemprop") == "author" || attr(n, "itemprop") == "name" && hasWord(classes, authorWords) {
			names = append([]string{byline(attrOrText(n))}, names...)
		} else if len(names) < 4 && hasWord(classes, authorWords) && short(n) {
			names = append(names, byline(attrOrText(n)))
		}
		if n.DataAtom == atom.Time || attr(n, "itemprop") == "datePublished" {
			when := firstTime(parseTime(attr(n, "datetime")), parseTime(attr(n, "content")), dateIn(content(n)))
			if attr(n, "itemprop") == "datePublished" && !when.IsZero() {
				times = append([]time.Time{when}, times...)
			} else {
				times = append(times, when)
			}
		} else if len(dates) < 20 && hasWord(classes, timeClasses) && short(n) {
			dates = append(dates, dateIn(content(n)))
		}
	})
	f.byline = first(names...)
	for _, n := range names {
		// The line around a linked name may hold the other authors.
		before, after, found := strings.Cut(n, f.byline)
		if found && len(n) < 80 && (joins(after, strings.HasPrefix) || joins(before, strings.HasSuffix)) {
			f.byline = n
		}
	}
	if f.byline == "" {
		f.byline = t.metaLine()
	}
	f.published = firstTime(append(times, dates...)...)
	return f
}

// joins reports whether s has, at the end that has looks at, what joins two names.
func joins(s string, has func(s, joint string) bool) bool {
	return has(s, " and ") || has(s, ", ") || has(s, " & ")
}

// metaLine is the name in a line "Name | date" of class "meta".
func (t *tree) metaLine() string {
	name := ""
	each(t.body, func(n *html.Node) {
		if name != "" || !hasWord(classWords(n), timeClasses) || !short(n) {
			return
		}
		text := content(n)
		before := byline(text)
		if before != "" && before != text && !dateOnly(text) && len(strings.Fields(before)) <= 6 {
			name = before
		}
	})
	return name
}

func attrOrText(n *html.Node) string {
	if s := attr(n, "content"); s != "" {
		return s
	}
	return content(n)
}

// short reports whether an element holds a line and not a text.
func short(n *html.Node) bool { return measure(n, 400) < 300 }

// measure counts the bytes of text under n, up to about limit.
func measure(n *html.Node, limit int) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	total := 0
	for c := n.FirstChild; c != nil && total < limit; c = c.NextSibling {
		total += measure(c, limit-total)
	}
	return total
}

// dateIn is the time that a line shows, with the words around it left out.
func dateIn(line string) time.Time {
	if utf8.RuneCountInString(line) > 120 || !strings.ContainsAny(line, "0123456789") {
		return time.Time{}
	}
	for _, part := range strings.FieldsFunc(line, func(r rune) bool { return r == '|' || r == '·' || r == '•' }) {
		fields := strings.Fields(part)
		for from := 0; from < len(fields) && from < 6; from++ {
			for to := len(fields); to > from && to > len(fields)-6; to-- {
				if t := parseTime(strings.Trim(strings.Join(fields[from:to], " "), " ,;.")); !t.IsZero() {
					return t
				}
			}
		}
	}
	return time.Time{}
}

// classWords are the words of an element's class and id: "article__byLine-top"
// has the words article, by, line, top, and byline.
func classWords(n *html.Node) []string {
	var words []string
	for _, a := range n.Attr {
		if a.Key == "class" || a.Key == "id" || a.Key == "data-testid" || a.Key == "data-component" {
			words = splitWords(words, a.Val)
		}
	}
	return words
}

func splitWords(words []string, s string) []string {
	start := -1
	for i := 0; i <= len(s) && i < 400; i++ {
		letter := i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z')
		hump := letter && i > 0 && s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z'
		if start >= 0 && (!letter || hump) {
			words = append(words, strings.ToLower(s[start:i]))
			start = -1
		}
		if letter && start < 0 {
			start = i
		}
	}
	return words
}

func hasWord(words []string, table map[string]bool) bool {
	for _, w := range words {
		if table[w] {
			return true
		}
	}
	return false
}
