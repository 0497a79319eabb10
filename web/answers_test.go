package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
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
	q := &queue{make(chan struct{}, 1), 20 * time.Millisecond}
	inside, leave, err := q.enter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, again, err := q.enter(inside); err != nil {
		t.Errorf("who has a place waits for another one: %v", err)
	} else {
		again()
	}
	var refused *refusal
	if _, _, err := q.enter(t.Context()); !errors.As(err, &refused) || refused.status != http.StatusServiceUnavailable || refused.after == 0 {
		t.Errorf("who waited too long is told %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := q.enter(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("who went away is told %v", err)
	}
	q.longest = time.Minute
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			_, leave, err := q.enter(t.Context())
			if err != nil {
				t.Error(err)
				return
			}
			leave()
		})
	}
	leave()
	all.Wait()
	if len(q.work) != 0 {
		t.Errorf("%d places are not given back", len(q.work))
	}
}
