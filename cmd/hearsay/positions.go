package main

import (
	"context"

	"hearsay"
	"hearsay/format"
)

// positions tells of rows of one speaker which stances they show.
type positions struct {
	store   hearsay.Store
	speaker string
	changes []hearsay.PositionChange
	sure    float64
	claims  map[string]hearsay.Claim
	told    map[string]bool // statements whose change was told
}

func newPositions(s hearsay.Store, speaker string, changes []hearsay.PositionChange, sure float64) *positions {
	return &positions{s, speaker, changes, sure, map[string]hearsay.Claim{}, map[string]bool{}}
}

func (p *positions) of(ctx context.Context, row *hearsay.Row) (r format.Positioned, err error) {
	r.Row = *row
	by, err := p.store.StatementsOf(ctx, []hearsay.Report{{Article: row.Article.ID, Attribution: row.Attribution.ID}})
	if err != nil || by[0] == "" {
		return r, err
	}
	r.Statement = by[0]
	list, err := p.store.StancesIn(ctx, r.Statement)
	if err != nil {
		return r, err
	}
	for _, at := range list {
		if at.Speaker != p.speaker || at.Confidence < p.sure || at.Relayed && p.sure > 0 {
			continue
		}
		c, err := p.claim(ctx, at.Claim)
		if err != nil {
			return r, err
		}
		at.Stance = c.Toward(at.Stance)
		shown, err := p.shown(ctx, &at)
		if err != nil {
			return r, err
		}
		r.Positions, r.Claims, r.Shown = append(r.Positions, at), append(r.Claims, c), append(r.Shown, shown)
	}
	for i := range p.changes {
		if c := &p.changes[i]; c.To.Statement == r.Statement && min(c.From.Confidence, c.To.Confidence) >= p.sure && !p.told[c.Claim.ID+r.Statement] {
			p.told[c.Claim.ID+r.Statement], r.Change = true, c
			break
		}
	}
	return r, nil
}

// shown are the words that show a stance, in whatever report they stand.
func (p *positions) shown(ctx context.Context, at *hearsay.Position) (hearsay.ShownIn, error) {
	if at.Shown.Attribution == "" {
		return hearsay.ShownIn{}, nil
	}
	rows, err := p.store.Reported(ctx, []hearsay.Report{at.Shown.Report})
	if err != nil || len(rows) == 0 {
		return hearsay.ShownIn{}, err
	}
	return hearsay.ShownIn{Row: &rows[0], Span: at.Shown.Span}, nil
}

func (p *positions) claim(ctx context.Context, id string) (hearsay.Claim, error) {
	if c, known := p.claims[id]; known {
		return c, nil
	}
	c, err := p.store.Claim(ctx, id)
	p.claims[id] = c
	return c, err
}
