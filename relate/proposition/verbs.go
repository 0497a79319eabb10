package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/lang"
	"hearsay/parse"
)

// verbal tells whether a token heads a clause: a verb, or what stands with "is".
func (p *page) verbal(t int32) bool {
	if u := p.d.Tokens[t].UPOS; u == parse.Verb || u == parse.Aux {
		return true
	}
	for _, c := range p.children[t] {
		if p.d.Tokens[c].Rel == parse.RelCop {
			return true
		}
	}
	return false
}

func (p *page) participle(t int32) bool {
	tok := &p.d.Tokens[t]
	if tok.XPOS != parse.TagVBN {
		return false
	}
	for _, c := range p.children[t] {
		if p.d.Tokens[c].Rel == parse.RelAux {
			return false
		}
	}
	return true
}

func (p *page) infinitive(t int32) bool {
	for _, c := range p.children[t] {
		if p.d.Tokens[c].XPOS == parse.TagTO {
			return true
		}
	}
	return false
}

// modality is what the auxiliaries of a clause say.
func (p *page) modality(t int32) Modality {
	for _, c := range p.children[t] {
		if rel := p.d.Tokens[c].Rel; rel != parse.RelAux && rel != parse.RelAuxPass {
			continue
		}
		switch strings.ToLower(p.d.Tokens[c].Lemma) {
		case "will", "would", "shall", "'ll", "'d":
			if p.d.Tokens[c].XPOS == parse.TagMD {
				return Will
			}
		case "can", "could", "may", "might":
			return Can
		case "must":
			if p.perfected(t) {
				return "" // "must have known" says that he knew
			}
			return Must
		case "should", "ought":
			return Must
		}
	}
	return ""
}

// perfected tells whether a participle has a "have" before it.
func (p *page) perfected(t int32) bool {
	return p.d.Tokens[t].XPOS == parse.TagVBN && slices.ContainsFunc(p.children[t], func(c int32) bool {
		return p.d.Tokens[c].Rel == parse.RelAux && p.d.Tokens[c].XPOS == parse.TagVB && strings.EqualFold(p.d.Tokens[c].Lemma, "have")
	})
}

func (p *page) negation(t int32) bool {
	return p.r.l.Manner.Negations[strings.ToLower(p.d.Tokens[t].Lemma)] || p.r.l.Manner.Negations[strings.ToLower(p.d.Word(int(t)))]
}

// nothing tells whether a token is "none", "nobody", "nothing" or the like.
func (p *page) nothing(t int32) bool {
	return p.d.Tokens[t].UPOS != parse.Verb && p.r.l.Quotation.Negations[strings.ToLower(p.d.Word(int(t)))]
}

// negated tells whether a clause or noun is denied by its own words: "not",
// "no" before subject or object, "nobody".
func (u *utterance) negated(t int32) bool {
	no := false
	for _, c := range u.p.children[t] {
		if !u.in[c] {
			continue
		}
		switch tok := &u.p.d.Tokens[c]; tok.Rel {
		case parse.RelAdvmod, parse.RelDet, parse.RelCcPreconj, parse.RelAux, parse.RelCc, parse.RelMark:
			if (u.p.negation(c) || strings.EqualFold(u.p.d.Word(int(c)), "nowhere")) && !u.only(c) && !u.answersNo(c) {
				no = !no
			}
			if k := u.child(c, parse.RelAdvmod); tok.Rel == parse.RelAdvmod && k >= 0 && k < c && u.in[k] && strings.EqualFold(u.p.d.Word(int(k)), "never") {
				no = !no // "never knowingly"
			}
		case parse.RelNsubj, parse.RelNsubjPass, parse.RelObj:
			if u.p.verbal(t) && (u.p.negation(c) || u.p.nothing(c) || u.noNoun(c)) {
				no = !no
			}
		case parse.RelObl:
			if u.p.verbal(t) && (c < t && u.noWay(c) || c > t && u.ofNothing(c)) {
				no = !no
			}
		}
	}
	return no != (u.nobody(t) || u.never(t) || u.orNot(t))
}

// never tells whether the negation that opens the content is an infinitive's,
// though the parse hangs it on the cue: "vowed | never to close".
func (u *utterance) never(t int32) bool {
	first := u.tokens[0] // t is one of them
	if !u.p.negation(first) || u.p.d.Tokens[first].Head == t || !u.p.infinitive(t) {
		return false
	}
	for k := first + 1; k < t; k++ {
		if tok := &u.p.d.Tokens[k]; tok.XPOS == parse.TagTO && tok.Head == t {
			return true
		} else if tok.UPOS != parse.Adv {
			return false
		}
	}
	return false
}

// answersNo tells whether "no" is an answer before its clause: "No, there is none".
func (u *utterance) answersNo(t int32) bool {
	next := int(t) + 1
	return strings.EqualFold(u.p.d.Word(int(t)), "no") && next < len(u.p.d.Tokens) && u.p.d.Word(next) == ","
}

// noWay tells whether a phrase denies its clause: "at no time", "in no way".
func (u *utterance) noWay(c int32) bool {
	return u.p.caseOf(c) != "" && u.noNoun(c) && slices.Contains([]string{"time", "point", "stage", "way", "circumstance", "moment", "case"}, strings.ToLower(u.p.d.Tokens[c].Lemma))
}

// ofNothing tells whether a phrase is "of none", "of nothing": who knows of none does
// not know of any.
func (u *utterance) ofNothing(c int32) bool {
	next := int(c) + 1
	but := next < len(u.p.d.Tokens) && u.in[int32(next)] && slices.Contains([]string{"but", "except", "other", "more", "less"}, strings.ToLower(u.p.d.Word(next)))
	return u.p.nothing(c) && u.p.caseOf(c) == "of" && !but
}

// noNoun tells whether a noun has "no" or "not one" before it.
func (u *utterance) noNoun(t int32) bool {
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if c < t && (tok.Rel == parse.RelDet || tok.Rel == parse.RelAdvmod || tok.Rel == parse.RelCcPreconj) && u.p.negation(c) {
			return true
		}
		if c < t && tok.Rel == parse.RelNummod && c > 0 && u.p.negation(c-1) {
			return true
		}
		if c < t && tok.Rel == parse.RelCompound && u.p.d.Tokens[c].UPOS == parse.Noun && u.noNoun(c) {
			return true // "no rescue operations team", where the parse hangs "no" inside
		}
	}
	return false
}

// only tells "not only" from "not".
func (u *utterance) only(t int32) bool {
	next := int(t) + 1
	return next < len(u.p.d.Tokens) && (u.p.d.Tokens[next].Lemma == "only" || u.p.d.Tokens[next].Lemma == "just")
}

// controlled goes from a word that only says how strongly to what it is about:
// "ready to talk" is about talk, "failed to stop" about not stopping.
func (u *utterance) controlled(t int32) (head int32, strength string, negative bool) {
	if c, o := u.planned(t); c >= 0 {
		return c, hearsay.Span{Start: u.p.d.Tokens[o].Start, End: u.p.d.Tokens[o].End}.In(u.p.d.Text), false // "no" counts as the object's
	}
	head = t
	for range 3 {
		tok := &u.p.d.Tokens[head]
		lemma := strings.ToLower(tok.Lemma)
		c := u.child(head, parse.RelXcomp)
		if c < 0 && u.p.r.p.Striving[lemma] && u.child(head, parse.RelAdvcl) == head+2 {
			c = head + 2 // "is working to boost" is about boosting
		}
		if c >= 0 && u.in[c] && u.p.d.Tokens[c].UPOS == parse.Adj && u.p.r.p.Seeming[lemma] {
			return c, join(strength, tok.In(u.p.d.Text)), negative
		}
		if c < 0 || !u.in[c] || u.p.d.Tokens[c].UPOS != parse.Verb || !u.p.infinitive(c) && !u.p.r.p.Failing[lemma] {
			return head, strength, negative
		}
		if tok.UPOS == parse.Verb && (u.child(head, parse.RelObj) >= 0 || u.child(head, parse.RelIobj) >= 0) || tok.UPOS == parse.Adj && u.p.r.p.Rating[lemma] {
			return head, strength, negative // who denies that it is "unsafe to cross" does not deny that anybody crossed
		}
		if u.p.r.p.Uttering[lemma] {
			return head, strength, negative // who threatened to sack has sacked nobody
		}
		if u.p.r.p.Failing[lemma] {
			negative = !negative
		}
		end := c
		if u.p.infinitive(c) {
			for _, k := range u.p.children[c] {
				if u.p.d.Tokens[k].XPOS == parse.TagTO {
					end = k + 1
				}
			}
		}
		strength = join(strength, hearsay.Span{Start: tok.Start, End: u.p.d.Tokens[end-1].End}.In(u.p.d.Text))
		head = c
	}
	return head, strength, negative
}

// planned is what somebody has a plan or an intention to do ("has no plans to
// close it", "had no intention of closing it") and the noun for that; -1 where
// nobody has one.
func (u *utterance) planned(t int32) (clause, noun int32) {
	if !strings.EqualFold(u.p.d.Tokens[t].Lemma, "have") {
		return -1, -1
	}
	noun = u.child(t, parse.RelObj)
	if noun < 0 || !u.in[noun] || !u.p.r.p.Planning[strings.ToLower(u.p.d.Tokens[noun].Lemma)] {
		return -1, -1
	}
	for _, h := range []int32{noun, t} { // the parse hangs it on the verb as often
		for _, c := range u.p.children[h] {
			if u.in[c] && c > noun && u.p.d.Tokens[c].UPOS == parse.Verb && (u.p.infinitive(c) || u.p.d.Tokens[c].XPOS == parse.TagVBG) {
				return c, noun
			}
		}
	}
	return -1, -1
}

// imperative tells whether a clause is an order: the base form without subject,
// or with "do" alone.
func (u *utterance) imperative(t int32) bool {
	tok := &u.p.d.Tokens[t]
	if tok.XPOS != parse.TagVB || u.subject(t) >= 0 || u.p.infinitive(t) || tok.Rel == parse.RelConj {
		return false
	}
	for _, c := range u.p.children[t] {
		if u.p.d.Tokens[c].Rel == parse.RelAux && !strings.EqualFold(u.p.d.Tokens[c].Lemma, "do") {
			return false
		}
	}
	return true
}

// without tells whether a clause says only what goes without it ("without paying").
func (u *utterance) without(t int32) bool {
	for _, c := range u.p.children[t] {
		if rel := u.p.d.Tokens[c].Rel; (rel == parse.RelMark || rel == parse.RelCase) && strings.EqualFold(u.p.d.Word(int(c)), "without") {
			return true
		}
	}
	return false
}

// hedges are the words that weaken or strengthen a clause.
func (u *utterance) hedges(t int32) string {
	var words []string
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if tok.Rel != parse.RelAdvmod && tok.Rel != parse.RelAux || !u.in[c] {
			continue
		}
		if low := strings.ToLower(tok.Lemma); u.p.r.p.Hedges[low] {
			words = append(words, tok.In(u.p.d.Text))
		}
		if c > 0 && strings.EqualFold(u.p.d.Word(int(c)), "but") && strings.EqualFold(u.p.d.Word(int(c)-1), "all") {
			words = append(words, "all but")
		}
	}
	return strings.Join(words, " ")
}

// condition is the word that makes a clause a condition, or empty.
func (p *page) condition(t int32) string {
	for _, c := range p.children[t] {
		if low := strings.ToLower(p.d.Word(int(c))); p.d.Tokens[c].Rel == parse.RelMark && (low == "if" || low == "unless" || low == "provided" || low == "until" || low == "providing") {
			return low
		}
	}
	return ""
}

// conditionOf is the condition that hangs on a clause or on what controls it.
func (u *utterance) conditionOf(heads ...int32) string {
	for _, t := range heads {
		for _, c := range u.p.children[t] {
			if u.in[c] && u.p.d.Tokens[c].Rel == parse.RelAdvcl && u.p.condition(c) != "" {
				u.done[c] = true
				return u.whole(c)
			}
		}
	}
	return ""
}

// asks tells whether a clause is a question.
func (u *utterance) asks(t int32) bool {
	s := &u.p.d.Sentences[u.p.d.Tokens[t].Sentence]
	for i := s.EndToken - 1; i >= s.FirstToken && i > s.EndToken-4; i-- {
		if strings.HasPrefix(u.p.d.Word(int(i)), "?") {
			return u.in[i]
		}
	}
	return false
}

// reporting is what a verb reports as, where it has a clause for what is reported.
func (p *page) reporting(t int32) (lang.Reporting, bool) {
	tok := &p.d.Tokens[t]
	if tok.UPOS != parse.Verb && tok.UPOS != parse.Adj {
		return lang.Reporting{}, false
	}
	rep, ok := p.r.l.Reporting[strings.ToLower(tok.Lemma)]
	return rep, ok && (rep.Act != "" || rep.Adjective != "")
}
