package resolve

import "testing"

// TestParentOf holds that how many children somebody has is no part of the name.
func TestParentOf(t *testing.T) {
	check(t, "The bridge fell. {Mum-of-one Lena Orsk} fumed about it. {Father-of-two Ben Tarrin} said he would move. The road is closed. {Grandmother of six Selda Vask} wept. {Orsk} said no.",
		"Lena Orsk|person|name|Mum-of-one", "Ben Tarrin|person|name|Father-of-two", "Selda Vask|person|name|Grandmother of six", "Lena Orsk|person|surname|Mum-of-one")
}

// TestSurnameLater holds that whom the article calls again by the last word of a name is
// a person, though a firm's "its" follows.
func TestSurnameLater(t *testing.T) {
	check(t, "{Selda Tarvin} said the firm had broken its promise. {She} said so twice. {Tarvin} conceded that a call had been made.",
		"Selda Tarvin|person|name", "Selda Tarvin|person|pronoun", "Selda Tarvin|person|surname")
	check(t, "{Corvane Harbour} said its cranes were old. {Corvane} conceded that a call had been made.",
		"Corvane Harbour|organization|name", "Corvane Harbour|organization|name")
}
