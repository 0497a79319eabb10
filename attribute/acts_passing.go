package attribute

import "hearsay/parse"

// predicateReach is how many tokens before a noun its "be" or auxiliary is looked for.
const predicateReach = 6

// inPassing reports a word for what is not so that the content only mentions: not
// "this is propaganda" or “Nonsense!”, but "half of us call misinformation a problem",
// not "the party rejects it", but "a penalty that the country rejects".
func (j *judge) inPassing(i int) bool {
	switch t := &j.doc.Tokens[i]; {
	case t.UPOS == parse.Noun && t.Lemma != "denial":
		return !j.predicated(i)
	case t.UPOS == parse.Verb && t.Lemma == "reject":
		if j.speaks(i-1) || j.speaks(i-2) {
			return false
		}
		return t.XPOS == parse.TagVB || t.XPOS == parse.TagVBN || j.relates(i-1) || j.relates(i-2) || j.relates(i-3)
	}
	return false
}

// relates reports a word that opens a relative clause.
func (j *judge) relates(i int) bool { return j.is(i, "that") || j.is(i, "which") || j.is(i, "who") }

// predicated reports a noun at token i that is said of something, or stands alone.
func (j *judge) predicated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-predicateReach; k-- {
		switch t := &j.doc.Tokens[k]; {
		case t.Lemma == "be" || j.in(j.lang.Manner.Leads, k):
			return true
		case t.UPOS == parse.Verb:
			return false
		case t.UPOS == parse.Punct:
			return true
		}
	}
	first := j.contentWord(0)
	return first >= 0 && i-first < predicateReach
}

// foreseen reports a noun for what is bad at token i that something is or could be.
func (j *judge) foreseen(i int) bool {
	if j.doc.Tokens[i].Rel.Main() == parse.RelCompound || j.is(i-1, "natural") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-predicateReach; k-- {
		if t := &j.doc.Tokens[k]; t.Lemma == "be" || t.XPOS == parse.TagMD {
			return true
		}
	}
	return false
}

// othersIgnorant reports at the "not" of "not know" somebody else who does not know, or
// what was not known once: "people did not know the rule".
func (j *judge) othersIgnorant(i int) bool {
	if !j.undoes(i) || i+1 >= len(j.doc.Tokens) || j.doc.Tokens[i+1].Lemma != "know" || j.doc.Tokens[i+1].XPOS == parse.TagVBN {
		return false
	}
	return j.doc.Tokens[i-1].XPOS == parse.TagVBD && quotedBy(j.doc, i) >= 0 || !j.speaks(i-2)
}

// behindHave reports "should have" or "should not have" with what was to be done, and
// not to be had, behind it; also "should be ashamed".
func (j *judge) behindHave(i int) bool {
	for k := i + 1; k < min(i+6, len(j.doc.Tokens)); k++ {
		t := &j.doc.Tokens[k]
		if t.Lemma == "have" || t.UPOS == parse.Adv || j.undoes(k) {
			continue
		}
		if t.UPOS == parse.Noun { // a participle read as a noun stands alone: "should not have stood."
			return k+1 < len(j.doc.Tokens) && j.doc.Tokens[k+1].XPOS == parse.TagStop
		}
		return t.UPOS == parse.Verb || t.UPOS == parse.Aux
	}
	return false
}
