package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// ruleAnswer names attributions of a bare answer that the encoder passed over.
const ruleAnswer = "answer"

// longestAnswer is how many tokens may stand before the comma behind an answer.
const longestAnswer = 5

// answered gives "Not so, said the union's secretary: “...”" to who answers: the
// answer and, behind a colon, the quotation. The encoder, which seldom saw a content
// of two words without marks, leaves it out.
func answered(doc *parse.Document, l *lang.Language, kept []draft) []draft {
	for s := range doc.Sentences {
		a := answerAt(doc, l, &doc.Sentences[s])
		if a.cue.End == 0 {
			continue
		}
		at, rest := -1, kept[:0:0]
		for i := range kept {
			switch k := &kept[i]; {
			case at < 0 && k.cue.First <= a.cue.First && a.cue.First < k.cue.End:
				at = len(rest)
			case k.cue.First < k.cue.End && holds(a.source, k.cue.First), len(a.content) > 1 && a.content[1].First-1 == k.cue.First:
				continue // the colon behind who answers
			}
			rest = append(rest, kept[i])
		}
		kept = rest
		if at < 0 {
			kept = append(kept, a)
			continue
		}
		d := &kept[at]
		if len(d.source) > 1 {
			d.source = a.source // whoever speaks in a clause behind is another one
		}
		switch first, last := holds(d.content, a.content[0].First), holds(d.content, a.content[0].End-1); {
		case first && last:
		case first:
			d.content[0].End = max(d.content[0].End, a.content[0].End) // "Not | so"
		case len(a.content) > 1:
			d.source, d.cue, d.content = a.source, a.cue, a.content
		default:
			d.content = append(a.content[:1:1], d.content...)
		}
	}
	return kept
}

// answerAt reads the answer that opens a sentence; the cue is empty where none does.
func answerAt(doc *parse.Document, l *lang.Language, s *parse.Sentence) draft {
	first, end := int(s.FirstToken), int(s.EndToken)
	if first+4 > end || doc.Tokens[first].Quote >= 0 {
		return draft{}
	}
	comma := first
	for comma < min(end, first+longestAnswer) && doc.Word(comma) != "," {
		comma++
	}
	if comma+2 >= end || doc.Word(comma) != "," || !answers(doc, l, first, comma) {
		return draft{}
	}
	verb := comma + 1
	if t := &doc.Tokens[verb]; t.XPOS != parse.TagVBD && t.XPOS != parse.TagVBZ || !l.Reporting[t.Lemma].Neutral {
		return draft{}
	}
	who := Run{verb + 1, verb + 1}
	for who.End < end && partOfWho(doc, who.End) {
		who.End++
	}
	colon := who.End
	if doc.Word(who.End-1) == "," {
		who.End--
	}
	if who.End <= who.First || !named(doc, who) && doc.Tokens[who.First].XPOS != parse.TagPRP {
		return draft{}
	}
	share := layoutShares[ruleAnswer]
	d := draft{source: []Run{who}, cue: Cue{verb, verb + 1}, content: []Run{{first, comma}}, share: share, cueShare: share, roleShare: 1, rule: ruleAnswer, parent: -1}
	if colon+1 < len(doc.Tokens) && doc.Word(colon) == ":" && opens(doc, colon+1) {
		d.content = append(d.content, Run{colon + 1, quoteEnd(doc, doc.Tokens[colon+1].Quote)})
	}
	return d
}

// answers reports that the tokens [from, to) are one of the language's answers.
func answers(doc *parse.Document, l *lang.Language, from, to int) bool {
	j := judge{doc: doc, lang: l}
	for _, p := range l.Manner.Answers[doc.Tokens[from].Lemma] {
		if len(p.Words) == 0 && to == from+1 || len(p.Words) > 0 && j.follows(from, p.Words) == to-from {
			return true
		}
	}
	return false
}

// partOfWho reports a token of the noun phrase of who says something, with what
// stands in apposition to it.
func partOfWho(doc *parse.Document, i int) bool {
	switch t := &doc.Tokens[i]; t.UPOS {
	case parse.Noun, parse.PropN, parse.Det, parse.Adj, parse.Num, parse.Adp, parse.Pron:
		return t.XPOS != parse.TagWP && t.XPOS != parse.TagWDT && doc.Tokens[i].Lemma != "whose" && t.Quote < 0
	case parse.Punct:
		return doc.Word(i) == "," && i+1 < len(doc.Tokens) && doc.Tokens[i+1].UPOS != parse.CConj
	case parse.Part:
		return t.XPOS == parse.TagPOS
	}
	return false
}
