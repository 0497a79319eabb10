package record

import (
	"database/sql"
	"time"
)

// Articles and attributions are numbered by day of publication first, so that
// the newest are found first and a span of time is a span of numbers, in every
// index. DayShift is how many bits the place within the day has.
const DayShift = 36

// dayOf counts days from 1 January of the year 1; 0 means that no day is known.
func dayOf(t time.Time) int64 {
	if t.IsZero() || t.Year() < 1 || t.Year() > 2800 {
		return 0
	}
	return (t.Unix() - zeroUnix) / 86400
}

var zeroUnix = time.Time{}.Unix()

// dayTime is the start of a day; zero for the unknown one.
func dayTime(day int64) time.Time {
	if day <= 0 {
		return time.Time{}
	}
	return time.Unix(zeroUnix+day*86400, 0).UTC()
}

func dayOfNumber(n int64) int64 { return n >> DayShift }

// micros keeps times in UTC to the microsecond; the zero time is NULL.
func micros(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMicro()
}

// asKept is a time as it comes back from the tables.
func asKept(t time.Time) time.Time { return time.UnixMicro(t.UnixMicro()).UTC() }

func fromMicros(v sql.NullInt64) time.Time {
	if !v.Valid {
		return time.Time{}
	}
	return time.UnixMicro(v.Int64).UTC()
}

// numberRange are the numbers of the days from since to before until, the
// second one excluded. With both zero it is everything.
func numberRange(since, until time.Time) (from, to int64) {
	from, to = 0, 1<<62
	if !since.IsZero() || !until.IsZero() {
		from = 1 << DayShift
	}
	if !since.IsZero() {
		from = max(from, dayOf(since)<<DayShift)
	}
	if !until.IsZero() {
		to = (dayOf(until.Add(-1)) + 1) << DayShift
	}
	return from, to
}
