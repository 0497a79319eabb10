package attribute

import "hearsay/parse"

// objectReach is how many words of a content its object is looked for in.
const objectReach = 6

// objects reports a pronoun that is an object at token i: a "calls" before it is a
// verb, however it was read ("chief calls it fantasy").
func (j *judge) objects(i int) bool {
	return j.is(i, "it") || j.is(i, "him") || j.is(i, "them") || j.is(i, "me") || j.is(i, "us")
}

// hasNoneOfIt reports "is not having that", "isn’t having any of it": what others say is not so.
func (j *judge) hasNoneOfIt() bool {
	t := &j.doc.Tokens[j.head]
	if t.Lemma != "have" || t.XPOS != parse.TagVBG {
		return false
	}
	i := j.contentWord(0)
	return j.objects(i) || j.is(i, "that") || j.is(i, "this") || j.is(i, "any") || j.is(i, "none")
}

// turnsAway reports questions that are not taken: "will not entertain further enquiries".
func (j *judge) turnsAway() bool {
	return j.lang.Manner.Entertaining[j.doc.Tokens[j.d.cue.End-1].Lemma] && j.wordOf(j.lang.Manner.Inquiries, objectReach) >= 0
}

// wordOf is the first of the content's first words that is a noun of a set, before
// any verb or preposition behind a noun, or -1.
func (j *judge) wordOf(set map[string]bool, words int) int {
	noun := false
	for n := 0; n < words; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return -1
		}
		t := &j.doc.Tokens[i]
		switch {
		case t.UPOS == parse.Verb || t.UPOS == parse.Aux || noun && t.UPOS == parse.Adp || t.XPOS == parse.TagTO:
			return -1
		case t.UPOS == parse.Noun || t.UPOS == parse.PropN:
			if noun = true; set[t.Lemma] {
				return i
			}
		}
	}
	return -1
}

// ofLies reports that what is hit out at is called untrue: "hits out at ‘lazy lie’",
// "slams smears". Who is accused of lies, or blamed for them, denies nothing.
func (j *judge) ofLies() bool {
	switch j.doc.Tokens[j.head].Lemma {
	case "accuse", "blame", "charge", "fault", "indict", "impeach":
		return false
	}
	return j.wordOf(j.lang.Manner.Untruths, objectReach) >= 0
}

// holdsToDenial reports that what somebody sticks to denies: "stuck to his word that
// nobody had seen it", "stands by his denial".
func (j *judge) holdsToDenial() bool {
	for n := 0; n < objectReach; n++ {
		i := j.contentWord(n)
		switch {
		case i < 0:
			return false
		case j.doc.Tokens[i].UPOS == parse.Noun && j.is(i+1, "that") && i+2 < len(j.doc.Tokens):
			return j.denies(i + 2)
		case j.lang.Reported.DenialNouns[j.doc.Tokens[i].Lemma]:
			return true
		}
	}
	return false
}

// vouches reports a verb that promises or only assures, of somebody who does it.
func (j *judge) vouches() bool {
	t := &j.doc.Tokens[j.head]
	return j.lang.Manner.Vouching[t.Lemma] && t.UPOS == parse.Verb && !j.negative && len(j.d.source) > 0 && !undergoes(j.doc, j.head)
}

// deniesToHearer reports a denial behind who is told: "assured | members that nothing was sold".
func (j *judge) deniesToHearer() bool {
	for n := 0; n < objectReach; n++ {
		i := j.contentWord(n)
		if i < 0 || i+1 >= len(j.doc.Tokens) {
			return false
		}
		switch t := &j.doc.Tokens[i]; {
		case j.is(i, "that"):
			return n > 0 && j.denies(i+1)
		case t.UPOS != parse.Noun && t.UPOS != parse.PropN && t.UPOS != parse.Det && t.UPOS != parse.Adj && t.XPOS != parse.TagPRPS && n > 0:
			return false
		}
	}
	return false
}

// spokenOf is what somebody does who speaks of something: "spoke of ‘fantasy’" denies.
func (j *judge) spokenOf() string {
	if i := j.contentWord(0); i >= 0 && !j.is(i, "of") && !j.is(j.d.cue.End-1, "of") {
		return "express"
	}
	if i := j.wordOf(j.lang.Manner.Untruths, objectReach); i >= 0 {
		return "deny"
	}
	return "express"
}
