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

func (j *judge) act() (string, evidence) {
	if !j.hasWord(j.d.cue.First, j.d.cue.End) {
		return j.byContent()
	}
	if !j.findHead() {
		j.head = j.d.cue.End - 1
		j.negative = j.negated()
		if act, ok := j.phrase(); ok {
			return act, byPhrase
		}
		if j.negative {
			return "assert", byNothing
		}
		if act, why := j.byContent(); why != byDefault {
			return act, why
		}
		return "assert", byNothing
	}
	j.negative = j.negated()
	if j.concedes() {
		j.negative = false
		return "confirm", byVerb
	}
	if j.deniesSaying() {
		return "deny", byPhrase
	}
	if t := &j.doc.Tokens[j.head]; j.negative && (t.Lemma == "remember" || t.Lemma == "recall") {
		j.negative = false // "does not remember it that way" is said, and denies
		return "deny", byVerb
	}
	if j.negative && j.willNotHaveIt() {
		j.negative = false
		return "deny", byPhrase
	}
	if j.silent() {
		return "refuse_comment", bySilence
	}
	if act, ok := j.phrase(); ok {
		switch {
		case act == "assert" && !j.negative:
			return j.byContent()
		case act == "criticise" && !j.negative && j.answersBack():
			return j.retort(act)
		case act == "criticise" && !j.negative && j.mocks():
			return "deny", byPhrase
		}
		return act, byPhrase
	}
	t := &j.doc.Tokens[j.head]
	switch {
	case j.asNoun(t) && j.word.Noun != "":
		return j.word.Noun, byNoun
	case t.UPOS == parse.Adj && j.word.Adjective != "":
		return j.word.Adjective, byNoun
	case j.lang.Manner.Echoes[t.Lemma] && j.object() != "":
		return j.object(), byNoun
	case j.word.Judging:
		return j.judgement()
	case j.word.Neutral:
		if j.negative {
			return "assert", byVerb
		}
		return j.byContent()
	case j.word.Act == "criticise" && j.lang.Manner.Venting[t.Lemma] && !j.negative:
		return j.retort("criticise")
	case j.word.Act == "criticise" && t.UPOS == parse.Verb && !j.negative && (j.mocks() || j.asUntrue()):
		return "deny", byVerb // "ridiculed the claim"
	case j.word.Act != "":
		return j.narrowed(j.word.Act), byVerb
	case j.word.Noun != "":
		return j.word.Noun, byNoun
	case j.word.Adjective != "":
		return j.word.Adjective, byNoun
	}
	return "assert", byNothing
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

// findHead finds the last word of the cue that reports, verbs before nouns.
func (j *judge) findHead() bool {
	j.head = -1
	best := 0
	for i := j.d.cue.First; i < j.d.cue.End; i++ {
		r, ok := j.reporting(i)
		if !ok {
			continue
		}
		rank := 1
		switch j.doc.Tokens[i].UPOS {
		case parse.Verb:
			rank = 3
			if r.Act == "" {
				rank = 2
			}
		case parse.Aux:
			rank = 1
		case parse.Noun, parse.PropN, parse.Adj:
			rank = 2
		}
		if rank >= best {
			best, j.head, j.word = rank, i, r
		}
	}
	return j.head >= 0
}

// reporting is the entry of token i, by its lemma or by the word as it stands.
func (j *judge) reporting(i int) (lang.Reporting, bool) {
	t := &j.doc.Tokens[i]
	if r, ok := j.lang.Reporting[t.Lemma]; ok {
		return r, true
	}
	var buf [24]byte
	w := small(buf[:0], t.In(j.doc.Text))
	if r, ok := j.lang.Reporting[string(w)]; ok {
		return r, true
	}
	// A verb of a headline may be read as a name or an unknown plural.
	if n := len(w); n > 4 && w[n-1] == 's' {
		r, ok := j.lang.Reporting[string(w[:n-1])]
		return r, ok
	}
	return lang.Reporting{}, false
}

// small appends w with its ASCII letters made small and its apostrophes made
// straight, cut at the buffer's size.
func small(b []byte, w string) []byte {
	for i := 0; i < len(w) && len(b) < cap(b); i++ {
		c := w[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xE2 && i+2 < len(w) && w[i+1] == 0x80 && w[i+2] == 0x99: // ’
			c = '\''
			i += 2
		}
		b = append(b, c)
	}
	return b
}

// in reports whether set holds token i's word, made small.
func (j *judge) in(set map[string]bool, i int) bool {
	var buf [24]byte
	return set[string(small(buf[:0], j.doc.Word(i)))]
}

func (j *judge) hasWord(from, to int) bool {
	for i := from; i < to; i++ {
		if isWord(j.doc.Word(i)) {
			return true
		}
	}
	return false
}

// phrase looks for a phrase that begins in the cue, the longest first. It may
// run on behind the cue ("called | on the ministers").
func (j *judge) phrase() (string, bool) {
	act, best := "", 0
	for i := j.d.cue.First; i < j.d.cue.End; i++ {
		r, ok := j.reporting(i)
		if !ok {
			continue
		}
		for k := range r.Phrases {
			p := &r.Phrases[k]
			n := j.follows(i, p.Words)
			if (i+n > j.d.cue.End || p.Act == "demand") && j.is(j.contentWord(0), "that") && len(p.Words) == 1 && p.Words[0] == "on" {
				continue // "insisted on Tuesday that"
			}
			if n > best {
				act, best = p.Act, n
			}
		}
	}
	return act, best > 0
}

// follows is the number of tokens of a phrase whose words after its first stand
// behind token i in the same sentence, quotation marks among them passed over;
// 0 where they do not.
func (j *judge) follows(i int, words []string) int {
	end := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].EndToken)
	k := i + 1
	for _, w := range words {
		for k < end && j.doc.Tokens[k].Mark != parse.NoMark {
			k++
		}
		if k >= end {
			return 0
		}
		if w != "_" && j.doc.Tokens[k].Lemma != w && !j.is(k, w) {
			return 0
		}
		k++
	}
	return k - i
}

// is reports whether token i is the word w, which is small.
func (j *judge) is(i int, w string) bool {
	if i < 0 || i >= len(j.doc.Tokens) {
		return false
	}
	var buf [24]byte
	return string(small(buf[:0], j.doc.Word(i))) == w
}

// narrowed refines the act of a verb by what follows it.
func (j *judge) narrowed(act string) string {
	first := j.contentWord(0)
	if first < 0 {
		return act
	}
	t := &j.doc.Tokens[j.head]
	switch {
	case t.Lemma == "ask" || t.Lemma == "Ask":
		if j.is(first, "to") || j.is(first, "that") || j.is(first, "not") || j.is(first, "for") {
			return "demand"
		}
		if second := j.contentWord(1); second >= 0 && j.infinitive() {
			return "demand"
		}
	case t.Lemma == "want" && j.is(first, "to"):
		return "express"
	case t.Lemma == "agree" && (j.is(first, "to") || j.willBe()):
		return "promise"
	case t.Lemma == "warn" && j.intends(5):
		return "threaten"
	}
	return act
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

// contentWord is the content's n-th word from 0, or -1.
func (j *judge) contentWord(n int) int {
	for _, r := range j.d.content {
		for i := r.First; i < r.End; i++ {
			if isWord(j.doc.Word(i)) {
				if n == 0 {
					return i
				}
				n--
			}
		}
	}
	return -1
}
