package engine

import (
	"context"
	"fmt"
	"iter"

	"hearsay"
)

// Input is one thing to read: a page, a text, a corpus, a stream.
type Input struct {
	// Articles yields what the input holds, or the errors met on the way. It
	// is called once, on a goroutine of the engine's.
	Articles iter.Seq2[hearsay.Captured, error]
	// Many says that there may be many articles in it: they are then taken out
	// one by one and read side by side, where a single page is taken out and
	// read in one step on one goroutine. It changes speed and memory, not results.
	Many bool
}

// Outcome is one article's reading, or the error met in its place.
type Outcome struct {
	// Input counts the inputs from 0.
	Input   int
	Capture hearsay.Capture
	Reading hearsay.Reading
	// Known says that the article was passed over because it is known; the
	// reading holds the article alone.
	Known bool
	Err   error
}

// ReadAll reads every input on all processors and yields the outcomes in the
// order of the inputs, and of the articles in each. It holds a few articles a
// processor at a time, however many there are. An error takes the place of one
// article or input; the others go on. When ctx ends it yields nothing more and
// returns at once; an article being read then is dropped.
func (e *Engine) ReadAll(ctx context.Context, inputs iter.Seq[Input]) iter.Seq[Outcome] {
	return e.ReadUnknown(ctx, inputs, func(*hearsay.Article) bool { return false })
}

// ReadUnknown is [Engine.ReadAll] that passes over the articles which are
// known: they come out in their places, unread. It asks from several
// goroutines at once.
func (e *Engine) ReadUnknown(ctx context.Context, inputs iter.Seq[Input], known func(*hearsay.Article) bool) iter.Seq[Outcome] {
	return e.readUnknown(ctx, inputs, known, e.Read)
}

func (e *Engine) readUnknown(ctx context.Context, inputs iter.Seq[Input], known func(*hearsay.Article) bool, one func(hearsay.Article) hearsay.Reading) iter.Seq[Outcome] {
	read := func(u unit) []Outcome { return readUnit(u, known, one) }
	return func(yield func(Outcome) bool) {
		for group := range inOrder(ctx, units(inputs), e.workers, read) {
			for _, o := range group {
				if ctx.Err() != nil || !yield(o) {
					return
				}
			}
		}
	}
}

// unit is what one goroutine does in one go.
type unit struct {
	input    int
	articles iter.Seq2[hearsay.Captured, error]
}

func units(inputs iter.Seq[Input]) iter.Seq[unit] {
	return func(yield func(unit) bool) {
		n := 0
		for in := range inputs {
			if !in.Many {
				if !yield(unit{n, in.Articles}) {
					return
				}
			} else if !unitsOfMany(n, in.Articles, yield) {
				return
			}
			n++
		}
	}
}

func unitsOfMany(n int, articles iter.Seq2[hearsay.Captured, error], yield func(unit) bool) bool {
	for a, err := range articles {
		if !yield(unit{n, one(a, err)}) {
			return false
		}
	}
	return true
}

func one(a hearsay.Captured, err error) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) { yield(a, err) }
}

func readUnit(u unit, known func(*hearsay.Article) bool, read func(hearsay.Article) hearsay.Reading) (out []Outcome) {
	// A mistake in a room must cost one article, not the millions behind it.
	defer func() {
		if p := recover(); p != nil {
			err := fmt.Errorf("reading input %d failed inside hearsay (%v); this is a mistake in hearsay, please report it with the article", u.input+1, p)
			out = append(out, Outcome{Input: u.input, Err: err})
		}
	}()
	for a, err := range u.articles {
		if err != nil {
			out = append(out, Outcome{Input: u.input, Err: err})
			continue
		}
		o := Outcome{Input: u.input, Capture: a.Capture, Known: known(&a.Article)}
		if o.Known {
			o.Reading.Article = a.Article
		} else {
			o.Reading = read(a.Article)
		}
		out = append(out, o)
	}
	return out
}
