package attribute

import "testing"

// TestContentIsAWholeClause holds that a content is neither cut before its verb,
// at a comma or at a mark, nor runs on into what the author adds.
func TestContentIsAWholeClause(t *testing.T) {
	for _, c := range []struct {
		text string
		want told
	}{
		{"The Rovers denied on Tuesday that their coach, Emeric Vane, was leaving for Ansk, hours after his agent said so.", told{"The Rovers", "denied", "that their coach, Emeric Vane, was leaving for Ansk"}},
		{"The club denied that its coach was leaving, hours after his agent said so.", told{"The club", "denied", "that its coach was leaving"}},
		{"She could not recall, she added, ever saying it in public.", told{"she", "added", "She could not recall ever saying it in public"}},
		{"He regretted, he said, having called the crew “amateurs”.", told{"he", "said", "He regretted having called the crew “amateurs”"}},
		{"The group dismissed as “gossip” the claim by a local union that it planned to close the mill.", told{"The group", "dismissed", "as “gossip” the claim by a local union that it planned to close the mill"}},
		{"Mara Kyr vowed never to close the mine at Osk.", told{"Mara Kyr", "vowed", "never to close the mine at Osk"}},
		{"Not so, said the harbour master.", told{"the harbour master", "said", "Not so"}},
		{"Not true, said Piet Hessel, the union’s secretary: “We took a meeting. We did not take a rota.”", told{"Piet Hessel, the union’s secretary", "said", "Not true “We took a meeting. We did not take a rota.”"}},
	} {
		as := find(t, c.text)
		found := false
		for _, a := range as {
			found = found || tell(c.text, a) == c.want
		}
		if !found {
			t.Errorf("%q: %q is not found", c.text, c.want)
			for _, a := range as {
				t.Logf("found %q", tell(c.text, a))
			}
		}
	}
}

// What opens a sentence and is no answer stays with nobody.
func TestNoAnswers(t *testing.T) {
	for _, text := range []string{"No doubt, said the harbour master.", "Wrong turns, said the map, were many."} {
		for _, a := range find(t, text) {
			if a.Rule == ruleAnswer {
				t.Errorf("%q: found an answer, %q", text, tell(text, a))
			}
		}
	}
}
