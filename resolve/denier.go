package resolve

import (
	"hearsay"
	"hearsay/parse"
)

// denies ties "he" of "an affair with Dovrad, which he has denied" and "a claim he
// denied" to whom the claim in the same sentence is about, and tells whether it
// did. Who is named there last, and neither makes the claim nor owns anything, is
// meant: people deny what is said of them. Where nobody fits, but a surname does
// that may be another's, it stays open.
func (c *cast) denies(i int32) bool {
	m := &c.mentions[i]
	a, source := c.owner[i]
	if !source || c.atts[a].Act != hearsay.Deny || c.atts[a].Polarity != hearsay.Positive || m.quote >= 0 || !c.onlyPoints(a, m.first) {
		return false
	}
	start, other := c.sentenceStart(m.head), false
	for j := i - 1; j >= 0 && c.mentions[j].head >= start; j-- {
		n := &c.mentions[j]
		if n.entity == none || n.possessive || n.quote >= 0 || n.form == byNominal {
			continue
		}
		other = other || n.form == byName && n.nameEnd-n.nameFirst == 1 && n.sort == person && clash(c.entities[n.entity].gender, m.gender)
		if e := &c.entities[n.entity]; e.sort != person || clash(n.gender, m.gender) || clash(e.gender, m.gender) || e.gender != m.gender && n.form == byPronoun {
			continue
		}
		if _, says := c.owner[j]; says {
			continue
		}
		m.entity, m.share, m.rest, m.second = n.entity, min(deniesShare, n.share), 0, none
		return true
	}
	if other {
		c.rankBack(i, speakingKind)
		m.open, c.leftAt = true, i
	}
	return other
}

// deniesShare is how sure it is that who denies is whom the claim is about: as sure
// as what is read off the parse elsewhere.
const deniesShare = 0.85

// onlyPoints tells whether an attribution's content stands before its source in the
// sentence and only points to what was said: "which", "a claim", "an allegation".
func (c *cast) onlyPoints(a, source int32) bool {
	first, end := c.tokensOf(c.atts[a].Content)
	if end <= first || end > source || end-first > 4 || first <= c.sentenceStart(source) {
		return false
	}
	for t := first; t < end; t++ {
		switch c.tok(t).UPOS {
		case parse.Verb, parse.Aux, parse.PropN:
			return false
		}
	}
	return true
}
