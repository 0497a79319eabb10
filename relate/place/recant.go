package place

import (
	"hearsay/relate/claim"
	"hearsay/relate/proposition"
)

// recanted places "I was wrong": as the opposite of what the speaker held on the one
// claim that it can mean. Where there is none, or there are several, it is placed nowhere.
func (p *placer) recanted(s *openStatement, r *proposition.Report, said *proposition.Said) error {
	if r.Relayed {
		return nil
	}
	held, forms, err := p.open(append(deniedBy(r), heldBy(r)...))
	if err != nil {
		return err
	}
	at, stance := claim.Recanted(r.At, r.Speakers(), forms)
	if at < 0 {
		return nil
	}
	c, n := held[at], *said
	n.Proposition, n.Stance, n.Pointed, n.How, n.Text = forms[at].Forms[0], stance, true, proposition.ByThing, c.Label
	if p.claims[c.ID] == nil {
		p.claims[c.ID] = c
		p.touchedClaims = append(p.touchedClaims, c.ID)
	}
	p.takes(c, s, r, &n)
	return nil
}
