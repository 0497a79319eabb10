package attribute

import "hearsay/parse"

// A quotation whose closing mark was forgotten runs, by its marks, to its
// paragraph's end and over the next paragraphs that open with a mark. Who said it
// may stand in the same paragraph, though: there it ends.

// mendUnclosed ends a content that was never closed before its own cue and source
// (“We waited and nobody came, | Mara Kyr said.), and leaves out what follows in
// other paragraphs.
func mendUnclosed(doc *parse.Document, d *draft) {
	if d.cue.First == d.cue.End || len(d.source) == 0 {
		return
	}
	r := d.content[0]
	q := doc.Tokens[r.First].Quote
	if q < 0 || int(doc.Quotes[q].Open) != r.First || doc.Quotes[q].Close >= 0 || r.First >= d.cue.First || r.End <= d.cue.First {
		return
	}
	at := min(d.source[0].First, d.cue.First)
	if at-2 <= r.First || doc.Tokens[at].Paragraph != doc.Tokens[r.First].Paragraph || doc.Word(at-1) != "," {
		return
	}
	d.content = []Run{{r.First, at}}
}

// saidInside is the reporting verb by which a paragraph's quotation that was never
// closed tells at its end who said it, with who that is: “..., said Mara Kyr, the
// owner.” The verb is -1 where there is none.
func saidInside(doc *parse.Document, q int32) (verb int, who Run) {
	open := int(doc.Quotes[q].Open)
	p := &doc.Paragraphs[doc.Tokens[open].Paragraph]
	end := int(p.EndToken)
	if doc.Quotes[q].Close >= 0 || open != int(p.FirstToken) {
		return -1, Run{}
	}
	for end > open && doc.Tokens[end-1].UPOS == parse.Punct {
		end--
	}
	for i := end - 1; i > open+2 && i >= end-longestName; i-- {
		t := &doc.Tokens[i]
		if !doc.Language.Reported.Sayings[t.Lemma] || t.XPOS != parse.TagVBD && t.XPOS != parse.TagVBZ {
			continue
		}
		if doc.Word(i-1) == "," && i+1 < end && phraseOnly(doc, i+1, end) && named(doc, Run{i + 1, end}) {
			return i, Run{i + 1, end}
		}
		from := i
		for from > open && (nounsOnly(doc, from-1, from) || doc.Tokens[from-1].XPOS == parse.TagPRPS) {
			from--
		}
		if i == end-1 && from < i && from-1 > open+2 && doc.Word(from-1) == "," {
			return i, Run{from, i}
		}
	}
	return -1, Run{}
}

// phraseOnly reports a noun phrase with what stands in apposition to it, without a verb.
func phraseOnly(doc *parse.Document, from, to int) bool {
	for i := from; i < to; i++ {
		switch t := &doc.Tokens[i]; t.UPOS {
		case parse.Verb, parse.Aux, parse.SConj, parse.Adv:
			return false
		case parse.Punct:
			if doc.Word(i) != "," && doc.Word(i) != "-" {
				return false
			}
		}
	}
	return true
}

// unclosed takes the paragraphs whose quotation was never closed and that tell at
// their end who said it.
func (p *page) unclosed(k int) {
	open := int(p.doc.Paragraphs[k].FirstToken)
	q := p.doc.Tokens[open].Quote
	if open >= int(p.doc.Paragraphs[k].EndToken) || q < 0 || int(p.doc.Quotes[q].Open) != open {
		return
	}
	verb, who := saidInside(p.doc, q)
	if verb < 0 || covers(p.drafts, verb) || p.taken(open) || p.taken(verb) {
		return
	}
	p.drafts = append(p.drafts, draft{source: []Run{who}, cue: Cue{verb, verb + 1}, content: []Run{{open, min(who.First, verb)}},
		share: layoutShares[ruleInverted], rule: ruleInverted, parent: -1})
}
