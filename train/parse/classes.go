package main

import (
	"cmp"
	"slices"

	"hearsay/eval"
	"hearsay/internal/nn"
	"hearsay/parse"
)

// tally counts the tags of words, by the word's hash.
type tally map[uint64]*[parse.XPOSCount]int

func (t tally) note(h uint64, x parse.XPOS) {
	if t[h] == nil {
		t[h] = new([parse.XPOSCount]int)
	}
	t[h][x]++
}

// wordClasses numbers the sets of tags that words had in the treebanks, and
// notes the forms that have one tag for sure.
func wordClasses(trees []eval.Tree) (class, sure *nn.Codes) {
	classes, forms := tally{}, tally{}
	for _, t := range trees {
		for i, w := range t.Words {
			form, lower := parse.WordHashes(w)
			classes.note(lower, t.XPOS[i])
			forms.note(form, t.XPOS[i])
		}
	}
	var codes, tagged []nn.Code
	for h, tags := range forms {
		if x, n, all := commonest(tags); n >= 12 && float64(n) >= 0.997*float64(all) {
			tagged = append(tagged, nn.Code{Feature: h, Code: uint16(x)})
		}
	}
	numbers := map[string]uint16{}
	for _, h := range sorted(classes) {
		if key := classOf(classes[h]); key != "" {
			if numbers[key] == 0 {
				numbers[key] = uint16(len(numbers) + 1)
			}
			codes = append(codes, nn.Code{Feature: h, Code: numbers[key]})
		}
	}
	return newCodes(codes), newCodes(tagged)
}

// newCodes makes a table that does not depend on the order of the codes.
func newCodes(codes []nn.Code) *nn.Codes {
	slices.SortFunc(codes, func(a, b nn.Code) int { return cmp.Compare(a.Feature, b.Feature) })
	return nn.NewCodes(codes)
}

func sorted(t tally) []uint64 {
	hs := make([]uint64, 0, len(t))
	for h := range t {
		hs = append(hs, h)
	}
	slices.Sort(hs)
	return hs
}

func commonest(tags *[parse.XPOSCount]int) (best parse.XPOS, n, all int) {
	for x, c := range tags {
		all += c
		if c > n {
			best, n = parse.XPOS(x), c
		}
	}
	return best, n, all
}

// classOf writes the tags that make up at least a fiftieth of a word's
// occurrences, the commonest first; words seen once have no class.
func classOf(tags *[parse.XPOSCount]int) string {
	best, _, all := commonest(tags)
	if all < 2 {
		return ""
	}
	key := []byte{byte(best)}
	for x, c := range tags {
		if x != int(best) && c*50 >= all && c > 0 {
			key = append(key, byte(x))
		}
	}
	return string(key)
}

// onlyParts finds the XPOS that go with one UPOS in 99.5 of 100 cases.
func onlyParts(trees []eval.Tree) (only [parse.XPOSCount]parse.UPOS) {
	var n [parse.XPOSCount][parse.UPOSCount]int
	for _, t := range trees {
		for i, x := range t.XPOS {
			n[x][t.UPOS[i]]++
		}
	}
	for x := range n {
		all, best := 0, 0
		for u, c := range n[x] {
			all += c
			if c > n[x][best] {
				best = u
			}
		}
		if all > 0 && float64(n[x][best]) >= 0.995*float64(all) {
			only[x] = parse.UPOS(best)
		}
	}
	return only
}
