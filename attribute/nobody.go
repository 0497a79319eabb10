package attribute

import "hearsay/parse"

// unspoken reports a draft in which nobody says anything: a plan that things go
// by, what nobody said, what somebody might have said.
func unspoken(doc *parse.Document, d *draft) bool {
	if d.cue.First == d.cue.End || d.rule == ruleColon {
		return false
	}
	return byPlan(doc, d) || nobody(doc, d) || unsaid(doc, d)
}

// byPlan reports "according to plan".
func byPlan(doc *parse.Document, d *draft) bool {
	if len(d.source) != 1 || doc.Word(d.cue.End-1) != "to" {
		return false
	}
	r := d.source[0]
	return r.End-r.First == 1 && r.First == d.cue.End && doc.Language.Reported.Plans[doc.Tokens[r.First].Lemma]
}

// nobody reports an indefinite source that did not speak: "Nobody has said
// that", "If somebody had said so".
func nobody(doc *parse.Document, d *draft) bool {
	if len(d.source) != 1 {
		return false
	}
	i := d.source[0].First
	switch doc.Tokens[i].Lemma {
	case "nobody", "no-one", "none":
		return d.source[0].End == i+1 && plainSaying(doc, d)
	case "they":
		return d.source[0].End == i+1 && willSay(doc, d) && d.cue.End < len(doc.Tokens) && doc.Word(d.cue.End) == "you" // "they will tell you"
	case "some":
		return willSay(doc, d) && doc.Tokens[headOf(doc, d.source[0])].XPOS == parse.TagNN // "some wise man will say"
	case "somebody", "someone", "anybody", "anyone":
		if d.source[0].End == i+1 && willSay(doc, d) {
			return true
		}
		for k := max(int(doc.Sentences[doc.Tokens[i].Sentence].FirstToken), i-2); k < i; k++ {
			if w := doc.Word(k); w == "If" || w == "if" {
				return true
			}
		}
	}
	return false
}

// willSay reports a cue outside of quotations that says what somebody may say one day.
func willSay(doc *parse.Document, d *draft) bool {
	return doc.Tokens[d.cue.First].Quote < 0 && doc.Language.Reported.Guessing[doc.Word(d.cue.First)] && doc.Language.Reported.Asides[doc.Tokens[d.cue.End-1].Lemma]
}

// plainSaying reports a cue that says: who declines or refuses does something.
func plainSaying(doc *parse.Document, d *draft) bool {
	for i := d.cue.First; i < d.cue.End; i++ {
		switch doc.Tokens[i].Lemma {
		case "say", "claim", "tell", "suggest", "argue", "think", "believe":
			return true
		}
	}
	return false
}
