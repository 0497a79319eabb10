package attribute

import "hearsay/internal/nn"

// Cue is a stretch of tokens [First, End) that signals an attribution.
type Cue struct{ First, End int }

// Labels of a token as a part of a cue.
const (
	cueOut = iota
	cueBegin
	cueInside
)

// Labels of a token for one cue: what it is to it.
const (
	roleOut = iota
	roleSource
	roleSourceOn
	roleContent
	roleContentOn
)

// cueSteps and roleSteps say which labels may follow which: a run goes on only
// after it began.
var (
	cueSteps  = nn.Steps([]string{"O", "B", "I"}, func(from, to int) bool { return to == cueInside && from == cueOut })
	roleSteps = nn.Steps([]string{"O", "B-S", "I-S", "B-C", "I-C"}, forbidRole)
)

func forbidRole(from, to int) bool {
	switch to {
	case roleSourceOn:
		return from != roleSource && from != roleSourceOn
	case roleContentOn:
		return from != roleContent && from != roleContentOn
	}
	return false
}
