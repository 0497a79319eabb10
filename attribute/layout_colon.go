package attribute

import "hearsay/parse"

// colon takes "NAME: words" in a heading or a list, and before a quotation.
func (p *page) colon(k, from, to int) {
	par := &p.doc.Paragraphs[k]
	start := from
	for par.Layout == parse.Bullet && start < to && p.doc.Tokens[start].End <= par.Label.End {
		start++
	}
	for par.Layout == parse.Credit && start < to && isDash(p.doc.Word(start)) {
		start++
	}
	at := p.label(start, to)
	if at == 0 {
		p.marked(k, from, to)
		return
	}
	quoted := p.doc.Tokens[at+1].Mark == parse.OpenMark
	switch {
	case k == 0 || par.Layout == parse.Heading:
		if quoted || p.clause(at+1, to) || p.setsRight(at+1, to) {
			p.headline(start, at, to)
		}
	case quoted && p.closesAtEnd(at+1, to), par.Layout == parse.Bullet && p.clause(at+1, to), p.transcript() && k < p.last:
		p.add(ruleTurn, Run{start, at}, Cue{at, at + 1}, p.runsOn(k, []Run{{at + 1, to}})...)
	}
}

// setsRight reports a number against another: "43, not 61".
func (p *page) setsRight(from, to int) bool {
	j := judge{doc: p.doc, lang: p.lang}
	for i := from + 2; i < to; i++ {
		if p.doc.Word(i) == "not" && p.doc.Word(i-1) == "," && i+1 < to && p.doc.Tokens[i+1].UPOS == parse.Num {
			for k := from; k < i; k++ {
				if j.counted(k) {
					return true
				}
			}
		}
	}
	return false
}

// marked takes two further forms: a transcript in quotation marks ("ORN: We
// left."), and a title that opens with the quotation (‘We left’: Ana Torv on ...).
func (p *page) marked(k, from, to int) {
	if p.doc.Tokens[from].Mark == parse.NoMark || from+3 >= to {
		return
	}
	if at := from + 2; p.doc.Word(at) == ":" && capitals(p.doc.Word(at-1)) && !p.lower(p.lang.Notices, at-1) && p.clause(at+1, to) {
		p.add(ruleTurn, Run{from + 1, at}, Cue{at, at + 1}, Run{at + 1, to})
		return
	}
	q := p.doc.Tokens[from].Quote
	if k > 0 && p.doc.Paragraphs[k].Layout != parse.Heading || q < 0 {
		return
	}
	at := int(p.doc.Quotes[q].Close) + 1
	if at <= from+2 || at+1 >= to || p.doc.Word(at) != ":" {
		return
	}
	if e := p.doc.Tokens[at+1].Entity; e > 0 && p.doc.Entities[e-1].Type == parse.PersonName {
		p.add(ruleHeadline, Run{at + 1, int(p.doc.Entities[e-1].EndToken)}, Cue{at, at + 1}, Run{from, at})
	}
}

// capitals reports a word of three capital letters or more.
func capitals(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return len(w) >= 3
}

// headline takes the words behind a title's colon, up to the next label in it
// ("Minister: dam is safe. Engineers: it is not") and without its full stop.
func (p *page) headline(start, at, to int) {
	end, from, next := to, 0, 0
	for i := at + 2; i+2 < to && next == 0; i++ {
		if t := &p.doc.Tokens[i]; t.XPOS == parse.TagStop || p.doc.Word(i) == ";" {
			if next = p.label(i+1, to); next > 0 {
				end, from = i, i+1
			}
		}
	}
	if w := p.doc.Word(end - 1); next == 0 && (w == "." || w == ";") {
		end--
	}
	p.add(ruleHeadline, Run{start, at}, Cue{at, at + 1}, Run{at + 1, end})
	if next > 0 {
		p.headline(from, next, to)
	}
}

// label is the place of the colon behind a name that begins at token start, or 0.
func (p *page) label(start, to int) int {
	at := start
	for at < to && at < start+longestName && p.doc.Word(at) != ":" {
		if t := &p.doc.Tokens[at]; t.Mark != parse.NoMark || t.XPOS == parse.TagStop {
			return 0
		}
		at++
	}
	if at == start || at+1 >= to || p.doc.Word(at) != ":" || !p.names(start, at) {
		return 0
	}
	return at
}

// dash takes “...” — Ana Torv, mayor.
func (p *page) dash(from, to int) bool {
	start := from
	if par := &p.doc.Paragraphs[p.doc.Tokens[from].Paragraph]; par.Layout == parse.Bullet {
		for start < to && p.doc.Tokens[start].End <= par.Label.End {
			start++
		}
	}
	if start >= to {
		return false
	}
	if p.doc.Tokens[start].Mark != parse.OpenMark {
		return p.nameDash(start, to)
	}
	q := p.doc.Tokens[start].Quote
	if q < 0 || p.doc.Quotes[q].Close < 0 {
		return false
	}
	close := int(p.doc.Quotes[q].Close)
	at := close + 1
	if at+1 >= to || !isDash(p.doc.Word(at)) {
		return false
	}
	name := at + 1
	if to-name > 2*longestName || !p.names(name, to) {
		return false
	}
	p.add(ruleDash, Run{name, to}, Cue{at, at + 1}, Run{start, close + 1})
	return true
}

// nameDash takes Ana Torv - “...”, where the quotation ends the paragraph.
func (p *page) nameDash(start, to int) bool {
	for at := start + 1; at+1 < to && at < start+longestName; at++ {
		if !isDash(p.doc.Word(at)) {
			continue
		}
		if p.doc.Tokens[at+1].Mark != parse.OpenMark || !p.closesAtEnd(at+1, to) || !p.names(start, at) {
			return false
		}
		p.add(ruleDash, Run{start, at}, Cue{at, at + 1}, Run{at + 1, to})
		return true
	}
	return false
}

func isDash(w string) bool {
	switch w {
	case "—", "–", "-", "--", "―":
		return true
	}
	return false
}

// below takes a credit line under a quotation of its own.
func (p *page) below(k, from, to int) bool {
	if k == 0 || !isDash(p.doc.Word(from)) || from+1 >= to {
		return false
	}
	above := &p.doc.Paragraphs[k-1]
	first, end := int(above.FirstToken), int(above.EndToken)
	if first == end || p.doc.Tokens[first].Mark == parse.NoMark {
		return false
	}
	q := p.doc.Tokens[first].Quote
	if q < 0 || p.doc.Quotes[q].Close != above.EndToken-1 || !p.names(from+1, to) {
		return false
	}
	p.add(ruleDash, Run{from + 1, to}, Cue{from, from + 1}, Run{first, end})
	return true
}
