package hearsay

import "time"

// KnownSpeaker is a speaker of the directory: one person or body across articles.
type KnownSpeaker struct {
	// ID is given by whoever links speakers and never changes; "s" and letters
	// or digits.
	ID       string
	Name     string
	Type     SpeakerType
	Wikidata string
	// Country is an ISO 3166 code or a name, Organization the body a person
	// belongs to, where known.
	Country      string
	Organization string
	// Aliases are other names, Roles what the articles call them.
	Aliases []Alias
	Roles   []TimedRole
	// MergedInto is the ID of the speaker that this one turned out to be.
	MergedInto string
	// Promoted marks somebody who has a page of their own although seen little.
	Promoted bool
	// Mentions is how many attributions name this speaker, in all versions of articles.
	Mentions int
	// Statements is how many rows lists show of the speaker: those of current versions.
	Statements int `json:",omitempty"`
}

// Alias is a name of a speaker.
type Alias struct {
	Name string
	// Given says that a person or a file of entities gave it, rather than an article.
	Given bool
	// Mentions is how many attributions use it, from First to Last by day of
	// publication; zero where no article with a date does.
	Mentions    int
	First, Last time.Time
}

// TimedRole is a role as articles give it, with the days it was seen.
type TimedRole struct {
	Role        string
	Given       bool
	Mentions    int
	First, Last time.Time
}

// SpeakerQuery says which speakers to list, those with the most statements first.
type SpeakerQuery struct {
	// Name is a name or alias as a whole, or its last word; Contains any part of one.
	Name     string
	Contains string
	Wikidata string
	Type     SpeakerType
	// Least is the least number of mentions.
	Least int
	// Merged lists speakers that were merged into others too.
	Merged bool
	// Seen lists them with how often and when articles used their names and roles,
	// as Speaker gives one.
	Seen   bool
	Limit  int
	Cursor string
}
