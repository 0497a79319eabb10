package attribute

import (
	"slices"

	"hearsay/lang"
	"hearsay/parse"
)

// How many attributions before one are looked at for what it answers, and how many
// words of a content for its verb.
const (
	answerReach = 15
	verbReach   = 9
)

// makesGood reports that draft i tells as done what another source of the article
// says was left undone: "had forgotten to lock the gate", "he had locked it".
func makesGood(doc *parse.Document, l *lang.Language, drafts []draft, i int) bool {
	if len(drafts[i].source) == 0 {
		return false
	}
	j := judge{doc: doc, lang: l, d: &drafts[i]}
	verb := j.deed()
	if verb < 0 {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-answerReach; k-- {
		if len(drafts[k].source) > 0 && slices.Equal(drafts[k].source, drafts[i].source) {
			continue
		}
		for _, r := range drafts[k].content {
			if omits(doc, l, r, doc.Tokens[verb].Lemma) {
				return true
			}
		}
	}
	return false
}

// deed is the verb of what a content says was done, or -1: none is negated, light,
// or said of something in passing.
func (j *judge) deed() int {
	for n := 0; n < verbReach; n++ {
		i := j.contentWord(n)
		if i < 0 || j.undoes(i) || j.is(i, "never") || j.is(i, "no") || j.in(j.lang.Reported.Subordinating, i) {
			return -1
		}
		t := &j.doc.Tokens[i]
		if t.UPOS != parse.Verb || t.XPOS != parse.TagVBD && t.XPOS != parse.TagVBN {
			continue
		}
		if j.lang.Reported.Light[t.Lemma] || j.lang.Reported.Omitting[t.Lemma] || t.Rel.Main() == parse.RelAmod {
			return -1
		}
		return i
	}
	return -1
}

// omits reports in a run that something was failed to be done by the verb of a lemma.
func omits(doc *parse.Document, l *lang.Language, r Run, lemma string) bool {
	for i := r.First; i+2 < r.End; i++ {
		if !l.Reported.Omitting[doc.Tokens[i].Lemma] || doc.Tokens[i+1].XPOS != parse.TagTO {
			continue
		}
		for k := i + 2; k < min(r.End, i+5); k++ {
			if t := &doc.Tokens[k]; t.UPOS == parse.Verb {
				if t.Lemma == lemma {
					return true
				}
				break
			}
		}
	}
	return false
}
