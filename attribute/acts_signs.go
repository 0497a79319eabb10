package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// critics reports a source that is said to criticise by its name.
func (j *judge) critics() bool {
	for _, r := range j.d.source {
		for i := r.First; i < r.End && i < r.First+4; i++ {
			if j.lang.Manner.Critics[j.doc.Tokens[i].Lemma] {
				return true
			}
		}
	}
	return false
}

// sign is the act that the first telling phrase of the content stands for, the
// longest where several begin at one word, with the token at which it begins.
func (j *judge) sign() (string, int) {
	n := 0
	for _, r := range j.d.content {
		for i := r.First; i < r.End && n < signReach; i++ {
			n++
			act, best := "", 0
			for _, p := range j.signs(i) {
				if e := j.follows(i, p.Words); e > best && i+e <= r.End && j.counts(p.Act, i, e, n) {
					act, best = p.Act, e
				}
			}
			if act == "deny" && best == 1 && j.undoes(i-1) {
				return "confirm", i // "the fears aren't groundless"
			}
			if act == "" && j.rejects(i) {
				return "deny", i
			}
			if act == "deny" && j.is(i, "not") && j.pledges(i) {
				return "promise", i // "not one job will go"
			}
			if act != "" {
				return act, i
			}
		}
	}
	return "", -1
}

// signs are the phrases that begin with token i: by its lemma, a superlative ("the worst") by its word.
func (j *judge) signs(i int) []lang.Phrase {
	switch t := &j.doc.Tokens[i]; {
	case t.Lemma == "I":
		return j.lang.Manner.Signs["i"]
	case t.XPOS != parse.TagJJS:
		return j.lang.Manner.Signs[t.Lemma]
	}
	var buf [24]byte
	if found := j.lang.Manner.Signs[string(small(buf[:0], j.doc.Word(i)))]; found != nil {
		return found
	}
	return j.lang.Manner.Signs[j.doc.Tokens[i].Lemma]
}

// counts reports that a sign of some tokens counts at token i, the content's
// n-th: what is felt must be felt by the speaker, and now; what is asked for
// stand near the beginning.
func (j *judge) counts(act string, i, tokens, n int) bool {
	switch act {
	case "express":
		if j.is(i-1, "than") || j.is(i-2, "than") || j.doc.Tokens[i].XPOS == parse.TagVBD && j.doc.Tokens[i].Lemma == "think" {
			return false // "worse than we feared", "we thought it was noise"
		}
		if j.doc.Tokens[i].UPOS == parse.Adj {
			return n <= 25
		}
		return n <= 9 && (j.speaks(i-1) || j.speaks(i-2)) || j.opensSentence(i-1) && j.first(i-1) || j.is(i, "my")
	case "criticise", "praise":
		if act == "criticise" && (j.rejects(i) || j.doc.Tokens[i].Lemma == "joke" && j.doc.Tokens[i].UPOS == parse.Verb) {
			return false
		}
		if j.undoes(i) && (j.first(i-1) || j.first(i-2)) || j.doc.Tokens[i].Lemma == "be" && j.is(i+1, "to") && j.unsaidBefore(i) {
			return false // “I don't care about them”, "whether he is to blame"
		}
		if j.is(i+1, "ashamed") && j.speaks(i-1) {
			return false // “I am ashamed of that report” is felt
		}
		if j.is(i, "kind") && (j.doc.Tokens[i].UPOS != parse.Adj || j.is(i+1, "of")) || j.is(i, "should") && !j.behindHave(i) {
			return false // "some kind of tank", "should have the right"
		}
		rel := j.doc.Tokens[i].Rel.Main()
		if j.doc.Tokens[i].XPOS == parse.TagJJS {
			return i+1 < len(j.doc.Tokens) && j.doc.Tokens[i+1].UPOS == parse.Noun // not "the worst is over"
		}
		return tokens > 1 || rel != parse.RelAmod // "this horrible war" blames nobody
	case "demand":
		return n <= 16 && !j.is(i-1, "i") && !j.undoes(i-1)
	case "confirm":
		if j.is(i+1, "aware") && (n > 3 || !j.speaks(i-1) && (!j.is(i-1, "it") || quotedBy(j.doc, i) >= 0) || j.within("comment", i, signReach)) {
			return false // only "it was aware of the video"
		}
		if p := j.doc.Tokens[i+tokens-1]; p.Lemma == "right" && i+tokens < len(j.doc.Tokens) && j.doc.Tokens[i+tokens].UPOS == parse.Adv {
			return false // "he was right there"
		}
		return (n <= 9 || tokens > 1 && j.opensSentence(i) || tokens > 2 && j.first(i-1)) && !j.is(i-1, "whoever") && !j.is(i-1, "who")
	case "refuse_comment":
		if j.is(i+1, "answer") && j.is(i+2, "for") {
			return false // "I cannot answer for a drawer I have not opened"
		}
		return !j.undoes(i) || !j.othersDo(i)
	case "question":
		return !j.is(i-2, "he") && !j.is(i-2, "she") && !j.othersIgnorant(i)
	case "warn":
		return tokens > 1 || j.doc.Tokens[i].UPOS != parse.Noun || j.foreseen(i) // not "natural-disaster relief"
	case "deny":
		if j.is(i-1, "nor") && j.doc.Tokens[i].UPOS == parse.Verb {
			return false // "neither accepted nor rejected"
		}
		if tokens == 1 && j.inPassing(i) || j.is(i, "no") && j.is(i+1, "intention") && (j.is(i-2, "who") || j.is(i-2, "that")) {
			return false
		}
		if j.is(i, "mistaken") && (j.takenFor(i) || j.is(i+1, "to")) || j.emphasis(i) || tokens == 1 && j.ofThing(i) {
			return false
		}
		return !j.is(i, "not") || !j.is(i+1, "one") || !j.lacks(i+1)
	}
	return true
}

// othersDo reports that the negation at token i is of what somebody else does, in
// the speaker's own words: “They didn’t answer one of them.”
func (j *judge) othersDo(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch t := &j.doc.Tokens[k]; {
		case t.XPOS == parse.TagPRP:
			return quotedBy(j.doc, k) >= 0 && !j.first(k)
		case t.UPOS != parse.Aux && t.UPOS != parse.Adv:
			return false
		}
	}
	return false
}

// takenFor reports "mistaken one thing for another" at token i.
func (j *judge) takenFor(i int) bool {
	for k := i + 1; k < min(i+8, len(j.doc.Tokens)); k++ {
		if j.is(k, "for") {
			return true
		}
	}
	return j.is(i-1, "had") || j.is(i-1, "has")
}

// speaks reports a pronoun that may stand for the speaker.
func (j *judge) speaks(i int) bool {
	if i < 0 || j.doc.Tokens[i].XPOS != parse.TagPRP {
		return false
	}
	if j.first(i) {
		return true
	}
	if quotedBy(j.doc, i) >= 0 {
		return false
	}
	return j.is(i, "he") || j.is(i, "she") || j.is(i, "they") && !j.single()
}

// single reports a source that is "he", "she" or "I".
func (j *judge) single() bool {
	if len(j.d.source) == 0 {
		return false
	}
	i := j.d.source[0].First
	return j.is(i, "he") || j.is(i, "she") || j.is(i, "i")
}

// first reports "I" and "we".
func (j *judge) first(i int) bool { return j.is(i, "i") || j.is(i, "we") }

// emphasis reports a "not" that opens a later piece of the content without a
// verb: “We will not leave,” ... “not one step.” It denies what the first piece does.
func (j *judge) emphasis(i int) bool {
	if !j.is(i, "not") {
		return false
	}
	for k, r := range j.d.content {
		if k == 0 || i < r.First || i > r.First+1 || i >= r.End {
			continue
		}
		for n := i + 1; n < r.End; n++ {
			if u := j.doc.Tokens[n].UPOS; u == parse.Verb || u == parse.Aux {
				return false
			}
		}
		return true
	}
	return false
}

// ofThing reports a word for what is not so that is said of a thing, and not of
// what somebody says: "false teeth", "the coffee was rubbish".
func (j *judge) ofThing(i int) bool {
	t := &j.doc.Tokens[i]
	if h := int(t.Head); t.Rel.Main() == parse.RelAmod && h > i && (!j.claimed(h) || j.doc.Tokens[h].UPOS == parse.PropN) {
		return true
	}
	s := &j.doc.Sentences[t.Sentence]
	if i > 1 && j.doc.Tokens[i-1].Lemma == "be" && j.doc.Tokens[i-2].UPOS == parse.Noun {
		for k := i - 2; k >= int(s.FirstToken) && k > i-9 && j.doc.Tokens[k].UPOS != parse.Verb; k-- {
			if j.doc.Tokens[k].UPOS == parse.Noun && j.claimed(k) {
				return false // "talk of closure is rubbish"
			}
		}
		return true // whatever hangs on what
	}
	for k := int(s.FirstToken); k < i; k++ {
		c := &j.doc.Tokens[k]
		if int(c.Head) == i && c.Rel.Main() == parse.RelNsubj && c.UPOS == parse.Noun {
			return !j.claimed(k)
		}
	}
	return false
}

// claimed reports a noun for what somebody says.
func (j *judge) claimed(i int) bool {
	t := &j.doc.Tokens[i]
	if t.UPOS == parse.PropN || t.UPOS == parse.Pron {
		return true
	}
	return j.lang.Manner.Claims[t.Lemma] || j.lang.Manner.Tellings[t.Lemma]
}
