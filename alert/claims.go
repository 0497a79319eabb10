package alert

import (
	"context"
	"errors"
	"iter"
	"slices"

	"hearsay"
	"hearsay/engine"
)

// upTo is the record as it was when an article had arrived, or before it had:
// without the positions that only later articles show.
type upTo struct {
	Record
	scene *scene
	last  age
}

// Positions leaves out those that were not known yet. It is asked for claims.
func (u upTo) Positions(ctx context.Context, claim, speaker string) iter.Seq2[hearsay.Position, error] {
	return func(yield func(hearsay.Position, error) bool) {
		all, err := u.scene.positionsOn(claim)
		if err != nil {
			yield(hearsay.Position{}, err)
			return
		}
		for _, p := range all {
			a, err := u.scene.age(p.Statement)
			if err == nil && (a > u.last || speaker != "" && p.Speaker != speaker) {
				continue
			}
			if !yield(p, err) || err != nil {
				return
			}
		}
	}
}

// positionsOn are all positions on a claim.
func (s *scene) positionsOn(claim string) ([]hearsay.Position, error) {
	if all, known := s.positions[claim]; known {
		return all, nil
	}
	var all []hearsay.Position
	for p, err := range s.record.Positions(s.ctx, claim, "") {
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	s.positions[claim] = all
	return all, nil
}

// touched are the claims that the article's new statements bear on.
func (s *scene) touched() ([]bearing, error) {
	if s.claims != nil {
		return s.claims, nil
	}
	list, seen := []bearing{}, map[string]bool{}
	for i := range s.rows {
		fresh, err := s.fresh(i)
		if err != nil {
			return nil, err
		}
		if !fresh {
			continue
		}
		stances, err := s.shown(s.of[i])
		if err != nil {
			return nil, err
		}
		for _, p := range stances {
			if !seen[p.Claim] && p.Stance != hearsay.Comments {
				seen[p.Claim] = true
				list = append(list, bearing{p.Claim, i})
			}
		}
	}
	s.claims = list
	return list, nil
}

// disputes are the claims that this article makes contested: until it came
// nobody denied what another supports.
func (s *scene) disputes(a *watched) (events []hearsay.Event, err error) {
	claims, err := s.touched()
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		id := c.claim
		if a.Claim != "" && id != a.claim {
			continue
		}
		// What is contested by nobody is not contested by those who were there.
		if on, err := s.record.Claim(s.ctx, id); err != nil || !on.Contested {
			if err != nil {
				return nil, err
			}
			continue
		}
		is, err := engine.OneClaim(s.ctx, upTo{s.record, s, here}, id, a.Sure)
		if err != nil {
			return nil, err
		}
		if !is.Contested || !takesPart(&is, a.speaker) {
			continue
		}
		was, err := engine.OneClaim(s.ctx, upTo{s.record, s, older}, id, a.Sure)
		if err != nil {
			return nil, err
		}
		if !was.Contested {
			i, err := s.denier(id, c.row)
			if err != nil {
				return nil, err
			}
			events = append(events, s.event(a, hearsay.Event{Report: s.report(i), Speaker: s.whose(i, &watched{}), Claim: id}, id, s.rows[i].Attribution.ID))
		}
	}
	return events, nil
}

// denier is the first new row that denies a claim, or else the one given: who
// denies is what makes a dispute.
func (s *scene) denier(claim string, otherwise int) (int, error) {
	for i := range s.rows {
		fresh, err := s.fresh(i)
		if err != nil {
			return otherwise, err
		}
		if !fresh {
			continue
		}
		stances, err := s.shown(s.of[i])
		if err != nil {
			return otherwise, err
		}
		if slices.ContainsFunc(stances, func(p hearsay.Position) bool { return p.Claim == claim && p.Stance == hearsay.Denies }) {
			return i, nil
		}
	}
	return otherwise, nil
}

// takesPart tells whether a speaker supports or denies a claim; nobody asked
// for does.
func takesPart(s *hearsay.Standing, speaker string) bool {
	return speaker == "" || slices.ContainsFunc(s.Stands, func(st hearsay.Stand) bool {
		return st.Speaker == speaker && (st.Stance == hearsay.Supports || st.Stance == hearsay.Denies)
	})
}

// changes are the position changes that this article shows.
func (s *scene) changes(a *watched) (events []hearsay.Event, err error) {
	claims, err := s.touched()
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		id := c.claim
		if a.Claim != "" && id != a.claim {
			continue
		}
		was, err := engine.ChangesOn(s.ctx, upTo{s.record, s, older}, hearsay.Claim{ID: id})
		if err != nil {
			return nil, err
		}
		is, err := engine.ChangesOn(s.ctx, upTo{s.record, s, here}, hearsay.Claim{ID: id})
		if err != nil {
			return nil, err
		}
		for i := range is {
			c := &is[i]
			if a.speaker != "" && c.Speaker != a.speaker || min(c.From.Confidence, c.To.Confidence) < a.Sure || slices.ContainsFunc(was, func(o hearsay.PositionChange) bool { return sameChange(&o, c) }) {
				continue
			}
			e, err := s.change(a, c)
			if err != nil {
				return nil, err
			}
			events = append(events, e...)
		}
	}
	return events, nil
}

// sameChange tells a change that is told by another statement from another change.
func sameChange(a, b *hearsay.PositionChange) bool {
	return a.Speaker == b.Speaker && a.From.Stance == b.From.Stance && a.To.Stance == b.To.Stance &&
		(a.From.Statement == b.From.Statement || a.To.Statement == b.To.Statement)
}

// change makes the event of one: with the reports of both statements, this
// article's where it reports one of them. A statement that lost its reports
// meanwhile gives none.
func (s *scene) change(a *watched, c *hearsay.PositionChange) ([]hearsay.Event, error) {
	before, err := s.reportOf(c.From.Statement)
	if err != nil || before.Article == "" {
		return nil, err
	}
	after, err := s.reportOf(c.To.Statement)
	if err != nil || after.Article == "" {
		return nil, err
	}
	return []hearsay.Event{s.event(a, hearsay.Event{Report: after, Before: before, Speaker: c.Speaker, Claim: c.From.Claim, From: c.From.Stance, To: c.To.Stance},
		c.Speaker, before.Attribution, after.Attribution)}, nil
}

// reportOf is a report of a statement: this article's, or else the earliest
// that is on record.
func (s *scene) reportOf(statement string) (hearsay.Report, error) {
	st, err := s.record.Statement(s.ctx, statement)
	if errors.Is(err, hearsay.ErrNotFound) {
		return hearsay.Report{}, nil
	}
	if err != nil {
		return hearsay.Report{}, err
	}
	for _, r := range st.Reports {
		if r.Article == s.at.Article {
			return r, nil
		}
	}
	rows, err := s.record.Reported(s.ctx, st.Reports)
	if err != nil || len(rows) == 0 {
		return hearsay.Report{}, err
	}
	return hearsay.Report{Article: rows[0].Article.ID, Attribution: rows[0].Attribution.ID}, nil
}

// claimNow is the ID under which an alert's claim is placed now. Where it was
// placed anew, what was said on it leads to it.
func claimNow(ctx context.Context, record Record, a *hearsay.Alert) (string, error) {
	if a.Claim == "" {
		return "", nil
	}
	_, err := record.Claim(ctx, a.Claim)
	if err == nil || !errors.Is(err, hearsay.ErrNotFound) {
		return a.Claim, err
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
