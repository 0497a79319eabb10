package relate

import (
	"strings"
	"testing"

	"hearsay"
)

// What is shared is the part between the bars; the whole is what was said.
var harmfulCuts = map[string][]string{
	"what others claim": {
		`He claims that |the dam is safe|.`, `|The dam is safe|, they tell us.`, `|The dam is safe|, say the engineers who built it.`,
		`According to my opponents, |the dam is safe|.`, `For the minister |the dam is safe|.`, `To the owners, |the dam is safe|.`,
		`The owners’ line is simple: |the dam is safe|.`, `My rivals dream |we are afraid|.`, `The rumour goes |we are bankrupt|.`,
		`In the words of my rival, |the dam is safe|.`, `In their view |the dam is safe|.`, `The myth that |the dam is safe| has cost us lives.`,
		`They pretend |the dam is safe|.`, `Some people here still think |the dam is safe|.`, `Nobody believes |the dam is safe|.`,
	},
	"lies and mistakes": {
		`I would be lying if I said |the dam is safe|.`, `It is false that |the dam is safe|.`, `It is nonsense to say |the dam is safe|.`,
		`It was wrong to write |the dam is safe|.`, `It is propaganda, not fact, |that the dam is safe|.`, `It is an illusion: |the dam is safe|.`,
		`|The dam is safe| is a lie.`, `|That the dam is safe| is absurd.`, `The dream of a town where |the dam is safe| is over.`,
	},
	"conditions": {
		`|We will open the gate| as long as they pay.`, `|We are leaving the town| on condition that they leave too.`,
		`|We are leaving the town| in case they come.`, `Had they asked, |we were ready to open the gate|.`,
		`Give us the keys and |we open the gate|.`, `If they pay |we open the gate|.`, `Unless they pay |we open the gate|.`,
		`|We open the gate| in exchange for bread.`, `|We open the gate|, provided they pay.`, `|We go home| the day they pay us.`,
		`|We open the gate| when they pay.`, `As soon as they pay, |we open the gate|.`,
	},
	"negations and contrasts": {
		`Not only |the dam is safe|, the road is too.`, `It is not that |the dam is safe|.`, `Far from it that |the dam is safe|.`,
		`|The dam is safe|, but the wall is cracked.`, `|The dam is safe| except in winter.`, `|The dam is safe|, although it leaks.`,
		`|We pay| or we go to prison.`, `Either |we pay the men| or we go to prison.`, `|We have closed the gate| without a word.`,
		`I refuse to say |the dam is safe|.`, `We failed to see |the dam is safe|.`, `We stopped |paying the militia|, which is what you asked for.`,
	},
	"hedges": {
		`|The dam is safe| in theory.`, `On paper |the dam is safe|.`, `|The dam is safe| for now.`, `Officially, |the dam is safe|.`,
		`|The dam is safe| at best.`, `In principle |the dam is safe|.`, `|The dam is safe|, hopefully.`, `The former |minister is a thief|.`,
		`|The dam is safe| so far.`, `Reportedly |the dam is safe|.`, `|The dam is safe|, technically.`,
	},
	"taken back": {
		`|We hold the bridge|, and that is not true.`, `|The dam is safe|, and I do not believe it.`, `|The dam is safe| and you must not believe that.`,
		`|The dam is safe|, and you will believe it.`, `|The dam is safe|, and they would not say so.`, `|The dam is safe|, and we may regret saying so.`,
		`|I did not sign the treaty| because somebody forced me.`,
	},
	"questions": {
		`|The dam is safe|?`, `|You want us to leave|?`, `Is it true |the dam is safe|?`, `Why, |the dam is safe|?`,
		`How is it that |the dam is safe|?`,
	},
	"torn clauses": {
		`|Killing prisoners| is a crime.`, `The minister and his friends |are thieves|.`, `|We killed| the story.`, `|We want the end| of the war.`,
		`|I voted| for the war.`, `|We support the attackers|’ victims.`, `|This is the mayor|’s fault.`, `|I am worse| than a thief.`,
		`|He is as bad| as a thief.`, `|The dam wall| was safe.`, `|I would rather die| than sign.`, `|We are the people of the| river.`,
		`|Every crane in Ansk| is ours.`, `|It is dangerous| to wait.`, `|The mayor is happy| to leave.`, `|The dam is not safe| to cross.`,
	},
	"quotations inside": {
		`My sister says: ‘|The money is there.| I saw it.’ I do not call her a thief.`, `My sister says: ‘The money is there. |I saw it.|’ I do not call her a thief.`,
		`They call it a ‘|victory for the town|’ and we call it a funeral.`, `I was told “|the dam is safe|” by the men who built it.`,
	},
}

var harmlessCuts = []string{
	`|Halvek is not encircled| and it will not be encircled, whatever they say on television.`, `|We signed it on Monday| because nobody else would.`,
	`|We signed it| on Monday because nobody else would.`, `|We hold the bridge|, and they will never take the bridge.`, `|The dam is safe| and we will not leave.`,
	`|We have paid the welders| since June.`, `|We have paid the welders of the yard| in June.`, `Today |the dam is safe|.`, `Well, |the dam is safe|.`,
	`On Monday |the dam was safe|.`, `In Ansk, |the dam is safe|.`, `But |the dam is safe|.`, `And |the dam is safe|.`,
	`|The dam is safe|, and the road is dry.`, `The road is dry, and |the dam is safe|.`, `The road is dry; |the dam is safe|.`,
	`|The dam is safe| on Mondays.`, `|We rebuilt the dam| because it was old.`, `|I thank the men| who built the dam.`,
	`|The dam is safe| today.`, `|The ships lie in the harbour| near the mill.`, `During the winter |the dam was closed|.`,
	`|We rebuilt the dam| quickly.`, `|The dam is safe| to cross.`, `|The ice on the lake is unsafe| to walk on.`, `We work on |the oldest dam in the country|.`, `We have |the oldest dam in the country|.`,
	`|Ms Dahl is lying|, and she will have to say so in court.`, `|The toll is unjust|, and everyone knows it.`, `|The toll is unjust|, and everybody says so.`,
	`|I love this town|, this river and this bridge.`, `Friends, |the dam is safe|.`, `|We rebuilt the dam| after the flood.`,
}

func TestHarmfulCuts(t *testing.T) {
	for class, list := range harmfulCuts {
		for _, line := range list {
			if got := cutVerdict(t, line); got != hearsay.MeaningChanged && got != hearsay.NotInRecord {
				t.Errorf("%s: %s gets %s", class, line, got)
			}
		}
	}
}

func TestHarmlessCuts(t *testing.T) {
	for _, line := range harmlessCuts {
		if got := cutVerdict(t, line); got != hearsay.Trimmed {
			t.Errorf("%s gets %s", line, got)
		}
	}
}

// cutVerdict checks the part between the bars against the whole, said in
// quotation marks that are not those of the whole.
func cutVerdict(t *testing.T, line string) hearsay.Verdict {
	t.Helper()
	parts := splitBars(t, line)
	recorded := record(t, "pia holm | direct | “"+parts[0]+parts[1]+parts[2]+"”")
	return check(t, recorded, "pia holm", parts[1]).Verdict
}

// Reported speech makes "he" of "I" and of "you", and never one of the other.
func TestPersonsInIndirectSpeech(t *testing.T) {
	for said, verdicts := range map[string]map[string]hearsay.Verdict{
		"that you signed it yourself": {"You signed it yourself": hearsay.ParaphraseOnly, "I signed it yourself": hearsay.MeaningChanged},
		"that he signed the order":    {"I signed the order": hearsay.ParaphraseOnly, "We signed the order": hearsay.ParaphraseOnly},
		"that I signed your order":    {"You signed your order": hearsay.MeaningChanged, "I signed my order": hearsay.MeaningChanged},
	} {
		recorded := record(t, "pia holm | indirect | "+said)
		for text, want := range verdicts {
			if got := check(t, recorded, "pia holm", text).Verdict; got != want {
				t.Errorf("%q where the record has %q is %s instead of %s", text, said, got, want)
			}
		}
	}
}

func splitBars(t *testing.T, line string) []string {
	t.Helper()
	parts := strings.Split(line, "|")
	if len(parts) != 3 {
		t.Fatalf("%q has no two bars", line)
	}
	return parts
}
