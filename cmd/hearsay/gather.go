package main

import (
	"time"

	"hearsay"
)

// How large a batch grows, and how long it waits for more. Many articles in
// one transaction are the quickest, and one alone must not wait long for the
// next: a batch that fills while it waits makes the next one wait longer.
const (
	batchArticles = 1000
	batchBytes    = 16 << 20
	batchBusy     = 40 // articles in a batch from which on more are worth waiting for
	batchWait     = 100 * time.Millisecond
	batchLongest  = 800 * time.Millisecond
)

// gather waits for one addition, and a while for more; it is empty after the
// last. It returns how long the next should wait.
func gather(from <-chan hearsay.Addition, wait time.Duration) ([]hearsay.Addition, time.Duration) {
	first, ok := <-from
	if !ok {
		return nil, wait
	}
	batch, size := []hearsay.Addition{first}, weight(&first)
	timer := time.NewTimer(wait)
	defer timer.Stop()
	for waiting := true; waiting && len(batch) < batchArticles && size < batchBytes; {
		select {
		case next, more := <-from:
			if waiting = more; more {
				batch, size = append(batch, next), size+weight(&next)
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
