package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// number is the predicate of how many of a thing there are, where nothing else
// is said of them.
const number = "number"

// counted reads "the number of patients at 61", which a cue like "put" leaves,
// and "61 patients" alone: how many of a thing there are.
func (u *utterance) counted() bool {
	if u.frame.stance != hearsay.Supports || len(u.tokens) > longCount {
		return false
	}
	for _, t := range u.tokens {
		if u.p.verbal(t) && !(u.estimates() && u.p.r.p.Figures[u.firstNoun()]) {
			return false // "the number of people waiting at 61" stands behind "put"
		}
	}
	thing, at := int32(-1), int32(-1)
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		if _, is := u.p.number(t); is && at < 0 {
			at = t
		}
		if tok.UPOS == parse.Noun && thing < 0 && !u.p.r.p.Figures[strings.ToLower(tok.Lemma)] && !u.p.r.p.Empty[strings.ToLower(tok.Lemma)] {
			thing = t
		}
	}
	if thing < 0 || at < 0 || at > thing && !u.p.r.p.Figures[u.firstNoun()] || at < thing && at != u.tokens[0] {
		return false
	}
	v, _ := u.p.number(at)
	of := u.p.r.concept(u.p.d.Tokens[thing].Lemma)
	s := Said{Stance: u.frame.stance, Text: u.a.Content.Text(u.p.d.Text), Words: u.a.Content.Bounds(), Proposition: Proposition{Predicate: number, Quantities: []Quantity{{Value: v, Of: of}}}}
	s.add(Argument{Role: Object, Term: of})
	s.bag = u.bag(u.tokens)
	u.said = append(u.said, s)
	return true
}

// longCount is how many tokens may tell how many of a thing there are.
const longCount = 14

func (u *utterance) firstNoun() string {
	for _, t := range u.tokens {
		if u.p.d.Tokens[t].UPOS == parse.Noun {
			return strings.ToLower(u.p.d.Tokens[t].Lemma)
		}
	}
	return ""
}

// ownFigure tells whether content is a number that the source gave before: "its
// figure of 7,100".
func (p *page) ownFigure(content []int32) bool {
	number := false
	for _, t := range content {
		_, is := p.number(t)
		number = number || is
	}
	return number && slices.ContainsFunc(content, func(t int32) bool {
		return p.r.p.Figures[strings.ToLower(p.d.Tokens[t].Lemma)] && slices.ContainsFunc(p.children[t], func(c int32) bool { return p.d.Tokens[c].Rel == parse.RelNmodPoss })
	})
}

// ownNumber reads "stands by its 4,000": a number that the source gave before, alone.
func (u *utterance) ownNumber() bool {
	cue := u.p.tokensIn(u.a.Cue)
	if !u.p.phrased(cue, "stand", "by") && !u.p.phrased(cue, "stick", "to") && !u.p.phrased(cue, "stick", "by") || len(u.tokens) > bareTokens+1 || u.p.d.Tokens[u.tokens[0]].XPOS != parse.TagPRPS {
		return false
	}
	v, is := u.p.number(u.tokens[len(u.tokens)-1])
	if !is || v <= 0 {
		return false
	}
	u.said = append(u.said, Said{Stance: hearsay.Supports, Figure: v, Words: u.pointing(), Text: u.a.Content.Text(u.p.d.Text)})
	u.point(pointer{stance: hearsay.Supports, figure: true, other: true, value: v})
	return true
}

// knowsOfNone reads "it knew of none", "is aware of no such thing": all that somebody
// answers to what was said right before.
func (u *utterance) knowsOfNone(t int32, st hearsay.Stance) bool {
	s := u.subject(t)
	if st != hearsay.Supports || !u.p.r.p.Knowing[u.p.lemma(t)] || s < 0 || !u.itself(s) || len(u.tokens) > shortAnswer || u.p.modality(t) != "" {
		return false
	}
	for _, c := range u.p.children[t] {
		if u.in[c] && c > t && u.ofNothing(c) && !strings.EqualFold(u.p.d.Word(int(c)), "nobody") {
			u.point(pointer{stance: flip(st), near: true})
			return true
		}
	}
	return false
}

// figureItself reads a number that the cue is about: "disputed the figure", "stood by
// its figure of seven", "withdrew its figure of seven".
func (u *utterance) figureItself(t int32, st hearsay.Stance) {
	v, own := u.numberIn(t), u.child(t, parse.RelNmodPoss) >= 0
	if own && v > 0 && (st == hearsay.Supports || u.frame.retracts) {
		u.said = append(u.said, Said{Stance: st, Figure: v, Words: u.pointing(), Text: u.whole(t)})
	}
	switch {
	case u.frame.retracts:
	case own && v > 0 && st == hearsay.Supports:
		u.point(pointer{stance: st, figure: true, other: true, value: v}) // "stood by its figure of seven" supports no other one
	default:
		u.point(pointer{stance: st, figure: true})
	}
}
