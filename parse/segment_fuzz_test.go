package parse

import (
	"math/rand/v2"
	"reflect"
	"slices"
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

// Whatever pieces a text is put together from, one more paragraph changes nothing before it.
func TestAppendingChangesNothingBefore(t *testing.T) {
	pieces := append([]string{
		"“An open quotation", "“that goes on", "ends here.”", "\"straight", "closed\"", "‘single", "MOLL: turn", "TESMIR (CPS) —", "• bullet",
		"A line of a text that was wrapped by hand and goes on\nin the next line of it.", "Short line", "By Ana Torv", "U.S.", "No.", "(open", "…", "\r\n", " ",
	}, seeds...)
	random := rand.New(rand.NewPCG(1, 2))
	l := en.English()
	separators := []string{"\n", " ", "\n\n", "\r\n", ""}
	for range 3000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			b.WriteString(pieces[random.IntN(len(pieces))])
			b.WriteString(separators[random.IntN(len(separators))])
		}
		text := b.String()
		d := Segment(text, l)
		if utf8.ValidString(text) {
			checkDocument(t, d)
		}
		for _, more := range []string{pieces[random.IntN(len(pieces))], pieces[random.IntN(len(pieces))]} {
			checkPrefix(t, d, Segment(text+"\n\n"+more, l))
		}
	}
}

// A Document that is used again holds nothing of the text before.
func TestIntoForgets(t *testing.T) {
	l := en.English()
	s, d := NewSegmenter(l), &Document{}
	for _, text := range append(append([]string{}, seeds...), seeds...) {
		s.Into(d, text)
		fresh := Segment(text, l)
		if tokens(d) != tokens(fresh) || !slices.Equal(d.Tokens, fresh.Tokens) || !slices.Equal(d.Quotes, fresh.Quotes) ||
			!slices.Equal(d.Paragraphs, fresh.Paragraphs) || !slices.Equal(d.Sentences, fresh.Sentences) {
			t.Errorf("reading %q into a used Document differs from a fresh one", text)
		}
	}
}
