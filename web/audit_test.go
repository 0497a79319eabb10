package web_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"hearsay"
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
