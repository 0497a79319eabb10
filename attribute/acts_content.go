package attribute

import "hearsay/parse"

// Limits of how far into a content the act is looked for, in tokens.
const (
	signReach   = 60
	negateReach = 9
)

// byContent tells the act of a neutral cue by its content.
func (j *judge) byContent() (string, evidence) {
	if len(j.d.content) == 0 {
		return "assert", byDefault
	}
	if j.asks() || j.asker() {
		return "question", byQuestion
	}
	if j.critics() {
		return "criticise", bySign
	}
	if act := j.sign(); act != "" {
		return act, bySign
	}
	if act, ok := j.clause(); ok {
		return act, byNegation
	}
	return "assert", byDefault
}

// asks reports a content whose last mark is a question mark.
func (j *judge) asks() bool {
	last := j.d.content[len(j.d.content)-1]
	for i := last.End - 1; i >= last.First && i >= last.End-3; i-- {
		if isWord(j.doc.Word(i)) {
			return false
		}
		if j.doc.Word(i)[0] == '?' {
			return true
		}
	}
	return false
}

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

// asker reports a source that is the letter of those who ask in an interview.
func (j *judge) asker() bool {
	return j.d.cue.First == j.d.cue.End && len(j.d.source) == 1 && j.is(j.d.source[0].First, "q")
}

// sign is the act that the first telling phrase of the content stands for, the
// longest where several begin at one word.
func (j *judge) sign() string {
	n := 0
	for _, r := range j.d.content {
		for i := r.First; i < r.End && n < signReach; i++ {
			n++
			act, best := "", 0
			for _, p := range j.lang.Manner.Signs[j.doc.Tokens[i].Lemma] {
				if e := j.follows(i, p.Words); e > best && i+e <= r.End && j.counts(p.Act, i, n) {
					act, best = p.Act, e
				}
			}
			if act != "" {
				return act
			}
		}
	}
	return ""
}

// counts reports that a sign counts at token i, the content's n-th: what is
// felt must be felt by the speaker, what is asked for stand near the beginning.
func (j *judge) counts(act string, i, n int) bool {
	switch act {
	case "express":
		if j.doc.Tokens[i].UPOS == parse.Adj {
			return n <= 25
		}
		return n <= 9 && (j.speaks(i-1) || j.speaks(i-2)) || j.is(i, "my")
	case "criticise", "praise":
		return j.doc.Tokens[i].Rel.Main() != parse.RelAmod // "this horrible war" blames nobody
	case "demand":
		return n <= 16 && !j.is(i-1, "i")
	case "confirm":
		return n <= 9
	}
	return true
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

// clause looks at the beginning of the content: an imperative demands, "we
// will" and "we will not" promise, another negated statement denies.
func (j *judge) clause() (string, bool) {
	first := j.contentWord(0)
	if first < 0 {
		return "", false
	}
	t := &j.doc.Tokens[first]
	switch {
	case t.XPOS == parse.TagTO:
		return "demand", j.orders()
	case t.XPOS == parse.TagVB && !j.is(first, "let") && !j.is(first, "be"):
		return "demand", true
	case j.intends(): // "we will not leave" promises, too
		return "promise", true
	case j.denies(first):
		return "deny", true
	}
	return "", false
}

// orders reports a cue that with an infinitive is an order: "told | to wait".
func (j *judge) orders() bool {
	if j.d.cue.First == j.d.cue.End || j.head < j.d.cue.First || j.head >= j.d.cue.End {
		return false
	}
	switch j.doc.Tokens[j.head].Lemma {
	case "tell", "say", "shout", "yell", "signal", "message", "text", "email":
		return true
	}
	return false
}

// intends reports that the speaker will do something: "we will", "she would".
func (j *judge) intends() bool {
	for n := 0; n < 3; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return false
		}
		if j.speaks(i) {
			return j.is(i+1, "will") || j.is(i+1, "'ll") || j.is(i+1, "shall") || j.is(i+1, "would") || j.is(i+1, "'d")
		}
	}
	return false
}

// denies reports that the content's first clause is negated, from its first
// word on: after an auxiliary ("is not", "had never"), as "no" and its noun
// ("no such offer"), or by the answer "No".
func (j *judge) denies(first int) bool {
	end := min(int(j.doc.Sentences[j.doc.Tokens[first].Sentence].EndToken), first+negateReach+3)
	if j.is(first, "that") {
		first++
	}
	for i := first; i < end; i++ {
		t := &j.doc.Tokens[i]
		switch {
		case i == first && j.is(i, "no"):
			return i+1 < end && j.doc.Tokens[i+1].UPOS == parse.Punct || j.past(i+1, end)
		case i > first && t.XPOS == parse.TagComma, j.is(i, "who"), j.is(i, "which"), j.is(i, "that"):
			return false
		case j.is(i, "not"), j.is(i, "n't"), j.is(i, "never"):
			if j.is(i+1, "to") || j.is(i+1, "doubt") || j.is(i+1, "believe") || j.is(i+1, "think") {
				return false
			}
			before := i - 1
			if j.doc.Tokens[before].Mark != parse.NoMark && before > first {
				before--
			}
			u := j.doc.Tokens[before].UPOS
			return (u == parse.Aux || u == parse.Verb || u == parse.Adv) && !j.is(before, "should") && !j.is(before, "can") && !j.is(before, "ca")
		case i > first && (j.is(i, "no") || j.is(i, "neither") || j.is(i, "nothing") || j.is(i, "none")):
			return !j.left(i, end)
		}
	}
	return false
}

// past reports a verb form of the past between two tokens: what "no proposal has been received" denies.
func (j *judge) past(i, end int) bool {
	for end += 2 * negateReach; i < min(end, len(j.doc.Tokens)); i++ {
		if j.is(i, "has") || j.is(i, "have") || j.is(i, "was") || j.is(i, "were") {
			return true
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
