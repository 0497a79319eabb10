package format

import "hearsay"

// Named gives the name that an ID of the directory, or of an article, stands
// for; "" where nobody is known by it. A nil one knows nobody.
type Named func(id string) string

// of is the name with the ID, or the ID alone.
func (n Named) of(id string) string {
	if n == nil || id == "" {
		return id
	}
	if name := n(id); name != "" {
		return name + " (" + id + ")"
	}
	return id
}

// correctionInWords says what a person changed.
func correctionInWords(c *hearsay.Correction, names Named) string {
	speaker, other := names.of(c.Speaker), names.of(c.Other)
	switch c.Kind {
	case hearsay.CorrectSpeaker:
		says := "the speaker is " + speaker
		if c.Speaker == "" {
			says = "the speaker is not known"
		}
		if c.Other != "" {
			says += ", not " + other
		}
		return says
	case hearsay.NotAStatement:
		return "this is no statement"
	case hearsay.CorrectSpans:
		return "the words are others"
	case hearsay.CorrectAct:
		return "the act is " + c.Value
	case hearsay.MergeSpeakers:
		return other + " is " + speaker
	case hearsay.RenameSpeaker:
		return speaker + " is called " + c.Value
	case hearsay.LinkWikidata:
		return speaker + " is Wikidata's " + c.Value
	case hearsay.UndoCorrection:
		return "undoes " + c.Undoes
	case hearsay.ConfirmAsItIs:
		return "right as it is"
	case hearsay.PromoteSpeaker:
		return speaker + " has a page"
	case hearsay.AddSpeakerAlias:
		return speaker + " is also called " + c.Value
	}
	return string(c.Kind)
}
