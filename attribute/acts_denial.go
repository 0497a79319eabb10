package attribute

import "hearsay/parse"

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
		case i == first && j.is(i, "not") && !j.is(i+1, "to"):
			return j.auxiliaryBefore(i)
		case i <= first+1 && (j.is(i, "nobody") || j.is(i, "nothing") || j.is(i, "none") || j.is(i, "neither") || j.is(i, "one") && j.is(i-1, "no")):
			return j.ever(i+1, end) || j.told(i+1, end) && !j.lacks(i)
		case j.is(i, "nothing") && j.is(i+1, "to"): // "had nothing to pin it on" tells of a lack
			return false
		case i == first && j.is(i, "no") && !j.is(i+1, "one"):
			return i+1 < end && j.doc.Tokens[i+1].UPOS == parse.Punct || j.past(i+1, end)
		case i > first && t.XPOS == parse.TagComma, j.is(i, "who"), j.is(i, "which"), j.is(i, "that"):
			return false
		case j.is(i, "not"), j.is(i, "n't"), j.is(i, "never"):
			if j.is(i+1, "to") && !j.is(i+2, "blame") || i+1 < len(j.doc.Tokens) && minding[j.doc.Tokens[i+1].Lemma] {
				return false
			}
			if j.is(i+1, "in") && j.is(i+2, "question") || j.lacks(i) {
				return false
			}
			before := i - 1
			if j.doc.Tokens[before].Mark != parse.NoMark && before > first {
				before--
			}
			if j.is(i, "never") && i+1 < end && j.doc.Tokens[i+1].XPOS == parse.TagVBD {
				return true // "I never signed it"
			}
			u := j.doc.Tokens[before].UPOS
			return (u == parse.Aux || u == parse.Verb || u == parse.Adv) && !j.is(before, "should") && !j.is(before, "can") && !j.is(before, "ca")
		case i > first && j.is(i, "no") && j.is(i+1, "reason"):
			return false // "no reason to complain"; "no reason to believe" is a sign
		case i > first && (j.is(i, "no") || j.is(i, "neither") || j.is(i, "nothing") || j.is(i, "none")):
			return !j.left(i, end) && !j.is(i-1, "for") && !(j.is(i, "nothing") && j.is(i-1, "is"))
		}
	}
	return false
}

// auxiliaryBefore reports an auxiliary before token i, opening marks passed over: was “not there to promise the moon”.
func (j *judge) auxiliaryBefore(i int) bool {
	for i--; i >= 0 && j.doc.Tokens[i].Mark != parse.NoMark; i-- {
	}
	return i >= 0 && j.doc.Tokens[i].UPOS == parse.Aux
}

// ever reports "ever" between two tokens: "nobody in this party ever claimed that".
func (j *judge) ever(i, end int) bool {
	for ; i < end; i++ {
		if j.is(i, "ever") {
			return true
		}
	}
	return false
}

// past reports a verb form of the past between two tokens: what "no proposal has
// been received" and "no report reached him" deny.
func (j *judge) past(i, end int) bool {
	for end += 2 * negateReach; i < min(end, len(j.doc.Tokens)); i++ {
		t := &j.doc.Tokens[i]
		if t.XPOS == parse.TagVBD || j.is(i, "has") || j.is(i, "have") {
			return true
		}
		if t.XPOS == parse.TagStop {
			return false
		}
	}
	return false
}

// told reports that the first finite verb between two tokens is one of the past:
// "nobody brought me a drain", but not "nobody wins in an empty port".
func (j *judge) told(i, end int) bool {
	for end += negateReach; i < min(end, len(j.doc.Tokens)); i++ {
		switch t := &j.doc.Tokens[i]; t.XPOS {
		case parse.TagVBD:
			return true
		case parse.TagVBZ, parse.TagVBP:
			return j.is(i, "has") || j.is(i, "have")
		case parse.TagMD, parse.TagStop:
			return false
		}
	}
	return false
}

// lacks reports that what is negated at token i is that somebody was asked or
// heard: "nobody has asked us", "was not consulted" complain.
func (j *judge) lacks(i int) bool {
	for k := i + 1; k < min(i+5, len(j.doc.Tokens)); k++ {
		if t := &j.doc.Tokens[k]; t.UPOS == parse.Verb {
			return lacking[t.Lemma] && (t.XPOS == parse.TagVBN || t.XPOS == parse.TagVBD)
		}
	}
	return false
}

// lacking verbs, negated in the past, tell what somebody would have had a right to.
var lacking = wordSet(`ask tell consult invite listen help come inform`)

// minding verbs tell what somebody thinks or wants; negated they deny nothing.
var minding = wordSet(`doubt believe think want care like mind wish expect hope`)

// unwilling reports that the speaker is said not to want or care: "she did not want an apology".
func (j *judge) unwilling(first int) bool {
	for i := first; i < first+6 && i+1 < len(j.doc.Tokens); i++ {
		if j.undoes(i) {
			l := j.doc.Tokens[i+1].Lemma
			return (l == "want" || l == "care" || l == "like" || l == "wish") && (j.speaks(i-2) || j.speaks(i-1))
		}
	}
	return false
}

// pledges reports that no one of something will be affected: "no post will be
// lost", "not one job will go"; told of somebody in the past, "no bailiff would be sent".
func (j *judge) pledges(first int) bool {
	if j.is(first, "that") {
		first++
	}
	if !j.is(first, "no") && !(j.is(first, "not") && (j.is(first+1, "one") || j.is(first+1, "a"))) {
		return false
	}
	for i := first + 1; i < min(first+8, len(j.doc.Tokens)); i++ {
		t := &j.doc.Tokens[i]
		switch {
		case t.XPOS == parse.TagMD:
			return j.is(i, "will") || j.is(i, "would") && quotedBy(j.doc, i) < 0
		case t.UPOS == parse.Verb || t.UPOS == parse.Aux || t.UPOS == parse.Punct:
			return false
		}
	}
	return false
}

// holdsBack reports what will not be done before something else is: "the works
// will not reopen before every line is clean".
func (j *judge) holdsBack(first int) bool {
	end := int(j.doc.Sentences[j.doc.Tokens[first].Sentence].EndToken)
	for i := first; i+2 < end && i < first+2*negateReach; i++ {
		if !j.is(i, "will") && !j.is(i, "wo") || !j.undoes(i+1) {
			continue
		}
		for k := i + 2; k < min(end, i+signReach/2); k++ {
			if j.is(k, "before") || j.is(k, "until") || j.is(k, "unless") {
				return true
			}
		}
	}
	return false
}

// contradicts reports a content that denies in another form than by the
// negation of its first clause.
func (j *judge) contradicts() bool {
	if j.reverses() {
		return true
	}
	n, others := 0, false
	for _, r := range j.d.content {
		for i := r.First; i < r.End && n < signReach; i++ {
			n++
			switch {
			case j.curt(i) || j.numbers(i, r.End) || j.rather(i, r.End) || n <= 2*negateReach && j.flatly(i), j.doc.Tokens[i].Lemma == "have" && j.counterfactual(i):
				return true
			case others && (j.undoes(i) || j.is(i, "never")):
				return true
			}
			others = others || n < negateReach && j.hearsay(i)
		}
	}
	return false
}

// reverses reports a content that only says that what others say is not so: "no", "not".
func (j *judge) reverses() bool {
	first := j.contentWord(0)
	if first < 0 {
		return false
	}
	return j.contentWord(1) < 0 && (j.is(first, "no") || j.is(first, "not"))
}

// curt reports a sentence that begins with token i and is but a pronoun, an
// auxiliary and a negation: "It is not."
func (j *judge) curt(i int) bool {
	t := &j.doc.Tokens[i]
	if t.UPOS != parse.Pron || !j.opensSentence(i) || i+3 >= len(j.doc.Tokens) || j.doc.Tokens[i+1].UPOS != parse.Aux {
		return false
	}
	return (j.undoes(i+2) || j.is(i+2, "never")) && j.doc.Tokens[i+3].UPOS == parse.Punct
}

// flatly reports at token i a sentence that is no more than an answer: "Never.",
// "Of course not.", "They never were."
func (j *judge) flatly(i int) bool {
	s := &j.doc.Sentences[j.doc.Tokens[i].Sentence]
	words := 0
	for k := int(s.FirstToken); k < int(s.EndToken) && words <= 4; k++ {
		if isWord(j.doc.Word(k)) {
			words++
		}
		if k > i && j.doc.Tokens[k].UPOS == parse.Punct {
			break
		}
	}
	next := i + 1
	if j.is(i, "never") && next < int(s.EndToken) && j.doc.Tokens[next].UPOS == parse.Aux {
		next++
	}
	if words > 4 || !j.is(i, "never") && !j.is(i, "not") || j.is(i-1, "or") || next+1 >= len(j.doc.Tokens) {
		return false
	}
	t := &j.doc.Tokens[next]
	return t.XPOS == parse.TagStop || t.XPOS == parse.TagComma && j.doc.Tokens[next+1].Mark == parse.CloseMark
}

// rejects reports at token i a word by which what somebody else says is called
// wrong: "the claim is absurd", "that is a lie", "he is wrong", "Wrong."; but not
// "it is absurd that we pay", "he was wrong to go".
func (j *judge) rejects(i int) bool {
	if !j.in(j.lang.Manner.Rejecting, i) {
		return false
	}
	if j.is(i+1, "to") || j.is(i+1, "that") || j.is(i+1, "for") || j.is(i+1, "when") || i+1 < len(j.doc.Tokens) && j.doc.Tokens[i+1].UPOS == parse.Noun {
		return false
	}
	if j.opensSentence(i) {
		return i+1 < len(j.doc.Tokens) && j.doc.Tokens[i+1].UPOS == parse.Punct
	}
	lie := j.is(i, "lie") || j.is(i, "lies")
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch t := &j.doc.Tokens[k]; {
		case t.Lemma == "be" && t.UPOS == parse.Aux || t.Lemma == "be" && t.UPOS == parse.Verb:
			return k > 0 && j.rejected(k-1, j.doc.Word(k)) && !j.unsaidBefore(k)
		case t.UPOS == parse.Adv, t.UPOS == parse.Adj, lie && (t.UPOS == parse.Det || t.UPOS == parse.Adp || t.UPOS == parse.Noun), j.doc.Tokens[k].Mark != parse.NoMark:
			if j.undoes(k) {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// rejected reports that token i ends what somebody else says, or is somebody
// else who says it now ("he is wrong", "they are lying").
func (j *judge) rejected(i int, be string) bool {
	t := &j.doc.Tokens[i]
	switch {
	case j.lang.Manner.Claims[t.Lemma], t.Lemma == "report", t.Lemma == "story", t.Lemma == "talk", t.Lemma == "figure", t.Lemma == "idea":
		return true
	case j.is(i, "it") && !j.opensSentence(i):
		return false
	case j.is(i, "that"), j.is(i, "this"), j.is(i, "it"):
		return be == "is" || be == "'s" || be == "’s"
	case j.is(i, "he"), j.is(i, "she"), j.is(i, "they"), j.is(i, "so"):
		return be == "is" || be == "are" || be == "'s" || be == "’s" || be == "'re" || be == "’re"
	}
	return false
}

// unsaidBefore reports a negation before token i in its sentence: "I do not say he is lying".
func (j *judge) unsaidBefore(i int) bool {
	for k := max(i-7, int(j.doc.Sentences[j.doc.Tokens[i].Sentence].FirstToken)); k < i; k++ {
		if j.undoes(k) || j.is(k, "if") || j.is(k, "whether") {
			return true
		}
	}
	return false
}

// staysAsIs reports "would not be leaving": what others say will be is not so.
func (j *judge) staysAsIs() bool {
	for n := 0; n < 6; n++ {
		i := j.contentWord(n)
		if i < 0 || i+2 >= len(j.doc.Tokens) {
			return false
		}
		if j.undoes(i) {
			return j.is(i+1, "be") && j.doc.Tokens[i+2].XPOS == parse.TagVBG
		}
	}
	return false
}

// disputesNot reports a content that concedes: "I do not deny that".
func (j *judge) disputesNot(first int) bool {
	for i := first; i < first+6 && i+1 < len(j.doc.Tokens); i++ {
		if j.undoes(i) || j.is(i, "nobody") {
			return j.lang.Manner.Disputing[j.doc.Tokens[i+1].Lemma]
		}
	}
	return false
}

// rather reports at a "not" what somebody else takes a thing for: "they were
// vitamins, not drugs".
func (j *judge) rather(i, end int) bool {
	if !j.is(i, "not") || i < 3 || i+1 >= end || j.doc.Tokens[i-1].XPOS != parse.TagComma || j.doc.Tokens[i-2].UPOS != parse.Noun {
		return false
	}
	if j.doc.Tokens[i+1].UPOS != parse.Noun {
		return false
	}
	for k := i - 3; k >= 0 && k > i-7; k-- {
		switch t := &j.doc.Tokens[k]; {
		case t.Lemma == "be":
			return !j.is(k, "be")
		case t.UPOS == parse.Verb || t.UPOS == parse.Punct:
			return false
		}
	}
	return false
}

// numbers reports at token i what stands against a number: "43, not 61", "within days, not months".
func (j *judge) numbers(i, end int) bool {
	if !j.is(i, "not") || i+1 >= end || i < 2 || j.doc.Tokens[i-1].XPOS != parse.TagComma {
		return false
	}
	return j.counted(i-2) && (j.counted(i+1) || i+2 < end && j.counted(i+2) && j.doc.Tokens[i+1].UPOS == parse.Det)
}

// counted reports a number or a unit of time.
func (j *judge) counted(i int) bool {
	t := &j.doc.Tokens[i]
	return t.UPOS == parse.Num || units[t.Lemma]
}

// units of time, by their lemmas.
var units = wordSet(`second minute hour day week month year decade`)

// counterfactual reports at a "had" what the speaker would have done if things
// were as others say: "Had the drains been black I would have seen it".
func (j *judge) counterfactual(i int) bool {
	if !j.is(i, "had") {
		return false
	}
	s := &j.doc.Sentences[j.doc.Tokens[i].Sentence]
	if !j.opensSentence(i) && !j.is(int(s.FirstToken), "if") && !j.is(int(s.FirstToken)+1, "if") {
		return false
	}
	for k := i + 1; k+2 < int(s.EndToken); k++ {
		if j.first(k) && (j.is(k+1, "would") || j.is(k+1, "'d")) && j.is(k+2, "have") {
			return true
		}
	}
	return false
}

// hearsay reports at token i that others say something, as a content begins
// that goes on to reject it: "People say I am waiting", "I have heard it said that".
func (j *judge) hearsay(i int) bool {
	if j.is(i, "it") && j.is(i+1, "said") {
		return true
	}
	return (j.is(i, "people") || j.is(i, "they") || j.is(i, "some") || j.is(i, "others")) && j.opensSentence(i) &&
		(j.is(i+1, "say") || j.is(i+1, "claim") || j.is(i+1, "think"))
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
