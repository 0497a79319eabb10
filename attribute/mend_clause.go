package attribute

import "hearsay/parse"

// mendClause gives content that follows its cue the clause that the encoder cut, or
// takes from it what the author adds.
func mendClause(doc *parse.Document, d *draft) {
	if d.cue.First == d.cue.End || len(d.content) == 0 || !verbal(doc, d.cue) {
		return
	}
	mendStanding(doc, d)
	mendColon(doc, d)
	mendSubordinate(doc, d)
	mendVerbless(doc, d)
	mendMeanwhile(doc, d)
	mendClaim(doc, d)
}

// mendStanding leaves a content that opens with a word that only stands for what
// was said that word: says | not |, the owner says not; said | so | at each meeting.
func mendStanding(doc *parse.Document, d *draft) {
	r := d.content[0]
	if r.First != d.cue.End || !doc.Language.Reported.Sayings[doc.Tokens[d.cue.End-1].Lemma] || doc.Tokens[r.First].Mark != parse.NoMark {
		return
	}
	switch i := r.First; {
	case doc.Word(i) == "not" && i+1 < len(doc.Tokens) && doc.Word(i+1) == ",", echo(doc, i):
		d.content = []Run{{i, i + 1}}
	case doc.Tokens[i].UPOS == parse.Det && i+1 < r.End && echo(doc, i+1):
		d.content = []Run{{i, i + 2}}
	}
}

// mendColon ends what is denied with a pronoun before a colon: disputed | that too
// |: the house, she said, was his. What stands behind it is what is so instead.
func mendColon(doc *parse.Document, d *draft) {
	r := &d.content[0]
	switch doc.Tokens[r.First].Lemma {
	case "that", "this", "it":
	default:
		return
	}
	if r.First != d.cue.End || !doc.Language.Manner.Denying[doc.Tokens[d.cue.End-1].Lemma] {
		return
	}
	for i := r.First + 1; i < min(r.End, r.First+3); i++ {
		if doc.Word(i) == ":" || doc.Word(i) == ";" {
			d.content = []Run{{r.First, i}}
			return
		}
	}
}

// mendSubordinate gives a content that ends with a conjunction and a subject the
// verb of that clause: declined | to comment while the trial | was under way.
func mendSubordinate(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	if r.First < d.cue.End || r.End >= len(doc.Tokens) || doc.Tokens[r.End].Sentence != doc.Tokens[r.End-1].Sentence {
		return
	}
	if t := &doc.Tokens[r.End]; !finite(t) && t.UPOS != parse.Aux {
		return
	}
	for i := r.End - 2; i > r.First && i >= r.End-5; i-- {
		if doc.Tokens[i].UPOS == parse.SConj && doc.Tokens[i].Lemma != "that" && nounsOnly(doc, i+1, r.End) {
			r.End = toldEnd(doc, r.End, int(doc.Sentences[doc.Tokens[i].Sentence].EndToken))
			return
		}
	}
}

// mendClaim lets content that ends with what somebody says go on to what that is:
// dismissed | as gossip the claim | by the union that it would close.
func mendClaim(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	if r.First < d.cue.End || !doc.Language.Reported.SaidNouns[doc.Tokens[r.End-1].Lemma] || doc.Tokens[r.End-1].UPOS != parse.Noun {
		return
	}
	end := int(doc.Sentences[doc.Tokens[r.First].Sentence].EndToken)
	that := r.End
	if that < end && (doc.Word(that) == "by" || doc.Word(that) == "from") {
		for that < min(end, r.End+longestReceiver) && doc.Word(that) != "that" && doc.Tokens[that].UPOS != parse.Verb && doc.Tokens[that].UPOS != parse.Punct {
			that++
		}
	}
	if that < end && doc.Word(that) == "that" && clauseOpens(doc, that, end) {
		r.End = toldEnd(doc, that, end)
	}
}

// mendVerbless lets "that" and a subject go on to their verb behind an apposition:
// denied | that their coach, | Emeric Castellan, was leaving.
func mendVerbless(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	if r.First < d.cue.End || doc.Tokens[r.First].Lemma != "that" || doc.Tokens[r.First].UPOS != parse.SConj || verbBetween(doc, r.First, r.End) {
		return
	}
	end := int(doc.Sentences[doc.Tokens[r.First].Sentence].EndToken)
	comma := r.End
	if comma < end && doc.Word(comma) != "," {
		return
	}
	for i := comma + 1; i+1 < end && i < comma+longestName; i++ {
		t := &doc.Tokens[i]
		if doc.Word(i) == "," {
			if finite(&doc.Tokens[i+1]) {
				r.End = toldEnd(doc, i+1, end)
			}
			return
		}
		if t.UPOS != parse.PropN && t.UPOS != parse.Noun && t.UPOS != parse.Adj && t.UPOS != parse.Det && t.UPOS != parse.Adp && t.UPOS != parse.Num {
			return
		}
	}
}

// mendMeanwhile ends content before the adverbial behind a comma that closes the
// sentence and by which the author sets the report in its place: denied that the
// coach was leaving |, hours after his agent said so.
func mendMeanwhile(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	if r.First < d.cue.End {
		return
	}
	if i := r.End - 2; i > r.First && doc.Word(i) == "," && setsApart(doc, i+1) {
		r.End = i // "leaving, hours | after his agent said so"
		return
	}
	sentence := doc.Tokens[r.First].Sentence
	end := int(doc.Sentences[sentence].EndToken)
	if r.End > end || r.End < end-1 {
		return
	}
	for i := r.First + 2; i+2 < r.End; i++ {
		if doc.Word(i) != "," || doc.Tokens[i].Quote >= 0 || !setsApart(doc, i+1) || commaBehind(doc, i+1, r.End) {
			continue
		}
		r.End = i
		return
	}
}

// setsApart reports an adverbial of the author's at token i: "as prosecutors
// opened", "hours after", "despite warnings".
func setsApart(doc *parse.Document, i int) bool {
	switch doc.Word(i) {
	case "despite", "amid", "as", "after":
		return doc.Tokens[i-2].Mark == parse.CloseMark
	case "hours", "days", "weeks", "months", "minutes":
		return i+1 < len(doc.Tokens) && doc.Word(i+1) == "after"
	}
	return false
}

// commaBehind reports a further comma outside of quotations in the tokens [from, to).
func commaBehind(doc *parse.Document, from, to int) bool {
	for i := from; i < to; i++ {
		if doc.Word(i) == "," && doc.Tokens[i].Quote < 0 {
			return true
		}
	}
	return false
}
