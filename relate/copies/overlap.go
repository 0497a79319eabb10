package copies

import (
	"cmp"
	"slices"
)

// placedShingle is a run of words with the place where it begins.
type placedShingle struct {
	hash uint64
	at   int32
}

func sortedShingles(words []word) []placedShingle {
	list := make([]placedShingle, 0, len(words))
	for i, h := range shingles(words) {
		list = append(list, placedShingle{h, int32(i)})
	}
	slices.SortFunc(list, func(a, b placedShingle) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.at, b.at)) })
	return list
}

// mayDerive is false where two articles share too little for either to derive
// from the other, as most do that share a phrase: then they need not be aligned.
func mayDerive(a, b *Entry) bool {
	inA, inB := shared(a.shingles, b.shingles)
	words := max(covered(inA), covered(inB))
	if words >= leastNarrative && float64(words) >= leastShare*float64(min(a.length, b.length)) {
		return true
	}
	return words >= leastQuoted && (a.creditsOutlet(b) || b.creditsOutlet(a))
}

// shared are the places of the shingles that both have, in each.
func shared(a, b []placedShingle) (inA, inB []int32) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].hash < b[0].hash:
			a = a[1:]
		case a[0].hash > b[0].hash:
			b = b[1:]
		default:
			h := a[0].hash
			for ; len(a) > 0 && a[0].hash == h; a = a[1:] {
				inA = append(inA, a[0].at)
			}
			for ; len(b) > 0 && b[0].hash == h; b = b[1:] {
				inB = append(inB, b[0].at)
			}
		}
	}
	return inA, inB
}

// covered is how many words shingles cover, with the gaps that are bridged: at
// least as many as [runs] finds.
func covered(at []int32) int {
	slices.Sort(at)
	n, end := 0, int32(-1<<30)
	for _, i := range at {
		if i > end+bridged {
			end = i
		}
		n += int(i + shingle - end)
		end = i + shingle
	}
	return n
}
