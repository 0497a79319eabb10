package format

import (
	"strings"

	"hearsay"
)

// shownSource is a source as a line can tell it. One in several pieces ("an aide
// … she … it") is told by its first piece that names the speaker; else by the
// first of several words, else by the first.
func shownSource(a *hearsay.Attribution, text string) string {
	if len(a.Source) < 2 || len(a.Speakers) != 1 {
		return a.Source.Text(text)
	}
	best := a.Source[0].In(text)
	several := false
	family := familyOf(a.Speakers[0].Name)
	for _, s := range a.Source {
		piece := s.In(text)
		if family != "" && strings.Contains(strings.ToLower(piece), family) {
			return piece
		}
		if !several && strings.ContainsRune(strings.TrimSpace(piece), ' ') {
			best, several = piece, true
		}
	}
	return best
}

// familyOf is the last word of a name, in lower case.
func familyOf(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
