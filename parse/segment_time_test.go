package parse

import (
	"strings"
	"testing"
	"time"

	"hearsay/lang/en"
)

// Any text is read in time that grows with its length alone.
func TestHardTextsTakeNoLonger(t *testing.T) {
	const size = 1 << 18
	for _, unit := range []string{
		"a", "a.", "aa.aa", "1-1-", "1/1/", "a's", "(", ")", "(a", "\"", "\" ", " \"a", "'", " 'a", "a' ", "s' a ", "“", "”", "“a ", "‘a ", "’ ",
		". ", ".", "! ", "!)", "!\"", "… (", "*", "* ", "- ", "-", "a-", "a@", "@a ", "www.a)", "www.a( ", "A. ", "A.", "A: ", "A. B C: ", "Dr. ",
		"\n", "a\n", "a\n\n", "\r", " ", "\u200d", "👩\u200d", "🇫🇷", "\u0301", "\xff", "1,000", "$", "US$1", "#a", ".a", "[1]", ". [1]", "``", "''a ",
		"<", "•", "\u00a0", "A b: c. ", "He said. MOLL: ", strings.Repeat("word ", 12) + "\n", "a…", "non-", "...@",
	} {
		text := strings.Repeat(unit, size/len(unit))
		start := time.Now()
		Segment(text, en.English())
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("a quarter of a megabyte of %q took %v", unit, took)
		}
		if testing.Verbose() {
			t.Logf("%q %v", unit, time.Since(start))
		}
	}
}
