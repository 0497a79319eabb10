package parse

import (
	"unicode/utf8"

	"hearsay"
	"hearsay/lang"
)

// sentences cuts the tokens of paragraph p into sentences. Only the tokens that
// the scanner put aside as possible ends are looked at.
func (s *Segmenter) sentences(p *Paragraph) {
	from := p.FirstToken
	if k := s.afterLabel(p); k > from && k < p.EndToken {
		s.sentence(p, from, k)
		from = k
	}
	deep := bracketing{s: s, p: p}
	for _, stop := range s.stops {
		if stop < from {
			continue
		}
		end := s.pastClosers(stop, p)
		if s.leads(stop) && stop > from {
			s.sentence(p, from, stop)
			from = stop
			continue
		}
		if end < p.EndToken && s.ends(stop, end, from, p) && !deep.inside(from, end) {
			s.sentence(p, from, end)
			from = end
		}
	}
	if from < p.EndToken {
		s.sentence(p, from, p.EndToken)
	}
}

// afterLabel is the first token after a turn's name or a dateline, which are
// sentences of their own; otherwise the paragraph's first token.
func (s *Segmenter) afterLabel(p *Paragraph) int32 {
	if p.Layout == Bullet || p.Layout == Credit {
		return p.FirstToken
	}
	if p.Label.Empty() || p.Layout == Heading {
		return s.afterKicker(p)
	}
	k := p.FirstToken
	for k < p.EndToken && s.d.Tokens[k].End <= s.labelEnd {
		k++
	}
	return k
}

// longestKicker bounds the words before the colon of "Orm bridge live: ...".
const longestKicker = 8

// afterKicker is the first token behind the words by which a heading says what kind
// of piece it heads ("Orm bridge live: operator says ..."), a sentence of its own;
// otherwise the paragraph's first token.
func (s *Segmenter) afterKicker(p *Paragraph) int32 {
	if p.Layout != Heading {
		return p.FirstToken
	}
	for k := p.FirstToken + 1; k+3 < p.EndToken && k < p.FirstToken+longestKicker; k++ {
		t := &s.d.Tokens[k]
		if t.Mark != NoMark || s.text[t.Start] == '.' {
			break
		}
		if t.In(s.text) == ":" {
			if last := &s.d.Tokens[k-1]; in(s.lang.Kickers, last.In(s.text)) {
				return k + 1
			}
			break
		}
	}
	return p.FirstToken
}

// sentence appends the sentence of tokens [from, to).
func (s *Segmenter) sentence(p *Paragraph, from, to int32) {
	d := s.d
	at := int32(len(d.Sentences))
	for k := from; k < to; k++ {
		d.Tokens[k].Sentence = at
	}
	d.Sentences = append(d.Sentences, Sentence{
		Span:      hearsay.Span{Start: d.Tokens[from].Start, End: d.Tokens[to-1].End},
		Paragraph: s.paragraph, FirstToken: from, EndToken: to,
	})
}

// pastClosers is the first token after stop and the stops, closing marks and
// closing brackets that hang on it.
func (s *Segmenter) pastClosers(stop int32, p *Paragraph) int32 {
	k := stop + 1
	for ; k < p.EndToken && k < stop+manyClosers; k++ {
		t := &s.d.Tokens[k]
		switch c := s.text[t.Start]; {
		case s.reference(k, p):
			k += 2
		case t.Mark == CloseMark:
		case c == ')' || c == ']' || c == '}':
		case t.Space:
			return k
		case c == '.' || c == '!' || c == '?':
		default:
			return k
		}
	}
	return k
}

// manyClosers bounds how many tokens hang on a sentence's end.
const manyClosers = 24

// reference reports a note's number in square brackets: "[12]".
func (s *Segmenter) reference(k int32, p *Paragraph) bool {
	if k+2 >= p.EndToken || s.text[s.d.Tokens[k].Start] != '[' || s.text[s.d.Tokens[k+2].Start] != ']' {
		return false
	}
	return digitRune(rune(s.text[s.d.Tokens[k+1].Start])) && s.d.Tokens[k+1].Len() < 4
}

// leads reports a token that begins a sentence wherever it stands: a bullet.
func (s *Segmenter) leads(stop int32) bool {
	t := &s.d.Tokens[stop]
	r := s.markRune(stop)
	switch r {
	case '•', '‣', '◦', '▪', '●', '■':
		return true
	}
	if t.Len() >= longRule && (r == '-' || r == '=' || r == '_' || r == '*' || r == '~' || r == '#') {
		return true
	}
	// the first of "* * *"
	return r == '*' && s.starAt(stop+1) && s.starAt(stop+2) && !s.starAt(stop-1) && t.Len() == 1
}

func (s *Segmenter) starAt(k int32) bool {
	if k < 0 || int(k) >= len(s.d.Tokens) {
		return false
	}
	t := &s.d.Tokens[k]
	return t.Paragraph == s.paragraph && s.text[t.Start] == '*'
}

// ends reports whether a sentence that began at from ends with the stop and its
// closers, before token next.
func (s *Segmenter) ends(stop, next, from int32, p *Paragraph) bool {
	t, n := &s.d.Tokens[stop], &s.d.Tokens[next]
	word := t.In(s.text)
	start := s.startOf(next, p)
	closed := next > stop+1
	r := runeAt(s.text, start.Start, start.End)
	switch c := word[0]; {
	case len(word) >= longRule && word[1] == c && c != '.' && c != '!' && c != '?':
		return true
	case c == ':' || c == ';':
		return upperRune(r)
	case c == '*':
		return s.starAt(stop-1) && s.starAt(stop-2) && !s.starAt(next)
	case !n.Space && !s.glued(stop, next):
		return false
	case s.spacedRun(c, n), c == '.' && s.enumerates(stop, from):
		return false
	case lowerRune(r) && (c == '!' || c == '?'):
		return !closed && in(s.lang.Starters, start.In(s.text)) && n == start && !s.saysNext(next, p)
	case lowerRune(r):
		return c == '.' && len(word) == 1 && !closed && s.plainWord(stop-1, from) && !s.openQuote(n)
	case c == '.' && len(word) == 1:
		return startRune(r) || next+1 < p.EndToken && (r == '-' || r == '–' || r == '—') && !closed
	case c == '!' || c == '?':
		return startRune(r) && !(closed && s.saying(next, p))
	case c == '.' || word == "…":
		return upperRune(r) && (closed || !s.cutOff(stop, from))
	case word[len(word)-1] == '.':
		return s.afterAbbreviation(word, start, r, closed)
	}
	return true
}

// spacedRun reports that the run of marks goes on after a space: ". . .".
func (s *Segmenter) spacedRun(c byte, next *Token) bool {
	return (c == '.' || c == '!' || c == '?') && s.text[next.Start] == c && next.Mark == NoMark
}

// enumerates reports the full stop after the number or letter that opens a list's item.
func (s *Segmenter) enumerates(stop, from int32) bool {
	if stop != from+1 {
		return false
	}
	t := &s.d.Tokens[from]
	return t.Len() <= 3 && digitRune(rune(s.text[t.Start])) || t.Len() == 1
}

// saysNext reports a reporting verb as the second word of what follows: "he asked".
func (s *Segmenter) saysNext(k int32, p *Paragraph) bool {
	return k+1 < p.EndToken && in(s.lang.Says, s.d.Word(int(k+1)))
}

// startRune reports runes that may begin a sentence.
func startRune(r rune) bool {
	return !lowerRune(r) && r != ',' && r != ';' && r != ':' && r != '-' && r != '–' && r != '—' && r != ')' && r != '/'
}

// cutOff reports an ellipsis that opens the sentence.
func (s *Segmenter) cutOff(stop, from int32) bool { return stop == from }

// startOf is the first token from k on that is neither an opening mark nor an
// opening bracket.
func (s *Segmenter) startOf(k int32, p *Paragraph) *Token {
	for last := min(p.EndToken-1, k+8); k < last; k++ {
		t := &s.d.Tokens[k]
		if t.Mark == OpenMark || t.Mark == ReopenMark {
			continue
		}
		switch s.text[t.Start] {
		case '(', '[', '"', '\'':
			continue
		}
		if word := t.In(s.text); word == "..." || word == "…" {
			continue
		}
		break
	}
	return &s.d.Tokens[k]
}

func (s *Segmenter) openQuote(t *Token) bool { return t.Mark == OpenMark }

// glued reports a sentence that follows the full stop without a space, as where
// paragraphs ran together: "the end.Next".
func (s *Segmenter) glued(stop, next int32) bool {
	n := &s.d.Tokens[next]
	if n.Mark == OpenMark {
		return true
	}
	if !upperRune(runeAt(s.text, n.Start, n.End)) {
		return false
	}
	t := &s.d.Tokens[stop]
	before := runeBefore(s.text, t.Start, 0)
	return t.Len() == 1 && (lowerRune(before) || digitRune(before) || next > stop+1) || t.Len() > 1
}

// plainWord reports that token k is an ordinary word, after which a full stop
// ends the sentence even where the next begins in lower case.
func (s *Segmenter) plainWord(k, from int32) bool {
	if k < from || k-from < 2 {
		return false
	}
	t := &s.d.Tokens[k]
	word := t.In(s.text)
	if len(word) < 3 {
		return false
	}
	for i := 0; i < len(word); i++ {
		if word[i] < utf8.RuneSelf && class[word[i]]&isLower == 0 {
			return false
		}
	}
	return true
}

// saying reports a reporting clause that begins at token k with a name: a few
// capitalised words, then a reporting verb, or the verb's subject after it.
func (s *Segmenter) saying(k int32, p *Paragraph) bool {
	for n := int32(0); n < 5 && k+n < p.EndToken; n++ {
		t := &s.d.Tokens[k+n]
		word := t.In(s.text)
		if n > 0 && in(s.lang.Says, word) {
			return true
		}
		if r := runeAt(word, 0, len(word)); !upperRune(r) {
			return false
		}
		if n == 0 && in(s.lang.Starters, word) && len(word) > 2 && !pronounWord(word) {
			return false
		}
	}
	return false
}

// pronounWord reports the capitalised pronouns that may begin a reporting clause.
func pronounWord(word string) bool {
	switch word {
	case "He", "She", "They", "We", "I":
		return true
	}
	return false
}

// afterAbbreviation reports whether the sentence ends with the abbreviation word
// where the token start, of first rune r, follows.
func (s *Segmenter) afterAbbreviation(word string, start *Token, r rune, closed bool) bool {
	if !upperRune(r) {
		return false
	}
	if closed {
		return true
	}
	opens := in(s.lang.Starters, start.In(s.text))
	switch s.abbreviation(word) {
	case lang.NeverEnds, lang.BeforeNumeral:
		return false
	case lang.MayEnd:
		return opens
	}
	return opens
}

// bracketing tells whether a token stands inside brackets that were opened in the
// middle of its sentence and are closed later.
type bracketing struct {
	s    *Segmenter
	p    *Paragraph
	next int
	// opens are the brackets that are open at s.brackets[next].
	depth int
	first int32
}

// inside reports whether token end stands inside brackets opened after token from.
func (b *bracketing) inside(from, end int32) bool {
	s := b.s
	for b.next < len(s.brackets) && s.brackets[b.next] < end {
		switch token := s.brackets[b.next]; s.text[s.d.Tokens[token].Start] {
		case '(', '[', '{':
			if b.depth == 0 {
				b.first = token
			}
			b.depth++
		default:
			b.depth = max(b.depth-1, 0)
		}
		b.next++
	}
	if b.depth == 0 {
		return false
	}
	if b.first <= from || end-b.first > maxBracket || !s.closedSoon(b.next, b.first) {
		b.depth = min(b.depth, 1)
		return false
	}
	return true
}

// maxBracket is the longest bracket, in tokens, that holds a sentence together.
const maxBracket = 60

// closedSoon reports a closing bracket among s.brackets[next:] within reach of token first.
func (s *Segmenter) closedSoon(next int, first int32) bool {
	for _, token := range s.brackets[next:] {
		if token-first > maxBracket {
			return false
		}
		switch s.text[s.d.Tokens[token].Start] {
		case ')', ']', '}':
			return true
		}
	}
	return false
}
