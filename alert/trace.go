package alert

import (
	"context"
	"errors"
	"slices"

	"hearsay"
)

// claimNow is the ID under which an alert's claim is placed now. Where it was
// placed anew, what was said on it leads to it.
func claimNow(ctx context.Context, record Record, a *hearsay.Alert) (string, error) {
	if a.Claim == "" {
		return "", nil
	}
	c, err := record.Claim(ctx, a.Claim)
	if err == nil || !errors.Is(err, hearsay.ErrNotFound) {
		return c.ID, err
	}
	trace := slices.Clone(a.Trace)
	told, _, err := record.Events(ctx, hearsay.EventQuery{Alert: a.ID, Limit: mostTrace})
	if err != nil {
		return "", err
	}
	for i := range told {
		trace = append(trace, told[i].Report)
	}
	statements, err := record.StatementsOf(ctx, trace)
	if err != nil {
		return "", err
	}
	votes, best := map[string]int{}, ""
	for _, id := range statements {
		if id == "" {
			continue
		}
		stances, err := record.StancesIn(ctx, id)
		if err != nil {
			return "", err
		}
		for _, p := range stances {
			if votes[p.Claim]++; best == "" || votes[p.Claim] > votes[best] {
				best = p.Claim
			}
		}
	}
	return best, nil
}

// mostTrace is how many reports are kept to find a claim again.
const mostTrace = 20

// Trace are reports by which a claim is found again where it is placed anew.
func Trace(ctx context.Context, record hearsay.Placements, claim string) (trace []hearsay.Report, err error) {
	var statements []string // before anything else is asked, which takes a connection of its own
	for p, err := range record.Positions(ctx, claim, "") {
		if err != nil {
			return nil, err
		}
		if !slices.Contains(statements, p.Statement) {
			statements = append(statements, p.Statement)
		}
		if len(statements) == mostTrace {
			break // each has a report of its own
		}
	}
	for _, id := range statements {
		s, err := record.Statement(ctx, id)
		if err != nil {
			return nil, err
		}
		for _, r := range s.Reports {
			if !slices.Contains(trace, r) {
				trace = append(trace, r)
			}
		}
		if len(trace) >= mostTrace {
			return trace[:mostTrace], nil
		}
	}
	return trace, nil
}
