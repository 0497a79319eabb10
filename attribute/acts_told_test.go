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
	} {
		doc, d := marked(t, c.text)
		if act, _, _ := manner(doc, en.English(), d); act != c.act {
			t.Errorf("%s\n got %s, want %s", c.text, act, c.act)
		}
	}
}
