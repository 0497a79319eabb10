package ingest

import (
	"strings"
	"time"
	"unicode"

	"hearsay"
)

// longestDateline is the most bytes of a dateline, its dash included.
const longestDateline = 110

// datedByText finds the day that an article's own words give it, where nothing
// else does: a line at its head ("By Mara Kyr, 4 March 2031"), or else its
// dateline ("KELDA, 4 March 2031 (Wire) —"). Where two datelines have two days, as
// in a digest, neither is the article's.
func datedByText(text string, c *hearsay.Capture) (time.Time, hearsay.Dating) {
	at := fetched(c)
	if h, ok := readHead(text); ok && h.dated {
		if t := h.day.on(at); !t.IsZero() {
			return t, hearsay.DatedByHead
		}
	}
	var found time.Time
	for line := range strings.Lines(text) {
		d, ok := dateline(line)
		if !ok {
			continue
		}
		t := d.on(at)
		if t.IsZero() || !found.IsZero() && !t.Equal(found) {
			return time.Time{}, hearsay.DatedByPage
		}
		found = t
	}
	if found.IsZero() {
		return found, hearsay.DatedByPage
	}
	return found, hearsay.DatedByDateline
}

// fetched is when a page was fetched; zero for a file, which may have lain about
// for years.
func fetched(c *hearsay.Capture) time.Time {
	if c.URL == "" {
		return time.Time{}
	}
	return c.Time
}

// dateline reads the day out of a dateline: a place, a day, an agency in brackets,
// in any order, and a dash with words behind it. It is sure only of a place in
// capitals or an agency: "4 March 2031 - a day like others" is prose.
func dateline(line string) (d writtenDay, ok bool) {
	head, rest, found := cutDash(strings.TrimPrefix(strings.TrimLeft(line, " \t"), bom))
	if !found || strings.TrimSpace(rest) == "" {
		return d, false
	}
	agency := false
	if before, inside, bracket := strings.Cut(head, "("); bracket {
		name, after, closed := strings.Cut(inside, ")")
		if agency = closed && agencyName(name) && !strings.ContainsAny(after, "()"); !agency {
			return d, false
		}
		head = strings.TrimRight(before, " ") + "," + after
	}
	place, d, ok := cutDay(head)
	return d, ok && placed(place, agency)
}

// cutDash cuts a line at the dash that ends its dateline.
func cutDash(line string) (head, rest string, found bool) {
	for i, r := range line[:min(len(line), longestDateline)] {
		switch r {
		case '—', '–':
			return line[:i], line[i+len("—"):], true
		case '-':
			before, after := line[:i], line[i+1:]
			if strings.HasPrefix(after, "-") || (strings.HasSuffix(before, " ") || strings.HasSuffix(before, ")")) && strings.HasPrefix(after, " ") {
				return before, strings.TrimPrefix(after, "-"), true
			}
		case ':', ';', '"', '!', '?', '“', '”', '\n':
			return "", "", false
		}
	}
	return "", "", false
}

// cutDay takes the day out of the parts between commas, and leaves the others.
func cutDay(head string) (others []string, d writtenDay, ok bool) {
	var parts []string
	for p := range strings.SplitSeq(head, ",") {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	for from := range parts {
		for to := len(parts); to > from; to-- {
			if d, ok = readDay(strings.Join(parts[from:to], " ")); ok {
				return append(parts[:from:from], parts[to:]...), d, true
			}
		}
	}
	return nil, d, false
}

// placed tells whether what stands beside the day is a place: one in capitals, or
// where there is an agency, in any case or none.
func placed(parts []string, agency bool) bool {
	words := strings.Fields(strings.Join(parts, " "))
	for _, w := range words {
		r := []rune(w)[0]
		if strings.ContainsFunc(w, unicode.IsDigit) || !unicode.IsUpper(r) && !particles[w] {
			return false
		}
	}
	return len(words) <= 7 && (agency || len(parts) > 0 && capitals(parts[0]))
}

// capitals tells whether all letters are, and there are three.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}

func agencyName(s string) bool {
	r := []rune(s)
	return len(r) >= 2 && len(r) <= 40 && unicode.IsUpper(r[0]) && !strings.ContainsFunc(s, unicode.IsDigit)
}

// nameParticles are the small words in names of people, particles those and what
// else stands small in names of places and outlets.
var (
	nameParticles = set("de van von der den al el bin da di la le du")
	particles     = set("of the and for on in upon de van von der den al el bin da di la le du")
)
