package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// askedFor is the deed that somebody is asked or told to do ("asked him to halt the
// search"): without it a verb of asking tells next to nothing.
func (u *utterance) askedFor(t int32) string {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	c := u.child(t, parse.RelXcomp)
	if !u.p.r.p.Ask[lemma] && lemma != "tell" || c < 0 || !u.in[c] || !u.p.infinitive(c) || u.child(t, parse.RelObj) < 0 && u.child(t, parse.RelNsubjPass) < 0 {
		return ""
	}
	concept, _ := u.p.verb(c)
	return concept
}

// light is the noun of a deed beside a light verb ("made an offer"), or the
// subject of a verb that says only that it is there ("the offer stands"); else -1.
func (u *utterance) light(t, subject int32) int32 {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	if demands := u.p.r.p.Ask[lemma]; demands || u.p.r.p.Light[lemma] {
		for _, c := range u.p.children[t] {
			tok := &u.p.d.Tokens[c]
			if (tok.Rel == parse.RelObj || tok.Rel == parse.RelNsubjPass) && u.in[c] && u.p.r.deed(tok) && (!demands || u.child(c, parse.RelNmodPoss) >= 0) {
				return c
			}
		}
	}
	if s := u.child(t, parse.RelNsubjPass); u.p.r.p.Recording[lemma] && s >= 0 && u.in[s] && u.p.r.deed(&u.p.d.Tokens[s]) {
		return s
	}
	if concept, _ := u.p.verb(t); u.p.r.p.Standing[lemma] || u.p.r.p.Standing[concept] {
		if subject < 0 {
			subject = u.subject(t)
		}
		if subject >= 0 && u.p.r.deed(&u.p.d.Tokens[subject]) {
			return subject
		}
	}
	return -1
}

// weak is the object without which a verb says next to nothing ("take
// advantage", "show respect"), or -1.
func (u *utterance) weak(t int32) int32 {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	if lemma == "have" || !u.p.r.p.Weak[lemma] {
		return -1
	}
	if c := u.child(t, parse.RelObj); c >= 0 && u.in[c] && u.p.d.Tokens[c].UPOS == parse.Noun {
		if k := u.child(c, parse.RelObj); k > c && u.in[k] && u.p.d.Tokens[k].UPOS == parse.Noun {
			return k // "given the thieves her password", where the parse hangs the one on the other
		}
		return c
	}
	return -1
}

// acted is what "there is" or "has" is said of, or -1.
func (u *utterance) acted(t int32, lemma string) int32 {
	want := parse.RelObj
	if lemma == "be" {
		if u.child(t, parse.RelExpl) < 0 {
			return -1
		}
		want = parse.RelNsubj
	}
	if c := u.child(t, want); c >= 0 && u.p.d.Tokens[c].UPOS == parse.Noun {
		return c
	}
	return -1
}

// nominal emits the proposition of a noun: "a strike on the hospital".
func (u *utterance) nominal(t int32, st hearsay.Stance) {
	s := Said{Stance: st, Words: u.shown(t), Framed: u.frame.through, outright: u.outright || u.frame.outright, noun: true}
	s.Text, _ = u.wording(t)
	u.done[t] = true
	u.nominalInto(&s.Proposition, t)
	if u.negated(t) {
		s.Stance, s.Negative = flip(s.Stance), true
	}
	s.Strength = u.hedges(t)
	s.bag = u.under(t)
	det := u.child(t, parse.RelDet)
	s.definite = det >= 0 && u.in[det] && strings.EqualFold(u.p.d.Word(int(det)), "the")
	u.said = append(u.said, s)
}

func (u *utterance) nominalInto(to *Proposition, t int32) {
	to.Predicate = u.conceptOf(t)
	u.inside(to, t)
}

// conceptOf is the concept of a noun, or of the noun with its adjective where both
// mean a deed ("a positive test").
func (u *utterance) conceptOf(n int32) string {
	noun := u.p.d.Tokens[n].Lemma
	if c := u.child(n, parse.RelAmod); c >= 0 && u.in[c] {
		if concept := u.p.r.p.Idioms[strings.ToLower(u.p.d.Tokens[c].Lemma)][strings.ToLower(noun)]; concept != "" {
			return u.p.r.listed(concept)
		}
	}
	return u.p.r.concept(noun)
}

// inside adds what stands inside a noun's phrase, but for the noun.
func (u *utterance) inside(to *Proposition, t int32) {
	for _, c := range u.p.children[t] {
		if !u.in[c] || u.p.when(c) {
			continue
		}
		switch rel := u.p.d.Tokens[c].Rel; rel {
		case parse.RelNmod, parse.RelNmodPoss, parse.RelNmodDesc, parse.RelNmodUnmarked, parse.RelCompound, parse.RelNummod, parse.RelAmod, parse.RelObl:
			role := Beside
			if rel == parse.RelNmod && (u.p.caseOf(c) == "of" || u.p.caseOf(c) == "on" || u.p.caseOf(c) == "against") {
				role = Object
			} else if rel == parse.RelNmodPoss || rel == parse.RelNmod && u.p.caseOf(c) == "by" {
				role = Subject
			}
			u.gather(to, c, role)
		}
	}
}
