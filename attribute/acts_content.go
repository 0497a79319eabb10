package attribute

import "hearsay/parse"

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
	if j.bearsOut() {
		return "confirm", bySign
	}
	act, at := j.sign()
	switch {
	case act == "criticise" && j.negatedSign(at):
		return "deny", bySign // "there was no cover-up"
	case act == "praise" && j.negatedSign(at):
		return "criticise", bySign // "it was not a good day for us"
	case act == "criticise" && j.ownFault(at):
		return "confirm", bySign // “We should have looked”
	case act == "" && j.wantsDone():
		return "demand", bySign
	}
	if act != "" && !(act == "question" && j.never()) {
		return act, bySign
	}
	if told, ok := j.clause(); ok && !(told == "deny" && j.untold()) {
		return told, byNegation
	}
	if act != "" {
		return act, bySign
	}
	if j.contradicts() || j.deniesLater() {
		return "deny", byNegation
	}
	if act := j.furtherDown(); act != "" {
		return act, bySign
	}
	return "assert", byDefault
}

// untold reports a passive of which nobody is told to speak: "they were told that
// they did not have it" denies nothing.
func (j *judge) untold() bool {
	return len(j.d.source) == 0 && j.d.cue.First < j.d.cue.End && toldOf(j.doc, j.d.cue.End-1)
}

// deniesLater reports that a later sentence of a quotation says that nothing was
// done, or what "I" or "we" never did: “Every cake is filmed. Nothing was swapped.”
func (j *judge) deniesLater() bool {
	n := 0
	for _, r := range j.d.content {
		for i := r.First; i < r.End && n < signReach; i++ {
			n++
			if n < 3 || quotedBy(j.doc, i) < 0 || !j.opensSentence(i) {
				continue
			}
			end := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].EndToken)
			switch {
			case j.is(i, "nothing"), j.is(i, "none"):
				if i+2 < end && j.doc.Tokens[i+1].Lemma == "be" && j.doc.Tokens[i+2].XPOS == parse.TagVBN && j.told(i+1, end) {
					return true
				}
			case j.is(i, "a") || j.is(i, "an"):
				if j.noSuchThing(i, end) {
					return true
				}
			case j.first(i) && (j.is(i+1, "never") || j.is(i+2, "never")) && j.denies(i) && !j.intendsAt(i):
				return true
			}
		}
	}
	return false
}

// noSuchThing reports at an article a sentence that says what its noun is not: “There
// is a letter. A letter is not a test.”
func (j *judge) noSuchThing(i, end int) bool {
	for k := i + 2; k+1 < min(end, i+6); k++ {
		if j.doc.Tokens[k].Lemma == "be" && j.doc.Tokens[k-1].UPOS == parse.Noun {
			return (j.undoes(k+1) && (j.is(k+2, "a") || j.is(k+2, "an"))) || j.is(k+1, "no")
		}
	}
	return false
}

// unreal reports behind "would" at token i+1 what would be or would have been so:
// "would be alive had", "would have gone".
func (j *judge) unreal(i int) bool {
	if j.is(i+2, "have") {
		return true
	}
	if !j.is(i+2, "be") {
		return false
	}
	end := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].EndToken)
	for k := i + 3; k < min(end, i+negateReach); k++ {
		if j.is(k, "had") || j.is(k, "if") {
			return true
		}
	}
	return false
}

// hadDone reports at token i what makes the "'d" before it a "had": "he'd never seen it".
func (j *judge) hadDone(i int) bool {
	i = j.behindAdverbs(i)
	return i < len(j.doc.Tokens) && j.doc.Tokens[i].XPOS == parse.TagVBN
}

// intendsAt reports "will" or "shall" behind the first person at token i.
func (j *judge) intendsAt(i int) bool {
	return j.is(i+1, "will") || j.is(i+1, "'ll") || j.is(i+1, "shall")
}

// negatedSign reports a negation right before the sign at token i: what would be
// blamed is said not to be.
func (j *judge) negatedSign(i int) bool {
	first := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].FirstToken)
	for k := i - 1; k >= first && k > i-4; k-- {
		switch t := &j.doc.Tokens[k]; {
		case j.is(k, "no"), j.undoes(k), j.is(k, "never"):
			return k == first || !j.undoes(k) || j.doc.Tokens[k-1].UPOS == parse.Aux || j.doc.Tokens[k-1].UPOS == parse.Verb
		case t.UPOS == parse.Punct, t.UPOS == parse.Verb:
			return false
		}
	}
	return false
}

// never reports a content that opens with "I have never" or its like.
func (j *judge) never() bool {
	first := j.contentWord(0)
	if first < 0 || !j.speaks(first) {
		return false
	}
	for i := first + 1; i < first+4; i++ {
		if j.is(i, "never") {
			return true
		}
	}
	return false
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

// asker reports a source that is the letter of those who ask in an interview.
func (j *judge) asker() bool {
	return j.d.cue.First == j.d.cue.End && len(j.d.source) == 1 && j.is(j.d.source[0].First, "q")
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
	case j.lang.Reported.Performed[t.Lemma]:
		return r.Act
	}
	return ""
}

// ultimatum is what an "either ... or" and a condition put to somebody do:
// "Either the rota goes or we go" threatens, "if you walk, they will run" warns.
func (j *judge) ultimatum() string {
	first := j.contentWord(0)
	if first < 0 {
		return ""
	}
	end := min(int(j.doc.Sentences[j.doc.Tokens[first].Sentence].EndToken), first+signReach)
	either := j.is(first, "either")
	if j.unless(first, end) || j.ifNot(first) {
		return "threaten"
	}
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

// ifNot reports what the speakers will do if something is not done: "if they did
// not come back, he would hire others".
func (j *judge) ifNot(first int) bool {
	from := 1
	if j.is(first, "that") {
		first, from = j.contentWord(1), 2
	}
	if !j.is(first, "if") {
		return false
	}
	not := false
	for n := from; n < 24; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return false
		}
		not = not || j.undoes(i)
		if p := j.contentWord(n - 1); !not || p == i-1 && !j.opensClause(i) || !j.speaks(i) || i+2 >= len(j.doc.Tokens) {
			continue
		}
		if w := i + 1; (j.is(w, "will") || j.is(w, "'ll") || j.is(w, "would")) && !j.undoes(w+1) {
			return j.doc.Tokens[w+1].XPOS == parse.TagVB
		}
	}
	return false
}

// opensClause reports a word right behind a comma.
func (j *judge) opensClause(i int) bool { return j.is(i-1, ",") }

// unless reports what the speakers will do "unless" something is done: "they will
// block the harbour unless they are paid".
func (j *judge) unless(first, end int) bool {
	if j.is(first, "that") {
		first++
	}
	if !j.speaks(first) || !(j.is(first+1, "will") || j.is(first+1, "'ll") || j.is(first+1, "would")) || j.undoes(first+2) {
		return false
	}
	for i := first + 2; i < end; i++ {
		if j.is(i, "unless") {
			return true
		}
	}
	return false
}

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
			would := j.is(i+1, "would") || j.is(i+1, "'d")
			if j.is(i+1, "'d") && j.hadDone(i+2) {
				return false // "he'd never seen it"
			}
			if would && j.unreal(i) {
				return false // "she would be alive had her operation not been called off"
			}
			if would && i+2 < len(j.doc.Tokens) && j.lang.Reported.Unpromised[j.doc.Tokens[i+2].Lemma] {
				return false // "I'd have to walk", "she would know it"
			}
			return would || j.is(i+1, "will") || j.is(i+1, "'ll") || j.is(i+1, "shall")
		}
	}
	return false
}
