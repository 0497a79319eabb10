package eval

import (
	"testing"

	"hearsay"
)

func TestConfusion(t *testing.T) {
	var c Confusion
	c.Pair("", hearsay.Deny) // nothing to agree with
	for range 3 {
		c.Pair(hearsay.Deny, hearsay.Assert)
	}
	c.Pair(hearsay.Deny, hearsay.Deny)
	c.Pair(hearsay.Warn, hearsay.Deny)
	var all Confusion
	all.Merge(&c)
	if got, want := all.String(), "1 of 5; 3 assert for deny, 1 deny for warn"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if gold, told, right := all.Of(hearsay.Deny); gold != 4 || told != 2 || right != 1 {
		t.Errorf("got %d, %d, %d; want 4, 2, 1", gold, told, right)
	}
}

// Add pairs what matches and leaves the rest out.
func TestConfusionOfArticle(t *testing.T) {
	a, err := ParseOwn("x.gold", ownScoreText, ownScoreGold)
	if err != nil {
		t.Fatal(err)
	}
	found := append([]hearsay.Attribution(nil), a.Gold[:2]...)
	wrong := found[1].Act
	found[1].Act = hearsay.Threaten
	var c Confusion
	partner := c.Add(a.Text, a.Gold, found)
	if partner[0] != 0 || partner[1] != 1 || partner[2] != -1 {
		t.Errorf("partners %v, want the first two and none", partner)
	}
	if got, want := c.String(), "1 of 2; 1 threaten for "+string(wrong); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
