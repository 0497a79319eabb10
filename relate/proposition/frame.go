package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// frame is what the cue makes of the content.
type frame struct {
	// stance is the source's to the content as it is worded; empty where it
	// takes none: it declines to say, or does not say it.
	stance hearsay.Stance
	// modality is what the cue gives ("urged": must).
	modality Modality
	// through is true where the stance goes on to what the content relays:
	// who denies a claim denies what it claims.
	through bool
	// judged is true where the content is a thing and the verdict on it.
	judged bool
	// refuses is true where what is proposed would be turned down.
	refuses bool
	// outright is true where what is denied was said.
	outright bool
	// retracts is true where the source said before what it now denies.
	retracts bool
	// answers is true where somebody else said what is confirmed or doubted.
	answers bool
}

// frameOf reads the cue.
func (p *page) frameOf(a *hearsay.Attribution, content []int32) frame {
	c := cued{p: p, cue: p.tokensIn(a.Cue), content: content}
	c.act = p.act(a, c.cue)
	switch {
	case c.act == hearsay.RefuseComment:
		return frame{}
	case a.Polarity == hearsay.Negative:
		return c.negative()
	case p.withheld(a, c.cue, content) || p.supposed(c.cue) || p.asked(a, c.cue) || p.rated(c.cue, content):
		return frame{}
	}
	for _, read := range []func() (frame, bool){c.plea, c.judging, c.retracting, c.denying, c.confirming, c.doubting, c.meaning} {
		if f, ok := read(); ok {
			return f
		}
	}
	return frame{stance: hearsay.Supports}
}

// cued is a cue with its content while the frame is read.
type cued struct {
	p            *page
	cue, content []int32
	act          hearsay.Act
}

func (c *cued) is(set map[string]bool) bool {
	return slices.ContainsFunc(c.cue, func(t int32) bool { return set[c.p.lemma(t)] })
}

// negative reads a cue that says that something was not said: "did not dispute that",
// "could not confirm that".
func (c *cued) negative() frame {
	t := c.p.r.p
	if c.act == hearsay.Confirm && c.is(t.Deny) {
		return c.granting()
	}
	if (c.is(t.Confirm) || c.is(t.Doubting) && !c.p.neutral(c.cue)) && c.p.anyLemma(c.cue, t.Able) {
		return frame{stance: hearsay.Queries, through: true} // who did not has only kept silent
	}
	return frame{}
}

// granting is the frame of "did not deny that": somebody said it.
func (c *cued) granting() frame {
	return frame{stance: hearsay.Supports, through: true, outright: true, answers: true}
}

func (c *cued) plea() (frame, bool) { return c.p.plea(c.cue) }

// judging reads "called the claim a lie".
func (c *cued) judging() (frame, bool) {
	t := c.p.r.p
	named := c.is(t.Naming) && c.act == hearsay.Deny && !c.p.anyLemma(c.content, t.Likely) // "branded the story a bitter tale"
	if !named && !c.is(t.Call) {
		return frame{}, false
	}
	if c.p.ruled(c.content) || c.p.reportIn(c.content) && (named || c.p.anyLemma(c.content, t.Scorn)) {
		return frame{stance: hearsay.Denies, through: true, judged: true}, true
	}
	return frame{}, c.p.anyLemma(c.content, t.False) // "ridiculed the fake outrage", "called the “fake” media"
}

// retracting reads "withdrew his claim that", "took back the figure".
func (c *cued) retracting() (frame, bool) {
	if !c.is(c.p.r.p.Retract) && !c.p.phrased(c.cue, "take", "back") {
		return frame{}, false
	}
	if !c.p.reportIn(c.cue) && !c.p.reportIn(c.content) && !c.p.ownFigure(c.content) {
		return frame{}, false
	}
	return frame{stance: hearsay.Denies, through: true, outright: true, retracts: true}, true
}

// denying reads "denied", "rejected", "ruled out", "took issue with"; "did not
// dispute that" grants it.
func (c *cued) denying() (frame, bool) {
	t := c.p.r.p
	switch {
	case c.act == hearsay.Confirm && c.is(t.Deny):
		return c.granting(), true
	case c.is(t.Deny) || c.is(t.Refuse) && c.act == hearsay.Deny:
		return frame{stance: hearsay.Denies, through: true, refuses: c.is(t.Refuse), outright: c.is(t.Outright) && !c.is(t.Refuse)}, true
	case c.p.phrased(c.cue, "rule", "out"):
		return frame{stance: hearsay.Denies, through: true, refuses: true, modality: c.p.toCome(c.content)}, true
	case c.p.denying(c.cue):
		if c.p.opposes(c.content) {
			return frame{}, true
		}
		return frame{stance: hearsay.Denies, through: true, outright: true}, true
	}
	return frame{}, false
}

// confirming reads "confirmed", "conceded", "accepted that", "owned up to".
func (c *cued) confirming() (frame, bool) {
	if c.is(c.p.r.p.Confirm) || c.accepts() {
		return c.granting(), true
	}
	return frame{}, false
}

// accepts tells whether a cue like "accepted" has a clause with "that" behind it: who
// accepts an offer has confirmed nothing.
func (c *cued) accepts() bool {
	return c.is(c.p.r.p.Accepting) && len(c.content) > 1 && strings.EqualFold(c.p.d.Word(int(c.content[0])), "that") && c.p.d.Tokens[c.content[0]].UPOS != parse.Pron
}

// doubting reads "cast doubt on", "questioned whether"; what one warns or advises
// against is what should not be done, and no stance.
func (c *cued) doubting() (frame, bool) {
	for _, verb := range []string{"warn", "advise", "caution"} {
		if c.p.phrased(c.cue, verb, "against") {
			return frame{}, true
		}
	}
	return frame{stance: hearsay.Queries, through: true}, c.p.phrased(c.cue, "cast", "doubt") || c.act == hearsay.Question && c.p.asking(c.cue)
}

// meaning reads a cue that tells how the content is meant: demanded, promised, felt.
func (c *cued) meaning() (frame, bool) {
	t := c.p.r.p
	switch {
	case c.p.phrased(c.cue, "stand", "by"):
		return frame{stance: hearsay.Supports, through: true}, true
	case c.act == hearsay.Demand && !c.p.neutral(c.cue):
		return frame{stance: hearsay.Supports, modality: Must}, true
	case (c.act == hearsay.Promise || c.act == hearsay.Threaten) && !c.p.neutral(c.cue), c.is(t.Deciding) && c.p.toCome(c.content) != "":
		return frame{stance: hearsay.Supports, modality: Will}, true
	case c.p.thought(c.cue), c.is(t.Feel):
		return frame{stance: hearsay.Comments}, true
	}
	return frame{}, false
}

// ruled tells whether content calls something false: not of what is no report,
// as "fake outrage".
func (p *page) ruled(content []int32) bool {
	for _, t := range content {
		tok := &p.d.Tokens[t]
		if !p.r.p.False[strings.ToLower(tok.Lemma)] && !p.r.p.False[strings.ToLower(p.d.Word(int(t)))] {
			continue
		}
		if tok.Rel == parse.RelAmod && (tok.Head == t+1 || tok.Head == t+2) {
			if h := strings.ToLower(p.d.Tokens[tok.Head].Lemma); !p.r.p.Reports[h] && !p.r.p.False[h] && !p.r.p.Figures[h] && !p.r.p.Accuse[h] {
				continue
			}
		}
		return true
	}
	return false
}

// toCome is [Will] where content is something to be done: "to close", "never to
// close", "closing"; and nothing where it has been done or is a clause.
func (p *page) toCome(content []int32) Modality {
	for _, t := range content {
		switch tok := &p.d.Tokens[t]; {
		case p.negation(t), tok.UPOS == parse.Adv:
		case tok.XPOS == parse.TagTO, tok.XPOS == parse.TagVBG && !strings.EqualFold(tok.Lemma, "have"):
			return Will
		default:
			return ""
		}
	}
	return ""
}

// plea is what "pleaded guilty" and "pleaded not guilty" say of the deed behind
// them, wherever the cue ends.
func (p *page) plea(cue []int32) (frame, bool) {
	for _, t := range cue {
		if !strings.EqualFold(p.d.Tokens[t].Lemma, "plead") && !strings.EqualFold(p.d.Word(int(t)), "pled") {
			continue
		}
		not := false
		for k := int(t) + 1; k < min(len(p.d.Tokens), int(t)+4); k++ {
			switch strings.ToLower(p.d.Word(k)) {
			case "not":
				not = true
			case "innocent":
				return frame{stance: hearsay.Denies, through: true, outright: true}, true
			case "guilty":
				if not {
					return frame{stance: hearsay.Denies, through: true, outright: true}, true
				}
				return frame{stance: hearsay.Supports, through: true, outright: true, answers: true}, true
			}
		}
	}
	return frame{}, false
}

// behindPlea is content behind a plea without the plea's own words: "pleaded | not
// guilty to stealing a car" is about stealing a car.
func (p *page) behindPlea(a *hearsay.Attribution, content []int32) []int32 {
	if !p.anyLemma(p.tokensIn(a.Cue), map[string]bool{"plead": true}) {
		return content
	}
	for i, t := range content[:min(len(content), 2)] {
		switch strings.ToLower(p.d.Word(int(t))) {
		case "guilty", "innocent":
			return content[i+1:]
		case "not":
		default:
			return content
		}
	}
	return content
}

// reportIn tells whether a noun like "claim" stands in the content before any verb.
func (p *page) reportIn(content []int32) bool {
	for i, t := range content {
		if p.verbal(t) && i > 0 {
			return false
		}
		if tok := &p.d.Tokens[t]; tok.UPOS == parse.Noun && p.r.p.Reports[strings.ToLower(tok.Lemma)] && tok.Rel != parse.RelCompound {
			return true
		}
	}
	return false
}

// act is the attribution's; where nobody has told it, what the cue's words do.
func (p *page) act(a *hearsay.Attribution, cue []int32) hearsay.Act {
	if a.Act != "" {
		return a.Act
	}
	for _, t := range cue {
		rep := p.r.l.Reporting[strings.ToLower(p.d.Tokens[t].Lemma)]
		if rep.Act != "" && !rep.Neutral {
			return hearsay.Act(rep.Act)
		}
	}
	return hearsay.Assert
}

// denying tells whether the cue is a phrase that denies ("take issue with").
func (p *page) denying(cue []int32) bool {
	for i, t := range cue {
		for _, ph := range p.r.p.DenyPhrases[strings.ToLower(p.d.Tokens[t].Lemma)] {
			if p.goesOn(cue[i+1:], ph) {
				return true
			}
		}
	}
	return false
}

// goesOn tells whether the words of a phrase come next, with others between.
func (p *page) goesOn(tokens []int32, words []string) bool {
	for _, t := range tokens {
		if len(words) > 0 && strings.EqualFold(p.d.Word(int(t)), words[0]) {
			words = words[1:]
		}
	}
	return len(words) == 0
}

// neutral tells whether the cue only says that something is said: then the
// content's own words tell what is demanded or promised in it.
func (p *page) neutral(cue []int32) bool {
	for _, t := range cue {
		if rep, ok := p.r.l.Reporting[strings.ToLower(p.d.Tokens[t].Lemma)]; ok && rep.Act != "" {
			return rep.Neutral
		}
	}
	return true
}

// asking tells whether a cue asks ("asked", "questioned", "doubts").
func (p *page) asking(cue []int32) bool {
	for _, t := range cue {
		lemma := strings.ToLower(p.d.Tokens[t].Lemma)
		if rep, ok := p.r.l.Reporting[lemma]; ok && (rep.Act == string(hearsay.Question) || rep.Noun == string(hearsay.Question)) {
			return true
		}
	}
	return false
}

func (p *page) phrased(tokens []int32, first, second string) bool {
	at := -1
	for i, t := range tokens {
		switch low := strings.ToLower(p.d.Tokens[t].Lemma); {
		case low == first:
			at = i
		case low == second && at >= 0:
			return true
		}
	}
	return false
}

// lemma is a token's lemma in small letters; of a verb of the present that was taken
// for one of the past ("brands it a lie") the form without its "s".
func (p *page) lemma(t int32) string {
	low := strings.ToLower(p.d.Tokens[t].Lemma)
	if p.d.Tokens[t].XPOS == parse.TagVBD && len(low) > 3 && strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && strings.EqualFold(low, p.d.Word(int(t))) {
		return strings.TrimSuffix(low, "s")
	}
	return low
}

func (p *page) anyLemma(tokens []int32, set map[string]bool) bool {
	for _, t := range tokens {
		if set[p.lemma(t)] || set[strings.ToLower(p.d.Word(int(t)))] {
			return true
		}
	}
	return false
}

// echoes reads "so" and "otherwise" as all that somebody says.
func (u *utterance) echoes() bool {
	var words []string
	for _, t := range u.tokens {
		if u.p.d.Tokens[t].UPOS != parse.Punct {
			words = append(words, strings.ToLower(u.p.d.Word(int(t))))
		}
	}
	said := strings.Join(words, " ")
	st := u.frame.stance
	switch {
	case st != hearsay.Supports && st != hearsay.Denies:
		return false
	case u.p.r.p.Likewise[said]:
	case u.p.r.p.Otherwise[said]:
		st = flip(st)
	default:
		return false
	}
	u.point(pointer{stance: st, echo: true})
	return true
}

// ellipsis reads an answer without a verb of its own: "it had not", "not so".
func (u *utterance) ellipsis() bool {
	words, denies, aux := 0, false, false
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		if tok.UPOS == parse.Punct {
			continue
		}
		words++
		lemma := strings.ToLower(tok.Lemma)
		switch {
		case u.p.negation(t) || lemma == "no":
			denies = true
		case tok.UPOS == parse.Pron || u.p.r.p.Elliptic[lemma]:
		case lemma == "have" || lemma == "do" || lemma == "be" || lemma == "will" || lemma == "can" || lemma == "would" || lemma == "could":
			aux = true
		default:
			return false
		}
	}
	if words == 0 || words > 5 || !denies && !aux {
		return false
	}
	st := u.frame.stance
	if denies {
		st = flip(st)
	}
	u.point(pointer{stance: st, near: true})
	return true
}

// notThisNumber reads "43, not 61": the second one is denied.
func (u *utterance) notThisNumber() {
	for i := 2; i < len(u.tokens); i++ {
		t := u.tokens[i]
		v, is := u.p.number(t)
		if !is || !u.p.negation(u.tokens[i-1]) {
			continue
		}
		for k := i - 2; k >= 0 && k >= i-6; k-- {
			if w, is := u.p.number(u.tokens[k]); is && w != v {
				u.point(pointer{stance: flip(u.frame.stance), figure: true, value: v})
				break
			}
		}
	}
}

// judged reads "the claim a lie", "it disinformation", "reports of P as a film".
func (u *utterance) judged() {
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		lemma := strings.ToLower(tok.Lemma)
		switch {
		case !u.in[t]:
		case tok.UPOS == parse.Noun && u.p.r.p.Reports[lemma]:
			u.complement(t, u.frame.stance)
			return
		case tok.UPOS == parse.Noun && u.p.r.p.Figures[lemma]:
			u.point(pointer{stance: u.frame.stance, figure: true, value: u.numberIn(t)})
			return
		case u.p.r.deed(tok) && !u.p.r.p.False[lemma]:
			u.nominal(t, u.frame.stance)
			return
		case tok.UPOS == parse.Pron && u.p.r.p.Persons[strings.ToLower(u.p.d.Word(int(t)))]:
			return // "called him a liar" says nothing of a claim
		case tok.UPOS == parse.Pron, lemma == "truth", t == u.tokens[0] && (lemma == "that" || lemma == "this"):
			many := lemma == "they" || lemma == "these" || lemma == "those"
			u.point(pointer{stance: u.frame.stance, accusing: many, pronoun: true, outright: u.p.anyLemma(u.tokens, u.p.r.p.Untrue)})
			return
		case tok.UPOS == parse.Noun:
			for h := tok.Head; h >= 0 && u.in[h] && u.p.d.Tokens[h].UPOS == parse.Noun && u.p.d.Tokens[t].Rel == parse.RelCompound; h = u.p.d.Tokens[t].Head {
				t = h
			}
			u.real(t, u.frame.stance, t)
			return
		}
	}
}

// dropVerdict takes "as disinformation" out of the content, and where the cue
// calls it something also the verdict's own words.
func (u *utterance) dropVerdict() {
	out := false
	for i, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		lemma := strings.ToLower(tok.Lemma)
		if lemma == "as" && tok.UPOS != parse.Verb && (u.p.anyLemma(u.tokens[i:], u.p.r.p.False) || u.p.reportIn(u.tokens[:i]) && u.quotedNext(t)) || u.frame.judged && (u.p.r.p.False[lemma] || u.p.r.p.Scorn[lemma]) {
			out = true
		}
		if out {
			delete(u.in, t)
		}
		if tok.Mark == parse.CloseMark || u.p.r.p.Reports[lemma] {
			out = false // "dismissed as «gossip» the claim that P"
		}
	}
}

// quotedNext tells whether a quotation opens right behind a token: "dismissed the
// story of the notes as “a schoolboy's composition”".
func (u *utterance) quotedNext(t int32) bool {
	return int(t)+1 < len(u.p.d.Tokens) && u.in[t+1] && u.p.d.Tokens[t+1].Mark == parse.OpenMark
}

// flip is the stance to a proposition whose negation is said.
func flip(s hearsay.Stance) hearsay.Stance {
	switch s {
	case hearsay.Supports:
		return hearsay.Denies
	case hearsay.Denies:
		return hearsay.Supports
	}
	return s
}
