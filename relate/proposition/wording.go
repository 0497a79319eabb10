package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// longWording is how many words a wording may be widened to.
const longWording = 30

// wording is what a clause is shown by where it stands for itself, as in a
// claim's label: its words, or more of the content where these would be cut
// within ("fought with"), have no subject ("killed a teacher"), or say too little
// ("his ship"). Whole tells whether it is a clause with a subject of its own.
func (u *utterance) wording(t int32) (text string, whole bool) {
	mine := map[int32]bool{}
	u.collect(t, mine)
	if n := u.described(t); n >= 0 {
		u.collect(n, mine)
	}
	span := u.run(t, mine, true)
	text = u.wordsIn(span)
	cut := u.cut(t, mine, span)
	if whole = !cut && !breaksOff(text) && u.ownSubject(t, span) && u.p.caseOf(u.subject(t)) == ""; whole {
		return text, true
	}
	if wide := u.wider(t); wide >= 0 {
		all := map[int32]bool{}
		u.all(wide, all)
		s := u.run(wide, all, true)
		if w := u.wordsIn(s); short(w) && len(w) > len(text) {
			text, whole = w, u.p.verbal(wide) && u.ownSubject(wide, s) && !u.cut(wide, all, s) && !breaksOff(w)
		}
	}
	if content := u.wordsIn(u.a.Content.Bounds()); len(strings.Fields(text)) < 3 && short(content) && len(content) > len(text) {
		text = strings.TrimPrefix(content, "that ")
	}
	return text, whole
}

// inFull is the content as a whole, where a piece of it that has no subject of its own
// stands for what the source says.
func (u *utterance) inFull(text string) string {
	if content := u.wordsIn(u.a.Content.Bounds()); short(content) && len(content) > len(text) && u.opensWhole() {
		if bare := strings.TrimLeft(content, "\"“«"); len(bare) < len(content) && !strings.ContainsAny(strings.TrimRight(bare, ",.\"”»"), "\"“”«»") {
			return strings.TrimRight(bare, ",.\"”»") // the marks of a quotation that it all stands in
		}
		return strings.TrimPrefix(content, "that ")
	}
	return text
}

// opensWhole tells whether the content is one run of words that opens with a subject,
// so that it can be understood where a piece of it ("cross and it will stay shut") cannot.
func (u *utterance) opensWhole() bool {
	if len(u.a.Content) != 1 || u.p.anyLemma(u.p.tokensIn(u.a.Cue), u.p.r.p.Accusing) {
		return false
	}
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		switch {
		case tok.UPOS == parse.Punct || tok.Rel == parse.RelMark:
		case tok.UPOS == parse.Verb || tok.UPOS == parse.Aux || tok.UPOS == parse.Adp || tok.UPOS == parse.Part || tok.UPOS == parse.CConj || u.relativePronoun(t):
			return false
		default:
			return true
		}
	}
	return false
}

func short(words string) bool { return len(strings.Fields(words)) <= longWording }

// OpensWithPronoun tells whether a clause has a pronoun for its subject, so that it
// cannot be understood by itself.
func OpensWithPronoun(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	switch strings.ToLower(strings.Trim(first, "\"“‘'")) {
	case "i", "we", "you", "he", "she", "it", "they", "this", "that", "these", "those", "who", "which":
		return true
	}
	return false
}

// fewWords is how many words a clause has at most that says little where it ends in an
// auxiliary: "300 sailors had", but not "all that anybody could have done we did".
const fewWords = 4

// breaksOff tells whether a clause ends before what it would say: "revenues were
// likely", "the firms of", "300 sailors had".
func breaksOff(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 {
		return false
	}
	switch strings.ToLower(strings.Trim(words[len(words)-1], "\"“”‘’',.;:-–—(")) {
	case "and", "or", "but", "of", "the", "a", "an", "to", "than", "as", "if", "because", "including", "which", "whose", "likely", "unlikely", "able", "unable":
		return true
	case "had", "has", "have", "was", "were", "is", "are", "be", "been", "did", "does", "do", "will", "would", "could", "can", "may", "might", "must", "should", "not":
		return len(words) <= fewWords
	}
	return false
}

// whatever tells whether a text has words that only go with a denial.
func whatever(text string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		switch w {
		case "any", "anybody", "anyone", "anything", "anywhere", "ever", "single", "either", "slightest", "whatsoever":
			return true
		}
	}
	return false
}

// cut tells whether a run of words leaves out what hangs on the clause, or the
// object that it shares with the verbs joined to it.
func (u *utterance) cut(t int32, mine map[int32]bool, s hearsay.Span) bool {
	for k := range mine {
		if tok := &u.p.d.Tokens[k]; tok.UPOS != parse.Punct && tok.End > s.End && !u.leading(k, t) || tok.UPOS != parse.Punct && tok.Start < s.Start && !u.leading(k, t) && k >= u.opening(max(u.subject(t), 0)) {
			return true
		}
	}
	last := &u.p.d.Tokens[u.p.firstFrom(s.End-1)]
	return last.UPOS == parse.Adp && last.Rel != parse.RelCompoundPrt && u.child(t, parse.RelConj) >= 0
}

// wider is what says more than a clause: the noun that it describes, what it is
// joined to, or itself with all that hangs on it.
func (u *utterance) wider(t int32) int32 {
	tok := &u.p.d.Tokens[t]
	h := tok.Head
	if h >= 0 && u.in[h] {
		switch tok.Rel {
		case parse.RelAclRelcl, parse.RelAcl, parse.RelConj:
			return h
		}
	}
	return t
}

// ownSubject tells whether a clause has a subject in a run of words that is no
// relative pronoun.
func (u *utterance) ownSubject(t int32, in hearsay.Span) bool {
	s := u.subject(t)
	if u.p.d.Tokens[t].Rel == parse.RelAcl && !u.subjectWord(t) {
		return false // the parse takes the subject for its head
	}
	return s >= 0 && !u.relativePronoun(s) && u.p.d.Tokens[s].Start >= in.Start && u.p.d.Tokens[s].End <= in.End
}
