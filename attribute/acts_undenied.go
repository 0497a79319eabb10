package attribute

import "hearsay/parse"

// Limits, in tokens behind a negation, of what takes back that it denies.
const (
	untilReach = 9
	yetReach   = 5
)

// undenied reports that the negation at token i ("not", "never") denies nothing: it
// tells of a state of mind ("does not want"), leaves something open ("has not yet"),
// or says by a negation what is so ("not uncommon", "not until May", "never been higher").
func (j *judge) undenied(i int) bool {
	next := j.behindAdverbs(i + 1)
	if next >= len(j.doc.Tokens) {
		return false
	}
	lemma := j.doc.Tokens[next].Lemma
	if lemma == "know" && j.doc.Tokens[next].XPOS == parse.TagVBN {
		return false // "had never known the filter to be off"
	}
	return j.lang.Reported.Minding[lemma] || j.lang.Reported.Halving[lemma] ||
		j.generic(i) || j.peaks(i) || j.awaits(i) || j.othersLeft(i) || j.soMuch(i) || j.less(i) || j.foretells(i)
}

// othersLeft reports in a quotation what those who are spoken of or to left undone:
// “They didn’t give us time”, “You haven’t been to the border” blame, and deny nothing.
func (j *judge) othersLeft(i int) bool {
	if i < 2 || quotedBy(j.doc, i) < 0 {
		return false
	}
	aux := &j.doc.Tokens[i-1]
	past := aux.Lemma == "do" && aux.XPOS == parse.TagVBD || aux.Lemma == "have"
	return j.is(i-2, "they") && past || j.is(i-2, "you") && (past || aux.Lemma == "be")
}

// less reports a negation that only compares: "is not as common as it was", "no different".
func (j *judge) less(i int) bool {
	return (j.is(i+1, "as") || j.is(i+1, "so") || j.is(i+1, "that")) && i+2 < len(j.doc.Tokens) && (j.doc.Tokens[i+2].UPOS == parse.Adj || j.doc.Tokens[i+2].UPOS == parse.Adv) && !j.is(i+2, "well")
}

// foretells reports what a thing will not do, which foresees: "the reform will not
// work"; what people, bodies and "it" will not do is refused or denied.
func (j *judge) foretells(i int) bool {
	if i < 2 || !j.is(i-1, "will") && !j.is(i-1, "would") && !j.is(i-1, "wo") {
		return false
	}
	if next := j.behindAdverbs(i + 1); next < len(j.doc.Tokens) && j.lang.Reported.Affecting[j.doc.Tokens[next].Lemma] {
		return false // "the ban would not affect the games" answers who fears that it does
	}
	insists := j.d.cue.First < j.d.cue.End && j.doc.Tokens[j.d.cue.End-1].Lemma == "insist"
	return j.doc.Tokens[i-2].UPOS == parse.Noun && !j.somebody(i-2) && !insists
}

// soMuch reports "not seen so plain a case": the most that there was.
func (j *judge) soMuch(i int) bool {
	for k := i + 2; k < min(i+yetReach, len(j.doc.Tokens)-2); k++ {
		if j.is(k, "so") && (j.is(k+2, "a") || j.is(k+2, "an")) {
			return true
		}
	}
	return false
}

// behindAdverbs is the first token from i on that is no adverb, or one of Halving.
func (j *judge) behindAdverbs(i int) int {
	for end := min(i+3, len(j.doc.Tokens)); i < end; i++ {
		if t := &j.doc.Tokens[i]; t.UPOS != parse.Adv || j.lang.Reported.Halving[t.Lemma] {
			break
		}
	}
	return i
}

// generic reports a negation of what anybody does: "you don't turn up and tell them".
func (j *judge) generic(i int) bool {
	return i >= 2 && j.doc.Tokens[i-1].Lemma == "do" && j.doc.Tokens[i-1].XPOS != parse.TagVBD && (j.is(i-2, "you") || j.is(i-2, "people"))
}

// peaks reports "never" before a comparison that names nothing to compare with:
// "has never been higher"; "has never been warmer than 33 degrees" denies.
func (j *judge) peaks(i int) bool {
	if !j.is(i, "never") {
		return false
	}
	k := i + 1
	if j.is(k, "been") || j.is(k, "felt") {
		k++
	}
	if k >= len(j.doc.Tokens) || j.doc.Tokens[k].XPOS != parse.TagJJR && j.doc.Tokens[k].XPOS != parse.TagRBR {
		return false
	}
	return !j.within("than", k, yetReach)
}

// awaits reports that what is negated at token i is only not so yet, or until or
// unless something else is: "has not seen the draft yet".
func (j *judge) awaits(i int) bool {
	return j.within("yet", i, yetReach) || j.within("until", i, untilReach) || j.within("unless", i, untilReach)
}

// within reports a word in the next tokens behind token i, before any comma or stop.
func (j *judge) within(word string, i, tokens int) bool {
	for k := i + 1; k <= i+tokens && k < len(j.doc.Tokens); k++ {
		if x := j.doc.Tokens[k].XPOS; x == parse.TagComma || x == parse.TagStop {
			return false
		}
		if j.is(k, word) {
			return true
		}
	}
	return false
}

// void reports behind the "no" at token i a noun that somebody has none of without
// denying anything: "had no idea", "had no real choice".
func (j *judge) void(i int) bool {
	k := i + 1
	if k+1 < len(j.doc.Tokens) && j.doc.Tokens[k].UPOS == parse.Adj {
		k++
	}
	return k < len(j.doc.Tokens) && j.lang.Reported.Voids[j.doc.Tokens[k].Lemma]
}

// bounds reports at token i a negation that is only a measure: "no more than ten",
// "nothing stronger than soup".
func (j *judge) bounds(i int) bool {
	if !j.is(i, "no") && !j.is(i, "not") && !j.is(i, "nothing") || i+2 >= len(j.doc.Tokens) || !j.is(i+2, "than") {
		return false
	}
	x := j.doc.Tokens[i+1].XPOS
	return x == parse.TagJJR || x == parse.TagRBR || j.is(i+1, "other") || j.is(i+1, "more") || j.is(i+1, "less")
}

// repeatsToAsk reports a quotation that opens with one word of what others say, as
// a question, and goes on: “Sold? They paid my taxi.”
func (j *judge) repeatsToAsk() bool {
	i := j.contentWord(0)
	if i < 0 || i+2 >= len(j.doc.Tokens) || quotedBy(j.doc, i) < 0 || !j.is(i+1, "?") || j.contentWord(1) < 0 {
		return false
	}
	switch j.doc.Tokens[i].XPOS {
	case parse.TagVBN, parse.TagVBD, parse.TagJJ, parse.TagNN, parse.TagNNS:
		return true
	}
	return false
}
