package parse

import "hearsay/internal/nn"

// early is when a decision may be taken on its first features alone: when these
// put one label so far before all others that the rest hardly ever turns it
// (Strubell, Vilnis, Silverstein and McCallum 2015). Chosen as first are those that
// leave the least variance to the rest. What it saves is making the
// rest, and its memory accesses.
//
// It is how far the best must lead, in the weights' own unit.
type early float32

// Chosen so that labelled attachment and both kinds of tags lose less than 0.1 on
// the dev parts; measure again when features change.
const (
	earlyTag  early = 35
	earlyPart early = 40
	earlyMove early = 120
	earlyRel  early = 60
)

// first gives the best label but 0 for the first features, and whether it leads so
// far that the rest need not be asked. The rest goes on with the sums.
func (e early) first(t *nn.Table, features []uint64, sums []int32) (top int, sure bool) {
	t.Ask(features)
	t.Sum(features, sums)
	top, lead := best(sums[:t.Labels()])
	return top, float32(lead)*t.Scale() >= float32(e)
}

// rest gives the best label but 0 for the first features, whose sums these are, and
// the rest together.
func (e early) rest(t *nn.Table, features []uint64, sums []int32) (top int) {
	t.Ask(features)
	t.Add(features, sums)
	top, _ = best(sums[:t.Labels()])
	return top
}

// best is the highest-scoring value but 0, which stands for undecided, and how
// far it leads; of equals it is the first. Sum and value are one number here, so
// that the greatest two are found without a jump that could be guessed wrong.
func best(sums []int32) (top int, lead int32) {
	first, second := int64(-1<<60), int64(-1<<30)<<8
	for i, s := range sums[1:] {
		v := int64(s)<<8 | int64(255-i)
		first, second = max(first, v), max(second, min(first, v))
	}
	return 256 - int(first&255), int32(first>>8 - second>>8)
}
