package resolve

import (
	"strings"
	"testing"
)

// TestPassedOver holds that a pronoun passes over those who stand in its way only.
func TestPassedOver(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"in the phrase for the speaker": {
			"{Bo Rask, formerly trained by Jan Moe at Ansk}, agreed that it was not typical. ‹“It is not normal,”› {he} said.",
			[]string{"Bo Rask|person|name", "Bo Rask|person|pronoun"},
		},
		"in the words of the speaker": {
			"{Angela Piper} said ‹she was proud of her niece›. ‹“I am very proud of what she did,”› {she} said.",
			[]string{"Angela Piper|person|name", "Angela Piper|person|pronoun"},
		},
		"an outlet's own": {
			"Tamara Dray travelled with her sons. Peter Dray told the Coast Herald's Erin Burns on Monday. ‹“They did not listen,”› {she} told the station.",
			[]string{"Tamara Dray|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestReporter holds that what a reporter reports of "he" is of another.
func TestReporter(t *testing.T) {
	text, atts := readCued(t, "The Herald’s Daniel Strand reports a win that has an effect on Bernard Sand, a state he hoped would help him.",
		[][3]string{{"Daniel Strand", "reports", "a win that has an effect on Bernard Sand"}, {"he", "hoped", "would help him"}})
	if got := shown(t, text, atts[1]); strings.Contains(got, "Strand") {
		t.Errorf("\"he hoped\" is read as %s", got)
	}
}

// TestPlaceName holds that who only ever stands behind "in" does not speak.
func TestPlaceName(t *testing.T) {
	check(t, "{An eyewitness in Khal Yunar} said that she woke at night. {The eyewitness} saw flares in Khal Yunar. According to {her}, people fled.",
		"eyewitness in Khal Yunar|anonymous|nominal", "eyewitness|anonymous|nominal", "eyewitness|anonymous|pronoun")
}

// TestFormer holds that the former holder of an office is not who has it now.
func TestFormer(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"who is named before": {
			"President Joel Bidwell is under siege. If he looked for hope, he could find it in Donald Trask. The former president has come back. {He} said that it was over.",
			[]string{"Donald Trask|person|pronoun"},
		},
		"nobody is known to have it now": {
			"Boyd Jansen unveiled plans. Jansen is facing a rebellion. {The former prime minister} argued that it was wrong.",
			[]string{"former prime minister|person|nominal"},
		},
		"nobody is": {
			"President Joel Bidwell is under siege. ‹“A nominee will emerge,”› {the former president} said.",
			[]string{"former president|person|nominal"},
		},
		"of elsewhere": {
			"Ohio Gov. Jon Kassel spoke. {The former Massachusetts governor} said that he would not.",
			[]string{"former Massachusetts governor|person|nominal"},
		},
		"the head of another body": {
			"Ansk police chief Lars Single resigned. {The head of Ansk's police union} said that it was late.",
			[]string{"head of Ansk's police union|person|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestAddsMore holds that a bare noun with "added" goes on from who was quoted.
func TestAddsMore(t *testing.T) {
	text, atts := readCued(t, "Pavel Gard lost his parents. “I am heartbroken,” Pavel Gard told a paper.\n\n“But I think it was wrong,” the son added.",
		[][3]string{{"Pavel Gard", "told", "“I am heartbroken,”"}, {"the son", "added", "“But I think it was wrong,”"}})
	if got := shown(t, text, atts[1]); got != "Pavel Gard|person|nominal" {
		t.Errorf("\"the son added\" is read as %s", got)
	}
}

// TestBrands holds that a name which ends in "'s" is nobody's.
func TestBrands(t *testing.T) {
	check(t, "{Harvey’s} launched a meal in June. The meal includes Golden Nuggets. {Harvey’s} said on Monday that prices rose when {it} reported weak sales.",
		"Harvey’s|organization|name", "Harvey’s|organization|name", "Harvey’s|organization|pronoun")
}

// TestTitleOfTwo holds that a title of two words leaves the name whole, with its gender.
func TestTitleOfTwo(t *testing.T) {
	check(t, "Orlane Chief Executive Philippe Daumont filed a suit against Shari Redway. {Daumont} said no. {She} called it absurd.",
		"Philippe Daumont|person|surname|Orlane Chief Executive", "unclear: Shari Redway,")
}

// TestGivenName holds that whom an article calls by the first name is not its "Ms".
func TestGivenName(t *testing.T) {
	check(t, "Hayley Piper was upset. Her aunt, Angel Piper, said that Hayley had called. ‹“She was upset,”› {Ms Piper} said.",
		"Angel Piper|person|surname|aunt")
}

// TestInherit holds that "I" is no surer than who says it, nor another's within quotes.
func TestInherit(t *testing.T) {
	text, atts := readCued(t, "Robin Fell scored twice. Kevin Kell was glad. “His team is good, and I know it is a blow,” he said.",
		[][3]string{{"he", "said", "“His team is good, and I know it is a blow,”"}, {"I", "know", "it is a blow"}})
	if atts[1].Confidence.Speaker > atts[0].Confidence.Speaker {
		t.Errorf("%q is surer (%v) than who says it (%v)", "I", atts[1].Confidence.Speaker, atts[0].Confidence.Speaker)
	}
	if a, b := shown(t, text, atts[1]), shown(t, text, atts[0]); a != b {
		t.Errorf("\"I\" is %s, and who says it %s", a, b)
	}
	text, atts = readCued(t, "“Others write and say, ‘You know, I was thinking of you,’” Preston Don said.",
		[][3]string{{"Preston Don", "said", "“Others write and say, ‘You know, I was thinking of you,’”"}, {"I", "was thinking", "of you"}})
	if got := shown(t, text, atts[1]); got != "|unknown|pronoun" {
		t.Errorf("\"I\" of an inner quotation is read as %s", got)
	}
}

// TestChainOfDoubt holds that a chain of pronouns is no surer than its first one.
func TestChainOfDoubt(t *testing.T) {
	_, atts := read(t, "Robin Fell met Kevin Kell and Aldo Brenk in Ansk. {He} said that it was late. {He} said that it was cold. {He} argued that it was far.")
	for i := 1; i < len(atts); i++ {
		if a, b := atts[i].Confidence.Speaker, atts[i-1].Confidence.Speaker; a > b+1e-6 && len(atts[i-1].Speakers[0].Candidates) == 0 {
			t.Errorf("pronoun %d has confidence %v, the one before %v", i, a, b)
		}
	}
}
