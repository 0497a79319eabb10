package resolve

import (
	"slices"

	"hearsay/lang"
	"hearsay/parse"
)

// ownCues are what the cues of all candidates for pronoun i share, which counts
// only together with other cues: where the pronoun stands and how many rivals there are.
func (c *cast) ownCues(i int32, list []int32, ctx *context) {
	m, f := &c.mentions[i], &ctx.own
	on := func(k feature, yes bool) {
		if yes {
			f[k] = 1
		}
	}
	t := c.tok(m.head)
	on(always, true)
	on(asSource, ctx.source)
	on(withinQuote, m.quote >= 0)
	on(asOwnSubject, m.subject)
	on(asOwnPossessor, t.XPOS == parse.TagPRPS)
	on(withinContent, c.contentOf[m.head] >= 0)
	on(opensOwnSentence, m.first <= c.sentenceStart(m.head)+1)
	on(ofWoman, m.gender == lang.Feminine)
	on(leftBefore, c.leftAt != none && t.Sentence-c.tok(c.mentions[c.leftAt].head).Sentence <= 3)
	on(early, t.Sentence < 2)
	f[rivals] = logOf(int32(len(list)))
	if a, source := c.owner[i]; source {
		if first, end := c.tokensOf(c.atts[a].Content); first < end {
			on(behindContent, first < m.head)
			on(ofDirect, c.tok(first).Quote >= 0)
		}
	}
	for _, e := range list {
		if last := c.entities[e].lastMention; last != none {
			ctx.near[ctx.count] = last
			ctx.count++
		}
	}
	slices.SortFunc(ctx.near[:ctx.count], func(a, b int32) int { return int(b - a) })
}

// nobodyCues stand for whoever is none of the candidates.
func (c *cast) nobodyCues(ctx *context) cues {
	f := ctx.own
	f[nobody] = 1
	return f
}

// moreCues are of entity e, last met as mention p, as the antecedent of pronoun i.
func (c *cast) moreCues(i, e int32, p *mention, ctx *context, f *cues) {
	m, n := &c.mentions[i], &c.entities[e]
	on := func(k feature, yes bool) {
		if yes {
			f[k] = 1
		}
	}
	place := int32(slices.Index(ctx.near[:ctx.count], n.lastMention))
	on(secondNearest, place == 1)
	f[nearness] = logOf(place)
	f[sinceName] = logOf(i + 1 - n.lastName)
	if p.form == byPronoun {
		f[unsureBefore] = 1 - max(0, p.share-p.doubt)
	}
	on(genderOpen, n.gender == lang.AnyGender)
	on(genderLeans, n.gender == lang.AnyGender && c.leaning(n) == m.gender && m.gender != lang.AnyGender)
	f[looseBefore] = logOf(n.loose)
	on(fullName, n.full)
	t, k := c.outermost(p), c.tok(m.head)
	on(spokeInParagraphBefore, c.speaking == e && k.Paragraph-c.tok(c.speakingAt).Paragraph == 1)
	on(sameQuote, p.quote >= 0 && p.quote == m.quote)
	on(sameContent, c.contentOf[m.head] >= 0 && c.contentOf[p.head] == c.contentOf[m.head])
	rel := c.tok(t).Rel.Main()
	on(asApposition, rel == parse.RelAppos)
	on(asPassive, c.tok(t).Rel == parse.RelNsubjPass)
	on(behindPreposition, p.first > 0 && c.tok(p.first-1).XPOS == parse.TagIN)
	deep := int32(0)
	for h := t; h >= 0 && deep < 8; h = c.tok(h).Head {
		on(inRelative, c.tok(h).Rel == parse.RelAclRelcl)
		deep++
	}
	f[depth] = logOf(deep)
}
