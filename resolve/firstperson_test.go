package resolve

import (
	"strings"
	"testing"

	"hearsay"
)

// TestWhoSaysI holds that no body says "I", that "we" may be one's, and that a
// letter's "I" is who wrote it.
func TestWhoSaysI(t *testing.T) {
	for name, c := range map[string]struct{ text, source, content, self, want string }{
		"a station":    {"The road is shut. “I never knew that,” according to Radio Osk.", "Radio Osk", "“I never knew that,”", "I", "|person|pronoun"},
		"a company":    {"The road is shut. “We never knew that,” said Orlane Motors.", "Orlane Motors", "“We never knew that,”", "We", "Orlane Motors|organization|pronoun"},
		"a letter":     {"Anna Wolska’s letter reads: “I never knew that.”", "Anna Wolska’s letter", "“I never knew that.”", "I", "Anna Wolska|person|pronoun"},
		"a message":    {"The message reads: “I never knew that.”", "The message", "“I never knew that.”", "I", "|person|pronoun"},
		"a letter by":  {"A letter by Anna Wolska reads: “I never knew that.”", "A letter by Anna Wolska", "“I never knew that.”", "I", "Anna Wolska|person|pronoun"},
		"a person too": {"“I never knew that,” Anna Wolska said.", "Anna Wolska", "“I never knew that,”", "I", "Anna Wolska|person|pronoun"},
	} {
		t.Run(name, func(t *testing.T) {
			at := func(words string) hearsay.Passage {
				k := strings.Index(c.text, words)
				return hearsay.Passage{{Start: k, End: k + len(words)}}
			}
			content := at(c.content)
			self := hearsay.Passage{{Start: content[0].Start + len("“"), End: content[0].Start + len("“") + len(c.self)}}
			atts := resolveAll(t, c.text, []hearsay.Attribution{
				{Source: at(c.source), Content: content},
				{Source: self, Content: at("knew that")},
			})
			if got := shown(t, c.text, atts[1]); got != c.want {
				t.Errorf("%q in the words of %q is read as %s, want %s", c.self, c.source, got, c.want)
			}
		})
	}
}
