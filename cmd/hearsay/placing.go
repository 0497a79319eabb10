package main

import (
	"context"

	"hearsay"
)

// placingAnew is a record that places at once what a correction or a takedown
// takes apart, so that no list lacks it until the next add. Where that fails, or
// is interrupted, the articles go on waiting: what was corrected stays so.
type placingAnew struct{ hearsay.Store }

// Correct implements hearsay.Corrector.
func (p placingAnew) Correct(ctx context.Context, c hearsay.Correction) (hearsay.Correction, error) {
	done, err := p.Store.Correct(ctx, c)
	return done, p.after(ctx, err)
}

// Undo implements hearsay.Corrector.
func (p placingAnew) Undo(ctx context.Context, id, who, why string) (hearsay.Correction, error) {
	done, err := p.Store.Undo(ctx, id, who, why)
	return done, p.after(ctx, err)
}

// Split implements hearsay.Directory.
func (p placingAnew) Split(ctx context.Context, speaker string, attributions []string, to hearsay.KnownSpeaker, who, why string) ([]hearsay.Correction, error) {
	done, err := p.Store.Split(ctx, speaker, attributions, to, who, why)
	return done, p.after(ctx, err)
}

// TakeDownArticle implements hearsay.Taker.
func (p placingAnew) TakeDownArticle(ctx context.Context, id, who, why string) (hearsay.Tombstone, error) {
	stone, err := p.Store.TakeDownArticle(ctx, id, who, why)
	return stone, p.after(ctx, err)
}

// TakeDownPerson implements hearsay.Taker.
func (p placingAnew) TakeDownPerson(ctx context.Context, id, who, why string) (hearsay.Tombstone, error) {
	stone, err := p.Store.TakeDownPerson(ctx, id, who, why)
	return stone, p.after(ctx, err)
}

// after places what waits once a change is recorded.
func (p placingAnew) after(ctx context.Context, err error) error {
	if err == nil {
		_ = placeWaiting(ctx, p.Store)
	}
	return err
}

// placeWaiting places everything that waits; without that it loads no weights.
func placeWaiting(ctx context.Context, s hearsay.Store) error {
	if n, err := s.Waiting(ctx); err != nil || n == 0 {
		return err
	}
	_, p, err := newReader()
	if err != nil {
		return err
	}
	return p.PlaceAll(ctx, s, func(int) {})
}
