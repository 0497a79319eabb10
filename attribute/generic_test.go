package attribute

import "testing"

// TestGenericInside holds what is nested in a quotation, and what is nobody's statement there.
func TestGenericInside(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"“If you don't know what we are changing, you will not see it,” Kyr said.", 0},
		{"“I don't know that the bridge is safe,” Kyr said.", 0},
		{"“You can say that the bridge is safe,” Kyr said.", 0},
		{"“We do not think that the bridge will hold,” Kyr said.", 0},
		{"“The mayor said that the bridge was safe,” Kyr said.", 1},
		{"Kyr said that the mayor had claimed that the bridge was safe.", 1},
		{"Kyr said that the minister did not believe that the bridge was safe.", 1},
		{"“You say that the bridge is safe,” Kyr said.", 1},
		{"“When you say that the bridge is safe, nobody listens,” Kyr said.", 0},
		{"“You promised that the bridge would be safe,” Kyr said.", 1},
	} {
		n := 0
		for _, a := range find(t, c.text) {
			if a.Parent != "" {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%q: %d are nested, want %d", c.text, n, c.want)
		}
	}
}
