package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// slice is the clause of a token in the article's words.
func (u *utterance) slice(t int32) string { return u.wordsIn(u.span(t)) }

// span is the clause of a token as it stands in the article: the run of tokens
// around it that hang on it, without the clauses joined to it.
func (u *utterance) span(t int32) hearsay.Span {
	mine := map[int32]bool{}
	u.collect(t, mine)
	if n := u.described(t); n >= 0 {
		u.collect(n, mine) // "troops reportedly surrounded"
	}
	return u.run(t, mine, true)
}

// whole is a clause with all that hangs on it.
func (u *utterance) whole(t int32) string {
	mine := map[int32]bool{}
	u.all(t, mine)
	return u.wordsIn(u.run(t, mine, false))
}

func (u *utterance) wordsIn(s hearsay.Span) string {
	return strings.Join(strings.Fields(s.In(u.p.d.Text)), " ")
}

// run is the unbroken run of tokens around one; bare leaves out what only opens a clause.
func (u *utterance) run(t int32, mine map[int32]bool, bare bool) hearsay.Span {
	first, last := t, t
	for mine[first-1] {
		first--
	}
	for mine[last+1] {
		last++
	}
	if bare {
		first = u.fronted(t, first)
	}
	for first < t && (bare && u.leading(first, t) || u.p.d.Tokens[first].UPOS == parse.Punct) {
		first++
	}
	for last > t && u.p.d.Tokens[last].UPOS == parse.Punct && !u.closes(first, last) {
		last--
	}
	return hearsay.Span{Start: u.p.d.Tokens[first].Start, End: u.p.d.Tokens[last].End}
}

// closes tells whether the last of a run of tokens is the mark that closes a
// quotation which opens in it.
func (u *utterance) closes(first, last int32) bool {
	if u.p.d.Tokens[last].Mark != parse.CloseMark {
		return false
	}
	open := 0
	for t := first; t < last; t++ {
		switch u.p.d.Tokens[t].Mark {
		case parse.OpenMark:
			open++
		case parse.CloseMark:
			open--
		}
	}
	return open > 0
}

// leading words open a clause without being part of what it says.
func (u *utterance) leading(t, clause int32) bool {
	tok := &u.p.d.Tokens[t]
	if u.p.negation(t) {
		return false // "Neither Kyr nor Vint had spoken" says the opposite without its first word
	}
	return tok.UPOS == parse.Punct || strings.EqualFold(u.p.d.Word(int(t)), "that") && tok.UPOS != parse.Det || tok.Rel == parse.RelCc || tok.Rel == parse.RelCase && (tok.Head == clause || !u.p.verbal(clause)) || tok.Rel == parse.RelMark
}

// fronted is where a clause begins without what stands before its subject with a
// comma behind it: "in a harbour, she was hidden" is shown from "she" on.
func (u *utterance) fronted(t, first int32) int32 {
	s := u.subject(t)
	if s < 0 || s > t || !u.p.verbal(t) {
		return first
	}
	begin := u.opening(s)
	for k := first; k < begin; k++ {
		if u.p.negation(k) {
			return first
		}
	}
	if begin > first && begin > 0 && u.p.d.Word(int(begin-1)) == "," {
		return begin
	}
	return first
}

func (u *utterance) collect(t int32, mine map[int32]bool) {
	if !u.in[t] || mine[t] {
		return
	}
	mine[t] = true
	for _, c := range u.p.children[t] {
		switch u.p.d.Tokens[c].Rel {
		case parse.RelConj, parse.RelParataxis, parse.RelAdvcl, parse.RelList:
			if u.p.verbal(c) && !u.completes(t, c) {
				continue
			}
		case parse.RelCc:
			if !u.joinsNouns(t) {
				continue
			}
		}
		u.collect(c, mine)
	}
}

// completes tells whether a clause that hangs on another says what it is about, so
// that the other is cut without it: "designed to hide it", "talked about leaving".
func (u *utterance) completes(t, c int32) bool {
	if u.p.d.Tokens[c].Rel != parse.RelAdvcl || c < t || u.p.d.Tokens[t].Sentence != u.p.d.Tokens[c].Sentence {
		return false
	}
	first := u.opening(c)
	if first > 0 && u.p.d.Tokens[first-1].UPOS == parse.Punct {
		return false
	}
	if first != t+1 {
		return false // "sold the mill to pay for it" says enough without it
	}
	if u.p.infinitive(c) {
		return true
	}
	if u.p.d.Tokens[c].XPOS != parse.TagVBG {
		return false
	}
	switch strings.ToLower(u.p.d.Word(int(first))) {
	case "about", "of", "in", "for", "from", "by", "with", "to", "against", "on", "into", "at":
		return true
	}
	return false
}

// joinsNouns tells whether an "and" on the token joins nouns rather than clauses.
func (u *utterance) joinsNouns(t int32) bool { return !u.p.verbal(t) }

func (u *utterance) all(t int32, mine map[int32]bool) {
	if !u.in[t] || mine[t] {
		return
	}
	mine[t] = true
	for _, c := range u.p.children[t] {
		u.all(c, mine)
	}
}

// clear tells whether a clause can be understood by itself and is neither
// denied, nor hedged, nor somebody's "we".
func (u *utterance) clear(t int32, s *Said) bool {
	if s.Stance == hearsay.Queries || s.Condition != "" || !u.p.verbal(t) || u.negated(t) {
		return false
	}
	subject := u.subject(t)
	if subject < 0 || u.p.d.Tokens[subject].UPOS == parse.Pron {
		return false
	}
	words := strings.Fields(s.Text)
	if len(words) < 3 || len(words) > 25 || !s.named() {
		return false
	}
	for _, w := range words {
		switch strings.ToLower(strings.Trim(w, `,;:"“”‘’«»`)) {
		case "i", "we", "you", "our", "my", "your", "us", "me", "it", "he", "she", "they", "his", "her", "their", "its", "this", "these", "whose", "which", "who":
			return false
		}
	}
	return true
}
