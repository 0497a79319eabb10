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

// newStances yields the stances that the article's new statements show, row by
// row; an error is the last.
func (s *scene) newStances() iter.Seq2[stanceIn, error] {
	return func(yield func(stanceIn, error) bool) {
		for i := range s.rows {
			fresh, err := s.fresh(i)
			var stances []hearsay.Position
			if err == nil && fresh {
				stances, err = s.shown(s.of[i])
			}
			if err != nil {
				yield(stanceIn{}, err)
				return
			}
			for _, p := range stances {
				if !yield(stanceIn{p, i}, nil) {
					return
				}
			}
		}
	}
}

// stanceIn is a stance and the row of the article that shows it.
type stanceIn struct {
	hearsay.Position
	row int
}

// touched are the claims that the article's new statements bear on, each with the
// first row that does: those that an alert is for.
func (s *scene) touched(a *watched) (list []bearing, err error) {
	if s.claims == nil {
		if s.claims, err = s.allTouched(); err != nil {
			return nil, err
		}
	}
	if a.Claim == "" {
		return s.claims, nil
	}
	i := slices.IndexFunc(s.claims, func(b bearing) bool { return b.claim == a.claim })
	if i < 0 {
		return nil, nil
	}
	return s.claims[i : i+1], nil
}

func (s *scene) allTouched() ([]bearing, error) {
	list, seen := []bearing{}, map[string]bool{}
	for p, err := range s.newStances() {
		if err != nil {
			return nil, err
		}
		if !seen[p.Claim] && p.Stance != hearsay.Comments {
			seen[p.Claim] = true
			list = append(list, bearing{p.Claim, p.row})
		}
	}
	return list, nil
}

// disputes are the claims that this article makes contested: until it came
// nobody denied what another supports.
func (s *scene) disputes(a *watched) (events []hearsay.Event, err error) {
	claims, err := s.touched(a)
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		e, err := s.dispute(a, c)
		if err != nil {
			return nil, err
		}
		events = append(events, e...)
	}
	return events, nil
}

// dispute is the event of a claim that is contested by this article; none where
// it is not, or was before.
func (s *scene) dispute(a *watched, c bearing) ([]hearsay.Event, error) {
	// What is contested by nobody is not contested by those who were there.
	if on, err := s.record.Claim(s.ctx, c.claim); err != nil || !on.Contested {
		return nil, err
	}
	is, err := engine.OneClaim(s.ctx, upTo{s.record, s, here}, c.claim, a.Sure)
	if err != nil || !is.Contested || !takesPart(&is, a.speaker) {
		return nil, err
	}
	was, err := engine.OneClaim(s.ctx, upTo{s.record, s, older}, c.claim, a.Sure)
	if err != nil || was.Contested && (!s.at.Again || takesPart(&was, a.speaker)) {
		return nil, err
	}
	if s.at.Again {
		return s.lateDispute(a, &is)
	}
	i, err := s.denier(c.claim, c.row)
	if err != nil {
		return nil, err
	}
	return []hearsay.Event{s.event(a, hearsay.Event{Report: s.report(i), Speaker: s.whose(i, &watched{}), Claim: c.claim}, c.claim, s.rows[i].Attribution.ID)}, nil
}

// denier is the first new row that denies a claim, or else the one given: who
// denies is what makes a dispute.
func (s *scene) denier(claim string, otherwise int) (int, error) {
	for p, err := range s.newStances() {
		if err != nil || p.Claim == claim && p.Stance == hearsay.Denies && !p.Relayed {
			return p.row, err
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
	claims, err := s.touched(a)
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		e, err := s.changesOn(a, c.claim)
		if err != nil {
			return nil, err
		}
		events = append(events, e...)
	}
	return events, nil
}

func (s *scene) changesOn(a *watched, claim string) (events []hearsay.Event, err error) {
	was, err := engine.ChangesOn(s.ctx, upTo{s.record, s, older}, hearsay.Claim{ID: claim})
	if err != nil {
		return nil, err
	}
	is, err := engine.ChangesOn(s.ctx, upTo{s.record, s, here}, hearsay.Claim{ID: claim})
	if err != nil {
		return nil, err
	}
	for i := range is {
		c := &is[i]
		if a.speaker != "" && c.Speaker != a.speaker || min(c.From.Confidence, c.To.Confidence) < a.Sure || slices.ContainsFunc(was, func(o hearsay.PositionChange) bool { return sameChange(&o, c) }) {
			continue
		}
		if s.at.Again {
			before, err := s.changedBefore(c)
			if err != nil {
				return nil, err
			}
			if before {
				continue
			}
		}
		e, err := s.change(a, c)
		if err != nil {
			return nil, err
		}
		events = append(events, e...)
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

// reportOf is a report of a statement: this article's where it came for the first
// time, or else the earliest that is on record.
func (s *scene) reportOf(statement string) (hearsay.Report, error) {
	st, err := s.record.Statement(s.ctx, statement)
	if errors.Is(err, hearsay.ErrNotFound) {
		return hearsay.Report{}, nil
	}
	if err != nil {
		return hearsay.Report{}, err
	}
	for _, r := range st.Reports {
		if r.Article == s.at.Article && !s.at.Again {
			return r, nil
		}
	}
	rows, err := s.record.Reported(s.ctx, st.Reports)
	if err != nil || len(rows) == 0 {
		return hearsay.Report{}, err
	}
	return hearsay.Report{Article: rows[0].Article.ID, Attribution: rows[0].Attribution.ID}, nil
}
