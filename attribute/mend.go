package attribute

import (
	"unicode"

	"hearsay/parse"
)

// mend corrects what the encoder does not see of quotation marks: a speech
// that is quoted whole before its cue does not go on without marks after it
// (“We lost,” she said as the crowd left), and a quotation after a comma or
// colon ends with its closing mark.
func mend(doc *parse.Document, d *draft) {
	if len(d.content) == 0 || d.rule != ruleWeights {
		return
	}
	mendInverted(doc, d)
	mendApart(doc, d)
	mendKnown(doc, d)
	mendTurn(doc, d)
	mendParticle(doc, d)
	mendHeadline(doc, d)
	mendSource(doc, d)
	mendWho(doc, d)
	mendParenthetical(doc, d)
	mendDateline(doc, d)
	mendPlace(doc, d)
	mendReceiver(doc, d)
	mendQuoted(doc, d)
	asSaying(doc, d)
	mendOpening(doc, d)
	mendEdges(doc, d)
	mendNeither(doc, d)
	mendAsked(doc, d)
	mendGap(doc, d)
	mendCoordinated(doc, d)
	mendRest(doc, d)
	mendWithout(doc, d)
	mendArticle(doc, d)
	mendPlea(doc, d)
	mendNever(doc, d)
	mendClause(doc, d)
	mendUnclosed(doc, d)
	for i := range d.content {
		r := &d.content[i]
		if end := speechEnd(doc, r.First, r.End); end < r.End && set(doc, r.First) {
			r.End = end
		}
	}
	if r := d.content[0]; r.First < d.cue.First && speechEnd(doc, r.First, r.End) == r.End && opens(doc, r.First) {
		kept := d.content[:1]
		for _, more := range d.content[1:] {
			if opens(doc, more.First) || doc.Tokens[more.First].Quote >= 0 {
				kept = append(kept, more)
			}
		}
		d.content = kept
	}
}

// mendTurn lets what is said in a turn ("KYR: I know. I deny it.") run to the end
// of its paragraph, where it has no marks of its own.
func mendTurn(doc *parse.Document, d *draft) {
	p := &doc.Paragraphs[doc.Tokens[d.cue.First].Paragraph]
	if p.Layout != parse.Turn || d.cue.End != d.cue.First+1 || doc.Word(d.cue.First) != ":" || len(d.content) != 1 || d.content[0].First != d.cue.End {
		return
	}
	r := &d.content[0]
	if r.End < int(p.EndToken) && doc.Tokens[r.First].Mark == parse.NoMark && doc.Tokens[r.End-1].XPOS == parse.TagStop {
		r.End = int(p.EndToken)
	}
}

// mendParticle gives a cue the particle that was left to the content ("rules | out a levy").
func mendParticle(doc *parse.Document, d *draft) {
	r := &d.content[0]
	if r.First != d.cue.End || r.End-r.First < 2 || d.cue.First == d.cue.End {
		return
	}
	if doc.Language.Reported.Particles[doc.Tokens[r.First].Lemma] && doc.Word(r.First+1) == "at" && r.End-r.First > 2 {
		d.cue.End, r.First = d.cue.End+2, r.First+2 // "hits | back at claims"
		return
	}
	if t := &doc.Tokens[r.First]; doc.Language.Reported.Particles[t.Lemma] && int(t.Head) == d.cue.End-1 && t.Rel == parse.RelCompoundPrt {
		d.cue.End++
		r.First++
	}
}

// mendHeadline ends content of a title before what happens meanwhile ("rules out
// levy | as party splits"). What stands behind "after" annotators count in.
func mendHeadline(doc *parse.Document, d *draft) {
	mendSemicolon(doc, d)
	p := doc.Tokens[d.cue.First].Paragraph
	if p > 0 && doc.Paragraphs[p].Layout != parse.Heading || d.content[0].First < d.cue.End || len(d.content) > 1 {
		return
	}
	r := &d.content[0]
	for i := r.First + 1; i+2 < r.End; i++ {
		if doc.Word(d.cue.First) == ":" && (doc.Tokens[i].XPOS == parse.TagStop || doc.Word(i) == ";") && doc.Tokens[i].Quote < 0 && colonSoon(doc, i+1, r.End) {
			r.End = i
			return
		}
		if doc.Word(i) == "as" && doc.Tokens[i].Quote < 0 && happens(doc, i+1, r.End) {
			r.End = i
			return
		}
		if w := doc.Word(i); (w == ";" || w == ",") && doc.Tokens[i].Quote < 0 && saysNext(doc, i+1, r.End, w == ";") {
			r.End = i // "says 31 died, | governor says 14"
			return
		}
	}
}

// saysNext reports nouns and a verb of the present behind a comma or semicolon
// of a title: somebody else does something there; behind a comma, says it.
func saysNext(doc *parse.Document, from, to int, any bool) bool {
	for i := from; i < min(to, from+5); i++ {
		switch t := &doc.Tokens[i]; {
		case i > from && (t.XPOS == parse.TagVBZ || t.XPOS == parse.TagVBP) && t.UPOS == parse.Verb:
			return any || doc.Language.Reported.TitleVerbs[t.Lemma]
		case t.UPOS != parse.Noun && t.UPOS != parse.PropN && t.UPOS != parse.Adj:
			return false
		}
	}
	return false
}

// mendSemicolon takes from content that stands before its cue what a title says
// behind a semicolon: Shells kill 14, officials say |; army denies firing.
func mendSemicolon(doc *parse.Document, d *draft) {
	for k := 1; k < len(d.content); k++ {
		if first := d.content[k].First; d.content[0].End <= d.cue.First && first > d.cue.First && doc.Word(first-1) == ";" && doc.Tokens[first].Quote < 0 && headlineAt(doc, first) {
			d.content = d.content[:k]
			return
		}
	}
}

// colonSoon reports a colon among the next few tokens: another label.
func colonSoon(doc *parse.Document, from, to int) bool {
	for i := from + 1; i < min(to, from+longestName); i++ {
		if doc.Word(i) == ":" {
			return true
		}
	}
	return false
}

// happens reports a subject and its verb of the present among a few tokens.
func happens(doc *parse.Document, from, to int) bool {
	for i := from + 1; i < min(to, from+4); i++ {
		switch t := &doc.Tokens[i]; {
		case t.XPOS == parse.TagVBZ || t.XPOS == parse.TagVBP:
			return true
		case t.UPOS != parse.Noun && t.UPOS != parse.PropN && t.UPOS != parse.Adj:
			return false
		}
	}
	return false
}

// opens reports whether a token is an opening double mark.
func opens(doc *parse.Document, i int) bool {
	t := &doc.Tokens[i]
	return (t.Mark == parse.OpenMark || t.Mark == parse.ReopenMark) && t.Quote >= 0 && doc.Quotes[t.Quote].Double
}

// set reports whether the quotation that opens at token i is set off by a comma
// or colon, or opens its sentence.
func set(doc *parse.Document, i int) bool {
	if i == int(doc.Sentences[doc.Tokens[i].Sentence].FirstToken) {
		return true
	}
	w := doc.Word(i - 1)
	return w == "," || w == ":"
}

// speechEnd is the end of the last quotation of a chain of quotations that
// begins at first and holds nothing between them, where each closes with a
// comma or a sentence's end inside; end where the run does not begin so.
func speechEnd(doc *parse.Document, first, end int) int {
	at := first
	for at < end && opens(doc, at) {
		q := &doc.Quotes[doc.Tokens[at].Quote]
		if q.Close < 0 || int(q.Close) >= end {
			return end
		}
		switch doc.Word(int(q.Close) - 1) {
		case ",", ".", "?", "!":
		default:
			return end
		}
		at = int(q.Close) + 1
	}
	if at == first {
		return end
	}
	return at
}

// mendSource leaves a source the pronoun that is subject of the cue where
// the noun before it, too ("Through an aide | she let it be known").
func mendSource(doc *parse.Document, d *draft) {
	for _, r := range d.source {
		last := r.End - 1
		if last <= r.First || !subjectPronoun(doc, last) || !nounBefore(doc, last) {
			continue
		}
		d.source = []Run{{last, r.End}}
		return
	}
}

// mendWho gives a cue without a source the "who" that is its subject ("Varga,
// who had earlier called it a misunderstanding, said").
func mendWho(doc *parse.Document, d *draft) {
	if len(d.source) > 0 || d.cue.First == d.cue.End {
		return
	}
	for i := d.cue.End - 2; i >= 0 && i > d.cue.First-5 && doc.Tokens[i].Sentence == doc.Tokens[d.cue.First].Sentence; i-- {
		t := &doc.Tokens[i]
		if t.Lemma == "be" {
			return // who was called something did not call
		}
		if h := int(t.Head); t.XPOS == parse.TagWP && t.Rel.Main() == parse.RelNsubj && h >= d.cue.First && h < d.cue.End && !covered(d.content, i) {
			d.source = []Run{{i, i + 1}}
			return
		}
	}
}

// mendApart leaves a source that was pieced together over a verb the piece next
// to the cue: who did something before (“Smith declined to answer, but his aide,
// Tom Reed, said”) is another one than who speaks.
func mendApart(doc *parse.Document, d *draft) {
	for k := 0; k+1 < len(d.source); k++ {
		if !verbBetween(doc, d.source[k].End, d.source[k+1].First) {
			continue
		}
		if d.cue.First >= d.source[k+1].First {
			d.source = d.source[k+1:]
			k = -1
		} else {
			d.source = d.source[:k+1]
		}
	}
}

// verbBetween reports a finite verb among the tokens [from, to).
func verbBetween(doc *parse.Document, from, to int) bool {
	for i := from; i < to; i++ {
		switch doc.Tokens[i].XPOS {
		case parse.TagVBD, parse.TagVBZ, parse.TagVBP, parse.TagMD:
			return true
		}
	}
	return false
}

func subjectPronoun(doc *parse.Document, i int) bool {
	switch doc.Tokens[i].Lemma {
	case "he", "she", "they", "I", "we":
		return doc.Tokens[i].XPOS == parse.TagPRP && doc.Tokens[i].Rel.Main() == parse.RelNsubj
	}
	return false
}

func nounBefore(doc *parse.Document, i int) bool {
	u := doc.Tokens[i-1].UPOS
	return u == parse.Noun || u == parse.PropN
}

// mendOpening begins content that closes a quotation, and begins with a
// sentence of it, with the quotation itself, which is the same speaker's from
// its first word on (“Nobody called. Nobody wrote,” she said). The sentences
// before must be no more than the quotation.
func mendOpening(doc *parse.Document, d *draft) {
	r := &d.content[0]
	last := &doc.Tokens[r.End-1]
	if r.End > d.cue.First || last.Mark != parse.CloseMark || last.Quote < 0 {
		return
	}
	q := &doc.Quotes[last.Quote]
	if !q.Double && q.Depth > 0 {
		return // single marks inside others
	}
	open := int(q.Open)
	if open < r.First && doc.Tokens[open].Paragraph == doc.Tokens[r.First].Paragraph && int(doc.Sentences[doc.Tokens[r.First].Sentence].FirstToken) == r.First {
		r.First = open
	}
}

// mendNeither gives a cue its "neither", and the noun phrase before that as its
// source where the encoder saw none ("The envoy neither confirmed nor denied it").
func mendNeither(doc *parse.Document, d *draft) {
	at := d.cue.First - 1
	if d.cue.First == d.cue.End || at < 0 || doc.Word(at) != "neither" || covered(d.source, at) || covered(d.content, at) {
		return
	}
	for at > 0 && doc.Tokens[at-1].UPOS == parse.Aux && doc.Tokens[at-1].Sentence == doc.Tokens[at].Sentence && !covered(d.source, at-1) && !covered(d.content, at-1) {
		at-- // "has neither accepted nor"
	}
	d.cue.First = at
	if len(d.source) == 0 {
		if r := wholeBefore(doc, at); r.End > r.First && !covered(d.content, r.First) {
			d.source = []Run{r}
		}
	}
}

// wholeBefore is the noun phrase between a sentence's first token and token at;
// empty where a verb stands there, or the stretch is too long for one.
func wholeBefore(doc *parse.Document, at int) Run {
	first := int(doc.Sentences[doc.Tokens[at].Sentence].FirstToken)
	if at-first > longestName {
		return Run{}
	}
	end := at
	for end > first && doc.Tokens[end-1].UPOS == parse.Punct {
		end--
	}
	for i := first; i < end; i++ {
		if u := doc.Tokens[i].UPOS; u == parse.Verb || u == parse.Aux {
			return Run{}
		}
	}
	return Run{first, end}
}

// mendCoordinated ends content that is no clause before the clause that is
// coordinated with the attribution itself ("declined to comment, and the mayor
// did not answer").
func mendCoordinated(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	if r.First < d.cue.End {
		return
	}
	for i := r.First; i+2 < r.End; i++ {
		t := &doc.Tokens[i]
		if finite(t) || t.Quote >= 0 || t.UPOS == parse.SConj || t.XPOS == parse.TagWRB || t.XPOS == parse.TagWP {
			return
		}
		if i == r.First || doc.Word(i) != "," || doc.Tokens[i+1].UPOS != parse.CConj {
			continue
		}
		for k := i + 2; k < r.End && doc.Word(k) != ","; k++ {
			if t := &doc.Tokens[k]; t.Rel.Main() == parse.RelNsubj && int(t.Head) > k && int(t.Head) < r.End {
				r.End = i
				return
			}
		}
		return
	}
}

// finite reports a verb form that makes a clause.
func finite(t *parse.Token) bool {
	switch t.XPOS {
	case parse.TagVBD, parse.TagVBZ, parse.TagVBP, parse.TagMD:
		return true
	}
	return false
}

// mendDateline takes the dateline that opens a paragraph out of a source
// ("ANSK (NPA) — Zentrax said").
func mendDateline(doc *parse.Document, d *draft) {
	if len(d.source) == 0 {
		return
	}
	r := &d.source[0]
	if r.First != int(doc.Paragraphs[doc.Tokens[r.First].Paragraph].FirstToken) || !upper(doc.Word(r.First)) {
		return
	}
	for i := r.First + 1; i < r.End-1; i++ {
		if isDash(doc.Word(i)) && doc.Tokens[i].Start > doc.Tokens[i-1].End {
			r.First = i + 1
			return
		}
	}
}

// upper reports a word of two letters or more without a small one.
func upper(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

// mendReceiver takes who is told out of the content ("told | the inquest he had
// slept"): the object right behind the verb, before the clause that hangs on it.
func mendReceiver(doc *parse.Document, d *draft) {
	r := &d.content[0]
	verb := d.cue.End - 1
	if verb < d.cue.First || r.First != d.cue.End || !doc.Language.Reported.Receivers[doc.Tokens[verb].Lemma] {
		return
	}
	object, clause := -1, -1
	for i := r.First; i < r.End; i++ {
		t := &doc.Tokens[i]
		if object >= 0 && int(t.Head) == object && t.Rel == parse.RelAclRelcl && doc.Tokens[object].Rel.Main() == parse.RelIobj && i > object+1 && doc.Tokens[object+1].XPOS == parse.TagPRP {
			clause = i // "the inquest he had slept" is read as a relative clause
		}
		if int(t.Head) != verb {
			continue
		}
		switch m := t.Rel.Main(); {
		case object < 0 && (m == parse.RelObj || m == parse.RelIobj):
			object = i
		case object >= 0 && m == parse.RelCcomp:
			clause = i
		}
	}
	if clause < 0 {
		return
	}
	for i := object + 1; i <= clause; i++ {
		for h, steps := i, 0; h >= 0 && steps < 12; h, steps = int(doc.Tokens[h].Head), steps+1 {
			if h == clause {
				if doc.Tokens[i].UPOS != parse.Punct {
					r.First = i
				}
				return
			}
		}
	}
}
