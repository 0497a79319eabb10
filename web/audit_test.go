package web_test

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// The audit counts every statement once in each table, but what is only told of
// a speaker by somebody else in the first alone; its numbers lead to as many rows.
func TestTheAuditCounts(t *testing.T) {
	s, c := disputed(t)
	page, _, _ := strings.Cut(c.get("/audit"), "</main>")
	all := rows(t, s, hearsay.Query{})
	if !strings.Contains(page, fmt.Sprint(">", len(all), " statements</a>.")) {
		t.Errorf("it does not count %d statements", len(all))
	}
	tables := strings.Split(page, "<h2>")[1:]
	if len(tables) != 7 {
		t.Fatalf("there are %d tables", len(tables))
	}
	number := regexp.MustCompile(`% \((?:<a[^>]*>)?(\d+)(?:</a>)?\)</td><td class="n">[\d.]+–[\d.]+ %</td>`)
	for _, table := range tables {
		sum := 0
		for _, m := range number.FindAllStringSubmatch(table, -1) {
			n, _ := strconv.Atoi(m[1])
			sum += n
		}
		counted := len(all)
		if !strings.HasPrefix(table, "Own or told by others") {
			counted = len(rows(t, s, hearsay.Query{Own: true}))
		}
		if sum != counted {
			t.Errorf("%.20s counts %d of %d", table, sum, len(all))
		}
	}
	if page := c.get("/audit?outlet=Daily+Beacon"); !regexp.MustCompile(`0\.0 % \(<a[^>]*>0</a>\)`).MatchString(page) {
		t.Error("the statements of copies are not left out where copies are")
	}
	if page := c.get("/audit?words=xyzzy"); !strings.Contains(page, "Nothing was found to count") {
		t.Error("nothing is counted as something")
	}
}

// The numbers of words open the statements with so many words, and those of the last
// line, all others, the statements that no line of its own counts.
func TestWordsAndAllOthersOpen(t *testing.T) {
	demo, err := demoRead()
	if err != nil {
		t.Fatal(err)
	}
	more, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	c := clientOf(t, recordOf(t, slices.Concat(demo, more)...), web.Options{})
	page := mainOf(c.get("/audit"))
	together := regexp.MustCompile(`, ([\d\x{202f}]+) words? together`)
	numbers, others := 0, 0
	for _, m := range regexp.MustCompile(`% \(<a href="([^"]+)">([\d\x{202f}]+)</a>\)`).FindAllStringSubmatch(page, -1) {
		to := html.UnescapeString(m[1])
		if got := together.FindStringSubmatch(c.get(to)); got == nil || got[1] != m[2] {
			t.Errorf("%s words lead to %v at %s", m[2], got, to)
		}
		numbers++
		if strings.Contains(to, "rest=1") {
			others++
			lines := strings.Count(c.get(strings.Replace(to, "/audit/rows", "/export/auditrows.jsonl", 1)), "\n")
			if w := (&walker{t, c, map[string]int{}}); w.rowsAt(to) == 0 || w.rowsAt(to) != lines {
				t.Errorf("all others are %d rows and %d lines of the export", w.rowsAt(to), lines)
			}
		}
	}
	if numbers < 30 || others == 0 {
		t.Errorf("%d numbers of words were found, %d of all others", numbers, others)
	}
	(&walker{t, c, map[string]int{}}).page("/audit")
}
