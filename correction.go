package hearsay

import "time"

// CorrectionKind says what a person corrected.
type CorrectionKind string

// The kinds. The first four are about an attribution, the others about a
// speaker of the directory, and Undo takes an earlier correction back.
const (
	CorrectSpeaker  CorrectionKind = "speaker"
	NotAStatement   CorrectionKind = "not_statement"
	CorrectSpans    CorrectionKind = "spans"
	CorrectAct      CorrectionKind = "act"
	MergeSpeakers   CorrectionKind = "merge"
	RenameSpeaker   CorrectionKind = "rename"
	LinkWikidata    CorrectionKind = "wikidata"
	UndoCorrection  CorrectionKind = "undo"
	ConfirmAsItIs   CorrectionKind = "confirm"
	PromoteSpeaker  CorrectionKind = "promote"
	AddSpeakerAlias CorrectionKind = "alias"
)

// Correction is one act of a person on the record. Corrections are only ever
// appended; what they say of an attribution is tied to the article's text and
// the place in it, so that it holds for every later reading of that text.
type Correction struct {
	// ID is given by the record.
	ID   string
	Kind CorrectionKind
	// Attribution is the ID of the attribution it is about. TextSHA256 and
	// Place (the bounds of its content as read) are filled by the record.
	Attribution string
	TextSHA256  string
	Place       Span
	// Speaker is the directory's ID: who it is (CorrectSpeaker; empty for
	// "not this one, and nobody knows who"), who stays (MergeSpeakers), or
	// whom it is about. Other is who it is not (CorrectSpeaker; empty where
	// there is one speaker only), or who goes (MergeSpeakers).
	Speaker string
	Other   string
	// Value is the new act, name, alias or Wikidata ID.
	Value string
	// Source, Cue and Content are the right spans (CorrectSpans).
	Source, Cue, Content Passage
	// Undoes is the ID of the correction taken back.
	Undoes string
	Who    string
	When   time.Time
	Why    string
	// AsRead is the attribution as the weights had it when it was corrected,
	// filled by the record: a later reading that misses it does not lose it.
	AsRead *Attribution
	// AsReadKnown are the IDs in the directory of AsRead.Speakers.
	AsReadKnown []string
	// InForce is false once it is undone. It is worked out, not kept.
	InForce bool
}

// CorrectionQuery says which corrections to list, oldest first.
type CorrectionQuery struct {
	Attribution string
	Speaker     string
	TextSHA256  string
	// Limit is how many of the last at most; all where 0.
	Limit int
}

// Tombstone keeps out of the record what was taken down.
type Tombstone struct {
	// Kind is TombstoneArticle or TombstonePerson.
	Kind string
	// Keys are hashes of what is kept out: addresses and article IDs, or names
	// and Wikidata IDs. The names themselves are not kept.
	Keys []string
	// Except are hashes of Wikidata IDs that share a name with the person and
	// are somebody else.
	Except []string
	Who    string
	When   time.Time
	Why    string
}

// What can be taken down.
const (
	TombstoneArticle = "article"
	TombstonePerson  = "person"
)
