package resolve

import (
	"strings"
	"testing"

	"hearsay"
)

// TestGoesOn holds that who spoke last goes on speaking though the article does not
// name him, until somebody else is brought in.
func TestGoesOn(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"an unnamed mayor": {
			"Ben Achter drives a bus. {Ben Achter} said it was not worth it. ‹he was relieved› {The mayor} said, and added nothing. {He} said the city would look into it.",
			[]string{"Ben Achter|person|name", "mayor|person|nominal", "mayor|person|pronoun"},
		},
		"a spokeswoman": {
			"Ottoline Farrow denied fraud. {A spokeswoman for the Charity Commission} said it was following the case. It had waited at the request of the police, {she} said.",
			[]string{"Charity Commission|organization|nominal", "Charity Commission|organization|pronoun"},
		},
		"he before her": {
			"Amira Solano runs the register. Hector Braga has never met her. {His predecessor} spoke to Amira Solano once. {She} says that she laughed. {He} says that it never happened.",
			[]string{"Hector Braga's predecessor|person|nominal", "Amira Solano|person|pronoun", "Hector Braga's predecessor|person|pronoun"},
		},
		"somebody else is brought in": {
			"{The mayor} said he was relieved. Ben Achter stood beside him. ‹“Nineteen days,”› {he} said.",
			[]string{"mayor|person|nominal", "Ben Achter|person|pronoun"},
		},
		"who asks and ends the paragraph": {
			"Oskar Lindqvist took questions, and {Oskar Lindqvist} said that he liked them. {One questioner} claimed that the army was weak.\n\n‹“You are right,”› {he} said, and {he} added that it would change.",
			[]string{"Oskar Lindqvist|person|name", "questioner|anonymous|nominal", "Oskar Lindqvist|person|pronoun", "Oskar Lindqvist|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestRuledOut holds that a pronoun never means whom its own words name, who says
// the words it stands in, who asked, or who only owns the one spoken of.
func TestRuledOut(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"named before the pronoun": {
			"{Gerald Pym}, the chairman, backed his coach. ‹Alan Teague had his full support›, {he} said.",
			[]string{"Gerald Pym|person|name|chairman", "Gerald Pym|person|pronoun|chairman"},
		},
		"named behind it": {
			"{Nils Berger} says that he was sent up. His boss, {Gus Tarrant}, claims otherwise; {he} says ‹Berger had been given a rope›.",
			[]string{"Nils Berger|person|name", "Gus Tarrant|person|name|boss", "Gus Tarrant|person|pronoun|boss"},
		},
		"the owner of the one spoken of": {
			"Prime Minister Arne Volden met the banks. The prime minister's most senior adviser was questioned on Friday. ‹“There was no pressure,”› {he} said.",
			[]string{"prime minister's most senior adviser|person|pronoun"},
		},
		"the owner of one with a name": {
			"Prime Minister Arne Volden lost an aide. He had trusted him. The prime minister's adviser, Sten Urdal, resigned on Friday. In a statement {he} said that it was over.",
			[]string{"Sten Urdal|person|pronoun|prime minister's adviser"},
		},
		"kin are no such": {
			"Oskar Lindqvist rides no more. Lindqvist's mother died in May. {He} said that he would rest.",
			[]string{"Oskar Lindqvist|person|pronoun"},
		},
		"a possessive in front": {
			"Wilma Croft refused an honour. In her last interview, with Nora Penn of the Lens, {she} said that she regretted nothing.",
			[]string{"Wilma Croft|person|pronoun"},
		},
		"a name that either bears": {
			"{Bo Rask}, a baker, said he had carried it upstairs. {Jan Erik Moe} warns that it will get worse. {He} expects gusts.",
			[]string{"Bo Rask|person|name|baker", "Jan Erik Moe|person|name", "Jan Erik Moe|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestAnswers holds that who answers is not who asked.
func TestAnswers(t *testing.T) {
	text, atts := readCued(t, "The clerk, who cannot be named, said that she had seen Gerald Finch. “Did you believe him?” Adaeze Nwulo asked. “He was the treasurer,” she replied.",
		[][3]string{{"The clerk, who cannot be named,", "said", "that she had seen Gerald Finch"}, {"Adaeze Nwulo", "asked", "“Did you believe him?”"}, {"she", "replied", "“He was the treasurer,”"}})
	if got := shown(t, text, atts[2]); got != "clerk|person|pronoun" {
		t.Errorf("\"she replied\" is read as %s", got)
	}
}

// readCued resolves attributions given by the words of their source, cue and
// content; a source is the last such words before its content's end or behind it.
func readCued(t *testing.T, text string, parts [][3]string) (string, []hearsay.Attribution) {
	t.Helper()
	var atts []hearsay.Attribution
	for _, p := range parts {
		content := strings.Index(text, p[2])
		cue := strings.LastIndex(text[:], p[0]+" "+p[1])
		if content < 0 || cue < 0 {
			t.Fatalf("%q is not in the text", p)
		}
		source := hearsay.Span{Start: cue, End: cue + len(p[0])}
		atts = append(atts, hearsay.Attribution{
			Source: hearsay.Passage{source}, Cue: hearsay.Passage{{Start: source.End + 1, End: source.End + 1 + len(p[1])}},
			Content: hearsay.Passage{{Start: content, End: content + len(p[2])}},
		})
	}
	return text, resolveAll(t, text, atts)
}
