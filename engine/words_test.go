package engine_test

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/engine"
)

func TestFindWords(t *testing.T) {
	const text = "“We hold\nthe bridge,” Kyr said, “and both banks.” The bridge held. The bridge fell."
	near := hearsay.Passage{{Start: 0, End: strings.Index(text, " Kyr")}, {Start: strings.Index(text, "“and"), End: strings.Index(text, " The bridge h")}}
	for _, c := range []struct{ quote, want, fails string }{
		{quote: "We hold the bridge,", want: "We hold\nthe bridge,"},
		{quote: "the  bridge", want: "the bridge"},
		{quote: "We hold … both banks", want: "We hold both banks"},
		{quote: "… both banks …", want: "both banks"},
		{quote: "both banks … We hold", fails: `does not have the words "We hold" after the piece before`},
		{quote: "We held", fails: "does not have the words"},
		{quote: "The bridge", fails: "stand at 2 places"},
		{quote: "hold thebridge", fails: "does not have the words"},
	} {
		p, err := engine.FindWords(c.quote, text, near, false)
		switch {
		case c.fails != "":
			if err == nil || !strings.Contains(err.Error(), c.fails) {
				t.Errorf("%q: the error is %v", c.quote, err)
			}
		case err != nil || p.Text(text) != c.want:
			t.Errorf("%q is found as %q, %v", c.quote, p.Text(text), err)
		}
	}
}

// Words that stand beside a statement are those closest to it.
func TestFindWordsBeside(t *testing.T) {
	const text = "Kyr left. Kyr said: “We hold.” Kyr left."
	near := hearsay.Passage{{Start: strings.Index(text, "“"), End: strings.Index(text, "” Kyr") + len("”")}}
	for words, want := range map[string]int{"Kyr": strings.Index(text, "” Kyr") + len("” "), "Kyr said": strings.Index(text, "Kyr said"), "left.": len(text) - len("left.")} {
		p, err := engine.FindWords(words, text, near, true)
		if err != nil || len(p) != 1 || p[0].Start != want || p.Text(text) != words {
			t.Errorf("%q is found at %v, %v", words, p, err)
		}
	}
}
