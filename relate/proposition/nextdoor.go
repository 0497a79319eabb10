package proposition

import (
	"slices"

	"hearsay"
)

// nextDoor gives an "it" of which nobody knows what it means what another one right
// before in the paragraph says of the same deed: "the footbridge had not been
// inspected for years, Stroud said. Orme said it had been inspected in April."
func (p *page) nextDoor(reports []Report) {
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if !said.Unmeant || said.Weak || said.Minor || said.Predicate == "be" || slices.ContainsFunc(said.Arguments, func(a Argument) bool { return a.Role != Beside }) {
				continue
			}
			for k := i - 1; k >= 0 && p.near(i, k) && said.Unmeant; k-- {
				if p.opponents(&reports[i], &reports[k]) && !p.inside(i, k) && !p.inside(k, i) {
					said.means(reports[k].Said)
				}
			}
		}
	}
}

// means takes who does it, or what it is done to, from what was said of the same
// deed and denied where this is said, or the other way round.
func (s *Said) means(list []Said) {
	for k := range list {
		o := &list[k]
		if o.Predicate != s.Predicate || o.Modality != s.Modality || o.Minor || o.Unmeant || o.Stance == s.Stance || o.Stance != hearsay.Supports && o.Stance != hearsay.Denies || OtherDay(&s.Proposition, &o.Proposition) {
			continue
		}
		for _, a := range o.Arguments {
			if a.Role != Beside {
				s.add(a)
				s.Unmeant = false
			}
		}
	}
}
