package ingest

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// The bounds of a page. Its elements are nested at most maxNesting deep, what
// is deeper becomes siblings; beyond maxOpen open tags a page is refused. Main
// text is found by recursion, and a stack that overflows cannot be caught.
const (
	maxNesting = 200
	maxOpen    = 3000
	maxWork    = 6_000_000
	maxParts   = 200_000
	maxValue   = 16 << 10
)

// textKey is the attribute by which a text node of the tree, and every copy
// that the library makes of it, tells its number.
const textKey = "hearsay-text"

// tree is a page as elements and texts, each text with its place in the page.
// It is built here and not by html.Parse because that loses the places, joins
// texts in quadratic time, and copies open inline tags into every paragraph.
type tree struct {
	page             string
	root, head, body *html.Node
	// texts are the text nodes' places in the page, by their numbers.
	texts []hearsay.Span
	// nodes are the text nodes themselves.
	nodes []*html.Node
	// jsonLD holds the page's scripts of type application/ld+json.
	jsonLD []string
}

// builder grows a tree from a page's tags.
type builder struct {
	*tree
	stack    []*html.Node
	inBody   bool
	elements int
	// work is the sum of all depths: what walks over the page will cost.
	work int
	// extra counts the open tags that are nested too deep to be on the stack.
	extra int
}

// grow builds the tree of a page.
func grow(page string) (*tree, error) {
	t := &tree{page: page, root: &html.Node{Type: html.DocumentNode}}
	b := &builder{tree: t}
	doc := element("html", atom.Html)
	t.head, t.body = element("head", atom.Head), element("body", atom.Body)
	t.root.AppendChild(doc)
	doc.AppendChild(t.head)
	doc.AppendChild(t.body)
	b.stack = []*html.Node{t.head}

	z := html.NewTokenizer(strings.NewReader(page))
	place := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return nil, fmt.Errorf("reading its tags: %w", err)
			}
			return t, nil
		}
		b.work += len(b.stack)
		span := hearsay.Span{Start: place, End: place + len(z.Raw())}
		place = span.End
		switch kind {
		case html.TextToken:
			b.text(span)
		case html.StartTagToken, html.SelfClosingTagToken:
			b.start(z, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			b.end(string(name))
		}
		if b.elements+len(b.texts) > maxParts {
			return nil, fmt.Errorf("%w: a page of more than %d tags and texts is no article", ErrTooLarge, maxParts)
		}
		if b.work > maxWork {
			return nil, fmt.Errorf("%w: it has too many tags nested too deep", ErrTooLarge)
		}
		if b.extra > maxOpen {
			return nil, fmt.Errorf("%w: more than %d are open at byte %d; a browser would not show it either", ErrTooDeep, maxOpen, place)
		}
	}
}

func element(name string, a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: name, DataAtom: a}
}

func (b *builder) top() *html.Node { return b.stack[len(b.stack)-1] }

func (b *builder) enterBody() {
	if !b.inBody {
		b.inBody = true
		b.stack = append(b.stack[:0], b.body)
	}
}

// text adds a text to the open element.
func (b *builder) text(at hearsay.Span) {
	raw := b.page[at.Start:at.End]
	parent := b.top()
	if parent.DataAtom == atom.Script {
		if kind := strings.ToLower(attr(parent, "type")); strings.HasPrefix(kind, "application/ld+json") {
			b.jsonLD = append(b.jsonLD, raw)
		}
		return
	}
	if traits[parent.DataAtom]&hidden != 0 {
		return
	}
	if parent.DataAtom == atom.Head {
		if strings.TrimSpace(raw) == "" {
			return
		}
		b.enterBody()
		parent = b.top()
	}
	n := &html.Node{Type: html.TextNode, Data: decodeReferences(raw),
		Attr: []html.Attribute{{Key: textKey, Val: strconv.Itoa(len(b.texts))}}}
	b.texts, b.nodes = append(b.texts, at), append(b.nodes, n)
	parent.AppendChild(n)
}

// decodeReferences resolves character references; without any it is the page's own slice.
func decodeReferences(raw string) string {
	if strings.IndexByte(raw, '&') < 0 {
		return raw
	}
	return html.UnescapeString(raw)
}

// number is the number of a text node or of a copy of it.
func number(n *html.Node) (int, bool) {
	for _, a := range n.Attr {
		if a.Key == textKey {
			i, err := strconv.Atoi(a.Val)
			return i, err == nil
		}
	}
	return 0, false
}

// start opens an element.
func (b *builder) start(z *html.Tokenizer, selfClosing bool) {
	nameBytes, more := z.TagName()
	a := atom.Lookup(nameBytes)
	tr := traits[a]
	switch a {
	case atom.Html:
		b.attributes(b.root.FirstChild, z, more)
		return
	case atom.Head:
		return
	case atom.Body:
		b.enterBody()
		b.attributes(b.body, z, more)
		return
	}
	if !b.inBody && tr&headOnly == 0 {
		b.enterBody()
	}
	b.closeImplied(a, tr)
	var n *html.Node
	if a != 0 {
		n = element(a.String(), a)
	} else {
		n = element(string(nameBytes), 0)
	}
	if a == atom.Image {
		n.Data, n.DataAtom = "img", atom.Img
	}
	b.attributes(n, z, more)
	b.elements++
	if tr&hidden == 0 {
		b.top().AppendChild(n)
	} else if tr&headOnly == 0 {
		// What is hidden stands in the tree without its content, which grows on
		// a copy: the library counts frames and the like, but reads none.
		shown := *n
		b.top().AppendChild(&shown)
	}
	switch {
	case tr&void != 0 || selfClosing && (tr&hidden != 0 || a == 0) && a != atom.Script:
	case len(b.stack) >= maxNesting:
		if tr&endOptional == 0 {
			b.extra++
		}
	default:
		b.stack = append(b.stack, n)
	}
}

// attributes keeps the attributes that are read later.
func (b *builder) attributes(n *html.Node, z *html.Tokenizer, more bool) {
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		name := string(key)
		if !kept[name] || hasAttr(n, name) {
			continue
		}
		if len(value) > maxValue {
			value = value[:maxValue]
		}
		n.Attr = append(n.Attr, html.Attribute{Key: name, Val: harmless(name, strings.ToValidUTF8(string(value), ""))})
	}
}

// harmless keeps the library from doing work on addresses: it would replace
// javascript links by new texts without places, and inline images are long.
func harmless(name, value string) string {
	switch {
	case name == "href" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(value)), "javascript:"):
		return "#"
	case name == "src" && len(value) > 200:
		return "long"
	}
	return value
}

// closeImplied closes what a start tag closes without an end tag.
func (b *builder) closeImplied(a atom.Atom, tr trait) {
	if tr&block != 0 {
		b.closeTo(cellular, atom.P)
	}
	switch a {
	case atom.Li:
		b.closeItem(atom.Li, atom.Li)
	case atom.Dd, atom.Dt:
		b.closeItem(atom.Dd, atom.Dt)
	case atom.Option, atom.Optgroup:
		b.closeTop(atom.Option)
	case atom.Td, atom.Th:
		b.closeInTable(atom.Td, atom.Th)
	case atom.Tr:
		b.closeInTable(atom.Tr, atom.Td, atom.Th, atom.Caption)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		b.closeInTable(atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Caption)
	case atom.A:
		b.closeInline(atom.A)
	}
	if tr&heading != 0 && traits[b.top().DataAtom]&heading != 0 {
		b.pop(len(b.stack) - 1)
	}
}

// pop closes the elements from place i of the stack on.
func (b *builder) pop(i int) {
	if i > 0 {
		b.stack = b.stack[:i]
	}
}

func (b *builder) closeTop(a atom.Atom) {
	if b.top().DataAtom == a {
		b.pop(len(b.stack) - 1)
	}
}

// closeTo closes the innermost open a, unless an element with the trait stop
// stands between.
func (b *builder) closeTo(stop trait, a atom.Atom) bool {
	for i := len(b.stack) - 1; i > 0; i-- {
		n := b.stack[i]
		if n.DataAtom == a {
			b.pop(i)
			return true
		}
		if traits[n.DataAtom]&stop != 0 {
			return false
		}
	}
	return false
}

// closeItem closes an open list item when the next begins; a list inside it keeps it open.
func (b *builder) closeItem(one, other atom.Atom) {
	for i := len(b.stack) - 1; i > 0; i-- {
		a := b.stack[i].DataAtom
		if a == one || a == other {
			b.pop(i)
			return
		}
		if traits[a]&special != 0 && a != atom.Address && a != atom.Div && a != atom.P {
			return
		}
	}
}

// closeInTable closes the outermost of the given parts inside the innermost table.
func (b *builder) closeInTable(parts ...atom.Atom) {
	outermost := -1
	for i := len(b.stack) - 1; i > 0; i-- {
		a := b.stack[i].DataAtom
		if a == atom.Table {
			b.pop(outermost)
			return
		}
		if slices.Contains(parts, a) {
			outermost = i
		}
	}
}

// closeInline ends an inline element. Where a block inside it is still open
// only the inline element goes, and what follows the block stands outside it.
func (b *builder) closeInline(a atom.Atom) bool {
	blocked := false
	for i := len(b.stack) - 1; i > 0; i-- {
		n := b.stack[i]
		if n.DataAtom == a {
			if blocked {
				b.stack = append(b.stack[:i], b.stack[i+1:]...)
			} else {
				b.pop(i)
			}
			return true
		}
		t := traits[n.DataAtom]
		if t&cellular != 0 {
			return false
		}
		blocked = blocked || t&special != 0
	}
	return false
}

// end closes an element.
func (b *builder) end(name string) {
	a := atom.Lookup([]byte(name))
	tr := traits[a]
	switch {
	case a == atom.Br:
		b.enterBody()
		b.top().AppendChild(element("br", atom.Br))
		return
	case a == atom.Head:
		b.enterBody()
		return
	case a == atom.Body || a == atom.Html || tr&void != 0:
		return
	case b.extra > 0:
		if tr&endOptional == 0 {
			b.extra--
		}
		return
	case a == 0:
		b.endUnknown(name)
	case tr&heading != 0:
		b.endHeading()
	case tr&cellular != 0 || a == atom.Tr || a == atom.Tbody || a == atom.Thead || a == atom.Tfoot:
		b.endInTable(a)
	case tr&(special|hidden) != 0:
		b.closeTo(cellular, a)
	default:
		b.closeInline(a)
	}
}

func (b *builder) endInTable(a atom.Atom) {
	for i := len(b.stack) - 1; i > 0; i-- {
		switch b.stack[i].DataAtom {
		case a:
			b.pop(i)
			return
		case atom.Table:
			return
		}
	}
}

func (b *builder) endHeading() {
	for i := len(b.stack) - 1; i > 0; i-- {
		t := traits[b.stack[i].DataAtom]
		if t&heading != 0 {
			b.pop(i)
			return
		}
		if t&cellular != 0 {
			return
		}
	}
}

func (b *builder) endUnknown(name string) {
	for i := len(b.stack) - 1; i > 0; i-- {
		n := b.stack[i]
		if n.DataAtom == 0 && n.Data == name {
			b.pop(i)
			return
		}
		if traits[n.DataAtom]&special != 0 {
			return
		}
	}
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}
