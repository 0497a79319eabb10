package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// clutterWords are the words in class and id attributes of what stands on a
// page beside the article.
var clutterWords = set(`nav navbar navigation menu submenu subnav footer foot sidebar breadcrumb breadcrumbs
	related recirc recirculation recommended recommendations recommendation readmore mostread trending popular
	newsletter newsletters signup subscribe subscription subscriptions promo promos promotion
	ad ads advert adverts advertisement advertising sponsor sponsored adslot outbrain taboola
	share shares sharing sharebar social comments comment disqus respond cookie cookies consent gdpr
	paywall popup modal overlay toolbar tooltip caption captions figcaption credit credits photocredit imagecredit
	pullquote pullquotes bullets poll quiz slideshow carousel teaser teasers
	skip topics tags print survey correction-form feedback contact copyright hovercard`)

// clutterRoles are the ARIA roles of the same.
var clutterRoles = set(`navigation menu menubar complementary contentinfo alert alertdialog dialog search toolbar tablist`)

// embeds are words of embedded posts: what people wrote there is part of the story.
var embeds = set(`tweet twitter instagram embed bluesky mastodon telegram`)

// isClutter reports whether an element by its kind, role or class is no part of the article.
func isClutter(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	case atom.Nav, atom.Aside, atom.Figcaption, atom.Dialog, atom.Footer:
		return true
	case atom.Header, atom.H1, atom.Time:
		return false
	}
	if role := attr(n, "role"); role != "" && clutterRoles[strings.ToLower(role)] {
		return true
	}
	if hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" {
		return true
	}
	words := classWords(n)
	if hasWord(words, clutterWords) && !hasWord(words, embeds) && !isCreditLine(n, words) {
		return true
	}
	if hasWord(words, rollover) && hasWord(words, card) {
		return true
	}
	return n.DataAtom == atom.Blockquote && hasWord(words, pull) || hasWord(words, pull) && hasWord(words, quote) ||
		n.DataAtom == atom.Small && n.Parent != nil && hasWord(classWords(n.Parent), photo)
}

// isCreditLine reports a sentence that says where the article comes from, such
// as the agency's: it is part of the article.
func isCreditLine(n *html.Node, words []string) bool {
	return n.DataAtom == atom.P && hasWord(words, credit) && short(n) && endsSentence(content(n)) &&
		len(strings.Fields(content(n))) > 7
}

var credit = set("credit credits")

// What opens when a reader points at a name: the name's own element is called
// rollover as well, and stays.
var rollover, card = set("rollover hover mouseover"), set("block card box content")

var pull, quote, photo = set("pull"), set("quote"), set("photo image picture img")

// prune takes clutter off the page before the main text is looked for, so that
// the library's laxer passes do not bring it back. An element that holds a
// quarter of the page's prose, or its headline, stays whatever it calls itself;
// articles beside the one that holds the headline and prose are other articles.
func (t *tree) prune(headline *html.Node) {
	prose := map[*html.Node]int{}
	all := weigh(t.body, prose)
	above := map[*html.Node]bool{}
	var own *html.Node // the headline's own article element, if it holds prose
	for n := headline; n != nil; n = n.Parent {
		above[n] = true
		if own == nil && n.DataAtom == atom.Article && prose[n] > 0 {
			own = n
		}
	}
	var walk func(n *html.Node, beside bool)
	walk = func(n *html.Node, beside bool) {
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			if c.Type == html.ElementNode {
				if !above[c] && (prose[c]*4 <= all && isClutter(c) || beside && c.DataAtom == atom.Article) {
					empty(c)
				} else {
					walk(c, beside && c != own)
				}
			}
			c = next
		}
	}
	walk(t.body, own != nil)
}

// empty leaves an element's shell: what stood before it and after it stays parted.
func empty(n *html.Node) {
	n.Attr = nil
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
}

// weigh notes for each element how many bytes of prose it holds: texts of some
// length outside links.
func weigh(n *html.Node, prose map[*html.Node]int) int {
	if n.Type == html.TextNode {
		if len(n.Data) >= 40 && len(strings.TrimSpace(n.Data)) >= 40 {
			return len(n.Data)
		}
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += weigh(c, prose)
	}
	if n.DataAtom == atom.A {
		sum = 0
	}
	if sum > 0 {
		prose[n] = sum
	}
	return sum
}
