package parse

import "testing"

func TestTagNamesRoundTrip(t *testing.T) {
	for u := NoUPOS; u < UPOSCount; u++ {
		if got, ok := ParseUPOS(u.String()); !ok || got != u {
			t.Errorf("UPOS %d is written %q and read back as %d, %v", u, u, got, ok)
		}
	}
	for x := NoXPOS; x < XPOSCount; x++ {
		if got, ok := ParseXPOS(x.String()); !ok || got != x {
			t.Errorf("XPOS %d is written %q and read back as %d, %v", x, x, got, ok)
		}
	}
	for r := NoRel; r < RelCount; r++ {
		if got, ok := ParseRel(r.String()); !ok || got != r {
			t.Errorf("Rel %d is written %q and read back as %d, %v", r, r, got, ok)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	if _, ok := ParseUPOS("NOUNS"); ok {
		t.Error("ParseUPOS took NOUNS")
	}
	if _, ok := ParseXPOS("nn"); ok {
		t.Error("ParseXPOS took nn")
	}
	if _, ok := ParseRel("subject"); ok {
		t.Error("ParseRel took subject")
	}
	if r, ok := ParseRel("obl:tmod"); !ok || r != RelObl {
		t.Errorf("ParseRel read obl:tmod as %v, %v; an unknown subtype is its main relation", r, ok)
	}
	if got := RelNsubjPass.Main(); got != RelNsubj {
		t.Errorf("the main relation of nsubj:pass is %v", got)
	}
}
