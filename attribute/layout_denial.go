package attribute

import "hearsay/parse"

// ruleDenial names attributions by phrases that deny with an object.
const ruleDenial = "denial"

// denials takes the sentences of paragraph k that say by a phrase that somebody
// rejects something ("took exception to that description", "plays down recall"),
// where no chain found them: such phrases are many, and each is rare.
func (p *page) denials(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from; i < to; i++ {
		t := &p.doc.Tokens[i]
		if t.XPOS != parse.TagVBD && t.XPOS != parse.TagVBZ && t.XPOS != parse.TagVBP || t.Quote >= 0 || deeds[t.Lemma] || p.taken(i) {
			continue
		}
		n := p.denies(i)
		if n == 0 || p.taken(i+n) {
			continue
		}
		end := p.clauseEnd(i+n, int(p.doc.Sentences[t.Sentence].EndToken))
		first := p.auxiliaries(i)
		s := p.subject(i, first)
		if end <= i+n || s.End == s.First || p.taken(s.First) || !named(p.doc, s) && p.doc.Tokens[s.First].XPOS != parse.TagPRP {
			continue
		}
		p.drafts = append(p.drafts, draft{source: []Run{s}, cue: Cue{first, i + n}, content: []Run{{i + n, end}}, share: layoutShares[ruleDenial], rule: ruleDenial, parent: -1})
		i = end - 1
	}
}

// denies is the length of the phrase at token i that denies what stands behind
// it, or 0.
func (p *page) denies(i int) int {
	j, best := judge{doc: p.doc, lang: p.lang}, 0
	for _, ph := range p.lang.Reporting[p.doc.Tokens[i].Lemma].Phrases {
		if ph.Act != "deny" || len(ph.Words) == 0 {
			continue
		}
		if n := j.follows(i, ph.Words); n > best {
			best = n
		}
	}
	if best > 0 && i+best < len(p.doc.Tokens) {
		if w := p.doc.Word(i + best); w == "to" || w == "with" || w == "against" || w == "at" || w == "on" || w == "from" {
			best++
		}
	}
	return best
}

// deeds are verbs whose phrases may be done with the hands or feet ("turned away
// customers", "threw out the rubbish").
var deeds = wordSet(`turn throw wave shake shrug laugh hear beg give`)
