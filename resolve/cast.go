package resolve

import (
	"hearsay"
	"hearsay/lang"
	"hearsay/parse"
)

// cast is the working state for one article: its mentions in text order and
// the entities they belong to.
type cast struct {
	*Resolver
	doc      *parse.Document
	atts     []hearsay.Attribution
	mentions []mention
	entities []entity
	// at maps a token to the index plus one of the mention whose head it is.
	at []int32
	// heads are the mentions that each attribution's source stands for.
	heads [][]part
	// byWord finds the named entities that bear a word, folded.
	byWord map[string][]int32
	// headline marks the paragraphs set in title case, where capitals say nothing.
	headline []bool
	// speaking is the entity of the last source met, -1 before the first, and where it stood.
	speaking, speakingAt int32
	// sources maps a mention to the attribution whose source it heads, in text order.
	owner map[int32]int32
	// said are the attributions of the article's own words that have a source, in the order of the sources.
	said []said
	// leftAt is the last pronoun that was left open, or none.
	leftAt int32
	fold   []byte
	// small are the words that stand somewhere without a capital, once asked for.
	small map[string]bool
	// low caches the tokens' words in lower case.
	low []string
	// people are the surnames that the parser marks within sentences, once asked for.
	people map[string]bool
	// alone are the names of one word that the parser marks as people's, once asked for.
	alone map[string]bool
	// heading is the title of the article, where it may be no part of the text.
	heading string
	// publisher is who published the article, where that is known.
	publisher string
	// credit marks the lines at the head that say whose report it is.
	credit []bool
	// speech is who speaks in an article that is an address, once looked for.
	speech int32
	spoken bool
	// answers is who the "A" of an interview is, once looked for.
	answers  int32
	answered bool
	// contentOf maps a token to the innermost attribution whose content holds it, or -1.
	contentOf []int32
	// located has the words that "in", "near" or "at" stood before: places, not people.
	located map[string]bool
	// officered has the names that have presidents or chief executives: bodies, not people.
	officered map[string]bool
	// joins are the places where people or groups were joined, in text order.
	joins []join
	// turns are the attributions that turns of a transcript are.
	turns []int32
	// whole asks for the chains of the whole article: things that cannot speak are
	// mentions too, and selves are who "I" and "we" are, as far as met.
	whole  bool
	selves map[selfKey]int32
	// teach is nil but in training.
	teach *teacher
}

// entityReach bounds how many entities back a phrase is compared with, so that the
// time stays in proportion to the text's length.
const entityReach = 600

// oldest is the first entity within reach.
func (c *cast) oldest() int { return max(0, len(c.entities)-entityReach) }

// none stands for no mention, no entity or no token.
const none = int32(-1)

type form uint8

// The forms of a mention.
const (
	byName form = iota
	byNominal
	byPronoun
)

// sort is what kind of thing a mention or entity is.
type sort uint8

// The sorts. A thing is neither person nor body nor document: an event, a place that does not act.
const (
	unsorted sort = iota
	person
	body
	group
	document
	place
	joined
)

// determiner tells whether a nominal goes back to something or brings it in.
type determiner uint8

const (
	noDeterminer determiner = iota
	definite
	indefinite
	possessed
)

// mention is a stretch of tokens that stands for an entity.
type mention struct {
	first, end         int32 // the phrase with its title or determiner
	nameFirst, nameEnd int32 // of a name: without title
	head               int32
	entity             int32
	form               form
	sort               sort
	gender             lang.Gender
	det                determiner
	plural             bool
	subject            bool
	headline           bool
	possessive         bool // "'s" follows
	attached           bool // a name made by a noun: "the Trump campaign"
	titleOnly          bool // a capitalised title without a name: "the President"
	noun               lang.Noun
	lemma              string
	phraseEnd          int32 // of a nominal: where its "of the council" ends
	quote              int32
	share              float32
	dateline           bool    // where the report comes from, or which agency's it is
	open               bool    // a pronoun of which it is left open whose it is
	second             int32   // the runner-up, or none
	rest               float32 // its share
	doubt              float32 // how much of a pronoun's share the pronoun before it takes away
}

// entity is one person, body, group or document of the article.
type entity struct {
	nameFirst, nameEnd int32 // where the fullest name stands
	phraseEnd          int32 // of an unnamed entity: where its fullest phrase ends
	title, titleEnd    int32 // of a document: where its title stands; none where both are the same
	sort               sort
	gender             lang.Gender
	plural             bool
	named              bool
	indefinite         bool
	self               bool // "I" or "we" of nobody known
	full               bool // a person with first name and surname
	outside            bool // mentioned outside of quotation marks
	asks               bool // an outlet's, to whom somebody spoke
	apart              bool // known by a surname alone that another bears with a first name
	members            []int32
	opening, closing   int32    // of several: the mentions of the first and the last where they last were joined
	dateline           bool     // met in datelines only
	called             []string // the sets of the nouns that phrases linked to a body have
	roles              []role
	wheres             []string // of what they have their office, by the phrases that were linked to them
	count              int32
	spoke              int32 // how often it was a source
	bare               int32 // how often it was called by surname alone
	given              int32 // how often by first name alone
	loose              int32 // how often by a surname that may be another's, or a pronoun between quotation marks
	lastMention        int32
	lastName           int32     // one more than the last mention by name, or 0
	lastSubject        int32     // one more than the sentence in which it last was a subject, or 0
	awaited            int32     // how often a phrase spoke of it before its name was given
	noun               lang.Noun // of unnamed entities: the head noun
}

// role is a stretch of text that says what somebody is, and the nouns in it.
type role struct {
	first, end int32
	mention    int32
}

func newCast(r *Resolver, doc *parse.Document, atts []hearsay.Attribution) *cast {
	return &cast{
		Resolver: r, doc: doc, atts: atts,
		mentions: make([]mention, 0, len(doc.Tokens)/6+8),
		entities: make([]entity, 0, 64),
		at:       make([]int32, len(doc.Tokens)),
		heads:    make([][]part, len(atts)),
		byWord:   make(map[string][]int32, 64),
		speaking: none, leftAt: none,
		owner:   make(map[int32]int32, len(atts)),
		located: make(map[string]bool, 8),
		low:     make([]string, len(doc.Tokens)),
		selves:  map[selfKey]int32{},
	}
}

// gather finds every mention, and the entities that have names.
func (c *cast) gather() {
	c.findHeadlines()
	c.findCredits()
	c.findDatelines()
	c.findLabels()
	c.findNames(false)
	c.enlist()
	c.findNames(true)
	c.findNominals()
	c.forceNominals()
	c.order()
	c.markContents()
	c.findSaid()
	for i := range c.atts {
		c.heads[i] = c.sourceParts(c.atts[i].Source)
		for _, p := range c.heads[i] {
			if p.mention != none {
				if _, met := c.owner[p.mention]; !met {
					c.owner[p.mention] = int32(i)
				}
			}
		}
	}
}

// markContents notes for each token whose words it is among; shorter contents win.
func (c *cast) markContents() {
	c.contentOf = make([]int32, len(c.doc.Tokens))
	for t := range c.contentOf {
		c.contentOf[t] = none
	}
	for i := range c.atts {
		for _, s := range c.atts[i].Content {
			for t := c.tokenAt(s.Start); int(t) < len(c.contentOf) && c.tok(t).Start < s.End; t++ {
				if have := c.contentOf[t]; have == none || c.atts[have].Content.Bounds().Len() > c.atts[i].Content.Bounds().Len() {
					c.contentOf[t] = int32(i)
				}
			}
		}
	}
}

// word is the text of token i; empty outside the document.
func (c *cast) word(i int32) string {
	if i < 0 || int(i) >= len(c.doc.Tokens) {
		return ""
	}
	return c.doc.Tokens[i].In(c.doc.Text)
}

// lower is the word of token i in lower case; each word is folded once.
func (c *cast) lower(i int32) string {
	if i < 0 || int(i) >= len(c.low) {
		return ""
	}
	if c.low[i] == "" {
		c.low[i] = lower(c.word(i))
	}
	return c.low[i]
}

func (c *cast) tok(i int32) *parse.Token { return &c.doc.Tokens[i] }

// sentenceEnd is the end of the token's sentence.
func (c *cast) sentenceEnd(i int32) int32 { return c.doc.Sentences[c.tok(i).Sentence].EndToken }

func (c *cast) sentenceStart(i int32) int32 { return c.doc.Sentences[c.tok(i).Sentence].FirstToken }

// span is the stretch of text from token first to before token end.
func (c *cast) span(first, end int32) hearsay.Span {
	return hearsay.Span{Start: c.tok(first).Start, End: c.tok(end - 1).End}
}
