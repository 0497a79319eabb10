package attribute

import (
	"slices"

	"hearsay/lang"
	"hearsay/parse"
)

// nestedLeast is how sure the encoder must be of the roles of an attribution inside
// the content of another. Annotators mark the outermost ones only, so that encoder
// and judge learned to pass over these; their cues are known words.
const nestedLeast = 0.03

// arrange decides which drafts stay: those inside the content of another
// become nested ones or go, scare quotes and titles go. Drafts come in any
// order; what stays is in the order of the text, parents before nested ones,
// with parent set.
func arrange(doc *parse.Document, l *lang.Language, drafts []draft, least float64) []draft {
	// The surer decide first what is inside what.
	slices.SortStableFunc(drafts, func(a, b draft) int {
		switch {
		case a.share > b.share:
			return -1
		case a.share < b.share:
			return 1
		}
		return a.cue.First - b.cue.First
	})
	part(doc, l, drafts)
	drafts = append(drafts, declined(doc, l, drafts)...)
	yield(doc, drafts, least)
	var kept []draft
	for _, d := range drafts {
		mend(doc, &d)
		mendAccording(doc, &d)
		undergone(doc, l, &d)
		heardBy(doc, l, &d)
		if trap(doc, &d) {
			continue
		}
		d.parent = -1
		if figurative(doc, l, &d) {
			d.share *= figureShare
		}
		if keeps(doc, l, &d, kept, least) {
			kept = append(kept, d)
		}
	}
	mendTrailing(doc, kept)
	kept = disown(doc, kept)
	follow(doc, kept)
	kept = mendInterposed(doc, kept)
	mendClauseStart(doc, kept)
	kept = repeats(doc, kept)
	kept = answered(doc, l, kept)
	kept = alsoTells(doc, l, alsoSays(doc, l, kept))
	shareSource(doc, kept)
	sortDrafts(kept)
	return nest(kept)
}

// sortDrafts puts drafts in the order of the text, those that hold others before them.
func sortDrafts(kept []draft) {
	slices.SortStableFunc(kept, func(a, b draft) int {
		if x := a.start() - b.start(); x != 0 {
			return x
		}
		switch {
		case within(&b, &a):
			return -1
		case within(&a, &b):
			return 1
		}
		return a.cue.First - b.cue.First
	})
}

// keeps decides on one draft given the surer ones that were kept.
func keeps(doc *parse.Document, l *lang.Language, d *draft, kept []draft, least float64) bool {
	inside := false
	for i := range kept {
		k := &kept[i]
		if d.cue.First < d.cue.End && k.cue.First < k.cue.End && holds(d.content, k.cue.First) && holds(k.content, d.cue.First) {
			return false // each inside the other
		}
		inside = inside || within(d, k)
	}
	if !inside {
		return d.share >= least
	}
	if d.rule != ruleWeights {
		return true
	}
	d.share = d.cueShare * d.roleShare
	return len(d.source) > 0 && reports(doc, l, d.cue) && plain(doc, d) && d.roleShare >= nestedLeast && !generic(doc, d)
}

// plain reports whether a nested draft is plain enough to be shown: content
// that follows the cue, but for a receiver, and opens with a quotation mark or
// "that", hangs on the cue as a clause, or is the object of a verb that does
// something by saying it.
func plain(doc *parse.Document, d *draft) bool {
	if c := d.content; len(c) > 1 && c[0].End-c[0].First == 1 && doc.Tokens[c[0].First].Lemma == "what" {
		d.content = c[1:] // "what he called ..."
	}
	first := d.content[0].First
	if first < d.cue.End || doc.Word(first) == "," || !receives(doc, d.cue.End, first) {
		return false
	}
	if t := &doc.Tokens[first]; t.Mark == parse.OpenMark || t.Lemma == "that" && t.UPOS == parse.SConj {
		return true
	}
	verb := d.cue.End - 1
	if toldOf(doc, verb) && doc.Word(first-1) == ":" || toldAbout(doc, verb, first) {
		return true
	}
	if does(doc, d, verb) || asksFor(doc, verb, first) || stands(doc, d.content[0]) && doc.Language.Reported.Sayings[doc.Tokens[verb].Lemma] {
		return true
	}
	if r, ok := toldThem(doc, verb, d.content[0].End); ok && r.First == first {
		return true
	}
	for i := first; i < d.content[0].End; i++ {
		t := &doc.Tokens[i]
		if h := int(t.Head); h < d.cue.First || h >= d.cue.End {
			continue
		}
		if m := t.Rel.Main(); m == parse.RelCcomp || m == parse.RelXcomp && toldOf(doc, verb) {
			return true
		}
	}
	return false
}

// toldAbout reports that somebody is told "about" something behind a verb, or that
// it says something about quoted words ("joked about “a warm winter”").
func toldAbout(doc *parse.Document, verb, first int) bool {
	if first == verb+1 && first+1 < len(doc.Tokens) && doc.Word(first) == "about" && doc.Tokens[first+1].Mark == parse.OpenMark {
		return true
	}
	return first > verb+1 && doc.Word(first) == "about" && doc.Language.Reported.Receiving[doc.Tokens[verb].Lemma]
}

// does reports a verb that does something by saying it, and that did it: "he
// would order a review" is none, nor are those "accused of theft".
func does(doc *parse.Document, d *draft, verb int) bool {
	for i := d.cue.First; i < verb; i++ {
		if doc.Language.Reported.Guessing[doc.Tokens[i].Lemma] || doc.Language.Reported.Guessing[doc.Word(i)] {
			return false
		}
	}
	switch t := &doc.Tokens[verb]; {
	case t.XPOS == parse.TagVBN && d.cue.First == verb:
		return false
	case doc.Language.Reported.Doings[t.Lemma]:
		return true
	case t.Lemma == "call", t.Lemma == "brand", t.Lemma == "label", t.Lemma == "dub":
		return judged(doc, d.content[0])
	case t.Lemma == "refuse", t.Lemma == "decline":
		return tellsNothing(doc, d.content[0])
	}
	return false
}

// judged reports somebody with what they are called: "the talks dead", "him “a
// liar”"; who is called "to thank her" or "on Friday" is called up.
func judged(doc *parse.Document, r Run) bool {
	for i := r.First; i < r.End; i++ {
		t := &doc.Tokens[i]
		switch {
		case t.Mark == parse.OpenMark:
			return true
		case t.UPOS == parse.Adp, t.XPOS == parse.TagTO, t.XPOS == parse.TagVBD, t.XPOS == parse.TagVBZ, t.XPOS == parse.TagVBP:
			return false
		}
	}
	return doc.Tokens[r.End-1].UPOS != parse.PropN
}

// tellsNothing reports "to comment", "to say more": what is refused is to speak.
func tellsNothing(doc *parse.Document, r Run) bool {
	if r.End-r.First < 2 || doc.Tokens[r.First].XPOS != parse.TagTO {
		return false
	}
	switch doc.Tokens[r.First+1].Lemma {
	case "comment", "say", "answer", "discuss", "elaborate", "speak", "confirm", "tell", "give", "disclose", "identify", "name":
		return true
	}
	return false
}

// receives reports that nothing but a receiver, a time, a colon or a comma
// stands in the tokens between a cue and its content.
func receives(doc *parse.Document, from, to int) bool {
	if to-from > longestReceiver {
		return false
	}
	for i := from; i < to; i++ {
		if l := doc.Tokens[i].Lemma; l == "so" || l == "such" {
			return false // "tells so many lies that"
		}
		switch t := &doc.Tokens[i]; t.UPOS {
		case parse.Verb, parse.Aux, parse.SConj, parse.CConj:
			return false
		case parse.Punct:
			if w := doc.Word(i); w == "-" || w == "’" {
				continue
			}
			if i != to-1 || t.Mark != parse.NoMark {
				return false
			}
		}
	}
	return true
}

// asksFor reports a verb that asks with what it asks for: "asked for quiet",
// "asked both to wait", "told us to leave".
func asksFor(doc *parse.Document, verb, first int) bool {
	switch doc.Tokens[verb].Lemma {
	case "ask", "tell":
	case "call":
		return doc.Word(first) == "for"
	default:
		return false
	}
	switch w := doc.Word(first); w {
	case "for", "to", "whether", "if", "why", "how", "what", "who", "when", "where":
		return true
	case "not":
		return first+1 < len(doc.Tokens) && doc.Word(first+1) == "to"
	}
	return false
}

// yield ends content where another cue of the same source begins ("said that
// the war could end, adding ..."): one stretch has one owner.
func yield(doc *parse.Document, ds []draft, least float64) {
	for i := range ds {
		for j := range ds {
			a, b := &ds[i], &ds[j]
			if i == j || b.share < least || b.cue.First < a.cue.End || !slices.Equal(a.source, b.source) || len(a.source) == 0 {
				continue
			}
			for k, r := range a.content {
				if b.cue.First > r.First && b.cue.First < r.End && a.content[0].First >= a.cue.End {
					a.content = append(slices.Clone(a.content[:k]), Run{r.First, trimmed(doc, r.First, b.cue.First)})
					break
				}
			}
		}
	}
}

// parted is how sure the encoder must be of cue and roles of an attribution that
// ends the content of another.
const parted = 0.9

// part ends content without marks before a coordinated clause that is an
// attribution of its own, with another source ("said the town had held, and the
// ministry confirmed that"): annotators, and with them the encoder, pass over
// what is inside another's content, so that what it found there stands beside it.
// The judge, who saw one in the other, thought little of it.
func part(doc *parse.Document, l *lang.Language, ds []draft) {
	for j := range ds {
		b := &ds[j]
		if len(b.source) == 0 || b.cueShare*b.roleShare < parted || !verbal(doc, b.cue) || !reports(doc, l, b.cue) {
			continue
		}
		at := b.start()
		parallel := beside(doc, at)
		if b.source[0].First != at || b.cue.First < at || !joined(doc, at) && !listed(doc, at) && !parallel || !named(doc, b.source[0]) {
			continue
		}
		for i := range ds {
			a := &ds[i]
			if i == j || len(a.content) == 0 || !verbal(doc, a.cue) || a.content[0].First < a.cue.End {
				continue
			}
			if parallel && doc.Tokens[a.cue.End-1].Lemma != doc.Tokens[b.cue.End-1].Lemma {
				continue
			}
			if r := &a.content[len(a.content)-1]; at-2 > r.First && b.cue.First < r.End {
				r.End = at - 2
				if listed(doc, at) || parallel {
					r.End = at - 1
				}
				b.share = max(b.share, b.cueShare*b.roleShare)
			}
		}
	}
}

// verbal reports a verb in a cue; "according to" may hold for what others say, too.
func verbal(doc *parse.Document, c Cue) bool {
	for i := c.First; i < c.End; i++ {
		if doc.Tokens[i].UPOS == parse.Verb {
			return true
		}
	}
	return false
}

// named reports a noun or name: who "they" or "some" are, the content told.
func named(doc *parse.Document, r Run) bool {
	for i := r.First; i < r.End; i++ {
		if u := doc.Tokens[i].UPOS; u == parse.Noun || u == parse.PropN {
			return true
		}
	}
	return false
}

// joined reports a comma and "and" or its like, outside of quotations, before token at.
func joined(doc *parse.Document, at int) bool {
	if at < 2 || doc.Tokens[at-2].XPOS != parse.TagComma || doc.Tokens[at-1].Quote >= 0 {
		return false
	}
	joint := &doc.Tokens[at-1]
	return joint.UPOS == parse.CConj || joint.Lemma == "while" || joint.Lemma == "whereas"
}

// beside reports "and" or its like without a comma before token at: there the clause
// is a report of its own where its verb is that of the report before it ("the union
// says it was for the queue and the trust says it was for the water").
func beside(doc *parse.Document, at int) bool {
	return at > 1 && doc.Tokens[at-1].UPOS == parse.CConj && doc.Tokens[at-2].UPOS != parse.Punct && doc.Tokens[at-1].Quote < 0
}

// listed reports a token behind a comma of a title, in which each clause is a report
// of its own: "Hospital says 61 ill, inspectors dispute figure".
func listed(doc *parse.Document, at int) bool {
	return at > 1 && doc.Tokens[at-1].XPOS == parse.TagComma && doc.Tokens[at].Quote < 0 && headlineAt(doc, at)
}

// trimmed leaves out the commas and conjunctions before end.
func trimmed(doc *parse.Document, first, end int) int {
	for end-1 > first {
		t := &doc.Tokens[end-1]
		if t.UPOS != parse.CConj && (t.UPOS != parse.Punct || t.Mark != parse.NoMark) {
			break
		}
		end--
	}
	return end
}

// within reports whether a draft stands wholly inside the content of another.
func within(d, k *draft) bool {
	if d.start() == k.start() && d.end() == k.end() {
		return false
	}
	return inRuns(k.content, d.content) && inRuns(k.content, d.source) &&
		(d.cue.First == d.cue.End || holds(k.content, d.cue.First))
}

func inRuns(outer, inner []Run) bool {
	for _, r := range inner {
		if !holds(outer, r.First) || !holds(outer, r.End-1) {
			return false
		}
	}
	return true
}

// reports asks whether the cue has a word that reports speech by the language's table.
func reports(doc *parse.Document, l *lang.Language, c Cue) bool {
	for i := c.First; i < c.End; i++ {
		r := l.Reporting[doc.Tokens[i].Lemma]
		if r.Act != "" || r.Neutral || r.Judging {
			return true
		}
	}
	return false
}

// nest sets every draft's parent to the smallest draft that holds it.
func nest(ds []draft) []draft {
	for i := range ds {
		best := -1
		for j := range ds[:i] {
			if within(&ds[i], &ds[j]) && (best < 0 || tokens(ds[j].content) < tokens(ds[best].content)) {
				best = j
			}
		}
		ds[i].parent = best
	}
	return ds
}

// start and end bound the draft's tokens.
func (d *draft) start() int {
	at := 1 << 30
	for _, rs := range [][]Run{d.source, d.content} {
		for _, r := range rs {
			at = min(at, r.First)
		}
	}
	if d.cue.End > d.cue.First {
		at = min(at, d.cue.First)
	}
	return at
}

func (d *draft) end() int {
	at := d.cue.End
	for _, rs := range [][]Run{d.source, d.content} {
		for _, r := range rs {
			at = max(at, r.End)
		}
	}
	return at
}
