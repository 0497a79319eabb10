package web

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"hearsay"
)

// undo takes a correction back, and with it those that were made with it in one
// act, as a split is.
func (s *site) undo(w http.ResponseWriter, r *http.Request) error {
	who := visitorOf(r.Context()).name
	done, err := s.takeAllBack(r.Context(), r.PathValue("id"), who, strings.TrimSpace(firstRunes(r.PostFormValue("why"), 1000)))
	if err != nil {
		return err
	}
	back(w, r, done...)
	return nil
}

// takeAllBack takes back one act: a correction, or all of a split.
func (s *site) takeAllBack(ctx context.Context, id, who, why string) (done []hearsay.Correction, err error) {
	if s.ReadOnly {
		return nil, hearsay.ErrReadOnly
	}
	if strings.TrimSpace(who) == "" {
		return nil, errNobody
	}
	all, err := s.store.Corrections(ctx, hearsay.CorrectionQuery{})
	if err != nil {
		return nil, err
	}
	act, err := actOf(all, id)
	if err != nil {
		return nil, err
	}
	for i := range act {
		one, err := s.store.Undo(ctx, act[i].ID, who, why)
		if err != nil {
			return done, err
		}
		done = append(done, one)
	}
	return done, nil
}

// actOf are the corrections in force that were made together with one: those of
// a split share the moment, the hand and both speakers.
func actOf(all []hearsay.Correction, id string) (act []hearsay.Correction, err error) {
	i := slices.IndexFunc(all, func(c hearsay.Correction) bool { return c.ID == id })
	if i < 0 {
		return nil, fmt.Errorf("correction %s: %w", id, hearsay.ErrNotFound)
	}
	if !all[i].InForce {
		return nil, refuse(http.StatusConflict, "Correction %s is undone already; undoing what undid it brings it back.", id)
	}
	for _, c := range all {
		if c.ID == id || c.InForce && together(&c, &all[i]) {
			act = append(act, c)
		}
	}
	return act, nil
}

func together(a, b *hearsay.Correction) bool {
	return a.Kind == hearsay.CorrectSpeaker && a.Kind == b.Kind && a.Other != "" && a.Other == b.Other && a.Speaker == b.Speaker && a.Who == b.Who && a.When.Equal(b.When)
}

// takeBack takes back one correction and no other, as programs ask for it.
func (s *site) takeBack(ctx context.Context, id, who, why string) (done hearsay.Correction, err error) {
	if s.ReadOnly {
		return done, hearsay.ErrReadOnly
	}
	all, err := s.store.Corrections(ctx, hearsay.CorrectionQuery{})
	if err != nil {
		return done, err
	}
	if _, err := actOf(all, id); err != nil {
		return done, err
	}
	return s.store.Undo(ctx, id, who, why)
}
