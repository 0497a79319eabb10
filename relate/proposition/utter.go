package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// utterance is one attribution's content while it is read.
type utterance struct {
	p *page
	a *hearsay.Attribution
	// tokens of the content, in tells which they are, relayed which of them
	// stand in the content of an attribution inside this one.
	tokens      []int32
	in, relayed map[int32]bool
	frame       frame
	done        map[int32]bool
	// about is a clause that has the source for its subject, or -1.
	about int32
	// outer is the clause whose verdict is being read, or -1.
	outer int32
	// outright is true while what is read was said by somebody, and is said not to be so.
	outright bool
	said     []Said
	pointers []pointer
}

// utter opens the content of an attribution.
func (p *page) utter(i int) *utterance {
	u := &utterance{p: p, a: &p.g.Reading.Attributions[i], in: map[int32]bool{}, relayed: map[int32]bool{}, done: map[int32]bool{}, about: -1, outer: -1}
	u.tokens = p.beforeSaying(u.a, p.behindPlea(u.a, p.tokensIn(u.a.Content)))
	for _, t := range u.tokens {
		u.in[t] = true
	}
	for k := range p.g.Reading.Attributions {
		if n := &p.g.Reading.Attributions[k]; n.Parent == u.a.ID && u.a.ID != "" {
			for _, t := range p.tokensIn(n.Content) {
				u.relayed[t] = true
			}
		}
	}
	u.frame = p.frameOf(u.a, u.tokens)
	if len(u.tokens) == 0 && p.anyLemma(p.tokensIn(u.a.Cue), map[string]bool{"plead": true}) && u.frame.through {
		u.pointers = []pointer{{stance: u.frame.stance, own: true, plea: true, words: spanning(u.a.Cue.Bounds(), u.a.Content.Bounds())}}
		p.pending[i] = u.pointers
	}
	if p.deniedDeed(i) {
		u.frame = frame{}
	}
	if u.frame.through {
		u.goOn()
	}
	return u
}

// deniedDeed tells whether an attribution is a deed that another source denies,
// or what it takes back: in "denied that the owner had threatened to go" nobody
// says that he goes, and "took back his claim" claims nothing.
func (p *page) deniedDeed(i int) bool {
	a := &p.g.Reading.Attributions[i]
	cue := p.tokensIn(a.Cue)
	if a.Parent == "" || len(cue) == 0 {
		return false
	}
	verb := slices.ContainsFunc(cue, func(t int32) bool { return p.d.Tokens[t].UPOS == parse.Verb })
	for k := range p.g.Reading.Attributions {
		parent := &p.g.Reading.Attributions[k]
		if parent.ID != a.Parent {
			continue
		}
		content := p.tokensIn(parent.Content)
		f := p.frameOf(parent, content)
		return f.stance == hearsay.Denies && f.outright && slices.Contains(content, cue[0]) && verb || f.retracts
	}
	return false
}

// goOn takes in the clause that says what a noun like "charge" is about, where
// the content ends with the noun ("rejected the charge, made on Monday, that P").
func (u *utterance) goOn() {
	if len(u.tokens) == 0 {
		return
	}
	last := u.tokens[len(u.tokens)-1]
	if tok := &u.p.d.Tokens[last]; tok.UPOS != parse.Noun || !u.p.r.p.Reports[strings.ToLower(tok.Lemma)] {
		return
	}
	if c := u.p.opened(last); c >= 0 {
		u.takeIn(c)
		slices.Sort(u.tokens)
		return
	}
	for c := last + 1; int(c) < len(u.p.d.Tokens) && u.p.d.Tokens[c].Sentence == u.p.d.Tokens[last].Sentence; c++ {
		tok := &u.p.d.Tokens[c]
		if tok.Head != u.p.d.Tokens[last].Head && !u.p.within(c, last) || tok.Head < 0 || tok.Rel != parse.RelCcomp && tok.Rel != parse.RelAcl && tok.Rel != parse.RelAclRelcl || !u.p.verbal(c) {
			continue
		}
		if m := u.child(c, parse.RelMark); m > last && strings.EqualFold(u.p.d.Word(int(m)), "that") {
			u.takeIn(c)
			slices.Sort(u.tokens)
			return
		}
	}
}

// within tells whether a token hangs on another, by a few steps.
func (p *page) within(t, top int32) bool {
	for range 4 {
		if t = p.d.Tokens[t].Head; t == top || t < 0 {
			return t == top
		}
	}
	return false
}

func (u *utterance) takeIn(t int32) {
	if u.in[t] {
		return
	}
	u.in[t] = true
	u.tokens = append(u.tokens, t)
	for _, c := range u.p.children[t] {
		u.takeIn(c)
	}
}

// read fills what is said, and notes the pointers for when all is read.
func (u *utterance) read() {
	if u.frame.stance == "" || len(u.tokens) == 0 {
		return
	}
	if u.frame.stance == hearsay.Denies {
		u.dropVerdict()
	}
	if u.frame.through {
		u.nestedInside()
	}
	u.notThisNumber()
	switch {
	case u.notBehind(), u.pleads(), u.seconds(), u.echoes(), u.ellipsis(), u.othersNumber(), u.ownNumber(), u.counted():
	case u.frame.judged:
		u.judged()
	case u.frame.through && u.reportFirst() >= 0:
		u.complement(u.reportFirst(), u.frame.stance)
	default:
		u.roots()
	}
	u.saidFalse()
	u.verdictOnNested()
	u.recants()
	if len(u.pointers) > 0 {
		u.p.pending[u.number()] = u.pointers
	}
}

// reportFirst is a noun like "claim" that the content is about: it stands
// before any verb of the content; else -1.
func (u *utterance) reportFirst() int32 {
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		switch {
		case !u.in[t]:
		case u.p.verbal(t):
			return -1
		case strings.EqualFold(u.p.d.Word(int(t)), "that") && tok.UPOS == parse.SConj:
			return -1 // "denied that the report was late" is about a report that there is
		case tok.UPOS == parse.Noun && u.p.r.p.Reports[strings.ToLower(tok.Lemma)] && tok.Rel != parse.RelCompound:
			if h := tok.Head; h >= 0 && u.in[h] && tok.Rel == parse.RelNmod && (u.p.r.p.Granted[strings.ToLower(u.p.d.Tokens[h].Lemma)] || u.p.proposed(h)) {
				return -1 // "requests for this report"
			}
			return t
		}
	}
	return -1
}

// nestedInside points to what others say inside the content: who denies "the
// claim by the union that P" denies what the union says.
func (u *utterance) nestedInside() {
	for k := range u.p.g.Reading.Attributions {
		if n := &u.p.g.Reading.Attributions[k]; u.a.ID != "" && n.Parent == u.a.ID && len(n.Content) > 0 {
			u.point(pointer{stance: u.frame.stance, at: k + 1})
		}
	}
}

// verdictOnNested reads "Kyr's claim that P is false" where the parse has not
// seen which clause is which: of a claim that somebody else makes inside the
// content, and of which nothing else is said than that it is false.
func (u *utterance) verdictOnNested() {
	if u.frame.stance != hearsay.Supports || u.reportFirst() < 0 || u.unparsed() || len(u.said)+len(u.pointers) > 0 {
		return
	}
	last := len(u.tokens) - 1
	for last > 0 && u.p.d.Tokens[u.tokens[last]].UPOS == parse.Punct {
		last--
	}
	verdict := u.tokens[last]
	if !u.p.r.p.Untrue[strings.ToLower(u.p.d.Tokens[verdict].Lemma)] || u.p.r.p.True[strings.ToLower(u.p.d.Tokens[verdict].Lemma)] || u.negated(verdict) || last > 0 && u.p.negation(u.tokens[last-1]) {
		return
	}
	for k := range u.p.g.Reading.Attributions {
		if n := &u.p.g.Reading.Attributions[k]; u.a.ID != "" && n.Parent == u.a.ID && len(n.Content) > 0 {
			u.point(pointer{stance: hearsay.Denies, at: k + 1, verdict: true})
			return
		}
	}
}

// unparsed reads a verdict on "the tale of the raid" that the parse has lost ("was
// as false today as on Tuesday"): of a short content that opens with what somebody
// says, and denies nothing else.
func (u *utterance) unparsed() bool {
	n := u.reportFirst()
	if len(u.pointers) > 0 || slices.ContainsFunc(u.said, func(s Said) bool { return s.comparable() }) || len(u.tokens) > shortVerdict || n > u.tokens[min(len(u.tokens)-1, 2)] {
		return false
	}
	verdict, be := int32(-1), false
	for _, t := range u.tokens {
		low := strings.ToLower(u.p.d.Tokens[t].Lemma)
		switch {
		case u.p.negation(t), u.p.nothing(t), u.p.d.Word(int(t)) == ":", t > n && verdict < 0 && u.p.d.Tokens[t].UPOS == parse.Pron:
			return false
		case low == "be" && t > n:
			be = true
		case be && verdict < 0 && u.p.r.p.False[low] && u.p.d.Tokens[t].UPOS == parse.Adj:
			verdict = t
		}
	}
	if verdict < 0 {
		return false
	}
	for _, t := range u.tokens {
		if t >= verdict {
			delete(u.in, t)
		}
	}
	u.complement(n, hearsay.Denies)
	if len(u.said)+len(u.pointers) == 0 {
		u.point(pointer{stance: hearsay.Denies})
	}
	return true
}

// shortVerdict is how many tokens a content may have that is a verdict and what it is about.
const shortVerdict = 18

func (u *utterance) number() int {
	for i := range u.p.g.Reading.Attributions {
		if &u.p.g.Reading.Attributions[i] == u.a {
			return i
		}
	}
	return -1
}

// roots reads every clause of the content that hangs on nothing in it.
func (u *utterance) roots() {
	nouns, noun := false, int32(-1)
	for _, t := range u.tokens {
		tok, nounsBefore := &u.p.d.Tokens[t], nouns
		if tok.Head >= 0 && u.in[tok.Head] || tok.UPOS == parse.Punct || u.relayed[t] && !u.frame.through {
			continue
		}
		switch tok.Rel {
		case parse.RelMark, parse.RelCase, parse.RelCc, parse.RelAux, parse.RelAuxPass, parse.RelCop, parse.RelDet, parse.RelAdvmod, parse.RelPunct:
			continue
		}
		if nouns && (tok.Rel == parse.RelObl || tok.Rel == parse.RelNmod) {
			continue // "responsibility for the attack" is not the attack
		}
		subject := u.accused(t)
		if nouns && subject < 0 && tok.UPOS == parse.Verb && u.subject(t) < 0 && u.p.d.Tokens[noun].Sentence == tok.Sentence {
			subject = noun // the parse took the clause's subject for the cue's object
		}
		if tok.UPOS == parse.Noun && !u.p.verbal(t) || tok.UPOS == parse.PropN {
			nouns, noun = true, t
		}
		if verb := u.finite(t); verb >= 0 && !nounsBefore {
			u.clause(verb, u.frame.stance, t, false)
			continue
		}
		if deed := u.accusation(t); deed >= 0 {
			u.clause(deed, u.frame.stance, t, false)
			continue
		}
		u.clause(t, u.frame.stance, subject, false)
	}
	u.presupposed()
}

// finite is the verb of a clause whose subject the parse takes for its head ("the
// station at Marl failed because …"), where that is all that the content has; else -1.
func (u *utterance) finite(n int32) int32 {
	if u.p.verbal(n) || u.p.d.Tokens[n].UPOS != parse.Noun && u.p.d.Tokens[n].UPOS != parse.PropN || u.frame.through {
		return -1
	}
	for _, c := range u.p.children[n] {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || c < n || tok.Rel != parse.RelAcl || u.subjectWord(c) || u.relative(c) {
			continue
		}
		switch tok.XPOS {
		case parse.TagVBD, parse.TagVBZ, parse.TagVBP:
			return c
		}
	}
	return -1
}

// subjectWord tells whether a clause has a subject of its own that can be one: a
// noun behind "at" or "in" cannot.
func (u *utterance) subjectWord(t int32) bool {
	s := u.subject(t)
	return s > 0 && u.p.d.Tokens[s].UPOS != parse.PropN
}

// accused is whom the content accuses, for what it accuses them of: "the mayor of
// hiding the letter" makes the mayor its subject; else -1.
func (u *utterance) accused(t int32) int32 {
	cue := u.p.tokensIn(u.a.Cue)
	if !u.gerund(t) || !u.p.anyLemma(cue, u.p.r.p.Accusing) {
		return u.self(t)
	}
	for _, k := range u.tokens {
		if tok := &u.p.d.Tokens[k]; k < t && (tok.UPOS == parse.Noun || tok.UPOS == parse.PropN || tok.UPOS == parse.Pron) && (tok.Head < 0 || !u.in[tok.Head]) {
			return k
		}
	}
	return -1
}

// accusation is what a noun is accused of, where the parse hangs that on it ("the
// mayor of sitting on news"); else -1.
func (u *utterance) accusation(n int32) int32 {
	if u.p.verbal(n) || !u.p.anyLemma(u.p.tokensIn(u.a.Cue), u.p.r.p.Accusing) {
		return -1
	}
	for _, c := range u.p.children[n] {
		tok := &u.p.d.Tokens[c]
		if rel := tok.Rel; u.in[c] && u.gerund(c) && (rel == parse.RelAcl || rel == parse.RelAdvcl) {
			return c
		}
	}
	return -1
}

// gerund tells whether a verb has the form of "stealing" or "having stolen".
func (u *utterance) gerund(t int32) bool {
	if u.p.d.Tokens[t].XPOS != parse.TagVBN {
		return u.p.d.Tokens[t].XPOS == parse.TagVBG
	}
	return slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		return u.p.d.Tokens[c].Rel == parse.RelAux && u.p.d.Tokens[c].XPOS == parse.TagVBG
	})
}

// self marks that a clause without a subject is about the source: "denied
// having seen the letter".
func (u *utterance) self(t int32) int32 {
	if (u.gerund(t) || u.p.infinitive(t)) && u.subject(t) < 0 {
		u.about = t
	}
	return -1
}

// weighty are the content's words but for function words and the like, as concepts.
func (u *utterance) weighty() []string {
	var words []string
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		switch tok.UPOS {
		case parse.Noun, parse.Verb, parse.Adj, parse.PropN, parse.Num, parse.Adv:
			low := strings.ToLower(tok.Lemma)
			if u.p.r.l.Quotation.Function[low] || low == "" {
				continue
			}
			if tok.UPOS == parse.PropN {
				low = u.p.r.placeStem(strings.ToLower(withoutPossessive(tok.In(u.p.d.Text))))
			} else {
				low = u.p.r.concept(low)
			}
			words = append(words, low)
		}
		if u.p.negation(t) {
			words = append(words, "not")
		}
	}
	return words
}

// tokensIn are the tokens inside a passage.
func (p *page) tokensIn(passage hearsay.Passage) (list []int32) {
	for _, s := range passage {
		i := p.firstFrom(s.Start)
		for ; i < len(p.d.Tokens) && p.d.Tokens[i].Start < s.End; i++ {
			list = append(list, int32(i))
		}
	}
	return list
}

// firstFrom is the first token that ends behind a place.
func (p *page) firstFrom(at int) int {
	lo, hi := 0, len(p.d.Tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; p.d.Tokens[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
