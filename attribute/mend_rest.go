package attribute

import "hearsay/parse"

// longestRest is how many words of a sentence are no more than what content
// forgot to take in.
const longestRest = 2

// mendRest lets content that stops in the midst of a phrase (five days of
// widespread | disruptions), or a word or two before its sentence does or the
// comma behind which its cue or source follows (that the ferry was never | full),
// go on to the end of its clause.
func mendRest(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	last := &doc.Tokens[r.End-1]
	if last.UPOS == parse.Punct || last.Mark != parse.NoMark {
		return
	}
	end, whole := clauseRest(doc, d, r.End)
	if end > r.End && (whole && end-r.End <= longestRest || halved(doc, r.End)) {
		r.End = end
	}
}

// clauseRest is where the clause that goes on at token at ends: before the next
// mark of punctuation, cue or source. whole tells that the sentence ends there,
// or that behind a comma its cue or source follows.
func clauseRest(doc *parse.Document, d *draft, at int) (end int, whole bool) {
	taken := func(i int) bool { return covered(d.source, i) || i >= d.cue.First && i < d.cue.End }
	before, sentence := &doc.Tokens[at-1], int(doc.Sentences[doc.Tokens[at-1].Sentence].EndToken)
	for end = at; end < sentence; end++ {
		t := &doc.Tokens[end]
		if taken(end) {
			return end, false
		}
		if t.UPOS == parse.Punct || t.Quote != before.Quote {
			break
		}
	}
	behind := end
	for behind < sentence && doc.Tokens[behind].UPOS == parse.Punct {
		behind++
	}
	return end, behind == sentence || behind == end+1 && doc.Word(end) == "," && taken(behind)
}

// halved reports that the border before token at parts a phrase: the word before
// it hangs on one behind it, as an article on its noun, or the word behind it is
// the particle of the verb before it.
func halved(doc *parse.Document, at int) bool {
	last, next := &doc.Tokens[at-1], &doc.Tokens[min(at, len(doc.Tokens)-1)]
	if int(next.Head) == at-1 && next.Rel == parse.RelCompoundPrt {
		return true
	}
	if int(last.Head) < at || doc.Tokens[last.Head].Sentence != last.Sentence {
		return false
	}
	switch last.Rel.Main() {
	case parse.RelDet, parse.RelAmod, parse.RelNummod, parse.RelCompound, parse.RelAux, parse.RelCop, parse.RelMark, parse.RelCase:
		return true
	}
	return false
}

// mendArticle gives a source that is an article alone the noun it belongs to:
// the | board rejected it and denied that.
func mendArticle(doc *parse.Document, d *draft) {
	if len(d.source) != 1 {
		return
	}
	r := &d.source[0]
	t := &doc.Tokens[r.First]
	if h := int(t.Head); r.End == r.First+1 && t.UPOS == parse.Det && t.Rel.Main() == parse.RelDet && h > r.First && h-r.First < longestName && !covered(d.content, h) && (h < d.cue.First || h >= d.cue.End) {
		r.End = h + 1
	}
}

// mendPlea leaves to the content what somebody pleads, where the cue took it in:
// pleads | not guilty to fraud.
func mendPlea(doc *parse.Document, d *draft) {
	for i := d.cue.First; i+1 < d.cue.End; i++ {
		if doc.Tokens[i].Lemma == "plead" && d.content[0].First == d.cue.End {
			d.cue.End, d.content[0].First = i+1, i+1
			return
		}
	}
}

// mendNever leaves to the content the negation of what somebody says, where the
// cue took it in: vowed | never to close the mine.
func mendNever(doc *parse.Document, d *draft) {
	r := &d.content[0]
	if r.First != d.cue.End || doc.Tokens[r.First].XPOS != parse.TagTO {
		return
	}
	for i := d.cue.End - 1; i > d.cue.First; i-- {
		switch t := &doc.Tokens[i]; {
		case doc.Language.Reported.PlainNegations[t.Lemma]:
			d.cue.End, r.First = i, i
			return
		case t.UPOS != parse.Adv:
			return
		}
	}
}
