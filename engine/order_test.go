package engine

import (
	"context"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestInOrderKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		slow := func(i int) int {
			time.Sleep(time.Duration((i*7)%5) * time.Millisecond)
			return i * i
		}
		got := slices.Collect(inOrder(t.Context(), count(60), workers, slow))
		if len(got) != 60 {
			t.Fatalf("%d results of 60 with %d workers", len(got), workers)
		}
		for i, v := range got {
			if v != i*i {
				t.Fatalf("result %d is %d with %d workers", i, v, workers)
			}
		}
	}
}

func TestInOrderHoldsFewAtATime(t *testing.T) {
	const workers = 3
	var started atomic.Int64
	n := 0
	for range inOrder(t.Context(), count(1000), workers, func(i int) int { started.Add(1); return i }) {
		n++
		if n == 5 {
			time.Sleep(20 * time.Millisecond)
			// Five are out, 2*workers wait in slots, and at most workers and one more are between.
			if s := started.Load(); s > 5+3*workers+2 {
				t.Fatalf("%d were started when 5 had been taken", s)
			}
		}
	}
	if n != 1000 {
		t.Fatalf("%d results of 1000", n)
	}
}

func TestInOrderStopsAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	block := make(chan struct{})
	defer close(block)
	time.AfterFunc(20*time.Millisecond, cancel)
	for i := range inOrder(ctx, count(100), 2, func(i int) int {
		if i == 3 {
			<-block // work that never ends by itself
		}
		return i
	}) {
		if i > 2 {
			t.Fatalf("result %d came after one that had not", i)
		}
	}
	// Had it waited for the work that never ends, the test would never end.
}

func TestInOrderStopsWithoutInput(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	block := make(chan struct{})
	defer close(block)
	time.AfterFunc(20*time.Millisecond, cancel)
	waiting := func(yield func(int) bool) { <-block } // standard input nobody writes to
	for range inOrder(ctx, waiting, 2, func(i int) int { return i }) {
		t.Fatal("a result came from nothing")
	}
}

func TestInOrderCanBeLeftEarly(t *testing.T) {
	for i := range inOrder(t.Context(), count(100), 2, func(i int) int { return i }) {
		if i == 4 {
			break
		}
	}
}
