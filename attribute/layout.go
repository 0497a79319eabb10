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
	ruleOutcry   = "outcry"   // “We were first”: a title that does not tell whose words they are
)

// layoutShares is how often a draft of each rule is right: over the training and
// dev parts of PolNeAR, where source and content (word F1 of 0.8) agree with an
// annotated attribution, headlines 69 of 76, dashes 24 of 24, turns 49 of 64;
// what is missing among the turns are lists, and transcripts left unannotated.
// Of 25 refusals in both parts 22 are such by eye; the annotators marked four of them.
// Quotations with the verb behind them and "was quoted as" the encoder finds there
// themselves, so that theirs is no more than a guess on the low side.
// The letters Q and A, which PolNeAR does not take for sources, are not counted.
var layoutShares = map[string]float64{ruleTurn: 0.8, ruleHeadline: 0.9, ruleDash: 0.95, ruleRefusal: 0.8, ruleDenial: 0.8, ruleUpheld: 0.8, ruleNumber: 0.8, ruleInverted: 0.85, ruleQuoted: 0.85, ruleCoordinated: 0.8, ruleAnswer: 0.85, ruleTrailing: 0.8, ruleOutcry: 0.8}

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
		p.refusals(k)
		p.denials(k)
		p.numbers(k)
		p.headlines(k)
		p.inverted(k)
		p.unclosed(k)
		p.invertedComment(k)
		p.trailing(k)
		p.letKnown(k)
		p.parenthetical(k)
		p.quotedAs(k)
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
	// labels counts the turns of each label; surnames are the words that close a
	// person's name, gathered when first asked for.
	labels   map[string]int
	surnames map[string]bool
	drafts   []draft
}

// count counts paragraph k where it is a turn.
func (p *page) count(k int) {
	if par := &p.doc.Paragraphs[k]; par.Layout == parse.Turn || p.letter(int(par.FirstToken), int(par.EndToken)) {
		p.turns++
		p.last = k
		if p.labels == nil {
			p.labels = make(map[string]int)
		}
		label := par.Label.In(p.doc.Text)
		p.labels[label]++
		p.again = p.again || par.Layout != parse.Turn || p.labels[label] > 1
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

// add keeps a draft whose parts nothing has taken yet. A turn of a transcript is
// its speaker's whatever the encoder found in it ("Q: He denies that."): that is nested.
func (p *page) add(rule string, source Run, cue Cue, content ...Run) {
	if len(content) == 0 || source.First >= source.End || p.taken(source.First) || cue.First < cue.End && p.taken(cue.First) {
		return
	}
	owns := rule == ruleTurn && p.transcript()
	for _, r := range content {
		if r.First >= r.End || !owns && p.taken(r.First) {
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
	case !p.says(text, to), p.transcript() && !p.speaker(k), !p.transcript() && !p.names(from, end), !p.transcript() && !p.clause(text, to) && !p.setsRight(text, to):
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
func (p *page) repeated(k int) bool { return p.labels[p.doc.Paragraphs[k].Label.In(p.doc.Text)] > 1 }

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
		inside := p.transcript() && n < p.last
		if par.Layout != parse.Body || first == end || !inside && p.taken(first) || p.letter(first, end) || p.label(first, end) > 0 {
			break
		}
		goesOn := inside || p.doc.Tokens[first].Mark == parse.ReopenMark || len(content) == 0
		if w := p.doc.Word(first); !goesOn || w == "(" || w == "[" {
			break
		}
		content = append(content, Run{first, end})
	}
	return content
}
