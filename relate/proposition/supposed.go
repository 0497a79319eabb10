package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// supposed tells whether a cue stands under "whether" or "if": that somebody knew
// it is then left open ("it is unclear whether the head of the agency knew that …").
func (p *page) supposed(cue []int32) bool {
	for _, t := range cue {
		if p.d.Tokens[t].UPOS != parse.Verb {
			continue
		}
		for _, c := range p.children[t] {
			if low := strings.ToLower(p.d.Word(int(c))); p.d.Tokens[c].Rel == parse.RelMark && (low == "whether" || low == "if" || low == "unless") {
				return true
			}
		}
	}
	return false
}

// asked tells whether it is the article that asks whether somebody says so: "Do
// the ministers say that …?"
func (p *page) asked(a *hearsay.Attribution, cue []int32) bool {
	if len(a.Source) == 0 || len(cue) == 0 {
		return false
	}
	source := p.firstFrom(a.Source.Bounds().Start)
	s := &p.d.Sentences[p.d.Tokens[cue[0]].Sentence]
	last := int(s.EndToken) - 1
	if last < 0 || !strings.HasPrefix(p.d.Word(last), "?") {
		return false
	}
	for t := int(s.FirstToken); t < min(int(s.FirstToken)+3, source); t++ {
		if strings.EqualFold(p.d.Tokens[t].Lemma, "do") {
			return true // "But do other ministers suggest that …?"
		}
	}
	if tok := &p.d.Tokens[cue[0]]; tok.UPOS == parse.Aux && int(cue[0]) < source {
		return true
	}
	return slices.ContainsFunc(cue, func(t int32) bool {
		return slices.ContainsFunc(p.children[t], func(c int32) bool { return p.d.Tokens[c].Rel == parse.RelAux && int(c) < source })
	})
}

// rated tells whether a deed is turned down as something else than untrue
// ("dismissed the visit as a photo opportunity"): then it took place.
func (p *page) rated(cue, content []int32) bool {
	if !p.anyLemma(cue, p.r.p.Refuse) || p.reportIn(content) {
		return false
	}
	for i, t := range content {
		tok := &p.d.Tokens[t]
		if !strings.EqualFold(tok.Lemma, "as") || tok.Rel != parse.RelCase || i == 0 {
			continue
		}
		rest := content[i+1:]
		return !p.anyLemma(rest, p.r.p.False) && !p.anyLemma(rest, p.r.p.Scorn) && !p.anyLemma(rest, p.r.p.Reports)
	}
	return false
}

// movedTo tells whether a cue only asks somebody else to turn down what is held
// against the source ("filed a motion to dismiss").
func (p *page) movedTo(cue []int32) bool {
	for i, t := range cue {
		if tok := &p.d.Tokens[t]; tok.UPOS != parse.Noun || !p.r.p.Granted[strings.ToLower(tok.Lemma)] {
			continue
		}
		return slices.ContainsFunc(cue[i+1:], func(v int32) bool { return p.infinitive(v) })
	}
	return false
}
