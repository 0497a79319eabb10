package hearsay

// Recorded is one attribution as it stands in the record, with what is needed to
// judge a quotation by it.
type Recorded struct {
	Attribution Attribution
	// Article is the version of the article that it was found in, with its text.
	Article *Article
	// Statement is the ID of the statement that the attribution reports: other
	// translations of one utterance share it. Empty where nobody grouped it.
	Statement string
	// Latest is the newest version of an article that was edited since; nil where
	// Article is itself the newest.
	Latest *Article
}

// Verdict says how well the record supports a quotation.
type Verdict string

// The verdicts.
const (
	// Verbatim: word for word whole sentences or a whole quoted fragment. Case,
	// white space, punctuation, and the style of quotation marks and dashes do not matter.
	Verbatim Verdict = "verbatim"
	// Trimmed: cut at an end of a sentence, or by an ellipsis that leaves the meaning.
	Trimmed Verdict = "trimmed"
	// Altered: the words differ, the meaning is kept.
	Altered Verdict = "altered"
	// MeaningChanged: a negation, number, name, modal, condition or other word that
	// bears the meaning was touched, or an ellipsis or a cut swallows one.
	MeaningChanged Verdict = "meaning_changed"
	// Spliced: words of two places are joined as if they had been said in one breath.
	Spliced Verdict = "spliced"
	// OtherSpeaker: the words are on record, but from somebody else.
	OtherSpeaker Verdict = "other_speaker"
	// ParaphraseOnly: on record only as indirect speech.
	ParaphraseOnly Verdict = "paraphrase_only"
	// EditedAtSource: an earlier version of an article had the words, the newest has not.
	EditedAtSource Verdict = "edited_at_source"
	// SpeakerUnclear: the words are on record, and it is unclear there whether the
	// asked speaker said them.
	SpeakerUnclear Verdict = "speaker_unclear"
	// NotInRecord: nothing on record comes near.
	NotInRecord Verdict = "not_in_record"
)

// EditOp is what happened to a run of words between the record and a quotation.
type EditOp string

// The operations. Insert: words that only the quotation has. Delete: words that
// only the record has.
const (
	Equal   EditOp = "equal"
	Insert  EditOp = "insert"
	Delete  EditOp = "delete"
	Replace EditOp = "replace"
)

// Edit is one step of a word difference. Both sides are slices of what was
// written, not of what was compared; the side that has no words is empty.
type Edit struct {
	Op EditOp
	// Quotation is what the quotation has; "…" where an ellipsis stands for deleted words.
	Quotation string
	// Record is what the article has.
	Record string
}

// Touch names what a difference touches.
type Touch string

// The touches; all but Wording forbid a better verdict than [MeaningChanged].
const (
	TouchesNegation   Touch = "negation"
	TouchesNumber     Touch = "number"
	TouchesName       Touch = "name"
	TouchesModal      Touch = "modal"
	TouchesCondition  Touch = "condition"
	TouchesQuantifier Touch = "quantifier"
	// TouchesContrast: a "but", "except" or "although" and what follows is gone.
	TouchesContrast Touch = "contrast"
	// TouchesRelay: the record has the words as what others said or as what the
	// speaker denied, asked or declined to say.
	TouchesRelay Touch = "relay"
	// TouchesSense: other words of content, not known to mean the same.
	TouchesSense Touch = "sense"
	// Wording: words that are known to leave the meaning.
	Wording Touch = "wording"
)

// QuotationMatch is one attribution on record that bears on a quotation.
type QuotationMatch struct {
	Recorded *Recorded
	// Verdict is what this attribution alone supports, apart from who speaks and
	// from versions: verbatim, trimmed, altered, paraphrase_only, spliced or meaning_changed.
	Verdict Verdict
	// Own is true where the asked speaker, or anybody if none was asked for, said it.
	Own bool
	// Unclear is true where the record does not tell who spoke and it may have
	// been the asked speaker, or where only somebody else tells it of the asked
	// speaker (Recorded.Attribution.Relayed); Own is false then.
	Unclear bool
	// WordsOf is set where the attribution only passes words on: they stand inside
	// it in what the speaker tells of somebody else, whose they are. Own is then
	// false where its speaker was asked for, unless the words were changed.
	WordsOf []Speaker
	// Spans are the stretches of the article's text that the quotation was found in.
	Spans      Passage
	Difference []Edit
	// Touches is what the difference touches, each once, in the order of the constants.
	Touches []Touch
	// Share is the share of the quotation's words, by weight, that stand here, from 0 to 1.
	Share float64
}

// QuotationCheck is the outcome of checking a quotation against the record.
type QuotationCheck struct {
	Verdict Verdict
	// Relayed is true where the match the verdict rests on is only told of its
	// speaker by somebody else. Of an asked speaker the verdict is then other_speaker:
	// the words are on record from who tells them.
	Relayed bool
	// Difference is that of the match the verdict rests on; empty without one.
	Difference []Edit
	// Matches are ordered, those that the verdict rests on first.
	Matches []QuotationMatch
	// Speakers are those of the directory that the asked name stands for; several
	// where more than one bears it. Empty where none does or nobody was asked for.
	Speakers []KnownSpeaker
	// Unsure: the Speakers have the asked name in another spelling only, and which
	// of them is meant cannot be told; then none of their words is surely asked for.
	Unsure bool
	// InText are places where the words stand in an article without being
	// attributed to anybody. They support nothing; a reader may want to look.
	InText []TextPlace
	// Searched is what was searched.
	Searched Extent
}

// TextPlace is a place in an article where a quotation's words stand in a row.
type TextPlace struct {
	Article *Article
	Span    Span
	// Quoted is true where they stand inside quotation marks.
	Quoted bool
}
