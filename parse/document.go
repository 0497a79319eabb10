package parse

import (
	"hearsay"
	"hearsay/lang"
)

// Document is an article's text with everything the grammar says about it.
// All positions are bytes of Text; all references between the parts are
// indexes into the slices here. It is written by Parser and only read afterwards.
type Document struct {
	Text string
	// Language holds the tables of the language that the text was read in.
	Language   *lang.Language
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	// Quotes are the quoted stretches, in order of their opening mark.
	Quotes []Quote
	// Entities are the named entities and title words, in text order, without overlap.
	Entities []Entity
}

// Layout tells what a paragraph is by its form.
type Layout uint8

// The layouts.
const (
	Body    Layout = iota
	Heading        // a short line without a sentence's end: title, subtitle, entry heading
	Bullet         // begins with a bullet, a dash or a number
	Turn           // a transcript's "NAME:" turn; Paragraph.Label is the name
	Credit         // a byline, agency or dateline line of its own
)

// Paragraph is one block of the text, without the white space around it.
type Paragraph struct {
	hearsay.Span
	// FirstSentence and EndSentence bound its sentences, FirstToken and EndToken its tokens (half-open).
	FirstSentence, EndSentence int32
	FirstToken, EndToken       int32
	Layout                     Layout
	// Label is the "NAME" of a turn, the bullet, or the dateline
	// ("TESMIR, March 9 (CPS) —") that opens the paragraph, the name in a credit
	// ("— Ana Torv, mayor"), or the words before a title's colon ("Reyes: town will
	// hold"); empty where there is none. The labels of turns and datelines, with
	// their colon or dash, are sentences of their own.
	Label hearsay.Span
}

// Sentence is one sentence inside a paragraph.
type Sentence struct {
	hearsay.Span
	Paragraph            int32
	FirstToken, EndToken int32
}

// Token is a word, number, mark or other unit of the text. Clitics are tokens of their own,
// as in the Universal Dependencies treebanks ("do|n't", "Kyr|'s").
type Token struct {
	hearsay.Span
	Sentence  int32
	Paragraph int32
	// Head is the index of the governing token, or -1 for a sentence's root.
	Head int32
	// Quote is the index in Quotes of the innermost quoted stretch that holds the token
	// (its marks included), or -1.
	Quote int32
	UPOS  UPOS
	XPOS  XPOS
	Rel   Rel
	// Entity is the index in Entities plus one, or 0.
	Entity int32
	// Space reports white space before the token.
	Space bool
	// Mark tells what kind of quotation mark the token is, if it is one.
	Mark Mark
	// Lemma is the dictionary form, lower case but for proper names.
	Lemma string
}

// Mark is the role of a quotation-mark token.
type Mark uint8

// The marks. A paragraph of a quotation that runs on opens with a mark of its own: Reopen.
const (
	NoMark Mark = iota
	OpenMark
	CloseMark
	ReopenMark
)

// Quote is a quoted stretch: from an opening mark to its closing mark.
type Quote struct {
	// Span holds the marks, Inner what stands between them. Where the
	// quotation runs over several paragraphs each paragraph has a Quote of its own.
	hearsay.Span
	Inner hearsay.Span
	// Open and Close are the tokens of the marks; Close is -1 where the mark is missing.
	Open, Close int32
	// Depth is 0 for outermost quotations, 1 for a quotation inside one, and so on.
	Depth int32
	// Double is true for double marks of any shape (straight, curly, guillemets,
	// low-high) and for single marks that serve as the text's outermost quotation marks.
	Double bool
	// Previous is the Quote in the paragraph before that this one goes on from, or -1.
	Previous int32
}

// EntityType is the type of a named entity.
type EntityType uint8

// The entity types that parse marks.
const (
	NoEntity EntityType = iota
	PersonName
	OrganizationName
	PlaceName
	Nationality // nationality, religion or political group: "Ordovan", "Republican"
	TitleWord   // a title or role before or after a name: "President", "Sen."
	OtherName   // products, works, events, facilities
)

// Entity is a stretch of tokens that names something.
type Entity struct {
	hearsay.Span
	FirstToken, EndToken int32
	Type                 EntityType
	// Share is the probability of the type given the tokens, 0 to 1.
	Share float32
}

// Word returns the token's slice of the text.
func (d *Document) Word(i int) string { return d.Tokens[i].In(d.Text) }
