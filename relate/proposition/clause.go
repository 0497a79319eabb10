package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// clause reads the clause of a token, with the stance of the source to it as it
// is worded. subject is a token that takes part as its subject although it
// hangs elsewhere, or -1; minor is for what is only presupposed.
func (u *utterance) clause(t int32, st hearsay.Stance, subject int32, minor bool) {
	if u.done[t] || !u.in[t] {
		return
	}
	u.done[t] = true
	tok := &u.p.d.Tokens[t]
	lemma := strings.ToLower(tok.Lemma)
	if u.asks(t) {
		st = hearsay.Queries
	}
	if u.absurd(t) {
		st = flip(st)
		defer u.told()()
	}
	own := u.subject(t)
	if own < 0 {
		own = subject
	}
	if noun := u.described(t); noun >= 0 && !minor {
		own, minor = noun, true
		if st != hearsay.Supports {
			return
		}
	}
	if u.p.condition(t) != "" || u.without(t) && !u.baseless(t) || st != hearsay.Queries && tok.Rel != parse.RelAclRelcl && tok.Rel != parse.RelAcl && u.open(t) {
		return // "how long they spoke" does not say that they did
	}
	handled, outer := false, u.outer
	if u.outer < 0 {
		u.outer = t
	}
	switch {
	case u.figure(t, st), u.knowsOfNone(t, st), u.verdict(t, st), u.noTruth(t, st), u.noEvidence(t, st), u.pointsTo(t, st), u.believes(t, st), u.apart(t, st), u.nothingToDo(t, st, own), u.neverThat(t, st), u.noSuchThing(t, st), u.liar(t, st), u.cleft(t, st), u.denial(t, st), u.knows(t, st, own, minor), u.says(t, st):
		handled = true
	case tok.UPOS == parse.Noun && u.p.r.p.Reports[lemma] && u.child(t, parse.RelCop) < 0 && u.frame.through:
		u.complement(t, st)
	case tok.UPOS == parse.Noun && u.p.r.p.Apart[lemma] && u.frame.through && u.frame.outright && u.bare(t):
		u.point(pointer{stance: st, own: true}) // "denied any wrongdoing"
	case tok.UPOS == parse.Noun && u.p.r.p.Figures[lemma] && u.child(t, parse.RelCop) < 0 && u.frame.through:
		u.figureItself(t, st)
	case lemma == "reality" || lemma == "existence":
		if of := u.child(t, parse.RelNmod); of >= 0 {
			u.real(of, st, t)
		}
	case tok.UPOS == parse.Noun && u.p.r.p.Denials[lemma]:
		u.point(pointer{stance: flip(st), repeated: true})
	case tok.UPOS == parse.Pron && u.frame.through && u.child(t, parse.RelCop) < 0:
		if len(u.tokens) > bareTokens {
			return // "denied it was so": the clause behind it says what
		}
		low := strings.ToLower(u.p.d.Word(int(t)))
		own := u.p.phrased(u.p.tokensIn(u.a.Cue), "stand", "by") // what one stands by one said oneself
		u.point(pointer{stance: st, pronoun: true, outright: u.frame.outright, person: low == "him" || low == "her", repeated: own})
	default:
		u.proposition(t, st, own, minor)
	}
	u.outer = outer
	u.others(t, st, own, minor, handled)
}

// bare tells whether a noun has nothing but a determiner or an adjective in the content.
func (u *utterance) bare(t int32) bool {
	return !slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		rel := u.p.d.Tokens[c].Rel
		return u.in[c] && rel != parse.RelDet && rel != parse.RelAmod && rel != parse.RelPunct && rel != parse.RelAdvmod && rel != parse.RelNmodPoss
	})
}

// bareTokens is how many tokens a content has that is a pronoun alone ("denied
// all this").
const bareTokens = 2

// described is the noun right before a participle that only describes it,
// wherever the parse hangs it ("troops reportedly surrounded in Ansk"); else -1.
func (u *utterance) described(t int32) int32 {
	tok := &u.p.d.Tokens[t]
	if tok.XPOS != parse.TagVBN || tok.Rel == parse.RelConj || u.subject(t) >= 0 || u.child(t, parse.RelAux) >= 0 || u.child(t, parse.RelAuxPass) >= 0 {
		return -1
	}
	before := t - 1
	for before >= 0 && u.p.d.Tokens[before].UPOS == parse.Adv {
		before--
	}
	if before < 0 || !u.in[before] || u.p.d.Tokens[before].UPOS != parse.Noun || !u.governed(before) {
		return -1
	}
	return before
}

// governed tells whether a noun is already the object of a verb or preposition
// in the content, so that a participle behind it is not its predicate as in a headline.
func (u *utterance) governed(t int32) bool {
	tok := &u.p.d.Tokens[t]
	return tok.Head >= 0 && u.in[tok.Head] && tok.Rel != parse.RelNsubj && tok.Rel != parse.RelNsubjPass && tok.Rel != parse.RelCompound
}

// others reads the clauses that hang on a clause: those joined to it, and those
// that give a reason or a time. What a verdict or a verb of saying was about has
// been read.
func (u *utterance) others(t int32, st hearsay.Stance, subject int32, minor, handled bool) {
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || u.relayed[c] && !u.frame.through {
			continue
		}
		switch tok.Rel {
		case parse.RelConj, parse.RelParataxis, parse.RelList:
			if u.p.verbal(c) {
				u.clause(c, st, subject, minor)
			}
		case parse.RelCcomp:
			if _, reports := u.p.reporting(t); !reports && !handled {
				u.clause(c, st, -1, minor)
			}
		case parse.RelAdvcl:
			if u.p.infinitive(c) && u.p.r.p.Rating[strings.ToLower(u.p.d.Tokens[t].Lemma)] {
				continue // "safe to cross": nobody need have crossed
			}
			if st == hearsay.Supports && u.p.condition(c) == "" && u.p.verbal(c) {
				u.clause(c, st, subject, !u.because(c))
			}
		}
	}
}

// because tells whether a clause gives the reason: that is said to be so, where
// what gives a time is only presupposed.
func (u *utterance) because(t int32) bool {
	m := u.child(t, parse.RelMark)
	return m >= 0 && strings.EqualFold(u.p.d.Word(int(m)), "because")
}

// proposition emits what a clause says by itself.
func (u *utterance) proposition(t int32, st hearsay.Stance, subject int32, minor bool) {
	s := Said{Stance: st, Minor: minor, Framed: u.frame.through, outright: u.outright || u.frame.outright}
	head, strength, negative := u.controlled(t)
	negative = negative != (u.negated(t) || u.p.parted(t) || u.noneElsewhere(t, subject))
	if head != t {
		u.done[head] = true
		negative = negative != u.negated(head)
	}
	s.Strength = join(strength, u.hedges(head))
	s.Modality = u.modalityOf(t, head, negative, minor)
	if u.nobodys(head, subject) || u.purpose(t, head, subject) || u.aside(head) || u.anyButThose(head) {
		return
	}
	s.Unmeant = u.unmeant(head, subject)
	if !u.predicated(&s.Proposition, t, head, subject) {
		return
	}
	if t == u.about && len(u.a.Speakers) == 1 && u.a.Speakers[0].Type == hearsay.Person && u.frame.modality != Must {
		if words := strings.Fields(folded(u.a.Speakers[0].Name)); len(words) > 0 {
			s.add(u.p.named(Subject, u.p.r.placeStem(words[len(words)-1])))
		}
	}
	if s.Modality == "" && !u.p.at.IsZero() {
		s.By = u.p.at.Format(dayForm)
	}
	if s.Day == "" {
		s.Day = u.dayOf(head)
	}
	s.such, s.suchOf, s.vague = u.such(head), u.suchOf(head), u.vague(head)
	if negative && (u.leftOpen(t, head) || minor) {
		return // what is presupposed and denied at once is the parse's mistake more often than not
	}
	if negative {
		s.Stance, s.Negative, s.Framed = flip(s.Stance), true, false
	}
	if u.frame.refuses && u.p.infinitive(t) {
		s.Framed = false // "refused to go" is no verdict on what somebody said
	}
	s.bag, s.absent = u.under(t), u.absent(t)
	if negative {
		u.ofEvery(&s, head)
	}
	s.Condition = u.conditionOf(t, head)
	s.Words = u.shown(t)
	if s.Text, s.Whole = u.wording(t); !s.Whole && !minor {
		s.Text = u.inFull(s.Text)
	}
	s.Clear, s.Whatever = !minor && u.clear(t, &s) && !breaksOff(s.Text), whatever(s.Text)
	s.own = u.frame.through && (u.p.r.p.Apart[strings.ToLower(u.p.d.Tokens[head].Lemma)] || u.subject(t) < 0 && u.p.caseOf(head) == "behind")
	u.said = append(u.said, s)
	u.notThat(t)
}

// dayOf is the day that a clause names anywhere in it.
func (u *utterance) dayOf(t int32) string {
	mine := map[int32]bool{}
	u.collect(t, mine)
	for _, i := range u.tokens {
		if day := u.p.day(i); day != "" && mine[i] {
			return day
		}
	}
	return ""
}

// headlined tells whether the content stands where verbs are left out: a
// headline, a heading.
func (u *utterance) headlined() bool {
	par := u.p.d.Tokens[u.tokens[0]].Paragraph
	return par == 0 || u.p.d.Paragraphs[par].Layout == parse.Heading
}

// such tells whether a clause or noun says "such" of what it is about.
func (u *utterance) such(t int32) bool {
	for _, c := range u.p.children[t] {
		if strings.EqualFold(u.p.d.Tokens[c].Lemma, "such") {
			return !u.suchAs(t)
		}
		if u.p.acted(c) >= 0 && u.child(c, parse.RelAmod) >= 0 && strings.EqualFold(u.p.d.Tokens[u.child(c, parse.RelAmod)].Lemma, "such") {
			return true
		}
	}
	return false
}

// suchAs tells whether a noun says itself which ones are meant: "no such thing as
// a cheap dam" points to nothing.
func (u *utterance) suchAs(n int32) bool {
	return slices.ContainsFunc(u.p.children[n], func(c int32) bool { return c > n && u.p.caseOf(c) == "as" })
}

// nobodys tells whether a clause says what something is without saying what
// ("it is a dog whistle"), or is said to everybody ("you pay your taxes").
func (u *utterance) nobodys(t, subject int32) bool {
	if subject < 0 || u.p.d.Tokens[subject].UPOS != parse.Pron || u.meant(subject) != "" {
		return false
	}
	if strings.EqualFold(u.p.d.Word(int(subject)), "you") {
		return true
	}
	return u.child(t, parse.RelCop) >= 0 && u.p.d.Tokens[t].UPOS != parse.Verb && !u.eitherOr(t)
}

// eitherOr tells whether a word has an opposite of which one must be so: "it was
// perfectly legal" answers who said that it was not.
func (u *utterance) eitherOr(t int32) bool {
	return u.p.d.Tokens[t].UPOS == parse.Adj && len(u.p.r.contradictory[u.p.r.concept(u.p.d.Tokens[t].Lemma)]) > 0
}

// fill makes the proposition of a verb or of what stands with "is".
func (u *utterance) fill(to *Proposition, t, subject int32) {
	p := u.p
	lemma := strings.ToLower(p.d.Tokens[t].Lemma)
	if u.child(t, parse.RelCop) >= 0 && p.d.Tokens[t].UPOS != parse.Verb {
		to.Predicate = p.r.concept(lemma)
		if p.d.Tokens[t].UPOS == parse.Adj && p.d.Tokens[t].XPOS == parse.TagJJ && p.r.p.Adjectives[lemma] {
			to.Predicate = lemma
		}
		if p.caseOf(t) == "behind" {
			to.Predicate = p.r.concept("cause")
			u.gather(to, t, Object)
			u.arguments(to, t, subject, -1)
			return
		}
		if u.child(t, parse.RelCase) >= 0 || p.d.Tokens[t].UPOS == parse.PropN || p.d.Tokens[t].UPOS == parse.Num {
			to.Predicate = "be"
			u.take(to, t, Beside)
		}
		u.arguments(to, t, subject, -1)
		if c := u.child(t, parse.RelXcomp); c >= 0 && u.in[c] && p.r.p.Rating[lemma] {
			u.arguments(to, c, -1, -1) // "it is unsafe to cross the bridge" is about the bridge
		}
		return
	}
	concept, with := p.verb(t)
	to.Predicate = concept
	plain := with < 0 && (concept == p.r.concept(lemma) || concept == p.r.stem(lemma))
	if noun := u.light(t, subject); noun >= 0 && (plain || p.r.p.Standing[concept]) {
		u.nominalInto(to, noun)
		with = noun
	} else if noun := u.weak(t); noun >= 0 && plain {
		to.Predicate = lemma + " " + p.r.concept(p.d.Tokens[noun].Lemma)
		with = noun
	} else if lemma == "be" || lemma == "have" {
		if noun := u.acted(t, lemma); noun >= 0 {
			to.Predicate = u.conceptOf(noun)
			u.inside(to, noun)
			with = noun
		}
	}
	if deed := u.askedFor(t); deed != "" && plain {
		to.Predicate = concept + " " + deed
	}
	u.arguments(to, t, subject, with)
	if with >= 0 {
		u.inside(to, with)
	}
	if c := u.child(t, parse.RelXcomp); c >= 0 && u.in[c] && u.p.r.p.Uttering[lemma] {
		u.knownOf(to, c)
	} else if c >= 0 && u.in[c] && u.p.r.p.Ask[lemma] && u.p.d.Tokens[c].UPOS == parse.Verb && (u.child(t, parse.RelObj) >= 0 || u.child(t, parse.RelIobj) >= 0) {
		u.knownOf(to, c) // what somebody was ordered to do
	}
}

// arguments adds what hangs on a clause; without is part of the predicate.
func (u *utterance) arguments(to *Proposition, t, subject, without int32) {
	passive := u.child(t, parse.RelAuxPass) >= 0
	if subject >= 0 && subject != without && u.in[subject] && u.p.d.Tokens[subject].Head != t {
		role := Subject
		if passive || u.p.participle(t) {
			role = Object
		}
		u.gather(to, subject, role)
	}
	for _, c := range u.p.children[t] {
		if c == without || !u.in[c] || u.p.when(c) {
			continue
		}
		switch tok := &u.p.d.Tokens[c]; tok.Rel {
		case parse.RelNsubj:
			u.gather(to, c, Subject)
		case parse.RelNsubjPass, parse.RelObj:
			u.gather(to, c, Object)
		case parse.RelIobj:
			u.gather(to, c, Beside)
		case parse.RelOblAgent:
			u.gather(to, c, Subject)
		case parse.RelObl, parse.RelOblUnmarked, parse.RelNmod, parse.RelAdvmod, parse.RelNmodPoss, parse.RelAppos:
			u.gather(to, c, Beside)
		case parse.RelCompound, parse.RelAmod:
			if tok.UPOS == parse.PropN {
				u.gather(to, c, Beside)
			}
		}
	}
}

// presupposed reads the participles and relative clauses that hang on nouns:
// "troops reportedly surrounded in Ansk".
func (u *utterance) presupposed() {
	if u.frame.stance != hearsay.Supports && u.frame.stance != hearsay.Comments {
		return
	}
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		h := tok.Head
		if h < 0 || !u.in[h] || u.done[t] || u.relayed[t] || tok.UPOS != parse.Verb {
			continue
		}
		if tok.Rel != parse.RelAcl && tok.Rel != parse.RelAclRelcl || u.p.r.p.Reports[strings.ToLower(u.p.d.Tokens[h].Lemma)] || u.p.r.p.Denials[strings.ToLower(u.p.d.Tokens[h].Lemma)] || u.p.r.p.Evidence[strings.ToLower(u.p.d.Tokens[h].Lemma)] {
			continue
		}
		if u.p.modality(t) != "" || u.child(t, parse.RelMark) >= 0 || u.negatedAbove(h) || u.p.infinitive(t) {
			continue
		}
		subject := h
		if own := u.subject(t); own >= 0 && u.p.d.Tokens[own].UPOS != parse.Pron {
			subject = -1
		}
		u.clause(t, hearsay.Supports, subject, true)
	}
}

// negatedAbove tells whether a noun, or a clause that it is part of, is denied.
func (u *utterance) negatedAbove(t int32) bool {
	for ; t >= 0 && u.in[t]; t = u.p.d.Tokens[t].Head {
		if u.negated(t) {
			return true
		}
	}
	return false
}

func (u *utterance) child(t int32, rel parse.Rel) int32 {
	i := slices.IndexFunc(u.p.children[t], func(c int32) bool { return u.p.d.Tokens[c].Rel == rel })
	if i < 0 {
		return -1
	}
	return u.p.children[t][i]
}

// subject is a clause's subject in the content, or -1: behind a "that" which was
// taken for one, the one that it has.
func (u *utterance) subject(t int32) int32 {
	if s := u.secondSubject(t); s >= 0 {
		return s
	}
	for _, c := range u.p.children[t] {
		switch u.p.d.Tokens[c].Rel {
		case parse.RelNsubj, parse.RelNsubjPass, parse.RelCsubj, parse.RelNsubjOuter:
			if u.in[c] {
				return c
			}
		}
	}
	return -1
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}
