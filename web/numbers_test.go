package web_test

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hearsay"
)

var (
	counted = regexp.MustCompile(`<a class="count" href="([^"]+)">([\d\x{202f}]+)(?: (\w+?)s?)?</a>|<a href="([^"]+)" class="count">[^<]*<span class="n">([\d\x{202f}]+)</span></a>`)
	// A number that stands in what it opens: the summary of a list that is foldedAway
	// away, and the total of the list on the page itself.
	foldedAway = regexp.MustCompile(`(?s)<details open><summary>(\d+) reports? in [^<]*</summary>(.*?)</details>`)
	total      = regexp.MustCompile(`<span class="total">([\d\x{202f}]+) (\w+)</span>`)
	withWords  = regexp.MustCompile(`(?s)<blockquote.*?</blockquote>|<a class="open".*?</a>|<title>.*?</title>|<option.*?</option>|<textarea.*?</textarea>`)
	markup     = regexp.MustCompile(`<[^>]*>`)
	bare       = regexp.MustCompile(`[\d\x{202f}]*\d (?:statement|article|outlet|origin|report|claim|speaker)s?\b`)
	row        = regexp.MustCompile(`<(?:li|tr|article) class="(?:row|card row)"`)
	nextPage   = regexp.MustCompile(`rel="next" href="([^"]+)"`)
	origins    = regexp.MustCompile(`(?s)<ol class="origins">.*?</ol></section>`)
	inOrigin   = regexp.MustCompile(`href="/article/([^"]+)" data-outlet="([^"]*)"`)
)

// mainOf is a page without what all pages have.
func mainOf(page string) string {
	_, page, _ = strings.Cut(page, "<main")
	page, _, _ = strings.Cut(page, "</main>")
	return page
}

// walker follows numbers.
type walker struct {
	t    *testing.T
	c    *client
	rows map[string]int // by address
}

// rowsAt is how many rows the list at an address has, on all its pages.
func (w *walker) rowsAt(address string) int {
	w.t.Helper()
	if n, asked := w.rows[address]; asked {
		return n
	}
	n := 0
	for at := address; at != ""; {
		page := mainOf(w.c.get(at))
		if _, found, ok := strings.Cut(page, `<div class="two">`); ok {
			page = found // a speaker's page has positions before what was found
		}
		n += len(row.FindAllString(page, -1))
		next := nextPage.FindStringSubmatch(page)
		if at = ""; next != nil {
			at = html.UnescapeString(next[1])
		}
	}
	w.rows[address] = n
	return n
}

// behind is how many things of a kind are where a number leads.
func (w *walker) behind(path, to, of string) int {
	w.t.Helper()
	to, part, _ := strings.Cut(to, "#")
	if to == "" {
		to = path
	}
	if part != "origins" {
		return w.rowsAt(to)
	}
	list := origins.FindString(w.c.get(to))
	if of == "origin" {
		return len(row.FindAllString(list, -1))
	}
	var found []string
	for _, m := range inOrigin.FindAllStringSubmatch(list, -1) {
		found = append(found, m[map[string]int{"article": 1, "outlet": 2}[of]])
	}
	slices.Sort(found)
	return len(slices.Compact(found))
}

func number(s string) int {
	n, _ := strconv.Atoi(strings.ReplaceAll(s, "\u202f", ""))
	return n
}

// page checks the numbers of one page, and gives how many there are.
func (w *walker) page(path string) (n int) {
	w.t.Helper()
	body := mainOf(w.c.get(path))
	for _, m := range counted.FindAllStringSubmatch(body, -1) {
		to, says := m[1]+m[4], number(m[2]+m[5])
		if found := w.behind(path, html.UnescapeString(to), m[3]); found != says {
			w.t.Errorf("%s: %s leads to %d at %s", path, m[0], found, to)
		}
		n++
	}
	for _, m := range foldedAway.FindAllStringSubmatch(body, -1) {
		if found := strings.Count(m[2], `<div class="where">`); strconv.Itoa(found) != m[1] {
			w.t.Errorf("%s: of %s reports %d are shown", path, m[1], found)
		}
		n++
	}
	for _, m := range total.FindAllStringSubmatch(body, -1) {
		if found := w.rowsAt(path); found != number(m[1]) {
			w.t.Errorf("%s: of %s there are %d rows", path, m[0], found)
		}
		n++
	}
	for _, taken := range []*regexp.Regexp{withWords, counted, foldedAway, total} {
		body = taken.ReplaceAllString(body, " ")
	}
	for _, left := range bare.FindAllString(markup.ReplaceAllString(body, " "), -1) {
		w.t.Errorf("%s: %q opens nothing", path, left)
	}
	return n
}

// Every number of statements, articles, outlets, origins and reports on every
// page opens as many rows as it says, also after corrections.
func TestEveryNumberOpensItsRows(t *testing.T) {
	s, c := disputed(t)
	all := rows(t, s, hearsay.Query{AllVersions: true})
	for _, fix := range []hearsay.Correction{
		{Kind: hearsay.NotAStatement, Attribution: all[0].Attribution.ID, Who: "ada"},
		{Kind: hearsay.CorrectAct, Attribution: all[len(all)-1].Attribution.ID, Value: "threaten", Who: "ada"},
		{Kind: hearsay.MergeSpeakers, Speaker: "snadiabrok", Other: "spetrasollow", Who: "ada"},
	} {
		if _, err := s.Correct(t.Context(), fix); err != nil {
			t.Fatal(err)
		}
	}
	placed(t, s)
	paths := []string{"/", "/search", "/search?words=dam", "/search?words=dam&earlier=1", "/search?words=xyzzy&outlet=Northline", "/articles", "/articles?words=xyzzy",
		"/articles?earlier=1", "/outlets", "/speakers", "/claims", "/claims?contested=1", "/audit", "/audit?words=dam", "/review", "/corrections", "/runs"}
	links := regexp.MustCompile(`href="(/(?:article|claim|speaker)/[a-z0-9]+)(?:#[^"]*)?"`)
	for _, list := range []string{"/articles?earlier=1", "/claims", "/speakers"} {
		for _, m := range links.FindAllStringSubmatch(mainOf(c.get(list)), -1) {
			if !slices.Contains(paths, m[1]) {
				paths = append(paths, m[1])
			}
			if entry := m[1] + "/correct"; strings.HasPrefix(entry, "/speaker/") && !slices.Contains(paths, entry) {
				paths = append(paths, entry)
			}
		}
	}
	for _, r := range all[:5] {
		paths = append(paths, "/statement/"+r.Attribution.ID)
	}
	w := &walker{t, c, map[string]int{}}
	numbers := 0
	for _, path := range paths {
		numbers += w.page(path)
	}
	for _, path := range slices.Sorted(func(yield func(string) bool) {
		for path := range w.rows {
			if strings.HasPrefix(path, "/audit/rows") && !yield(path) {
				return
			}
		}
	}) {
		numbers += w.page(path)
	}
	if t.Logf("%d numbers on %d pages", numbers, len(paths)); numbers < 300 {
		t.Errorf("only %d numbers were found", numbers)
	}
}
