package lang

// Reported holds the words by which attributions are told from what only looks
// like one, and by which their borders are found. Keys are lemmas in lower case.
type Reported struct {
	// TitleVerbs are what a title says somebody does who speaks.
	TitleVerbs map[string]bool
	// TitleActs are verbs by which a title reports with an object alone, each with
	// the words that may belong to it: "concedes leak", "owns up to leak".
	TitleActs map[string][][]string
	// Upholding are verbs by which somebody stays with what they said, each with the
	// words that may stand behind it: "stand": "by".
	Upholding map[string]map[string]bool
	// Revising are verbs by which somebody gives another number than before ("trimmed
	// its estimate to 900"), Retracting those by which they take one back, Estimates
	// nouns for such a number.
	Revising, Retracting, Estimates map[string]bool
	// Judging are verbs beside those that only judge behind which "as" and a verdict
	// may stand: "dismissed as “gossip” the claim".
	Judging map[string]bool
	// TimeWords tell when something was said without a preposition: "today", "last".
	TimeWords map[string]bool
	// Willed are verbs of which only who has a will is the subject, but in a figure of
	// speech: "the door refused to open", "the crisis demands patience".
	Willed map[string]bool
	// Lives are what a disaster "claims".
	Lives map[string]bool
	// Particles make another verb of one ("rule out", "play down").
	Particles map[string]bool
	// Receivers are verbs whose first object hears what is said.
	Receivers map[string]bool
	// Asides are verbs that tell, behind a clause and a comma, who says it ("he
	// recalls").
	Asides map[string]bool
	// Sayings are verbs behind which a quotation is what they say.
	Sayings map[string]bool
	// Receiving are verbs whose passive subject hears something.
	Receiving map[string]bool
	// Granting are verbs whose passive subject is given or refused the object: "was
	// granted a licence".
	Granting map[string]bool
	// Doings are verbs that do something by saying it; their object is what they
	// say, promise, ask for or reject ("promised a landing", "denied it").
	Doings map[string]bool
	// Guessing auxiliaries say that a thing might be done, and not that it was.
	Guessing map[string]bool
	// Meanwhile are words that open an adverbial by which an author sets a report in
	// its place ("..., after its owner claimed otherwise").
	Meanwhile map[string]bool
	// SaidNouns are nouns for what somebody said, of which a clause can tell what it was.
	SaidNouns map[string]bool
	// Habits are verbs before an infinitive that leave its act standing.
	Habits map[string]bool
	// Acting are telling verbs that also mean to do something: who declines to
	// release or return a thing refuses a deed.
	Acting map[string]bool
	// Commenting are the verbs of "had no comment".
	Commenting map[string]bool
	// TimeUnits of time, by their lemmas.
	TimeUnits map[string]bool
	// Idle verbs stand in the tables of reporting words, and inside a content they seldom report.
	Idle map[string]bool
	// Performed are verbs that do in the first person what they name.
	Performed map[string]bool
	// Opposing words open what is not so.
	Opposing map[string]bool
	// Asking verbs open a participle that tells what somebody was asked.
	Asking map[string]bool
	// Bearers are things that bear an inscription.
	Bearers map[string]bool
	// Handed are things that are presented to somebody without a word.
	Handed map[string]bool
	// Works are nouns that stand before the title of a work.
	Works map[string]bool
	// Namings are verbs that give a title or a name, not a judgement.
	Namings map[string]bool
	// Bearings are verbs for a name or a mark that something bears.
	Bearings map[string]bool
	// Lacking verbs, negated in the past, tell what somebody would have had a right to.
	Lacking map[string]bool
	// Minding verbs tell what somebody thinks or wants; negated they deny nothing.
	Minding map[string]bool
	// Halving words behind a negation leave what they stand before standing, or open,
	// or say less than its opposite: "not just a number", "not sure", "not easy".
	Halving map[string]bool
	// Voids are nouns that somebody has none of without denying anything: "no idea",
	// "no choice".
	Voids map[string]bool
	// Affecting verbs say what something does to something else; that it will not is an answer.
	Affecting map[string]bool
	// Subordinating words open a clause that is not what the content says: "while it
	// had not read the text, ...".
	Subordinating map[string]bool
	// Possible are the auxiliaries behind which a negation leaves open or forbids.
	Possible map[string]bool
	// Omitting verbs tell that something was not done ("failed to notify them").
	Omitting map[string]bool
	// Light verbs have their sense from their object.
	Light map[string]bool
	// Mental verbs tell what somebody has in mind, and not that they said it.
	Mental map[string]bool
	// Knowing verbs tell what somebody knows or perceives.
	Knowing map[string]bool
	// Requesting verbs ask or refuse something; negated they say nothing.
	Requesting map[string]bool
	// AskingNouns are nouns for what somebody asks for or promises to do: "a call to halt it".
	AskingNouns map[string]bool
	// Unpromised are words behind "would" that promise nothing ("I would know", "I'd have to").
	Unpromised map[string]bool
	// Offers are nouns for what somebody turns down or throws out by words ("turned down the bid").
	Offers map[string]bool
	// DenialNouns are nouns for what somebody denies ("her denial of a meeting").
	DenialNouns map[string]bool
	// Upheld are nouns for what somebody stands by ("stood by its story").
	Upheld map[string]bool
	// Counts are nouns for what somebody puts at a number ("put the toll at 31"),
	// Roughly are words before a number that make it rough, Setting are things that
	// set a number and tell none ("the sale put the firm's value at two million").
	Counts, Roughly, Setting map[string]bool
	// Plans are what things go by, and nobody's words.
	Plans map[string]bool
	// Deeds are verbs whose phrases may be done with the hands or feet ("turned away
	// customers", "threw out the rubbish").
	Deeds map[string]bool
	// Reasons may follow "not to be named".
	Reasons map[string]bool
	// PlainSays are the forms of the verbs that tell nothing of what the words do ("said", "wrote").
	PlainSays map[string]bool
	// PlainNegations and DenyingStems are words, and beginnings of words, that make
	// a cue say more than that something was said ("neither", "den" of "denied").
	PlainNegations, DenyingStems map[string]bool
	// NoOne are the first words of a name for nobody ("no one", "neither side").
	NoOne map[string]bool
}
