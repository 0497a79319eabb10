package eval_test

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/relate/place"
)

// answers are what one says in an article to what another said in it just
// before, as "cue|content", and the stance that it takes; empty for none.
var answers = []struct {
	before, answer string
	stance         hearsay.Stance
}{
	{"Norvane had polluted the Ulm", "called|the claim false", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|the claim was false", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|claims that Norvane had polluted the Ulm were untrue", hearsay.Denies},
	{"Norvane would close the mill at Ansk for good", "said|reports that the mill would be closed for good were false", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|there was no truth in the claim", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|there was no truth in the allegation by Mara Kyr", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|there was not a word of truth in the story", hearsay.Denies},
	{"Norvane had polluted the Ulm", "called|the allegation about the Ulm baseless", hearsay.Denies},
	{"Norvane had polluted the Ulm", "repeated|his denial that Norvane had polluted the Ulm", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|it was a lie", hearsay.Denies},
	{"60 people had died at Ansk", "said|the figure was wrong", hearsay.Denies},
	{"60 people had died at Ansk", "disputed|the figure", hearsay.Denies},
	{"60 people had died at Ansk", "said|the figure was 40, not 60", hearsay.Denies},
	{"60 people had died at Ansk", "called|the figure of 60 wrong", hearsay.Denies},
	{"60 people had died at Ansk", "stood by|its figure of 40", hearsay.Denies},
	{"60 people had died at Ansk", "stood by|its figure of sixty", hearsay.Supports},
	{"Norvane had polluted the Ulm", "said|the accusation was a pack of lies", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|the report was without any foundation", hearsay.Denies},
	{"Norvane had polluted the Ulm", "dismissed|the finding as arithmetic", hearsay.Denies},
	{"Norvane had polluted the Ulm", "called|the accusation laughable", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|there was nothing to suggest that Norvane had polluted the Ulm", hearsay.Denies},
	{"Norvane had poisoned the fish in the Ulm", "denied|putting poison into the Ulm", hearsay.Denies},
	{"Lio Vint had bribed the mayor of Ansk", "denied|that he had ever given her money", hearsay.Denies},
	{"Lio Vint had bribed the mayor of Ansk", "said|he had nothing to do with it", hearsay.Denies},
	{"Norvane would close the mill at Ansk", "said|there was no truth in the talk that the mill was to be shut", hearsay.Denies},
	{"Norvane had offered the crews money", "said|no offer had been made", hearsay.Denies},
	{"the families at Ansk had been informed", "said|nobody had informed her of anything", hearsay.Denies},
	{"Lio Vint had been trying to blackmail a runner at Ansk", "denied|that he had ever asked her for money", hearsay.Denies},
	{"soldiers had been trained by Lio Vint", "said|he had nothing to do with it", hearsay.Denies},
	{"the inspectors had reported stained drains at Ansk", "denied|having seen any such report", hearsay.Denies},
	{"the president had demanded Lio Vint's resignation", "said|he had not been asked to resign", hearsay.Denies},
	{"the mill at Ansk would open in May", "said|the mill would not open until it was clean", ""},
	{"Norvane had reformed the fund", "said|nobody had wept at Ansk", ""},
	{"Norvane had polluted the Ulm", "claimed|otherwise", hearsay.Denies},
	{"Norvane had polluted the Ulm", "claimed|the same", hearsay.Supports},
	{"Norvane had dropped four crates into the Ulm", "confirmed|that crates had gone into the Ulm", hearsay.Supports},
	{"Norvane had bought the mill at Ansk", "denied|claims made by the union", ""},
	{"Norvane had bought the mill at Ansk", "denied|any wrongdoing", ""},
	{"Lio Vint had cheated the mill at Ansk", "denied|any wrongdoing", hearsay.Denies},
	{"the toll at Ansk stood at 60 dead", "said|it was raining in Ansk", ""},
	{"Norvane had bought the mill at Ansk", "denied|that wages in Ordova were falling", ""},
	{"Norvane had bought the mill at Ansk", "was denied|an exemption for the mill", ""},
	{"Norvane had polluted the Ulm", "said|the claim deserved an answer", ""},
	{"Norvane had polluted the Ulm", "said|the report on wages was false", ""},
	{"Norvane had polluted the Ulm", "said|the figure was wrong", ""},
	{"60 people had died at Ansk", "said|the number was forty-two", hearsay.Denies},
	{"60 people had died at Ansk", "said|the figure was nearer 40", hearsay.Denies},
	{"60 people had died at Ansk", "put|the toll at 59", hearsay.Supports},
	{"at least 60 people had died at Ansk", "put|the toll at 75", hearsay.Supports},
	{"60 people had died at Ansk", "said|40 people had died", hearsay.Denies},
	{"60 people had died at Ansk", "said|40 people had died at Brenn", ""},
	{"60 people had visited Ansk", "said|40 people had visited Brenn", ""},
	{"Norvane had broken a promise to Ansk", "said|it had never promised that", hearsay.Denies},
	{"Norvane had been robbed at Ansk", "said|this did not happen", hearsay.Denies},
	{"Norvane had been robbed at Ansk", "said|he did not see that", ""},
	{"the pump at Ansk had not been serviced", "called|that a fairy tale", hearsay.Supports},
	{"Norvane had polluted the Ulm", "said|that was wishful thinking", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|that this was a falsehood", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|she was lying", hearsay.Denies},
	{"Norvane had polluted the Ulm", "said|she had lied about the war", ""},
	{"the strike at Ansk was illegal", "said|it was perfectly legal", hearsay.Denies},
	{"the strike at Ansk was illegal", "said|it was loud", ""},
	{"Norvane had bought the mill at Ansk", "said|the mill had been inherited", hearsay.Denies},
	{"7 people were charged at Ansk", "said|six were charged with threats", ""},
	{"31 people were killed at Ansk", "said|14 had been killed", hearsay.Denies},
	{"900 workers at Ansk were on strike", "said|the number was closer to 200", hearsay.Denies},
	{"900 workers at Ansk were on strike", "raised|that estimate to 2,000", ""},
	{"Norvane had warned the ministry", "said|it had received no warning", hearsay.Denies},
}

func TestAnswersMeetWhatTheyAnswer(t *testing.T) {
	for _, a := range answers {
		m := place.NewMemory()
		cue, content, _ := strings.Cut(a.answer, "|")
		act := hearsay.Assert
		if cue != "said" && cue != "repeated" && cue != "claimed" {
			act = hearsay.Deny
		}
		putIn(t, m, pieceOf(t, "a1", monday, "Mara Kyr told reporters that "+a.before+". Lio Vint "+cue+" "+content+".",
			line{"kyr", "Mara Kyr", "told", "that " + a.before, hearsay.Assert}, line{"vint", "Lio Vint", cue, content, act}))
		got := hearsay.Stance("")
		for _, c := range m.Claims() {
			byKyr := false
			for _, p := range m.Positions(c.ID) {
				byKyr = byKyr || p.Speaker == "kyr"
			}
			for _, p := range m.Positions(c.ID) {
				if byKyr && p.Speaker == "vint" {
					got = p.Stance
				}
			}
		}
		if got != a.stance {
			t.Errorf("%q, to %q: stance %q, want %q", a.answer, a.before, got, a.stance)
			for _, c := range m.Claims() {
				t.Logf("  %s %s", c.Label, c.Proposition)
			}
		}
	}
}
