package known

import (
	"testing"

	"hearsay"
)

// TestIssuer holds that "the ministry" of a release is the one that issued it, and
// that elsewhere it is nobody's.
func TestIssuer(t *testing.T) {
	l := New()
	first := linked(l, piece(1, "x", who{name: "Ordovan Ministry of Defence", kind: hearsay.Organization}))
	release := piece(2, "x", who{name: "Ministry of Defence", kind: hearsay.Organization})
	release.Article.Byline = "Ministry of Defence of the Republic of Ordova"
	if got := linked(l, release); got[0] == "" || got[0] != first[0] {
		t.Errorf("the ministry of its own release is %q, want %q", got[0], first[0])
	}
	if got := linked(l, piece(3, "x", who{name: "Ministry of Defence", kind: hearsay.Organization})); got[0] != "" {
		t.Errorf("a ministry of no state is linked to %q", got[0])
	}
	other := piece(4, "x", who{name: "ministry", kind: hearsay.Organization, how: hearsay.ByNominal})
	other.Article.Outlet = "The Ansk Courier"
	if got := linked(l, other); got[0] != "" {
		t.Errorf("the ministry in a paper is linked to %q", got[0])
	}
}

// TestThroughItsHead holds that "the union" is the one whose head speaks in the
// article, unless the article names another or the head is a former one.
func TestThroughItsHead(t *testing.T) {
	for name, c := range map[string]struct {
		role, text string
		want       bool
	}{
		"its head":      {"secretary of the Dairy Hands' Union", "Ida Torv spoke. The union agreed.", true},
		"another named": {"secretary of the Dairy Hands' Union", "Ida Torv spoke. So did the Rail Union. The union agreed.", false},
		"a former head": {"former secretary of the Dairy Hands' Union", "Ida Torv spoke. The union agreed.", false},
		"a member":      {"member of the Dairy Hands' Union", "Ida Torv spoke. The union agreed.", false},
	} {
		l := New()
		first := linked(l, piece(1, "x", who{name: "Ida Torv", role: c.role}, who{name: "Dairy Hands' Union", kind: hearsay.Organization}))
		got := linked(l, piece(2, c.text, who{name: "Ida Torv"}, who{name: "union", kind: hearsay.Organization, how: hearsay.ByNominal}))
		if (got[1] != "" && got[1] == first[1]) != c.want {
			t.Errorf("%s: the union is %q, that of the head is %q", name, got[1], first[1])
		}
	}
}
