package proposition

import (
	"slices"

	"hearsay"
)

// opposites takes a table of words to their concepts. Words that a class of
// concepts has on both sides stand against nothing.
func (r *Reader) opposites(table map[string][]string) map[string][]string {
	m := map[string][]string{}
	for word, list := range table {
		a := r.concept(word)
		for _, other := range list {
			if b := r.concept(other); a != b && !slices.Contains(m[a], b) {
				m[a] = append(m[a], b)
			}
		}
	}
	for a := range m {
		slices.Sort(m[a])
	}
	return m
}

// against are the predicates that what is said stands against. A denial of what
// is only contrary to another leaves that open.
func (r *Reader) against(s *Said) []string {
	list := slices.Clone(r.contradictory[s.Predicate])
	if s.Stance == hearsay.Supports {
		list = append(list, r.contrary[s.Predicate]...)
	}
	return list
}

// Turned is what is said as a stance to a claim whose predicate is given: who
// says "unsafe" denies "safe". Of the same predicate it is left as it is.
func (s Said) Turned(predicate string) Said {
	if s.Predicate != predicate && slices.Contains(s.Against, predicate) {
		s.Stance, s.Negative, s.Framed = flip(s.Stance), !s.Negative, false // an opposite is no verdict on what was said
	}
	return s
}

// contradicted gives what is said the stance to its opposite that another one said
// right before in the paragraph: "it was perfectly legal" denies that the strike
// was illegal, "the vineyard had been inherited" that it had been bought. Both
// have to be about one thing, or the later one about an "it".
func (p *page) contradicted(reports []Report) {
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if said.Pointed || said.Minor || said.Modality != "" || said.Stance != hearsay.Supports && said.Stance != hearsay.Denies {
				continue
			}
			for k := i - 1; k >= 0 && p.near(i, k); k-- {
				if o := p.opposite(reports, i, k, said); o != nil {
					answer := *o
					answer.Stance, answer.Pointed, answer.How, answer.Framed = flip(said.Stance), true, ByThat, true
					answer.Words, answer.Accuses, answer.Strength, answer.Condition, answer.bag = said.Words, false, "", "", said.bag
					*said = answer
					break
				}
			}
		}
	}
}

// opposite is what a report says that something said stands against, of the same
// thing; nil where nothing does.
func (p *page) opposite(reports []Report, i, k int, said *Said) *Said {
	if !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) || p.inside(k, i) {
		return nil
	}
	against := p.r.contradictory[said.Predicate]
	if said.Stance == hearsay.Supports {
		against = slices.Concat(against, p.r.contrary[said.Predicate])
	}
	for s := range reports[k].Said {
		o := &reports[k].Said[s]
		if o.Stance == hearsay.Supports && !o.Minor && o.Modality == "" && o.anchored() && slices.Contains(against, o.Predicate) && (said.Unmeant && len(said.Arguments) == 0 || said.ofOneThing(o)) {
			return o
		}
	}
	return nil
}

// ofOneThing tells whether two opposites are of one thing: what the later one is
// about takes part in the earlier one as who does it or what it is done to, and
// nothing else is named in it alone.
func (s *Said) ofOneThing(o *Said) bool {
	core := false
	for i := range s.Arguments {
		a := &s.Arguments[i]
		k := o.argument(a)
		switch {
		case a.Role == Beside:
		case k < 0 || o.Arguments[k].Role == Beside:
			return false
		default:
			core = core || !a.Loose
		}
	}
	return core && !OtherDay(&s.Proposition, &o.Proposition)
}

// sameDeed tells whether two propositions have one predicate, or a's stands
// against b's.
func sameDeed(a, b *Proposition) bool {
	return a.Predicate != "" && (a.Predicate == b.Predicate || slices.Contains(a.Against, b.Predicate))
}
