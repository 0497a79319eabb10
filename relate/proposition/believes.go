package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// believes reads "she believes him", "I do not believe the clerk": that what somebody
// told is so, or is not. "He believes in her" says nothing of what she told.
func (u *utterance) believes(t int32, st hearsay.Stance) bool {
	o := u.child(t, parse.RelObj)
	if u.p.lemma(t) != "believe" || o < 0 || !u.in[o] || u.subject(t) < 0 || !u.itself(u.subject(t)) || u.p.modality(t) != "" || u.child(t, parse.RelCcomp) >= 0 || u.child(t, parse.RelXcomp) >= 0 || !u.endsAt(u.p.lastOf(o)) {
		return false
	}
	at := pointer{stance: st, verdict: true, whole: true, person: true}
	low := strings.ToLower(u.p.d.Word(int(o)))
	switch det := u.child(o, parse.RelDet); {
	case low == "him" || low == "her":
	case u.p.d.Tokens[o].UPOS == parse.PropN:
		at.owner = []string{strings.ToLower(u.p.d.Tokens[u.p.lastOf(o)].In(u.p.d.Text))}
	case u.p.d.Tokens[o].XPOS == parse.TagNN && det >= 0 && strings.EqualFold(u.p.d.Word(int(det)), "the") && !u.p.r.p.Reports[low]:
		at.called = low
	default:
		return false
	}
	if u.negated(t) {
		at.stance = flip(st)
	}
	u.point(at)
	return true
}

// endsAt tells whether a clause ends behind a token.
func (u *utterance) endsAt(t int32) bool {
	for k := t + 1; int(k) < len(u.p.d.Tokens) && u.in[k]; k++ {
		if tok := &u.p.d.Tokens[k]; tok.UPOS != parse.Punct || tok.Mark != parse.NoMark {
			return tok.UPOS == parse.Punct || tok.UPOS == parse.CConj
		}
	}
	return true
}

// isCalled tells whether the article calls the source of an attribution by a noun,
// wherever it speaks of him as a source: "a former clerk", "Bo Kyr, the clerk".
func (p *page) isCalled(k int, noun string) bool {
	for _, s := range p.g.Reading.Attributions[k].Speakers {
		for i := range p.g.Reading.Attributions {
			a := &p.g.Reading.Attributions[i]
			if len(a.Speakers) != 1 || a.Speakers[0].ID != s.ID {
				continue
			}
			if slices.Contains(strings.Fields(folded(a.Source.Text(p.d.Text)+" "+a.Speakers[0].Role)), noun) {
				return true
			}
		}
	}
	return false
}

// pleads reads "Not guilty" as all that somebody answers who is told to have done
// something.
func (u *utterance) pleads() bool {
	if len(u.tokens) > longPlea || u.frame.stance != hearsay.Supports {
		return false
	}
	var words []string
	for _, t := range u.tokens {
		if u.p.d.Tokens[t].UPOS != parse.Punct {
			words = append(words, strings.ToLower(u.p.d.Word(int(t))))
		}
	}
	if len(words) < 2 || words[0] != "not" || words[1] != "guilty" || len(words) > 2 && words[2] != "and" && words[2] != "your" && words[2] != "to" {
		return false
	}
	u.point(pointer{stance: hearsay.Denies, own: true, plea: true})
	return true
}

// longPlea is how many tokens a plea may have with what is said beside it.
const longPlea = 20
