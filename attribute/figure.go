package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// figureShare is what is left of the share of a draft in which a thing does what
// only somebody with a will does: in PolNeAR dev none of them is annotated, but a
// noun for people that the tables do not know may be among them.
const figureShare = 0.6

// figurative reports a source that the tables know for no person, body or document,
// said to do what takes a will: "the door refused to open", "prices threaten to rise".
func figurative(doc *parse.Document, l *lang.Language, d *draft) bool {
	if len(d.source) != 1 || d.cue.First == d.cue.End || !wills(doc, d) {
		return false
	}
	head := -1
	for i := d.source[0].First; i < d.source[0].End; i++ {
		t := &doc.Tokens[i]
		if t.UPOS == parse.Pron || t.UPOS == parse.PropN || t.UPOS == parse.Num || t.Entity > 0 || doc.Quotes != nil && t.Mark != parse.NoMark {
			return false
		}
		if t.UPOS == parse.Noun && (head < 0 || head == i-1) {
			head = i
		}
	}
	return head >= 0 && thing(doc, l, head)
}

// wills reports a cue whose verb is one of the table, and "call" only before "for".
func wills(doc *parse.Document, d *draft) bool {
	for i := d.cue.First; i < d.cue.End; i++ {
		t := &doc.Tokens[i]
		if doc.Language.Manner.Telling[t.Lemma] {
			return false // "declined to comment"
		}
		if t.UPOS == parse.Verb && l(doc).Willed[t.Lemma] && !tellsNext(doc, i) {
			return t.Lemma != "call" || i+1 < len(doc.Tokens) && doc.Word(i+1) == "for"
		}
	}
	return false
}

// tellsNext reports a verb of telling right behind a verb at token i and "to", where
// that is the content's: "declined | to comment".
func tellsNext(doc *parse.Document, i int) bool {
	for k := i + 1; k < min(i+3, len(doc.Tokens)); k++ {
		if doc.Language.Manner.Telling[doc.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}

// thing reports a common noun that no table has for people, bodies or documents, and
// whose ending is not that of one for people.
func thing(doc *parse.Document, l *lang.Language, i int) bool {
	t := &doc.Tokens[i]
	if t.XPOS != parse.TagNN && t.XPOS != parse.TagNNS {
		return false
	}
	_, known := l.Naming.Nouns[t.Lemma]
	return !known && !l.Naming.Kin[t.Lemma] && !l.Naming.Epithets[t.Lemma] && !l.Naming.Parties[t.Lemma] && l.Naming.Demonyms[t.Lemma] == "" && !peopleLike(l, t.Lemma)
}

// peopleLike reports a noun that ends as those for people do.
func peopleLike(l *lang.Language, noun string) bool {
	for _, ending := range l.Naming.PeopleEndings {
		if n := len(noun) - len(ending); n > 2 && noun[n:] == ending {
			return true
		}
	}
	return false
}

// l are the tables of reported speech.
func l(doc *parse.Document) *lang.Reported { return &doc.Language.Reported }

// claimsLives reports "the storm claimed four lives", by which nobody says anything.
func claimsLives(doc *parse.Document, d *draft) bool {
	if d.cue.First == d.cue.End || doc.Tokens[d.cue.End-1].Lemma != "claim" || len(d.content) != 1 {
		return false
	}
	r := d.content[0]
	return r.First == d.cue.End && r.End-r.First <= 4 && l(doc).Lives[doc.Tokens[r.End-1].Lemma]
}

// moodAs reports a mood with what goes on at the same time: "drivers angry as ferry
// plan slips". Nobody says it.
func moodAs(doc *parse.Document, d *draft) bool {
	n := d.cue.End - d.cue.First
	return n > 1 && doc.Word(d.cue.End-1) == "as" && doc.Tokens[d.cue.End-2].UPOS == parse.Adj
}
