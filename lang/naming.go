package lang

// Naming holds the tables that tell people, bodies, groups and documents apart.
type Naming struct {
	// Nouns that may head the phrase for a speaker, by their singular ("spokesman",
	// "ministry", "report"), and plurals that have no singular of the same sense ("authorities").
	Nouns map[string]Noun
	// Kin are nouns of kinship and of belonging to one person ("wife", "lawyer"):
	// the person meant is found through the possessor.
	Kin map[string]bool
	// Relatives are those of them by blood, marriage or love, whom articles name
	// because of somebody else.
	Relatives map[string]bool
	// Bodies close or open an organization's name when capitalised ("committee", "bank").
	Bodies map[string]bool
	// Attached nouns make an organization of the name before them ("campaign").
	Attached map[string]bool
	// States and other territories that act.
	States map[string]bool
	// Demonyms maps an adjective of nationality to its state.
	Demonyms map[string]string
	// Metonyms maps a capital, palace or building to what it stands for.
	Metonyms map[string]Metonym
	// Parties are names of political parties' members, singular.
	Parties map[string]bool
	// Short maps a short given name to the full ones it may stand for.
	Short map[string][]string
	// Epithets are nouns by which a person named before is called again ("nominee", "striker").
	Epithets map[string]bool
	// Given maps given names to the gender of their bearers, beside those that were
	// counted in news (weights/resolve).
	Given map[string]Gender
	// EitherGender are given names by which a bearer's gender cannot be told.
	EitherGender map[string]bool
	// PeopleEndings are the endings that nouns for people have, and few others.
	PeopleEndings []string
	// TradeEndings are the endings of plurals by which businesses are called, and persons hardly ever.
	TradeEndings []string
	// Generals are the nouns of which "general" behind them makes an office that has
	// nothing to do with an army's or another's: "attorney general", "inspector general".
	Generals map[string]bool
	// Compared open a phrase that says only what somebody is like or taken for ("as", "like").
	Compared map[string]bool
	// Answers are lemmas of cues that answer a question.
	Answers map[string]bool
	// Suffixes follow a surname ("jr.").
	Suffixes map[string]bool
	// Particles are lower-case words inside a surname ("van", "de").
	Particles map[string]bool
	// Indefinite opens a phrase for somebody not met before ("a", "one", "some").
	Indefinite map[string]bool
	// Plurals open or count a plural ("two", "several").
	Plurals map[string]bool
	// Generic are pronoun-like words that name nobody ("everyone").
	Generic map[string]bool
	// Seeming are lemmas of cues that give the article's own judgement where
	// they have no source ("seem", "clear").
	Seeming map[string]bool
}

// NounClass is what the phrase headed by a noun stands for.
type NounClass uint8

// The classes.
const (
	NoNoun NounClass = iota
	PersonNoun
	GroupNoun
	OrganizationNoun
	DocumentNoun
)

// Noun tells what a noun stands for as a speaker.
type Noun struct {
	Class  NounClass
	Gender Gender
	// Set is the same for nouns that may be used of one thing ("ad", "spot"; "chair", "chairwoman").
	Set string
	// Kinds are further sets that the noun takes in: a lawmaker may be a senator or a congresswoman.
	Kinds []string
}

// Metonym is a place used for those who govern from it.
type Metonym struct {
	// For is the state or body, as a reader would name it.
	For string
	// Name is true where the place has become the body's short name ("the Pentagon").
	Name bool
}
