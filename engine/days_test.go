package engine_test

import (
	"testing"

	"hearsay/engine"
)

func TestStretch(t *testing.T) {
	for _, c := range []struct{ in, from, to string }{
		{"2026-03-09", "2026-03-09T00:00:00Z", "2026-03-10T00:00:00Z"},
		{"2026-02", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"},
		{"2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"},
		{"2026-03-09T10:00:00Z", "2026-03-09T10:00:00Z", "2026-03-09T10:00:00.000001Z"},
	} {
		from, to, err := engine.Stretch(c.in)
		if err != nil || from.Format("2006-01-02T15:04:05.999999Z07:00") != c.from || to.Format("2006-01-02T15:04:05.999999Z07:00") != c.to {
			t.Errorf("%s is from %v to %v, %v", c.in, from, to, err)
		}
	}
	if _, _, err := engine.Stretch("9 March"); err == nil {
		t.Error("9 March is taken for a day")
	}
}
