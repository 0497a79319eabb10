package claim_test

import (
	"testing"

	"hearsay"
	"hearsay/relate/claim"
	"hearsay/relate/proposition"
)

// A label that says that it is not so says it only while nothing better is there.
func TestALabelThatDenies(t *testing.T) {
	var k hearsay.Claim
	var f claim.Form
	negative := func(s *proposition.Said) { s.Negative = true }
	claim.Join(&k, &f, said(hearsay.Denies, "We will not leave Ansk", negative), by("kyr"))
	if !k.Negative || k.Toward(hearsay.Denies) != hearsay.Supports || k.Toward(hearsay.Supports) != hearsay.Denies || k.Toward(hearsay.Queries) != hearsay.Queries {
		t.Errorf("who says “%s” does not support it: %+v", k.Label, k)
	}
	claim.Join(&k, &f, said(hearsay.Supports, "they would not stay in Ansk", negative), by("vint"))
	if !k.Negative || k.Label != "We will not leave Ansk" {
		t.Errorf("the label is %q", k.Label)
	}
	claim.Join(&k, &f, said(hearsay.Supports, "the army is leaving Ansk", clear), by("vint"))
	if k.Negative || k.Label != "the army is leaving Ansk" || k.Toward(hearsay.Denies) != hearsay.Denies {
		t.Errorf("the label is %q (negative: %v)", k.Label, k.Negative)
	}
}
