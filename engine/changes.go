package engine

import (
	"context"
	"errors"

	"hearsay"
	"hearsay/relate/claim"
)

// FindChanges lists changes of position, the newest first, both sides of which are at
// least so sure, with whose they are and the words of both. What no article reports
// any more is left out.
func FindChanges(ctx context.Context, record AcrossRecord, q hearsay.ChangeQuery, sure float64) (list []hearsay.ChangedPosition, cursor string, err error) {
	limit := q.Limit
	for {
		turns, next, err := record.FindChanges(ctx, q)
		if err != nil {
			return list, "", err
		}
		x := newAcross(record)
		for i := range turns {
			c, err := x.changeAt(ctx, &turns[i])
			if err != nil {
				return list, "", err
			}
			if c != nil && min(c.From.Confidence, c.To.Confidence) >= sure {
				list = append(list, *c)
			}
		}
		if next == "" || len(list) >= limit {
			return list, next, nil
		}
		q.Cursor, q.Limit = next, limit-len(list)
	}
}

// changeAt is the change of position at a turn; nil where there is none after all.
func (x *across) changeAt(ctx context.Context, t *hearsay.Turn) (*hearsay.ChangedPosition, error) {
	var positions []hearsay.Position
	for p, err := range x.record.Positions(ctx, t.Claim, t.Speaker) {
		if err != nil {
			return nil, err
		}
		positions = append(positions, p)
	}
	for _, c := range claim.Changes(positions) {
		if c.To.Statement == t.Statement {
			return x.changed(ctx, &c)
		}
	}
	return nil, nil
}

// changed is a change with name and words; nil where nothing is left of a side, or
// the speaker was taken down.
func (x *across) changed(ctx context.Context, c *claim.Change) (*hearsay.ChangedPosition, error) {
	on, err := x.record.Claim(ctx, c.Claim)
	if errors.Is(err, hearsay.ErrNotFound) {
		return nil, nil // placed anew meanwhile
	}
	if err != nil {
		return nil, err
	}
	who, err := x.record.Speaker(ctx, c.Speaker)
	if errors.Is(err, hearsay.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	out := &hearsay.ChangedPosition{PositionChange: changeOn(on, c), Name: who.Name}
	for _, side := range []struct {
		p  *hearsay.Position
		to *hearsay.ShownIn
	}{{&c.From, &out.Before}, {&c.To, &out.After}} {
		t, err := x.toldBy(ctx, side.p.Statement)
		if errors.Is(err, hearsay.ErrNotFound) || err == nil && len(t.Reports) == 0 {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		*side.to = shownIn(side.p, &t)
	}
	return out, nil
}
