package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"time"

	"hearsay"
	"hearsay/engine"
)

// adding records readings as they come. Reading and writing overlap: one
// goroutine gathers what has been read into batches and commits them.
type adding struct {
	store   hearsay.Store
	link    linker
	c       console
	bar     *progress
	began   time.Time
	summary addSummary
}

// How large a batch grows, and how long it waits for more: many articles at
// once are the quickest, and one alone must not wait for the next.
const (
	batchArticles = 400
	batchBytes    = 8 << 20
	batchWait     = 200 * time.Millisecond
)

// all records every outcome; what a batch was acknowledged for is in the summary.
func (w *adding) all(ctx context.Context, outcomes iter.Seq[engine.Outcome]) error {
	read := make(chan hearsay.Addition, batchArticles)
	stopped := make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		err := w.write(context.WithoutCancel(ctx), read)
		if err != nil {
			close(stopped)
		}
		ended <- err
	}()
	w.read(outcomes, read, stopped)
	close(read)
	if err := <-ended; err != nil {
		return err
	}
	if ctx.Err() != nil || w.summary.changed() == 0 {
		return nil
	}
	return w.store.Settle(ctx)
}

// read hands over what is to be recorded, and says what could not be read. It
// ends early when nothing more can be written.
func (w *adding) read(outcomes iter.Seq[engine.Outcome], to chan<- hearsay.Addition, stopped <-chan struct{}) {
	for o := range outcomes {
		w.bar.count(o)
		if o.Err != nil {
			w.fail(o.Err)
			continue
		}
		select {
		case to <- w.addition(o.Reading):
		case <-stopped:
			return
		}
	}
}

func (w *adding) addition(r hearsay.Reading) hearsay.Addition {
	path := r.Article.Path
	if path != "" && path != "-" {
		// A path that holds from every folder is an address: what is read there
		// later is a version of this.
		if whole, err := filepath.Abs(path); err == nil {
			path = whole
		}
	}
	r.Article.Path = path
	capture := hearsay.Capture{Path: path, URL: r.Article.URL, Time: w.began}
	return hearsay.Addition{Capture: capture, Reading: r, Links: w.link.Link(&r)}
}

func (w *adding) fail(err error) {
	w.bar.hide()
	fmt.Fprintf(w.c.err, "hearsay: %v\n", err)
	w.summary.fail(err)
}

// write commits batches until from is closed.
func (w *adding) write(ctx context.Context, from <-chan hearsay.Addition) error {
	for {
		batch := gather(from)
		if len(batch) == 0 {
			return nil
		}
		outcomes, err := w.store.Record(ctx, batch)
		if err != nil {
			return err
		}
		if len(outcomes) != len(batch) {
			return errors.New("the record did not say what became of each article; this is a mistake in hearsay, please report it")
		}
		for i := range outcomes {
			if outcomes[i].Fate == hearsay.Refused {
				w.fail(outcomes[i].Err)
				continue
			}
			w.summary.count(&batch[i], &outcomes[i])
		}
	}
}

// gather waits for one addition, and a little for more; none comes after the last.
func gather(from <-chan hearsay.Addition) []hearsay.Addition {
	first, ok := <-from
	if !ok {
		return nil
	}
	batch, size := []hearsay.Addition{first}, len(first.Reading.Article.Text)
	timer := time.NewTimer(batchWait)
	defer timer.Stop()
	for len(batch) < batchArticles && size < batchBytes {
		select {
		case next, ok := <-from:
			if !ok {
				return batch
			}
			batch, size = append(batch, next), size+len(next.Reading.Article.Text)
		case <-timer.C:
			return batch
		}
	}
	return batch
}
