package resolve

import "hearsay"

// way is how a speaker was found; each has its own reliability.
type way uint8

const (
	wayName way = iota
	waySurname
	wayRole
	wayPronoun
	wayWorded
	wayImplicit
	wayUnclear
)

// confidence is the probability that the speaker is right, given the way it was
// found, the type, and the share that the best candidate had. The figures are
// the shares of right speakers on the labelled articles of PolNeAR dev, which
// hold across them: left out in turn, an article meets them with an expected
// calibration error of about 0.02 (see the card in weights/resolve).
func confidence(w way, t hearsay.SpeakerType, share float32) float64 {
	s := float64(share)
	switch w {
	case wayName:
		if t == hearsay.Person {
			return 0.99
		}
		return 0.975
	case waySurname:
		return 0.995 * s
	case wayRole:
		if t == hearsay.Person {
			return 0.5 + 0.5*s // who has the role is seldom somebody else
		}
		return s
	case wayPronoun:
		return min(0.985, 0.1+0.9*s)
	case wayUnclear:
		return 0.4 * s // nobody is named, so that no name is right
	case wayWorded:
		return worded[t] * s
	}
	return 0.6
}

// worded is how often the article's own phrase is as much as there is to say:
// groups are seldom named otherwise, documents and unnamed people often.
var worded = map[hearsay.SpeakerType]float64{
	hearsay.Group:        0.95,
	hearsay.Anonymous:    0.78,
	hearsay.Organization: 0.77,
	hearsay.Document:     0.72,
	hearsay.Unknown:      0.74,
	hearsay.Person:       0.58,
}
