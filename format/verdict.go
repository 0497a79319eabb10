package format

import (
	"strings"

	"hearsay"
)

// told is a verdict in words, with a sentence that says what it means, and its
// colour. None says that anything is true.
type told struct{ name, means, colour string }

var verdicts = map[hearsay.Verdict]told{
	hearsay.Verbatim:       {"Verbatim", "The record has these words, word for word.", "32"},
	hearsay.Trimmed:        {"Trimmed", "Words were left out at an end or by an ellipsis; what is left means the same.", "32"},
	hearsay.Altered:        {"Altered", "The record has it in other words that mean the same.", "33"},
	hearsay.MeaningChanged: {"Meaning changed", "The record has similar words that say something else.", "31"},
	hearsay.Spliced:        {"Spliced", "Words from different places are joined as if they had been said in one breath.", "31"},
	hearsay.OtherSpeaker:   {"Other speaker", "The words are on record, but from somebody else.", "31"},
	hearsay.ParaphraseOnly: {"Paraphrase only", "The record has it only in a reporter’s words, never inside quotation marks.", "33"},
	hearsay.EditedAtSource: {"Edited at source", "An earlier version of an article had these words; its newest version has not.", "33"},
	hearsay.SpeakerUnclear: {"On record, speaker unclear", "The words are on record, but who said them is unclear there.", "33"},
	hearsay.NotInRecord:    {"Not in the record", "Nothing on record bears this quotation out.", "31"},
}

// touchWords name what a difference touches.
var touchWords = map[hearsay.Touch]string{
	hearsay.TouchesNegation:   "a negation",
	hearsay.TouchesNumber:     "a number",
	hearsay.TouchesName:       "a name",
	hearsay.TouchesModal:      "a “may”, “must” or “will”",
	hearsay.TouchesCondition:  "a condition",
	hearsay.TouchesQuantifier: "how much or how many",
	hearsay.TouchesContrast:   "a “but” and what follows it",
	hearsay.TouchesRelay:      "who says it or whether it is said",
	hearsay.TouchesSense:      "words that bear the meaning",
}

// touched lists what a difference touches, in words.
func touched(list []hearsay.Touch) string {
	var words []string
	for _, t := range list {
		if w := touchWords[t]; w != "" {
			words = append(words, w)
		}
	}
	return andList(words)
}

func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	comma := ""
	if len(words) > 2 {
		comma = ","
	}
	return strings.Join(words[:len(words)-1], ", ") + comma + " and " + words[len(words)-1]
}
