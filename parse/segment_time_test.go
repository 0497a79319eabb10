package parse

import (
	"strings"
	"testing"
	"time"

	"hearsay/lang/en"
)

// hardUnits are pieces that, said over and over, once took or might take time
// that grows faster than the text.
var hardUnits = []string{
	"a", "a.", "aa.aa", "1-1-", "1/1/", "a's", "(", ")", "(a", "\"", "\" ", " \"a", "'", " 'a", "a' ", "s' a ", "“", "”", "“a ", "‘a ", "’ ",
	". ", ".", "! ", "!)", "!\"", "… (", "*", "* ", "- ", "-", "a-", "a@", "@a ", "www.a)", "www.a( ", "A. ", "A.", "A: ", "A. B C: ", "Dr. ",
	"\n", "a\n", "a\n\n", "\r", " ", "\u200d", "👩\u200d", "🇫🇷", "\u0301", "\xff", "1,000", "$", "US$1", "#a", ".a", "[1]", ". [1]", "``", "''a ",
	"<", "•", "\u00a0", "A b: c. ", "He said. MOLL: ", strings.Repeat("word ", 12) + "\n", "a…", "non-", "...@",
}

// Any text is read, whatever is said over and over in it. How long that takes
// is BenchmarkHardTexts' business; were it quadratic, this would not end.
func TestHardTextsAreRead(t *testing.T) {
	const size = 1 << 16
	for _, unit := range hardUnits {
		text := strings.Repeat(unit, size/len(unit))
		d := Segment(text, en.English())
		at := 0
		for i := range d.Tokens {
			if d.Tokens[i].Start < at || d.Tokens[i].End > len(text) {
				t.Fatalf("%q over and over: token %d stands at %v", unit, i, d.Tokens[i].Span)
			}
			at = d.Tokens[i].End
		}
	}
}

// BenchmarkHardTexts gives the slowest of the hard texts as a multiple of plain
// words of the same length.
func BenchmarkHardTexts(b *testing.B) {
	const size = 1 << 18
	took := func(unit string) time.Duration {
		text := strings.Repeat(unit, size/len(unit))
		start := time.Now()
		Segment(text, en.English())
		return time.Since(start)
	}
	worst, by := 0.0, ""
	for b.Loop() {
		plain := took("plain words ").Seconds()
		for _, unit := range hardUnits {
			if x := took(unit).Seconds() / plain; x > worst {
				worst, by = x, unit
			}
		}
	}
	b.ReportMetric(worst, "times-plain")
	b.Logf("slowest: %q", by)
}
