package lang

// Proposition holds the tables by which clauses are compared: which words mean
// the same deed, and which words say that something is so or not. Keys are
// lemmas in lower case.
type Proposition struct {
	// Concepts maps a lemma to the word that stands for it and its like
	// ("surround", "encirclement": "encircle").
	Concepts map[string]string
	// Contradictory maps a word to those of which one is so where it is not
	// ("safe": "unsafe"), Contrary to those that are not so where it is ("win": "lose").
	Contradictory, Contrary map[string][]string
	// Lexicon has what things are kinds of ("frigate": "ship"), Broader what deeds
	// are, and things that Lexicon has otherwise ("beat": "touch").
	Lexicon Lexicon
	Broader map[string][]string
	// Telling are the words of Concepts that stand for deeds so particular that a
	// name beside them says which is meant.
	Telling map[string]bool
	// Moving verbs are what Concepts has them for only with a place beside them ("reach").
	Moving map[string]bool
	// Adjectives are those that only look like one of Concepts ("close").
	Adjectives map[string]bool
	// Phrases are verbs of several words, by the lemma of the first ("cut off").
	Phrases map[string][]Idiom
	// Forms are those of a verb that tell which of two that are spelt alike it is
	// ("rang" is no "ringed").
	Forms map[string]string
	// Idioms are verbs that mean a deed with a certain noun beside them ("close", "ring").
	Idioms map[string]map[string]string
	// Deeds are nouns that name a deed, so that a clause may be about them
	// ("strike", "offer"); nouns made of verbs by an ending need not be here.
	Deeds map[string]bool
	// Light verbs leave what is done to the noun of a deed beside them ("make an offer").
	Light map[string]bool
	// Weak verbs say next to nothing without their object ("show respect").
	Weak map[string]bool
	// Seeming verbs take an adjective for what is so ("seems ready").
	Seeming map[string]bool
	// Standing verbs say of a deed only that it is there ("the offer stands").
	Standing map[string]bool
	// Reports are nouns for what somebody says ("claim", "report").
	Reports map[string]bool
	// Untrue are those of False and True that say it of "it" and "that" too
	// ("it is untrue"; "it is absurd" is a judgement of something else as often).
	Untrue map[string]bool
	// Bare are those of Reports that point back where they stand alone ("rejected the claim").
	Bare map[string]bool
	// Accounts are those of Bare for all that somebody told ("story").
	Accounts map[string]bool
	// Apart are nouns whose denial does not deny what they are about
	// ("responsibility for the attack").
	Apart map[string]bool
	// Persons are nouns for anybody, which do not tell who is meant.
	Persons map[string]bool
	// Denials are nouns for saying that it is not so ("denial").
	Denials map[string]bool
	// Deny are verbs that give what is said as not so; Confirm as so.
	Deny, Confirm map[string]bool
	// Accepting verbs do so with a clause behind them ("accepted that").
	Accepting map[string]bool
	// Outright are those of Deny that are said of nothing but what somebody says
	// ("deny", unlike "dismiss").
	Outright map[string]bool
	// DenyPhrases deny too: what follows a verb's lemma ("take": "issue").
	DenyPhrases map[string][][]string
	// Accuse are the words for what is held against somebody ("charge"), as verb or noun.
	Accuse map[string]bool
	// Hands are those of Apart for having done something oneself ("no hand in it").
	Hands map[string]bool
	// Retract are verbs for no longer standing by what one said.
	Retract map[string]bool
	// Blamed are deeds that nobody wants to have done: to say that somebody did is
	// to accuse him.
	Blamed map[string]bool
	// Refuse are verbs that turn down what is proposed; of something that is
	// said they deny it ("rejected the offer", "rejected the claim").
	Refuse map[string]bool
	// Proposed are nouns for what is proposed rather than said ("offer", "plan").
	Proposed map[string]bool
	// Granted are nouns for what is asked for and given or not ("request", "visa"): to
	// deny it says nothing of anything that was said.
	Granted map[string]bool
	// Judges are nouns for who decides on charges rather than disputes them.
	Judges map[string]bool
	// Wanting are nouns of which it denies nothing that there is none ("no need to").
	Wanting map[string]bool
	// Limits are words that open what a negation is about where they follow it
	// ("not because", "not outside").
	Limits map[string]bool
	// Purposes are nouns for what something is for ("goal"): that it is to do so
	// does not say that it does.
	Purposes map[string]bool
	// Everybody are words for speakers that are nobody in particular ("the whole world").
	Everybody map[string]bool
	// False and True are words for what is said that say it is not so, or is.
	False, True map[string]bool
	// Scorn are words that call a claim nothing worth believing, and other things
	// something else ("laughable").
	Scorn map[string]bool
	// About are the prepositions before what a report is about ("claims of fraud").
	About map[string]bool
	// Elliptic words stand in answers without a verb of their own ("that one had").
	Elliptic map[string]bool
	// Likewise are words that stand for what another one said ("said so"), Otherwise
	// those for its opposite ("claimed otherwise").
	Likewise, Otherwise map[string]bool
	// Figures are nouns for a number that somebody gave ("toll", "figure").
	Figures map[string]bool
	// Totalling verbs say what a number comes to, Estimating ones give a number for
	// something ("put it at"). Recording verbs, in the passive, say of a deed only
	// that there was one ("one death had been reported").
	Totalling, Estimating, Recording map[string]bool
	// Bounding are words before a number that make it a lower bound or a rough one ("at least").
	Bounding map[string]bool
	// Victims are nouns for people by what befell them, who are counted as people are.
	Victims map[string]bool
	// Doing are verbs for doing, saying and promising, Happening for being so: with a
	// "not" and a pronoun alone they deny what another one said ("we never promised that").
	Doing, Happening map[string]bool
	// Recanting are phrases behind "I" or "we" that take back what one said ("was wrong").
	Recanting [][]string
	// Lying are verbs for saying what is not so. Fanciful are adjectives that make a
	// noun a verdict on what is said ("wishful thinking").
	Lying, Fanciful map[string]bool
	// Seconding verbs say of what another one said that it is so ("backed him up").
	// MadeUp verbs are verdicts on what is said with an "up" behind them ("made up").
	Seconding, MadeUp map[string]bool
	// Informing are verbs for knowing of something and being told of it ("warn").
	Informing map[string]bool
	// Prosecuting are words for who brings people to court ("prosecutor").
	Prosecuting map[string]bool
	// Accusing verbs have whom they accuse before "of" and what of behind it.
	Accusing map[string]bool
	// Evidence are nouns whose absence denies ("no evidence that").
	Evidence map[string]bool
	// Pointing verbs say what evidence is evidence of ("suggest").
	Pointing map[string]bool
	// Heaps are nouns for a lot of what is false ("a pack of lies").
	Heaps map[string]bool
	// Truth are nouns for being true ("no truth in the claim").
	Truth map[string]bool
	// Doubting verbs, negated, leave it open ("could not confirm"); Unknown
	// are words that leave it open by themselves ("unclear").
	Doubting, Unknown map[string]bool
	// Able are words for being able, which with a negation leave open what was to be told.
	Able map[string]bool
	// Rating are adjectives that judge the deed behind them ("safe to cross"), unlike
	// those that tell who is ready for it.
	Rating map[string]bool
	// Call are verbs that judge what is said ("call it a lie").
	Call map[string]bool
	// Naming are those that only give it a name, so that a name it is told to be denied
	// by is one; Likely are words that take it for so, or leave it open ("credible").
	Naming, Likely map[string]bool
	// Knowing are words for having learned what is so ("aware").
	Knowing map[string]bool
	// Feel are verbs for what somebody hopes or fears rather than says is so.
	Feel map[string]bool
	// Uttering verbs say what somebody said he would do, which need not have come ("threaten").
	Uttering map[string]bool
	// Ask are verbs for what somebody wants done.
	Ask map[string]bool
	// Demanding are verbs that have what is demanded behind them as a noun ("call for an inquiry").
	Demanding map[string]bool
	// Hedges weaken a clause ("reportedly", "almost"), Openers of strength need
	// the word after them ("ready to", "willing to").
	Hedges map[string]bool
	// Striving verbs take what is done behind a "to" ("works to help").
	Striving map[string]bool
	// Planning words put what hangs on them in the future ("plan to").
	Planning map[string]bool
	// SoFar words, negated, leave open what will be or mostly is ("not yet", "not always").
	SoFar map[string]bool
	// Deciding verbs put what somebody decides to do in the future ("agreed not to").
	Deciding map[string]bool
	// Wishing verbs say what somebody would like, not what will be.
	Wishing map[string]bool
	// Intending verbs, negated, say nothing of whether it happened ("did not mean to").
	Intending map[string]bool
	// Courtesies are verbs for what a speaker does by speaking ("thank", "repeat").
	Courtesies map[string]bool
	// Failing verbs say that what hangs on them did not happen ("failed to").
	Failing map[string]bool
	// Vague nouns stand for a name that was said before ("the town").
	Vague map[string]bool
	// Sites are nouns that stand behind the name of a place ("the Ansk dam"), Trades
	// those that a company's name is met without ("Norvane Steel").
	Sites, Trades map[string]bool
	// Parting words make another name of the one behind them ("New York", "North Ansk").
	Parting map[string]bool
	// Someone are words for people that say nothing about them ("somebody", "guy").
	Someone map[string]bool
	// Empty nouns say nothing about what a clause is about ("part", "way").
	Empty map[string]bool
	// Weekdays maps a weekday to its number, Sunday 0; Months a month's full name to 1 to 12.
	Weekdays, Months map[string]int
	// Endings make nouns of verbs; the longest that fits is cut.
	Endings []Ending
	// Stems has the nouns whose verb no ending gives ("arrival": "arrive").
	Stems map[string]string
	// Whole are words that only look as if they had one of Endings ("mission").
	Whole map[string]bool
	// Spokes are nouns for who speaks for others ("spokesman").
	Spokes map[string]bool
}

// Idiom is a verb of several words.
type Idiom struct {
	// Rest are the words behind the first; one word may stand between.
	Rest []string
	// Concept is what it means.
	Concept string
}

// Ending is an ending and what takes its place.
type Ending struct{ Cut, Put string }
