package record

import (
	"slices"
	"testing"
	"time"
)

// What is over by a time is not asked for again from that time on, is asked for by
// what is earlier, and once it was put it is what was put that counts.
func TestLookedIsOver(t *testing.T) {
	l := newLooked[boardStatement]()
	early, late := time.Unix(1000, 0), time.Unix(2000, 0)
	id, here, odd := idOf(statementLetter, 77), idOf(statementLetter, 78), "an ID of another form"
	l.Put(here, &boardStatement{})
	asked := func(at time.Time) []string { return l.missing([]string{id, here, odd}, at) }
	if got := asked(late); !slices.Equal(got, []string{id, odd}) {
		t.Errorf("of those that were never looked up: %v", got)
	}
	l.without([]string{id, here, odd}, late)
	for _, c := range []struct {
		at   time.Time
		want []string
	}{{late, []string{odd}}, {late.Add(time.Hour), []string{odd}}, {early, []string{id, odd}}, {time.Time{}, []string{id, odd}}} {
		if got := asked(c.at); !slices.Equal(got, c.want) {
			t.Errorf("at %v: %v, want %v", c.at, got, c.want)
		}
	}
	l.put(id, &boardStatement{})
	l.Map = newLooked[boardStatement]().Map // as if nobody had asked for it for long
	if got := asked(late); !slices.Equal(got, []string{id, here, odd}) {
		t.Errorf("after it was put: %v", got)
	}
}
