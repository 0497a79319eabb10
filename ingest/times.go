package ingest

import (
	"sort"
	"strconv"
	"strings"
	"time"
)

// layouts are how pages and corpora write times, apart from RFC 3339. Those
// without a zone are read as UTC.
var layouts = []string{
	time.RFC3339Nano,
	"2006-01-02T15:04:05.999999999Z0700",
	"2006-01-02T15:04:05.999999999-07",
	"2006-01-02T15:04:05.999999999",
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04Z0700",
	"2006-01-02T15:04",
	"2006-01-02 15:04:05.999999999Z07:00",
	"2006-01-02 15:04:05.999999999 Z07:00",
	"2006-01-02 15:04:05.999999999Z0700",
	"2006-01-02 15:04:05.999999999 -0700",
	"2006-01-02 15:04:05.999999999 -0700 MST",
	"2006-01-02 15:04:05.999999999 MST",
	"2006-01-02 15:04:05.999999999",
	"2006-01-02 15:04 MST",
	"2006-01-02 15:04",
	"2006-01-02",
	"2006/01/02 15:04:05",
	"2006/01/02 15:04",
	"2006/01/02",
	"20060102T150405Z0700",
	"20060102T150405",
	"20060102150405",
	"20060102",
	time.RFC1123Z, time.RFC1123, time.RFC850, time.RubyDate, time.UnixDate, time.ANSIC,
	"Mon, 2 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04:05 MST",
	"Mon, 2 Jan 2006 15:04 -0700",
	"Mon Jan 2 2006 15:04:05 GMT-0700",
	"Mon, January 2, 2006 15:04",
	"Mon, January 2, 2006",
	"Mon, Jan 2, 2006",
	"Monday, January 2, 2006",
	"Monday, 2 January 2006",
	"Monday 2 January 2006",
	"Monday, Jan 2, 2006",
	"Mon 2 Jan 2006 15.04 MST",
	"2 Jan 2006 15:04:05 -0700",
	"2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05",
	"2 Jan 2006 15:04 MST",
	"2 Jan 2006 15:04",
	"2 Jan 2006",
	"2 January 2006 15:04:05",
	"2 January 2006 15:04 MST",
	"2 January 2006 15:04",
	"2 January 2006, 15:04",
	"2 January 2006, 15.04",
	"2 January 2006 15.04",
	"Monday 2 January 2006 15:04",
	"Monday, 2 January 2006 15:04",
	"2 January 2006",
	"15:04, 2 January 2006",
	"15:04 MST, 2 January 2006",
	"Jan 2, 2006 15:04:05 MST",
	"Jan 2, 2006 3:04 PM MST",
	"Jan 2, 2006 3:04 PM",
	"Jan 2, 2006, 3:04 PM MST",
	"Jan 2, 2006, 3:04 PM",
	"Jan 2, 2006 15:04",
	"Jan 2, 2006",
	"Jan 2 2006",
	"January 2, 2006 3:04 PM MST",
	"January 2, 2006 3:04 PM",
	"January 2, 2006, 3:04 PM MST",
	"January 2, 2006, 3:04 PM",
	"January 2, 2006 at 3:04 PM MST",
	"January 2, 2006 at 3:04 PM",
	"January 2, 2006 15:04",
	"January 2, 2006",
	"January 2 2006",
	"2.1.2006 15:04",
	"2.1.2006",
}

// timeWords brings English ways of writing a time to the layouts' own.
var timeWords = strings.NewReplacer(
	"a.m.", "AM", "p.m.", "PM", " am", " AM", " pm", " PM",
	"Sept ", "Sep ", "Sept. ", "Sep ", "Jan. ", "Jan ", "Feb. ", "Feb ", "Aug. ", "Aug ",
	"Oct. ", "Oct ", "Nov. ", "Nov ", "Dec. ", "Dec ", "Mar. ", "Mar ", "Apr. ", "Apr ",
	"1st ", "1 ", "2nd ", "2 ", "3rd ", "3 ", "th ", " ", "st,", ",", "nd,", ",", "rd,", ",", "th,", ",", " | ", " ", " - ", " ",
)

// zones are the abbreviations that English pages use; Go reads an unknown
// abbreviation as UTC, which would be hours off. British and Irish usage wins
// for BST and IST is left out as ambiguous.
var zones = map[string]int{
	"UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "WAT": 1, "CEST": 2, "EET": 2, "CAT": 2, "SAST": 2,
	"EEST": 3, "MSK": 3, "EAT": 3, "PKT": 5, "WIB": 7, "SGT": 8, "HKT": 8, "AWST": 8, "JST": 9, "KST": 9,
	"AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"AKST": -9, "AKDT": -8, "HST": -10, "ET": -5, "PT": -8,
}

// parseTime reads a time as pages write it and keeps its zone; the zero time
// where s is none. A time without a zone is read as UTC.
func parseTime(s string) time.Time {
	s = strings.TrimSpace(s)
	if len(s) < 4 || len(s) > 80 {
		return time.Time{}
	}
	if t := epoch(s); !t.IsZero() {
		return t
	}
	if s = trimmed(s); s == "" {
		return time.Time{}
	}
	if s[0] > '9' || s[0] < '0' || strings.ContainsAny(s, " ") && len(s) > 19 {
		s = trimmed(timeWords.Replace(s + " "))
	}
	if s == "" {
		return time.Time{}
	}
	shape := shapeOf(s)
	for i, layout := range layouts {
		if shapes[i] != shape {
			continue
		}
		if t, err := time.Parse(layout, s); err == nil && sensible(t) {
			return inZone(t)
		}
	}
	return time.Time{}
}

// shape is what can be told of a written time at a glance: a failed time.Parse
// is a hundred times dearer.
type shape struct {
	digit, slash   bool
	spaces, commas int
}

func shapeOf(s string) shape {
	return shape{isDigit(s[0]), strings.Contains(s, "/"), strings.Count(s, " "), strings.Count(s, ",")}
}

var shapes = func() []shape {
	all := make([]shape, len(layouts))
	for i, l := range layouts {
		all[i] = shapeOf(l)
	}
	return all
}()

// inZone mends a zone that was read from an unknown abbreviation.
func inZone(t time.Time) time.Time {
	abbreviation, offset := t.Zone()
	hours, known := zones[abbreviation]
	if !known || offset == hours*3600 {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(),
		time.FixedZone(abbreviation, hours*3600))
}

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) time.Time {
	whole, _, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	switch {
	case err != nil:
		return time.Time{}
	case len(whole) == 13:
		return time.UnixMilli(n).UTC()
	case len(whole) == 9 || len(whole) == 10:
		return time.Unix(n, 0).UTC()
	}
	return time.Time{}
}

// sensible refuses the years that templates leave behind.
func sensible(t time.Time) bool { return t.Year() > 1600 && t.Year() < 2200 }

// languageTag is s as a BCP 47 tag: "en_GB" becomes "en-GB", "English" is "en".
func languageTag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if named, ok := languageNames[strings.ToLower(s)]; ok {
		return named
	}
	first, rest, _ := strings.Cut(s, "-")
	if len(first) < 2 || len(first) > 3 || !letters(first) || len(rest) > 20 || len(rest) == 1 {
		return ""
	}
	if len(rest) == 2 {
		rest = strings.ToUpper(rest)
	}
	if rest == "" {
		return strings.ToLower(first)
	}
	return strings.ToLower(first) + "-" + rest
}

var languageNames = map[string]string{"english": "en", "eng": "en", "french": "fr", "german": "de", "spanish": "es",
	"russian": "ru", "ukrainian": "uk"}

func letters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
