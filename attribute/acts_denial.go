package attribute

import "hearsay/parse"

// denies reports that the content's first clause is negated, from its first
// word on: after an auxiliary ("is not", "had never"), as "no" and its noun
// ("no such offer"), or by the answer "No".
func (j *judge) denies(first int) bool {
	end := min(int(j.doc.Sentences[j.doc.Tokens[first].Sentence].EndToken), first+negateReach+3)
	if j.is(first, "that") {
		first++
	}
	clause := false
	for i := first; i < end; i++ {
		if i > first && !covered(j.d.content, i) {
			continue // "the cases, she argued, were not linked"
		}
		t := &j.doc.Tokens[i]
		clause = clause || finite(t)
		switch {
		case j.in(j.lang.Reported.Subordinating, i):
			return false // "while it had not read the text"
		case i == first && j.is(i, "not") && !j.is(i+1, "to"):
			return j.auxiliaryBefore(i)
		case j.is(i, "no") && j.void(i), j.bounds(i):
			return false
		case i <= first+1 && (j.is(i, "nobody") || j.is(i, "nothing") || j.is(i, "none") || j.is(i, "neither") || j.is(i, "one") && j.is(i-1, "no")):
			return j.ever(i+1, end) || j.told(i+1, end) && !j.lacks(i)
		case j.is(i, "neither") && (j.leavesOpen(i) || i > first && j.in(j.lang.Reported.Possible, i-1)): // "has neither accepted nor rejected it"
			return false
		case j.is(i, "nothing") && j.is(i+1, "to"): // "had nothing to pin it on" tells of a lack
			return false
		case i == first && j.is(i, "no") && !j.is(i+1, "one"):
			return i+1 < end && j.doc.Tokens[i+1].UPOS == parse.Punct || j.past(i+1, end)
		case i > first && clause && i+1 < end && (j.is(i, "and") || j.is(i, "but") && j.doc.Tokens[i+1].UPOS == parse.Aux):
			return false // "had been there but had not seen it": the first clause tells
		case i > first && j.lang.Reported.Sayings[t.Lemma] && finite(t) && t.UPOS == parse.Verb && !j.speaks(i-1):
			return false // "the surgery told her it could not": another one denies
		case i > first && t.XPOS == parse.TagComma && j.named(i) > i:
			end += j.named(i) - i
			i = j.named(i)
		case i > first && j.points(i): // "from that hall nothing has gone"
		case i > first && j.relates(i):
			return j.deniesBehind(i)
		case i > first && t.XPOS == parse.TagComma, j.relates(i):
			return false
		case j.is(i, "not"), j.is(i, "n't"), j.is(i, "never"):
			if j.is(i+1, "to") && !j.is(i+2, "blame") || j.undenied(i) {
				return false
			}
			if i+1 < len(j.doc.Tokens) && j.excludes(i+1) {
				return false // "could not exclude it"
			}
			if j.is(i+1, "in") && j.is(i+2, "question") || j.lacks(i) {
				return false
			}
			before := i - 1
			if j.doc.Tokens[before].Mark != parse.NoMark && before > first {
				before--
			}
			if j.is(i, "never") && i+1 < end && j.doc.Tokens[i+1].XPOS == parse.TagVBD {
				return true // "I never signed it"
			}
			u := j.doc.Tokens[before].UPOS
			if t := &j.doc.Tokens[before]; (t.UPOS == parse.PropN || t.UPOS == parse.Noun) && i+1 < end && j.doc.Tokens[i+1].XPOS == parse.TagVBG && headlineAt(j.doc, i) {
				return true // "Kolm not leaving"
			}
			return (u == parse.Aux || u == parse.Verb || u == parse.Adv) && !j.is(before, "should") && !j.is(before, "can") && !j.is(before, "ca") && !j.in(j.lang.Reported.Possible, before)
		case i > first && j.is(i, "no") && j.is(i+1, "reason"):
			return false // "no reason to complain"; "no reason to believe" is a sign
		case i > first && (j.is(i, "no") || j.is(i, "neither") || j.is(i, "nothing") || j.is(i, "none")):
			return !j.left(i, end) && !j.is(i-1, "for") && !(j.is(i, "nothing") && j.is(i-1, "is"))
		}
	}
	return false
}

// leavesOpen reports behind the "neither" at token i two verbs of which one accepts
// and the other rejects.
func (j *judge) leavesOpen(i int) bool {
	for nor := i + 2; nor+1 < len(j.doc.Tokens) && nor <= i+3; nor++ {
		if j.is(nor, "nor") {
			a, _ := j.reporting(i + 1)
			b, _ := j.reporting(nor + 1)
			return a.Act == "confirm" && b.Act == "deny" || a.Act == "deny" && b.Act == "confirm"
		}
	}
	return false
}

// named is the comma that closes a name or a role in apposition behind the comma at
// token i ("the minister, Mara Kyr, did not order it"), else i.
func (j *judge) named(i int) int {
	for k := i + 1; k < min(i+longestName, len(j.doc.Tokens)-1); k++ {
		switch t := &j.doc.Tokens[k]; {
		case t.XPOS == parse.TagComma:
			if x := &j.doc.Tokens[k+1]; k > i+1 && (x.UPOS == parse.Aux || finite(x)) {
				return k
			}
			return i
		case t.UPOS != parse.PropN && t.UPOS != parse.Noun && t.UPOS != parse.Adj && t.UPOS != parse.Det && t.UPOS != parse.Adp && t.UPOS != parse.Num && t.XPOS != parse.TagPOS:
			return i
		}
	}
	return i
}

// auxiliaryBefore reports an auxiliary before token i, opening marks passed over: was “not there to promise the moon”.
func (j *judge) auxiliaryBefore(i int) bool {
	for i--; i >= 0 && j.doc.Tokens[i].Mark != parse.NoMark; i-- {
	}
	return i >= 0 && j.doc.Tokens[i].UPOS == parse.Aux
}

// ever reports "ever" between two tokens: "nobody in this party ever claimed that".
func (j *judge) ever(i, end int) bool {
	for ; i < end; i++ {
		if j.is(i, "ever") {
			return true
		}
	}
	return false
}

// past reports a verb form of the past between two tokens: what "no proposal has
// been received" and "no report reached him" deny.
func (j *judge) past(i, end int) bool {
	for end += 2 * negateReach; i < min(end, len(j.doc.Tokens)); i++ {
		t := &j.doc.Tokens[i]
		if t.XPOS == parse.TagVBD || j.is(i, "has") || j.is(i, "have") {
			return true
		}
		if t.XPOS == parse.TagStop {
			return false
		}
	}
	return false
}

// told reports that the first finite verb between two tokens is one of the past:
// "nobody brought me a drain", but not "nobody wins in an empty port".
func (j *judge) told(i, end int) bool {
	for end += negateReach; i < min(end, len(j.doc.Tokens)); i++ {
		switch t := &j.doc.Tokens[i]; t.XPOS {
		case parse.TagVBD:
			return true
		case parse.TagVBZ, parse.TagVBP:
			return j.is(i, "has") || j.is(i, "have")
		case parse.TagMD, parse.TagStop:
			return false
		}
	}
	return false
}

// lacks reports that what is negated at token i is that somebody was asked or
// heard: "nobody has asked us", "was not consulted" complain.
func (j *judge) lacks(i int) bool {
	if i > 1 && j.doc.Tokens[i-1].Lemma == "have" && j.speaks(i-2) && !(i+1 < len(j.doc.Tokens) && j.doc.Tokens[i+1].Lemma == "be") {
		return false // “We have not asked for a penny”
	}
	for k := i + 1; k < min(i+5, len(j.doc.Tokens)); k++ {
		if t := &j.doc.Tokens[k]; t.UPOS == parse.Verb {
			return j.lang.Reported.Lacking[t.Lemma] && (t.XPOS == parse.TagVBN || t.XPOS == parse.TagVBD)
		}
	}
	return false
}

// unwilling reports that the speaker is said not to want or care: "she did not want an apology".
func (j *judge) unwilling(first int) bool {
	for i := first; i < first+6 && i+1 < len(j.doc.Tokens); i++ {
		if j.undoes(i) {
			l := j.doc.Tokens[i+1].Lemma
			return (l == "want" || l == "care" || l == "like" || l == "wish") && (j.speaks(i-2) || j.speaks(i-1))
		}
	}
	return false
}

// pledges reports that no one of something will be affected: "no post will be
// lost", "not one job will go"; told of somebody in the past, "no bailiff would be sent".
func (j *judge) pledges(first int) bool {
	if j.is(first, "that") {
		first++
	}
	if !j.is(first, "no") && !(j.is(first, "not") && (j.is(first+1, "one") || j.is(first+1, "a"))) {
		return false
	}
	for i := first + 1; i < min(first+8, len(j.doc.Tokens)); i++ {
		t := &j.doc.Tokens[i]
		switch {
		case t.XPOS == parse.TagMD:
			return j.is(i, "will") || j.is(i, "would") && quotedBy(j.doc, i) < 0
		case t.UPOS == parse.Verb || t.UPOS == parse.Aux || t.UPOS == parse.Punct:
			return false
		}
	}
	return false
}

// holdsBack reports what will not be done before something else is: "the works
// will not reopen before every line is clean".
func (j *judge) holdsBack(first int) bool {
	end := int(j.doc.Sentences[j.doc.Tokens[first].Sentence].EndToken)
	for i := first; i+2 < end && i < first+2*negateReach; i++ {
		if !j.is(i, "will") && !j.is(i, "wo") || !j.undoes(i+1) {
			continue
		}
		for k := i + 2; k < min(end, i+signReach/2); k++ {
			if j.is(k, "before") || j.is(k, "until") || j.is(k, "unless") {
				return true
			}
		}
	}
	return false
}

// staysAsIs reports "would not be leaving": what others say will be is not so.
func (j *judge) staysAsIs() bool {
	for n := 0; n < 6; n++ {
		i := j.contentWord(n)
		if i < 0 || i+2 >= len(j.doc.Tokens) {
			return false
		}
		if j.undoes(i) {
			return j.is(i+1, "be") && j.doc.Tokens[i+2].XPOS == parse.TagVBG
		}
	}
	return false
}

// disputesNot reports a content that concedes: "I do not deny that".
func (j *judge) disputesNot(first int) bool {
	for i := first; i < first+6 && i+1 < len(j.doc.Tokens); i++ {
		if j.undoes(i) || j.is(i, "nobody") {
			return j.lang.Manner.Disputing[j.doc.Tokens[i+1].Lemma]
		}
	}
	return false
}

// left reports "left" behind: "there is no road left" tells of a lack, and denies nothing.
func (j *judge) left(i, end int) bool {
	for k := i; k < end && k < i+4; k++ {
		if j.is(k, "left") || j.is(k, "longer") {
			return true
		}
	}
	return false
}
