package statement

import (
	"strings"
	"testing"
)

// A short statement is in a speech where its words stand together, not where
// the speech has each of them somewhere.
func TestWordsTogether(t *testing.T) {
	speech := strings.Fields(strings.Repeat("harbour money council year people work ", 12) + "we never sell port " + strings.Repeat("plan build road school street light ", 12) + "port")
	for words, want := range map[string]int{
		"never sell port":     3,
		"harbour money light": 2,
		"port port sell":      2,
		"harbour light never": 2,
		"nothing":             0,
	} {
		if _, n := overlap(strings.Fields(words), speech); n != want {
			t.Errorf("%q: %d words together, want %d", words, n, want)
		}
	}
	if share, n := overlap([]string{"a", "b", "b"}, []string{"b", "a", "c"}); n != 2 || share < 0.66 {
		t.Errorf("a b b and b a c share %d, %.2f", n, share)
	}
}
