package resolve

import (
	"strings"

	"hearsay/parse"
)

// otherPost reports that phrase and roles name two posts of one noun: "the prime
// minister" is no culture secretary, "the president" no vice-president. A role
// or phrase that does not say which post it is fits every other.
func (c *cast) otherPost(n *entity, m *mention) bool {
	other := false
	for _, r := range n.roles {
		for t := r.first; t < r.end; t++ {
			noun := c.titleNoun(t)
			if noun != m.lemma && !c.sameSet(m.noun, c.lang.Naming.Nouns[noun]) || !c.holdsOffice(r, t) {
				continue
			}
			if c.samePost(m, r, t) {
				return false
			}
			other = true
		}
	}
	return other
}

// samePost compares what stands before the phrase's noun with what stands before
// the role's at t.
func (c *cast) samePost(m *mention, r role, t int32) bool {
	if c.second(m.first, m.head) != c.second(r.first, t) || c.generalOf(m.head, m.first) != c.generalOf(t, r.first) {
		return false
	}
	if ofState[m.lemma] {
		asked, has := append(c.post(m.first, m.head), c.fields(c.ofPhrase(m))...), c.post(r.first, t)
		if t+2 < r.end && ties[c.word(t+1)] {
			has = append(has, c.fields(t+2, r.end)...)
		}
		return len(asked) == 0 || len(has) == 0 || shareStem(asked, has)
	}
	if ofAnything[m.lemma] {
		if c.otherBody(m, r) {
			return false
		}
		asked, has := append(c.post(m.first, m.head), c.nominals(c.ofPhrase(m))...), c.post(r.first, t)
		if t+2 < r.end && ties[c.word(t+1)] {
			has = append(has, c.nominals(t+2, r.end)...)
		}
		return len(asked) == 0 || len(has) == 0 || shareStem(asked, has)
	}
	return true
}

// generalOf is the noun that makes an office of its own of the "general" at t:
// "attorney" of an attorney general, who is no inspector general. It is "" for others.
func (c *cast) generalOf(t, first int32) string {
	if c.titleNoun(t) != "general" {
		return ""
	}
	k := t - 1
	if k > first && c.word(k) == "-" {
		k--
	}
	if w := c.lower(k); k >= first && c.lang.Naming.Generals[w] {
		return w
	}
	return ""
}

// ofAnything are the nouns for whoever is over something: a defence chief is not
// the head of a mission.
var ofAnything = map[string]bool{"chief": true, "head": true, "boss": true}

// nominals are the nouns and names of a stretch, in lower case.
func (c *cast) nominals(first, end int32) (words []string) {
	for t := first; t < end; t++ {
		if c.nominalTag(t) && !c.isState(t, t+1) {
			words = append(words, c.lower(t))
		}
	}
	return words
}

// ofState are the nouns of which a state has many, each with a field of its own.
var ofState = map[string]bool{"minister": true, "secretary": true}

// second reports "vice" or "deputy" before the office at head, or "-elect" behind it.
func (c *cast) second(first, head int32) bool {
	for t := first; t < head; t++ {
		switch c.lower(t) {
		case "vice", "deputy", "under", "shadow":
			return true
		}
	}
	return c.elect(head + 1)
}

// elect reports "-elect" or "-designate" behind an office: its bearer does not hold it yet.
func (c *cast) elect(t int32) bool {
	if c.word(t) != "-" {
		return false
	}
	w := c.lower(t + 1)
	return w == "elect" || w == "designate"
}

// post are the words before an office's noun that say which it is ("prime",
// "culture"), without nations, parties, titles and times of office.
func (c *cast) post(first, head int32) (words []string) {
	for t := head - 1; t >= first && c.modifierTag(t); t-- {
		w := c.lower(t)
		if c.word(t) == "'s" || c.word(t) == "’s" {
			break // "Ordova's"
		}
		if c.belongs(t) || c.isState(t, t+1) || !c.wordy(t) || c.personNoun(t) || notPost[w] {
			continue
		}
		words = append(words, w)
	}
	return words
}

// fields are the nouns of what follows an office's "of" or "for" that are no
// state: the agriculture of "minister of agriculture".
func (c *cast) fields(first, end int32) (words []string) {
	for t := first; t < end; t++ {
		if w := c.lower(t); c.nominalTag(t) && !c.isState(t, t+1) && !realms[w] && !c.bodyWord(t) && !notPost[w] && (c.tok(t).UPOS != parse.PropN || t == first) {
			words = append(words, w)
		}
	}
	return words
}

// notPost are words before an office that say nothing of its field.
var notPost = map[string]bool{
	"former": true, "then": true, "new": true, "late": true, "acting": true, "interim": true, "outgoing": true, "first": true, "second": true,
	"retired": true, "state": true, "junior": true, "senior": true, "deputy": true, "vice": true, "longtime": true, "embattled": true, "current": true,
	"press": true, "cabinet": true, "government": true, "federal": true, "union": true,
}

// shareStem reports a word that two lists share, to five letters ("defence", "defense").
func shareStem(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if k := min(len(x), len(y), 5); strings.HasPrefix(x, y[:k]) {
				return true
			}
		}
	}
	return false
}

// otherBody reports a phrase for whoever is over a body ("the head of the police
// union") and a role that does not have the body's noun ("police chief").
func (c *cast) otherBody(m *mention, r role) bool {
	first, end := c.ofPhrase(m)
	for t := end - 1; t > first; t-- {
		if c.nominalTag(t) {
			return unions[c.lower(t)] && !c.holdsWord(r.first, r.end, c.lower(t))
		}
	}
	return false
}

// unions are bodies of people who have somebody else over them as well.
var unions = map[string]bool{
	"union": true, "association": true, "federation": true, "society": true, "charity": true, "club": true, "foundation": true, "commission": true,
	"committee": true, "council": true, "panel": true, "inquiry": true, "institute": true, "campaign": true,
}
