package attribute

import (
	"strings"

	"hearsay/parse"
)

// titleReports takes what the clauses of a title say that somebody admits, denies
// or alleges ("Trust admits bonuses but denies link with list", "SHAME! Council
// owns up to leak"), where the encoder did not find it: in titles verbs look like
// plurals, and an object stands for a clause.
func (p *page) titleReports(from, to int) {
	if _, end := kicker(p.doc, p.lang, from); end > 0 {
		from = end
	}
	for a := from; a < to; a++ {
		b := a
		for b < to && !p.partsTitle(b) {
			b++
		}
		p.titleClause(a, b)
		a = b
	}
}

// partsTitle reports a mark that ends a clause of a title.
func (p *page) partsTitle(i int) bool {
	w := p.doc.Word(i)
	return (w == ";" || w == "!" || w == "?") && p.doc.Tokens[i].Quote < 0
}

// titleClause takes who stands first, a verb and what stands behind it, and what
// the same source does behind "but", "and" or a comma.
func (p *page) titleClause(from, to int) {
	verb := from + 1
	for verb < to && verb < from+longestName/2 && p.titleVerb(verb) == 0 {
		if p.doc.Tokens[verb].UPOS == parse.Punct {
			return
		}
		verb++
	}
	if verb >= to || verb >= from+longestName/2 || !p.titleWho(from, verb) {
		return
	}
	source := Run{from, verb}
	for verb > 0 {
		first := verb + p.titleVerb(verb)
		end, next := p.titleObject(first, to)
		p.keepTitle(source, Cue{verb, first}, Run{first, end})
		verb = next
	}
}

// keepTitle adds a draft whose cue and content nothing has taken; its source may do
// something else in the title, too.
func (p *page) keepTitle(source Run, cue Cue, content Run) {
	if content.End <= content.First || p.taken(cue.First) || covers(p.drafts, cue.First) || p.takenIn([]Run{content}) {
		return
	}
	p.drafts = append(p.drafts, draft{source: []Run{source}, cue: cue, content: []Run{content}, share: layoutShares[ruleHeadline], rule: ruleHeadline, parent: -1})
}

// titleVerb is how many tokens the verb at token i and its particle have, where it
// is one of those by which titles report; 0 where it is none.
func (p *page) titleVerb(i int) int {
	t := &p.doc.Tokens[i]
	w := p.doc.Word(i)
	if t.Quote >= 0 || !strings.HasSuffix(w, "s") || capitalised(p.doc, i) {
		return 0
	}
	for _, words := range p.lang.Reported.TitleActs[strings.TrimSuffix(w, "s")] {
		if n := p.spells(i+1, words); n >= 0 {
			return 1 + n
		}
	}
	if strings.HasSuffix(w, "ies") && len(p.lang.Reported.TitleActs[strings.TrimSuffix(w, "ies")+"y"]) > 0 {
		return 1
	}
	return 0
}

// spells is how many tokens words have, where they stand at token i; -1 elsewhere.
func (p *page) spells(i int, words []string) int {
	for k, w := range words {
		if i+k >= len(p.doc.Tokens) || p.doc.Word(i+k) != w {
			return -1
		}
	}
	return len(words)
}

// titleWho reports that tokens may name who speaks in a title: no clause, no mark,
// and a word for a person or a body among them.
func (p *page) titleWho(from, to int) bool {
	for i := from; i < to; i++ {
		switch t := &p.doc.Tokens[i]; {
		case t.Mark != parse.NoMark, t.UPOS == parse.Punct && p.doc.Word(i) != "-" && p.doc.Word(i) != ",", t.UPOS == parse.Aux, t.UPOS == parse.SConj:
			return false
		}
	}
	return p.names(from, to) || to == from+1 && p.oneWord(from)
}

// oneWord reports a word with a capital that alone may be who speaks in a title;
// before "admits" the tagger may take "Trust" for a verb.
func (p *page) oneWord(i int) bool {
	switch p.doc.Tokens[i].UPOS {
	case parse.Noun, parse.PropN, parse.Adj, parse.Verb:
		return capitalised(p.doc, i) && !p.lower(p.lang.Notices, i)
	}
	return false
}

// titleObject is where what a verb of a title reports ends: before another verb of
// the same source, which is given, too, or else 0, before somebody else who does
// something, before what happens meanwhile.
func (p *page) titleObject(first, to int) (end, next int) {
	for i := first + 1; i < to; i++ {
		if p.doc.Tokens[i].Quote >= 0 {
			continue
		}
		switch w := p.doc.Word(i); {
		case (w == "but" || w == "and" || w == ",") && i+2 < to && p.titleVerb(i+1) > 0:
			return i, i + 1
		case w == "," && saysNext(p.doc, i+1, to, true), w == "as" && happens(p.doc, i+1, to):
			return i, 0
		case w == "," && i+2 < to && strings.HasSuffix(p.doc.Word(i+1), "s") && p.doc.Tokens[i+1].UPOS != parse.PropN:
			return i, 0 // "concedes leak, orders new test"
		}
	}
	return to, 0
}
