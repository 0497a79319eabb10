package resolve

import "hearsay/parse"

// itShare is how sure it is that "it" as a source goes on from its subject.
const itShare = 0.85

// itGoesOn is the body or document that "it" as a source goes back to where the
// grammar tells: the subject of the words that it closes ("Kelda Water will
// publish a report, it said"), or the subject of the sentence before ("The report
// puts them at two million. It says ..."). None elsewhere.
func (c *cast) itGoesOn(i int32) int32 {
	m := &c.mentions[i]
	a, source := c.owner[i]
	if !source || !m.subject || m.quote >= 0 || c.contentOf[m.head] != none {
		return none
	}
	if first, _ := c.tokensOf(c.atts[a].Cue); c.lemmaOf(first) == "show" {
		return none // only a document shows, and it may be any that was met
	}
	if e := c.whatItSays(m); e != none {
		return e
	}
	if e := c.andIt(m); e != none {
		return e
	}
	at := c.tok(m.head).Sentence
	first, end := c.tokensOf(c.atts[a].Content)
	before := end > first && end <= m.first // the words stand before "it said"
	if before && c.tok(first).Sentence == at && c.tok(first).Quote < 0 {
		if e := c.mainSubject(first, end, m); e != none {
			if s := c.saysOn(m); s != none && c.tok(c.speakingAt).Sentence == at-1 {
				return s // "The ministry rejects it. The agency had been heard, it said."
			}
			return e
		}
	}
	if before && first <= c.sentenceStart(first)+1 {
		at = c.tok(first).Sentence
	} else if m.first > c.sentenceStart(m.head)+1 {
		return none
	}
	if at == 0 || c.doc.Sentences[at-1].Paragraph != c.tok(m.head).Paragraph {
		return none
	}
	if e := c.mainSubject(c.doc.Sentences[at-1].FirstToken, c.doc.Sentences[at-1].EndToken, m); e != none || !before {
		return e
	}
	return c.saysOn(m)
}

// saysOn is the body or document that spoke last, in the sentence before or the one
// before that and the same paragraph, for an "it said" that closes its sentence, or none.
func (c *cast) saysOn(m *mention) int32 {
	if c.speaking == none || !c.agrees(c.speaking, m, neuterKind) {
		return none
	}
	at := c.tok(c.speakingAt)
	if at.Paragraph != c.tok(m.head).Paragraph || c.tok(m.head).Sentence-at.Sentence > 2 {
		return none
	}
	return c.speaking
}

// mainSubject is the body or document that is the subject of the verb on which the
// words [first, end) hang, or none.
func (c *cast) mainSubject(first, end int32, m *mention) int32 {
	for t := first; t < end; t++ {
		k := c.tok(t)
		if k.Rel != parse.RelNsubj && k.Rel != parse.RelNsubjPass || k.Head < 0 {
			continue
		}
		if h := c.tok(k.Head); h.Rel != parse.RelRoot && !(h.Head >= end || h.Head < first) {
			continue
		}
		j := c.startsAt(t)
		switch {
		case c.at[t] != 0:
			j = c.at[t] - 1
		case j == none:
			j = c.startsAt(t + 1) // "rail operator Nordbane"
		}
		if j == none {
			return none
		}
		n := &c.mentions[j]
		if n.entity == none || n.form == byPronoun && n.lemma != "it" || !c.agrees(n.entity, m, neuterKind) {
			return none
		}
		return n.entity
	}
	return none
}

// andIt is the subject of the clause that "it" goes on from behind a conjunction:
// "The board put the toll at seven, and it stood by that".
func (c *cast) andIt(m *mention) int32 {
	if w := c.lower(m.first - 1); w != "and" && w != "but" {
		return none
	}
	return c.mainSubject(c.sentenceStart(m.head), m.first-1, m)
}

// whatItSays is the subject of a sentence in a clause of which "it" speaks of
// something: "Nordbane is bringing a ferry that it says will be faster".
func (c *cast) whatItSays(m *mention) int32 {
	first := c.sentenceStart(m.head)
	if w := c.lower(m.first - 1); m.first-1 <= first || w != "that" && w != "which" && w != "what" || c.tok(c.tok(m.head).Head).Rel == parse.RelRoot {
		return none
	}
	return c.mainSubject(first, m.first, m)
}
