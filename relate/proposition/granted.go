package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// withheld tells whether a cue that denies does not say that something is not so,
// but does not give what was asked for ("denied the request", "denied the board a
// seat"), decides on charges as a court does, or is only imagined ("could deny it").
func (p *page) withheld(a *hearsay.Attribution, cue, content []int32) bool {
	if !p.anyLemma(cue, p.r.p.Deny) && !p.anyLemma(cue, p.r.p.Refuse) {
		return false
	}
	if n := p.firstNoun(content); n >= 0 && p.r.p.Granted[strings.ToLower(p.d.Tokens[n].Lemma)] {
		return true
	}
	if p.movedTo(cue) {
		return true
	}
	if p.anyLemma(cue, p.r.p.Able) || p.wouldBe(a, cue) {
		return true // who is "able to dismiss" has dismissed nothing
	}
	for i, t := range cue {
		tok := &p.d.Tokens[t]
		if slices.ContainsFunc(p.children[t], func(c int32) bool {
			return p.d.Tokens[c].Rel == parse.RelIobj && slices.Contains(content, c)
		}) {
			return true
		}
		if tok.XPOS != parse.TagMD {
			continue
		}
		switch strings.ToLower(tok.Lemma) {
		case "could", "can", "may", "might", "should", "must":
			return true
		case "would":
			if i+1 < len(cue) && strings.EqualFold(p.d.Tokens[cue[i+1]].Lemma, "have") {
				return true
			}
		}
	}
	return p.judging(a)
}

// wouldBe tells whether a cue is what somebody could do: "easier for rivals to dismiss it".
func (p *page) wouldBe(a *hearsay.Attribution, cue []int32) bool {
	source := p.tokensIn(a.Source)
	return len(cue) > 0 && len(source) > 0 && source[0] > 0 && p.d.Tokens[cue[0]].XPOS == parse.TagTO && strings.EqualFold(p.d.Word(int(source[0])-1), "for")
}

// thought tells whether a cue only tells what somebody thought, mostly in error
// ("they thought nobody would fight").
func (p *page) thought(cue []int32) bool {
	return slices.ContainsFunc(cue, func(t int32) bool {
		return p.d.Tokens[t].XPOS == parse.TagVBD && strings.EqualFold(p.d.Tokens[t].Lemma, "think")
	})
}

// beforeSaying cuts a content where it tells what somebody is blamed or praised for
// saying: "criticised Kyr for saying that he would go" says of nobody that he goes.
func (p *page) beforeSaying(a *hearsay.Attribution, content []int32) []int32 {
	if p.anyLemma(p.tokensIn(a.Cue), p.r.p.Accuse) {
		return content
	}
	for i, t := range content {
		if i == 0 || p.d.Tokens[t].XPOS != parse.TagVBG || !strings.EqualFold(p.d.Word(int(content[i-1])), "for") {
			continue
		}
		if rep, says := p.reporting(t); says && rep.Neutral {
			return content[:i-1]
		}
	}
	return content
}

// judging tells whether the source decides on what others accuse somebody of: a
// judge who dismisses charges does not dispute them.
func (p *page) judging(a *hearsay.Attribution) bool {
	if p.anyLemma(p.tokensIn(a.Source), p.r.p.Judges) {
		return true
	}
	return slices.ContainsFunc(a.Speakers, func(s hearsay.Speaker) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(s.Role+" "+s.Name)), func(w string) bool { return p.r.p.Judges[w] })
	})
}

// firstNoun is the noun that a content is about: the first before any verb; else -1.
func (p *page) firstNoun(content []int32) int32 {
	for _, t := range content {
		tok := &p.d.Tokens[t]
		switch {
		case p.verbal(t) || tok.UPOS == parse.SConj:
			return -1
		case tok.UPOS == parse.Noun && tok.Rel != parse.RelCompound && tok.Rel != parse.RelNmodPoss:
			return t
		}
	}
	return -1
}

// opposes tells whether a phrase that denies ("pushed back") is said of a thing or
// a deed rather than of what somebody says: who pushes back against a law does not
// deny that there is one.
func (p *page) opposes(content []int32) bool {
	for _, t := range content {
		tok := &p.d.Tokens[t]
		low := strings.ToLower(tok.Lemma)
		switch {
		case low == "by":
			return true
		case low == "that" && tok.UPOS == parse.SConj:
			return false
		case tok.UPOS == parse.Pron:
			return false
		case tok.UPOS == parse.Noun && tok.Rel != parse.RelCompound && tok.Rel != parse.RelNmodPoss:
			return !p.r.p.Reports[low] && !p.r.p.Figures[low] && !p.r.p.Accuse[low]
		case p.verbal(t):
			return tok.XPOS == parse.TagVBG
		}
	}
	return false
}
