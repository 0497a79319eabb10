package parse

import (
	"hearsay"
	"hearsay/lang"
)

// Segment finds paragraphs, sentences, tokens and quotation marks in text. Tags,
// heads, relations, lemmas and entities are left empty, heads at -1.
//
// What it finds before a blank line never depends on what follows that line.
func Segment(text string, l *lang.Language) *Document {
	return NewSegmenter(l).Segment(text)
}

// Segmenter segments one text after another in the same scratch space. It is for
// one goroutine at a time.
type Segmenter struct {
	lang *lang.Language

	d    *Document
	text string
	// The paragraph at hand: its index, its end, and whether white space was
	// passed since the last token.
	paragraph int32
	end       int
	space     bool
	// labelEnd is where the paragraph's label ends with its colon or dash.
	labelEnd int
	// Tokens of the paragraph that need a second look: quotation marks,
	// what may end a sentence, brackets.
	marks, stops, brackets []int32
	lines                  []hearsay.Span
	open                   []openMark
	// carried are the quotes that the paragraph before left open at its end.
	carried []int32
	// doubles reports that a double quotation mark was seen in the text so far.
	doubles bool
}

// NewSegmenter prepares a Segmenter for texts in language l.
func NewSegmenter(l *lang.Language) *Segmenter { return &Segmenter{lang: l} }

// Segment is [Segment], with a new Document each time.
func (s *Segmenter) Segment(text string) *Document {
	d := &Document{Tokens: make([]Token, 0, len(text)/5+8)}
	s.Into(d, text)
	return d
}

// Into fills d anew, in the space that d already has. What was read from d
// before is overwritten.
func (s *Segmenter) Into(d *Document, text string) {
	*d = Document{
		Text: text, Language: s.lang, Paragraphs: d.Paragraphs[:0], Sentences: d.Sentences[:0],
		Tokens: d.Tokens[:0], Quotes: d.Quotes[:0], Entities: d.Entities[:0],
	}
	s.d, s.text = d, text
	s.carried, s.doubles = s.carried[:0], false
	for from := 0; from < len(text); {
		from = s.block(from)
	}
	s.d, s.text = nil, ""
}

// fill reads the paragraph that covers span.
func (s *Segmenter) fill(span hearsay.Span) {
	d := s.d
	s.paragraph, s.end = int32(len(d.Paragraphs)), span.End
	s.marks, s.stops, s.brackets = s.marks[:0], s.stops[:0], s.brackets[:0]
	s.space = span.Start > 0
	first := int32(len(d.Tokens))
	p := Paragraph{Span: span, FirstToken: first, FirstSentence: int32(len(d.Sentences))}
	s.layout(&p)
	s.scan(span.Start, span.End)
	p.EndToken = int32(len(d.Tokens))
	s.quotes(&p)
	s.sentences(&p)
	p.EndSentence = int32(len(d.Sentences))
	d.Paragraphs = append(d.Paragraphs, p)
}

// token appends the token [from, to).
func (s *Segmenter) token(from, to int) {
	s.d.Tokens = append(s.d.Tokens, Token{
		Span: hearsay.Span{Start: from, End: to}, Paragraph: s.paragraph,
		Head: -1, Quote: -1, Space: s.space,
	})
	s.space = false
}

// last is the index of the token appended last.
func (s *Segmenter) last() int32 { return int32(len(s.d.Tokens) - 1) }
