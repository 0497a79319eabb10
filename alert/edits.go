package alert

import (
	"slices"

	"hearsay"
)

// edits are the quotations of the version before that this one changed or
// dropped.
func (s *scene) edits(a *watched) (events []hearsay.Event, err error) {
	if s.before == "" {
		return nil, nil
	}
	list, err := s.record.Difference(s.ctx, s.before, s.at.Article)
	if err != nil {
		return nil, err
	}
	was, err := rowsIn(s.ctx, s.record, s.before)
	if err != nil {
		return nil, err
	}
	for _, d := range list {
		if d.Before == nil || !d.Quoted() {
			continue // it was added, or is no quotation
		}
		i := slices.IndexFunc(was, func(r hearsay.Row) bool { return r.Attribution.ID == d.Before.ID })
		if i < 0 || !sure(&was[i], a.Sure) || a.speaker != "" && !slices.Contains(was[i].Known, a.speaker) {
			continue
		}
		e := hearsay.Event{Before: hearsay.Report{Article: s.before, Attribution: d.Before.ID}, Report: hearsay.Report{Article: s.at.Article}}
		if d.After != nil {
			e.Report.Attribution = d.After.ID
		}
		for _, id := range was[i].Known {
			if id != "" && (a.speaker == "" || id == a.speaker) {
				e.Speaker = id
				break
			}
		}
		events = append(events, s.event(a, e, s.before, d.Before.ID, s.at.Article, e.Report.Attribution))
	}
	return events, nil
}
