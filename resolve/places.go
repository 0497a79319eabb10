package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// findPlaces makes places of the names of two words that were taken for people's
// and stand behind "in", "near" or "outside" wherever they stand: nobody is ever
// "near Dar Elan" who speaks.
func (c *cast) findPlaces() {
	var candidates []string
	for i := range c.mentions {
		if m := &c.mentions[i]; c.likePlace(m) && c.behindLocative(m) {
			candidates = append(candidates, c.lowerText(m.nameFirst, m.nameEnd))
		}
	}
	for _, name := range candidates {
		c.placeThroughout(name)
	}
}

// placeThroughout makes a place of every mention of a name, if all stand as places do.
func (c *cast) placeThroughout(name string) {
	var all []int32
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.form != byName || c.lowerText(m.nameFirst, m.nameEnd) != name {
			continue
		}
		if m.sort != place && !c.likePlace(m) || !c.behindLocative(m) {
			return
		}
		all = append(all, int32(i))
	}
	for _, i := range all {
		c.mentions[i].sort, c.mentions[i].gender = place, lang.AnyGender
	}
}

// likePlace reports a person's name of two words of which neither title nor given
// name says that it is one.
func (c *cast) likePlace(m *mention) bool {
	return m.form == byName && m.sort == person && m.first == m.nameFirst && m.nameEnd-m.nameFirst == 2 &&
		c.givenGender(c.lower(m.nameFirst)) == lang.AnyGender && !c.lang.Naming.EitherGender[c.lower(m.nameFirst)]
}

// behindLocative reports a name behind a preposition of place, the words of a
// direction between them ("in southern Dar Elan").
func (c *cast) behindLocative(m *mention) bool {
	t := m.first - 1
	for t > c.sentenceStart(m.head) && c.tok(t).XPOS == parse.TagJJ {
		t--
	}
	return t >= 0 && (locative[c.word(t)] || c.word(t) == "of" && t > 0 && settlement[c.word(t-1)])
}
