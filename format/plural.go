package format

import (
	"slices"
	"strings"

	"hearsay"
)

// pluralStands are [standWords] of several.
var pluralStands = map[hearsay.Stance]string{
	hearsay.Supports: "support", hearsay.Denies: "deny", hearsay.Queries: "question", hearsay.Comments: "comment on",
}

// manyWords open a phrase for several, manyNouns are several without an s.
var (
	manyWords = []string{"some", "many", "several", "both", "most", "few", "all", "other", "two", "three", "four", "five", "six"}
	manyNouns = []string{"police", "people", "men", "women", "children"}
)

// StandInWords is the word for a stance behind the speaker's name: "Boeing denies",
// "Four men support".
func StandInWords(s *hearsay.Stand) string {
	if s.Row == nil || !slices.ContainsFunc(s.Row.Attribution.Speakers, func(x hearsay.Speaker) bool { return x.Type == hearsay.Group && areMany(s.Name) }) {
		return standWords[s.Stance]
	}
	return pluralStands[s.Stance]
}

// areMany tells whether the name of a group has a verb in the plural.
func areMany(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 || words[0] == "a" || words[0] == "an" || words[0] == "one" {
		return false
	}
	// The noun stands before what hangs on it: "two of the presidents", "residents of Ansk".
	head := words
	if i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "from" || w == "in" || w == "with" || w == "close" }); i > 0 {
		head = words[:i]
	}
	last := head[len(head)-1]
	return slices.Contains(manyWords, words[0]) || slices.Contains(manyNouns, last) || strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") && !strings.HasSuffix(last, "’s") && !strings.HasSuffix(last, "'s")
}
