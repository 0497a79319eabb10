package attribute

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/parse"
)

// nounShare is what a nested attribution is given whose cue is a noun: by form
// alone, as [relayedShare].
const nounShare = 0.6

// nounSaid reads "claims by the union that the dam was poisoned", "the mayor's
// allegation that ...", "Ordovan accusations that ...", "a report in the Courier
// that ..." inside a content: the noun is the cue, the clause the content.
func (d *desk) nounSaid(tok int, r Run) (draft, bool) {
	doc := d.scene.doc
	if dr, ok := d.inWords(tok, r); ok {
		return dr, ok
	}
	t := &doc.Tokens[tok]
	if t.UPOS != parse.Noun || !d.lang.Reported.SaidNouns[t.Lemma] && !d.lang.Reported.AskingNouns[t.Lemma] {
		return draft{}, false
	}
	that, behind := d.thatBehind(tok, r)
	if that < 0 {
		return draft{}, false
	}
	source := behind
	if source.End <= source.First {
		source = d.whose(tok, r)
	}
	if source.End <= source.First {
		return draft{}, false
	}
	dr := draft{cue: Cue{tok, tok + 1}, source: []Run{source}, content: []Run{{that, askedEnd(doc, that, clauseEnd(doc, that, min(r.End, int(d.scene.sentence(tok).EndToken))))}}, rule: ruleWeights, share: nounShare, cueShare: nounShare, roleShare: 1, parent: -1}
	return dr, dr.content[0].End-that > 2
}

// inWords reads a quotation that a content puts into somebody else's words: "two of
// the bolts are, in the engineer's words, ‘older than the mayor’", or behind it.
func (d *desk) inWords(tok int, r Run) (draft, bool) {
	doc := d.scene.doc
	if l := doc.Tokens[tok].Lemma; l != "word" || doc.Word(tok) != "words" {
		return draft{}, false
	}
	source := d.whose(tok, r)
	if source.End <= source.First || source.First-1 < r.First || doc.Word(source.First-1) != "in" {
		return draft{}, false
	}
	said := Run{}
	for i := tok + 1; i < min(r.End, tok+3); i++ {
		if t := &doc.Tokens[i]; t.Mark == parse.OpenMark && t.Quote >= 0 && doc.Quotes[t.Quote].Close >= 0 {
			said = Run{i, int(doc.Quotes[t.Quote].Close) + 1}
		}
	}
	if i := source.First - 3; said.End == 0 && i > r.First && doc.Word(i+1) == "," {
		if t := &doc.Tokens[i]; t.Mark == parse.CloseMark && t.Quote >= 0 && int(doc.Quotes[t.Quote].Open) > r.First {
			said = Run{int(doc.Quotes[t.Quote].Open), i + 1}
		}
	}
	if said.End <= said.First || said.End > r.End {
		return draft{}, false
	}
	return draft{cue: Cue{tok, tok + 1}, source: []Run{source}, content: []Run{said}, rule: ruleWeights, share: nounShare, cueShare: nounShare, roleShare: 1, parent: -1}, true
}

// thatBehind is the "that" behind a noun, at once or behind who said it ("by
// residents") or printed it ("in the Courier"), with those.
func (d *desk) thatBehind(tok int, r Run) (int, Run) {
	doc := d.scene.doc
	asks := d.lang.Reported.AskingNouns[doc.Tokens[tok].Lemma]
	if tok+2 < r.End && asks && doc.Tokens[tok+1].XPOS == parse.TagTO {
		return tok + 1, Run{}
	}
	if tok+1 < r.End && strings.EqualFold(doc.Word(tok+1), "that") && d.lang.Reported.SaidNouns[doc.Tokens[tok].Lemma] {
		if clauseOpens(doc, tok+1, r.End) {
			return tok + 1, Run{}
		}
		return -1, Run{}
	}
	by := tok + 1
	if by+1 >= r.End || !bringsSource(doc, tok, by) {
		return -1, Run{}
	}
	for i := by + 1; i < r.End && i <= by+longestReceiver; i++ {
		switch t := &doc.Tokens[i]; {
		case asks && i > by+1 && doc.Tokens[i].XPOS == parse.TagTO:
			return i, Run{by + 1, i}
		case strings.EqualFold(doc.Word(i), "that"):
			if i > by+1 && (clauseOpens(doc, i, r.End) || asks && subjunctive(doc, i, r.End)) {
				return i, Run{by + 1, i}
			}
			return -1, Run{}
		case t.UPOS == parse.Verb, t.UPOS == parse.Aux, t.UPOS == parse.Punct && doc.Word(i) != "-":
			return -1, Run{}
		}
	}
	return -1, Run{}
}

// bringsSource reports the preposition before who said something, or before the
// outlet of a report.
func bringsSource(doc *parse.Document, noun, i int) bool {
	switch doc.Word(i) {
	case "by", "from":
		return true
	case "in":
		return doc.Tokens[noun].Lemma == "report" && outlet(doc, i+1)
	}
	return false
}

// outlet reports a name behind "in" that is no place: "the Courier", "The Times".
func outlet(doc *parse.Document, i int) bool {
	if i+1 >= len(doc.Tokens) || !strings.EqualFold(doc.Word(i), "the") {
		return false
	}
	t := &doc.Tokens[i+1]
	return (t.UPOS == parse.PropN || capitalised(doc, i+1)) && (t.Entity == 0 || doc.Entities[t.Entity-1].Type != parse.PlaceName)
}

// clauseOpens reports a clause behind the "that" at i: a subject and a verb, and
// not the pronoun that stands for the noun ("a claim that surprised him").
func clauseOpens(doc *parse.Document, i, end int) bool {
	if i+2 >= end {
		return false
	}
	switch doc.Tokens[i+1].UPOS {
	case parse.Verb, parse.Aux, parse.Punct, parse.Part:
		return false
	}
	for k := i + 2; k < end && k < i+12; k++ {
		if finite(&doc.Tokens[k]) {
			return true
		}
	}
	return false
}

// askedEnd ends an infinitive that begins at token first before the verb of the
// clause around it: "her refusal to answer | did not help".
func askedEnd(doc *parse.Document, first, end int) int {
	if doc.Tokens[first].XPOS != parse.TagTO {
		return end
	}
	for i := first + 1; i < end; i++ {
		switch t := &doc.Tokens[i]; {
		case finite(t):
			return i
		case t.UPOS == parse.SConj, t.XPOS == parse.TagWDT, t.XPOS == parse.TagWP, t.XPOS == parse.TagWRB, t.Mark == parse.OpenMark:
			return end
		}
	}
	return end
}

// subjunctive reports a clause behind the "that" at i of what somebody asks for
// ("demands that she step down").
func subjunctive(doc *parse.Document, i, end int) bool {
	for k := i + 2; k < end && k < i+6; k++ {
		if t := &doc.Tokens[k]; t.UPOS == parse.Verb || t.UPOS == parse.Aux {
			return t.XPOS == parse.TagVB || t.XPOS == parse.TagVBP
		}
	}
	return false
}

// whose is the possessor of a noun ("the mayor's", "his"), or the people whose
// adjective it has ("Ordovan accusations").
func (d *desk) whose(tok int, r Run) Run {
	doc := d.scene.doc
	for i := tok - 1; i >= r.First && i > tok-5; i-- {
		t := &doc.Tokens[i]
		switch {
		case t.XPOS == parse.TagPOS:
			return Run{max(r.First, d.phraseStart(i-1, r.First)), i}
		case t.XPOS == parse.TagPRPS:
			return Run{i, i + 1}
		case d.timeName(doc.Word(i)):
			return Run{}
		case d.lang.Naming.Demonyms[strings.ToLower(doc.Word(i))] != "" || t.Entity > 0 && doc.Entities[t.Entity-1].Type == parse.Nationality, t.UPOS == parse.Adj && capitalised(doc, i):
			return Run{i, i + 1}
		case (t.UPOS == parse.PropN || t.UPOS == parse.Noun && capitalised(doc, i)) && i == tok-1:
			return Run{properFrom(doc, i, r.First), i + 1} // "Torvish claims", of a nation that no table knows; "a Norda report"
		case t.UPOS != parse.Adj && t.UPOS != parse.Noun && t.UPOS != parse.Adv:
			return Run{}
		}
	}
	return Run{}
}

// timeName reports the name of a day or month: "the May report".
func (d *desk) timeName(word string) bool {
	w := strings.ToLower(word)
	_, day := d.lang.Proposition.Weekdays[w]
	return day || d.lang.Proposition.Months[w] > 0
}

// properFrom is where the proper nouns begin that end with token i, not before first.
func properFrom(doc *parse.Document, i, first int) int {
	for i > first && doc.Tokens[i-1].UPOS == parse.PropN {
		i--
	}
	return i
}

func capitalised(doc *parse.Document, i int) bool {
	r, _ := utf8.DecodeRuneInString(doc.Word(i))
	return unicode.IsUpper(r)
}
