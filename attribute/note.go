package attribute

import (
	"regexp"
	"strings"

	"hearsay/parse"
)

// Corrections at an article's foot are the outlet's note on its own text. What an
// earlier version said is nobody's statement, least of all of whoever was named
// wrongly in it.

// noteLabel is a label that opens such a note: "Corrections and clarifications:",
// "CORRECTION (March 9):", "Clarification, 9 March —". What stands behind the word
// begins with a date, so that "Corrections officers in Ansk said:" is none.
var noteLabel = regexp.MustCompile(`^[*•†(\[\s]*(?i:corrections?|clarifications?|erratum)(?i:\s+(?:and|&)\s+clarifications?)?(?:\s*[,(\d][^:—–]{0,50})?\s*(?:[:—–]|$)`)

// noteOpening is how such a note begins without a label, or behind another one
// ("Editor's note:"): by telling what the article said before, or that it was changed.
var noteOpening = regexp.MustCompile(`^[*•†(\[\s]*(?:[\pL’' ]{1,24}[:—–]\s*)?(?i:(?:an?|the)\s+(?:earlier|previous|prior|original|former)\s+versions?\s+of\s+(?:(?:this|our)\s+(?:story|article|report|post|piece|column|item|page|headline|caption|list)|the\s+(?:story|article|post|column|headline|caption))` +
	`|this\s+(?:story|article|report|post|piece|column|item|page|headline|caption)(?:\s+and\s+headline)?\s+(?:originally|previously|initially|incorrectly|wrongly|mistakenly|(?:was|were|has\s+been|have\s+been)\s+(?:\pL+ly\s+)?(?:amended|corrected|updated|edited|clarified|changed|revised)))\b`)

// noteBegins is where in a paragraph an outlet's note on the article begins; -1
// where there is none. It runs to the paragraph's end. alone says that the
// paragraph is a label and nothing else, so that the note is the next one.
func noteBegins(doc *parse.Document, p *parse.Paragraph) (at int, alone bool) {
	if noteLabel.MatchString(doc.Text[p.Start:p.End]) {
		label := noteLabel.FindString(doc.Text[p.Start:p.End])
		return p.Start, strings.TrimSpace(doc.Text[p.Start+len(label):p.End]) == ""
	}
	for s := p.FirstSentence; s < p.EndSentence; s++ {
		from := doc.Sentences[s].Start
		if text := doc.Text[from:doc.Sentences[s].End]; strings.Contains(text, "ersion") || strings.Contains(text, "his ") {
			if noteOpening.MatchString(text) {
				return from, false
			}
		}
	}
	return -1, false
}

// unnote leaves out what stands in an outlet's note on the article.
func unnote(doc *parse.Document, drafts []draft) []draft {
	if len(drafts) == 0 {
		return drafts
	}
	from, alone := make([]int, len(doc.Paragraphs)), false
	found := false
	for k := range doc.Paragraphs {
		if alone {
			from[k], alone = doc.Paragraphs[k].Start, false
		} else {
			from[k], alone = noteBegins(doc, &doc.Paragraphs[k])
		}
		found = found || from[k] >= 0
	}
	if !found {
		return drafts
	}
	return leaving(drafts, func(d *draft) bool {
		t := &doc.Tokens[d.first()]
		return from[t.Paragraph] >= 0 && t.Start >= from[t.Paragraph]
	})
}

// leaving is the drafts without some, and without those that stand in them.
func leaving(drafts []draft, out func(*draft) bool) []draft {
	now, kept := make([]int, len(drafts)), drafts[:0]
	for i := range drafts {
		d := drafts[i]
		now[i] = -1
		if out(&d) || d.parent >= 0 && now[d.parent] < 0 {
			continue
		}
		if d.parent >= 0 {
			d.parent = now[d.parent]
		}
		now[i] = len(kept)
		kept = append(kept, d)
	}
	return kept
}

// first is the token by which a draft is placed: its cue's, or else its content's
// or source's first.
func (d *draft) first() int {
	switch {
	case d.cue.End > d.cue.First:
		return d.cue.First
	case len(d.content) > 0:
		return d.content[0].First
	}
	return d.source[0].First
}
