package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// evidence is by what act and polarity were told; stanceShares says how far each can be trusted.
type evidence uint8

const (
	byNothing     evidence = iota // no word of the cue is known
	byDefault                     // a neutral cue whose content gives no sign: assert
	bySign                        // a neutral cue, a sign in the content
	byNegation                    // a neutral cue, a clause of the content negated
	byRejection                   // a word that rejects what somebody says, in the content or a judgement
	byQuestion                    // a neutral cue, the content ends with a question mark
	byVerb                        // a verb that does one thing
	byNoun                        // a noun or an adjective
	byPhrase                      // a phrase of several words
	byJudgement                   // "call": a judgement
	byDescription                 // "describe": perhaps a judgement
	bySilence                     // declined to comment, would not say
	evidenceCount
)

// stanceShares is how often the act is right, by evidence, over the attributions
// of our own articles and of the made-up stories A, B and C with gold spans
// (1,136, by "go run ./train/acts -show -all"; the tables were made with those of
// the articles, A and B at hand, so the shares are rounded down). A neutral cue
// whose content gives no sign is soft: annotators hear more in a quotation than
// its words say. A word that is not known at all is the softest.
var stanceShares = [evidenceCount]float64{
	byNothing: 0.4, byDefault: 0.73, bySign: 0.73, byNegation: 0.7, byRejection: 0.92, byQuestion: 0.85, byVerb: 0.92,
	byNoun: 0.9, byPhrase: 0.88, byJudgement: 0.75, byDescription: 0.5, bySilence: 0.92,
}

// judge looks at one draft.
type judge struct {
	doc  *parse.Document
	lang *lang.Language
	d    *draft
	// head is the cue's reporting word, or -1; word is its entry.
	head int
	word lang.Reporting
	// negative is set where the article says that the act did not take place.
	negative bool
}

// act tells the act by the first of these that tells one: a cue without a word,
// or without one that is known; what a negation makes of the cue; a phrase; the
// reporting word.
func (j *judge) act() (string, evidence) {
	if !j.hasWord(j.d.cue.First, j.d.cue.End) {
		return j.byContent()
	}
	if !j.findHead() {
		return j.ofUnknown()
	}
	j.negative = j.negated()
	if act, why := j.ofNegated(); act != "" {
		return act, why
	}
	if act, ok := j.phrase(); ok {
		return j.ofPhrase(act)
	}
	return j.ofWord()
}

// ofUnknown is the act of a cue none of whose words is known: that of a phrase
// that begins in it, else of its content.
func (j *judge) ofUnknown() (string, evidence) {
	j.head = j.d.cue.End - 1
	j.negative = j.negated()
	if act, ok := j.phrase(); ok {
		return j.ofPhrase(act)
	}
	switch {
	case j.negative && j.turnsAway():
		return "refuse_comment", bySilence
	case j.negative:
		return "assert", byNothing
	}
	if act, why := j.byContent(); why != byDefault {
		return act, why
	}
	return "assert", byNothing
}

// ofNegated is what a negation makes of the cue, where that is another act than
// the cue's ("did not dispute that" concedes); empty where it is none. What
// concedes or denies so did take place.
func (j *judge) ofNegated() (string, evidence) {
	lemma := j.doc.Tokens[j.head].Lemma
	switch {
	case j.concedes():
		j.negative = false
		return "confirm", byVerb
	case j.deniesSaying():
		return "deny", byPhrase
	case j.negative && (lemma == "remember" || lemma == "recall"):
		j.negative = false // "does not remember it that way" is said, and denies
		return "deny", byVerb
	case j.negative && (j.willNotHaveIt() || j.hasNoneOfIt()):
		j.negative = false
		return "deny", byPhrase
	case j.negative && lemma == "share":
		j.negative = false // "that view is not shared by the laboratory"
		return "deny", byVerb
	case j.negative && j.acceptsNot():
		j.negative = false
		return "deny", byVerb
	case j.silent(), j.negative && j.turnsAway():
		return "refuse_comment", bySilence
	case j.declinesTo():
		return "deny", byPhrase
	}
	return "", byNothing
}

// ofPhrase is the act of a phrase, refined by what follows it.
func (j *judge) ofPhrase(act string) (string, evidence) {
	if j.is(j.head+1, "no") && j.doc.Tokens[j.head].Lemma == "issue" {
		j.negative = true // "issued no denial"
	}
	switch {
	case j.negative:
	case act == "assert":
		return j.byContent()
	case act == "criticise" && j.answersBack():
		return j.retort(act)
	case act == "criticise" && (j.mocks() || j.ofLies()):
		return "deny", byPhrase
	case act == "confirm" && j.holdsToDenial():
		return "deny", byPhrase
	case act == "express" && j.doc.Tokens[j.head].Lemma == "speak":
		return j.spokenOf(), byPhrase
	}
	return act, byPhrase
}

// ofWord is the act of the reporting word as the class of word that it is here.
func (j *judge) ofWord() (string, evidence) {
	t := &j.doc.Tokens[j.head]
	switch {
	case j.asNoun(t) && j.word.Noun != "" && !(j.word.Judging && j.objects(j.head+1)):
		return j.word.Noun, byNoun
	case t.UPOS == parse.Adj && j.word.Adjective != "":
		return j.word.Adjective, byNoun
	case j.lang.Manner.Echoes[t.Lemma] && j.object() != "":
		if j.is(j.contentWord(0), "no") {
			j.negative = true // "issued no denial"
		}
		return j.object(), byNoun
	case j.word.Judging:
		return j.judgement()
	case j.word.Neutral && j.negative:
		return "assert", byVerb
	case j.word.Neutral:
		return j.byContent()
	case j.word.Act != "":
		return j.ofVerb(t)
	case j.word.Noun != "":
		return j.word.Noun, byNoun
	case j.word.Adjective != "":
		return j.word.Adjective, byNoun
	}
	return "assert", byNothing
}

// ofVerb is the act of a verb that does one thing, refined by what it is done to.
func (j *judge) ofVerb(t *parse.Token) (string, evidence) {
	if j.word.Act == "criticise" && !j.negative {
		switch {
		case j.lang.Manner.Venting[t.Lemma]:
			return j.retort("criticise")
		case t.UPOS == parse.Verb && (j.mocks() || j.asUntrue() || j.ofLies()):
			return "deny", byVerb // "ridiculed the claim", "blasts ‘lies’"
		}
	}
	return j.narrowed(j.word.Act), byVerb
}

// deniesSaying reports a cue that denies the saying itself ("denied having said").
func (j *judge) deniesSaying() bool {
	for i := j.d.cue.First; i < j.head; i++ {
		if t := &j.doc.Tokens[i]; t.Lemma == "deny" && t.UPOS == parse.Verb {
			return true
		}
	}
	return false
}

// asNoun reports a noun; one that takes a subject or stands last in a headline
// is a verb read wrongly ("Council demands vote").
func (j *judge) asNoun(t *parse.Token) bool {
	return t.UPOS == parse.Noun || t.UPOS == parse.PropN && j.word.Act == ""
}
