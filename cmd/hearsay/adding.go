package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
	"path/filepath"
	"sync"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// newReader makes what reads articles, and what places them.
func newReader() (*engine.Engine, *engine.Placer, error) {
	e, err := engine.New()
	if err != nil {
		return nil, nil, fmt.Errorf("making ready to read: %w", err)
	}
	p, err := engine.NewPlacer(e)
	return e, p, err
}

// adding records readings as they come. Reading and writing overlap: one
// goroutine gathers what has been read into batches and commits them.
type adding struct {
	store      hearsay.Store
	engine     *engine.Engine
	link       linker
	placer     *engine.Placer
	c          console
	bar        *progress
	list, json bool
	began      time.Time
	seen       *remembered // pages of archives
	summary    addSummary
	noting     sync.Mutex
}

// do adds everything, prints the summary, and leaves a row among the runs.
func (w *adding) do(ctx context.Context, in *inputs) (err error) {
	// The row is there from the beginning: of a run that was killed there is
	// a beginning and no end.
	if err := w.store.PutRun(ctx, w.summary.run(w.began, "")); err != nil {
		return err
	}
	w.c.writes()
	known, err := w.known(ctx)
	if err != nil {
		return err
	}
	if in.seen, err = newRemembered(ctx, w.store, known); err != nil {
		return err
	}
	if w.list { // a line shows what the article is
		in.seen.kept = func(id string) (hearsay.Article, error) {
			k, err := w.store.Article(ctx, id)
			k.Article.Text = ""
			return k.Article, err
		}
	}
	w.seen = in.seen
	w.bar = newProgress(w.c, in)
	defer w.bar.done()
	err = w.all(ctx, in.noting(w.placer.ReadUnknown(ctx, in.all(), known)))
	w.bar.done()
	in.sayPassedOver(w.c.err)
	w.summary.saySame(w.c.err)
	err = errors.Join(err, w.end(ctx, err))
	if err == nil && w.summary.Failed > 0 {
		return errFailed
	}
	return err
}

// end prints the summary and completes the row of the run.
func (w *adding) end(ctx context.Context, err error) error {
	w.summary.Interrupted = ctx.Err() != nil
	w.summary.Seconds = math.Round(time.Since(w.began).Seconds()*1000) / 1000
	var lost *outputError
	var printed error
	if !errors.As(err, &lost) {
		printed = w.summary.print(w.c.out, w.json)
	}
	reason := ""
	switch {
	case err != nil:
		reason = err.Error()
	case w.summary.Interrupted:
		reason = "interrupted"
	}
	run := w.summary.run(w.began, reason)
	run.Ended = time.Now()
	printed = errors.Join(printed, w.note(context.WithoutCancel(ctx), true))
	if noted := w.store.PutRun(context.WithoutCancel(ctx), run); err == nil && printed == nil {
		return noted // otherwise there is a reason that matters more
	}
	return printed
}

// known says which articles need not be read: they are on record, read by the
// same weights. A record that cannot say so is no obstacle: recording will tell.
func (w *adding) known(ctx context.Context) (func(*hearsay.Article) bool, error) {
	ask, err := w.store.Known(ctx, hearsay.Provenance{Weights: w.engine.Weights(), Version: hearsay.Version})
	if err != nil {
		return nil, err
	}
	return func(a *hearsay.Article) bool {
		known, err := ask(a.ID)
		return known && err == nil
	}, nil
}

// all records every outcome; what was acknowledged is in the summary.
func (w *adding) all(ctx context.Context, outcomes iter.Seq[engine.Outcome]) error {
	read := newQueue()
	stopped := make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		err := w.write(ctx, read)
		if err != nil {
			close(stopped)
		}
		ended <- err
	}()
	err := w.read(ctx, outcomes, read, stopped)
	close(read.additions)
	if err := errors.Join(err, <-ended); err != nil || ctx.Err() != nil {
		return err
	}
	// Also what a run before left, that was killed or interrupted.
	if err := w.place(ctx); err != nil || ctx.Err() != nil || w.summary.new() == 0 {
		return err
	}
	w.bar.say("tidying the index")
	return w.store.Settle(ctx)
}

// read hands over what is to be recorded, and says what could not be read. It
// ends early when nothing more can be written.
func (w *adding) read(ctx context.Context, outcomes iter.Seq[engine.Outcome], to *queue, stopped <-chan struct{}) error {
	for o := range outcomes {
		w.bar.count(o)
		var err error
		switch {
		case o.Err != nil:
			err = w.fail(o.Err)
		case o.Known:
			o.Reading.Article.Path = wholePath(o.Reading.Article.Path)
			err = w.tell(&o.Reading.Article, &hearsay.Outcome{Article: o.Reading.Article.ID, Fate: hearsay.Unchanged})
		default:
			err = w.hand(ctx, &o, to, stopped)
		}
		if errors.Is(err, errStopped) {
			return nil // who writes has said why
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// errStopped says that nothing more is recorded.
var errStopped = errors.New("nothing more is recorded")

// hand links the speakers of an article that was read, and hands it over.
func (w *adding) hand(ctx context.Context, o *engine.Outcome, to *queue, stopped <-chan struct{}) (err error) {
	if w.link == nil { // the directory may be large: it is read only when somebody asks
		if w.link, err = newLinker(ctx, w.store); err != nil {
			return err
		}
	}
	return to.put(w.addition(o.Capture, o.Reading), stopped)
}

func (w *adding) addition(c hearsay.Capture, r hearsay.Reading) hearsay.Addition {
	r.Article.Path = wholePath(r.Article.Path)
	c.Path = r.Article.Path
	return hearsay.Addition{Capture: c, Reading: r, Links: w.link.Link(&r)}
}

// wholePath is a path that holds from every folder. As such it is an address:
// what is read there later is a version of this.
func wholePath(path string) string {
	if path == "" || path == "-" || isAddress(path) {
		return path
	}
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// write commits batches until from is closed, and places what they added. A
// batch that has been read is recorded although Ctrl-C came; placing breaks off,
// for the record knows what waits for it.
func (w *adding) write(ctx context.Context, from *queue) error {
	wait := batchWait
	for {
		var batch []hearsay.Addition
		batch, wait = gather(from, wait)
		if len(batch) == 0 {
			return nil
		}
		outcomes, err := w.store.Record(context.WithoutCancel(ctx), batch)
		if err != nil {
			return err
		}
		for i := range outcomes {
			if err := w.tell(&batch[i].Reading.Article, &outcomes[i]); err != nil {
				return err
			}
		}
		if err := w.place(ctx); err != nil {
			return err
		}
	}
}

// place relates what was recorded to the rest of the record, until nothing waits
// or ctx ends.
func (w *adding) place(ctx context.Context) error {
	err := w.placer.PlaceAll(ctx, w.store, func(int) {})
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// note writes down what became of the inputs, and how many there are so far, now
// or when it is time to.
func (w *adding) note(ctx context.Context, now bool) error {
	if err := w.seen.write(ctx, now); err != nil {
		return err
	}
	w.noting.Lock()
	defer w.noting.Unlock()
	notes := w.summary.noted(now)
	if len(notes) == 0 {
		return nil
	}
	if err := w.store.NoteRun(ctx, w.summary.Run, notes); err != nil || now {
		return err
	}
	return w.store.PutRun(ctx, w.summary.run(w.began, ""))
}

// tell counts what became of an article, and says so where that is asked for.
func (w *adding) tell(a *hearsay.Article, o *hearsay.Outcome) error {
	if err := w.note(context.Background(), false); err != nil {
		return err
	}
	if o.Fate == hearsay.Refused {
		return w.fail(o.Err)
	}
	if o.Fate == hearsay.Unchanged {
		if err := w.sameAs(context.Background(), a); err != nil {
			return err
		}
	}
	if err := w.summary.count(a, o); err != nil || !w.list {
		return err
	}
	line := fmt.Appendf(nil, "%s\t%s\t%s\n", o.Fate, a.ID, whereStands(a))
	if w.json {
		var err error
		if line, err = format.AppendOutcome(nil, a, o); err != nil {
			return err
		}
	}
	w.bar.stepAside()
	return put(w.c.out, line)
}

// fail says what could not be read or recorded.
func (w *adding) fail(err error) error {
	w.summary.fail(err)
	w.bar.hide()
	fmt.Fprintf(w.c.err, "hearsay: %v\n", err)
	if w.list && w.json {
		line, err := format.AppendFailure(nil, err)
		if err != nil {
			return err
		}
		return put(w.c.out, line)
	}
	return nil
}
