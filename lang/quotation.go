package lang

// Quotation holds the tables by which the check of a quotation tells which words
// bear the meaning. Keys are lower case with straight apostrophes.
type Quotation struct {
	Negations map[string]bool
	Modals    map[string]bool
	// Conditions open or make a condition ("if", "unless", "whether").
	Conditions map[string]bool
	// Quantifiers and hedges say how much, how many or how nearly ("all", "almost").
	Quantifiers map[string]bool
	// Contrasts take back or limit what was said before ("but", "except").
	Contrasts map[string]bool
	// Numbers maps number words to values.
	Numbers map[string]Numeral
	// Function words carry little of what a quotation can be found by.
	Function map[string]bool
	// Free words may come and go without touching the meaning ("the", "well").
	Free map[string]bool
	// Prepositions open an adjunct that an ellipsis may leave out.
	Prepositions map[string]bool
	// Clitics maps what may end a word to the words it may be short for ("'s": "is", "has").
	Clitics map[string][]string
	// Alike maps words to one of those that mean and say the same ("upon": "on").
	Alike map[string]string
	// Auxiliaries maps a form to the form of the same tense it agrees with ("are": "is").
	Auxiliaries map[string]string
	// Persons tells words of the first person (1) from those of the second (2);
	// words of the third are not in it.
	Persons map[string]int
	// Reasons open a clause that gives a reason; Pointing are words that may stand
	// for all that was said before.
	Reasons, Pointing map[string]bool
	// Shifts maps the words that indirect speech shifts to one word a class:
	// persons ("i", "he"), tenses ("has", "had"), pointers ("this", "that").
	Shifts map[string]string
	// Relaying words give what follows as said, thought or doubted by somebody ("says", "myth").
	Relaying map[string]bool
	// Opening words, right before others, hang them on what stood before ("that", "to").
	Opening map[string]bool
	// Denying cues give their content as what the speaker says is not so ("denied").
	Denying map[string]bool
	// Possessives of the third person may give way to Article.
	Possessives map[string]bool
	// Article is the definite article ("the").
	Article string
	// Agent marks the doer in a passive ("by").
	Agent string
	// Relatives open a clause about the noun before ("that", "which").
	Relatives map[string]bool
	// Subjects are pronouns that open a clause ("he", "they").
	Subjects map[string]bool
	// Hedges say that what they stand with is not quite so, or not so at all
	// ("former", "officially", "nonsense").
	Hedges map[string]bool
	// Limits are phrases that limit what they stand with ("in theory", "as long
	// as"), by their first words.
	Limits map[string][][]string
	// Openers may go from a sentence's beginning ("well", "today").
	Openers map[string]bool
	// Adjuncts are the prepositions of time and place, whose phrase may go.
	Adjuncts map[string]bool
	// Joints begin a clause of its own behind another one ("because", "who").
	Joints map[string]bool
	// Rounded words say of what they stand with what they say also without the
	// infinitive behind them ("safe to cross").
	Rounded map[string]bool
	// Infinitive is the word before a verb in the infinitive ("to").
	Infinitive string
	// Viewpoints, at a sentence's beginning, give it as somebody's view ("for", "according").
	Viewpoints map[string]bool
	// Inverted, at a sentence's beginning, make a condition before a subject ("had they").
	Inverted map[string]bool
	// Choices join what is not said by itself ("or").
	Choices map[string]bool
	// Comparing words need what they compare with ("than").
	Comparing map[string]bool
	// Dangling words say nothing without what follows them ("the", "of", "our").
	Dangling map[string]bool
	// Asking words begin a question, whatever its mark ("who", "is").
	Asking map[string]bool
	// And is the conjunction that adds one clause to another.
	And string
	// Naming introduces the speaker's own words for what is denied ("as").
	Naming string
	// Some and Any stand for each other under a negation ("a", "any").
	Some, Any string
}

// Numeral is a number word's value; Scale is true where it multiplies what
// stands before it ("thousand").
type Numeral struct {
	Value float64
	Scale bool
}
