package attribute

import (
	"math"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/encoder"
	"hearsay/parse"
)

// A stretch that the encoder reads at once has whole paragraphs, as many as fit
// into mostTokens; longer paragraphs are cut into units of unitTokens. So the
// encoder was learned.
const (
	mostTokens = 220
	unitTokens = 400
)

// encoded is a document as the encoder sees it.
type encoded struct {
	stretch encoder.Stretch
	// states has encoder.Width numbers a token, cues the log probability of
	// each label of cues.
	states []int16
	cues   []float32
	// scene is the paragraph at hand, from token from on.
	scene    encoder.Scene
	from, to int
}

// unit is a piece of a paragraph, and its number in the stretch.
type unit struct{ from, to int }

// fill reads the whole document.
func (x *encoded) fill(e *encoder.Encoder, doc *parse.Document) {
	n := len(doc.Tokens)
	x.states, x.cues = grow(x.states, n*encoder.Width), grow(x.cues, n*encoder.Cues)
	x.from, x.to = -1, -1
	var units []unit
	tokens := 0
	for k := range doc.Paragraphs {
		from, to := int(doc.Paragraphs[k].FirstToken), int(doc.Paragraphs[k].EndToken)
		for ; from < to; from += unitTokens {
			u := unit{from, min(to, from+unitTokens)}
			if tokens > 0 && tokens+u.to-u.from > mostTokens {
				x.run(e, doc, units)
				units, tokens = units[:0], 0
			}
			units = append(units, u)
			tokens += u.to - u.from
		}
	}
	if tokens > 0 {
		x.run(e, doc, units)
	}
}

// run reads one stretch: before each unit stands a break.
func (x *encoded) run(e *encoder.Encoder, doc *parse.Document, units []unit) {
	s := &x.stretch
	s.Tokens = s.Tokens[:0]
	first, last := units[0].from, units[len(units)-1].to
	for k, u := range units {
		// Of the units before, each token and each break stand before this one.
		shift := k + 1 - first
		s.Tokens = append(s.Tokens, encoder.Token{Head: int32(len(s.Tokens)), Unit: int32(k)})
		for i := u.from; i < u.to; i++ {
			s.Tokens = append(s.Tokens, encoder.Token{Word: doc.Tokens[i].In(doc.Text), Features: featuresOf(doc, i),
				Head: int32(x.headIn(doc, i, units, first, last, shift)), Unit: int32(k)})
		}
	}
	e.Run(s)
	for k, u := range units {
		at := u.from - first + k + 1
		n := u.to - u.from
		copy(x.states[u.from*encoder.Width:u.to*encoder.Width], s.States[at*encoder.Width:])
		copy(x.cues[u.from*encoder.Cues:u.to*encoder.Cues], s.Cues[at*encoder.Cues:(at+n)*encoder.Cues])
	}
	toLogShares(x.cues[first*encoder.Cues:last*encoder.Cues], encoder.Cues)
}

// headIn is the place in the stretch of the head of token i, or of i itself
// where the head is none or stands elsewhere.
func (x *encoded) headIn(doc *parse.Document, i int, units []unit, first, last, shift int) int {
	h := int(doc.Tokens[i].Head)
	if h < first || h >= last {
		return i + shift
	}
	for k := range units {
		if h < units[k].to {
			return h + k + 1 - first
		}
	}
	return i + shift
}

// toLogShares turns scores into log probabilities, row by row.
func toLogShares(scores []float32, labels int) {
	for at := 0; at+labels <= len(scores); at += labels {
		row := scores[at : at+labels]
		top := row[0]
		for _, v := range row {
			top = max(top, v)
		}
		sum := 0.0
		for _, v := range row {
			sum += math.Exp(float64(v - top))
		}
		less := top + float32(math.Log(sum))
		for k := range row {
			row[k] -= less
		}
	}
}

// featuresOf is what the encoder is told of token i beside its word.
func featuresOf(doc *parse.Document, i int) encoder.Features {
	t := &doc.Tokens[i]
	marks := uint8(t.Mark)
	if t.Quote >= 0 && doc.Quotes[t.Quote].Double {
		marks += insideMarks
	}
	name := uint8(0)
	if t.Entity > 0 {
		name = 1 + uint8(doc.Entities[t.Entity-1].Type)
	}
	return encoder.Features{1 + uint8(t.XPOS), 1 + uint8(t.Rel), name, 1 + marks, 1 + shapeOf(t.In(doc.Text))}
}

// insideMarks is added for a token inside double quotation marks.
const insideMarks = 8

func quotedToken(doc *parse.Document, i int) bool {
	t := &doc.Tokens[i]
	return t.Quote >= 0 && doc.Quotes[t.Quote].Double
}

// shapeOf is 0 without letters, 1 in small letters, 2 with a capital first, 3 in
// capitals, 4 with a digit.
func shapeOf(word string) uint8 {
	upper, lower := false, false
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			return 4
		case unicode.IsUpper(r):
			upper = true
		case unicode.IsLower(r):
			lower = true
		}
	}
	first, size := utf8.DecodeRuneInString(word)
	switch {
	case upper && !lower && len(word) > size:
		return 3
	case unicode.IsUpper(first):
		return 2
	case unicode.IsLower(first):
		return 1
	}
	return 0
}

// roles is what the encoder says of the tokens [first, end) of the stretch [from,
// to), which was read, given a cue: the log probability of each label.
func (x *encoded) roles(e *encoder.Encoder, doc *parse.Document, q Cue, from, to, first, end int) []float32 {
	if x.from != from || x.to != to {
		e.Begin(&x.scene, x.states[from*encoder.Width:to*encoder.Width])
		x.from, x.to = from, to
	}
	sentence, quoted := int(doc.Tokens[q.First].Sentence), quotedToken(doc, q.First)
	scores := e.Roles(&x.scene, q.First-from, q.End-from, first-from, end-from, func(i int) encoder.Place {
		return encoder.Reach(from+i, q.First, q.End, int(doc.Tokens[from+i].Sentence)-sentence, quotedToken(doc, from+i), quoted)
	})
	toLogShares(scores, encoder.Roles)
	return scores
}
