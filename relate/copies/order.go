package copies

import (
	"cmp"
	"time"

	"hearsay"
)

// zoneDoubt is by how much two pages' times can differ though they mean the same
// moment: many give a local time without its offset, and zones span 14 hours.
const zoneDoubt = 14 * time.Hour

// newsDays is how long after a report others still carry it as news; what they
// share with an older one is mostly background. Set by hand.
const newsDays = 4 * 24 * time.Hour

// farFrom tells whether two articles are known to lie further apart than that.
func (e *Entry) farFrom(other *Entry) bool {
	return !e.at.IsZero() && !other.at.IsZero() && e.at.Sub(other.at).Abs() > newsDays
}

// before tells whether e is the one that other derives from, if one does. Who
// credits the other comes after it; an agency's own dispatch comes before an
// article of about the same time; else the earlier, else the longer (what is cut
// is shorter), else the lesser ID.
func (e *Entry) before(other *Entry) bool {
	if a, b := other.creditsOutlet(e), e.creditsOutlet(other); a != b {
		return a
	}
	if a, b := e.ownWire(), other.ownWire(); a != b && e.sameTime(other) {
		return a
	}
	return e.compareTime(&other.rank) < 0
}

func (e *Entry) sameTime(other *Entry) bool {
	return e.at.IsZero() || other.at.IsZero() || e.at.Sub(other.at).Abs() <= zoneDoubt
}

// rank is what orders articles that nothing else tells apart: length in words.
type rank struct {
	id     string
	at     time.Time
	length int
}

func rankOf(p *hearsay.Placed) *rank { return &rank{p.ID, p.Published, p.Origin.Words} }

// compareTime orders by time, then length, then ID. An article without a time
// comes after all that have one.
func (e *rank) compareTime(other *rank) int {
	if e.at.IsZero() != other.at.IsZero() {
		if e.at.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(e.at.Compare(other.at), cmp.Compare(other.length, e.length), cmp.Compare(e.id, other.id))
}
