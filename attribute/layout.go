package attribute

import (
	"unicode/utf8"

	"hearsay/lang"
	"hearsay/parse"
)

// Names of the layout rules.
const (
	ruleTurn     = "turn"     // "NAME: text" in a transcript, an interview, a list
	ruleHeadline = "headline" // "Reyes: we did not" in a title or an entry's heading
	ruleDash     = "dash"     // “...” — Ana Torv, mayor
)

// layoutShares is how often a draft of each rule is right in the training part
// of PolNeAR; see TestLayout for what each takes and leaves.
var layoutShares = map[string]float64{ruleTurn: 0.9, ruleHeadline: 0.85, ruleDash: 0.85}

// Limits of a label, in tokens.
const longestName = 16

// layoutDrafts finds the attributions that layout alone signals: turns of
// transcripts, colons of headlines, dashes before those who are quoted. It
// leaves out what begins in a token that taken reports.
func layoutDrafts(doc *parse.Document, l *lang.Language, taken func(tok int) bool) []draft {
	p := page{doc: doc, lang: l, taken: taken}
	for k := range doc.Paragraphs {
		p.count(k)
	}
	for k := range doc.Paragraphs {
		p.paragraph(k)
	}
	return p.drafts
}

// page looks at the paragraphs of one document.
type page struct {
	doc   *parse.Document
	lang  *lang.Language
	taken func(tok int) bool
	// turns counts the document's turns, last is the paragraph of the last one;
	// again is set where a label comes a second time.
	turns, last int
	again       bool
	drafts      []draft
}

// count counts paragraph k where it is a turn.
func (p *page) count(k int) {
	if par := &p.doc.Paragraphs[k]; par.Layout == parse.Turn || p.letter(int(par.FirstToken), int(par.EndToken)) {
		p.turns++
		p.last = k
		p.again = p.again || par.Layout != parse.Turn || p.repeated(k)
	}
}

// transcript reports a text that goes by turns.
func (p *page) transcript() bool { return p.turns >= 3 && p.again }

// letter reports "Q" or "A" with a gap behind it, as transcripts write them without a colon.
func (p *page) letter(from, to int) bool {
	if from+1 >= to || p.doc.Word(from) != "Q" && p.doc.Word(from) != "A" {
		return false
	}
	return utf8.RuneCountInString(p.doc.Text[p.doc.Tokens[from].End:p.doc.Tokens[from+1].Start]) >= 2
}

func (p *page) paragraph(k int) {
	par := &p.doc.Paragraphs[k]
	from, to := int(par.FirstToken), int(par.EndToken)
	if from == to {
		return
	}
	switch {
	case par.Layout == parse.Turn && (k > 0 || p.transcript()):
		p.turn(k, from, to, par.Label.End)
	case p.letter(from, to):
		p.turn(k, from, to, p.doc.Tokens[from].End)
	case par.Layout == parse.Credit && p.below(k, from, to):
	case p.dash(from, to):
	default:
		p.colon(k, from, to)
	}
}

// add keeps a draft whose parts no chain has taken.
func (p *page) add(rule string, source Run, cue Cue, content ...Run) {
	if len(content) == 0 || source.First >= source.End || p.taken(source.First) || cue.First < cue.End && p.taken(cue.First) {
		return
	}
	for _, r := range content {
		if r.First >= r.End || p.taken(r.First) {
			return
		}
	}
	p.drafts = append(p.drafts, draft{cue: cue, source: []Run{source}, content: content, share: layoutShares[rule], rule: rule, parent: -1})
}

// turn makes an attribution of a turn: its words up to the next one. Outside
// transcripts ("Sanders: 1,501.") it must name somebody and hold a clause.
func (p *page) turn(k, from, to, labelEnd int) {
	end := from
	for end < to && p.doc.Tokens[end].Start < labelEnd {
		end++
	}
	cue, text := Cue{end, end}, end
	for text < to && !p.opensText(text) {
		if p.doc.Word(text) == ":" && cue.First == cue.End {
			cue = Cue{text, text + 1}
		}
		text++
	}
	letter := p.asksOrAnswers(from, end)
	switch {
	case letter:
		cue = Cue{end, end}
	case !p.says(text, to), p.transcript() && !p.speaker(k), !p.transcript() && !p.names(from, end), !p.transcript() && !p.clause(text, to):
		return
	}
	var content []Run
	if text < to {
		content = append(content, Run{text, to})
	}
	p.add(ruleTurn, Run{from, end}, cue, p.runsOn(k, content)...)
}

// asksOrAnswers reports the letter Q or A as a label.
func (p *page) asksOrAnswers(from, end int) bool {
	if end != from+1 {
		return false
	}
	switch p.doc.Word(from) {
	case "Q", "A", "Q.", "A.":
		return true
	}
	return false
}

// speaker reports that the label of turn k comes again in another turn, or names somebody.
func (p *page) speaker(k int) bool {
	if p.repeated(k) {
		return true
	}
	par := &p.doc.Paragraphs[k]
	end := int(par.FirstToken)
	for end < int(par.EndToken) && p.doc.Tokens[end].Start < par.Label.End {
		end++
	}
	return (p.names(int(par.FirstToken), end) || capitals(p.doc.Word(end-1))) && p.clause(end+1, int(par.EndToken))
}

// repeated reports that the label of turn k comes again in a turn.
func (p *page) repeated(k int) bool {
	label := p.doc.Paragraphs[k].Label.In(p.doc.Text)
	for n := range p.doc.Paragraphs {
		o := &p.doc.Paragraphs[n]
		if n != k && o.Layout == parse.Turn && o.Label.In(p.doc.Text) == label {
			return true
		}
	}
	return false
}

// says reports a word of letters among the tokens; a count of votes says nothing.
func (p *page) says(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &p.doc.Tokens[i]; t.UPOS != parse.Num && t.UPOS != parse.Punct && t.UPOS != parse.Sym && isWord(p.doc.Word(i)) {
			return true
		}
	}
	return from == to
}

// opensText reports a token that may open a turn's text.
func (p *page) opensText(i int) bool {
	w := p.doc.Word(i)
	return isWord(w) || p.doc.Tokens[i].Mark != parse.NoMark || w == "(" || w == "[" || w == "..." || w == "…"
}

// runsOn appends the paragraphs that go on with the turn of paragraph k: in a
// transcript all up to the next turn, elsewhere and behind the last turn those
// of a quotation that runs on.
func (p *page) runsOn(k int, content []Run) []Run {
	for n := k + 1; n < len(p.doc.Paragraphs); n++ {
		par := &p.doc.Paragraphs[n]
		first, end := int(par.FirstToken), int(par.EndToken)
		if par.Layout != parse.Body || first == end || p.taken(first) || p.letter(first, end) || p.label(first, end) > 0 {
			break
		}
		goesOn := p.transcript() && n < p.last || p.doc.Tokens[first].Mark == parse.ReopenMark || len(content) == 0
		if w := p.doc.Word(first); !goesOn || w == "(" || w == "[" {
			break
		}
		content = append(content, Run{first, end})
	}
	return content
}

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
		if quoted || p.clause(at+1, to) {
			p.headline(start, at, to)
		}
	case quoted && p.closesAtEnd(at+1, to), par.Layout == parse.Bullet && p.clause(at+1, to), p.transcript() && k < p.last:
		p.add(ruleTurn, Run{start, at}, Cue{at, at + 1}, p.runsOn(k, []Run{{at + 1, to}})...)
	}
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

// names reports that the tokens name somebody who can speak: a person, a body, a
// role, and are no clause.
func (p *page) names(from, to int) bool {
	if from >= to || p.lower(p.lang.Notices, from) || p.lower(p.lang.Notices, to-1) {
		return false
	}
	switch p.doc.Tokens[from].UPOS {
	case parse.Adv, parse.Adp, parse.SConj, parse.CConj:
		return false
	}
	named := p.known(to - 1)
	for i := from; i < to; i++ {
		t := &p.doc.Tokens[i]
		if t.Entity > 0 {
			switch p.doc.Entities[t.Entity-1].Type {
			case parse.PersonName, parse.OrganizationName, parse.TitleWord:
				named = true
			}
		}
		if n := p.noun(i); n.Class != lang.NoNoun && n.Class != lang.DocumentNoun || p.lang.Naming.Kin[t.Lemma] {
			named = true
		}
		named = named || t.UPOS == parse.PropN && p.lower(p.lang.Naming.Bodies, i)
		switch t.XPOS {
		case parse.TagWP, parse.TagWDT:
			return named // a relative clause may hold anything
		case parse.TagVBD, parse.TagVBP, parse.TagVBZ, parse.TagMD, parse.TagTO, parse.TagWRB:
			return false
		}
	}
	return named
}

// noun is the entry of token i among the nouns for speakers; in titles they have capitals.
func (p *page) noun(i int) lang.Noun {
	if n, ok := p.lang.Naming.Nouns[p.doc.Tokens[i].Lemma]; ok {
		return n
	}
	var buf [24]byte
	w := small(buf[:0], p.doc.Word(i))
	n, ok := p.lang.Naming.Nouns[string(w)]
	if k := len(w); !ok && k > 3 && w[k-1] == 's' {
		n = p.lang.Naming.Nouns[string(w[:k-1])]
	}
	return n
}

// known reports a word that elsewhere in the text closes a person's name.
func (p *page) known(i int) bool {
	w := p.doc.Word(i)
	for k := range p.doc.Entities {
		if e := &p.doc.Entities[k]; e.Type == parse.PersonName && p.doc.Word(int(e.EndToken)-1) == w {
			return true
		}
	}
	return false
}

func (p *page) lower(set map[string]bool, i int) bool {
	var buf [24]byte
	return set[string(small(buf[:0], p.doc.Word(i)))]
}

// clause reports a verb or a quotation among the tokens.
func (p *page) clause(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.doc.Tokens[i].XPOS {
		case parse.TagVBD, parse.TagVBP, parse.TagVBZ, parse.TagMD, parse.TagVB:
			return true
		}
		if p.doc.Tokens[i].Mark == parse.OpenMark {
			return true
		}
	}
	return false
}

// closesAtEnd reports that the quotation that token i opens runs to the end of
// the paragraph.
func (p *page) closesAtEnd(i, to int) bool {
	q := p.doc.Tokens[i].Quote
	if q < 0 || !p.doc.Quotes[q].Double {
		return false
	}
	return p.doc.Quotes[q].Close < 0 || int(p.doc.Quotes[q].Close) >= to-2
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
