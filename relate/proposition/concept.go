package proposition

import (
	"strings"

	"hearsay/parse"
)

// concept is the word that stands for a lemma and its like. Nouns made of verbs
// come to the verb: by the table, or else by their ending.
func (r *Reader) concept(lemma string) string {
	lemma = strings.ToLower(lemma)
	if c := r.p.Concepts[lemma]; c != "" {
		return c
	}
	if verb := r.p.Stems[lemma]; verb != "" {
		return r.listed(verb)
	}
	return r.stem(lemma)
}

func (r *Reader) listed(lemma string) string {
	if c := r.p.Concepts[lemma]; c != "" {
		return c
	}
	return r.stem(lemma)
}

// stem cuts the ending that makes a noun of a verb, and a verb's mute e, so that
// both come to one ("announce", "announcement").
func (r *Reader) stem(w string) string {
	if r.p.Moving[w] {
		return strings.TrimSuffix(w, "e")
	}
	if r.p.Whole[w] {
		return w
	}
	for _, e := range r.p.Endings {
		if len(w)-len(e.Cut)+len(e.Put) >= 4 && strings.HasSuffix(w, e.Cut) {
			w = single(w[:len(w)-len(e.Cut)] + e.Put)
			if c := r.p.Concepts[w]; c != "" {
				return c
			}
			if c := r.p.Concepts[w+"e"]; c != "" {
				return c
			}
			break
		}
	}
	if len(w) > 4 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

// single undoes the doubling of a consonant before an ending ("hitt", of "hitting").
func single(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && strings.IndexByte("bdgmnprt", w[n-1]) >= 0 {
		return w[:n-1]
	}
	return w
}

// deed tells whether a noun names a deed.
func (r *Reader) deed(t *parse.Token) bool {
	lemma := strings.ToLower(t.Lemma)
	if t.UPOS != parse.Noun || r.p.Empty[lemma] || r.p.Reports[lemma] && !r.p.Deeds[lemma] {
		return false
	}
	return r.p.Deeds[lemma] || r.p.Stems[lemma] != ""
}

// verb is the concept of a verb with its particle or the noun that it means a
// deed with. The noun's token is given where it is part of the meaning, else -1.
func (p *page) verb(t int32) (concept string, with int32) {
	lemma := strings.ToLower(p.d.Tokens[t].Lemma)
	if other := p.r.p.Forms[strings.ToLower(p.d.Word(int(t)))]; other != "" {
		return p.r.listed(other), -1
	}
	alone := ""
	for _, idiom := range p.r.p.Phrases[lemma] {
		if len(idiom.Rest) == 0 {
			alone = idiom.Concept
		} else if p.followed(t, idiom.Rest) {
			return p.r.listed(idiom.Concept), -1
		}
	}
	if nouns := p.r.p.Idioms[lemma]; nouns != nil {
		for _, c := range p.children[t] {
			if c := p.acted(c); c >= 0 {
				if concept := nouns[strings.ToLower(p.d.Tokens[c].Lemma)]; concept != "" {
					return p.r.listed(concept), c
				}
			}
		}
	}
	if alone != "" {
		return p.r.listed(alone), -1
	}
	if p.r.p.Moving[lemma] && !p.goesSomewhere(t) && !p.r.p.Light[lemma] {
		return p.r.stem(lemma), -1
	}
	return p.r.concept(lemma), -1
}

// goesSomewhere tells whether a verb has a place beside it: "reached Ansk" is an
// arrival, "reached a deal" is none.
func (p *page) goesSomewhere(t int32) bool {
	for _, c := range p.children[t] {
		switch p.d.Tokens[c].Rel {
		case parse.RelObj, parse.RelObl, parse.RelNmod:
			if p.d.Tokens[c].UPOS == parse.PropN || p.r.p.Vague[strings.ToLower(p.d.Tokens[c].Lemma)] && p.vague[strings.ToLower(p.d.Tokens[c].Lemma)] != "" {
				return true
			}
		}
	}
	return false
}

// acted is a child that is a subject or object, or -1.
func (p *page) acted(c int32) int32 {
	switch p.d.Tokens[c].Rel.Main() {
	case parse.RelNsubj, parse.RelObj:
		return c
	}
	return -1
}

// followed tells whether the words come behind a token, with at most three
// others between, in its sentence.
func (p *page) followed(t int32, rest []string) bool {
	end := p.d.Sentences[p.d.Tokens[t].Sentence].EndToken
	i := t + 1
	for _, w := range rest {
		near := i + 1
		if w == rest[0] {
			near = i + 4
		}
		found := false
		for ; i < end && i < near; i++ {
			if strings.EqualFold(p.d.Word(int(i)), w) && (i == t+1 || p.under(int32(i), t) || w != rest[0]) {
				found = true
				i++
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// parted tells whether a negation parts a verb from the words that belong to it:
// "found him not guilty".
func (p *page) parted(t int32) bool {
	for _, idiom := range p.r.p.Phrases[strings.ToLower(p.d.Tokens[t].Lemma)] {
		if len(idiom.Rest) == 0 || !p.followed(t, idiom.Rest) {
			continue
		}
		for i := t + 1; i < t+4 && int(i)+1 < len(p.d.Tokens); i++ {
			if p.negation(i) && strings.EqualFold(p.d.Word(int(i)+1), idiom.Rest[0]) {
				return true
			}
		}
		return false
	}
	return false
}

// under tells whether a token hangs on a verb, or opens what hangs on it ("set
// the mill on fire").
func (p *page) under(t, verb int32) bool {
	h := p.d.Tokens[t].Head
	if h == verb || h < 0 {
		return h == verb
	}
	rel := p.d.Tokens[t].Rel
	return (rel == parse.RelCase || rel == parse.RelMark) && p.d.Tokens[h].Head == verb
}
