package attribute

import (
	"testing"

	"hearsay"
	"hearsay/lang/en"
)

// TestActsTold holds, class by class, what is told by more than a verb or one word,
// each beside what looks like it and does something else.
func TestActsTold(t *testing.T) {
	for _, c := range []struct {
		text string
		act  hearsay.Act
	}{
		// a main clause negated behind a relative clause; the relative clause's own negation tells nothing
		{`[Torv] {said} <the note that she had shown was never sent>.`, hearsay.Deny},
		{`<“Guests who leave by choice are not carried to the door,”> [Torv] {said}.`, hearsay.Deny},
		{`[Torv] {said} <the guests who had not paid were known to her>.`, hearsay.Assert},
		{`[Torv] {said} <the fact that she had left did not trouble her>.`, hearsay.Assert},
		{`[Torv] {said} <that from that cellar nothing had been taken>.`, hearsay.Deny},
		// what is not taken up, turned away, hit out at, stuck to, spoken of
		{`[Torv] {isn't having} <that>.`, hearsay.Deny},
		{`[Torv] {isn't having} <a party>.`, hearsay.Assert},
		{`[The board] {will not entertain} <further enquiries>.`, hearsay.RefuseComment},
		{`[The board] {parried} <questions about the wheel>.`, hearsay.RefuseComment},
		{`[The mayor] {hits out at} <‘lazy lie’>.`, hearsay.Deny},
		{`[The mayor] {hits out at} <the owners>.`, hearsay.Criticise},
		{`[The mayor] {accused} <the owners of lies>.`, hearsay.Criticise},
		{`[Torv] {stuck to} <his word that no one had seen the book>.`, hearsay.Deny},
		{`[The college] {sticks to} <its total of ninety>.`, hearsay.Confirm},
		{`[The miller] {spoke} <of ‘fantasy’>.`, hearsay.Deny},
		{`[The miller] {spoke} <of a hard winter>.`, hearsay.Express},
		{`[The board] {assured} <members that nothing had been sold>.`, hearsay.Deny},
		{`[The board] {assured} <members that the money was waiting>.`, hearsay.Promise},
		{`[The board] {clarified} <that no vote had been taken>.`, hearsay.Deny},
		{`[Torv] {entered} <a not guilty plea>.`, hearsay.Deny},
		// what is not so, or would have been seen
		{`[Torv] {said} <that it was fantasy>.`, hearsay.Deny},
		{`[Torv] {said} <that she wrote fantasy novels>.`, hearsay.Assert},
		{`<‘A lie, and a lazy one,’> [the mayor] {said}.`, hearsay.Deny},
		{`<‘Not in May, not at Easter,’> [the mayor] {said}.`, hearsay.Deny},
		{`<“We would have noticed that,”> [Torv] {said}.`, hearsay.Deny},
		{`<“I would have liked a seat,”> [Torv] {said}.`, hearsay.Assert},
		// what bears out what others say
		{`[Torv] {said} <that it had happened>.`, hearsay.Confirm},
		{`[Torv] {said} <that it happened on a Monday>.`, hearsay.Assert},
		{`[The doctor] {said} <she believed the nurse>.`, hearsay.Confirm},
		{`[The doctor] {said} <she believed the nurse had left>.`, hearsay.Express},
		{`[He] {says} <he was “mistaken”>.`, hearsay.Confirm},
		// what would be so under a condition is no promise; documents do not refuse
		{`[Her sons] {say} <she would be alive had the bridge been mended>.`, hearsay.Assert},
		{`[Torv] {said} <she would be at the gate>.`, hearsay.Promise},
		{`[The report] {does not say} <who opened the gate>.`, hearsay.Assert},
		{`[Torv] {does not say} <who opened the gate>.`, hearsay.RefuseComment},
		{`[They] {call} <it a routine>.`, hearsay.Assert},
		// what blames by a negation and denies nothing
		{`<“They didn’t give us any time,”> [Torv] {said}.`, hearsay.Assert},
		{`[Torv] {said} <she had not seen so plain a case>.`, hearsay.Assert},
		{`[The club] {said} <Kyr may neither play nor train>.`, hearsay.Assert},
		{`<“You are not making it easy,”> [Torv] {said}.`, hearsay.Assert},
		{`[Torv] {said} <mills were not as common as they had been>.`, hearsay.Assert},
		{`[Torv] {said} <the levy would not save a single mill>.`, hearsay.Assert},
		{`[Torv] {said} <the levy would not affect the mills>.`, hearsay.Deny},
		{`[Torv] {said} <the minister would not open the gate>.`, hearsay.Deny},
		// one's own fault confirms, another's is blamed
		{`<“We should have looked,”> [Torv] {said}.`, hearsay.Confirm},
		{`<“They should have looked,”> [Torv] {said}.`, hearsay.Criticise},
		{`<“We failed to look,”> [Torv] {said}.`, hearsay.Confirm},
		{`<“We were misled,”> [Torv] {said}.`, hearsay.Criticise},
		{`<“What I fail to see is the point,”> [Torv] {said}.`, hearsay.Criticise},
		{`[Torv] {said} <the owners were to blame>.`, hearsay.Criticise},
		{`[Torv] {asked} <whether the owners were to blame>.`, hearsay.Question},
		{`<“I don’t care about that,”> [Torv] {said}.`, hearsay.Express},
		{`[Torv] {said} <Kyr was right about the pump>.`, hearsay.Confirm},
		{`[Torv] {said} <Kyr was right to go>.`, hearsay.Confirm},
		{`[Torv] {said} <the pump was right behind the door>.`, hearsay.Assert},
		{`[The police] {said} <they were aware of the film>.`, hearsay.Confirm},
		{`[The police] {said} <they were aware of the film but could not comment>.`, hearsay.RefuseComment},
		// what is wanted, with whom it is wanted of
		{`[Torv] {said} <she wanted the list published>.`, hearsay.Demand},
		{`[Torv] {said} <she wanted a list>.`, hearsay.Assert},
		{`<“I want to know who sold it,”> [Torv] {said}.`, hearsay.Demand},
		{`[Torv] {said} <the board owed nine people an apology>.`, hearsay.Demand},
		// idioms, beside the words alone
		{`[Torv] {said} <the figure was plucked from the air>.`, hearsay.Deny},
		{`[Torv] {said} <that at no time had the gate been open>.`, hearsay.Deny},
		{`[Torv] {said} <her words had been misread>.`, hearsay.Deny},
		{`[Torv] {said} <the story was made up and cruel>.`, hearsay.Deny},
		{`[Torv] {said} <the crew was made up of sailors>.`, hearsay.Assert},
		{`[Torv] {said} <it was too early to say>.`, hearsay.RefuseComment},
		{`[Torv] {said} <the roof was an accident waiting to happen>.`, hearsay.Warn},
		{`[Torv] {said} <heads would roll>.`, hearsay.Assert},
		{`<“Heads will roll,”> [Torv] {said}.`, hearsay.Threaten},
		{`[Torv] {said} <the board had turned a blind eye>.`, hearsay.Criticise},
		{`[Torv] {said} <the inspectors had cut corners>.`, hearsay.Criticise},
		{`[She] {said} <she was surprised by the vote>.`, hearsay.Express},
		{`<“I want to thank the crew,”> [Torv] {said}.`, hearsay.Praise},
		{`[Torv] {said} <it was not good news>.`, hearsay.Criticise},
		{`[Torv] {said} <they would leave no stone unturned>.`, hearsay.Promise},
	} {
		doc, d := marked(t, c.text)
		if act, _, _ := manner(doc, en.English(), d); act != c.act {
			t.Errorf("%s\n got %s, want %s", c.text, act, c.act)
		}
	}
}
