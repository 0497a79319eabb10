package ingest

import (
	"strconv"
	"strings"
	"time"
)

// writtenDay is a day as a line writes it in words; the year is 0 where it does
// not say.
type writtenDay struct {
	day   int
	month time.Month
	year  int
	// weekday is the one that is named, or noWeekday.
	weekday time.Weekday
}

const noWeekday time.Weekday = -1

var monthNames, weekdayNames = func() (map[string]time.Month, map[string]time.Weekday) {
	months, days := map[string]time.Month{"sept": time.September}, map[string]time.Weekday{"tues": time.Tuesday, "thur": time.Thursday, "thurs": time.Thursday}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		months[name], months[name[:3]] = m, m
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		days[name], days[name[:3]] = d, d
	}
	return months, days
}()

// readDay reads a line that is a day and nothing else: "4 March 2031", "Tuesday,
// March 4", "the 4th of March, 2031", "2031-03-04", "25/3/2031". It refuses numbers
// whose order could be either: 4/3/2031.
func readDay(line string) (d writtenDay, ok bool) {
	d.weekday = noWeekday
	var parts []string
	for _, w := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return r == ' ' || r == '\t' || r == ',' || r == '\u00a0' }) {
		w = strings.TrimSuffix(w, ".")
		if day, named := weekdayNames[w]; named && d.weekday == noWeekday && len(parts) == 0 {
			d.weekday = day
		} else if w != "the" && w != "of" {
			parts = append(parts, w)
		}
	}
	switch len(parts) {
	case 1:
		ok = d.numbers(parts[0])
	case 2, 3:
		ok = d.words(parts)
	}
	return d, ok && d.exists()
}

// words reads a month's name with a day before or behind it, and perhaps a year.
func (d *writtenDay) words(parts []string) bool {
	month, day := parts[0], parts[1]
	if _, named := monthNames[month]; !named {
		month, day = day, month
	}
	var named bool
	if d.month, named = monthNames[month]; !named {
		return false
	}
	for _, ordinal := range []string{"st", "nd", "rd", "th"} {
		day = strings.TrimSuffix(day, ordinal)
	}
	if d.day = number2(day); d.day == 0 {
		return false
	}
	if len(parts) == 3 {
		d.year = year4(parts[2])
		return d.year > 0
	}
	return true
}

// numbers reads a day in numbers, where their order is plain.
func (d *writtenDay) numbers(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 {
		return false
	}
	if year := year4(parts[0]); year > 0 {
		d.year, d.month, d.day = year, time.Month(number2(parts[1])), number2(parts[2])
		return true
	}
	a, b := number2(parts[0]), number2(parts[1])
	d.year = year4(parts[2])
	switch {
	case d.year == 0:
		return false
	case a == b || a > 12:
		d.day, d.month = a, time.Month(b)
	case b > 12:
		d.day, d.month = b, time.Month(a)
	default:
		return false
	}
	return true
}

func number2(s string) int {
	if n, err := strconv.Atoi(s); err == nil && len(s) <= 2 && s[0] != '-' && s[0] != '+' {
		return n
	}
	return 0
}

func year4(s string) int {
	if n, err := strconv.Atoi(s); err == nil && len(s) == 4 && n > 1600 && n < 2200 {
		return n
	}
	return 0
}

// exists refuses the 31st of June.
func (d writtenDay) exists() bool {
	year := d.year
	if year == 0 {
		year = 2000 // which has a 29th of February
	}
	t := time.Date(year, d.month, d.day, 0, 0, 0, 0, time.UTC)
	return d.day > 0 && t.Day() == d.day && t.Month() == d.month
}

// How far from the day of fetching a day without a year may lie to be taken for
// one of that year, or of the year before: news that is fetched was written lately.
const (
	nearBefore = 60 * 24 * time.Hour
	nearAfter  = 36 * time.Hour // it may be tomorrow where it was written
)

// on is the day in UTC, or the zero time: where its weekday is another one, and
// where it has no year and does not lie shortly before fetched, which is zero
// where the article was not fetched.
func (d writtenDay) on(fetched time.Time) time.Time {
	year := d.year
	if year == 0 {
		if year = d.yearNear(fetched); year == 0 {
			return time.Time{}
		}
	}
	t := time.Date(year, d.month, d.day, 0, 0, 0, 0, time.UTC)
	if d.weekday != noWeekday && t.Weekday() != d.weekday || t.Day() != d.day {
		return time.Time{}
	}
	return t
}

func (d writtenDay) yearNear(fetched time.Time) int {
	if fetched.IsZero() {
		return 0
	}
	for _, year := range []int{fetched.Year(), fetched.Year() - 1, fetched.Year() + 1} {
		t := time.Date(year, d.month, d.day, 0, 0, 0, 0, time.UTC)
		if t.Day() == d.day && t.After(fetched.Add(-nearBefore)) && t.Before(fetched.Add(nearAfter)) {
			return year
		}
	}
	return 0
}
