package attribute

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/lang"
	"hearsay/parse"
)

// manner tells act and polarity of a draft by the words of its cue and, where
// the cue is neutral ("said"), by its content. Stance is the probability that
// both are right.
func manner(doc *parse.Document, l *lang.Language, d *draft) (act hearsay.Act, polarity hearsay.Polarity, stance float64) {
	m := mannerOf(doc, l, d)
	return m.act, m.polarity, stanceShares[m.why]
}

// stated is what is told of one draft, and by what.
type stated struct {
	act      hearsay.Act
	polarity hearsay.Polarity
	why      evidence
}

func mannerOf(doc *parse.Document, l *lang.Language, d *draft) stated {
	j := judge{doc: doc, lang: l, d: d}
	name, why := j.act()
	if d.rule == ruleRefusal {
		name, why = string(hearsay.RefuseComment), bySilence
	}
	if d.rule == ruleNumber && name != string(hearsay.Confirm) {
		name = string(hearsay.Assert)
	}
	if name == string(hearsay.Deny) && (why == bySign || why == byJudgement) {
		why = byRejection
	}
	m := stated{hearsay.Act(name), hearsay.Positive, why}
	if j.negative {
		m.polarity = hearsay.Negative
	}
	return m
}

// manners tells act and polarity of all drafts of a document, each by itself and
// then by what the same source does beside it.
func manners(doc *parse.Document, l *lang.Language, drafts []draft) []stated {
	ms := make([]stated, len(drafts))
	for i := range drafts {
		own := drafts[i]
		own.content = ownWords(doc, drafts, i)
		ms[i] = mannerOf(doc, l, &own)
	}
	for i := range ms {
		if ms[i].why == byDefault && (goesOnDenying(doc, drafts, ms, i) || makesGood(doc, l, drafts, i)) {
			ms[i].act, ms[i].why = hearsay.Deny, byNegation
		}
	}
	return ms
}

// ownWords is the content of draft i without what others are told to have said in
// it: "she had been told that it must go" demands nothing. A content that is
// nothing else stays whole.
func ownWords(doc *parse.Document, drafts []draft, i int) []Run {
	content := drafts[i].content
	for k := i + 1; k < len(drafts); k++ {
		if drafts[k].parent != i || tokens(drafts[k].content) < 3 || itself(doc, &drafts[k]) {
			continue
		}
		content = cut(content, drafts[k].content)
	}
	if len(content) == 0 {
		return drafts[i].content
	}
	return content
}

// itself reports a nested draft of the first person, whose words are the speaker's own.
func itself(doc *parse.Document, d *draft) bool {
	return len(d.source) == 1 && doc.Language.Pronouns[strings.ToLower(doc.Word(d.source[0].First))].Person == 1
}

// cut is runs without the tokens of others, in new space where it is another.
func cut(runs, others []Run) []Run {
	for _, o := range others {
		var rest []Run
		for _, r := range runs {
			if o.End <= r.First || o.First >= r.End {
				rest = append(rest, r)
				continue
			}
			if o.First > r.First {
				rest = append(rest, Run{r.First, o.First})
			}
			if o.End < r.End {
				rest = append(rest, Run{o.End, r.End})
			}
		}
		runs = rest
	}
	return runs
}

// goesOnDenying reports that draft i tells in other words what its source denies
// in the same sentence: "Denying a split, the league said that it was one". Behind
// the denial ("ruled out a levy, saying that ...") more goes on otherwise than so.
func goesOnDenying(doc *parse.Document, drafts []draft, ms []stated, i int) bool {
	d := &drafts[i]
	if d.cue.First == d.cue.End || len(d.source) == 0 {
		return false
	}
	first := int(doc.Sentences[doc.Tokens[d.cue.First].Sentence].FirstToken)
	if doc.Tokens[first].XPOS != parse.TagVBG {
		return false
	}
	for k := range drafts {
		o := &drafts[k]
		if o.cue.First == first && o.cue.End > first && first < d.cue.First && ms[k].act == hearsay.Deny && ms[k].polarity == hearsay.Positive &&
			(ms[k].why == byVerb || ms[k].why == byPhrase) && slices.Equal(o.source, d.source) {
			return true
		}
	}
	return false
}
