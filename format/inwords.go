package format

import "hearsay"

// ActInWords says what the reporting did, in the past tense; "said" where the
// confidence of the stance is too low to say more. text is the article's, where the cue stands.
func ActInWords(a *hearsay.Attribution, text string) string { return actWord(a, text) }

// CueInWords is the article's own cue ("admits", "did not repeat"), where the word
// for its act is another; "" of all else, and where the text is not kept.
func CueInWords(a *hearsay.Attribution, text string) string {
	if len(a.Cue) == 0 || a.Cue.Bounds().End > len(text) {
		return ""
	}
	return putCue(a, actWord(a, text), text)
}

// ToldFrom is the confidence of the stance from which an act is told as it is.
const ToldFrom = toldFrom

// UnsureActInWords is the act that [ActInWords] tells as "said" because its
// confidence is low, or "".
func UnsureActInWords(a *hearsay.Attribution) string { return unsureAct(a) }

// VerdictInWords says a verdict: its name, what it means here, and whom the
// asked name stands for where that is not plain.
func VerdictInWords(q Quoted) (name, means, who string) {
	return verdicts[q.Check.Verdict].name, meaning(q), speakerNote(q)
}

// MatchVerdictInWords says what one attribution by itself supports.
func MatchVerdictInWords(v hearsay.Verdict) string { return verdicts[v].name }

// SearchedInWords says what was searched.
func SearchedInWords(e *hearsay.Extent) string { return searched(e) }
