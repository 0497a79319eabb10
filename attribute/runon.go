package attribute

import (
	"strings"

	"hearsay/parse"
)

// ruleColon names attributions whose cue closes its paragraph with a colon
// while the quotation is the next paragraph.
const ruleColon = "colon"

// colonShare is how often such attributions are right: 22 of 26 in PolNeAR train and dev.
const colonShare = 0.85

// ahead gives the quotation that opens the paragraph after the one that ends
// with token end-1, if that token is a colon; nil if there is none.
func ahead(doc *parse.Document, end int) []Run {
	k := int(doc.Tokens[end-1].Paragraph) + 1
	if doc.Word(end-1) != ":" || k >= len(doc.Paragraphs) {
		return nil
	}
	first := int(doc.Paragraphs[k].FirstToken)
	if first >= int(doc.Paragraphs[k].EndToken) || !opens(doc, first) || labelled(doc, first) {
		return nil
	}
	q := doc.Tokens[first].Quote
	return runOn(doc, []Run{{first, quoteEnd(doc, q)}})
}

// leadsIn reports that what was taken for content is but an adverbial before the
// source of a cue that announces the next paragraph ("Looking ahead to the cup,
// Kyr said:").
func (s *scene) leadsIn(d *draft, end int) bool {
	doc := s.doc
	if len(d.content) != 1 || len(d.source) == 0 || d.content[0].End > d.source[0].First || d.cue.First < d.content[0].End {
		return false
	}
	r := d.content[0]
	if t := &doc.Tokens[r.First]; t.Quote >= 0 || t.XPOS != parse.TagVBG && t.XPOS != parse.TagVBN && t.UPOS != parse.Adp {
		return false
	}
	for i := r.First; i < r.End; i++ {
		if finite(&doc.Tokens[i]) {
			return false
		}
	}
	return ahead(doc, end) != nil
}

// quoteEnd is the token after a quotation's last.
func quoteEnd(doc *parse.Document, q int32) int {
	if c := doc.Quotes[q].Close; c >= 0 {
		return int(c) + 1
	}
	end := int(doc.Quotes[q].Open) + 1
	for end < len(doc.Tokens) && doc.Tokens[end].Start < doc.Quotes[q].End {
		end++
	}
	return end
}

// runOn adds the paragraphs over which a quotation goes on: each opens a mark
// of its own, and only the last closes it.
func runOn(doc *parse.Document, content []Run) []Run {
	last := content[len(content)-1].End - 1
	q := doc.Tokens[last].Quote
	if q < 0 || doc.Quotes[q].Close >= 0 {
		return content
	}
	for next := q + 1; int(next) < len(doc.Quotes); next++ {
		k := &doc.Quotes[next]
		if k.Previous != q {
			if k.Depth == 0 {
				break
			}
			continue
		}
		if labelled(doc, int(k.Open)) {
			break // somebody else's turn in a quoted transcript
		}
		content[len(content)-1].End = quoteEnd(doc, q)
		content = append(content, Run{int(k.Open), quoteEnd(doc, next)})
		if k.Close >= 0 {
			break
		}
		q = next
	}
	return content
}

// longestLabel is how many tokens the name before a quoted turn's colon may have.
const longestLabel = 5

// labelled reports whether a quotation opens with a turn's label in capitals
// (“TORV: We waited.”), as quoted transcripts have it: each paragraph there has
// a speaker of its own, whoever introduced the first.
func labelled(doc *parse.Document, open int) bool {
	for i := open + 1; i <= open+1+longestLabel && i < len(doc.Tokens); i++ {
		w := doc.Word(i)
		if w == ":" {
			return i > open+1
		}
		if w != strings.ToUpper(w) {
			return false
		}
	}
	return false
}
