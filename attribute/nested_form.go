package attribute

import "hearsay/parse"

// formSaid reads what a content tells in a form that the role chain seldom saw:
// what is said before a comma and who says it, "what she said was that", and a
// participle behind its noun. It reports false where token tok is no such cue.
func (d *desk) formSaid(tok int, r Run) (draft, bool) {
	for _, form := range []func(int, Run) (draft, bool){d.aside, d.cleft, d.pleads} {
		if dr, ok := form(tok, r); ok {
			return dr, ok
		}
	}
	return draft{}, false
}

// formed is a draft of such a form.
func formed(source Run, cue Cue, content Run) (draft, bool) {
	return draft{source: []Run{source}, cue: cue, content: []Run{content}, rule: ruleWeights,
		share: relayedShare, cueShare: relayedShare, roleShare: 1, parent: -1}, true
}

// aside reads a sentence that ends with who says it: “It was a child's fare, I
// told myself.” What stands before the comma is a clause.
func (d *desk) aside(tok int, r Run) (draft, bool) {
	doc := d.scene.doc
	if t := &doc.Tokens[tok]; !d.lang.Reported.Sayings[t.Lemma] || t.XPOS != parse.TagVBD && t.XPOS != parse.TagVBZ && t.XPOS != parse.TagVBP {
		return draft{}, false
	}
	first := max(r.First, int(d.scene.sentence(tok).FirstToken))
	subject := d.subjectOf(tok, first)
	if subject < first {
		return draft{}, false
	}
	source := Run{d.phraseStart(subject, first), subject + 1}
	if d.lang.Manner.Nobody[doc.Tokens[source.First].Lemma] {
		return draft{}, false // “Nobody phoned, nobody wrote.”
	}
	end := tok + 1
	if end < r.End && doc.Tokens[end].XPOS == parse.TagPRP {
		end++
	}
	if source.First-1 <= first+2 || doc.Word(source.First-1) != "," || source.End != tok || end < r.End && doc.Tokens[end].UPOS != parse.Punct {
		return draft{}, false
	}
	for i := first; i < source.First-1; i++ {
		if finite(&doc.Tokens[i]) {
			return formed(source, Cue{tok, tok + 1}, Run{first, source.First - 1})
		}
	}
	return draft{}, false
}

// cleft reads “What I said was that the talks were dead”.
func (d *desk) cleft(tok int, r Run) (draft, bool) {
	doc := d.scene.doc
	if !d.lang.Reported.Sayings[doc.Tokens[tok].Lemma] || tok+2 >= r.End || doc.Tokens[tok+1].Lemma != "be" || !finite(&doc.Tokens[tok+1]) {
		return draft{}, false
	}
	subject := d.subjectOf(tok, r.First)
	if subject < r.First {
		return draft{}, false
	}
	source := Run{d.phraseStart(subject, r.First), subject + 1}
	if source.First-1 < r.First || doc.Tokens[source.First-1].Lemma != "what" {
		return draft{}, false
	}
	content := Run{tok + 2, clauseEnd(doc, tok+2, min(r.End, int(d.scene.sentence(tok).EndToken)))}
	if content.End-content.First < 3 {
		return draft{}, false
	}
	return formed(source, Cue{d.scene.auxiliaries(tok, source.End), tok + 1}, content)
}

// pleads reads a participle behind the noun of who speaks: "engineers pleading
// for a recall", "a note saying that it was late".
func (d *desk) pleads(tok int, r Run) (draft, bool) {
	doc := d.scene.doc
	t := &doc.Tokens[tok]
	if t.XPOS != parse.TagVBG || tok-1 < r.First || tok+2 >= r.End || int(t.Head) != tok-1 {
		return draft{}, false
	}
	if u := doc.Tokens[tok-1].UPOS; u != parse.Noun && u != parse.PropN {
		return draft{}, false
	}
	content := Run{tok + 1, clauseEnd(doc, tok+1, min(r.End, int(d.scene.sentence(tok).EndToken)))}
	switch w := doc.Word(tok + 1); {
	case w == "that" && (d.lang.Reported.Sayings[t.Lemma] || d.lang.Reported.Doings[t.Lemma]) && clauseOpens(doc, tok+1, r.End):
	case w == "for" && d.lang.Reporting[t.Lemma].Act == "demand":
	default:
		return draft{}, false
	}
	if content.End-content.First < 2 {
		return draft{}, false
	}
	return formed(Run{d.phraseStart(tok-1, r.First), tok}, Cue{tok, tok + 1}, content)
}

// reshape mends where a nested content begins and ends by its form: with the
// "that" behind who is told and when, with the "to" of what is asked, with what
// is called something, at the mark that closes what is answered.
func (d *desk) reshape(dr *draft, to int) {
	if len(dr.content) == 0 || dr.content[0].First < dr.cue.End {
		return
	}
	doc, verb := d.scene.doc, dr.cue.End-1
	r := &dr.content[0]
	if at := d.opening(verb, r.First, min(r.End, to)); at > 0 {
		r.First = at
	}
	open := &doc.Tokens[r.First]
	if open.Mark == parse.OpenMark && open.Quote >= 0 && int(doc.Quotes[open.Quote].Open) == r.First {
		if d.lang.Reporting[doc.Tokens[verb].Lemma].Judging && nounsOnly(doc, dr.cue.End, r.First) && !whatCalled(doc, dr) {
			r.First = dr.cue.End
		} else if c := int(doc.Quotes[open.Quote].Close) + 1; c > r.First && c < r.End && doc.Tokens[c].UPOS == parse.Adp && d.lang.Reported.Sayings[doc.Tokens[verb].Lemma] {
			r.End = c
		}
		if toldOf(doc, verb) && r.First > dr.cue.End && doc.Word(dr.cue.End) == "to" {
			r.First, r.End = dr.cue.End, clauseEnd(doc, r.First, to)
		}
	}
}

// opening is where what a verb says begins, if that is behind the first token of
// what was taken for it: the clause behind who is told and when ("said | in March
// that", "asked me | who it was", "was assured by them that"), what somebody is
// told to do or of ("told him | to go", "told her | about it"); 0 where it is not.
func (d *desk) opening(verb, first, end int) int {
	doc := d.scene.doc
	m, lemma := &d.lang.Reported, doc.Tokens[verb].Lemma
	if !m.Sayings[lemma] && !m.Receiving[lemma] || doc.Tokens[first].Mark != parse.NoMark {
		return 0
	}
	person := false
	for i := first; i < end && i <= first+longestReceiver; i++ {
		t := &doc.Tokens[i]
		asks := lemma == "ask" && (t.XPOS == parse.TagWP || t.XPOS == parse.TagWRB || t.Lemma == "whether")
		switch {
		case t.Lemma == "that" && t.UPOS == parse.SConj, asks:
			if i == first {
				return 0
			}
			return i
		case lemma == "tell" && person && (t.XPOS == parse.TagTO || t.Lemma == "not" && doc.Word(i+1) == "to"):
			return i
		case (m.Receiving[lemma]) && person && t.Lemma == "about" && i+1 < end:
			return i
		case t.XPOS == parse.TagWP, t.XPOS == parse.TagWDT:
			return 0
		case t.UPOS == parse.Pron, t.UPOS == parse.Noun, t.UPOS == parse.PropN:
			person = true
		case t.UPOS != parse.Adp && t.UPOS != parse.Det && t.UPOS != parse.Adj && t.UPOS != parse.Num && t.XPOS != parse.TagPOS:
			return 0
		}
	}
	return 0
}

// whatCalled reports "what she called a “rant”": the words alone are hers.
func whatCalled(doc *parse.Document, dr *draft) bool {
	for _, r := range dr.source {
		if r.First > 0 && doc.Tokens[r.First-1].Lemma == "what" {
			return true
		}
	}
	return false
}

// nounsOnly reports that tokens hold somebody or something and no more.
func nounsOnly(doc *parse.Document, from, to int) bool {
	for i := from; i < to; i++ {
		switch t := &doc.Tokens[i]; t.UPOS {
		case parse.Noun, parse.PropN, parse.Pron, parse.Det, parse.Adj, parse.Num:
		default:
			if t.XPOS != parse.TagPOS {
				return false
			}
		}
	}
	return to > from
}
