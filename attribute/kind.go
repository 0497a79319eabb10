package attribute

import (
	"unicode"
	"unicode/utf8"

	"hearsay"
	"hearsay/parse"
)

// kindOf tells by the quotation marks how the content is given: direct where at
// least 80 % of its words stand inside double marks (or the single marks that a
// text uses as its outermost ones), mixed where some do. Words are tokens with a
// letter or a digit.
func kindOf(doc *parse.Document, content []Run) hearsay.Kind {
	words, quoted := 0, 0
	for _, r := range content {
		for i := r.First; i < r.End; i++ {
			if !isWord(doc.Word(i)) {
				continue
			}
			words++
			if quotedBy(doc, i) >= 0 {
				quoted++
			}
		}
	}
	switch {
	case quoted == 0:
		return hearsay.Indirect
	case 10*quoted >= 8*words:
		return hearsay.Direct
	}
	return hearsay.Mixed
}

// quotedBy is the innermost quotation in double or outermost marks that holds
// token i, or -1.
func quotedBy(doc *parse.Document, i int) int {
	t := &doc.Tokens[i]
	for q := int(t.Quote); q >= 0; q-- {
		o := &doc.Quotes[q]
		if (o.Double || o.Depth == 0) && o.Contains(t.Span) {
			return q
		}
		if o.Depth == 0 && o.End <= t.Start {
			return -1
		}
	}
	return -1
}

// isWord reports a letter or a digit in the token.
func isWord(w string) bool {
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= utf8.RuneSelf:
			return wordRune(w[i:])
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9':
			return true
		}
	}
	return false
}

func wordRune(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
