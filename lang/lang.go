// Package lang says what a language is to hearsay: tables of words, as data.
//
// A language goes in as a [Language] value (lang/en holds English); the rooms
// parse, attribute, resolve and relate read its tables. Nothing here decides anything.
package lang

// Language holds one language's tables. Keys are lower case unless said otherwise.
type Language struct {
	// Tag is the BCP 47 tag.
	Tag string
	// Abbreviations end with a full stop that does not end a sentence ("gen.", "u.s.").
	Abbreviations map[string]Abbreviation
	// Prefixes make one token with the hyphenated word after them ("anti", "non").
	Prefixes map[string]bool
	// Fused maps a word written as one to the length in bytes of its first token ("cannot": 3).
	Fused map[string]int
	// Clitics are tokens of their own at a word's end, apostrophe first and straight
	// ("'s", "'ll"). The clitic "n't" takes the letter before its apostrophe with it.
	Clitics map[string]bool
	// Elided words begin or end with an apostrophe that is no quotation mark ("'em", "nothin'"),
	// written straight.
	Elided map[string]bool
	// Units are split from the number before them ("5pm", "10km").
	Units map[string]bool
	// Domains are the last labels of addresses and file names ("com", "pdf").
	Domains map[string]bool
	// Starters, where capitalised after an abbreviation, begin a sentence ("the", "he").
	Starters map[string]bool
	// Says are forms of reporting verbs that may follow a quotation's question or
	// exclamation mark in the same sentence ("asked").
	Says map[string]bool
	// Months open the date of a dateline, names and short forms without full stop.
	Months map[string]bool
	// Notices stand before a colon at a line's start without naming a speaker ("update").
	Notices map[string]bool
	// Kickers close the words before a title's colon that say what kind of piece it
	// heads ("Orm bridge live: ...").
	Kickers map[string]bool
	// Bylines open a line that names its author ("By", "Reporting by"), case and all.
	Bylines []string
	// Credits end a line that names who helped ("contributed to this report").
	Credits []string
	// Lemmas has the irregular forms and the exceptions to the endings' rules.
	Lemmas Lemmas
	// Titles stand before a surname or a name ("president", "sen.", "dr").
	Titles map[string]Title
	// TitleParts make one title with the title after them ("prime", "foreign", "former").
	TitleParts map[string]bool
	// Pronouns that may stand for a speaker.
	Pronouns map[string]Pronoun
	// Reporting maps the lemma of a reporting verb or noun to what it does.
	Reporting map[string]Reporting
	// Manner holds the other words by which act and polarity are told.
	Manner Manner
	// Reported holds the words by which attributions and their borders are found.
	Reported Reported
	// Naming holds the tables that tell people, bodies, groups and documents apart.
	Naming Naming
	// Quotation holds the tables that the check of a quotation reads.
	Quotation Quotation
	// Proposition holds the tables by which clauses are compared.
	Proposition Proposition
}

// Lemmas maps inflected forms to dictionary forms, one table a class of word: the
// irregular ones and those that the endings' rules would get wrong.
type Lemmas struct {
	// Verbs has finite past, participle and third-person forms.
	Verbs map[string]string
	// Nouns has plurals.
	Nouns map[string]string
	// Adjectives has comparatives, superlatives and the adjectives that keep their capital.
	Adjectives map[string]string
	// Adverbs has comparatives and superlatives.
	Adverbs map[string]string
	// Closed has the forms of auxiliaries, pronouns, determiners and particles.
	Closed map[string]string
}

// Abbreviation tells how a full stop after it behaves.
type Abbreviation uint8

// The behaviours.
const (
	NeverEnds     Abbreviation = iota + 1 // "Mr." is followed by a name
	MayEnd                                // "U.S." may close a sentence
	BeforeNumeral                         // "No. 7"
	ListEnd                               // "etc." gives up its full stop to the sentence's end
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
	// Noun is the noun in full where the title is cut short ("senator" for "sen."), else empty.
	Noun string
}

// Pronoun is a pronoun's agreement.
type Pronoun struct {
	Gender Gender
	Plural bool
	Person uint8 // 1, 2 or 3
}
