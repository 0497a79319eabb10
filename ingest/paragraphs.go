package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// paragraph is one block of the page as it will be written, with what the
// rules below look at.
type paragraph struct {
	texts []int
	// node is the element that makes the block.
	node *html.Node
	text string
	// linked is how many bytes of the text stand in links.
	linked int
}

// collector gathers the chosen texts under a node into paragraphs.
type collector struct {
	tree   *tree
	chosen []bool
	all    []paragraph
	open   paragraph
	b      strings.Builder
}

func (t *tree) paragraphs(chosen []bool) []paragraph {
	c := collector{tree: t, chosen: chosen}
	c.walk(t.body, t.body, false)
	c.flush()
	return c.all
}

func (c *collector) walk(n, block *html.Node, inLink bool) {
	if n.Type == html.TextNode {
		if i, ok := number(n); ok && c.chosen[i] {
			c.open.texts = append(c.open.texts, i)
			c.open.node = block
			c.b.WriteString(n.Data)
			if inLink {
				c.open.linked += len(trimmed(n.Data))
			}
		}
		return
	}
	own := blockOf(n)
	if own == blockGap {
		block = n
	}
	if own == blockGap || n.DataAtom == atom.Br {
		c.flush()
	} else if own == spaceGap {
		c.b.WriteByte(' ')
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.walk(k, block, inLink || n.DataAtom == atom.A)
	}
	if own == blockGap {
		c.flush()
	}
}

func (c *collector) flush() {
	if c.open.text = trimmed(c.b.String()); c.open.text != "" {
		c.all = append(c.all, c.open)
	}
	c.open = paragraph{}
	c.b.Reset()
}

// refine drops from the library's choice the lines that are no part of the
// article, and adds its headline and standfirst.
func (t *tree) refine(chosen []bool, f facts) {
	paragraphs := t.paragraphs(chosen)
	kept := make([]bool, len(paragraphs))
	words := 0
	for i, p := range paragraphs {
		if kept[i] = !p.isAside(f); kept[i] {
			words += strings.Count(p.text, " ") + 1
		}
	}
	if words < 8 {
		return // what would be left is no text: the page is made of such lines
	}
	for i := len(paragraphs) - 1; i >= 0 && (!kept[i] || paragraphs[i].isHeading()); i-- {
		kept[i] = false // a heading that nothing follows leads elsewhere
	}
	start := -1
	for i, p := range paragraphs {
		for _, n := range p.texts {
			chosen[n] = kept[i]
			if kept[i] && (start < 0 || n < start) {
				start = n
			}
		}
	}
	t.addHead(chosen, f.headline, start)
}

// addHead adds the headline, and the standfirst between it and the text.
func (t *tree) addHead(chosen []bool, headline *html.Node, start int) {
	if headline == nil {
		return
	}
	last := -1
	for _, n := range numbersUnder(headline, nil) {
		if start >= 0 && n > start {
			return
		}
		chosen[n] = true
		last = n
	}
	each(t.body, func(n *html.Node) {
		if !hasWord(classWords(n), standfirsts) || !short(n) && measure(n, 900) > 800 {
			return
		}
		numbers := numbersUnder(n, nil)
		if len(numbers) == 0 || numbers[0] < last || numbers[len(numbers)-1] > start || len(strings.Fields(content(n))) < 5 {
			return
		}
		for _, i := range numbers {
			chosen[i] = true
		}
	})
}

// standfirsts are the words in the classes of the lines under a headline.
var standfirsts = set(`standfirst deck dek subtitle subheadline subhead subheading lede summary strapline sapo`)

// numbersUnder are the numbers of the texts under n.
func numbersUnder(n *html.Node, numbers []int) []int {
	if i, ok := number(n); ok && n.Type == html.TextNode {
		return append(numbers, i)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		numbers = numbersUnder(c, numbers)
	}
	return numbers
}

func (p paragraph) isHeading() bool { return traits[p.node.DataAtom]&heading != 0 }

// isAside reports a line beside the article's own text: bylines, dates, links
// to other articles, calls to subscribe.
func (p paragraph) isAside(f facts) bool {
	words := strings.Count(p.text, " ") + 1
	switch {
	case words > 60:
		return false
	case p.linked*20 > len(p.text)*17 && words > 3 && words <= 30 && !p.isHeading():
		return true
	case dateOnly(p.text):
		return true
	case words <= 30 && !endsSentence(p.text) && hasWord(lineClasses(p.node), lineWords):
		return true
	case f.title != "" && p.text == f.title && p.node != f.headline:
		return true
	case words <= 14 && !endsSentence(p.text) && !isSignOff(p.text) && isByline(p.text, f.byline):
		return true
	}
	return opensAside(p.text, words)
}

// lineWords are the words in classes of lines about the article.
var lineWords = set(`byline author authors contributor contributors date time timestamp published updated posted submitted
	meta kicker eyebrow category label photo readtime`)

// lineClasses are the class words of the element that makes a line, and of
// the one around it where that holds little else.
func lineClasses(n *html.Node) []string {
	words := classWords(n)
	if n.Parent != nil && short(n.Parent) {
		words = append(words, classWords(n.Parent)...)
	}
	return words
}

// endsSentence reports whether a line ends as sentences do, quotation marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

// isSignOff reports the line at the end that says who reported and edited: it
// tells where the article comes from, and stays.
func isSignOff(line string) bool {
	return strings.Contains(line, "eporting by ") || strings.Contains(line, "diting by ") || strings.Contains(line, "ritten by ")
}

// isByline reports a line that is the byline, with little around it.
func isByline(line, name string) bool {
	if name != "" && strings.Contains(line, name) && len(line) <= len(name)+45 {
		return true
	}
	return strings.HasPrefix(line, "By ") && len(strings.Fields(line)) <= 6 && strings.IndexByte(line, ':') < 0
}

// asides are the openings of lines that lead away from the article, in lower
// case, each with the most words that such a line has.
var asides = []struct {
	opening string
	words   int
}{
	{"advertisement", 25}, {"advert", 2}, {"article continues below", 8}, {"story continues", 6}, {"continue reading", 8},
	{"read more", 40}, {"read also", 40}, {"also read", 40}, {"read next", 40}, {"see also", 40}, {"see more", 40}, {"related:", 40}, {"related ", 12},
	{"[related", 40}, {"more:", 40}, {"also:", 40}, {"watch:", 40}, {"watch now", 12}, {"listen:", 40}, {"don't miss", 8}, {"don’t miss", 8}, {"you may also", 12},
	{"you might also", 12}, {"recommended", 6}, {"more on this", 8}, {"more stories", 6}, {"more from", 8}, {"also on ", 20}, {"most read", 4},
	{"sign up", 30}, {"subscribe", 30}, {"get the latest", 30}, {"get our ", 30}, {"join our", 30}, {"follow us", 20}, {"follow @", 12},
	{"click here", 30}, {"tap here", 30}, {"download the", 25}, {"like this story", 15}, {"share this", 10}, {"support our", 30},
	{"want more stories", 10}, {"have a tip", 40}, {"skip to", 6}, {"post comment", 5}, {"leave a comment", 8}, {"comments", 3}, {"view comments", 4},
	{"copyright", 30}, {"©", 30}, {"all rights reserved", 20}, {"filed under", 20}, {"posted in", 15}, {"posted on", 15}, {"posted by", 15},
	{"tags:", 30}, {"topics:", 30}, {"file photo", 40}, {"photo:", 25}, {"image:", 25}, {"(image:", 25}, {"image credit", 25}, {"photo credit", 25},
	{"photo by", 20}, {"picture:", 20}, {"credit...", 15}, {"getty images", 4}, {"view author archive", 5}, {"email the author", 5},
	{"sign in", 4}, {"log in", 4}, {"home", 1}, {"news", 1}, {"share", 2}, {"tweet", 1}, {"print", 2}, {"breaking news emails", 6},
	{"this website uses cookies", 60}, {"we use cookies", 60},
	{"caption", 1}, {"close", 1}, {"breaking news", 2}, {"image 1 of", 4}, {"image 2 of", 4}, {"image 3 of", 4}, {"text size", 2},
	{"recent articles", 2}, {"popular this week", 3}, {"learn more", 2}, {"follow ap", 20},
	{"tell us what you think", 8}, {"related post", 20}, {"related news", 4}, {"related article", 20}, {"related stories", 6},
}

func opensAside(line string, words int) bool {
	var start [32]byte
	n := 0
	for i := 0; i < len(line) && n < len(start); i++ {
		c := line[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		start[n] = c
		n++
	}
	for _, a := range asides {
		if words <= a.words && strings.HasPrefix(string(start[:n]), a.opening) {
			return true
		}
	}
	return false
}
