package hearsay

import "slices"

// harmful are acts that accuse or threaten somebody, deny it or admit it.
var harmful = []Act{Criticise, Threaten, Deny, Confirm}

// Weights of harm: a wrong row weighs twice where it puts an accusation, threat,
// denial or admission into somebody's mouth, and half as much again where that
// is a person with a name. They are chosen, not measured.
const (
	harmAct    = 2
	harmPerson = 1.5
)

// Harmful tells whether the act is one by which a mistake could do harm.
func (a Act) Harmful() bool { return slices.Contains(harmful, a) }

// Doubt orders what a person should look at: how likely it is, by the three
// confidences, that one of the steps is wrong, from 0 to 1, weighted by the harm
// that it could do. What a person confirmed has none.
func (a *Attribution) Doubt() float64 {
	c := a.Confidence
	d := 1 - min(c.Span, 1)*min(c.Speaker, 1)*min(c.Stance, 1)
	if a.Act.Harmful() {
		d *= harmAct
	}
	if slices.ContainsFunc(a.Speakers, func(s Speaker) bool { return s.Name != "" && s.Type == Person }) {
		d *= harmPerson
	}
	return d
}
