package hearsay

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Naming is how an article says whose words it reports.
type Naming string

// The ways, by the first speaker. Described: by what they do ("the governor"), or as
// one of many. Nobody: no source, or one without a name. Question: a turn in which
// the questions of an interview are put.
const (
	IsNamed     Naming = "named"
	IsDescribed Naming = "described"
	IsAnonymous Naming = "anonymous"
	IsArticle   Naming = "article"
	IsUnclear   Naming = "unclear"
	IsNobody    Naming = "nobody"
	IsQuestion  Naming = "question"
)

// ruleTurn is what attribute calls an attribution of a turn ("NAME: text").
const ruleTurn = "turn"

// Naming tells how the article says whose words these are.
func (a *Attribution) Naming() Naming {
	if a.Rule == ruleTurn && a.Act == Question {
		return IsQuestion
	}
	if len(a.Speakers) == 0 {
		return IsNobody
	}
	switch s := &a.Speakers[0]; {
	case s.Type == Anonymous:
		return IsAnonymous
	case s.Type == Author:
		return IsArticle
	case s.Name == "" && len(s.Candidates) > 0:
		return IsUnclear
	case strings.TrimSpace(s.Name) == "":
		return IsNobody
	case !s.properName():
		return IsDescribed
	}
	return IsNamed
}

// properName tells whether a speaker is called by a name of their own: not by what
// they do ("the governor"), nor as one of many ("villagers"), nor as somebody's
// ("Piet Marrow’s spokeswoman"). Names end with a capital, whatever is before.
func (s *Speaker) properName() bool {
	if s.Type == Group {
		return false
	}
	words := strings.Fields(s.Name)
	first, _ := utf8.DecodeRuneInString(words[0])
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	capital := func(c rune) bool {
		return unicode.IsUpper(c) || unicode.IsDigit(c) || unicode.IsLetter(c) && !unicode.IsLower(c)
	}
	return capital(first) && capital(last) || s.Type == Organization && capital(first)
}

// WordsIn is how many words of an article's text the attribution reports: those of
// its content, or of source and cue where it has none. 0 where the text is not kept.
func (a *Attribution) WordsIn(text string) (n int) {
	p := a.Content
	if len(p) == 0 {
		p = append(append(Passage{}, a.Source...), a.Cue...)
	}
	for _, s := range p {
		if s.Check(text) != nil {
			return 0
		}
		n += len(strings.Fields(s.In(text)))
	}
	return n
}
