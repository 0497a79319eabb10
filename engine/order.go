package engine

import (
	"context"
	"iter"
)

// inOrder applies do to every element of in on several goroutines and yields
// the results in the order of in. At most three times workers results and
// elements are held at any moment. When ctx ends it yields nothing more and
// returns at once, without waiting for what is still being done.
func inOrder[I, O any](ctx context.Context, in iter.Seq[I], workers int, do func(I) O) iter.Seq[O] {
	return func(yield func(O) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		// A slot is where one result will come; the channel of slots keeps the order.
		slots := make(chan chan O, 2*workers)
		go fill(ctx, slots, in, workers, do)
		for {
			slot, ok := receive(ctx, slots)
			if !ok {
				return
			}
			result, ok := receive(ctx, slot)
			if !ok || !yield(result) {
				return
			}
		}
	}
}

// fill starts do for each element as workers come free.
func fill[I, O any](ctx context.Context, slots chan<- chan O, in iter.Seq[I], workers int, do func(I) O) {
	defer close(slots)
	free := make(chan struct{}, workers)
	for i := range in {
		slot := make(chan O, 1)
		if !send(ctx, slots, slot) || !send(ctx, free, struct{}{}) {
			return
		}
		go func() {
			slot <- do(i)
			<-free
		}()
	}
}

func receive[T any](ctx context.Context, from <-chan T) (v T, ok bool) {
	if ctx.Err() != nil {
		return v, false
	}
	select {
	case <-ctx.Done():
		return v, false
	case v, ok = <-from:
		return v, ok
	}
}

func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case <-ctx.Done():
		return false
	case to <- v:
		return true
	}
}
