package resolve

// way is how a speaker was found; each has its own reliability.
type way uint8

const (
	wayName way = iota
	waySurname
	wayRole
	wayPronoun
	wayWorded
	wayImplicit
	wayCount
)

// confidence is the probability that the speaker is right, given the way it was
// found and the share that the best candidate had.
func confidence(w way, share float32) float64 {
	switch w {
	case wayName:
		return 0.97
	case waySurname:
		return 0.97 * float64(share)
	case wayRole:
		return 0.9 * float64(share)
	case wayPronoun:
		return float64(share)
	case wayWorded:
		return 0.8
	}
	return 0.5
}
