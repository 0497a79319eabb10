package attribute

import (
	"strings"

	"hearsay/parse"
)

// ruleTrailing names attributions of a clause that ends with a comma and who says
// it, which the encoder passed over.
const ruleTrailing = "trailing"

// trailing takes "No letter ever came, her people swear", "There will be more, Kyr
// warned on Friday", "He took money, the prosecution says, for a paper": a clause
// without marks, a comma, who says it and a verb that says a clause; behind it no
// object.
func (p *page) trailing(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for v := from + 3; v < to; v++ {
		if p.taken(v) || covers(p.drafts, v) {
			continue
		}
		d, ok := trails(p.doc, v)
		if !ok || p.taken(d.source[0].First) || p.takenIn(d.content) {
			continue
		}
		p.drafts = append(p.drafts, d)
	}
}

// takenIn reports a token of the runs that is taken.
func (p *page) takenIn(runs []Run) bool {
	for _, r := range runs {
		for i := r.First; i < r.End; i++ {
			if p.taken(i) {
				return true
			}
		}
	}
	return false
}

// trails reads the clause before the comma before the source of the verb at token
// v, with what goes on behind the verb.
func trails(doc *parse.Document, v int) (draft, bool) {
	t := &doc.Tokens[v]
	title := headlineAt(doc, v) && !endsSentence(doc, v)
	if t.Quote >= 0 || !doc.Language.Reported.Asides[t.Lemma] || !finite(t) && t.XPOS != parse.TagVBN && !(title && t.XPOS == parse.TagNNS) {
		return draft{}, false
	}
	first := v
	for first > 0 && (doc.Tokens[first-1].UPOS == parse.Aux || doc.Tokens[first-1].UPOS == parse.Adv) {
		first--
	}
	s := doc.Sentences[t.Sentence]
	who := whoBefore(doc, first, int(s.FirstToken))
	behind, ok := addressed(doc, v+1, int(s.EndToken))
	if first < v && undergoes(doc, v) || t.Lemma == "hit" && behind.First == v+1 {
		return draft{}, false // "will be heard", "the town hit"
	}
	if who.End <= who.First || !ok || t.XPOS == parse.TagVBN && first == v && doc.Tokens[who.First].UPOS != parse.Pron {
		return draft{}, false // "a plan announced on Monday"
	}
	open := clauseOpen(doc, int(s.FirstToken), who.First-1)
	before := Run{open, who.First - 1}
	if title {
		if _, end := kicker(doc, doc.Language, who.First); end > 0 {
			before.First = max(before.First, end)
		}
	}
	content := []Run{before}
	rest := restBehind(doc, behind, int(s.EndToken))
	whole := hasFinite(doc, before) && (standsAlone(doc, before) || !hasFinite(doc, rest)) || title && before.End-before.First > 2
	if rest.End > rest.First && (goesOn(doc, before, rest) || !whole && hasFinite(doc, rest) && opensSubject(doc, before.First)) {
		content, whole = append(content, rest), whole || hasFinite(doc, rest)
	}
	if !whole || before.End-before.First < 2 || !opensClause(doc, before, title) {
		return draft{}, false
	}
	share := layoutShares[ruleTrailing]
	return draft{source: []Run{who}, cue: Cue{first, behind.First}, content: content, share: share, cueShare: share, roleShare: 1, rule: ruleTrailing, parent: -1}, true
}

// endsSentence reports that the paragraph of token v ends with a stop inside a
// closing mark (he said: “Yes.”).
func endsSentence(doc *parse.Document, v int) bool {
	last := int(doc.Paragraphs[doc.Tokens[v].Paragraph].EndToken) - 1
	if doc.Tokens[last].Mark != parse.CloseMark || last < 1 {
		return false
	}
	w := doc.Word(last - 1)
	return w == "." || w == "?" || w == "!"
}

// whoBefore is the noun phrase between a comma and token end, with what stands in
// apposition to it (his counsel, Ana Torv,); empty where there is none.
func whoBefore(doc *parse.Document, end, first int) Run {
	last := end
	if end-1 > first && doc.Word(end-1) == "," {
		name := phraseFrom(doc, end-1, first)
		if name == end-1 || name-1 <= first || doc.Word(name-1) != "," {
			return Run{}
		}
		last, end = end-1, name-1
	}
	from := phraseFrom(doc, end, first)
	if from == end || from-2 <= first || doc.Word(from-1) != "," || last-from > longestName {
		return Run{}
	}
	t := &doc.Tokens[from]
	if t.UPOS == parse.Adp || t.XPOS == parse.TagWP || t.XPOS == parse.TagWDT {
		return Run{}
	}
	if t.UPOS == parse.Pron && end == from+1 {
		switch strings.ToLower(doc.Word(from)) {
		case "he", "she", "they", "it":
			return Run{from, last}
		}
		return Run{}
	}
	for i := from; i < last; i++ {
		if x := doc.Tokens[i].XPOS; x == parse.TagWDT || x == parse.TagWP || doc.Word(i) == "that" {
			return Run{} // "a module that | holds"
		}
	}
	if !named(doc, Run{from, last}) {
		return Run{}
	}
	return Run{from, last}
}

// phraseFrom is where the noun phrase begins that ends before token end.
func phraseFrom(doc *parse.Document, end, first int) int {
	from := end
	for from > first && end-from < longestName {
		switch t := &doc.Tokens[from-1]; t.UPOS {
		case parse.Noun, parse.PropN, parse.Pron, parse.Det, parse.Adj, parse.Num, parse.Adp:
		default:
			if t.XPOS != parse.TagPOS && !(t.UPOS == parse.Punct && doc.Word(from-1) == "-") {
				return from
			}
		}
		from--
	}
	return from
}

// addressed reports that nothing stands behind a verb but who hears it, when and
// where ("tells the court", "warned at the gate on Friday", "shoots back"), and
// gives the cue's end, with a particle, and where that stops.
func addressed(doc *parse.Document, at, end int) (Run, bool) {
	cue := at
	if at < end && (doc.Word(at) == "back" || doc.Word(at) == "out") {
		cue, at = at+1, at+1
	}
	stop := clauseEnd(doc, at, end)
	for i := at; i < stop; i++ {
		if doc.Word(i) == "-" && doc.Tokens[i].Start > doc.Tokens[i-1].End || doc.Word(i) == ":" {
			stop = i
		}
	}
	if stop-at > longestName {
		return Run{}, false
	}
	for i := at; i < stop; i++ {
		t := &doc.Tokens[i]
		if finite(t) || t.XPOS == parse.TagTO || t.Mark != parse.NoMark || t.UPOS == parse.SConj || t.XPOS == parse.TagWDT || t.XPOS == parse.TagWP {
			return Run{}, false
		}
	}
	if at == stop {
		return Run{cue, stop}, true
	}
	t := &doc.Tokens[at]
	_, day := doc.Language.Proposition.Weekdays[strings.ToLower(doc.Word(at))]
	switch {
	case day, t.UPOS == parse.Adv && t.Lemma != "not", doc.Language.Reported.TimeWords[doc.Word(at)]:
	case doc.Language.Reported.Receivers[doc.Tokens[cue-1].Lemma] && (t.UPOS == parse.Pron || t.UPOS == parse.Det || t.UPOS == parse.Noun || t.UPOS == parse.PropN):
	case t.UPOS == parse.Adp:
		switch doc.Word(at) {
		case "of", "about", "against", "for", "with", "into":
			return Run{}, false
		}
	default:
		return Run{}, false
	}
	return Run{cue, stop}, true
}

// clauseOpen is where the clause begins that ends before token end: the sentence,
// or what stands behind a semicolon.
func clauseOpen(doc *parse.Document, first, end int) int {
	for i := end - 1; i > first; i-- {
		if w := doc.Word(i); w == ";" && doc.Tokens[i].Quote < 0 {
			return i + 1
		}
	}
	return first
}

// restBehind is what stands behind a comma at the end of an interposed report, to
// the end of the clause.
func restBehind(doc *parse.Document, behind Run, end int) Run {
	if behind.End+1 >= end || doc.Word(behind.End) != "," {
		return Run{}
	}
	stop := behind.End + 1
	for stop < end && doc.Word(stop) != ";" && doc.Tokens[stop].XPOS != parse.TagStop {
		if doc.Tokens[stop].Mark != parse.NoMark {
			return Run{}
		}
		stop++
	}
	return Run{behind.End + 1, stop}
}

// goesOn reports that a clause broken off for who says it goes on behind: with an
// object or what hangs on it, with "not", behind a word that leans on what follows.
func goesOn(doc *parse.Document, before, rest Run) bool {
	t := &doc.Tokens[rest.First]
	if u := doc.Tokens[before.End-1].UPOS; u == parse.Aux || u == parse.Det {
		return true
	}
	switch w := doc.Word(rest.First); w {
	case "not":
		return true
	case "and", "but":
		return rest.First+1 < rest.End && doc.Word(rest.First+1) == "not"
	case "after", "before", "as", "despite", "with", "without", "since", "until", "like", "amid", "following":
		return false
	}
	return t.UPOS == parse.Adp && !hasFinite(doc, rest) || t.UPOS == parse.Adv && onlyPhrases(doc, rest)
}

// opensSubject reports a token with which a subject may begin, and no adverbial.
func opensSubject(doc *parse.Document, i int) bool {
	switch doc.Tokens[i].UPOS {
	case parse.Adp, parse.Adv, parse.SConj, parse.Verb, parse.Part:
		return false
	}
	return true
}

// standsAlone reports a run with more finite verbs than words that open a clause
// below another: "the letter that he waves about was never sent", and not "the loss
// among boats which sank".
func standsAlone(doc *parse.Document, r Run) bool {
	verbs := 0
	for i := r.First; i < r.End; i++ {
		switch t := &doc.Tokens[i]; {
		case finite(t):
			verbs++
		case i > r.First && (t.UPOS == parse.SConj || t.XPOS == parse.TagWP || t.XPOS == parse.TagWDT || t.XPOS == parse.TagWRB):
			verbs--
		}
	}
	return verbs > 0
}

// onlyPhrases reports a run without a verb of any form, in which something hangs on
// a preposition: "most recently to Ansk".
func onlyPhrases(doc *parse.Document, r Run) bool {
	phrase := false
	for i := r.First; i < r.End; i++ {
		switch doc.Tokens[i].UPOS {
		case parse.Verb, parse.Aux, parse.SConj, parse.Pron:
			return false
		case parse.Adp:
			phrase = true
		}
	}
	return phrase
}

// opensClause reports that a run may open a main clause: no subordinate one, no
// participle, no quotation that is closed where the run ends.
func opensClause(doc *parse.Document, r Run, title bool) bool {
	t := &doc.Tokens[r.First]
	switch doc.Tokens[r.End-1].UPOS {
	case parse.SConj, parse.CConj:
		return false // "would not be drawn because, she said, ..."
	}
	if q := t.Quote; q >= 0 && (doc.Quotes[q].Close < 0 || int(doc.Quotes[q].Close) >= r.End-2) || doc.Tokens[r.End-1].Quote >= 0 {
		return false
	}
	if title {
		return true
	}
	switch t.UPOS {
	case parse.SConj, parse.Part:
		return false
	}
	switch strings.ToLower(doc.Word(r.First)) {
	case "as", "after", "before", "since", "until", "with", "without", "despite", "because", "when", "while", "if", "though", "although", "where", "whether", "once", "that", "which", "who", "what", "how", "why", "asked", "according":
		return false
	}
	return t.XPOS != parse.TagVBG && t.XPOS != parse.TagVBN
}

// hasFinite reports a finite verb among the tokens.
func hasFinite(doc *parse.Document, r Run) bool { return verbBetween(doc, r.First, r.End) }
