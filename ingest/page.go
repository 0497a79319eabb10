package ingest

import (
	"bytes"
	"fmt"
	"net/url"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// readPage makes an HTML page an article: its headline, and its main text as
// the library finds it, written from the page's own texts. It fills the capture's bytes.
func readPage(in *input, c *hearsay.Capture, o Options) (hearsay.Article, error) {
	b, err := limited(in, o.maxPage(), "a page")
	if err != nil {
		return hearsay.Article{}, err
	}
	if wide(b) == "" && bytes.IndexByte(b[:min(len(b), sniffed)], 0) >= 0 {
		return hearsay.Article{}, fmt.Errorf("%w but binary (it has zero bytes)", ErrBinary)
	}
	c.Bytes = b
	page := Page(*c, o)
	t, err := grow(page)
	if err != nil {
		return hearsay.Article{}, err
	}
	f := t.facts(*c)
	chosen, err := t.mainText(f.url)
	if err != nil {
		return hearsay.Article{}, err
	}
	t.refine(chosen, f)
	a := hearsay.Article{Path: c.Path, URL: f.url, Title: f.title, Outlet: f.outlet, Byline: f.byline,
		Published: f.published, Modified: f.modified, Language: f.language}
	w := writer{page: page}
	w.write(t.body, t, chosen)
	a.Text, a.Page = w.finish()
	if a.Text == "" {
		return hearsay.Article{}, fmt.Errorf("%w: %s", ErrNoArticle, "it has no paragraph of text; it may be a list of links, or filled by scripts")
	}
	o.complete(&a, c)
	a.Seal()
	return a, nil
}

// mainText marks the texts of the page that the library keeps as its main text.
func (t *tree) mainText(address string) (chosen []bool, err error) {
	defer func() {
		// The library is foreign code on foreign bytes; its failure is this page's only.
		if r := recover(); r != nil {
			chosen, err = nil, fmt.Errorf("%w: finding the main text failed: %v", ErrNoArticle, r)
		}
	}()
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	t.quietHead()
	p := readability.NewParser()
	p.DisableJSONLD = true
	found, err := p.ParseDocument(t.root, base)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoArticle, err)
	}
	chosen = make([]bool, len(t.texts))
	if found.Node != nil {
		t.mark(found.Node, chosen)
	}
	return chosen, nil
}

// quietHead leaves of the page's head only an author: the library would
// otherwise look for a byline and take the element around it away, which is
// now and then the article. Facts were read before.
func (t *tree) quietHead() {
	empty(t.head)
	author := element("meta", atom.Meta)
	author.Attr = []html.Attribute{{Key: "name", Val: "author"}, {Key: "content", Val: "known"}}
	t.head.AppendChild(author)
}

// mark notes the numbers of the texts under n.
func (t *tree) mark(n *html.Node, chosen []bool) {
	if i, ok := number(n); ok && n.Type == html.TextNode {
		chosen[i] = true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.mark(c, chosen)
	}
}
