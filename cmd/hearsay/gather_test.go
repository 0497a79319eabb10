package main

import (
	"errors"
	"strings"
	"testing"
	"time"

	"hearsay"
)

func sized(bytes int) hearsay.Addition {
	return hearsay.Addition{Reading: hearsay.Reading{Article: hearsay.Article{Text: strings.Repeat("a", bytes)}}}
}

// What waits is taken at once: a batch is full without waiting.
func TestGatherTakesWhatWaits(t *testing.T) {
	q, open := newQueue(), make(chan struct{})
	for range batchArticles {
		if err := q.put(sized(10), open); err != nil {
			t.Fatal(err)
		}
	}
	batch, wait := gather(q, time.Hour)
	if len(batch) != batchArticles {
		t.Errorf("a batch of %d, not %d", len(batch), batchArticles)
	}
	if wait != batchLongest {
		t.Errorf("the next batch waits %v, not %v", wait, batchLongest)
	}
	if left := q.bytes.Load(); left != 0 {
		t.Errorf("%d bytes are counted of an empty queue", left)
	}
}

// An article that comes alone is not kept waiting, and the last one not at all.
func TestGatherWaitsLittleForFew(t *testing.T) {
	q, open := newQueue(), make(chan struct{})
	for range 2 {
		if err := q.put(sized(10), open); err != nil {
			t.Fatal(err)
		}
	}
	batch, wait := gather(q, time.Millisecond)
	if len(batch) != 2 || wait != batchWait {
		t.Errorf("a batch of %d, and the next waits %v", len(batch), wait)
	}
	if err := q.put(sized(10), open); err != nil {
		t.Fatal(err)
	}
	close(q.additions)
	if batch, _ = gather(q, time.Hour); len(batch) != 1 {
		t.Errorf("a last batch of %d", len(batch))
	}
	if batch, _ = gather(q, time.Hour); len(batch) != 0 {
		t.Errorf("a batch of %d after the last", len(batch))
	}
}

// Large articles fill the queue by their bytes: who reads waits until some are
// taken, or until nothing more is.
func TestQueueIsBoundedInBytes(t *testing.T) {
	q, stopped := newQueue(), make(chan struct{})
	put := make(chan error)
	go func() {
		for range 6 {
			put <- q.put(sized(batchBytes/2), stopped)
		}
	}()
	for range 2 {
		if err := <-put; err != nil {
			t.Fatal(err)
		}
	}
	select {
	case err := <-put:
		t.Fatalf("a third one found room: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	if batch, _ := gather(q, time.Millisecond); len(batch) != 2 {
		t.Errorf("a batch of %d, not of as many bytes as one holds", len(batch))
	}
	for range 2 {
		if err := <-put; err != nil {
			t.Fatal(err)
		}
	}
	close(stopped)
	if err := <-put; !errors.Is(err, errStopped) {
		t.Errorf("after the end of writing: %v", err)
	}
	if err := <-put; !errors.Is(err, errStopped) {
		t.Errorf("after the end of writing: %v", err)
	}
}
