package attribute

import "hearsay/parse"

// relayedShare is what a nested attribution is given whose content is plain by
// the form of its sentence where the encoder saw none or was unsure of it.
const relayedShare = 0.5

// longestReceiver is how many tokens may stand between a cue and its content
// for whom something is told to, and when ("told the inquest on Monday that").
const longestReceiver = 8

// complete mends a nested draft by the form of its clause: where the encoder saw
// no content that is plain it is what stands behind the cue by the parse, the
// subject is its source where the encoder saw none, who is told something is no
// source, and what belongs to the outer quotation is none of it.
func (d *desk) complete(dr *draft, from, to int) {
	doc := d.scene.doc
	verb := dr.cue.End - 1
	if len(dr.content) == 0 || !plain(doc, dr) || d.lang.Reported.Sayings[doc.Tokens[verb].Lemma] && (doc.Tokens[dr.content[0].First].Mark == parse.NoMark || thatBetween(doc, dr)) {
		if r, ok := d.saidBehind(verb, to); ok && (len(dr.content) == 0 || dr.content[0].First != r.First) {
			dr.content, dr.share = []Run{r}, relayedShare
		}
	}
	clip(doc, dr, to)
	d.reshape(dr, to)
	closing(doc, dr)
	if toldOf(doc, verb) {
		dr.source = nil
		agent := agentOf(doc, verb)
		if agent.End <= agent.First {
			agent = d.agentBehind(dr, to)
		}
		if agent.End > agent.First && agent.End <= to {
			dr.source = []Run{agent}
			dr.content = endBefore(dr.content, agent.First-1)
		}
		return
	}
	if undergoes(doc, verb) {
		dr.source = nil // "the order was repeated to me": it says nothing
		return
	}
	if len(dr.source) > 1 {
		dr.source = d.subjectRun(dr.source, verb)
	}
	if len(dr.source) == 0 && len(dr.content) > 0 {
		if s := d.subjectOf(verb, from); s >= from && s < dr.cue.First {
			end := s + 1
			for end < dr.cue.First && doc.Tokens[end].UPOS == parse.PropN {
				end++
			}
			dr.source = []Run{{d.phraseStart(s, from), end}}
		}
	}
	d.wholeSubject(dr, verb, from)
}

// thatBetween reports a "that" between a cue and what was taken for its content:
// told the crew | that Dovrad “cut the rope”.
func thatBetween(doc *parse.Document, dr *draft) bool {
	for i := dr.cue.End; i < dr.content[0].First; i++ {
		if doc.Tokens[i].Lemma == "that" {
			return true
		}
	}
	return false
}

// wholeSubject gives a source the whole of "the transport minister, Ana Quill, had
// told him", of which the encoder may have seen one half.
func (d *desk) wholeSubject(dr *draft, verb, from int) {
	doc, s := d.scene.doc, d.scene.subject(verb)
	if len(dr.source) != 1 || s < from || s+3 >= dr.cue.First || doc.Word(s+1) != "," || doc.Word(dr.cue.First-1) != "," {
		return
	}
	r, end := &dr.source[0], dr.cue.First-1
	if !nounsOnly(doc, s+2, end) || r.First != s+2 && r.End != s+1 {
		return
	}
	if t := &doc.Tokens[headOf(doc, Run{s + 2, end})]; int(t.Head) == s && t.Rel.Main() == parse.RelAppos {
		r.First, r.End = min(r.First, d.phraseStart(s, from)), end
	}
}

// agentBehind is who stands in a noun phrase behind "by" right behind the content
// of a passive, where the parse has it elsewhere ("were told the opposite by his
// own officials"); empty where nobody does.
func (d *desk) agentBehind(dr *draft, to int) Run {
	doc := d.scene.doc
	if len(dr.content) == 0 {
		return Run{}
	}
	by := dr.content[0].End
	if by+1 >= to || doc.Word(by) != "by" {
		return Run{}
	}
	end := by + 1
	for end < to && (nounsOnly(doc, end, end+1) || doc.Tokens[end].XPOS == parse.TagPRPS) {
		end++
	}
	return Run{by + 1, end}
}

// endBefore is content without what stands from token i on, where it begins
// before it; what begins behind ("asked by Vint: is it ready?") stays as it is.
func endBefore(content []Run, i int) []Run {
	if len(content) == 0 || content[0].First >= i {
		return content
	}
	return []Run{{content[0].First, min(content[0].End, i)}}
}

// subjectRun is, of several runs of a source, the one that holds the verb's
// subject; all of them where none does.
func (d *desk) subjectRun(source []Run, verb int) []Run {
	s := d.scene.subject(verb)
	for _, r := range source {
		if s >= r.First && s < r.End {
			return []Run{r}
		}
	}
	return source
}

// undergoes reports a passive, whose subject is no source.
func undergoes(doc *parse.Document, verb int) bool {
	if doc.Tokens[verb].XPOS != parse.TagVBN {
		return false
	}
	for i := verb - 1; i >= 0 && i >= verb-3; i-- {
		switch t := &doc.Tokens[i]; {
		case t.Lemma == "be" && t.UPOS == parse.Aux:
			return true
		case t.UPOS != parse.Aux && t.UPOS != parse.Adv && t.UPOS != parse.Part:
			return false
		}
	}
	return false
}

// sound reports runs that hold a token each, in the order of the text, none in another.
func sound(runs []Run) bool {
	for i, r := range runs {
		if r.End <= r.First || i > 0 && r.First < runs[i-1].End {
			return false
		}
	}
	return true
}

// clip ends content at the end of the stretch unless a quotation runs on over it.
func clip(doc *parse.Document, dr *draft, to int) {
	for i := range dr.content {
		if r := &dr.content[i]; r.First < to && r.End > to && doc.Tokens[r.First].Mark == parse.NoMark {
			r.End = to
		}
	}
	if len(dr.content) > 1 && dr.content[1].First >= to {
		dr.content = dr.content[:1]
	}
}

// phraseStart is the first token of the noun phrase that ends with token i:
// its determiners, adjectives and nouns right before it.
func (d *desk) phraseStart(i, from int) int {
	for i > from {
		switch t := &d.scene.doc.Tokens[i-1]; t.UPOS {
		case parse.Det, parse.Adj, parse.Noun, parse.PropN, parse.Num:
			i--
		default:
			if t.XPOS != parse.TagPRPS && t.XPOS != parse.TagPOS {
				return i
			}
			i--
		}
	}
	return i
}

// saidBehind is what stands behind a verb that says, with no more than a
// receiver between: a quotation, what a colon announces, "so" and its like,
// what is asked for, else the clause that hangs on the verb.
func (d *desk) saidBehind(verb, to int) (Run, bool) {
	doc := d.scene.doc
	if !d.lang.Reported.Sayings[doc.Tokens[verb].Lemma] {
		return Run{}, false
	}
	for i := verb + 1; i < to && i <= verb+1+longestReceiver; i++ {
		t := &doc.Tokens[i]
		switch {
		case t.Lemma == "that" && !toldOf(doc, verb) && (t.UPOS == parse.SConj || i+1 < to && doc.Tokens[i+1].UPOS == parse.PropN):
			return thatClause(doc, i, to)
		case t.Mark == parse.OpenMark && t.Quote >= 0:
			q := &doc.Quotes[t.Quote]
			return Run{i, int(q.Close) + 1}, int(q.Close) > i
		case doc.Word(i) == ":" && i+1 < to && doc.Tokens[i+1].Mark == parse.NoMark:
			return Run{i + 1, to}, true
		case doc.Word(i) == "for" && i == verb+1 && doc.Tokens[verb].Lemma == "ask":
			return Run{i, clauseEnd(doc, i, to)}, true
		case echo(doc, i):
			return Run{i, i + 1}, true
		case echo(doc, i+1) && t.UPOS == parse.Det && i+1 < to:
			return Run{i, i + 2}, true
		}
		if t.UPOS == parse.Verb || t.UPOS == parse.Aux || t.XPOS == parse.TagStop || t.Mark != parse.NoMark {
			break
		}
	}
	if r, ok := d.clauseUnder(verb, to); ok {
		return r, ok
	}
	return toldThem(doc, verb, to)
}

// thatClause is the clause that the "that" at token i opens, with every quotation
// that opens in it whole: told police | that Dene “pushed him, twice”.
func thatClause(doc *parse.Document, i, to int) (Run, bool) {
	end := i + 1
	for {
		end = clauseEnd(doc, end, to)
		if end >= to {
			break
		}
		q := doc.Tokens[end].Quote
		if q < 0 || int(doc.Quotes[q].Open) < i || int(doc.Quotes[q].Close) < end || int(doc.Quotes[q].Close) >= to {
			break
		}
		close := int(doc.Quotes[q].Close)
		if end = close + 1; doc.Tokens[close-1].XPOS == parse.TagStop {
			break
		}
	}
	return Run{i, end}, end-i > 2
}

// toldThem is the clause behind a pronoun that is told something, where the parse
// does not hang it on the verb: told her | the papers were “only copies”.
func toldThem(doc *parse.Document, verb, to int) (Run, bool) {
	if !doc.Language.Reported.Receivers[doc.Tokens[verb].Lemma] || verb+4 >= to || doc.Tokens[verb+1].XPOS != parse.TagPRP {
		return Run{}, false
	}
	r := Run{verb + 2, clauseEnd(doc, verb+2, to)}
	for i := r.First + 1; i < min(r.End, r.First+longestReceiver); i++ {
		if finite(&doc.Tokens[i]) {
			return r, true
		}
	}
	return Run{}, false
}

// clauseUnder is the clause that hangs on a verb and stands behind it.
func (d *desk) clauseUnder(verb, to int) (Run, bool) {
	for _, k := range d.scene.children(verb) {
		if d.scene.doc.Tokens[k].Rel.Main() != parse.RelCcomp || int(k) <= verb {
			continue
		}
		first := int(k)
		for i := verb + 1; i < int(k); i++ {
			if d.under(i, int(k)) && d.scene.doc.Tokens[i].UPOS != parse.Punct {
				first = i
				break
			}
		}
		r := Run{first, clauseEnd(d.scene.doc, first, to)}
		return r, r.End > r.First
	}
	return Run{}, false
}

// under reports that token i hangs on token k, at once or over others.
func (d *desk) under(i, k int) bool {
	for steps := 0; i >= 0 && steps < 20; steps++ {
		if i == k {
			return true
		}
		i = int(d.scene.doc.Tokens[i].Head)
	}
	return false
}

// clauseEnd is the next comma, dash, semicolon or mark that closes, or to.
func clauseEnd(doc *parse.Document, first, to int) int {
	for i := first; i < to; i++ {
		switch w := doc.Word(i); {
		case w == ",", w == ";", w == "—", w == "–", doc.Tokens[i].XPOS == parse.TagStop, closesEarlier(doc, i, first):
			return i
		}
	}
	return to
}

// closesEarlier reports a mark that closes a quotation opened before token first.
func closesEarlier(doc *parse.Document, i, first int) bool {
	t := &doc.Tokens[i]
	return t.Mark == parse.CloseMark && t.Quote >= 0 && int(doc.Quotes[t.Quote].Open) < first
}

// stands reports content that only stands for what was said.
func stands(doc *parse.Document, r Run) bool {
	if r.End-r.First == 1 {
		switch doc.Tokens[r.First].Lemma {
		case "no", "yes":
			return true
		}
	}
	return echo(doc, r.First) || r.End-r.First == 2 && echo(doc, r.First+1)
}

// echo reports a word that only stands for what was said: "told them so", "the opposite".
func echo(doc *parse.Document, i int) bool {
	if i >= len(doc.Tokens) {
		return false
	}
	switch doc.Tokens[i].Lemma {
	case "opposite", "contrary", "reverse":
		return true
	case "so", "otherwise":
		if i+1 >= len(doc.Tokens) {
			return true
		}
		u := doc.Tokens[i+1].UPOS
		return u == parse.Punct || u == parse.Adp || doc.Tokens[i+1].XPOS == parse.TagPRP
	}
	return false
}

// closing takes the marks that close the outer quotation, and the comma or
// stop before them, from the end of a nested content.
func closing(doc *parse.Document, dr *draft) {
	if len(dr.content) == 0 {
		return
	}
	r := &dr.content[len(dr.content)-1]
	for r.End-1 > r.First {
		t := &doc.Tokens[r.End-1]
		outer := t.Mark == parse.CloseMark && t.Quote >= 0 && int(doc.Quotes[t.Quote].Open) < r.First
		if !outer && (t.Mark != parse.NoMark || t.XPOS != parse.TagComma && t.XPOS != parse.TagStop || r.End < len(doc.Tokens) && doc.Tokens[r.End].Mark == parse.NoMark && t.XPOS == parse.TagStop && doc.Word(r.End-1) != ".") {
			return
		}
		r.End--
	}
}

// toldOf reports a passive in which somebody is told, asked or ordered something:
// its subject is who hears, not who says.
func toldOf(doc *parse.Document, verb int) bool {
	t := &doc.Tokens[verb]
	if verb > 1 && doc.Word(verb-1) == "it" && doc.Tokens[verb-2].Lemma == "hear" {
		return true // "I have heard it said that"
	}
	if t.XPOS != parse.TagVBN || !doc.Language.Reported.Receiving[t.Lemma] {
		return false
	}
	for i := verb - 1; i >= 0 && i >= verb-4; i-- {
		switch doc.Tokens[i].Lemma {
		case "be", "get":
			return true
		}
		if u := doc.Tokens[i].UPOS; u != parse.Aux && u != parse.Adv && u != parse.Part {
			return false
		}
	}
	return false
}
