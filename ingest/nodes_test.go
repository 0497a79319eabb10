package ingest

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hearsay"
)

// at is what stands at a node of a page, by walking its path anew.
func at(t *testing.T, root *html.Node, n Node) string {
	t.Helper()
	node := root
	for _, step := range strings.Split(strings.TrimPrefix(n.Path, "/"), "/") {
		name, number, _ := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		want := 1
		if number != "" {
			want, _ = strconv.Atoi(number)
		}
		var next *html.Node
		for c := range node.ChildNodes() {
			if c.Type == html.ElementNode && c.Data == name || c.Type == html.TextNode && name == "text()" {
				if want--; want == 0 {
					next = c
				}
			}
		}
		if next == nil {
			t.Fatalf("there is no %s in %s", step, n.Path)
		}
		node = next
	}
	return string([]rune(node.Data)[n.Start:n.End])
}

func TestNodes(t *testing.T) {
	page := "<!DOCTYPE html>\n<title>Pier</title><style>p {}</style><noscript><p>No scripts</p></noscript>\r\n<p>Vint <b>denied</b> it &amp; <!-- not --> left.<p>Caf&eacute; &ldquo;No,&rdquo; she said<script>x()</script> twice.\n<ul><li>One<li>Two</ul>"
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ markup, path, words string }{
		{"Vint ", "/html/body/p[1]/text()[1]", "Vint"},
		{"denied", "/html/body/p[1]/b/text()", "denied"},
		{"it &amp;", "/html/body/p[1]/text()[2]", "it &"},
		{"left", "/html/body/p[1]/text()[3]", "left"},
		{"&ldquo;No,&rdquo;", "/html/body/p[2]/text()[1]", "“No,”"},
		{"twice", "/html/body/p[2]/text()[2]", "twice"},
		{"Two", "/html/body/ul/li[2]/text()", "Two"},
		{"Pier", "", ""}, {"No scripts", "", ""}, {"x()", "", ""}, {"<b>denied</b>", "", ""},
	} {
		from := strings.Index(page, c.markup)
		n := Nodes(page, []hearsay.Span{{Start: from, End: from + len(c.markup)}})[0]
		if n.Path != c.path || c.path != "" && at(t, root, n) != c.words {
			t.Errorf("%q stands at %+v, want %s", c.markup, n, c.path)
		}
	}
	if got := Nodes(page, nil); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// nodesOf counts the pieces of a page's article, those that have a node, and
// those whose node has other words.
func nodesOf(t *testing.T, name string, page []byte) (all, found, wrong int) {
	t.Helper()
	c := hearsay.Capture{Path: name, Bytes: page}
	for got, err := range Captured(bytes.NewReader(page), c, Options{}) {
		if err != nil || len(got.Article.Page) == 0 {
			continue
		}
		a, c := got.Article, got.Capture
		decoded := Page(c, Options{})
		root, err := html.Parse(strings.NewReader(decoded))
		if err != nil {
			t.Fatal(err)
		}
		var places []hearsay.Span
		for _, word := range regexp.MustCompile(`[\pL\d]+( [\pL\d]+){0,4}`).FindAllStringIndex(a.Text, -1) {
			places = append(places, a.PageSpans(hearsay.Span{Start: word[0], End: word[1]})...)
		}
		for i, n := range Nodes(decoded, places) {
			all++
			if n.Path == "" {
				continue
			}
			found++
			if dense(at(t, root, n)) != dense(html.UnescapeString(places[i].In(decoded))) {
				wrong++
			}
		}
	}
	return all, found, wrong
}

// On our own pages every word of an article leads to a node with that word. On
// pages of the web, where they are at hand, most do, and none to another word.
func TestNodesOfPages(t *testing.T) {
	for folder, least := range map[string]float64{"../testdata/quotations": 1, "../../shared/data/html": 0.95} {
		files, err := filepath.Glob(folder + "/*.html")
		if more, _ := filepath.Glob(folder + "/*/*.html.gz"); err == nil {
			files = append(files, more...)
		}
		all, found, wrong := 0, 0, 0
		for _, name := range files {
			page, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			a, f, w := nodesOf(t, name, page)
			all, found, wrong = all+a, found+f, wrong+w
			if a > 0 && f*10 < a*9 {
				t.Logf("%s: %d of %d places have a node", name, f, a)
			}
		}
		t.Logf("%s: %d pages, %d places, %d with a node, %d wrong", folder, len(files), all, found, wrong)
		if wrong > 0 || float64(found) < least*float64(all) || folder == "../testdata/quotations" && all == 0 {
			t.Errorf("%s: %d of %d places have a node, %d the wrong one", folder, found, all, wrong)
		}
	}
}

func FuzzNodes(f *testing.F) {
	f.Add("<table>a<tr><td>b</table><noscript>c</noscript><select>d</select>e", 7, 8)
	f.Add("<svg><title>x</title></svg><p>y", 30, 31)
	f.Fuzz(func(t *testing.T, page string, start, end int) {
		if start < 0 || end < start || end > len(page) {
			return
		}
		n := Nodes(page, []hearsay.Span{{Start: start, End: end}})[0]
		if n.Path != "" && n.End <= n.Start {
			t.Errorf("%+v is empty", n)
		}
	})
}
