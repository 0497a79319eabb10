package attribute

import "hearsay/parse"

// untruth reports at token i a noun for what is not so that is said of what others
// say: "it was fantasy", "that is a myth", or nothing else: “A lie, and a lazy one.”
func (j *judge) untruth(i int) bool {
	t := &j.doc.Tokens[i]
	if t.UPOS != parse.Noun || !j.lang.Manner.Untruths[t.Lemma] || i+1 >= len(j.doc.Tokens) || j.doc.Tokens[i+1].UPOS == parse.Noun || j.is(i+1, "-") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-objectReach; k-- {
		switch w := &j.doc.Tokens[k]; {
		case w.Lemma == "be":
			return k > 0 && (j.is(k-1, "it") || j.is(k-1, "that") || j.is(k-1, "this") || j.is(k-1, "all") || j.claimed(k-1) && j.doc.Tokens[k-1].UPOS == parse.Noun) && !j.unsaidBefore(i)
		case w.UPOS == parse.Det || w.UPOS == parse.Adj || w.UPOS == parse.Adv || w.UPOS == parse.CConj || w.XPOS == parse.TagPRPS:
			if j.undoes(k) || j.is(k, "no") {
				return false
			}
			if j.startsWith(k) {
				return j.ends(i)
			}
		default:
			return false
		}
	}
	return j.startsWith(i) && j.ends(i)
}

// startsWith reports the first word of the content.
func (j *judge) startsWith(i int) bool { return j.contentWord(0) == i }

// ends reports a mark right behind token i.
func (j *judge) ends(i int) bool { return j.doc.Tokens[i+1].UPOS == parse.Punct }

// shortened reports a content that is no more than a negation without a verb: ‘Not in
// November, not at Christmas’.
func (j *judge) shortened() bool {
	first := j.contentWord(0)
	if !j.is(first, "not") || first+1 >= len(j.doc.Tokens) || j.doc.Tokens[first+1].UPOS != parse.Adp {
		return false
	}
	for n := 1; n < negateReach; n++ {
		i := j.contentWord(n)
		if i < 0 {
			return true
		}
		if u := j.doc.Tokens[i].UPOS; u == parse.Verb || u == parse.Aux || j.is(i, "my") {
			return false
		}
	}
	return false
}
