package lang

// Reporting tells what a reporting word does.
type Reporting struct {
	// Act is what the verb does, one of the names in hearsay.Act; empty where the
	// word reports only as another class of word or in one of its Phrases.
	Act string
	// Noun and Adjective are what the word does as a noun ("claim", "denial") and
	// as an adjective ("confident"), else empty.
	Noun, Adjective string
	// Neutral words ("say") leave it to the content what they do.
	Neutral bool
	// Judging words ("call", "describe as") give a judgement: the content says
	// whether it praises, criticises or denies.
	Judging bool
	// Phrases begin with this word and do something else than the word alone.
	Phrases []Phrase
}

// Phrase is what follows a word, lower case; "_" stands for any one word but a negation. The
// phrase may be empty: the word alone.
type Phrase struct {
	Words []string
	Act   string
}

// Manner holds the words by which act and polarity are told, beside the reporting words.
type Manner struct {
	// Negations say that the act of the cue did not take place ("not", "never").
	Negations map[string]bool
	// Undoing verbs between a negation and the cue undo it ("could not resist pointing out").
	Undoing map[string]bool
	// Nobody are the words for a source that is nobody ("neither", "nobody").
	Nobody map[string]bool
	// Declining verbs ("decline") refuse; with one of Telling they refuse comment.
	Declining, Telling map[string]bool
	// Answering are those of Telling that, negated, always refuse ("did not respond").
	Answering map[string]bool
	// Defying are verbs of what is vowed against somebody ("vow to defy the ban").
	Defying map[string]bool
	// Hearers are bodies before which others speak: who "hears" or is told there
	// says nothing ("the inquest heard that ...").
	Hearers map[string]bool
	// Entertaining are verbs whose object is questions that somebody takes, or not;
	// Inquiries are nouns for these.
	Entertaining, Inquiries map[string]bool
	// Requests are nouns for what comment is asked with ("a request", "calls").
	Requests map[string]bool
	// Particulars are nouns for what somebody may keep back ("did not give a reason").
	Particulars map[string]bool
	// Short are phrases that stop before the act they govern ("stop short of"), by
	// the lemma of their first word.
	Short map[string][]Phrase
	// Open words ("how", "whether") open a question that a negated cue leaves unanswered.
	Open map[string]bool
	// Disputing verbs, negated, concede ("did not dispute that").
	Disputing map[string]bool
	// Answers are bare answers before a comma ("Not so, said ..."), by the lemma of
	// their first word.
	Answers map[string][]Phrase
	// Denying verbs say with an object or a clause that something is not so.
	Denying map[string]bool
	// Accepting verbs, negated, deny ("does not accept that").
	Accepting map[string]bool
	// Reversing words stand for the contrary of what somebody else says ("otherwise").
	Reversing map[string]bool
	// Claims are nouns for what somebody says and may be wrong about ("allegation").
	Claims map[string]bool
	// Tellings are nouns beside these for what may be not so ("report", "figure").
	Tellings map[string]bool
	// Rejecting words, said of what somebody else says, deny it ("absurd").
	Rejecting map[string]bool
	// Mistaken are those of Rejecting that are said of people and bodies ("the board is wrong").
	Mistaken map[string]bool
	// Untruths are nouns for what is not so, whoever says it ("lie", "fantasy").
	Untruths map[string]bool
	// Vouching verbs promise, or deny by what they assure ("assured them that nothing was lost").
	Vouching map[string]bool
	// Noticing verbs tell what one would have done if it were so ("we would have noticed").
	Noticing map[string]bool
	// Mocking verbs deny where what they mock is a claim ("poured scorn on the claim").
	Mocking map[string]bool
	// Leads are words before a comma that lead a statement in ("Look, ..."), Assuring
	// verbs what leads it in with "I" and "that" ("I can tell you that ...").
	Leads, Assuring map[string]bool
	// Venting verbs tell how something is said, so that its content may deny ("fumed").
	Venting map[string]bool
	// Echoes are verbs whose object may be a reporting noun that tells the act ("repeats its denial").
	Echoes map[string]bool
	// Critics are nouns for sources that criticise whatever the cue.
	Critics map[string]bool
	// Signs are phrases in the content of a neutral cue that tell the act, by
	// the lemma of their first word.
	Signs map[string][]Phrase
	// Verdicts tell what a judging cue does by a lemma in its content ("lie": deny).
	Verdicts map[string]string
}
