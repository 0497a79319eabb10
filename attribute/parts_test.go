package attribute

import (
	"strings"
	"testing"
)

// Each line is an attribution as "source | cue | content": whoever is not told
// has an empty source, and "..." stands before or behind words that matter not.
func TestWhoSaysWhichPart(t *testing.T) {
	for text, want := range map[string]string{
		// beside each other, not one in the other
		"The agency said no pot of yoghurt had left Ansk, and the dairy confirmed that.":                                "The agency | said | no pot of yoghurt had left Ansk",
		"Captain Torv replied that there was no money for boats, and Mrs. Brenk said that in that case she would swim.": "Captain Torv | replied | that there was no money for boats",
		// what "they" do is told by the same source
		"Police said the guards saw a man with a knife, and they ordered him to drop it.": "Police | said | the guards saw a man with a knife, and they ordered him to drop it",
		// a form of the past goes with "said", and not with "would"
		"The opposition's Ivo Brask said that a young clerk would have been thrown out by now and blamed the ministry for it.": "The opposition's Ivo Brask | blamed | the ministry for it",
		// "put" may be any form
		"Ivo Brask of the food board said the match was \"as close as a fingerprint\" and put the number of cases at 58.": "Ivo Brask of the food board | put | the number of cases at 58",
		// refused in the same breath
		"A prosecutor in Ansk confirmed that a file had been opened but declined to say against whom.": "A prosecutor in Ansk | declined | to say against whom",
		// phrases that deny
		"Ana Torv, a spokeswoman for the dairy, took exception to that description.": "Ana Torv, a spokeswoman for the dairy | took exception to | that description",
		"The director of the harbour takes issue with the total.":                    "The director of the harbour | takes issue with | the total",
		// who is asked or told does not ask
		"Torv is asked whether she will stay in Ansk.": " | is asked | whether she will stay in Ansk",
		// what is announced stands in the next paragraph
		"Looking ahead to the cup, coach Ana Foss said:\n\n“We are ready for the cup. We will win it.”\n":                          "coach Ana Foss | said: | “We are ready for the cup. We will win it.”",
		"Mara Kyr said:\n\n“We are ready and we will win.”\n\n“Nobody else is as ready as we are.”\n\nThe cup begins on Friday.\n": "Mara Kyr | said: | “We are ready and we will win.” “Nobody else is as ready as we are.”",
	} {
		var got []string
		for _, a := range find(t, text) {
			got = append(got, a.Source.Text(text)+" | "+a.Cue.Text(text)+" | "+a.Content.Text(text))
		}
		if !contains(got, want) {
			t.Errorf("%s\n got  %s\n want %s", text, strings.Join(got, "\n      "), want)
		}
	}
}

func contains(all []string, want string) bool {
	for _, s := range all {
		if s == want {
			return true
		}
	}
	return false
}

// A turn without marks is one statement to the end of its paragraph.
func TestTurnRunsToItsEnd(t *testing.T) {
	const text = "Interview\n\nQ: Did the ministry ask for a quota?\n\nTORV: I am aware that fishermen say many things. I deny it. Give me a name.\n\nQ: There is a letter.\n\nTORV: There is none.\n"
	for _, a := range find(t, text) {
		if a.Source.Text(text) == "TORV" && a.Parent == "" && strings.HasPrefix(a.Content.Text(text), "I am aware") {
			if got := a.Content.Text(text); !strings.HasSuffix(got, "Give me a name.") {
				t.Errorf("the turn is %q", got)
			}
			return
		}
	}
	t.Error("the turn was not found")
}

// A cue keeps its particle, and a title's content ends where it tells what happens meanwhile.
func TestTitleEnds(t *testing.T) {
	const text = "Finance minister rules out second levy as party loses patience"
	doc, d := marked(t, "[Finance minister] {rules} <out second levy as party loses patience>")
	d.rule = ruleWeights
	mend(doc, d)
	if cue, content := textOf(doc, []Run{{d.cue.First, d.cue.End}}), textOf(doc, d.content); cue != "rules out" || content != "second levy" {
		t.Errorf("%s: cue %q, content %q", text, cue, content)
	}
	doc, d = marked(t, "[Poll] {finds} <voters see Torv as honest>")
	d.rule = ruleWeights
	mend(doc, d)
	if got := textOf(doc, d.content); got != "voters see Torv as honest" {
		t.Errorf("content %q", got)
	}
}

// What is handed over or done to a currency is not said.
func TestDeedsAreNotSaid(t *testing.T) {
	for _, text := range []string{
		"The envoy presented the king with an order of merit.",
		"The minister presented medals to nine nurses.",
		"The central bank devalued the currency by ten per cent.",
	} {
		if got := find(t, text); len(got) > 0 {
			t.Errorf("%q: found {%s} <%s>", text, got[0].Cue.Text(text), got[0].Content.Text(text))
		}
	}
}
