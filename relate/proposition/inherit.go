package proposition

import (
	"slices"

	"hearsay"
)

// inherit gives a proposition without anything of its own to be found by what
// the nearest of the same predicate in the article has: "reports of
// encirclement" are of the one that was told.
func (p *page) inherit(reports []Report) {
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if said.Stance != hearsay.Denies {
				said.such = false // "such simple proposals" points to nothing
			}
			if said.Predicate == "" || said.anchored() && !said.such || !said.noun && !said.such && !said.Framed && !p.r.p.Telling[said.Predicate] || p.r.p.Weak[said.Predicate] || said.Predicate == "be" {
				continue
			}
			if from, k := nearest(reports, i, said); from != nil {
				said.Arguments, said.Lent, said.such = slices.Clone(from.Arguments), !said.such && !p.near(i, k) && !(said.definite && p.onlyOne(reports, i, said)), false
				said.Unmeant = said.Unmeant || said.Lent && said.Framed && !said.outright && !p.r.p.Apart[said.Predicate] && !said.own // "dismissed the frustration"
				if said.Day == "" {
					said.Day = from.Day
				}
				if said.noun && said.Modality == "" && from.Stance == hearsay.Supports {
					said.Modality = from.Modality // "talk of a closure" is of the one to come
				}
				if len(said.Quantities) == 0 {
					said.Quantities = slices.Clone(from.Quantities)
				}
			}
		}
	}
}

// onlyOne tells whether others say only one thing to be so of a deed in the article:
// then "the injections" are the ones that were told.
func (p *page) onlyOne(reports []Report, i int, said *Said) bool {
	key := ""
	for k := range reports {
		for s := range reports[k].Said {
			o := &reports[k].Said[s]
			if k == i || o.Predicate != said.Predicate || o.Pointed || o.Lent {
				continue
			}
			if o.Stance != hearsay.Supports || o.Minor || !p.opponents(&reports[i], &reports[k]) || key != "" && o.Key() != key {
				return false
			}
			key = o.Key()
		}
	}
	return key != ""
}

// atScene takes what is denied by a bare noun ("talk of a closure is false"), and
// is told nowhere in the article, to be about the place that the article is about.
func (p *page) atScene(reports []Report) {
	if p.scene == "" {
		return
	}
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if said.noun && said.outright && said.Stance == hearsay.Denies && len(said.Arguments) == 0 && said.Predicate != "" && !p.r.p.Weak[said.Predicate] {
				said.add(p.named(Beside, p.scene))
				said.Lent = true
			}
		}
	}
}

// near tells whether nothing but one attribution stands between two in one
// paragraph, and neither is a turn of a transcript: then one names what the other means.
func (p *page) near(i, k int) bool {
	return max(i-k, k-i) <= 2 && p.paragraph(i) == p.paragraph(k) && !p.turn(i) && !p.turn(k)
}

// nearest is the nearest of the same predicate that says more, and in which report.
func nearest(reports []Report, i int, said *Said) (*Said, int) {
	order := make([]int, 0, len(reports))
	for k := i; k >= 0; k-- {
		order = append(order, k)
	}
	for k := i + 1; k < len(reports); k++ {
		order = append(order, k)
	}
	for _, k := range order {
		for s := range reports[k].Said {
			if o := &reports[k].Said[s]; o != said && o.Predicate == said.Predicate && (o.named() || o.weight() > 1) {
				return o, k
			}
		}
	}
	return nil, -1
}
