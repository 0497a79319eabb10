package ingest

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// Node is a stretch of one text node of a page as a browser builds it: the
// node's path from the root, as XPath, and the stretch in the node's own text,
// in Unicode code points.
type Node struct {
	Path       string
	Start, End int
}

// Nodes leads from places in a decoded page (see [Page]) to the text nodes that
// hold them, one for each place; the path is empty where that cannot be told for
// sure. The page's characters and those of the tree are counted side by side,
// white space and what no browser shows as text left out, and what then stands
// at a place must be the same in both.
func Nodes(page string, places []hearsay.Span) []Node {
	nodes := make([]Node, len(places))
	root, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(true))
	if err != nil || len(places) == 0 {
		return nodes
	}
	texts := textsIn(root)
	for i, s := range countsAt(page, places) {
		if s.chars != "" {
			nodes[i] = texts.find(s)
		}
	}
	return nodes
}

// unread are elements whose text no browser shows, or that a parser reads in
// other ways than a tokenizer.
var unread = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true,
	atom.Noembed: true, atom.Noframes: true, atom.Xmp: true, atom.Title: true, atom.Textarea: true, atom.Select: true, atom.Svg: true, atom.Math: true, atom.Object: true}

// counted is a place by characters that are no white space: how many stand
// before it, and those in it.
type counted struct {
	before int
	chars  string
}

// countsAt counts the page's characters up to each place, by its tags.
func countsAt(page string, places []hearsay.Span) []counted {
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return places[a].Start - places[b].Start })
	out := make([]counted, len(places))
	z := html.NewTokenizer(strings.NewReader(page))
	at, n, inside := 0, 0, atom.Atom(0)
	depth := 0
	for {
		kind := z.Next()
		raw := string(z.Raw())
		from := at
		at += len(raw)
		switch kind {
		case html.ErrorToken:
			return out
		case html.StartTagToken, html.EndTagToken:
			inside, depth = enter(z, kind, inside, depth)
		case html.TextToken:
			if inside != 0 {
				continue
			}
			for len(order) > 0 && places[order[0]].Start < at {
				i := order[0]
				order = order[1:]
				if p := places[i]; p.Start >= from && p.End <= at {
					out[i] = counted{n + utf8.RuneCountInString(dense(html.UnescapeString(raw[:p.Start-from]))),
						dense(html.UnescapeString(raw[p.Start-from : p.End-from]))}
				}
			}
			n += utf8.RuneCountInString(dense(html.UnescapeString(raw)))
		}
	}
}

// enter notes which element that is not read is open, and how often.
func enter(z *html.Tokenizer, kind html.TokenType, inside atom.Atom, depth int) (atom.Atom, int) {
	name, _ := z.TagName()
	a := atom.Lookup(name)
	switch {
	case inside == 0 && kind == html.StartTagToken && unread[a]:
		return a, 1
	case inside == 0 || a != inside:
		return inside, depth
	case kind == html.StartTagToken:
		return inside, depth + 1
	case depth == 1:
		return 0, 0
	}
	return inside, depth - 1
}

// dense is a text without white space.
func dense(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || c == '\ufeff' || c == 0 {
			return -1
		}
		return c
	}, s)
}

// nodeTexts are the text nodes of a tree in its order, with how many characters
// that are no white space stand before each.
type nodeTexts struct {
	nodes  []*html.Node
	before []int
}

func textsIn(root *html.Node) *nodeTexts {
	t, n := &nodeTexts{}, 0
	for node := range root.Descendants() {
		if node.Type != html.TextNode || hiddenIn(node) {
			continue
		}
		t.nodes, t.before = append(t.nodes, node), append(t.before, n)
		n += utf8.RuneCountInString(dense(node.Data))
	}
	return t
}

func hiddenIn(n *html.Node) bool {
	for p := range n.Ancestors() {
		if unread[p.DataAtom] {
			return true
		}
	}
	return false
}

// find is the node that holds a place, if the same characters stand there.
func (t *nodeTexts) find(s counted) Node {
	i, exact := slices.BinarySearch(t.before, s.before+1)
	if i--; exact && i < 0 || i < 0 {
		return Node{}
	}
	text := t.nodes[i].Data
	skip, length := s.before-t.before[i], utf8.RuneCountInString(s.chars)
	start, end, seen, at := -1, 0, 0, 0
	for _, c := range text {
		if dense(string(c)) != "" {
			if seen == skip {
				start = at
			}
			if seen++; seen == skip+length {
				end = at + 1
			}
		}
		at++
	}
	if start < 0 || end == 0 || dense(string([]rune(text)[start:end])) != s.chars {
		return Node{}
	}
	return Node{pathOf(t.nodes[i]), start, end}
}

// pathOf is a node's path: /html/body/article[1]/p[2]/text()[1], with a number
// where several siblings are called the same.
func pathOf(n *html.Node) string {
	var steps []string
	for ; n != nil && n.Type != html.DocumentNode; n = n.Parent {
		steps = append(steps, step(n))
	}
	slices.Reverse(steps)
	return "/" + strings.Join(steps, "/")
}

func step(n *html.Node) string {
	name := "text()"
	if n.Type == html.ElementNode {
		name = n.Data
	}
	before, all := 0, 0
	for s := n.Parent.FirstChild; s != nil; s = s.NextSibling {
		if s.Type != n.Type || n.Type == html.ElementNode && s.Data != n.Data {
			continue
		}
		if all++; s == n {
			before = all
		}
	}
	if all == 1 {
		return name
	}
	return name + "[" + strconv.Itoa(before) + "]"
}
