package hearsay

import (
	"slices"
	"strings"
)

// Teller is one through whom an attribution is told: who speaks in an attribution
// in whose content it stands. In "Kyr said that Dovrad had claimed the bridge was
// blown" Kyr is the teller of what Dovrad claimed.
type Teller struct {
	// Attribution is the ID of the attribution in whose content it stands, Act and
	// Polarity are those of it: who denies that something was promised is one of its
	// tellers too.
	Attribution string
	Act         Act
	Polarity    Polarity
	Speakers    []Speaker
	// Known are the IDs in the directory of Speakers, one for one; empty where a
	// speaker is not in it, nil where nobody looked.
	Known []string
	// Within is set where it stands in the teller's quoted words or behind other
	// words of the teller: what they deny need not be what somebody is told to have
	// said in them ("He told me that he is innocent, and I believe him"; "she would
	// not resign after the union accused her").
	Within bool
}

// opening is how many bytes of a content may stand before what opens it: "that the".
const opening = len("that all the ")

// Tell fills Via and Relayed of attributions of one article. Known are the
// directory's IDs of the speakers of each; it may be nil. One without a parent
// keeps what it has as Relayed: who told it may have been taken down.
func Tell(list []Attribution, known func(i int) []string) {
	if known == nil {
		known = func(int) []string { return nil }
	}
	at := make(map[string]int, len(list))
	for i := range list {
		at[list[i].ID] = i
	}
	for i := range list {
		if a := &list[i]; a.Parent != "" {
			a.Via, a.Relayed = tellers(list, at, i, known)
		}
	}
}

// tellers goes up from one attribution to the one that stands in no other.
func tellers(list []Attribution, at map[string]int, i int, known func(i int) []string) (via []Teller, relayed bool) {
	a, above := &list[i], list[i].Parent
	for range len(list) { // a damaged record may lead round in a circle
		k, there := at[above]
		if !there {
			return via, true // who told it is not there
		}
		p := &list[k]
		if t := (Teller{p.ID, p.Act, p.Polarity, p.Speakers, known(k), p.Kind == Direct || !a.opens(p)}); !t.transparent(a, known(i)) {
			via, relayed = append(via, t), relayed || !t.passesOn(a)
		}
		if above = p.Parent; above == "" {
			return via, relayed || p.Relayed
		}
	}
	return via, true
}

// opens tells whether an attribution begins where the content begins in which it stands.
func (a *Attribution) opens(p *Attribution) bool {
	if len(p.Content) == 0 {
		return true
	}
	first := p.Content.Bounds().End
	for _, part := range []Passage{a.Source, a.Cue, a.Content} {
		if len(part) > 0 {
			first = min(first, part.Bounds().Start)
		}
	}
	return first-p.Content.Bounds().Start <= opening
}

// transparent tells whether a teller adds nobody: the speaker himself tells what
// he said, or the article in its own voice.
func (t *Teller) transparent(a *Attribution, known []string) bool {
	return len(t.Speakers) > 0 && t.Speakers[0].Type == Author || same(t.Speakers, a.Speakers) || sameKnown(t.Known, known)
}

// same tells whether all of one list of speakers are among the other: who tells
// what he and others said tells it of himself.
func same(tellers, speakers []Speaker) bool {
	named := func(s Speaker) bool { return s.ID != "" && s.Name != "" }
	return len(tellers) > 0 && len(speakers) > 0 && !slices.ContainsFunc(speakers, func(s Speaker) bool {
		return !named(s) || !slices.ContainsFunc(tellers, func(t Speaker) bool { return t.ID == s.ID && named(t) })
	})
}

func sameKnown(tellers, speakers []string) bool {
	return len(tellers) > 0 && len(speakers) > 0 && !slices.Contains(speakers, "") && !slices.ContainsFunc(speakers, func(id string) bool { return !slices.Contains(tellers, id) })
}

// passesOn tells whether a teller is an ordinary way for the words: an outlet, or
// whoever speaks for the speaker, that tells them without denying them; or who
// answers a claim that the article itself names.
func (t *Teller) passesOn(a *Attribution) bool {
	if a.NounCue && a.Parent == t.Attribution && (t.Act == Deny || t.Act == Confirm) && t.Polarity == Positive {
		return true
	}
	if t.Act == Deny || t.Act == Question || t.Polarity == Negative || len(t.Speakers) == 0 {
		return false
	}
	return !slices.ContainsFunc(t.Speakers, func(s Speaker) bool {
		return s.Channel != Outlet && !(s.Channel == Mouthpiece && s.speaksFor(a.Speakers))
	})
}

// speaksFor tells whether the name or role of a mouthpiece names one of the
// speakers: "Kyr's lawyer" speaks for Mara Kyr.
func (s *Speaker) speaksFor(speakers []Speaker) bool {
	words := nameWords(s.Name + " " + s.Role)
	return slices.ContainsFunc(speakers, func(o Speaker) bool {
		name := nameWords(o.Name)
		if len(name) == 0 {
			return false
		}
		if o.Type == Person {
			return slices.Contains(words, name[len(name)-1])
		}
		return !slices.ContainsFunc(name, func(w string) bool { return !slices.Contains(words, w) })
	})
}

// nameWords are the words of a name in small letters, without the possessive.
func nameWords(name string) (list []string) {
	for _, w := range strings.Fields(strings.ToLower(strings.ReplaceAll(name, "’", "'"))) {
		w = strings.TrimSuffix(strings.Trim(w, `,.;:()"“”`), "'s")
		if w = strings.TrimSuffix(w, "'"); w != "" && w != "the" {
			list = append(list, w)
		}
	}
	return list
}
