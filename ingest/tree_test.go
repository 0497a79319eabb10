package ingest

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// outline is a tree as nested names and texts: p(a b(c)).
func outline(n *html.Node) string {
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data)
	}
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s := outline(c); s != "" {
			parts = append(parts, s)
		}
	}
	return n.Data + "(" + strings.Join(parts, " ") + ")"
}

func TestTreesOfBrokenPages(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{"<p>a<p>b", "p(a) p(b)"},
		{"<p>a<div>b</div>c", "p(a) div(b) c"},
		{"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li(a) li(b ul(li(c))) li(d))"},
		{"<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"},
		{"<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td(a) td(b)) tr(th(c))) d"},
		{"<table><tr><td><table><tr><td>a</table>b</table>", "table(tr(td(table(tr(td(a))) b)))"},
		{"<td>a</td>b", "td(a) b"},
		{"<div><td>a</div>b", "div(td(a b))"},
		{"<b>a<p>b</b>c</p>d", "b(a p(b c)) d"},
		{"<a href=x><h3>a</a></h3>b", "a(h3(a)) b"},
		{"<a href=x>a<a href=y>b</a>c", "a(a) a(b) c"},
		{"<h1>a<h2>b</h3>c", "h1(a) h2(b) c"},
		{"a</p></div></x>b", "a b"},
		{"<span>a</div>b</span>c", "span(a b) c"},
		{"a<br/>b</br>c", "a br() b br() c"},
		{"<div/>a", "div(a)"},
		{"a<!-- b -- > c --><!x><?y?>d", "a d"},
		{"a<script>'<p>b</p>'</script>c<style>d</style>", "a c"},
		{"a<svg><g><text>b</text></g></svg>c", "a svg() c"},
		{"a<noscript><p>b</p></noscript>c", "a c"},
		{"<html><head><title>t</title></head><body>a</body></html>b", "a b"},
		{"<body class=x>a<body class=y>b", "a b"},
		{"<x-y>a<p>b</x-y>c", "x-y(a p(b c))"},
		{"<x-y>a</x-y>c", "x-y(a) c"},
		{"<form><select><option>a<option>b</select></form>c", "form(select()) c"},
		{"a &lt;b&gt; &amp;c &eacute", "a <b> &c é"},
		{"a < b", "a < b"},
		{"<p", ""},
	} {
		tree, err := grow(c.page)
		if err != nil {
			t.Fatal(err)
		}
		if got := outline(tree.body); got != "body("+c.want+")" {
			t.Errorf("%q grows %s, want body(%s)", c.page, got, c.want)
		}
		for i, n := range tree.nodes {
			if got := decodeReferences(tree.texts[i].In(c.page)); got != n.Data {
				t.Errorf("%q: text %d is %q and stands at %q", c.page, i, n.Data, got)
			}
		}
	}
}

// TestCharacterReferences holds the reader of single characters against the
// library's reader of whole texts.
func TestCharacterReferences(t *testing.T) {
	for _, raw := range []string{
		"a&b", "&", "&&", "&amp;&amp", "&ampx", "&ampx;", "&notit;", "&notin;", "&copy2026", "&#65;&#x42;&#x43", "&#", "&#x", "&#;", "&#0;", "&#x110000;",
		"&#150;", "&fjlig;", "&NotEqualTilde;", "&unknown;", "&eacute;t&eacute", "&lt;p&gt;", "&amp;lt;", "&#99999999999;", "é&nbsp;ü", "&x&y;",
		"&CounterClockwiseContourIntegral;", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;",
	} {
		got := ""
		for i := 0; i < len(raw); {
			char, n := nextCharacter(raw[i:])
			if n <= 0 {
				t.Fatalf("%q: no progress at %d", raw, i)
			}
			got += char
			i += n
		}
		if want := html.UnescapeString(raw); got != want {
			t.Errorf("%q is %q, want %q", raw, got, want)
		}
	}
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{"<p> a\n  b </p>\n<p>c</p>", "a b\n\nc"},
		{"<p>a<b> b</b> <i>c </i>d</p>", "a b c d"},
		{"<p>a<b>b</b>c</p>", "abc"},
		{"<p>a<br>b<br><br>c<br></p>", "a\nb\n\nc"},
		{"<p>a<br>\n<br>\nb</p>", "a\n\nb"},
		{"a<div>b</div>c", "a\n\nb\n\nc"},
		{"<ul><li>a</li><li>b</li></ul>", "a\n\nb"},
		{"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"},
		{"<pre>a\n  b\n\n\nc</pre>", "a\nb\n\nc"},
		{"<p>a&nbsp;&nbsp;b&#160;c\u00a0d</p>", "a b c d"},
		{"<p>un&shy;der \u200bit\ufeff</p>", "under it"},
		{"<p>a</p><p> </p><p>&nbsp;</p><p>b</p>", "a\n\nb"},
		{"<p>a\x01b\x7f</p>", "ab"},
	} {
		tree, err := grow(c.page)
		if err != nil {
			t.Fatal(err)
		}
		chosen := make([]bool, len(tree.texts))
		for i := range chosen {
			chosen[i] = true
		}
		w := writer{page: c.page}
		w.write(tree.body, tree, chosen)
		text, pieces := w.finish()
		if text != c.want {
			t.Errorf("%q is written %q, want %q", c.page, text, c.want)
		}
		a := articleOf(text, pieces)
		checkArticle(t, a)
		checkPage(t, a, c.page)
	}
}
