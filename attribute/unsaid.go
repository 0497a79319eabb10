package attribute

import "hearsay/parse"

// unsaid reports a draft whose cue is no saying where it stands: a question
// without an asker, the article's own question, an inscription, a figure of
// speech, a word in another sense.
func unsaid(doc *parse.Document, d *draft) bool {
	if len(d.content) == 0 {
		return false
	}
	return agentless(doc, d) || ownQuestion(doc, d) || inscribed(doc, d) || figure(doc, d) || otherSense(doc, d) || anybody(doc, d) || scheduled(doc, d) || supposed(doc, d) || nextSentence(doc, d) || quotes(doc, d) || contrary(doc, d)
}

// contrary reports “Contrary to what Lange claimed, the accounts are empty”:
// what follows is not what was claimed.
func contrary(doc *parse.Document, d *draft) bool {
	if len(d.source) == 0 || d.content[len(d.content)-1].First < d.cue.End {
		return false
	}
	what := d.source[0].First - 1
	return what >= 1 && doc.Tokens[what].Lemma == "what" && doc.Language.Reported.Opposing[doc.Tokens[what-1].Lemma] ||
		what >= 2 && doc.Tokens[what].Lemma == "what" && doc.Language.Reported.Opposing[doc.Tokens[what-2].Lemma]
}

// agentless reports "Asked whether she would go, Kyr ...": nobody is said to
// ask, and who is named behind the question is the one who was asked.
func agentless(doc *parse.Document, d *draft) bool {
	if len(d.source) > 0 && d.source[0].First < d.content[len(d.content)-1].End {
		return false
	}
	t := &doc.Tokens[d.cue.First]
	return (t.XPOS == parse.TagVBN || t.XPOS == parse.TagVBD) && doc.Language.Reported.Asking[t.Lemma] && d.cue.First == int(doc.Sentences[t.Sentence].FirstToken)
}

// ownQuestion reports a question that the article itself asks about what
// somebody says or thinks: "Does he believe his striker?"
func ownQuestion(doc *parse.Document, d *draft) bool {
	if len(d.source) == 0 || doc.Tokens[d.cue.First].Quote >= 0 || d.content[0].First < d.cue.End {
		return false
	}
	s := &doc.Sentences[doc.Tokens[d.cue.First].Sentence]
	before := d.source[0].First - 1
	if before != int(s.FirstToken) || d.source[0].End > d.cue.First || doc.Tokens[before].UPOS != parse.Aux {
		return false
	}
	return doc.Word(int(s.EndToken)-1) == "?" && d.content[0].End <= int(s.EndToken)
}

// inscribed reports what stands written on a thing: "A notice on the door says
// that ...", "It reads “KEEP OUT”", "somebody has written “GERDA WAS HERE”".
func inscribed(doc *parse.Document, d *draft) bool {
	verb := &doc.Tokens[d.cue.End-1]
	switch verb.Lemma {
	case "say", "read", "declare", "proclaim", "ask", "warn":
		if len(d.source) == 1 && borne(doc, d.source[0]) {
			return true
		}
		if verb.Lemma != "read" {
			return false
		}
	case "write":
	default:
		return false
	}
	return capitalLetters(doc, d.content)
}

// borne reports a source that is a thing with words on it: "a magnet", "the motto
// of | the school".
func borne(doc *parse.Document, source Run) bool {
	if doc.Language.Reported.Bearers[doc.Tokens[headOf(doc, source)].Lemma] {
		return true
	}
	of := source.First - 1
	return of > 0 && doc.Word(of) == "of" && doc.Language.Reported.Bearers[doc.Tokens[of-1].Lemma]
}

// headOf is the token of a noun phrase that hangs on something outside of it.
func headOf(doc *parse.Document, r Run) int {
	for i := r.First; i < r.End; i++ {
		t := &doc.Tokens[i]
		if h := int(t.Head); (h < r.First || h >= r.End) && t.UPOS != parse.Punct {
			if t.XPOS == parse.TagWDT && h >= 0 { // "a certificate that says": that is the noun before
				return max(0, i-1)
			}
			return i
		}
	}
	return r.First
}

// capitalLetters reports content of two words or more in capital letters only, between marks.
func capitalLetters(doc *parse.Document, content []Run) bool {
	words := 0
	for _, r := range content {
		for i := r.First; i < r.End; i++ {
			w := doc.Word(i)
			if !isWord(w) {
				continue
			}
			if doc.Tokens[i].Quote < 0 {
				return false
			}
			for k := 0; k < len(w); k++ {
				if w[k] >= 'a' && w[k] <= 'z' {
					return false
				}
			}
			words++
		}
	}
	return words >= 2
}

// figure reports what a thing is said to tell without words: "The set says more
// than the programme", "said nothing at all on Tuesday".
func figure(doc *parse.Document, d *draft) bool {
	if d.content[0].First < d.cue.End || doc.Tokens[d.cue.End-1].Lemma != "say" {
		return false
	}
	r := d.content[0]
	switch doc.Word(r.First) {
	case "more", "less":
		return r.First+1 < r.End && doc.Word(r.First+1) == "than"
	case "nothing":
		for i := r.First + 1; i < r.End; i++ {
			if u := doc.Tokens[i].UPOS; doc.Word(i) == "about" || doc.Word(i) == "of" || u == parse.Verb || u == parse.SConj {
				return false
			}
		}
		return true
	}
	return false
}

// otherSense reports a verb that says nothing with its object: "added a ferry",
// "told the time by the trains".
func otherSense(doc *parse.Document, d *draft) bool {
	verb := d.cue.End - 1
	if w := doc.Word(verb); (w == "to" || w == "as") && verb > d.cue.First && doc.Tokens[verb-1].Lemma == "know" {
		verb-- // "known to"
	}
	switch doc.Tokens[verb].Lemma {
	case "know":
		return doc.Tokens[verb].XPOS == parse.TagVBN && len(d.source) == 0 // "known to locals as"
	case "attempt":
		return true // who attempts something does something
	case "present", "award", "hand", "confer", "bestow":
		return !clausal(doc, d.content) && given(doc, d.content)
	case "devalue", "revalue":
		return !clausal(doc, d.content)
	case "add":
		return !clausal(doc, d.content)
	case "tell":
		return verb+2 < len(doc.Tokens) && doc.Word(verb+1) == "the" && doc.Tokens[verb+2].Lemma == "time" || verb+1 < len(doc.Tokens) && doc.Tokens[verb+1].Lemma == "time"
	}
	return false
}

// scheduled reports a decision that is still to come: "is to rule in May".
func scheduled(doc *parse.Document, d *draft) bool {
	for i := d.cue.First; i+2 < d.cue.End; i++ {
		if doc.Tokens[i].Lemma == "be" && doc.Word(i+1) == "to" {
			l := doc.Tokens[i+2].Lemma
			return l == "rule" || l == "decide" || l == "vote"
		}
	}
	return false
}

// supposed reports what nobody in particular would say: "Suppose a captain were to
// ask, “Where is the light?”"
func supposed(doc *parse.Document, d *draft) bool {
	first := int(doc.Sentences[doc.Tokens[d.cue.First].Sentence].FirstToken)
	switch doc.Word(first) {
	case "Suppose", "Imagine":
		return first != d.cue.First && doc.Tokens[d.cue.First].Quote < 0
	}
	return false
}

// given reports that what a verb has for content is a thing that is handed over.
func given(doc *parse.Document, content []Run) bool {
	for _, r := range content {
		for i := r.First; i < r.End; i++ {
			if doc.Language.Reported.Handed[doc.Tokens[i].Lemma] {
				return true
			}
		}
	}
	return false
}

// clausal reports a verb or a mark in the content.
func clausal(doc *parse.Document, content []Run) bool {
	for _, r := range content {
		for i := r.First; i < r.End; i++ {
			if t := &doc.Tokens[i]; t.UPOS == parse.Verb || t.UPOS == parse.Aux || t.Mark != parse.NoMark {
				return true
			}
		}
	}
	return false
}

// anybody reports somebody who says it again and again, and is nobody in
// particular: "Every autumn somebody in a fleece says ...".
func anybody(doc *parse.Document, d *draft) bool {
	if len(d.source) != 1 {
		return false
	}
	if r := d.source[0]; r.End == r.First+1 && (doc.Word(r.First) == "One" || doc.Word(r.First) == "one") && doc.Tokens[d.cue.First].XPOS == parse.TagMD {
		return true // "One might wish for ..."
	}
	some := false
	for i := d.source[0].First; i < d.source[0].End; i++ {
		l := doc.Tokens[i].Lemma
		some = some || l == "somebody" || l == "someone"
	}
	first := int(doc.Sentences[doc.Tokens[d.source[0].First].Sentence].FirstToken)
	w := doc.Word(first)
	return some && (w == "Every" || w == "Each")
}

// nextSentence reports content without marks that is nothing but a sentence
// after the one whose last word is the cue ("She shrugs. It is a habit."):
// whose words it has is not said.
func nextSentence(doc *parse.Document, d *draft) bool {
	if d.rule != ruleWeights || len(d.source) == 0 {
		return false
	}
	at := doc.Tokens[d.cue.First].Sentence
	for _, r := range d.content {
		for i := r.First; i < r.End; i++ {
			if doc.Tokens[i].Sentence <= at || doc.Tokens[i].Quote >= 0 {
				return false
			}
		}
	}
	last := int(doc.Sentences[at].EndToken) - 1
	return doc.Word(last) == "." && d.cue.End == last
}

// quotes reports a draft in which who is quoted is the content of who quotes
// ("Stone | was quoted by | the Post as saying ..."): what is said stands behind.
func quotes(doc *parse.Document, d *draft) bool {
	verb := -1
	for i := d.cue.First; i < d.cue.End; i++ {
		if t := &doc.Tokens[i]; t.Lemma == "quote" && t.XPOS == parse.TagVBN {
			verb = i
		}
	}
	if verb < 0 || d.rule != ruleWeights || d.content[len(d.content)-1].End > d.cue.First {
		return false
	}
	for i := d.content[0].First; i < d.content[0].End; i++ {
		if t := &doc.Tokens[i]; int(t.Head) == verb && t.Rel == parse.RelNsubjPass {
			return true
		}
	}
	return false
}
