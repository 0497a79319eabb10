package web

import (
	"testing"
	"time"

	"hearsay"
)

func TestWhenAFeedIsPolledNext(t *testing.T) {
	later := time.Now().Add(time.Hour)
	for want, f := range map[string]hearsay.Feed{
		"":            {Paused: true, Next: later},
		"due":         {},
		timeOf(later): {Next: later},
	} {
		if got := nextPoll(&f); got != want {
			t.Errorf("%+v is polled %q, not %q", f, got, want)
		}
	}
}
