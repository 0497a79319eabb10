package attribute

import "testing"

// Each spoken quotation has one owner. A case names, for each cue, the words of
// content that it must have.
func TestOneOwnerEach(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       map[string]string
	}{
		{"a cue that announces", `“We can’t afford to do this anymore,” Brask said and later added, “the navy is costing us a fortune, and we all know it.”`,
			map[string]string{"said": `“We can’t afford to do this anymore,”`, "later added": `“the navy is costing us a fortune, and we all know it.”`}},
		{"an aside of the author’s", `“Every time you say that,” Brask said, referring to the one percent excuse, “you give ammunition to the people who want to break up the big mills.”`,
			map[string]string{"said": `“Every time you say that,” “you give ammunition to the people who want to break up the big mills.”`}},
		{"but", `"You know, I love Marek," he said, but "when it comes to the harbour, Marek has a history of working for the other side."`,
			map[string]string{"said": `"You know, I love Marek," "when it comes to the harbour, Marek has a history of working for the other side."`}},
		{"a paragraph that is nothing but a quotation", "“The harbour is full, and nobody knows what to do,” said Mara Kyr, the navy minister.\n\n“We asked for help in March. Nobody came to Ansk, and the boats stayed where they were.”\n\nThe bridge is closed.",
			map[string]string{"said": `“The harbour is full, and nobody knows what to do,” “We asked for help in March. Nobody came to Ansk, and the boats stayed where they were.”`}},
		{"a paragraph with an attribution of its own", "“It’s a signal to all of us,” Mara Kyr said Friday. “If he is not fit, then how can you feel good about yourself.\n\n“I have been doing a lot of thinking recently,” added Ivo Dovrad, the leader of the council.",
			map[string]string{"said Friday": `“It’s a signal to all of us,” “If he is not fit, then how can you feel good about yourself.`, "added": `“I have been doing a lot of thinking recently,”`}},
		{"the first sentence of what somebody else closes", `Mara Kyr, a doctor at the hospital in Ansk, said she believed the nurse. “I have seen nine of these men in my own rooms. They had been sent home on paper and they were still coughing,” she added.`,
			map[string]string{"said": `she believed the nurse`, "added": `“I have seen nine of these men in my own rooms. They had been sent home on paper and they were still coughing,”`}},
		{"two that close", `The union of captains is angry. ‘We asked every captain. The ministry asked a clerk,’ its president, Professor Ivo Brask, tells us. ‘Ninety is what you get when you count the left oar and the right oar,’ a ministry official in Torv Street replies.`,
			map[string]string{"tells": `‘We asked every captain. The ministry asked a clerk,’`, "replies": `‘Ninety is what you get when you count the left oar and the right oar,’`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := map[string]string{}
			for _, a := range find(t, c.text) {
				if a.Parent == "" {
					got[a.Cue.Text(c.text)] = a.Content.Text(c.text)
				}
			}
			for cue, content := range c.want {
				if got[cue] != content {
					t.Errorf("%s has %q, want %q; all: %q", cue, got[cue], content, got)
				}
			}
		})
	}
}
