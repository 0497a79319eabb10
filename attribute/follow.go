package attribute

import "hearsay/parse"

// follow gives quotations that stand alone after an attribution to it: “We
// lost,” she said. “Nobody helped us.” Only what no other attribution owns:
// first the sentences of the same paragraph that come next, then paragraphs
// that are nothing but a quotation.
func follow(doc *parse.Document, ds []draft) {
	for i := range ds {
		d := &ds[i]
		if d.rule != ruleWeights || len(d.content) == 0 || !opens(doc, d.content[0].First) {
			continue
		}
		followInside(doc, ds, d)
		at := doc.Tokens[d.end()-1].Sentence
		for s := at + 1; int(s) < len(doc.Sentences) && doc.Sentences[s].Paragraph == doc.Sentences[at].Paragraph; s++ {
			next := &doc.Sentences[s]
			if !opens(doc, int(next.FirstToken)) || owned(ds, int(next.FirstToken), int(next.EndToken)) {
				break
			}
			q := &doc.Quotes[doc.Tokens[next.FirstToken].Quote]
			if q.Close < 0 || q.Close+1 != doc.Sentences[doc.Tokens[q.Close].Sentence].EndToken {
				break
			}
			d.content = append(d.content, Run{int(next.FirstToken), int(q.Close) + 1})
			s = doc.Tokens[q.Close].Sentence
		}
	}
	for i := range ds {
		followOn(doc, ds, &ds[i])
	}
	for i := range ds {
		leadUp(doc, ds, &ds[i])
	}
}

// leadUp gives an attribution whose cue comes last the paragraphs of its
// quotation before: each opened a mark of its own, none was closed, and nobody
// owns them.
func leadUp(doc *parse.Document, ds []draft, d *draft) {
	if d.rule != ruleWeights || len(d.content) == 0 || d.cue.First < d.content[0].First {
		return
	}
	first := d.content[0].First
	if doc.Tokens[first].Mark != parse.ReopenMark || doc.Tokens[first].Quote < 0 {
		return
	}
	for q := doc.Quotes[doc.Tokens[first].Quote].Previous; q >= 0; q = doc.Quotes[q].Previous {
		r := Run{int(doc.Quotes[q].Open), quoteEnd(doc, q)}
		if owned(ds, r.First, r.End) || labelled(doc, r.First) {
			return
		}
		if verb, _ := saidInside(doc, q); verb >= 0 {
			return // its mark was forgotten, and it has its own speaker
		}
		d.content = append([]Run{r}, d.content...)
	}
}

// followInside gives the quotations after the cue of the same sentence that
// nobody owns to what was quoted before it: “We lost,” she said, but “nobody helped us.”
func followInside(doc *parse.Document, ds []draft, d *draft) {
	r := d.content[len(d.content)-1]
	if r.First >= d.cue.First || speechEnd(doc, d.content[0].First, r.End) != r.End {
		return
	}
	end := int(doc.Sentences[doc.Tokens[d.cue.First].Sentence].EndToken)
	for i := d.cue.End; i < end; i++ {
		if !opens(doc, i) {
			continue
		}
		q := &doc.Quotes[doc.Tokens[i].Quote]
		to := int(q.Close) + 1
		if q.Close < 0 || to-i < longestTerm/2 || owned(ds, i, to) || to-1 >= end && doc.Tokens[q.Close].Paragraph != doc.Tokens[i].Paragraph {
			return
		}
		d.content = append(d.content, Run{i, to})
		i = to - 1
	}
}

// followOnShare is how often a paragraph that is nothing but a quotation goes
// on with what is quoted last in the paragraph before: 46 of 60 in PolNeAR train.
const followOnShare = 0.77

// followOn gives the paragraphs after an attribution that are nothing but a
// quotation to it, where it has the last quotation of its paragraph.
func followOn(doc *parse.Document, ds []draft, d *draft) {
	if d.rule != ruleWeights && d.rule != ruleColon || len(d.content) == 0 || !opens(doc, d.content[0].First) {
		return
	}
	k := int(doc.Tokens[d.end()-1].Paragraph)
	last := d.content[len(d.content)-1].End - 1
	if int(doc.Tokens[last].Paragraph) != k || doc.Tokens[last].Mark != parse.CloseMark || !closesParagraph(doc, d, last) {
		return
	}
	for k++; k < len(doc.Paragraphs); k++ {
		p := &doc.Paragraphs[k]
		r, ok := quotedWhole(doc, p)
		if !ok || owned(ds, int(p.FirstToken), int(p.EndToken)) {
			return
		}
		d.content = append(d.content, r)
		d.share *= followOnShare
	}
}

// closesParagraph reports that nothing but the attribution itself and
// punctuation stands between the quotation that ends with token last and its
// paragraph's end.
func closesParagraph(doc *parse.Document, d *draft, last int) bool {
	p := &doc.Paragraphs[doc.Tokens[last].Paragraph]
	sentence := doc.Tokens[max(last, d.end()-1)].Sentence
	return doc.Sentences[sentence].EndToken == p.EndToken
}

// quotedWhole gives a paragraph's one quotation, if it is nothing else.
func quotedWhole(doc *parse.Document, p *parse.Paragraph) (Run, bool) {
	first, end := int(p.FirstToken), int(p.EndToken)
	if first >= end || doc.Tokens[first].Mark != parse.OpenMark || !opens(doc, first) || labelled(doc, first) {
		return Run{}, false
	}
	q := &doc.Quotes[doc.Tokens[first].Quote]
	return Run{first, end}, int(q.Close) == end-1 && end-first > longestTerm
}

// owned reports whether an attribution has its cue or content in the tokens [first, end).
func owned(ds []draft, first, end int) bool {
	for i := range ds {
		if c := ds[i].cue.First; ds[i].cue.End > c && c >= first && c < end {
			return true
		}
		for _, r := range ds[i].content {
			if r.First < end && r.End > first {
				return true
			}
		}
	}
	return false
}
