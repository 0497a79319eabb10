package attribute

import "hearsay/parse"

// narrowed refines the act of a verb by what follows it.
func (j *judge) narrowed(act string) string {
	first := j.contentWord(0)
	if first < 0 {
		return act
	}
	t := &j.doc.Tokens[j.head]
	switch {
	case t.Lemma == "ask" && j.is(j.head-1, "you") && j.is(j.head-2, "if"),
		t.Lemma == "swear" && !j.infinitive() && !j.willBe():
		told, _ := j.byContent() // "if you ask Vesk"; "swore that nobody had"
		return told
	case j.vouches() && !j.infinitive() && !j.willBe():
		if told, _ := j.byContent(); told == "deny" || j.deniesToHearer() {
			return "deny" // "assured them that they would have noticed"
		}
	case t.Lemma == "ask" || t.Lemma == "Ask":
		if j.is(first, "to") || j.is(first, "that") || j.is(first, "not") || j.is(first, "for") {
			return "demand"
		}
		if second := j.contentWord(1); second >= 0 && j.infinitive() {
			return "demand"
		}
	case t.Lemma == "disagree" && quotedBy(j.doc, first) >= 0:
		return "assert" // "disagreed: “The money is there.”" says that it is there
	case t.Lemma == "want" && j.is(first, "to"):
		return "express"
	case t.Lemma == "agree" && (j.is(first, "to") || j.willBe()):
		return "promise"
	case t.Lemma == "warn" && j.intends(5):
		return "threaten"
	case act == "promise" && j.is(first, "to") && j.defies(j.contentWord(1)):
		return "threaten"
	case t.Lemma == "advise" && j.infinitive() && !j.is(first, "against"):
		return "demand" // "advised riders to get off"
	}
	return act
}

// defies reports a verb of resisting at token i, or "turn away".
func (j *judge) defies(i int) bool {
	return i >= 0 && (j.lang.Manner.Defying[j.doc.Tokens[i].Lemma] || j.doc.Tokens[i].Lemma == "turn" && j.is(i+1, "away"))
}

// object is the act of the reporting noun that opens the content ("repeats |
// its denial"), else empty.
func (j *judge) object() string {
	for n := 0; n < 4; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return ""
		}
		switch t := &j.doc.Tokens[i]; t.UPOS {
		case parse.Noun, parse.PropN:
			r, _ := j.reporting(i)
			return r.Noun
		case parse.Det, parse.Adj, parse.Pron:
			if t.XPOS == parse.TagPRP {
				return ""
			}
		default:
			return ""
		}
	}
	return ""
}

// willBe reports "will" or "shall" among the content's first words.
func (j *judge) willBe() bool {
	for n := 0; n < 6; n++ {
		if i := j.contentWord(n); j.is(i, "will") || j.is(i, "shall") {
			return true
		}
	}
	return false
}

// infinitive reports "to" and a verb among the content's first words, before
// any finite verb ("asked | both to hand over").
func (j *judge) infinitive() bool {
	for n := 0; n < 6; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return false
		}
		switch j.doc.Tokens[i].XPOS {
		case parse.TagTO:
			return true
		case parse.TagVBD, parse.TagVBP, parse.TagVBZ, parse.TagMD, parse.TagWRB, parse.TagWP, parse.TagWDT:
			return false
		}
	}
	return false
}
