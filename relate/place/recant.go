package place

import (
	"hearsay"
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
	p.turnsTo(held[at], s, r, said, stance)
	return nil
}

// figure places "withdrew its figure of 7,100", "stands by its figure": on the one
// claim in which the speaker gave that number on an earlier day.
func (p *placer) figure(s *openStatement, r *proposition.Report, said *proposition.Said) error {
	if r.Relayed {
		return nil
	}
	given, forms, err := p.open(figureOf(r, said.Figure))
	if err != nil {
		return err
	}
	if at := claim.Counted(said.Figure, r.At, r.Speakers(), forms); at >= 0 {
		p.turnsTo(given[at], s, r, said, said.Stance)
	}
	return nil
}

// turnsTo places what says itself not what it is about as a stance to a claim.
func (p *placer) turnsTo(c *openClaim, s *openStatement, r *proposition.Report, said *proposition.Said, stance hearsay.Stance) {
	n := *said
	n.Proposition, n.Stance, n.Pointed, n.How, n.Text = c.form.Forms[0], stance, true, proposition.ByThing, c.Label
	if p.claims[c.ID] == nil {
		p.claims[c.ID] = c
		p.touchedClaims = append(p.touchedClaims, c.ID)
	}
	p.takes(c, s, r, &n)
}
