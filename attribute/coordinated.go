package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// ruleCoordinated names attributions by a second verb of a source that the encoder
// saw with the first alone.
const ruleCoordinated = "coordinated"

// alsoTells parts the second of two things that one source does in a sentence
// ("said it had stopped its lines, but insisted that nobody was ill"): behind
// "and" or "but" another verb that says, of the same tense, with no subject of
// its own. Content of the first ends before it.
func alsoTells(doc *parse.Document, l *lang.Language, kept []draft) []draft {
	for i, n := 0, len(kept); i < n; i++ {
		d := &kept[i]
		first := headVerb(doc, d.cue)
		if d.rule != ruleWeights || len(d.source) == 0 || len(d.content) == 0 || first < 0 || d.content[0].First < d.cue.End || doc.Tokens[first].Quote >= 0 {
			continue
		}
		end := int(doc.Sentences[doc.Tokens[first].Sentence].EndToken)
		for k := d.content[0].First + 1; k+3 < end; k++ {
			verb := secondVerb(doc, l, first, k)
			counted := Run{}
			if verb < 0 {
				verb, counted = secondCount(doc, l, first, k)
			}
			if verb < 0 || covers(kept, verb) || holds(d.content, verb) && !joins(doc, first, verb) && !pastModal(doc, d.content, verb) {
				continue
			}
			content := counted
			if content.End == content.First {
				content = toldBy(doc, verb, end)
			}
			if content.End <= content.First || owned(kept[:i], verb, content.End) || owned(kept[i+1:], verb, content.End) {
				continue
			}
			share := layoutShares[ruleCoordinated]
			kept = append(kept, draft{source: kept[i].source, cue: Cue{verb, verb + 1}, content: []Run{content}, share: share, cueShare: share, roleShare: 1, rule: ruleCoordinated, parent: -1})
			if d = &kept[i]; holds(d.content, verb) {
				d.content = endBefore(d.content, trimmed(doc, d.content[0].First, k))
			}
			break
		}
	}
	return kept
}

// headVerb is the last finite verb of a cue, or -1.
func headVerb(doc *parse.Document, c Cue) int {
	for i := c.End - 1; i >= c.First; i-- {
		if t := &doc.Tokens[i]; t.UPOS == parse.Verb && finite(t) {
			return i
		}
	}
	return -1
}

// secondVerb is the verb behind "and" or "but" at token k that says something in
// the tense of verb first, or -1.
func secondVerb(doc *parse.Document, l *lang.Language, first, k int) int {
	if t := &doc.Tokens[k]; t.UPOS != parse.CConj || t.Quote >= 0 || doc.Word(k) != "and" && doc.Word(k) != "but" {
		return -1
	}
	v := k + 1
	for v < k+4 && v < len(doc.Tokens) && doc.Tokens[v].UPOS == parse.Adv {
		v++
	}
	if v >= len(doc.Tokens) {
		return -1
	}
	t, r := &doc.Tokens[v], l.Reporting[doc.Tokens[v].Lemma]
	if t.UPOS != parse.Verb || t.XPOS != doc.Tokens[first].XPOS || !finite(t) || !r.Neutral && !doc.Language.Reported.Doings[t.Lemma] && !l.Manner.Denying[t.Lemma] {
		return -1
	}
	return v
}

// secondCount is a "put" behind "and" or "but" at token k that gives a number beside
// verb first ("said it matched and put the number of cases at 58"), whatever form the
// tagger takes it for, with what it tells; -1 where there is none.
func secondCount(doc *parse.Document, l *lang.Language, first, k int) (int, Run) {
	if t := &doc.Tokens[k]; t.UPOS != parse.CConj || t.Quote >= 0 || k+1 >= len(doc.Tokens) || !joins(doc, first, k+1) {
		return -1, Run{}
	}
	p := page{doc: doc, lang: l}
	if _, content := p.putAt(k + 1); content.End > content.First {
		return k + 1, content
	}
	return -1, Run{}
}

// pastModal reports that what is told goes by a modal up to the second verb, whose
// form of the past can then only go with the first: "said that he would have been
// thrown out and called on her to go".
func pastModal(doc *parse.Document, content []Run, second int) bool {
	if doc.Tokens[second].XPOS != parse.TagVBD {
		return false
	}
	for i := second - 1; i >= content[0].First; i-- {
		if t := &doc.Tokens[i]; finite(t) {
			return t.XPOS == parse.TagMD
		}
	}
	return false
}

// joins reports that the parse has the second verb beside the first.
func joins(doc *parse.Document, first, second int) bool {
	t := &doc.Tokens[second]
	return t.Rel.Main() == parse.RelConj && int(t.Head) == first
}

// toldBy is the clause or, behind a verb that does something by saying it, the
// object that stands right behind a verb; empty where neither does.
func toldBy(doc *parse.Document, verb, end int) Run {
	at := verb + 1
	if at >= end || doc.Tokens[at].UPOS == parse.Punct && doc.Tokens[at].Mark != parse.OpenMark {
		return Run{}
	}
	r := Run{at, toldEnd(doc, at, end)}
	for i := at; i < r.End; i++ {
		if t := &doc.Tokens[i]; finite(t) && i > at || doc.Language.Reported.Doings[doc.Tokens[verb].Lemma] && (t.UPOS == parse.Noun || t.UPOS == parse.PropN || t.XPOS == parse.TagTO) {
			return r
		}
	}
	return Run{}
}

// toldEnd is the end of what is told from token at on: a stop, a semicolon or a
// dash, or a comma behind which something else begins.
func toldEnd(doc *parse.Document, at, end int) int {
	for i := at; i < end; i++ {
		t := &doc.Tokens[i]
		if t.Quote >= 0 {
			continue
		}
		switch w := doc.Word(i); {
		case t.XPOS == parse.TagStop, w == ";", w == "—", w == "–":
			return i
		case t.XPOS == parse.TagComma && i+1 < end && elsewhere(doc, i+1):
			return i
		}
	}
	return end
}

// elsewhere reports that behind a comma at token i something begins that is no
// part of the clause before: another clause, an adverbial of the report's own.
func elsewhere(doc *parse.Document, i int) bool {
	t := &doc.Tokens[i]
	switch {
	case t.UPOS == parse.CConj, t.XPOS == parse.TagWP, t.XPOS == parse.TagWDT, t.XPOS == parse.TagVBG:
		return true
	}
	return doc.Language.Reported.Meanwhile[t.Lemma]
}

// shareSource gives a cue without a source that of the attribution it is
// coordinated with ("refused to publish it, and would not explain why").
func shareSource(doc *parse.Document, kept []draft) {
	for i := range kept {
		d := &kept[i]
		if len(d.source) > 0 || d.rule != ruleWeights || d.cue.First == d.cue.End || len(d.content) == 0 || d.content[0].First < d.cue.End {
			continue
		}
		at := d.cue.First - 1
		if at < 0 || doc.Tokens[at].UPOS != parse.CConj || !active(doc, d.cue) {
			continue
		}
		if k := before(doc, kept, d.cue.First); k >= 0 {
			d.source = kept[k].source
		}
	}
}

// active reports a cue with a verb form of the past or the present, which the
// tagger may take for a participle, that is no passive.
func active(doc *parse.Document, c Cue) bool {
	for i := c.First; i < c.End; i++ {
		if t := &doc.Tokens[i]; finite(t) || t.XPOS == parse.TagVBN {
			return !undergoes(doc, c.End-1)
		}
	}
	return false
}

// before is the attribution with a source and a verb whose cue is the last one
// in the sentence before token at, outside of quotations; -1 where there is none.
func before(doc *parse.Document, kept []draft, at int) int {
	best := -1
	for i := range kept {
		d := &kept[i]
		if len(d.source) == 0 || d.source[0].First > d.cue.First || !verbal(doc, d.cue) || d.cue.First >= at ||
			doc.Tokens[d.cue.First].Sentence != doc.Tokens[at].Sentence || doc.Tokens[d.cue.First].Quote >= 0 || !active(doc, d.cue) {
			continue
		}
		if best < 0 || d.cue.First > kept[best].cue.First {
			best = i
		}
	}
	return best
}
