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
		s.Stance, s.Negative = flip(s.Stance), !s.Negative
	}
	return s
}

// alikeOrNot gives an "it" of which something is said that has an opposite the
// thing of which another one said the same or the opposite right before in the
// paragraph.
func (p *page) alikeOrNot(reports []Report) {
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if !said.Unmeant || len(said.Arguments) > 0 || len(p.r.contradictory[said.Predicate]) == 0 {
				continue
			}
			for k := i - 1; k >= 0 && p.near(i, k); k-- {
				if o := p.opposite(reports, i, k, said); o != nil {
					said.Arguments, said.Unmeant = slices.Clone(o.Arguments), false
					break
				}
			}
		}
	}
}

// opposite is what a report says that has the predicate of something said, or one
// that stands against it; nil where nothing does.
func (p *page) opposite(reports []Report, i, k int, said *Said) *Said {
	if !p.opponents(&reports[i], &reports[k]) {
		return nil
	}
	for s := range reports[k].Said {
		o := &reports[k].Said[s]
		if o.anchored() && !o.Minor && (o.Predicate == said.Predicate || slices.Contains(p.r.contradictory[said.Predicate], o.Predicate)) {
			return o
		}
	}
	return nil
}

// sameDeed tells whether two propositions have one predicate, or a's stands
// against b's.
func sameDeed(a, b *Proposition) bool {
	return a.Predicate != "" && (a.Predicate == b.Predicate || slices.Contains(a.Against, b.Predicate))
}
