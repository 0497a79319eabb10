package attribute

import (
	"strings"
	"testing"
)

// A quotation whose closing mark was forgotten ends with who said it, and what
// stands in the next paragraph is its own speaker's.
func TestUnclosed(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"verb and name", "“We waited for hours and nobody came, said Mara Kyr, the owner of the ferry.\n\n“It was not safe to sail,” said Ivo Dovrad, the harbour master.",
			"Mara Kyr, the owner of the ferry: “We waited for hours and nobody came, + Ivo Dovrad, the harbour master: “It was not safe to sail,”"},
		{"name and verb, two paragraphs behind", "“We waited for hours and nobody came, Mara Kyr said.\n\n“It was not safe to sail, it was blowing hard.\n\n“I would do the same again,” Ivo Dovrad said.",
			"Mara Kyr: “We waited for hours and nobody came, + Ivo Dovrad: “It was not safe to sail, it was blowing hard. “I would do the same again,”"},
		{"a colon before", "Mara Kyr said: “We waited for hours and nobody came.\n\n“It was not safe to sail,” said Ivo Dovrad.",
			"Mara Kyr: “We waited for hours and nobody came. + Ivo Dovrad: “It was not safe to sail,”"},
		{"a quotation of two paragraphs", "Mara Kyr said: “We waited for hours and nobody came.\n\n“It was not safe to sail, but nobody called.”",
			"Mara Kyr: “We waited for hours and nobody came. “It was not safe to sail, but nobody called.”"},
	} {
		var got []string
		for _, a := range find(t, c.text) {
			got = append(got, a.Source.Text(c.text)+": "+a.Content.Text(c.text))
		}
		if s := strings.Join(got, " + "); s != c.want {
			t.Errorf("%s: found %q, want %q", c.name, s, c.want)
		}
	}
}
