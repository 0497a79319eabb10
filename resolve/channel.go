package resolve

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// agencies and stations whose names have no word that says what they are: those
// that English-language outlets name most.
var agencies = map[string]bool{
	"reuters": true, "afp": true, "ap": true, "dpa": true, "upi": true, "tass": true, "interfax": true, "xinhua": true, "bloomberg": true, "anadolu": true,
	"bbc": true, "cnn": true, "cnbc": true, "nbc": true, "abc": true, "cbs": true, "npr": true, "pbs": true, "itv": true, "rte": true, "zdf": true, "politico": true, "axios": true,
}

// plainOutlets are nouns by which an article calls an outlet.
var plainOutlets = map[string]bool{
	"newspaper": true, "paper": true, "tabloid": true, "broadsheet": true, "broadcaster": true, "magazine": true, "website": true, "channel": true, "newswire": true,
	"radio": true, "television": true, "tv": true, "news": true,
}

// lawyers speak for their clients, as spokespeople for whom they are named after.
var lawyers = map[string]bool{
	"lawyer": true, "lawyers": true, "attorney": true, "attorneys": true, "solicitor": true, "solicitors": true, "barrister": true, "counsel": true, "publicist": true,
}

// NounCue tells whether a cue of a document is a noun, as "claims by".
func NounCue(doc *parse.Document, cue hearsay.Passage) bool {
	if len(cue) == 0 {
		return false
	}
	noun, at := false, cue.Bounds()
	for i := int(tokenAt(doc, at.Start)); i < len(doc.Tokens) && doc.Tokens[i].Start < at.End; i++ {
		switch doc.Tokens[i].UPOS {
		case parse.Verb:
			return false
		case parse.Noun:
			noun = true
		}
	}
	return noun
}

// channels marks, of the speakers of an attribution, outlets and those who speak
// for others, and whether a noun is its cue. Own is the article's outlet.
func (c *cast) channels(a *hearsay.Attribution, own string) {
	a.NounCue = a.Parent != "" && NounCue(c.doc, a.Cue)
	for i := range a.Speakers {
		s := &a.Speakers[i]
		switch {
		case s.Name == "":
		case own != "" && strings.EqualFold(s.Name, own) || c.byTrade(s):
			s.Channel = hearsay.Outlet
		case c.spokes(s.Name) || c.spokes(s.Role):
			s.Channel = hearsay.Mouthpiece
		}
	}
}

// byTrade tells whether a body's name, or the noun that it goes by, is an outlet's.
// The last word tells: "the Independent Commission" is none.
func (c *cast) byTrade(s *hearsay.Speaker) bool {
	if s.Type == hearsay.Person || s.Type == hearsay.Document || s.Type == hearsay.Anonymous {
		return false
	}
	words := strings.Fields(strings.ToLower(s.Name))
	if len(words) == 0 || s.Name == "Royal Mail" {
		return false
	}
	last := strings.Trim(words[len(words)-1], `.,"“”'’`)
	if plainOutlets[last] || outletWords[last] || len(words) == 1 && agencies[last] {
		return true
	}
	// "the state news agency Norda", "BBC News", "Norda news agency"
	return len(words) > 1 && (agencies[words[0]] || words[len(words)-1] == "agency" && words[len(words)-2] == "news")
}

func (c *cast) spokes(phrase string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(phrase)), func(w string) bool {
		w = strings.Trim(w, `.,"“”'’`)
		return lawyers[w] || c.lang.Proposition.Spokes[w]
	})
}
