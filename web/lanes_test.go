package web

import (
	"strings"
	"testing"
)

// A name stands whole beside its lane, in two lines where it needs them; what has
// no room in two lines says so.
func TestNamesBesideLanes(t *testing.T) {
	for name, want := range map[string]string{
		"Nadia Brok":                           "Nadia Brok",
		"Association of Serrin valley farmers": "Association of Serrin|valley farmers",
		"Association of Serrin valley farmers and of the owners of their mills": "Association of Serrin|valley farmers and of …",
		strings.Repeat("n", 40):                  strings.Repeat("n", 23) + " …",
		"Hauptverwaltungsgenossenschaft Serrin.": "Hauptverwaltungsgenosse …|Serrin.",
	} {
		var lines []string
		for _, l := range nameLines(name, 100) {
			lines = append(lines, l.Text)
			if l.Y < 90 || l.Y > 120 || len([]rune(l.Text)) > nameMost+1 {
				t.Errorf("%q stands at %d", l.Text, l.Y)
			}
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%s is written %s, not %s", name, got, want)
		}
	}
}
