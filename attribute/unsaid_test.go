package attribute

import "testing"

func TestUnsaid(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{`{Asked} <whether she would go>, Torv laughed.`, true},
		{`{Asked} <whether she would go>, [Torv] laughed.`, true},
		{`[A reporter] {asked} <whether she would go>.`, false},
		{`Does [he] {believe} <his striker>?`, true},
		{`Would they leave? [He] {believed} <his striker>.`, false},
		{`[A notice on the door] {says} <that the doctor is in>.`, true},
		{`[A report on the door] {says} <that the hinge is worn>.`, false},
		{`A notice went up. [It] {reads} <“KEEP OFF THE BRIDGE”>.`, true},
		{`[Somebody] {has written} <“GERDA WAS HERE”> on the wall.`, true},
		{`[Torv] {wrote} <“I am here”> on the wall.`, false},
		{`[The set] {says} <more than the programme>.`, true},
		{`[The ministry] {said} <nothing at all on Tuesday>.`, true},
		{`[The ministry] {said} <nothing was lost>.`, false},
		{`[The town] {added} <a third ferry>.`, true},
		{`[The town] {added} <that the ferry was full>.`, false},
		{`[My uncle] {told} the time <by the trains>.`, true},
		{`Every autumn [somebody in a fleece] {says} <“safety comes first”>.`, true},
		{`[One] {might wish} <for one more day of peace>.`, true},
		{`[Somebody in a fleece] {shouted} <“safety comes first”>.`, false},
		{`[She] {shrugs}. <It is a habit.>`, true},
		{`[She] {shrugs}. <“It is a habit.”>`, false},
		{`[The court] {is to rule on} <whether she may leave>.`, true},
		{`[The court] {ruled} <that she may leave>.`, false},
		{`<The wheel> was {known to} <locals as ‘Big Molly’>.`, true},
		{`Suppose a captain were to {ask}, <“Where is the light?”>`, true},
	} {
		doc, d := marked(t, c.text)
		d.rule = ruleWeights
		if got := unsaid(doc, d); got != c.want {
			t.Errorf("%s: got %v, want %v", c.text, got, c.want)
		}
	}
}
