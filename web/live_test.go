package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"

	"hearsay"
	"hearsay/format"
)

// litUp makes what a text fragment leads to a colour that no page has, and pages
// so long that it is not in the window unless the browser scrolls there.
const litUp = `<style>::target-text { background-color: #ff00ff !important; color: #ff00ff !important }
p, li, blockquote, h1, h2, h3 { margin-bottom: 60vh !important }</style>`

// whereIs finds words on the page, by the letters alone, and the places of all
// their pieces in the window. What stands before and after tells one place from
// others; less of it is asked for until there is one.
const whereIs = `((before, words, after) => {
	const at = []; let all = "";
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; n = walker.nextNode();) {
		if (n.parentElement.closest("script, style, noscript, template")) continue;
		for (let i = 0; i < n.data.length; i++) if (!/\s/.test(n.data[i])) { all += n.data[i]; at.push([n, i]); }
	}
	let from = -1, left = before, right = after;
	for (; from < 0; left = left.slice(Math.ceil(left.length / 2)), right = right.slice(0, right.length >> 1)) {
		from = all.indexOf(left + words + right);
		if (from >= 0) from += left.length;
		else if (!left && !right) return null;
	}
	const rects = [];
	for (let i = from; i < from + words.length;) {
		const [node, begin] = at[i]; let end = begin;
		for (; i < from + words.length && at[i][0] === node; i++) end = at[i][1] + 1;
		const range = document.createRange(); range.setStart(node, begin); range.setEnd(node, end);
		for (const r of range.getClientRects()) rects.push([r.left, r.top, r.right, r.bottom]);
	}
	return rects;
})`

// liveLink is a link with what it has to lead to, letters alone, and its surroundings.
type liveLink struct{ link, before, words, after string }

// The links to the live page lead a real browser to the words, and to nothing
// else: what it highlights is where they stand, in the part of the page that it
// scrolled to.
func TestLinksLeadToTheWordsInABrowser(t *testing.T) {
	b := browserOf(t, "")
	links := liveLinks(t)
	agree, wrong := 0, []string{}
	for _, l := range links {
		if fault := b.follow(l); fault != "" {
			wrong = append(wrong, fmt.Sprintf("%s: %s", l.link, fault))
		} else {
			agree++
		}
	}
	t.Logf("of %d links to the live page, %d lead Chromium to their words and nowhere else", len(links), agree)
	for _, w := range wrong {
		t.Log(w)
	}
	if len(links) < 40 || len(wrong)*20 > len(links) {
		t.Errorf("%d of %d links lead elsewhere", len(wrong), len(links))
	}
	// The check can say no: a link to other words leads elsewhere.
	odd := links[0]
	odd.link, _, _ = strings.Cut(odd.link, "#")
	if b.follow(odd) == "" {
		t.Error("a link without a fragment passes for one that leads to the words")
	}
}

// liveLinks are links into our own pages, which a server of the test gives out.
func liveLinks(t *testing.T) (links []liveLink) {
	t.Helper()
	list, err := demoRead()
	if err != nil {
		t.Fatal(err)
	}
	more, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string][]byte{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(pages[r.URL.Path]) // an error is the browser's
	}))
	t.Cleanup(server.Close)
	for i, x := range append(append([]hearsay.Addition{}, list...), more...) {
		if !bytes.Contains(x.Capture.Bytes, []byte("<body")) {
			continue
		}
		path := fmt.Sprintf("/%d", i)
		pages[path] = append([]byte(litUp), x.Capture.Bytes...)
		a := x.Reading.Article
		a.URL = server.URL + path
		for _, at := range x.Reading.Attributions {
			if len(at.Content) == 1 {
				links = append(links, linkTo(&a, at.Content))
			}
		}
	}
	return links
}

func linkTo(a *hearsay.Article, p hearsay.Passage) liveLink {
	noWord := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }
	inside := p[0].In(a.Text)
	from := p[0].Start + len(inside) - len(strings.TrimLeftFunc(inside, noWord))
	to := from + len(strings.TrimFunc(inside, noWord))
	letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
	return liveLink{format.LiveLink(a, p), letters(a.Text[max(0, strings.LastIndexByte(a.Text[:from], '\n')):from]),
		letters(a.Text[from:to]), letters(strings.SplitN(a.Text[to:], "\n", 2)[0])}
}

// follow goes where a link leads, and says what is wrong there; "" where
// nothing is.
func (b *browser) follow(l liveLink) string {
	b.t.Helper()
	b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(l.link), chromedp.WaitReady(chromedp.CSS("body")))
	asked, err := json.Marshal([]string{l.before, l.words, l.after})
	if err != nil {
		b.t.Fatal(err)
	}
	rects, err := chromedp.Run(b, chromedp.Evaluate[[][4]float64](fmt.Sprintf("%s(...%s)", whereIs, asked)))
	if err != nil {
		b.t.Fatal(err)
	}
	if rects == nil {
		return "the words are not on the page"
	}
	shot, err := chromedp.Run(b, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		b.t.Fatal(err)
	}
	return lit(picture, rects)
}

// lit compares what is highlighted with where the words stand in the window.
func lit(picture image.Image, rects [][4]float64) string {
	var area, inside, outside int
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			near, within := false, false
			for _, r := range rects {
				fx, fy := float64(x)+0.5, float64(y)+0.5
				within = within || fx >= r[0] && fx <= r[2] && fy >= r[1] && fy <= r[3]
				near = near || fx >= r[0]-3 && fx <= r[2]+3 && fy >= r[1]-3 && fy <= r[3]+3
			}
			red, green, blue, _ := picture.At(x, y).RGBA()
			on := red>>8 > 220 && green>>8 < 60 && blue>>8 > 220
			if within {
				area++
			}
			if on && near {
				inside++
			} else if on {
				outside++
			}
		}
	}
	switch {
	case area == 0:
		return "the words are not in the window"
	case inside*10 < area*8:
		return fmt.Sprintf("of %d points of the words %d are highlighted, and %d others", area, inside, outside)
	case outside*50 > area:
		return fmt.Sprintf("%d points are highlighted where the words are not (%d of theirs)", outside, area)
	}
	return ""
}
