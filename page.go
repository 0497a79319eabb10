package hearsay

import "sort"

// PageSpans leads from a span of the article's text to the stretches of the
// decoded page it was read from, in page order as the text has them: markup
// between two stretches parts them, and a character reference or a run of
// white space counts as a whole. It is nil for plain text, where the span
// itself is the place in the file, and for white space between blocks.
func (a *Article) PageSpans(s Span) []Span {
	var spans []Span
	i := sort.Search(len(a.Page), func(i int) bool { return a.Page[i].Text.End > s.Start })
	for ; i < len(a.Page) && a.Page[i].Text.Start < s.End; i++ {
		at := a.Page[i].part(s)
		if last := len(spans) - 1; last >= 0 && spans[last].End == at.Start {
			spans[last].End = at.End
			continue
		}
		spans = append(spans, at)
	}
	return spans
}

// part is where the piece's share of a span stands in the page. A piece that
// is as long there as in the text maps byte by byte.
func (p PagePiece) part(s Span) Span {
	if p.Text.Len() != p.Page.Len() {
		return p.Page
	}
	from, to := max(s.Start, p.Text.Start), min(s.End, p.Text.End)
	return Span{p.Page.Start + from - p.Text.Start, p.Page.Start + to - p.Text.Start}
}
