package attribute

import "testing"

// TestTrails reads who says the clause before the comma, and what goes on behind;
// where nothing is said it reads nothing.
func TestTrails(t *testing.T) {
	for _, c := range []struct{ text, verb, source, content string }{
		{"No ferry ever came, her people swear, whatever the harbour says.", "swear", "her people", "No ferry ever came"},
		{"There will be more, Mara Kyr warned at the gate on Friday evening.", "warned", "Mara Kyr", "There will be more"},
		{"The money was for a roof, his counsel, Yusuf Torv, submits; he wants bail.", "submits", "his counsel, Yusuf Torv", "The money was for a roof"},
		{"We are in the clear, the dairy’s lawyer shoots back.", "shoots", "the dairy’s lawyer", "We are in the clear"},
		{"He took money, the prosecution says, for a boat.", "says", "the prosecution", "He took money for a boat"},
		{"It was, the harbour master informed us on Monday, a drill badly timed.", "informed", "the harbour master", "It was a drill badly timed"},
		{"The foreman in question, it specified, was on leave.", "specified", "it", "The foreman in question was on leave"},
		{"The bridge is safe, the ministry said, adding that it would be shut on Monday.", "said", "the ministry", "The bridge is safe"},
		{"The mayor would not be drawn because, she said, nothing had leaked.", "said", "", ""},
		{"When the boat sank, the mayor said on Monday that nobody was aboard.", "said", "", ""},
		{"On Friday, the mayor said at the gate.", "said", "", ""},
		{"After a long night, Torv said in Ansk.", "said", "", ""},
		{"The mayor left, a clerk said of the meeting.", "said", "", ""},
		{"The display is small, a voice module that shouts.", "shouts", "", ""},
		{"The talks are near, the meeting will be announced in May.", "announced", "", ""},
		{"Prices rose, the town hit on Friday.", "hit", "", ""},
		{"The loss among boats which sank, keepers believe, is due to ice.", "believe", "keepers", "The loss among boats which sank is due to ice"},
		{"For these reasons, the state of alarm declared on Friday, must go on.", "declared", "", ""},
		{"Brask, who they say left, came back.", "say", "", ""},
	} {
		doc := parsed(t, c.text)
		verb := -1
		for i := range doc.Tokens {
			if doc.Word(i) == c.verb {
				verb = i
			}
		}
		d, ok := trails(doc, verb)
		if got := passage(doc, d.source).Text(c.text); got != c.source || ok != (c.source != "") {
			t.Errorf("%s: source %q, want %q", c.text, got, c.source)
		}
		if got := passage(doc, d.content).Text(c.text); got != c.content {
			t.Errorf("%s: content %q, want %q", c.text, got, c.content)
		}
	}
}

// TestMendTrailing gives a cue the clause before it in the place of what is another's.
func TestMendTrailing(t *testing.T) {
	for text, want := range map[string]string{
		`Kyr had counted ninety boats, [she] {said}, <and not the hundreds of whom he spoke>.`:                 "Kyr had counted ninety boats and not the hundreds of whom he spoke",
		`<“We heard nothing,”> he told us. The letter that he waves about was never sent, [the mayor] {says}.`: "The letter that he waves about was never sent",
		`<Kyr had counted ninety boats>, [she] {said}, and went home.`:                                         "Kyr had counted ninety boats",
		`Kyr’s calves had been ill before, [she] {said:} <“We have the blood tests.”>`:                         "Kyr’s calves had been ill before “We have the blood tests.”",
		`In May, when the lamp failed, [she] {wrote:} <“It is dark.”>`:                                         "“It is dark.”",
		`Pressed on whether he had gone, [she] {said:} <“I will not say.”>`:                                    "“I will not say.”",
		`<The mask had been lent twice>, [she] {said}, most recently to Ansk.`:                                 "The mask had been lent twice most recently to Ansk",
		`<The town had been lied to>, [Kyr] {said} in the square, and she wanted it back.`:                     "The town had been lied to",
		`The bridge was closed on Monday. [She] {said} <the boats, which he counted, were hers>.`:              "the boats, which he counted, were hers",
	} {
		doc, d := marked(t, text)
		d.rule = ruleWeights
		ds := []draft{*d}
		mendTrailing(doc, ds)
		if got := passage(doc, ds[0].content).Text(doc.Text); got != want {
			t.Errorf("%s: content %q, want %q", text, got, want)
		}
	}
}
