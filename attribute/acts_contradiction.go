package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// contradicts reports a content that denies in another form than by the
// negation of its first clause.
func (j *judge) contradicts() bool {
	if j.reverses() || j.repeatsToAsk() || j.shortened() {
		return true
	}
	n, others := 0, false
	for _, r := range j.d.content {
		for i := r.First; i < r.End && n < signReach; i++ {
			n++
			switch {
			case j.untruth(i) || j.wouldKnow(i) || j.curt(i) || j.numbers(i, r.End) || j.rather(i, r.End) || n <= 2*negateReach && j.flatly(i), j.doc.Tokens[i].Lemma == "have" && j.counterfactual(i):
				return true
			case others && (j.undoes(i) || j.is(i, "never")):
				return true
			}
			others = others || n < negateReach && j.hearsay(i)
		}
	}
	return false
}

// reverses reports a content that only says that what others say is not so: "no",
// "not", "otherwise", "the opposite", "not so".
func (j *judge) reverses() bool {
	var words [3]int
	n := 0
	for ; n < len(words); n++ {
		if words[n] = j.contentWord(n); words[n] < 0 {
			break
		}
	}
	switch first := words[0]; n {
	case 1:
		return j.is(first, "no") || j.is(first, "not") || j.stated() && j.lang.Manner.Reversing[j.doc.Tokens[first].Lemma]
	case 2:
		return j.stated() && (j.is(first, "the") || j.is(first, "quite")) && j.lang.Manner.Reversing[j.doc.Tokens[words[1]].Lemma] || j.is(first, "not") && (j.is(words[1], "so") || j.is(words[1], "true"))
	}
	return false
}

// stated reports that the source itself says it, and not in passing: neither
// "were told the opposite" nor "those who claimed the opposite".
func (j *judge) stated() bool {
	if len(j.d.source) == 0 || j.d.cue.First == j.d.cue.End || undergoes(j.doc, j.d.cue.End-1) {
		return false
	}
	x := j.doc.Tokens[j.d.source[0].First].XPOS
	return x != parse.TagWP && x != parse.TagWDT
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
	if j.opensSentence(i) || i > 0 && j.doc.Tokens[i-1].Mark == parse.OpenMark {
		return i+1 < len(j.doc.Tokens) && j.doc.Tokens[i+1].UPOS == parse.Punct
	}
	lie := j.is(i, "lie") || j.is(i, "lies")
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch t := &j.doc.Tokens[k]; {
		case t.Lemma == "be" && t.UPOS == parse.Aux || t.Lemma == "be" && t.UPOS == parse.Verb:
			return k > 0 && (j.rejected(k-1, j.doc.Word(k)) || j.rejectedAbove(i, k)) && !j.unsaidBefore(k)
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

// rejectedAbove reports that the subject of token i, which may be parted from its
// "be" at token k by a clause, is what somebody says ("reports that they had left
// were premature"), or somebody who is called wrong ("the board was wrong").
func (j *judge) rejectedAbove(i, k int) bool {
	if j.claimOpens(k) {
		return true
	}
	for s := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].FirstToken); s < k; s++ {
		t := &j.doc.Tokens[s]
		if s < i && j.is(s, "that") && (j.opensSentence(s) || s == j.contentWord(0)) && s+2 < k && (t.UPOS == parse.SConj || j.doc.Tokens[s+1].XPOS == parse.TagPRP) {
			return true // "That we exchanged a tube is absurd"
		}
		if int(t.Head) != i || t.Rel.Main() != parse.RelNsubj {
			continue
		}
		if j.rejected(s, j.doc.Word(k)) {
			return true
		}
		return s == k-1 && j.lang.Manner.Mistaken[j.doc.Tokens[i].Lemma] && j.somebody(s)
	}
	return false
}

// claimOpens reports that the content opens with what somebody says and what that
// was, before token k: "any suggestion that they had left".
func (j *judge) claimOpens(k int) bool {
	for n := 0; n < 3; n++ {
		i := j.contentWord(n)
		if i < 0 || i+1 >= k {
			return false
		}
		switch t := &j.doc.Tokens[i]; {
		case t.UPOS == parse.Noun:
			return j.claimed(i) && (j.is(i+1, "that") || j.is(i+1, "of") || j.is(i+1, "about"))
		case t.UPOS != parse.Det && t.UPOS != parse.Adj:
			return false
		}
	}
	return false
}

// somebody reports a noun or name of people or a body.
func (j *judge) somebody(i int) bool {
	t := &j.doc.Tokens[i]
	if t.Entity > 0 {
		y := j.doc.Entities[t.Entity-1].Type
		return y == parse.PersonName || y == parse.OrganizationName
	}
	switch n := j.lang.Naming.Nouns[t.Lemma]; n.Class {
	case lang.PersonNoun, lang.GroupNoun, lang.OrganizationNoun:
		return t.UPOS == parse.Noun || t.UPOS == parse.PropN
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

// rather reports at a "not" what somebody else takes a thing for: "they were
// vitamins, not drugs".
func (j *judge) rather(i, end int) bool {
	if !j.is(i, "not") || i < 3 || i+1 >= end || j.doc.Tokens[i-1].XPOS != parse.TagComma {
		return false
	}
	switch u := j.doc.Tokens[i+1].UPOS; {
	case u == parse.Adp:
		return j.parallel(i)
	case u != parse.Noun && u != parse.Adj, j.doc.Tokens[i-2].UPOS != u:
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

// parallel reports behind the "not" at token i the preposition that stands before
// it, too: "was for heaters, not for a fire".
func (j *judge) parallel(i int) bool {
	be := false
	for k := i - 2; k >= 0 && k > i-9; k-- {
		t := &j.doc.Tokens[k]
		if t.XPOS == parse.TagComma || t.XPOS == parse.TagStop {
			return false
		}
		if t.UPOS == parse.Adp && j.doc.Tokens[i+1].Lemma == t.Lemma {
			be = k > 0 && j.doc.Tokens[k-1].Lemma == "be"
			return be
		}
	}
	return be
}

// numbers reports at token i what stands against a number: "43, not 61", "12 dead, not 40",
// "within days, not months".
func (j *judge) numbers(i, end int) bool {
	if !j.is(i, "not") || i+1 >= end || i < 2 || j.doc.Tokens[i-1].XPOS != parse.TagComma {
		return false
	}
	return (j.counted(i-2) || j.doc.Tokens[i-2].UPOS == parse.Adj && i > 2 && j.counted(i-3)) && (j.counted(i+1) || i+2 < end && j.counted(i+2) && j.doc.Tokens[i+1].UPOS == parse.Det)
}

// counted reports a number or a unit of time.
func (j *judge) counted(i int) bool {
	t := &j.doc.Tokens[i]
	return t.UPOS == parse.Num || j.lang.Reported.TimeUnits[t.Lemma]
}

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

// wouldKnow reports what the speaker would know if it were so: “We would have
// noticed that”, "I'd remember".
func (j *judge) wouldKnow(i int) bool {
	if !j.speaks(i) || i+2 >= len(j.doc.Tokens) || !j.is(i+1, "would") && !j.is(i+1, "'d") {
		return false
	}
	v := i + 2
	if j.is(v, "surely") || j.is(v, "certainly") {
		v++
	}
	if j.is(v, "have") {
		v++
	} else if !j.is(v, "remember") && !j.is(v, "know") || j.is(i+1, "'d") && j.doc.Tokens[v].XPOS != parse.TagVB {
		return false
	}
	return v < len(j.doc.Tokens) && j.lang.Manner.Noticing[j.doc.Tokens[v].Lemma] && !j.wishes(i, v)
}

// wishes reports that what one would have known is only wished or conditional:
// "if I had asked", "would have liked".
func (j *judge) wishes(i, v int) bool {
	s := &j.doc.Sentences[j.doc.Tokens[i].Sentence]
	for k := int(s.FirstToken); k < int(s.EndToken); k++ {
		if j.is(k, "if") && k < i || j.is(k, "how") || j.is(k, "what") || j.is(k, "who") {
			return true
		}
	}
	return j.undoes(v-1) || j.undoes(i+2)
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
