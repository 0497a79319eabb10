package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"
)

// What is kept is bounded, the latest used stays, and another revision forgets all.
func TestKeptAnswersAreBounded(t *testing.T) {
	a := newAnswers()
	a.most = 20 * (besides + 1000)
	put := func(revision string, i, size int) {
		q := asking{revision: revision, address: fmt.Sprint("/", i)}
		if kept, m, mine := a.find(q); kept == nil && mine {
			a.made(q, m, &answered{http.Header{}, make([]byte, size)})
		}
	}
	for i := range 1000 {
		put("1", i, 900)
		put("1", 0, 900) // again and again
		if a.size > a.most || len(a.by) > 21 || len(a.by) != a.order.Len() {
			t.Fatalf("after %d: %d bytes in %d answers", i, a.size, len(a.by))
		}
	}
	if kept, _, _ := a.find(asking{revision: "1", address: "/0"}); kept == nil {
		t.Error("what is used all the time is forgotten")
	}
	put("1", 2000, mostKeptEach)
	if kept, m, _ := a.find(asking{revision: "1", address: "/2000"}); kept != nil || m == nil {
		t.Error("what is too long is kept")
	}
	q := asking{revision: "1", address: "/late"}
	_, late, _ := a.find(q)
	if kept, _, _ := a.find(asking{revision: "2", address: "/0"}); kept != nil || a.size != 0 || len(a.by) != 0 {
		t.Error("what another revision had is kept")
	}
	a.made(q, late, &answered{http.Header{}, make([]byte, 10)})
	if len(a.by) != 0 {
		t.Error("what was made of an earlier revision is kept")
	}
}

// Who waits too long for a turn is told when to come again; who goes away waits no
// longer; who has a place needs no second one.
func TestTheQueue(t *testing.T) {
	q := newQueue()
	q.places, q.longest = 1, 20*time.Millisecond
	inside, leave, err := q.enter(t.Context(), "page")
	if err != nil {
		t.Fatal(err)
	}
	if _, again, err := q.enter(inside, "page"); err != nil {
		t.Errorf("who has a place waits for another one: %v", err)
	} else {
		again()
	}
	var refused *refusal
	if _, _, err := q.enter(t.Context(), "page"); !errors.As(err, &refused) || refused.status != http.StatusServiceUnavailable || refused.after == 0 {
		t.Errorf("who waited too long is told %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := q.enter(gone, "page"); !errors.Is(err, context.Canceled) {
		t.Errorf("who went away is told %v", err)
	}
	q.longest = time.Minute
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			_, leave, err := q.enter(t.Context(), "page")
			if err != nil {
				t.Error(err)
				return
			}
			leave()
		})
	}
	leave()
	all.Wait()
	if q.working != 0 || len(q.waiting) != 0 {
		t.Errorf("%d places are not given back, %d wait", q.working, len(q.waiting))
	}
}

// What takes long lets pass what came after it and takes less, leaves places free,
// and comes in the end.
func TestShortPagesPassLongOnes(t *testing.T) {
	q := newQueue()
	q.places, q.forLong, q.mean = 2, 1, 20*time.Millisecond
	q.took["long"], q.took["short"] = time.Second, time.Millisecond
	came := func(turns ...*turn) (list []bool) {
		for _, t := range turns {
			select {
			case <-t.come:
				list = append(list, true)
			default:
				list = append(list, false)
			}
		}
		return list
	}
	one, two := q.line("long"), q.line("long")
	if got := came(one, two); !slices.Equal(got, []bool{true, false}) {
		t.Fatalf("of two long ones %v are worked on with a place for one", got)
	}
	first := q.line("short")
	second, third := q.line("short"), q.line("long")
	if got := came(first, second, third); !slices.Equal(got, []bool{true, false, false}) {
		t.Fatalf("beside a long one %v are worked on", got)
	}
	q.done(one, "long", time.Second)
	if got := came(second, two, third); !slices.Equal(got, []bool{true, false, false}) {
		t.Fatalf("after a long one came %v; the short one was to pass", got)
	}
	q.done(first, "short", time.Millisecond)
	if got := came(two, third); !slices.Equal(got, []bool{true, false}) {
		t.Fatalf("after a short one came %v", got)
	}
	late := q.line("short")
	late.due = time.Now().Add(time.Hour) // as if it had come much later
	q.done(second, "short", time.Millisecond)
	q.done(two, "long", time.Second)
	if got := came(third, late); !slices.Equal(got, []bool{true, true}) {
		t.Errorf("in the end came %v", got)
	}
	if q.took["long"] != time.Second || q.working != 2 {
		t.Errorf("a long one takes %v, %d are worked on", q.took["long"], q.working)
	}
}
