package engine

import (
	"fmt"
	"time"
)

// Stretch is the time that a day, month, year or moment names as people write
// it (2026-03-09, 2026-03, 2026, RFC 3339), from its beginning to before its
// end, in UTC; zero for nothing.
func Stretch(written string) (from, to time.Time, err error) {
	if written == "" {
		return from, to, nil
	}
	if at, err := time.Parse(time.RFC3339, written); err == nil {
		return at, at.Add(time.Microsecond), nil
	}
	for _, by := range []struct {
		layout              string
		years, months, days int
	}{{"2006-01-02", 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if at, err := time.Parse(by.layout, written); err == nil {
			return at, at.AddDate(by.years, by.months, by.days), nil
		}
	}
	return from, to, fmt.Errorf("%q is no day; write it as 2026-03-09, 2026-03, 2026 or 2026-03-09T18:30:00Z", written)
}
