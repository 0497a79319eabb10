package attribute

import "hearsay/parse"

// mend corrects what a chain of words cannot see of quotation marks: a speech
// that is quoted whole before its cue does not go on without marks after it
// (“We lost,” she said as the crowd left), and a quotation after a comma or
// colon ends with its closing mark.
func mend(doc *parse.Document, d *draft) {
	if len(d.content) == 0 || d.rule != ruleWeights {
		return
	}
	for i := range d.content {
		r := &d.content[i]
		if end := speechEnd(doc, r.First, r.End); end < r.End && set(doc, r.First) {
			r.End = end
		}
	}
	if r := d.content[0]; r.First < d.cue.First && speechEnd(doc, r.First, r.End) == r.End && opens(doc, r.First) {
		kept := d.content[:1]
		for _, more := range d.content[1:] {
			if opens(doc, more.First) || doc.Tokens[more.First].Quote >= 0 {
				kept = append(kept, more)
			}
		}
		d.content = kept
	}
}

// opens reports whether a token is an opening double mark.
func opens(doc *parse.Document, i int) bool {
	t := &doc.Tokens[i]
	return (t.Mark == parse.OpenMark || t.Mark == parse.ReopenMark) && t.Quote >= 0 && doc.Quotes[t.Quote].Double
}

// set reports whether the quotation that opens at token i is set off by a comma
// or colon, or opens its sentence.
func set(doc *parse.Document, i int) bool {
	if i == int(doc.Sentences[doc.Tokens[i].Sentence].FirstToken) {
		return true
	}
	w := doc.Word(i - 1)
	return w == "," || w == ":"
}

// speechEnd is the end of the last quotation of a chain of quotations that
// begins at first and holds nothing between them, where each closes with a
// comma or a sentence's end inside; end where the run does not begin so.
func speechEnd(doc *parse.Document, first, end int) int {
	at := first
	for at < end && opens(doc, at) {
		q := &doc.Quotes[doc.Tokens[at].Quote]
		if q.Close < 0 || int(q.Close) >= end {
			return end
		}
		switch doc.Word(int(q.Close) - 1) {
		case ",", ".", "?", "!":
		default:
			return end
		}
		at = int(q.Close) + 1
	}
	if at == first {
		return end
	}
	return at
}

// follow gives quotations that stand alone after an attribution to it: “We
// lost,” she said. “Nobody helped us.” Only what no other attribution owns, in
// the sentences of the same paragraph that come next.
func follow(doc *parse.Document, ds []draft) {
	for i := range ds {
		d := &ds[i]
		if d.rule != ruleWeights || len(d.content) == 0 || !opens(doc, d.content[0].First) {
			continue
		}
		at := doc.Tokens[d.end()-1].Sentence
		for s := at + 1; int(s) < len(doc.Sentences) && doc.Sentences[s].Paragraph == doc.Sentences[at].Paragraph; s++ {
			next := &doc.Sentences[s]
			if !opens(doc, int(next.FirstToken)) || owned(ds, next) {
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
}

// owned reports whether an attribution has its cue or content in the sentence.
func owned(ds []draft, s *parse.Sentence) bool {
	for i := range ds {
		if c := ds[i].cue.First; ds[i].cue.End > c && c >= int(s.FirstToken) && c < int(s.EndToken) {
			return true
		}
		for _, r := range ds[i].content {
			if r.First < int(s.EndToken) && r.End > int(s.FirstToken) {
				return true
			}
		}
	}
	return false
}
