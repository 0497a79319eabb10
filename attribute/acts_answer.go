package attribute

import "hearsay/parse"

// concedes reports that something is not disputed: "did not dispute that", "cannot
// deny". Who "has not denied" it may still do so.
func (j *judge) concedes() bool {
	t := &j.doc.Tokens[j.head]
	if !j.negative || t.XPOS != parse.TagVB || !j.lang.Manner.Disputing[t.Lemma] || j.nobody() || j.eitherWay() {
		return false
	}
	for i := max(0, j.d.cue.First-4); i < j.head; i++ {
		switch l := j.doc.Tokens[i].Lemma; {
		case l == "do" || l == "can" || l == "could" || l == "ca":
			return true
		}
	}
	return false
}

// willNotHaveIt reports "will not have it", "would not hear of it": what others say is not so.
func (j *judge) willNotHaveIt() bool {
	l := j.doc.Tokens[j.head].Lemma
	return (l == "have" || l == "hear" && j.is(j.head+1, "of")) && j.wills()
}

// acceptsNot reports "does not accept that": what others say is not so. Who "has
// not accepted" it may still do so.
func (j *judge) acceptsNot() bool {
	t := &j.doc.Tokens[j.head]
	if t.XPOS != parse.TagVB || !j.lang.Manner.Accepting[t.Lemma] || j.nobody() || j.eitherWay() {
		return false
	}
	for i := max(0, j.d.cue.First-4); i < j.head; i++ {
		if l := j.doc.Tokens[i].Lemma; l == "do" || l == "can" || l == "could" || l == "ca" {
			return true
		}
	}
	return false
}

// declinesTo reports that the source declines to do what another verb of the cue
// names ("declined to endorse him"). Who declines to rule something out leaves it
// open, and the denial did not take place.
func (j *judge) declinesTo() bool {
	for i := j.d.cue.First; i < j.d.cue.End; i++ {
		if t := &j.doc.Tokens[i]; !j.lang.Manner.Declining[t.Lemma] || t.UPOS != parse.Verb {
			continue
		}
		to := i + 1
		for to < i+4 && to < len(j.doc.Tokens) && !j.is(to, "to") {
			to++
		}
		if to+1 >= len(j.doc.Tokens) || !j.is(to, "to") {
			return false
		}
		if j.excludes(to + 1) {
			j.negative = true
			return true
		}
		return j.head > to && !j.negative
	}
	return false
}

// excludes reports at token i a verb or phrase that denies: "rule out", "deny".
func (j *judge) excludes(i int) bool {
	r, ok := j.reporting(i)
	if !ok {
		return false
	}
	for k := range r.Phrases {
		if p := &r.Phrases[k]; p.Act == "deny" && j.follows(i, p.Words) > 0 {
			return true
		}
	}
	return r.Act == "deny" && !j.lang.Manner.Declining[j.doc.Tokens[i].Lemma]
}

// answersBack reports a cue whose phrase ends with "back" ("hit back"): what is
// said in answer tells what it does.
func (j *judge) answersBack() bool {
	return j.is(j.head+1, "back")
}

// retort is the act of words that answer or vent: that of their content if it
// denies, else act.
func (j *judge) retort(act string) (string, evidence) {
	if told, why := j.byContent(); told == "deny" {
		return told, why
	}
	if j.ofClaim() {
		return "deny", byPhrase // "hit back at claims of chaos"
	}
	return act, byVerb
}

// judgement is what a judging word does, by the content's words.
func (j *judge) judgement() (string, evidence) {
	for n := 0; n < 24; n++ {
		i := j.contentWord(n)
		if i < 0 {
			break
		}
		if j.doc.Tokens[i].XPOS == parse.TagJJR {
			continue // "I would use a stronger word"
		}
		if act, ok := j.lang.Manner.Verdicts[j.doc.Tokens[i].Lemma]; ok && !(act == "assert" && j.doc.Tokens[i].UPOS == parse.PropN) {
			return act, byJudgement
		}
		if act, ok := j.lang.Manner.Verdicts[j.doc.Word(i)]; ok {
			return act, byJudgement
		}
	}
	if j.ofClaim() {
		return "deny", byJudgement
	}
	switch j.doc.Tokens[j.head].Lemma {
	case "call", "brand", "label", "dub":
		return "criticise", byJudgement
	}
	if act, _ := j.sign(); act == "criticise" || act == "praise" {
		return act, byDescription
	}
	return "assert", byDescription
}

// mocks reports that a claim is mocked.
func (j *judge) mocks() bool {
	return j.lang.Manner.Mocking[j.doc.Tokens[j.head].Lemma] && j.ofClaim()
}

// asUntrue reports "as" and a verdict that denies: "slammed the report | as false".
func (j *judge) asUntrue() bool {
	as := 0
	for n := 0; n < 24; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return false
		}
		if j.is(i, "as") {
			as = 5
		}
		if as--; as > 0 && j.lang.Manner.Verdicts[j.doc.Tokens[i].Lemma] == "deny" {
			return true
		}
	}
	return false
}

// ofClaim reports that what is judged is what somebody claims: "called | the allegation absurd".
func (j *judge) ofClaim() bool {
	for n := 0; n < 6; n++ {
		i := j.contentWord(n)
		if i < 0 || quotedBy(j.doc, i) >= 0 {
			return false
		}
		if j.lang.Manner.Claims[j.doc.Tokens[i].Lemma] {
			return true
		}
	}
	return false
}
