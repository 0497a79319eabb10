package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// What everybody may see of an article (serve --public), in characters: so much
// of one statement's words, and so much around them, which is who said it, the
// words that signal it, and what stands before and after. The second is what was
// promised; the first is chosen, so that a speech that is an article's whole body
// is not shown whole either.
const (
	mostQuoted = 1000
	mostAround = 300
)

// veiled is a statement with its article as everybody may see them. Of the text
// all but the statement and little around it is blank, character for character,
// so that nothing that is made of it later, page or export, can show more; spans
// hold as they did, those of what is longer than may be seen end earlier.
func veiled(a *hearsay.Article, q hearsay.Attribution, around int) (*hearsay.Article, hearsay.Attribution) {
	q, spans := quoted(a.Text, q)
	if len(q.Content) > 0 {
		spans = append(spans, surroundings(a.Text, q, around)...)
	}
	return veil(a, spans), q
}

// quoted cuts a statement to what may be seen of it, and says where that stands.
func quoted(text string, q hearsay.Attribution) (hearsay.Attribution, []hearsay.Span) {
	if text == "" || !fits(q.Content, text) || !fits(q.Source, text) || !fits(q.Cue, text) {
		return q, nil
	}
	q.Content = upTo(text, q.Content, mostQuoted)
	q.Source = upTo(text, q.Source, mostAround)
	q.Cue = upTo(text, q.Cue, mostAround-length(text, q.Source))
	return q, slices.Concat(q.Content, q.Source, q.Cue)
}

// upTo is the first so many characters of a passage.
func upTo(text string, p hearsay.Passage, most int) (shown hearsay.Passage) {
	for _, s := range p {
		n := utf8.RuneCountInString(s.In(text))
		if n > most {
			s.End = s.Start + ahead(s.In(text), most)
		}
		if s.End > s.Start {
			shown = append(shown, s)
		}
		if most -= n; most <= 0 {
			break
		}
	}
	return shown
}

func length(text string, p hearsay.Passage) (n int) {
	for _, s := range p {
		n += utf8.RuneCountInString(s.In(text))
	}
	return n
}

// ahead is how many bytes the first n characters have.
func ahead(text string, n int) int {
	for at := range text {
		if n == 0 {
			return at
		}
		n--
	}
	return len(text)
}

// surroundings is what stands around a statement, with who and cue at most so many
// characters: half of them before, half behind.
func surroundings(text string, q hearsay.Attribution, around int) []hearsay.Span {
	each := (around - length(text, q.Source) - length(text, q.Cue)) / 2
	if each <= 0 {
		return nil
	}
	b := q.Content.Bounds()
	start := b.Start
	for range each {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	return []hearsay.Span{{Start: start, End: b.Start}, {Start: b.End, End: b.End + ahead(text[b.End:], each)}}
}

// veil is an article with nothing of its text but these spans, and without the
// file that it was read from.
func veil(a *hearsay.Article, spans []hearsay.Span) *hearsay.Article {
	v := *a
	v.Path = ""
	if a.Text == "" {
		return &v
	}
	slices.SortFunc(spans, func(x, y hearsay.Span) int { return x.Start - y.Start })
	var b strings.Builder
	b.Grow(len(a.Text))
	at := 0
	for _, s := range spans {
		if s.Start = max(s.Start, at); s.End <= s.Start {
			continue
		}
		blank(&b, a.Text[at:s.Start])
		b.WriteString(a.Text[s.Start:s.End])
		at = s.End
	}
	blank(&b, a.Text[at:])
	v.Text = b.String()
	return &v
}

// blanks take the place of characters of one to four bytes.
var blanks = [...]string{"", " ", "\u00a0", "\u2003", "\U000e0020"}

// blank writes as many characters, of as many bytes, that say nothing.
func blank(b *strings.Builder, text string) {
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if r == '\n' {
			b.WriteByte('\n')
		} else {
			b.WriteString(blanks[size])
		}
		text = text[size:]
	}
}

// shortened is a word or two of an article that is not a statement of it, as a
// claim's label: whole where it is short.
func shortened(s string) string {
	if utf8.RuneCountInString(s) <= mostAround {
		return s
	}
	return s[:ahead(s, mostAround-1)] + "…"
}

// around is what a veiled text has before and after a statement.
func around(r *hearsay.Row) (before, after string) {
	b, text := r.Attribution.Content.Bounds(), r.Article.Text
	if b.Empty() || b.Check(text) != nil {
		return "", ""
	}
	shown := func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return unicode.IsSpace(c) || string(c) == blanks[4] }), " ")
	}
	return shown(text[:b.Start]), shown(text[b.End:])
}
