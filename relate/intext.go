package relate

import "hearsay"

// InText finds the places where the words of a quotation stand in a row in an
// article, word for word, whether or not they are attributed to anybody. A
// quotation with an ellipsis, or of fewer than three words, stands nowhere.
func (c *Checker) InText(text string, a *hearsay.Article) []hearsay.TextPlace {
	x := newLexicon(c)
	q := c.quotation(text, x)
	if len(q.words) < leastWords {
		return nil
	}
	for _, w := range q.words[1:] {
		if w.gap {
			return nil
		}
	}
	p := &passage{text: a.Text, words: c.split(nil, a.Text, 0, len(a.Text))}
	p.number(x)
	var all []hearsay.TextPlace
	for from := 0; from+len(q.ids) <= len(p.ids); {
		at := index(p.ids[from:], q.ids)
		if at < 0 {
			break
		}
		first, last := from+at, from+at+len(q.ids)-1
		span := hearsay.Span{Start: p.words[first].start, End: p.words[last].end}
		all = append(all, hearsay.TextPlace{Article: a, Span: span, Quoted: insideMarks(a.Text, span)})
		from = last + 1
	}
	return all
}

// insideMarks tells whether the whole stretch stands in one pair of quotation marks.
func insideMarks(text string, s hearsay.Span) bool {
	var m marks
	m.read(text, paragraph(text, s.Start), s.Start)
	if m.close == 0 {
		return false
	}
	open := m.close
	m.read(text, s.Start, s.End)
	return m.close == open
}
