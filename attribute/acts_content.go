package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// Limits of how far into a content the act is looked for, in tokens.
const (
	signReach    = 60
	promiseReach = 24
	negateReach  = 9
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
	if act := j.ultimatum(); act != "" {
		return act, bySign
	}
	if act := j.sign(); act != "" {
		return act, bySign
	}
	if act, ok := j.clause(); ok {
		return act, byNegation
	}
	if j.contradicts() {
		return "deny", byNegation
	}
	if act := j.furtherDown(); act != "" {
		return act, bySign
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
			for _, p := range j.signs(i) {
				if e := j.follows(i, p.Words); e > best && i+e <= r.End && j.counts(p.Act, i, e, n) {
					act, best = p.Act, e
				}
			}
			if act == "deny" && best == 1 && j.undoes(i-1) {
				return "confirm" // "the fears aren't groundless"
			}
			if act == "" && j.rejects(i) {
				return "deny"
			}
			if act == "deny" && j.is(i, "not") && j.pledges(i) {
				return "promise" // "not one job will go"
			}
			if act != "" {
				return act
			}
		}
	}
	return ""
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
		if act == "criticise" && j.rejects(i) {
			return false
		}
		rel := j.doc.Tokens[i].Rel.Main()
		if j.doc.Tokens[i].XPOS == parse.TagJJS {
			return i+1 < len(j.doc.Tokens) && j.doc.Tokens[i+1].UPOS == parse.Noun // not "the worst is over"
		}
		return tokens > 1 || rel != parse.RelAmod // "this horrible war" blames nobody
	case "demand":
		return n <= 16 && !j.is(i-1, "i")
	case "confirm":
		return (n <= 9 || tokens > 1 && j.opensSentence(i)) && !j.is(i-1, "whoever") && !j.is(i-1, "who")
	case "question":
		return !j.is(i-2, "he") && !j.is(i-2, "she")
	case "deny":
		if j.is(i, "mistaken") && j.takenFor(i) || j.emphasis(i) || tokens == 1 && j.ofThing(i) {
			return false
		}
		return !j.is(i, "not") || !j.is(i+1, "one") || !j.lacks(i+1)
	}
	return true
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

// opensSentence reports the first word of a sentence.
func (j *judge) opensSentence(i int) bool {
	if i < 0 {
		return false
	}
	first := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].FirstToken)
	for first < i && j.doc.Tokens[first].Mark != parse.NoMark {
		first++
	}
	return first == i
}

// undoes reports a negation.
func (j *judge) undoes(i int) bool { return j.is(i, "not") || j.is(i, "n't") }

// performs is the act that "I" or "we" perform by naming it at token i: "I warn
// members that", "We demand an answer"; empty where they name none or negate it.
func (j *judge) performs(i, end int) string {
	if !j.first(i) || i+1 >= end {
		return ""
	}
	t := &j.doc.Tokens[i+1]
	if t.XPOS != parse.TagVBP || t.UPOS != parse.Verb {
		return ""
	}
	switch r, _ := j.reporting(i + 1); {
	case r.Neutral || r.Judging, r.Act == "assert", r.Act == "express":
		return ""
	case t.Lemma == "ask":
		return "demand"
	case performed[t.Lemma]:
		return r.Act
	}
	return ""
}

// performed are verbs that do in the first person what they name.
var performed = wordSet(`warn promise pledge vow guarantee swear deny reject dispute refute demand urge insist condemn denounce
criticise criticize accuse blame deplore protest object thank congratulate salute applaud commend admit concede acknowledge confirm
accept agree doubt challenge withdraw retract`)

// ultimatum is what an "either ... or" and a condition put to somebody do:
// "Either the rota goes or we go" threatens, "if you walk, they will run" warns.
func (j *judge) ultimatum() string {
	first := j.contentWord(0)
	if first < 0 {
		return ""
	}
	end := min(int(j.doc.Sentences[j.doc.Tokens[first].Sentence].EndToken), first+signReach)
	either := j.is(first, "either")
	if !either && (!j.is(first, "if") || !j.is(first+1, "you")) {
		return ""
	}
	for i := first + 1; i < end; i++ {
		switch {
		case either && j.is(i, "or") && j.first(i+1):
			return "threaten"
		case !either && (j.is(i, "will") || j.is(i, "'ll")):
			return "warn"
		}
	}
	return ""
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
	first = j.behindLead(first)
	t := &j.doc.Tokens[first]
	switch {
	case t.XPOS == parse.TagTO:
		return "demand", t.Quote < 0 && j.orders()
	case t.XPOS == parse.TagVB && !j.in(j.lang.Manner.Leads, first) && !j.is(first, "let") && !j.is(first, "be") && !j.asksFirst(first):
		return "demand", true
	case j.pledges(first), j.holdsBack(first):
		return "promise", true
	case j.is(first, "no") && j.denies(first):
		return "deny", true
	case j.intends(3): // "we will not leave" promises, too
		if j.staysAsIs() {
			return "deny", true
		}
		return "promise", true
	case j.unwilling(first):
		return "express", true
	case j.disputesNot(first):
		return "confirm", true
	case j.denies(first):
		return "deny", true
	}
	return "", false
}

// behindLead is the word that a statement begins with behind what only leads
// it in: "Look, ...", "As I said, ...", "I can tell you that ...", "The truth is that ...".
func (j *judge) behindLead(first int) int {
	end := min(int(j.doc.Sentences[j.doc.Tokens[first].Sentence].EndToken), first+signReach/3)
	at := first
	for i := at; i+1 < end && i < at+6 && (j.in(j.lang.Manner.Leads, at) || j.is(at, "as") && j.first(at+1)); i++ {
		if j.doc.Tokens[i].XPOS == parse.TagComma {
			at = i + 1
		}
	}
	assures := j.first(at) || j.is(at, "the") && (j.is(at+1, "truth") || j.is(at+1, "fact")) && j.is(at+2, "is")
	for i := at + 1; assures && i+1 < end && i < at+7; i++ {
		switch {
		case j.is(i, "that"):
			return i + 1
		case j.undoes(i):
			return at
		}
		if t := &j.doc.Tokens[i]; t.UPOS == parse.Verb && !j.in(j.lang.Manner.Assuring, i) {
			return at
		}
	}
	return at
}

// asksFirst reports that the sentence of token i ends with a question mark.
func (j *judge) asksFirst(i int) bool {
	end := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].EndToken)
	for k := end - 1; k >= i && k >= end-3; k-- {
		if j.doc.Word(k)[0] == '?' {
			return true
		}
	}
	return false
}

// furtherDown is the act that "I" or "we" perform by name behind the first
// words ("Order. I warn members"), or promise in another sentence or the main
// clause ("If it's late, I'll wait"); empty where there is none.
func (j *judge) furtherDown() string {
	n := 0
	for _, r := range j.d.content {
		for i := r.First; i+1 < r.End && n < signReach; i++ {
			n++
			if !j.first(i) {
				continue
			}
			if act := j.performs(i, r.End); act != "" {
				return act
			}
			begins := j.opensSentence(i) || j.doc.Tokens[i-1].UPOS == parse.Punct || j.is(i-1, "and") || j.is(i-1, "so")
			switch {
			case n > promiseReach || !begins:
			case j.is(i+1, "will"), j.is(i+1, "'ll"), j.is(i+1, "shall"), j.is(i, "i") && j.is(i+2, "going") && j.is(i+3, "to"):
				return "promise"
			case (j.is(i+1, "'d") || j.is(i+1, "would")) && j.is(i+2, "like") && !j.is(i+3, "to"):
				return "demand" // "I'd like my forty marks"
			}
		}
	}
	return ""
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

// intends reports that the speaker will do something, within some first words: "we will", "she would".
func (j *judge) intends(words int) bool {
	for n := 0; n < words; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return false
		}
		if j.speaks(i) && (words <= 3 || i+1 < len(j.doc.Tokens) && j.doc.Tokens[i+1].XPOS == parse.TagMD) {
			return j.is(i+1, "will") || j.is(i+1, "'ll") || j.is(i+1, "shall") || j.is(i+1, "would") || j.is(i+1, "'d")
		}
	}
	return false
}

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
	if h := int(t.Head); t.Rel.Main() == parse.RelAmod && h > i && !j.claimed(h) {
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
	return j.lang.Manner.Claims[t.Lemma] || saidThings[t.Lemma]
}

// saidThings are nouns beside those of the language's table that may be not so.
var saidThings = wordSet(`report story talk figure number idea accusation charge allegation suggestion statement account remark version
rumour rumor comment assertion information word quotation quote article claim description news speculation theory criticism narrative link thing everything fear suspicion concern worry`)
