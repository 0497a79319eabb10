// Package lang says what a language is to hearsay: tables of words, as data.
//
// A language goes in as a [Language] value (lang/en holds English); the rooms
// parse, attribute and resolve read its tables. Nothing here decides anything.
package lang

// Language holds one language's tables. Keys are lower case unless said otherwise.
type Language struct {
	// Tag is the BCP 47 tag.
	Tag string
	// Abbreviations end with a full stop that does not end a sentence ("gen.", "u.s.").
	Abbreviations map[string]Abbreviation
	// Titles stand before a surname or a name ("president", "sen.", "dr").
	Titles map[string]Title
	// Pronouns that may stand for a speaker.
	Pronouns map[string]Pronoun
	// Reporting maps the lemma of a reporting verb or noun to what it does.
	Reporting map[string]Reporting
}

// Abbreviation tells how a full stop after it behaves.
type Abbreviation uint8

// The behaviours.
const (
	NeverEnds     Abbreviation = iota + 1 // "Mr." is followed by a name
	MayEnd                                // "U.S." may close a sentence
	BeforeNumeral                         // "No. 7"
)

// Gender is grammatical gender as pronouns and titles show it.
type Gender uint8

// The genders.
const (
	AnyGender Gender = iota
	Masculine
	Feminine
	Neuter
)

// Title is a word that stands with a person's name.
type Title struct {
	Gender Gender
	// Role is true where the title is a role ("president"), false for forms of address ("mr").
	Role bool
}

// Pronoun is a pronoun's agreement.
type Pronoun struct {
	Gender Gender
	Plural bool
	Person uint8 // 1, 2 or 3
}

// Reporting tells what a reporting word does.
type Reporting struct {
	// Act is the default act, one of the names in hearsay.Act.
	Act string
	// Noun is true for nouns ("claim", "denial").
	Noun bool
}
