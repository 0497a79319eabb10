package format

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/lang/en"
)

// actWords say an act in the past tense, which needs no singular and plural,
// as it is and as what did not take place.
var actWords = map[hearsay.Act][2]string{
	hearsay.Assert:        {"said", "did not say"},
	hearsay.Deny:          {"denied", "did not deny"},
	hearsay.Confirm:       {"confirmed", "did not confirm"},
	hearsay.Warn:          {"warned", "did not warn"},
	hearsay.Demand:        {"demanded", "did not demand"},
	hearsay.Promise:       {"promised", "did not promise"},
	hearsay.Threaten:      {"threatened", "did not threaten"},
	hearsay.Question:      {"asked", "did not ask"},
	hearsay.RefuseComment: {"declined", "did not say"},
	hearsay.Praise:        {"praised", "did not praise"},
	hearsay.Criticise:     {"criticised", "did not criticise"},
	hearsay.Express:       {"expressed", "did not express"},
}

// toldFrom is the confidence of the stance from which the text says more than
// "said": a reader must not read "denied" where only the content sounds like it.
const toldFrom = 0.74

// namedFrom is the confidence of the speaker from which the text names somebody
// without a "perhaps": of those under it, about two in three are right.
const namedFrom = 0.7

// PerhapsWho tells whether somebody is named who may be another: not where the name
// is the article's own word for who speaks.
func PerhapsWho(a *hearsay.Attribution, text string) bool {
	return a.Confidence.Speaker > 0 && a.Confidence.Speaker < namedFrom && len(a.Speakers) > 0 && a.Speakers[0].Name != "" && !saysName(shownSource(a, text), &a.Speakers[0])
}

// PerhapsStand tells the same of a stance that one statement alone shows.
func PerhapsStand(s *hearsay.Stand) bool {
	return s.Row != nil && s.Name != "" && len(s.Statements) == 1 && PerhapsWho(&s.Row.Attribution, textOf(s.Row))
}

// A denial that is told with a neutral word ("said that no bid had been made") is
// "said, as a denial": behind "denied", its words would say the opposite. The
// cue is looked up in the article's text; without one it is not known.
func actWord(a *hearsay.Attribution, text string) string {
	if a.Act == hearsay.Deny && a.Polarity != hearsay.Negative && a.Confidence.Stance >= toldFrom && saysOnly(a, text) {
		return "said, as a denial"
	}
	words, ok := actWords[a.Act]
	if !ok || a.Confidence.Stance < toldFrom {
		words = actWords[hearsay.Assert]
	}
	switch {
	case a.Polarity != hearsay.Negative && words[0] == actWords[hearsay.Criticise][0] && accuses(a, text):
		return "accused" // "criticised the company of hiding it" is no English
	case a.Polarity != hearsay.Negative:
		return words[0]
	case !noOne(a.Speakers):
		return words[1]
	case a.Act == hearsay.RefuseComment:
		return actWords[hearsay.Assert][0]
	}
	return words[0] // the name says it already: “No one” did not say nothing
}

// accuses tells whether the cue accuses somebody of something.
func accuses(a *hearsay.Attribution, text string) bool {
	return !slices.ContainsFunc(a.Cue, func(s hearsay.Span) bool { return s.Check(text) != nil }) &&
		strings.HasPrefix(strings.ToLower(a.Cue.Text(text)), "accus")
}

// saysOnly tells whether the cue says that something is said and no more.
func saysOnly(a *hearsay.Attribution, text string) bool {
	for _, s := range a.Cue {
		if s.End > len(text) {
			return false
		}
	}
	says := false
	for _, w := range strings.FieldsFunc(strings.ToLower(a.Cue.Text(text)), func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
		if denyingWord(w) {
			return false
		}
		says = says || english.PlainSays[w]
	}
	return says
}

// denyingWord reports a word that denies or negates by itself.
func denyingWord(w string) bool {
	if english.PlainNegations[w] {
		return true
	}
	for stem := range english.DenyingStems {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "n't")
}

// english are the words of the language that articles are read in.
var english = &en.English().Reported

// noOne tells whether a speaker's words are that there is none ("no one",
// "neither side").
func noOne(list []hearsay.Speaker) bool {
	if len(list) == 0 {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(list[0].Name), " ")
	return english.NoOne[first]
}

// who names a speaker, with role, or says who it may be.
func who(s *hearsay.Speaker) string {
	if s.Name == "" {
		return unclear(s)
	}
	if s.Role == "" || strings.Contains(s.Name, s.Role) {
		return s.Name
	}
	return s.Name + ", " + s.Role
}

func unclear(s *hearsay.Speaker) string {
	if len(s.Candidates) == 0 {
		return "unclear"
	}
	parts := make([]string, len(s.Candidates))
	for i, c := range s.Candidates {
		parts[i] = fmt.Sprintf("%s %.2f", c.Name, c.Share)
	}
	return "unclear: " + strings.Join(parts, " or ")
}

// oneLine makes every run of white space one space and shows control
// characters as U+FFFD: a page must not be able to drive the terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '\uFFFD'
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

// wrap breaks s at spaces into lines of at most width characters, where words allow.
func wrap(s string, width int) []string {
	var lines []string
	line, n := "", 0
	for _, word := range strings.Fields(s) {
		w := len([]rune(word))
		if n > 0 && n+1+w > width {
			lines = append(lines, line)
			line, n = "", 0
		}
		if n > 0 {
			line += " "
			n++
		}
		line += word
		n += w
	}
	if n > 0 {
		lines = append(lines, line)
	}
	return lines
}
