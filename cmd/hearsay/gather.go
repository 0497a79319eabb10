package main

import (
	"time"

	"hearsay"
)

// How large a batch grows, and how long it waits for more: many articles in
// one transaction are the quickest, and one alone must not wait for the next.
const (
	batchArticles = 400
	batchBytes    = 8 << 20
	batchWait     = 200 * time.Millisecond
)

// gather waits for one addition, and a little for more; it is empty after the last.
func gather(from <-chan hearsay.Addition) []hearsay.Addition {
	first, ok := <-from
	if !ok {
		return nil
	}
	batch, size := []hearsay.Addition{first}, weight(&first)
	timer := time.NewTimer(batchWait)
	defer timer.Stop()
	for len(batch) < batchArticles && size < batchBytes {
		select {
		case next, ok := <-from:
			if !ok {
				return batch
			}
			batch, size = append(batch, next), size+weight(&next)
		case <-timer.C:
			return batch
		}
	}
	return batch
}

// weight is about how many bytes an addition holds.
func weight(a *hearsay.Addition) int { return len(a.Reading.Article.Text) + len(a.Capture.Bytes) }
