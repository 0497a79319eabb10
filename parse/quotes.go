package parse

import (
	"slices"

	"hearsay"
)

// maxDepth bounds how deep quotations are followed into one another.
const maxDepth = 6

// reach bounds how many marks ahead the pairing looks.
const reach = 48

// family tells which marks may close which.
type family uint8

const (
	noFamily   family = iota
	straight          // "
	curly             // “ ”, also „ “
	ticks             // `` ''
	guillemets        // « » in either direction
	corners           // 「 」
	single            // ' and ‘ ’
	angles            // ‹ ›
)

// openMark is a quotation that still waits for its closing mark.
type openMark struct {
	quote  int32
	family family
	// at is the position in Segmenter.marks.
	at int
}

// quotes pairs the quotation marks of paragraph p, whose tokens are scanned.
func (s *Segmenter) quotes(p *Paragraph) {
	if len(s.marks) == 0 {
		s.carried = s.carried[:0]
		return
	}
	s.open = s.open[:0]
	first := len(s.d.Quotes)
	at := s.reopen(p)
	for ; at < len(s.marks); at++ {
		s.pair(at, p)
	}
	s.leave(p)
	for q := first; q < len(s.d.Quotes); q++ {
		s.cover(int32(q), p)
	}
}

// reopen goes on with the quotations that the paragraph before left open, where
// this one begins with their marks again, and returns the first mark not used.
func (s *Segmenter) reopen(p *Paragraph) (at int) {
	token := p.FirstToken
	if !p.Label.Empty() {
		for token < p.EndToken && s.d.Tokens[token].Start < p.Label.End {
			token++
		}
	}
	for _, previous := range s.carried {
		for at < len(s.marks) && s.marks[at] < token {
			at++
		}
		if at == len(s.marks) || s.marks[at] != token {
			break
		}
		was := s.familyAt(s.d.Quotes[previous].Open)
		if s.familyAt(token) != was || s.closesOnly(token, p) {
			break
		}
		s.push(at, was, ReopenMark)
		s.d.Quotes[len(s.d.Quotes)-1].Previous = previous
		at++
		token++
	}
	s.carried = s.carried[:0]
	if len(s.open) == 0 {
		return 0
	}
	return at
}

// pair decides what the mark is and opens or closes a quotation with it.
func (s *Segmenter) pair(at int, p *Paragraph) {
	token := s.marks[at]
	f := s.familyAt(token)
	opens, closes := s.sides(token, p)
	switch r := s.markRune(token); r {
	case '"', '＂':
		s.pairStraight(at, f, p, opens, closes)
	case '“', '‟':
		if k := s.waiting(curly); k >= 0 && (s.markRune(s.d.Quotes[s.open[k].quote].Open) == '„' || closes && !opens) {
			s.close(k, token)
		} else {
			s.pushOver(at, f, p)
		}
	case '„', '「', '『':
		s.push(at, f, OpenMark)
	case '”':
		if k := s.waiting(curly); k >= 0 {
			s.close(k, token)
		} else if k := s.waiting(straight); k >= 0 && closes {
			s.close(k, token)
		} else if opens && !closes {
			s.push(at, curly, OpenMark)
		} else {
			s.d.Tokens[token].Mark = CloseMark
		}
	case '«', '»', '‹', '›':
		// Closed by the other mark of the pair, or by the same one in its closing place.
		if k := s.waiting(f); k >= 0 && (s.markRune(s.d.Quotes[s.open[k].quote].Open) != r || closes && !opens) {
			s.close(k, token)
		} else {
			s.push(at, f, OpenMark)
		}
	case '」', '』':
		if k := s.waiting(f); k >= 0 {
			s.close(k, token)
		}
	case '″', '′':
		// inches, minutes
	default:
		s.pairSingle(at, p, opens, closes)
	}
}

// pairStraight decides on a mark that looks the same at both ends.
func (s *Segmenter) pairStraight(at int, f family, p *Paragraph, opens, closes bool) {
	token := s.marks[at]
	k := s.waiting(f)
	if k < 0 && closes {
		k = s.waiting(curly)
	}
	switch {
	case k < 0 && s.inches(token):
		return
	case opens && !closes:
		s.pushOver(at, f, p)
	case k >= 0:
		s.close(k, token)
	case closes && !opens:
		s.d.Tokens[token].Mark = CloseMark
	default:
		s.push(at, f, OpenMark)
	}
}

// inches reports a double mark directly after a number: 6'2", 12".
func (s *Segmenter) inches(token int32) bool {
	i := s.d.Tokens[token].Start
	return i > 0 && class[s.text[i-1]]&isDigit != 0
}

// pairSingle decides on a single mark: apostrophe, possessive or quotation mark.
func (s *Segmenter) pairSingle(at int, p *Paragraph, opens, closes bool) {
	token := s.marks[at]
	t := &s.d.Tokens[token]
	switch t.In(s.text) {
	case "''", "’’":
		s.pairTicks(at, CloseMark, opens, closes)
		return
	case "``", "‘‘":
		s.pairTicks(at, OpenMark, opens, closes)
		return
	}
	k := s.waiting(single)
	r := s.markRune(token)
	if r == '‘' || r == '‚' || r == '‛' {
		if k >= 0 && (s.markRune(s.d.Quotes[s.open[k].quote].Open) == '‚' || !opens) {
			s.close(k, token)
		} else if opens || !closes {
			s.pushOver(at, single, p)
		}
		return
	}
	if k >= 0 && closes && (!opens || token+1 == p.EndToken) {
		if !s.possessive(token, p) || !s.closesAgain(at, p) {
			s.close(k, token)
		}
		return
	}
	if opens && !closes && r != '’' && k < 0 && s.closesAgain(at, p) {
		s.push(at, single, OpenMark)
	}
}

// pairTicks handles “ and ” typed as two single marks.
func (s *Segmenter) pairTicks(at int, mark Mark, opens, closes bool) {
	token := s.marks[at]
	k := s.waiting(ticks)
	switch {
	case k >= 0 && (mark == CloseMark || closes && !opens):
		s.close(k, token)
	case mark == OpenMark || opens && !closes:
		s.push(at, ticks, OpenMark)
	default:
		s.d.Tokens[token].Mark = CloseMark
	}
}

// possessive reports a mark that can be a plural's genitive: "the students' union".
func (s *Segmenter) possessive(token int32, p *Paragraph) bool {
	t := &s.d.Tokens[token]
	if t.Start == 0 || s.text[t.Start-1]|0x20 != 's' || token+1 >= p.EndToken {
		return false
	}
	next := &s.d.Tokens[token+1]
	return next.Space && letterRune(runeAt(s.text, next.Start, next.End))
}

// closesAgain reports, among the single marks after position at, one that closes
// before one that opens. A genitive counts where nothing better comes.
func (s *Segmenter) closesAgain(at int, p *Paragraph) bool {
	genitive := false
	for k := at + 1; k < len(s.marks) && k < at+reach; k++ {
		token := s.marks[k]
		if s.familyAt(token) != single {
			continue
		}
		opens, closes := s.sides(token, p)
		switch {
		case s.markRune(token) == '‘', opens && !closes:
			return genitive
		case closes && !opens && !s.possessive(token, p):
			return true
		case closes && !opens:
			genitive = true
		}
	}
	return genitive
}

// sides reports whether the mark stands where one opens (space or an opening mark
// before it, text after) and where one closes.
func (s *Segmenter) sides(token int32, p *Paragraph) (opens, closes bool) {
	t := &s.d.Tokens[token]
	before := runeBefore(s.text, t.Start, p.Start)
	after := runeAt(s.text, t.End, p.End)
	opens = leftOf(before) && after != 0 && !blankRune(after)
	closes = before != 0 && !blankRune(before) && rightOf(after)
	return opens, closes
}

// leftOf reports runes that may stand directly before an opening mark.
func leftOf(r rune) bool {
	switch r {
	case 0, '(', '[', '{', '-', '–', '—', '―', '/', '"', '“', '‘', '\'', '„', '«', '¿', '¡', '=', '>', '`', '‹', '…', ':', '|':
		return true
	}
	return blankRune(r)
}

// rightOf reports runes that may stand directly after a closing mark.
func rightOf(r rune) bool {
	switch r {
	case 0, ')', ']', '}', '-', '–', '—', '―', '/', '"', '”', '’', '\'', '»', '.', ',', ';', ':', '!', '?', '…', '›', '*', '<', '|', '%':
		return true
	}
	return blankRune(r)
}

func (s *Segmenter) markRune(token int32) rune {
	t := &s.d.Tokens[token]
	return runeAt(s.text, t.Start, t.End)
}

func (s *Segmenter) familyAt(token int32) family {
	t := &s.d.Tokens[token]
	switch s.markRune(token) {
	case '"', '＂', '″':
		return straight
	case '“', '”', '„', '‟':
		return curly
	case '«', '»':
		return guillemets
	case '「', '」', '『', '』':
		return corners
	case '‹', '›':
		return angles
	}
	if word := t.In(s.text); len(word) == 2 || len(word) == 6 {
		return ticks
	}
	return single
}

// closesOnly reports a mark that cannot open by its shape or its place.
func (s *Segmenter) closesOnly(token int32, p *Paragraph) bool {
	switch s.markRune(token) {
	case '”', '’', '」', '』':
		return true
	}
	opens, _ := s.sides(token, p)
	return !opens
}

// waiting is the place in s.open of the innermost quotation of the family that
// waits for its end, or -1.
func (s *Segmenter) waiting(f family) int {
	for k := len(s.open) - 1; k >= 0; k-- {
		if s.open[k].family == f {
			return k
		}
	}
	return -1
}

// pushOver opens a quotation inside one of its own kind where both are closed
// later; otherwise the earlier one has lost its closing mark and ends first.
func (s *Segmenter) pushOver(at int, f family, p *Paragraph) {
	if k := s.waiting(f); k >= 0 && !s.nests(at, f, p) {
		s.drop(k, s.firstEnd(s.d.Quotes[s.open[k].quote].Open, s.marks[at]))
	}
	s.push(at, f, OpenMark)
}

// nests reports that after position at two closing marks come before an opening one.
func (s *Segmenter) nests(at int, f family, p *Paragraph) bool {
	closing := 0
	for k := at + 1; k < len(s.marks) && k < at+reach; k++ {
		if s.familyAt(s.marks[k]) != f {
			continue
		}
		opens, closes := s.sides(s.marks[k], p)
		if opens && !closes || s.markRune(s.marks[k]) == '“' || s.markRune(s.marks[k]) == '‘' {
			return false
		}
		if f == single && (!closes || s.possessive(s.marks[k], p)) {
			continue
		}
		if closing++; closing == 2 {
			return true
		}
	}
	return false
}

// push opens a quotation at the mark.
func (s *Segmenter) push(at int, f family, mark Mark) {
	if len(s.open) == maxDepth {
		return
	}
	token := s.marks[at]
	double := f != single && f != angles
	s.doubles = s.doubles || double
	s.d.Tokens[token].Mark = mark
	s.open = append(s.open, openMark{int32(len(s.d.Quotes)), f, at})
	s.d.Quotes = append(s.d.Quotes, Quote{
		Span: s.d.Tokens[token].Span, Open: token, Close: -1,
		Depth: int32(len(s.open) - 1), Double: double || len(s.open) == 1 && !s.doubles, Previous: -1,
	})
}

// close ends the quotation s.open[k] with the mark; what was opened inside it and
// never closed ends before the mark.
func (s *Segmenter) close(k int, token int32) {
	for len(s.open) > k+1 {
		s.drop(len(s.open)-1, token)
	}
	q := &s.d.Quotes[s.open[k].quote]
	q.Close, q.End = token, s.d.Tokens[token].End
	s.d.Tokens[token].Mark = CloseMark
	s.open = s.open[:k]
}

// drop ends the quotations from s.open[k] inwards without a closing mark, before
// token next.
func (s *Segmenter) drop(k int, next int32) {
	for _, o := range s.open[k:] {
		q := &s.d.Quotes[o.quote]
		q.End = s.d.Tokens[max(next-1, q.Open)].End
	}
	s.open = s.open[:k]
}

// firstEnd is the token after the first sentence's end behind token open, at the
// latest token next: as far as a quotation that lost its closing mark is believed.
func (s *Segmenter) firstEnd(open, next int32) int32 {
	k, _ := slices.BinarySearch(s.stops, open)
	for ; k < len(s.stops) && s.stops[k]+1 < next; k++ {
		switch s.text[s.d.Tokens[s.stops[k]].Start] {
		case '.', '!', '?':
			return s.stops[k] + 1
		}
	}
	return next
}

// leave ends what is still open at the paragraph's end and remembers it for the
// next paragraph.
func (s *Segmenter) leave(p *Paragraph) {
	for _, o := range s.open {
		s.d.Quotes[o.quote].End = s.d.Tokens[p.EndToken-1].End
		s.carried = append(s.carried, o.quote)
	}
	s.open = s.open[:0]
}

// cover fills in the inner span and marks the tokens of the quotation.
func (s *Segmenter) cover(q int32, p *Paragraph) {
	quote := &s.d.Quotes[q]
	quote.Inner = hearsay.Span{Start: s.d.Tokens[quote.Open].End, End: quote.End}
	if quote.Close >= 0 {
		quote.Inner.End = s.d.Tokens[quote.Close].Start
	}
	for t := quote.Open; t < p.EndToken && s.d.Tokens[t].Start < quote.End; t++ {
		s.d.Tokens[t].Quote = q
	}
}
