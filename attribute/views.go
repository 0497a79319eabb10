package attribute

import (
	"math"

	"hearsay/internal/encoder"
)

// view is how sure the encoder is of a draft, in log probabilities.
type view struct {
	// cue are the log odds that the cue begins where it does.
	cue float64
	// mean is that of all labels, weakest the lowest of a token of source or content.
	mean, weakest float64
	// source and content are told apart by part: the lowest of a first token,
	// of a token inside, and of the token right behind the end.
	source, content edges
	// outside is the lowest of the other tokens outside.
	outside float64
}

// edges are the lowest log probabilities of the parts of a run of tokens.
type edges struct{ first, inside, behind float64 }

// odds are the log odds that token i begins a cue against that it is none.
func (x *encoded) odds(i int) float64 {
	row := x.cues[i*encoder.Cues:]
	return float64(row[cueBegin] - row[cueOut])
}

// viewOf tells how sure of a path of labels the encoder is.
func viewOf(path []uint8, logShares []float32) view {
	var v view
	before := uint8(0)
	for i, l := range path {
		share := float64(logShares[i*encoder.Roles+int(l)])
		v.mean += share / float64(len(path))
		kind := kindOfRole(l)
		if kind != 0 {
			v.weakest = min(v.weakest, share)
		}
		v.count(kind, before, l, share)
		before = kind
	}
	return v
}

// count counts one token of a kind, with the label and its log probability,
// that stands behind one of the kind before.
func (v *view) count(kind, before, label uint8, share float64) {
	at := func(kind uint8) *edges {
		if kind == 1 {
			return &v.source
		}
		return &v.content
	}
	lower := func(x *float64) { *x = math.Min(*x, share) }
	if before != 0 && before != kind {
		lower(&at(before).behind)
	}
	switch {
	case kind == 0 && before == 0:
		lower(&v.outside)
	case label == roleSource, label == roleContent:
		lower(&at(kind).first)
	case kind != 0:
		lower(&at(kind).inside)
	}
}

// kindOfRole is 0 outside, 1 in a source, 2 in content.
func kindOfRole(label uint8) uint8 { return (label + 1) / 2 }
