package main

import (
	"sync/atomic"
	"time"

	"hearsay"
)

// How large a batch grows, and how long it waits for more. Many articles in
// one transaction are the quickest, and one alone must not wait long for the
// next: a batch that fills while it waits makes the next one wait longer.
const (
	batchArticles = 4000
	batchBytes    = 8 << 20
	batchBusy     = 40 // articles in a batch from which on more are worth waiting for
	batchWait     = 100 * time.Millisecond
	batchLongest  = 1600 * time.Millisecond
)

// queue holds what has been read while the batch before is being written, so
// that reading need not stop meanwhile: at most as many articles as a batch
// has, and beside the last one no more bytes.
type queue struct {
	additions chan hearsay.Addition
	bytes     atomic.Int64
	taken     chan struct{}
}

func newQueue() *queue {
	return &queue{additions: make(chan hearsay.Addition, batchArticles), taken: make(chan struct{}, 1)}
}

// put waits for room; it fails with errStopped once nobody takes any more. It
// is called by one goroutine.
func (q *queue) put(a hearsay.Addition, stopped <-chan struct{}) error {
	for q.bytes.Load() >= batchBytes {
		select {
		case <-q.taken:
		case <-stopped:
			return errStopped
		}
	}
	q.bytes.Add(int64(weight(&a)))
	select {
	case q.additions <- a:
		return nil
	case <-stopped:
		return errStopped
	}
}

// took makes room for as much as was taken out.
func (q *queue) took(size int) {
	q.bytes.Add(-int64(size))
	select {
	case q.taken <- struct{}{}:
	default: // it is known already
	}
}

// gather waits for one addition, and a while for more; it is empty after the
// last. It returns how long the next should wait.
func gather(from *queue, wait time.Duration) ([]hearsay.Addition, time.Duration) {
	first, ok := <-from.additions
	if !ok {
		return nil, wait
	}
	batch, size := []hearsay.Addition{first}, weight(&first)
	from.took(size)
	timer := time.NewTimer(wait)
	defer timer.Stop()
	for waiting := true; waiting && len(batch) < batchArticles && size < batchBytes; {
		select {
		case next, more := <-from.additions:
			if waiting = more; more {
				batch = append(batch, next)
				size += weight(&next)
				from.took(weight(&next))
			}
		case <-timer.C:
			waiting = false
		}
	}
	if len(batch) < batchBusy {
		return batch, batchWait
	}
	return batch, min(2*wait, batchLongest)
}

// weight is about how many bytes an addition holds.
func weight(a *hearsay.Addition) int { return len(a.Reading.Article.Text) + len(a.Capture.Bytes) }
