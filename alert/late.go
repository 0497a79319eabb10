package alert

import (
	"slices"

	"hearsay"
)

// An article that arrives again was placed anew: somebody corrected or merged
// something, or an edited page took the place of an earlier one. What it says was
// on record before. Only what it opens is told: a dispute or a position change
// that was not there before, and a statement that a correction made the speaker's.
// Several articles are placed anew at once, and each may show the same: what is
// told does not depend on which is looked at, so that its ID is the same.

// ageAgain is when a statement was first reported, seen from an article that
// arrives again: here where only articles do that arrive again.
func (s *scene) ageAgain(st *hearsay.Statement, articles []string, numbers map[string]int64) (age, error) {
	again, err := s.record.ArrivedAgain(s.ctx, articles)
	if err != nil {
		return later, err
	}
	a := later
	for _, r := range st.Reports {
		switch {
		case again[r.Article] > s.low:
			a = min(a, here)
		case numbers[r.Article] > s.at.Number:
		default:
			a = older
		}
	}
	return a, nil
}

// lateDispute is the event of a claim that is contested now, unless it was
// contested before it was taken apart.
func (s *scene) lateDispute(a *watched, is *hearsay.Standing) ([]hearsay.Event, error) {
	by := map[hearsay.Stance]map[hearsay.Report]bool{}
	for _, p := range []hearsay.Stance{hearsay.Supports, hearsay.Denies} {
		var err error
		if by[p], err = s.reportsOf(is, p); err != nil {
			return nil, err
		}
	}
	before, err := s.stood(by[hearsay.Supports], by[hearsay.Denies])
	if err != nil || contestedBefore(before, by, a.speaker) {
		return nil, err
	}
	i := slices.IndexFunc(is.Stands, func(st hearsay.Stand) bool { return st.Stance == hearsay.Denies && st.Row != nil })
	if i < 0 {
		return nil, nil
	}
	row, claim := is.Stands[i].Row, is.Claim.ID
	at := hearsay.Report{Article: row.Article.ID, Attribution: row.Attribution.ID}
	return []hearsay.Event{s.event(a, hearsay.Event{Report: at, Speaker: is.Stands[i].Speaker, Claim: claim}, claim, at.Attribution)}, nil
}

// reportsOf are the reports of all statements that show a stance on a claim.
func (s *scene) reportsOf(is *hearsay.Standing, stance hearsay.Stance) (map[hearsay.Report]bool, error) {
	all := map[hearsay.Report]bool{}
	for _, st := range is.Stands {
		if st.Stance != stance {
			continue
		}
		for _, id := range st.Statements {
			told, err := s.record.Statement(s.ctx, id)
			if err != nil {
				return nil, err
			}
			for _, r := range told.Reports {
				all[r] = true
			}
		}
	}
	return all, nil
}

// stood are the stances that reports showed on claims that were taken apart, by claim.
func (s *scene) stood(lists ...map[hearsay.Report]bool) (map[string][]hearsay.Stood, error) {
	var articles []string
	wanted := map[hearsay.Report]bool{}
	for _, list := range lists {
		for r := range list {
			wanted[r] = true
			articles = append(articles, r.Article)
		}
	}
	slices.Sort(articles)
	found, err := s.record.StoodBefore(s.ctx, slices.Compact(articles))
	by := map[string][]hearsay.Stood{}
	for _, f := range found {
		if wanted[f.Report] {
			by[f.Claim] = append(by[f.Claim], f)
		}
	}
	return by, err
}

// contestedBefore tells whether, on one of the claims there were, one speaker's
// report that supports the claim now and another's that denies it stood against
// each other. Where an alert is for a speaker, theirs has to be one of the two.
func contestedBefore(before map[string][]hearsay.Stood, now map[hearsay.Stance]map[hearsay.Report]bool, speaker string) bool {
	for _, list := range before {
		for _, f := range list {
			for _, o := range list {
				if now[hearsay.Supports][f.Report] && now[hearsay.Denies][o.Report] && f.Speaker != o.Speaker &&
					opposed(f.Stance, o.Stance) && (speaker == "" || f.Speaker == speaker || o.Speaker == speaker) {
					return true
				}
			}
		}
	}
	return false
}

// opposed tells whether one of two stances supports what the other denies. A claim
// that is placed anew may be put the other way round.
func opposed(a, b hearsay.Stance) bool {
	return a == hearsay.Supports && b == hearsay.Denies || a == hearsay.Denies && b == hearsay.Supports
}

// changedBefore tells whether a speaker's change was there before its claim was
// taken apart.
func (s *scene) changedBefore(c *hearsay.PositionChange) (bool, error) {
	var reports [2]map[hearsay.Report]bool
	for i, id := range []string{c.From.Statement, c.To.Statement} {
		st, err := s.record.Statement(s.ctx, id)
		if err != nil {
			return false, err
		}
		reports[i] = map[hearsay.Report]bool{}
		for _, r := range st.Reports {
			reports[i][r] = true
		}
	}
	before, err := s.stood(reports[0], reports[1])
	for _, list := range before {
		for _, f := range list {
			for _, o := range list {
				if reports[0][f.Report] && reports[1][o.Report] && f.Speaker == c.Speaker && o.Speaker == c.Speaker && f.Stance != o.Stance {
					return true, err
				}
			}
		}
	}
	return false, err
}

// corrected are the rows that a correction, made since there is the alert, gave
// to the speaker that it is for.
func (s *scene) corrected(a *watched) (events []hearsay.Event, err error) {
	if a.Kind != hearsay.AlertSpeaker {
		return nil, nil
	}
	for i := range s.rows {
		r := &s.rows[i]
		if !r.Corrected || !slices.Contains(r.Known, a.speaker) || !sure(r, a.Sure) {
			continue
		}
		given, err := s.given(r, a)
		if err != nil {
			return nil, err
		}
		if given {
			events = append(events, s.event(a, hearsay.Event{Report: s.report(i), Speaker: a.speaker}, r.Article.TextSHA256, r.Attribution.ID))
		}
	}
	return events, nil
}

func (s *scene) given(r *hearsay.Row, a *watched) (bool, error) {
	list, err := s.record.Corrections(s.ctx, hearsay.CorrectionQuery{Attribution: r.Attribution.ID, TextSHA256: r.Article.TextSHA256})
	for i := range list {
		c := &list[i]
		if !c.InForce || c.Kind != hearsay.CorrectSpeaker || c.When.Before(a.Made) {
			continue
		}
		to, err := speakerNow(s.ctx, s.record, c.Speaker)
		if err != nil || to == a.speaker && !slices.Contains(c.AsReadKnown, a.speaker) {
			return err == nil, err
		}
	}
	return false, err
}
