package parse

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/lang/en"
)

// seeds are texts of many forms, all invented.
var seeds = []string{
	"",
	" \n\t\r\n \u00a0",
	"TESMIR, March 9 (CPS) — “We won’t go,” Gen. Malvo Reyes said. “Why?” he asked.",
	"MALVO REYES: It's 6'2\" tall, isn't it?\nOKAFOR (on the phone): No. 7 in the '90s.",
	"“One paragraph.\n\n“Another paragraph.”\n\n— Ana Torv, mayor",
	"He said \"stop\" and 'go' and «va» and „los“ and ``tick''.",
	"U.S. officials paid $1,000.50 (10%) at www.example.org/a?b=c, or a.b@example.org.",
	"a b\r\rc\u2028d\u0085e\u200bf\ufeff",
	"👩‍👩‍👧 🇫🇷 1️⃣ e\u0301 \u0301 \u200d Слава Ordova! 東京。",
	"* * * • one • two -- three --- ... …. ?! :-)",
	"'''\"\"\"“““”””‘‘‘’’’((((]]]]",
	"\xff\xfe broken \xe2\x80",
}

func FuzzSegment(f *testing.F) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	l := en.English()
	f.Fuzz(func(t *testing.T, text string) {
		d := Segment(text, l)
		if utf8.ValidString(text) {
			checkDocument(t, d)
		}
		if again := Segment(text, l); !reflect.DeepEqual(d, again) {
			t.Fatalf("reading %q twice differs", text)
		}
	})
}

func FuzzAppend(f *testing.F) {
	for i, seed := range seeds {
		f.Add(seed, seeds[(i+3)%len(seeds)])
	}
	l := en.English()
	f.Fuzz(func(t *testing.T, text, more string) {
		checkPrefix(t, Segment(text, l), Segment(text+"\n\n"+more, l))
	})
}

// checkPrefix fails the test where longer, which adds a paragraph to the text of
// short, says anything else about the text of short.
func checkPrefix(t *testing.T, short, longer *Document) {
	t.Helper()
	if len(longer.Tokens) < len(short.Tokens) || len(longer.Paragraphs) < len(short.Paragraphs) ||
		len(longer.Sentences) < len(short.Sentences) || len(longer.Quotes) < len(short.Quotes) {
		t.Fatalf("a paragraph more after %q leaves less", short.Text)
	}
	same := reflect.DeepEqual(short.Tokens, longer.Tokens[:len(short.Tokens)]) || len(short.Tokens) == 0
	same = same && (reflect.DeepEqual(short.Paragraphs, longer.Paragraphs[:len(short.Paragraphs)]) || len(short.Paragraphs) == 0)
	same = same && (reflect.DeepEqual(short.Sentences, longer.Sentences[:len(short.Sentences)]) || len(short.Sentences) == 0)
	same = same && (reflect.DeepEqual(short.Quotes, longer.Quotes[:len(short.Quotes)]) || len(short.Quotes) == 0)
	if !same {
		t.Fatalf("%q changed what was read of %q:\n%q\n%q", strings.TrimPrefix(longer.Text, short.Text), short.Text, tokens(short), tokens(longer))
	}
}
