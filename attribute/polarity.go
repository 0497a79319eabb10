package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// negated reports that the article says the act did not take place: a negation
// in the cue or tied to its head, a source that is nobody, a phrase that stops
// before the act.
func (j *judge) negated() bool {
	if j.nobody() {
		return true
	}
	first := int(j.doc.Sentences[j.doc.Tokens[j.head].Sentence].FirstToken)
	for i := max(first, j.d.cue.First-4); i < j.head; i++ {
		if covered(j.d.content, i) || covered(j.d.source, i) {
			continue
		}
		if n := j.short(i); n > 0 && i+n >= j.d.cue.First {
			return true
		}
		if !j.in(j.lang.Manner.Negations, i) || j.is(i+1, "only") || j.is(i+1, "just") || j.is(i+1, "merely") {
			continue
		}
		if j.undone(i) || j.answers(i) {
			continue
		}
		if i >= j.d.cue.First || j.governs(i) || j.is(i, "without") && i+1 == j.head {
			return true
		}
	}
	for i := j.head + 1; i < j.d.cue.End; i++ {
		if (j.is(i, "nothing") || j.is(i, "not") || j.is(i, "unanswered")) && !j.is(i+1, "guilty") {
			return true
		}
	}
	return false
}

// answers reports a negation that opens its sentence and ends before the cue: what
// was said, not that nothing was ("Not so, said Kyr").
func (j *judge) answers(i int) bool {
	if i >= j.d.cue.First || i != int(j.doc.Sentences[j.doc.Tokens[i].Sentence].FirstToken) {
		return false
	}
	for k := i + 1; k < j.d.cue.First && k < i+4; k++ {
		if j.is(k, ",") {
			return true
		}
	}
	return false
}

// undone reports a verb between the negation at token i and the head that undoes it.
func (j *judge) undone(i int) bool {
	for k := i + 1; k < j.head; k++ {
		if j.lang.Manner.Undoing[j.doc.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}

// short is the length of a phrase at token i that stops before the act, or 0.
func (j *judge) short(i int) int {
	best := 0
	for _, p := range j.lang.Manner.Short[j.doc.Tokens[i].Lemma] {
		best = max(best, j.follows(i, p.Words))
	}
	return best
}

// governs reports that token i hangs on a word of the cue.
func (j *judge) governs(i int) bool {
	h := int(j.doc.Tokens[i].Head)
	return h >= j.d.cue.First && h < j.d.cue.End
}

// nobody reports a source that opens with a word for nobody: "neither
// ministry", "no one at the hotel", but not "No. 10".
func (j *judge) nobody() bool {
	if len(j.d.source) == 0 || j.d.source[0].First >= j.d.source[0].End {
		return false
	}
	i := j.d.source[0].First
	if !j.in(j.lang.Manner.Nobody, i) {
		return false
	}
	if !j.is(i, "no") {
		return true
	}
	if i+1 >= j.d.source[0].End {
		return false
	}
	u := j.doc.Tokens[i+1].UPOS
	return j.is(i+1, "one") || u == parse.Noun || u == parse.Adj
}

func covered(runs []Run, i int) bool {
	for _, r := range runs {
		if r.First <= i && i < r.End {
			return true
		}
	}
	return false
}

// silent reports that comment is refused: "declined to comment", "would not
// say", "did not respond", "did not say how many", "neither confirmed nor denied".
func (j *judge) silent() bool {
	m := &j.lang.Manner
	for i := j.d.cue.First; i < j.d.cue.End; i++ {
		if m.Declining[j.doc.Tokens[i].Lemma] {
			return j.tells(i)
		}
	}
	if last := j.d.cue.End - 1; last > j.d.cue.First && j.is(last, "yet") {
		return j.tells(last) // "has yet | to comment"
	}
	if !j.negative {
		return false
	}
	if j.eitherWay() {
		return true
	}
	lemma := j.doc.Tokens[j.head].Lemma
	switch {
	case lemma == "wish" || lemma == "want" || lemma == "care":
		return j.tells(j.head)
	case m.Answering[lemma]:
		return true
	case !m.Telling[lemma]:
		return false
	}
	return j.wills() || j.opens() && !j.document()
}

// document reports a source that is a document: what it does not say was not refused.
func (j *judge) document() bool {
	if len(j.d.source) != 1 {
		return false
	}
	r := j.d.source[0]
	for i := r.First; i < r.End; i++ {
		if t := &j.doc.Tokens[i]; t.UPOS == parse.Noun && (i+1 == r.End || j.doc.Tokens[i+1].UPOS != parse.Noun) {
			return j.lang.Naming.Nouns[t.Lemma].Class == lang.DocumentNoun
		}
	}
	return false
}

// tells reports that what is declined at token i is to tell: a telling verb, or
// the noun of one ("refused comment"), is the first content word behind it.
func (j *judge) tells(i int) bool {
	end := min(int(j.doc.Sentences[j.doc.Tokens[i].Sentence].EndToken), i+7)
	for k := i + 1; k < end; k++ {
		t := &j.doc.Tokens[k]
		switch {
		case j.lang.Manner.Telling[t.Lemma] || j.is(k, "drawn"):
			return true
		case t.UPOS == parse.Verb || t.UPOS == parse.Det || t.UPOS == parse.Pron || t.XPOS == parse.TagStop:
			return false
		}
	}
	return j.d.cue.End == i+1 && len(j.d.content) == 0
}

// eitherWay reports two opposite verbs negated together: "neither accepted nor
// denied", "would not confirm or deny".
func (j *judge) eitherWay() bool {
	yes, no := false, false
	for i := j.d.cue.First; i < j.d.cue.End; i++ {
		switch r, _ := j.reporting(i); r.Act {
		case "confirm":
			yes = true
		case "deny":
			no = true
		}
	}
	return yes && no
}

// wills reports "would", "will" or a wish in the cue or right before it.
func (j *judge) wills() bool {
	for i := max(0, j.d.cue.First-2); i < j.head; i++ {
		switch j.doc.Tokens[i].Lemma {
		case "will", "would", "wo", "wish", "want", "care":
			return true
		}
		if j.is(i, "would") || j.is(i, "will") || j.is(i, "wo") {
			return true
		}
	}
	return false
}

// opens reports a content that opens with a question: "how many", "whether".
func (j *judge) opens() bool {
	i := j.contentWord(0)
	return i >= 0 && j.in(j.lang.Manner.Open, i)
}
