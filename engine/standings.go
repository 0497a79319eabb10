package engine

import (
	"cmp"
	"context"
	"slices"
	"time"

	"hearsay"
	"hearsay/relate/claim"
)

// Standings lists claims with who stands where, by stances that are at least so
// sure. Where only contested ones are asked for, it lists those of which it is at
// least so sure that they are, with all stances.
func Standings(ctx context.Context, record AcrossRecord, q hearsay.ClaimQuery, sure float64) (list []hearsay.Standing, cursor string, err error) {
	limit := q.Limit
	if q.Contested {
		q.Sure, sure = max(q.Sure, sure), 0
	}
	for {
		claims, next, err := record.FindClaims(ctx, q)
		if err != nil {
			return list, "", err
		}
		x := newAcross(record)
		for _, c := range claims {
			s, err := x.standing(ctx, c, sure)
			if err != nil {
				return list, "", err
			}
			if len(s.Stands)+len(s.Relayed) > 0 && (s.Contested || !q.Contested) {
				list = append(list, s)
			}
		}
		if next == "" || len(list) >= limit {
			return list, next, nil
		}
		// The next page is as short as what is missing, so that none is lost.
		q.Cursor, q.Limit = next, limit-len(list)
	}
}

// Weaker counts the disputes that a query finds which are less than so sure, up to
// most; more tells that there are others.
func Weaker(ctx context.Context, record AcrossRecord, q hearsay.ClaimQuery, sure float64, most int) (n int, more bool, err error) {
	if sure <= 0 {
		return 0, false, nil
	}
	q.Contested, q.Sure, q.Under, q.Cursor, q.Limit = true, 0, sure, "", most
	list, next, err := Standings(ctx, record, q, 0)
	return len(list), next != "", err
}

// standing is a claim with its stances, one for each speaker and stance; those
// that are only told of their speakers by somebody else stand by themselves.
func (x *across) standing(ctx context.Context, c hearsay.Claim, sure float64) (hearsay.Standing, error) {
	out := hearsay.Standing{Claim: c}
	told := map[string]hearsay.Told{}
	var all counter
	parts := map[string]*counter{}
	positions, err := positionsOn(ctx, x.record, c.ID)
	if err != nil {
		return out, err
	}
	for _, p := range positions {
		if p.Confidence < sure || p.Relayed && sure > 0 {
			continue
		}
		p.Stance = c.Toward(p.Stance)
		t, known := told[p.Statement]
		if !known {
			if t, err = x.toldBy(ctx, p.Statement); err != nil {
				return out, err
			}
			told[p.Statement] = t
		}
		if len(t.Reports) == 0 {
			continue
		}
		names, err := x.namesOf(ctx, p.Speaker, &t.Reports[0].Row)
		if err != nil {
			return out, err
		}
		for _, name := range names {
			key := stand(&out, name, &p, &t)
			if parts[key] == nil {
				parts[key] = &counter{}
			}
			parts[key].add(t.Reports)
		}
		all.add(t.Reports)
	}
	for _, list := range [][]hearsay.Stand{out.Stands, out.Relayed} {
		for i := range list {
			list[i].Counted = parts[standKey(&list[i])].counted()
		}
	}
	out.Counted = all.counted()
	out.Contested = c.Contested && contested(out.Stands)
	return out, nil
}

// positionsOn are all positions on a claim, read before anything else is asked:
// asking while they are read would take two connections at once, and as many
// readers as there are connections would wait for each other.
func positionsOn(ctx context.Context, record hearsay.Placements, claim string) (list []hearsay.Position, err error) {
	for p, err := range record.Positions(ctx, claim, "") {
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, nil
}

func (x *across) toldBy(ctx context.Context, statement string) (hearsay.Told, error) {
	s, err := x.record.Statement(ctx, statement)
	if err != nil {
		return hearsay.Told{}, err
	}
	return x.told(ctx, s)
}

func standKey(s *hearsay.Stand) string {
	key := s.Speaker + "\x00" + s.Name + "\x00" + string(s.Stance)
	if s.Row == nil || !s.Row.Attribution.Relayed {
		return key
	}
	for _, t := range s.Row.Attribution.Via {
		for i := range t.Speakers {
			key += "\x00" + cmp.Or(knownAt(t.Known, i), t.Speakers[i].Name)
		}
	}
	return key + "\x00told"
}

func knownAt(ids []string, i int) string {
	if i < len(ids) {
		return ids[i]
	}
	return ""
}

// stand adds a position to the stance that the speaker of that name takes, and says
// which key that has.
func stand(out *hearsay.Standing, name string, p *hearsay.Position, t *hearsay.Told) string {
	if p.At.IsZero() { // an undated page was placed first; another one has a time
		p.At = t.Reports[0].Row.Article.Published
	}
	shown := shownIn(p, t)
	s := hearsay.Stand{Speaker: p.Speaker, Name: name, Stance: p.Stance, Row: shown.Row, First: p.At}
	list, key := &out.Stands, standKey(&s)
	if shown.Row.Attribution.Relayed {
		list = &out.Relayed
	}
	i := slices.IndexFunc(*list, func(o hearsay.Stand) bool { return standKey(&o) == key })
	if i < 0 {
		*list = append(*list, s)
		i = len(*list) - 1
	}
	st := &(*list)[i]
	if !slices.Contains(st.Statements, p.Statement) {
		st.Statements, st.Shown = append(st.Statements, p.Statement), append(st.Shown, shown)
	}
	st.Strength, st.Condition = cmp.Or(st.Strength, p.Strength), cmp.Or(st.Condition, p.Condition)
	st.Confidence = max(st.Confidence, p.Confidence)
	st.First, st.Last = widened(st.First, st.Last, p.At)
	out.First, out.Last = widened(out.First, out.Last, p.At)
	return key
}

// shownIn are the words that show a position, where the report they stand in is
// there; else its earliest report.
func shownIn(p *hearsay.Position, t *hearsay.Told) hearsay.ShownIn {
	for i := range t.Reports {
		r := &t.Reports[i].Row
		if r.Article.ID == p.Shown.Article && r.Attribution.ID == p.Shown.Attribution {
			return hearsay.ShownIn{Row: r, Span: p.Shown.Span}
		}
	}
	return hearsay.ShownIn{Row: &t.Reports[0].Row}
}

func widened(first, last, at time.Time) (time.Time, time.Time) {
	if at.IsZero() {
		return first, last
	}
	if first.IsZero() || at.Before(first) {
		first = at
	}
	if at.After(last) {
		last = at
	}
	return first, last
}

// contested tells whether one speaker supports what another denies. Who has no
// name is nobody that could be told from others.
func contested(stands []hearsay.Stand) bool {
	for _, a := range stands {
		for _, b := range stands {
			if a.Stance == hearsay.Supports && b.Stance == hearsay.Denies && cmp.Or(a.Speaker, a.Name) != cmp.Or(b.Speaker, b.Name) &&
				cmp.Or(a.Speaker, a.Name) != "" && cmp.Or(b.Speaker, b.Name) != "" {
				return true
			}
		}
	}
	return false
}

// Changes are where a speaker's position on a claim changed, the oldest first.
func Changes(ctx context.Context, record AcrossRecord, speaker string) ([]hearsay.PositionChange, error) {
	by := map[string][]hearsay.Position{}
	var order []string
	for p, err := range record.Positions(ctx, "", speaker) {
		if err != nil {
			return nil, err
		}
		if by[p.Claim] == nil {
			order = append(order, p.Claim)
		}
		by[p.Claim] = append(by[p.Claim], p)
	}
	var list []hearsay.PositionChange
	for _, id := range order {
		for _, c := range claim.Changes(by[id]) {
			on, err := record.Claim(ctx, id)
			if err != nil {
				return nil, err
			}
			list = append(list, changeOn(on, &c))
		}
	}
	slices.SortStableFunc(list, func(a, b hearsay.PositionChange) int { return a.To.At.Compare(b.To.At) })
	return list, nil
}

// changeOn is a change with its stances to what the claim's label says.
func changeOn(on hearsay.Claim, c *claim.Change) hearsay.PositionChange {
	from, to := c.From, c.To
	from.Stance, to.Stance = on.Toward(from.Stance), on.Toward(to.Stance)
	return hearsay.PositionChange{Claim: on, Speaker: c.Speaker, From: from, To: to}
}
