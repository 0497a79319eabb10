package proposition

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// findMeant learns from the chains which names pronouns and phrases mean. A
// chain's name is that of its first mention that has one as its head.
func (p *page) findMeant() {
	p.means = map[int32]string{}
	for _, chain := range p.g.Chains {
		name := ""
		for _, s := range chain {
			if name == "" {
				name = p.nameOf(s)
			}
		}
		if name == "" {
			continue
		}
		for _, s := range chain {
			if h := p.headOf(s); h >= 0 {
				if _, named := p.name(h); !named {
					p.means[h] = name
				}
			}
		}
	}
}

// nameOf is the term of a mention whose head is a name, or empty.
func (p *page) nameOf(s hearsay.Span) string {
	h := p.headOf(s)
	if h < 0 {
		return ""
	}
	if e := p.d.Tokens[h].Entity; e > 0 && p.d.Entities[e-1].Type != parse.TitleWord && p.d.Entities[e-1].Type != parse.Nationality {
		term, _ := p.name(p.d.Entities[e-1].EndToken - 1)
		return term
	}
	return ""
}

// headOf is the token of a mention that hangs on none other of it, or -1.
func (p *page) headOf(s hearsay.Span) int32 {
	for i := p.firstFrom(s.Start); i < len(p.d.Tokens) && p.d.Tokens[i].Start < s.End; i++ {
		h := p.d.Tokens[i].Head
		if h < 0 || p.d.Tokens[h].Start < s.Start || p.d.Tokens[h].Start >= s.End {
			return int32(i)
		}
	}
	return -1
}

// meant is the name that a pronoun stands for: the source's own for "I", else
// by the chains; empty where nobody knows.
func (u *utterance) meant(t int32) string {
	switch strings.ToLower(u.p.d.Word(int(t))) {
	case "i", "me", "my", "myself":
		if len(u.a.Speakers) == 1 && u.a.Speakers[0].Type == hearsay.Person {
			words := strings.Fields(folded(u.a.Speakers[0].Name))
			if len(words) > 0 {
				return u.p.r.placeStem(words[len(words)-1])
			}
		}
		return ""
	case "we", "us", "our", "ours", "ourselves":
		return cmp.Or(u.p.means[t], u.ownBody())
	}
	return cmp.Or(u.p.means[t], u.spoken(t))
}

// spoken is the source's own name where reported speech opens with a pronoun for
// it of which the chains know nothing ("he had never been given a watch"); else empty.
func (u *utterance) spoken(t int32) string {
	tok := &u.p.d.Tokens[t]
	if u.a.Kind == hearsay.Direct || len(u.a.Speakers) != 1 || tok.Rel.Main() != parse.RelNsubj || tok.Head < 0 || !u.in[tok.Head] || u.child(tok.Head, parse.RelExpl) >= 0 {
		return ""
	}
	for _, k := range u.tokens {
		if k >= t {
			break
		}
		if tok := &u.p.d.Tokens[k]; tok.UPOS != parse.Punct && tok.Rel != parse.RelMark {
			return ""
		}
	}
	s := &u.a.Speakers[0]
	switch low := strings.ToLower(u.p.d.Word(int(t))); {
	case s.Type == hearsay.Person && (low == "he" || low == "she"):
		if words := strings.Fields(folded(s.Name)); len(words) > 0 {
			return u.p.r.placeStem(words[len(words)-1])
		}
	case s.Type == hearsay.Organization && (low == "it" || low == "they") && len(u.p.sides[s.ID]) == 1:
		return u.p.sides[s.ID][0]
	}
	return ""
}

// above is the subject of the clause that a clause with an "it" hangs on ("the
// pump failed because it had not been serviced"): a thing, which the "it" can but
// mean; else -1.
func (u *utterance) above(t int32) int32 {
	tok := &u.p.d.Tokens[t]
	if !strings.EqualFold(u.p.d.Word(int(t)), "it") || tok.Rel.Main() != parse.RelNsubj || tok.Head < 0 || u.child(tok.Head, parse.RelExpl) >= 0 {
		return -1
	}
	clause := &u.p.d.Tokens[tok.Head]
	if !u.in[tok.Head] || clause.Rel != parse.RelAdvcl || clause.Head < 0 || clause.Head > t || !u.in[clause.Head] || u.child(tok.Head, parse.RelMark) < 0 {
		return -1
	}
	s := u.subject(clause.Head)
	if s < 0 || u.p.d.Tokens[s].XPOS != parse.TagNN || u.p.r.p.Persons[strings.ToLower(u.p.d.Tokens[s].Lemma)] || u.child(s, parse.RelConj) >= 0 {
		return -1
	}
	return s
}

// ownBody is the body that the source's "we" stands for: itself, or the one
// that it is the mouthpiece of. Empty where its name or role has no name, or more than one.
func (u *utterance) ownBody() string {
	if len(u.a.Speakers) != 1 {
		return ""
	}
	s := &u.a.Speakers[0]
	sides := u.p.sides[s.ID]
	if len(sides) != 1 || s.Type != hearsay.Organization && !u.p.r.mouthpiece(s.Role) {
		return ""
	}
	return sides[0]
}

// body is the one body that the source is or has a part in, or empty.
func (u *utterance) body() string {
	if len(u.a.Speakers) != 1 || len(u.p.sides[u.a.Speakers[0].ID]) != 1 {
		return ""
	}
	return u.p.sides[u.a.Speakers[0].ID][0]
}

// mouthpiece tells whether a role is to speak for others.
func (r *Reader) mouthpiece(role string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(role)), func(w string) bool { return r.p.Spokes[w] })
}
