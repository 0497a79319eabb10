package attribute

import (
	"strings"

	"hearsay/parse"
)

// nested looks inside contents for attributions of their own ("said that she
// had denied"). Annotators mark outermost ones only, so that the encoder
// learned to pass over these: every reporting verb with a subject inside the
// content is tried as a cue, and its roles are labelled in its stretch alone.
func (d *desk) nested(kept []draft) []draft {
	n := len(kept)
	tried := make([]bool, len(d.scene.doc.Tokens))
	for i := range kept {
		for tok := kept[i].cue.First; tok < kept[i].cue.End; tok++ {
			tried[tok] = true
		}
	}
	for i := 0; i < len(kept); i++ { // grows: what is found may hold more
		for _, r := range kept[i].content {
			kept = d.inside(kept, i, r, tried)
		}
	}
	if len(kept) == n {
		return kept
	}
	sortDrafts(kept)
	return nest(kept)
}

// farthest is how many tokens before and behind a verb are looked at, so that a
// text without a full stop costs no more than another.
const farthest = 200

// inside appends what is found in one run of the content of draft i, by verbs
// that are no cue of another yet.
func (d *desk) inside(kept []draft, i int, r Run, tried []bool) []draft {
	doc := d.scene.doc
	for tok := r.First; tok < r.End; tok++ {
		if dr, ok := d.nounSaid(tok, r); ok && !tried[tok] && within(&dr, &kept[i]) {
			kept = append(kept, dr)
			tried[tok] = true
			continue
		}
		if dr, ok := d.formSaid(tok, r); ok && !tried[tok] && within(&dr, &kept[i]) && !generic(doc, &dr) {
			kept = append(kept, dr)
			tried[tok] = true
			continue
		}
		if tried[tok] || !d.relays(tok, r) {
			continue
		}
		sent := d.scene.sentence(tok)
		from, to := max(r.First, int(sent.FirstToken), tok-farthest), min(r.End, int(sent.EndToken), tok+farthest)
		q := found{Cue: Cue{d.cueStart(tok, from), tok + 1}, share: 1}
		d.drafts = d.drafts[:0]
		d.roles(q, from, to, from, to)
		dr := draft{cue: q.Cue, rule: ruleWeights, parent: -1}
		if len(d.drafts) > 0 {
			dr = d.drafts[0]
			mend(doc, &dr)
			dr.share = dr.roleShare
		}
		d.complete(&dr, from, to)
		if d.states(&dr) && !minds(doc, &dr, tok) && !undoneInside(doc, &dr, tok) && within(&dr, &kept[i]) && !trap(doc, &dr) && !generic(doc, &dr) && !contrary(doc, &dr) {
			kept = append(kept, dr)
			tried[tok] = true
		}
	}
	return kept
}

// cueStart is the first token of a verb's cue: its auxiliaries, or what it is done
// again and again with ("keep telling").
func (d *desk) cueStart(tok, from int) int {
	if d.scene.doc.Tokens[tok].XPOS == parse.TagVBG && tok > from && d.lang.Reported.Habits[d.scene.doc.Tokens[tok-1].Lemma] {
		tok--
	}
	return max(from, d.scene.auxiliaries(tok, from))
}

// states reports that a nested draft has what a statement needs: content that
// is plain, somebody who states it (or, in a passive, nobody), an encoder that is sure enough.
func (d *desk) states(dr *draft) bool {
	if len(dr.content) == 0 || len(dr.source) == 0 && !toldOf(d.scene.doc, dr.cue.End-1) {
		return false
	}
	return dr.share >= nestedLeast && sound(dr.content) && sound(dr.source) && plain(d.scene.doc, dr)
}

// minds reports that a nested draft only says what somebody has in mind ("he knows
// that I know", "he wished it were so"): nobody can tell what another one knows,
// and what the source itself knows it says already.
func minds(doc *parse.Document, dr *draft, verb int) bool {
	t := &doc.Tokens[verb]
	if len(dr.source) != 1 {
		return false
	}
	who := dr.source[0]
	pronoun := who.End-who.First == 1 && doc.Tokens[who.First].XPOS == parse.TagPRP
	first := who.End-who.First == 1 && doc.Language.Pronouns[strings.ToLower(doc.Word(who.First))].Person == 1
	switch {
	case t.Lemma == "wish" && pronoun && !first:
		return true
	case !doc.Language.Reported.Knowing[t.Lemma]:
		return false
	case t.Quote < 0:
		return pronoun
	}
	return !first || t.Lemma == "read"
}

// undone reports a nested draft that only tells what was not asked, ordered or
// refused, or what nobody can agree on: nothing was said. What somebody never
// claimed or promised others may say they did.
func undoneInside(doc *parse.Document, dr *draft, verb int) bool {
	from := max(dr.cue.First-1, int(doc.Sentences[doc.Tokens[verb].Sentence].FirstToken))
	if !denied(doc, from, verb) {
		return false
	}
	if t := &doc.Tokens[verb]; doc.Language.Reported.Requesting[t.Lemma] || toldOf(doc, verb) {
		return true
	}
	return might(doc, from, verb) && !doc.Language.Reported.Sayings[doc.Tokens[verb].Lemma]
}

// relays reports a reporting verb whose subject stands in the run, too.
func (d *desk) relays(tok int, r Run) bool {
	if d.scene.doc.Tokens[tok].UPOS != parse.Verb {
		return false
	}
	if act := d.scene.act(tok); act == 0 || act&^(0xFF<<32) == 1 {
		return false
	}
	subject := d.subjectOf(tok, r.First)
	return subject >= r.First && subject < r.End
}

// subjectOf is the subject of a verb by the parse, else the pronoun, noun or
// name that stands right before it and its auxiliaries; -1 where there is none.
func (d *desk) subjectOf(tok, from int) int {
	if s := d.scene.subject(tok); s >= from {
		return s
	}
	doc := d.scene.doc
	switch t := &doc.Tokens[tok]; t.XPOS {
	case parse.TagVBD, parse.TagVBZ, parse.TagVBP, parse.TagVBN:
		if d.lang.Reported.Mental[t.Lemma] {
			return -1 // "some thought that", "parents with hope that"
		}
	case parse.TagVB: // "used to say", "likes to say"
		if tok-3 >= from && doc.Word(tok-1) == "to" && doc.Tokens[tok-2].Lemma == "use" {
			if u := doc.Tokens[tok-3].UPOS; u == parse.Noun || u == parse.PropN || u == parse.Pron {
				return tok - 3
			}
		}
		if h := int(t.Head); h >= from && h < tok && t.Rel.Main() == parse.RelXcomp && d.lang.Reported.Habits[doc.Tokens[h].Lemma] {
			return d.scene.subject(h)
		}
		return -1
	case parse.TagVBG: // "they keep telling us"
		if h := tok - 1; h > from && d.lang.Reported.Habits[doc.Tokens[h].Lemma] && finite(&doc.Tokens[h]) {
			return d.subjectOf(h, from)
		}
		return -1
	default:
		return -1
	}
	for i := tok - 1; i >= from; i-- {
		switch t := &doc.Tokens[i]; t.UPOS {
		case parse.Aux, parse.Adv, parse.Part:
		case parse.Pron, parse.PropN, parse.Noun:
			if t.Sentence == doc.Tokens[tok].Sentence {
				return i
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}
