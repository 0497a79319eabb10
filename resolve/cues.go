package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// cues are the features of entity e as the antecedent of mention i.
func (c *cast) cues(i, e int32, ctx *context) (f cues) {
	m, n := &c.mentions[i], &c.entities[e]
	f = ctx.own
	on := func(k feature, yes bool) {
		if yes {
			f[k] = 1
		}
	}
	on(ahead, ctx.ahead == e)
	on(named, n.named)
	on(genderKnown, m.gender != lang.AnyGender && n.gender == m.gender)
	f[endingFits] = c.endingFits(n, m.gender)
	if n.lastMention == none {
		return f
	}
	p := &c.mentions[n.lastMention]
	if n.sort == joined && n.closing == n.lastMention {
		p = &c.mentions[n.opening] // the first of several is the one that the sentence hangs on
	}
	mt, pt := c.tok(m.head), c.tok(p.head)
	d := mt.Sentence - pt.Sentence
	if m.form == byPronoun {
		// A surname goes back to its bearer whatever the grammar of the place.
		on(subjectHere, n.lastSubject == mt.Sentence+1)
		on(subjectBefore, n.lastSubject == mt.Sentence)
		on(unsortedName, n.sort == unsorted && n.named)
		c.treeCues(p, m, ctx, &f)
		c.moreCues(i, e, p, ctx, &f)
	}
	on(sameSentence, d == 0)
	on(previousSentence, d == 1)
	on(twoSentences, d == 2)
	f[sentenceDistance] = logOf(d)
	f[mentionDistance] = logOf(i - n.lastMention)
	on(asSubject, p.subject)
	on(subjectNear, p.subject && d <= 1)
	on(lastSpeaker, c.speaking == e)
	on(lastSpeakerParagraph, c.speaking == e && c.tok(c.speakingAt).Paragraph == mt.Paragraph)
	on(sourceAndSpeaker, ctx.source && c.speaking == e)
	rel := pt.Rel.Main()
	on(asObject, rel == parse.RelObj || rel == parse.RelObl || rel == parse.RelIobj)
	on(asPossessor, p.possessive || pt.XPOS == parse.TagPRPS || rel == parse.RelNmod)
	f[frequency] = logOf(n.count)
	f[bareBefore] = logOf(n.bare)
	on(namedFirst, ctx.first == e)
	on(asPronoun, p.form == byPronoun)
	on(asName, p.form == byName)
	on(asNominal, p.form == byNominal)
	on(insideQuote, p.quote >= 0 && m.quote < 0)
	on(sameParagraph, pt.Paragraph == mt.Paragraph)
	on(opensSentence, p.first <= c.sentenceStart(p.head)+1)
	on(opensParagraph, m.first <= c.doc.Paragraphs[mt.Paragraph].FirstToken+1 && c.speaking == e)
	on(nearest, ctx.nearest == e)
	on(mostFrequent, ctx.mostFrequent == e)
	on(parallel, m.subject && p.subject)
	on(inHeadline, p.headline)
	on(subjectOfPrevious, d == 1 && p.subject && p.first <= c.sentenceStart(p.head)+2)
	on(pairOrGroup, n.sort == joined || n.sort == group)
	on(isDocument, n.sort == document)
	on(reporter, p.subject && c.reports(p))
	f[spokeBefore] = logOf(n.spoke)
	on(isAnonymous, !n.named && n.indefinite)
	content := c.contentOf[p.head]
	on(inContent, content >= 0 && content != c.contentOf[m.head])
	on(ownContent, c.contentOf[m.head] >= 0 && c.speakerOf(c.contentOf[m.head]) == e)
	return f
}
