package hearsay

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Kind tells how the content is given, by its quotation marks.
type Kind string

// The three kinds. Direct: at least 80 % of the content's words stand inside
// double quotation marks. Mixed: some do. Indirect: none.
const (
	Direct   Kind = "direct"
	Indirect Kind = "indirect"
	Mixed    Kind = "mixed"
)

// Act is what the reporting does with the content.
type Act string

// The acts.
const (
	Assert        Act = "assert"
	Deny          Act = "deny"
	Confirm       Act = "confirm"
	Warn          Act = "warn"
	Demand        Act = "demand"
	Promise       Act = "promise"
	Threaten      Act = "threaten"
	Question      Act = "question"
	RefuseComment Act = "refuse_comment"
	Praise        Act = "praise"
	Criticise     Act = "criticise"
	Express       Act = "express"
)

// Polarity is negative where the article says that the act did not take place
// ("did not say", "never claimed").
type Polarity string

// The two polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// Confidence holds the three confidences, each the probability that its step is
// right: that source, cue and content are these spans; that the speaker is who
// is named; that act and polarity are these.
type Confidence struct{ Span, Speaker, Stance float64 }

// Attribution is the relation of source, cue and content as found in one article.
type Attribution struct {
	ID       string
	Kind     Kind
	Act      Act
	Polarity Polarity
	// Source is empty where the article names nobody; Cue is empty where layout
	// alone signals the attribution.
	Source, Cue, Content Passage
	// Speakers has several where a source joins them, and is empty only where
	// the article gives no source.
	Speakers []Speaker
	// Parent is the ID of the attribution whose content holds this one.
	Parent string
	// NounCue is true where a noun names the claim: who rejects or confirms "claims by
	// the union that it was shut" answers them, and they are not told by him alone.
	NounCue bool `json:",omitempty"`
	// Via are those through whom it is told, the nearest first, without the speaker
	// himself ([Tell]): Kyr where she said that Dovrad had claimed it.
	Via []Teller `json:"-"`
	// Relayed is true where it is told only by somebody who neither is the speaker
	// nor an outlet nor speaks for them: then it is no statement of the speaker's own.
	Relayed    bool `json:",omitempty"`
	Confidence Confidence
	// Rule names what found it: "weights" or the name of a layout rule.
	Rule string
}

// Identify fills ID from the text's hash and the spans: reading the same text
// twice gives the same ID.
func (a *Attribution) Identify(textSHA256 string) {
	h := sha256.New()
	fmt.Fprintf(h, "%s %v %v %v", textSHA256, a.Source, a.Cue, a.Content)
	a.ID = "q" + hex.EncodeToString(h.Sum(nil)[:8])
}
