package parse

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// tokens writes the document's tokens with "|" between them and "\n" between sentences.
func tokens(d *Document) string {
	var b strings.Builder
	for i, t := range d.Tokens {
		switch {
		case i == 0:
		case t.Sentence != d.Tokens[i-1].Sentence:
			b.WriteString("\n")
		default:
			b.WriteString("|")
		}
		b.WriteString(t.In(d.Text))
	}
	return b.String()
}

// checkDocument fails the test where a promise about spans and indexes is broken.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	at := 0
	for i, token := range d.Tokens {
		if err := token.Check(d.Text); err != nil || token.Empty() {
			t.Fatalf("token %d of %q: %v, empty %v", i, d.Text, err, token.Empty())
		}
		if token.Start < at {
			t.Fatalf("token %d of %q begins at %d, before %d", i, d.Text, token.Start, at)
		}
		checkBlank(t, d, at, token.Start)
		if (token.Start > at || i == 0 && at > 0) != token.Space {
			t.Fatalf("token %d %q of %q: Space is %v", i, d.Word(i), d.Text, token.Space)
		}
		at = token.End
		if s := d.Sentences[token.Sentence]; int(s.FirstToken) > i || int(s.EndToken) <= i || !s.Contains(token.Span) || s.Paragraph != token.Paragraph {
			t.Fatalf("token %d of %q is not in its sentence %+v", i, d.Text, s)
		}
		if p := d.Paragraphs[token.Paragraph]; int(p.FirstToken) > i || int(p.EndToken) <= i || !p.Contains(token.Span) {
			t.Fatalf("token %d of %q is not in its paragraph %+v", i, d.Text, p)
		}
		if token.Head != -1 {
			t.Fatalf("token %d has a head before parsing", i)
		}
	}
	checkBlank(t, d, at, len(d.Text))
	for i, q := range d.Quotes {
		if q.Check(d.Text) != nil || q.Inner.Check(d.Text) != nil || !q.Contains(q.Inner) {
			t.Fatalf("quote %d of %q: %+v", i, d.Text, q)
		}
		if q.Start != d.Tokens[q.Open].Start || q.Close >= 0 && q.End != d.Tokens[q.Close].End {
			t.Fatalf("quote %d of %q does not span its marks: %+v", i, d.Text, q)
		}
		if i > 0 && q.Open < d.Quotes[i-1].Open {
			t.Fatalf("quotes of %q are out of order", d.Text)
		}
		if q.Previous >= int32(i) {
			t.Fatalf("quote %d of %q goes on from %d", i, d.Text, q.Previous)
		}
	}
	for i, p := range d.Paragraphs {
		if p.Check(d.Text) != nil || !p.Label.Empty() && !p.Contains(p.Label) || p.EndToken <= p.FirstToken || p.EndSentence <= p.FirstSentence {
			t.Fatalf("paragraph %d of %q: %+v", i, d.Text, p)
		}
	}
}

func checkBlank(t *testing.T, d *Document, from, to int) {
	t.Helper()
	for i := from; i < to; {
		w := blankAt(d.Text, i)
		if w == 0 {
			r, _ := utf8.DecodeRuneInString(d.Text[i:])
			t.Fatalf("%q at %d of %q is in no token", r, i, d.Text)
		}
		i += w
	}
}
