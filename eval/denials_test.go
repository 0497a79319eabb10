package eval

import (
	"strings"
	"testing"

	"hearsay"
)

func TestDenials(t *testing.T) {
	a, err := ParseOwn("x.gold", ownScoreText, ownScoreGold)
	if err != nil {
		t.Fatal(err)
	}
	var d Denials
	d.Add("x", a.Text, a.Gold, a.Gold)
	if d.Found != (Tally{2, 2}) || len(d.Missed)+len(d.Otherwise) > 0 {
		t.Errorf("the gold itself scores %+v", d)
	}

	found := append([]hearsay.Attribution(nil), a.Gold[:3]...)
	found[1].Act, found[0].Act = hearsay.Assert, hearsay.Deny
	d = Denials{}
	d.Add("x", a.Text, a.Gold, found)
	if d.Told != (Tally{0, 1}) {
		t.Errorf("a denial where the gold has none counts as %v, want 0 of 1", d.Told)
	}
	if d.Found != (Tally{0, 2}) {
		t.Errorf("one of another act and one missing score %+v", d)
	}
	if note := d.line("set").Note; !strings.Contains(note, "not found: x :") || !strings.Contains(note, "another act: x denied (assert)") {
		t.Errorf("the note is %q, want both listed", note)
	}
}
