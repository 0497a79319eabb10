package attribute

import "hearsay/parse"

// headlines takes from a title what its form alone signals, where the encoder did not find
// it: "Kolm not leaving, says wife", "Talks never happened — envoy", "‘I have
// never cheated’: rower fights ban".
func (p *page) headlines(k int) {
	par := &p.doc.Paragraphs[k]
	from, to := int(par.FirstToken), int(par.EndToken)
	if to-from < 4 || k > 0 && par.Layout != parse.Heading || !headlineAt(p.doc, from) {
		return
	}
	p.saidBy(from, to)
	p.saysFirst(from, to)
	p.byDash(from, to)
	p.quotedFirst(from, to)
	p.titleReports(from, to)
	p.outcry(from, to)
}

// saidBy takes a clause, a comma, a verb that says and who says it.
func (p *page) saidBy(from, to int) {
	for i := from + 2; i+2 < to; i++ {
		verb := &p.doc.Tokens[i+1]
		if p.doc.Word(i) != "," || verb.Quote >= 0 || p.lang.Reporting[p.saying(i+1)].Act == "" || p.doc.Tokens[i].Quote >= 0 {
			continue
		}
		end := i + 2
		for end < to && p.doc.Word(end) != ";" && p.doc.Tokens[end].XPOS != parse.TagStop {
			end++
		}
		if !p.names(i+2, end) || !p.somebody(i+2, end) {
			continue
		}
		p.add(ruleHeadline, Run{i + 2, end}, Cue{i + 1, i + 2}, Run{from, i})
		return
	}
}

// saysFirst takes who stands first in a title, or behind its kicker, a verb that says
// and the clause behind it: "Quarry live: Mayor says blast shook school; army denies it".
func (p *page) saysFirst(from, to int) {
	if _, end := kicker(p.doc, p.lang, from); end > 0 {
		from = end
	}
	verb := from + 1
	for verb < to && verb < from+longestName/2 && !p.lang.Reporting[p.saying(verb)].Neutral {
		if p.doc.Tokens[verb].UPOS == parse.Punct {
			return
		}
		verb++
	}
	if verb+2 >= to || !p.lang.Reporting[p.saying(verb)].Neutral || !p.names(from, verb) || !p.somebody(from, verb) {
		return
	}
	end := verb + 1
	for end < to && p.doc.Word(end) != ";" && p.doc.Tokens[end].XPOS != parse.TagStop {
		end++
	}
	if end-verb > 3 {
		p.add(ruleHeadline, Run{from, verb}, Cue{verb, verb + 1}, Run{verb + 1, end})
	}
}

// saying is the lemma of token i where it may be a verb of the present; in a title
// the tagger may take "says" for a plural.
func (p *page) saying(i int) string {
	switch t := &p.doc.Tokens[i]; t.XPOS {
	case parse.TagVBZ, parse.TagVBP, parse.TagNNS:
		return t.Lemma
	}
	return ""
}

// byDash takes a clause, a dash and, in a few words, who says it.
func (p *page) byDash(from, to int) {
	for i := to - 2; i > from+2 && i >= to-1-longestName/3; i-- {
		if !isDash(p.doc.Word(i)) || p.doc.Tokens[i-1].End == p.doc.Tokens[i].Start {
			continue
		}
		if p.names(i+1, to) && p.somebody(i+1, to) && p.clause(from, i) {
			p.add(ruleHeadline, Run{i + 1, to}, Cue{i, i + 1}, Run{from, i})
		}
		return
	}
}

// quotedFirst takes a quotation, a colon and who does something about it; what
// reports is the verb if it says something ("hits back"), else the colon.
func (p *page) quotedFirst(from, to int) {
	q := p.doc.Tokens[from].Quote
	if p.doc.Tokens[from].Mark != parse.OpenMark || q < 0 || p.doc.Quotes[q].Close < 0 {
		return
	}
	colon := int(p.doc.Quotes[q].Close) + 1
	if colon <= from+3 || colon+2 >= to || p.doc.Word(colon) != ":" {
		return
	}
	verb := colon + 2
	for verb < to && p.saying(verb) == "" {
		verb++
	}
	if verb >= to || !p.names(colon+1, verb) || !p.somebody(colon+1, verb) {
		p.quotedName(from, colon, to)
		return
	}
	cue := Cue{colon, colon + 1}
	if p.doc.Tokens[verb].Lemma == "hit" && verb+1 < to && p.doc.Word(verb+1) == "back" || p.lang.Reporting[p.doc.Tokens[verb].Lemma].Neutral {
		cue = Cue{verb, verb + 1}
		if p.doc.Word(verb) != "says" && verb+1 < to && p.doc.Word(verb+1) == "back" {
			cue.End++
		}
	}
	if p.taken(cue.First) {
		cue = Cue{colon, colon + 1}
	}
	if p.taken(cue.First) || p.taken(from) || covers(p.drafts, colon) {
		return
	}
	p.drafts = append(p.drafts, draft{cue: cue, source: []Run{{colon + 1, verb}}, content: []Run{{from, colon}}, share: layoutShares[ruleHeadline], rule: ruleHeadline, parent: -1})
}

// shortestOutcry is how many words a quotation that opens a title must have to be
// somebody's, whoever it is.
const shortestOutcry = 3

// outcry takes the quotation that a title or heading opens with or is, where nothing
// tells whose it is: “We started with the oldest”: nine evenings in Ansk. A work's
// title has capitals, or neither a verb nor anybody in it.
func (p *page) outcry(from, to int) {
	q := p.doc.Tokens[from].Quote
	if p.doc.Tokens[from].Mark != parse.OpenMark || q < 0 || p.doc.Quotes[q].Close < 0 {
		return
	}
	end := int(p.doc.Quotes[q].Close) + 1
	if end > to || end < to && p.doc.Word(end) != ":" && !exclaims(p.doc, end-2) || p.takenIn([]Run{{from, end}}) || owned(p.drafts, from, to) {
		return
	}
	if !p.spokenTitle(from+1, end-1) {
		return
	}
	p.drafts = append(p.drafts, draft{cue: Cue{from, from}, content: []Run{{from, end}}, share: layoutShares[ruleOutcry], rule: ruleOutcry, parent: -1})
}

// exclaims reports a mark by which somebody calls out.
func exclaims(doc *parse.Document, i int) bool { return doc.Word(i) == "!" || doc.Word(i) == "?" }

// spokenTitle reports words that somebody said rather than gave a work for a title.
func (p *page) spokenTitle(from, to int) bool {
	words, small, said := 0, 0, false
	for i := from; i < to; i++ {
		t := &p.doc.Tokens[i]
		if !isWord(p.doc.Word(i)) {
			continue
		}
		words++
		small += int(one(i > from && !capitalised(p.doc, i)))
		said = said || finite(t) || t.XPOS == parse.TagPRP || t.XPOS == parse.TagPRPS || p.lower(p.lang.Manner.Negations, i)
	}
	return said && words >= shortestOutcry && (2*small >= words-1 || upper(p.doc.Word(to-2)))
}

// quotedName takes a quotation, a colon and nothing but who said it, with a relative
// clause: ‘My brother is in Ansk’: the mayor who stayed.
func (p *page) quotedName(from, colon, to int) {
	who := Run{colon + 1, to}
	if p.names(who.First, to) && !verbBetween(p.doc, who.First, p.relative(who)) && !covers(p.drafts, colon) {
		p.add(ruleHeadline, who, Cue{colon, colon + 1}, Run{from, colon})
	}
}

// relative is where a relative clause opens in a run, or its end.
func (p *page) relative(r Run) int {
	for i := r.First + 1; i < r.End; i++ {
		if x := p.doc.Tokens[i].XPOS; x == parse.TagWP || x == parse.TagWDT {
			return i
		}
	}
	return r.End
}
