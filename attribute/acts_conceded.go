package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// bearsOut reports a content that says that something is so as others say: “It
// happened.”, "that it had happened", "she believed the clerk", "he had been mistaken".
func (j *judge) bearsOut() bool {
	first := j.contentWord(0)
	if first >= 0 && j.is(first, "that") && j.contentWord(1) == first+1 {
		first++
	}
	return first >= 0 && (j.happened(first) || j.believes(first+1) || j.erred(first) || j.right())
}

// happened reports at token i no more than that something was so.
func (j *judge) happened(i int) bool {
	if !j.is(i, "it") && !j.is(i, "this") && !j.is(i, "that") {
		return false
	}
	v := i + 1
	if j.is(v, "had") || j.is(v, "has") || j.is(v, "did") || j.is(v, "really") || j.is(v, "all") {
		v++
	}
	return v < len(j.doc.Tokens) && j.doc.Tokens[v].Lemma == "happen" && !j.is(v, "happens") && j.closes(v+1)
}

// believes reports that the speaker believes somebody: "she believed the clerk", “I
// believe her”. What else is believed is an opinion.
func (j *judge) believes(i int) bool {
	if i >= len(j.doc.Tokens) || j.doc.Tokens[i].Lemma != "believe" || !j.speaks(i-1) && !j.is(i-1, "it") {
		return false
	}
	for k := i + 1; k < min(len(j.doc.Tokens), i+objectReach); k++ {
		switch t := &j.doc.Tokens[k]; {
		case t.XPOS == parse.TagPRP && k == i+1:
			return (j.is(k, "him") || j.is(k, "her") || j.is(k, "them") || j.is(k, "you")) && j.closes(k+1)
		case t.UPOS == parse.Det || t.UPOS == parse.Adj || t.XPOS == parse.TagPRPS:
		case t.UPOS == parse.PropN && j.closes(k+1):
			return t.Entity > 0 && j.doc.Entities[t.Entity-1].Type == parse.PersonName
		case t.UPOS == parse.Noun && j.closes(k+1):
			return j.lang.Naming.Nouns[t.Lemma].Class == lang.PersonNoun || j.lang.Naming.Nouns[t.Lemma].Class == lang.GroupNoun
		case t.UPOS != parse.PropN && t.UPOS != parse.Noun:
			return false
		}
	}
	return false
}

// closes reports that a clause ends before token i.
func (j *judge) closes(i int) bool {
	if i >= len(j.doc.Tokens) || j.doc.Tokens[i].Sentence != j.doc.Tokens[i-1].Sentence {
		return true
	}
	t := &j.doc.Tokens[i]
	return t.XPOS == parse.TagStop || t.XPOS == parse.TagComma || t.Mark != parse.NoMark
}

// erred reports that the speaker says of himself that he was mistaken; not “If I was wrong”.
func (j *judge) erred(i int) bool {
	if !j.speaks(i) || i > 0 && j.in(j.lang.Reported.Subordinating, i-1) {
		return false
	}
	v := i + 1
	if j.is(v, "had") || j.is(v, "have") {
		v++
	}
	for v++; v < len(j.doc.Tokens) && (j.doc.Tokens[v].UPOS == parse.Adv && !j.undoes(v) || j.doc.Tokens[v].Mark != parse.NoMark); v++ {
	}
	if v+1 >= len(j.doc.Tokens) {
		return false
	}
	b := &j.doc.Tokens[v-1]
	return (b.Lemma == "be" || b.UPOS == parse.Adv || b.Mark != parse.NoMark) && j.is(v, "mistaken") && !j.is(v+1, "for")
}

// ownFault reports that what the sign at token i blames is the speaker's own doing, in
// the first person: “We should have looked”, “I failed to ask”.
func (j *judge) ownFault(i int) bool {
	t := &j.doc.Tokens[i]
	past := t.XPOS == parse.TagVBD || t.XPOS == parse.TagVBN && j.doc.Tokens[max(i-1, 0)].Lemma == "have"
	if !past && !(j.is(i, "should") && j.behindHave(i) && !j.is(i+1, "be")) || t.Lemma == "steal" || j.intends(3) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch t := &j.doc.Tokens[k]; {
		case j.first(k):
			return !j.vowsBehind(k)
		case t.UPOS != parse.Adv && t.UPOS != parse.Aux:
			return false
		}
	}
	return false
}

// wantsDone reports what the speaker wants to be done: "wants the list published".
func (j *judge) wantsDone() bool {
	i := j.contentWord(1)
	if !j.speaks(j.contentWord(0)) || i < 0 || j.doc.Tokens[i].Lemma != "want" {
		return false
	}
	if j.is(i+1, "to") {
		return j.is(i+2, "know") && j.first(i-1) // “I want to know who sold it”
	}
	noun := false
	for k := i + 1; k < min(i+negateReach, len(j.doc.Tokens)); k++ {
		switch t := &j.doc.Tokens[k]; {
		case t.UPOS == parse.Noun || t.UPOS == parse.PropN:
			noun = true
		case t.XPOS == parse.TagVBN || t.XPOS == parse.TagVBD:
			return noun
		case t.UPOS != parse.Det && t.UPOS != parse.Adj && t.UPOS != parse.Pron:
			return false
		}
	}
	return false
}

// vowsBehind reports behind token i that it will not be so again.
func (j *judge) vowsBehind(i int) bool {
	for k := i; k < min(i+signReach/2, len(j.doc.Tokens)-1); k++ {
		if (j.is(k, "will") || j.is(k, "wo")) && covered(j.d.content, k) {
			return true
		}
	}
	return false
}

// right reports that the content calls somebody else right: "Kyr was right about the
// pump"; not "was right to go" and not "if Kyr was right".
func (j *judge) right() bool {
	for n := 1; n < objectReach; n++ {
		i := j.contentWord(n)
		if i < 2 || i+1 >= len(j.doc.Tokens) {
			return false
		}
		if !j.is(i, "right") && !j.is(i, "correct") {
			continue
		}
		be := i - 1
		if j.doc.Tokens[be].UPOS == parse.Adv && !j.undoes(be) {
			be--
		}
		return be > 0 && j.doc.Tokens[be].Lemma == "be" && j.somebody(be-1) && !j.unsaidBefore(i) && (j.closes(i+1) || j.is(i+1, "about") || j.is(i+1, "that"))
	}
	return false
}
