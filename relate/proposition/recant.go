package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// recants reads "I was wrong", "we got it wrong", "I spoke too soon": that what the
// source said before, whatever it was, is not so. "I was wrong to trust him" says
// of what, and takes back nothing.
func (u *utterance) recants() {
	if u.frame.stance != hearsay.Supports || len(u.a.Speakers) != 1 {
		return
	}
	for i, t := range u.tokens {
		low := strings.ToLower(u.p.d.Word(int(t)))
		own := (low == "i" || low == "we") && u.a.Kind != hearsay.Indirect || u.a.Kind == hearsay.Indirect && slices.Contains([]string{"he", "she", "it", "they"}, low) && u.spokenBy(t)
		if !own || u.p.d.Tokens[t].Rel.Main() != parse.RelNsubj {
			continue
		}
		for _, phrase := range u.p.r.p.Recanting {
			if n := u.follow(i+1, phrase); n > 0 && u.ends(n) {
				u.said = append(u.said, Said{Stance: hearsay.Denies, Recants: true, Words: hearsay.Span{Start: u.p.d.Tokens[t].Start, End: u.p.d.Tokens[u.tokens[n-1]].End}})
				return
			}
		}
	}
}

// spokenBy tells whether a pronoun that opens reported speech is the source.
func (u *utterance) spokenBy(t int32) bool {
	return u.spoken(t) != "" || slices.ContainsFunc(u.a.Speakers, func(s hearsay.Speaker) bool {
		words := strings.Fields(folded(s.Name))
		return len(words) > 0 && u.p.means[t] == u.p.r.placeStem(words[len(words)-1])
	})
}

// follow is where the words of a phrase end that stand from the i-th token of the
// content on, with "have", "had" or "simply" before them; 0 where they do not.
func (u *utterance) follow(i int, phrase []string) int {
	for i < len(u.tokens) && (u.p.d.Tokens[u.tokens[i]].UPOS == parse.Adv || strings.EqualFold(u.p.d.Tokens[u.tokens[i]].Lemma, "have")) && !strings.EqualFold(u.p.d.Word(int(u.tokens[i])), phrase[0]) {
		if u.p.negation(u.tokens[i]) {
			return 0
		}
		i++
	}
	for _, w := range phrase {
		if i >= len(u.tokens) || !strings.EqualFold(u.p.d.Word(int(u.tokens[i])), w) {
			return 0
		}
		i++
	}
	return i
}

// ends tells whether a clause ends where a phrase does, but for when it was.
func (u *utterance) ends(n int) bool {
	if n >= len(u.tokens) {
		return true
	}
	tok := &u.p.d.Tokens[u.tokens[n]]
	switch low := strings.ToLower(tok.In(u.p.d.Text)); {
	case tok.UPOS == parse.Punct, tok.UPOS == parse.CConj, low == "at", low == "then":
		return true
	case low == "on" || low == "last" || low == "yesterday":
		return n+1 < len(u.tokens) && (u.p.day(u.tokens[n+1]) != "" || low != "on")
	}
	return false
}
