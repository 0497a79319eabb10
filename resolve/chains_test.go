package resolve

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/parse"
)

// chainsIn gives a text's chains, each as its mentions joined by " = ".
func chainsIn(t testing.TB, text string) (all []string) {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, chain := range r.Chains(p.Parse(text), nil) {
		var mentions []string
		for _, m := range chain {
			if err := m.Check(text); err != nil {
				t.Errorf("a mention does not lie in the text: %v", err)
			}
			mentions = append(mentions, m.In(text))
		}
		all = append(all, strings.Join(mentions, " = "))
	}
	return all
}

func TestChains(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string // chains that must be there
		not  []string // mentions that no chain may have
	}{
		"names and pronouns": {
			"Susan Miller opened the bridge. She said that Miller's name was on it.",
			[]string{"Susan Miller = She = Miller's"}, nil,
		},
		"things that cannot speak": {
			"The old bridge fell in May. Nobody mourned the bridge.",
			[]string{"The old bridge = the bridge"}, nil,
		},
		"it goes back to a thing": {
			"The storm came at night. It broke the pier.",
			[]string{"The storm = It"}, nil,
		},
		"from determiner to relative clause": {
			"The storm that broke the pier was strong. The storm went on.",
			[]string{"The storm that broke the pier = The storm"}, []string{"that"},
		},
		"it that means nothing": {
			"The storm is over. It seems that the pier is lost.",
			nil, []string{"It"},
		},
		"another's thing is another": {
			"Susan Miller sold a boat. Robert Hayes sold a boat.",
			nil, []string{"a boat"},
		},
		"I in one's own words": {
			"“I will stay,” he said. Rain fell. “I know my town.”",
			nil, []string{"Rain"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := chainsIn(t, c.text)
			for _, want := range c.want {
				if !slices.Contains(got, want) {
					t.Errorf("chains of %q are %q, want %q among them", c.text, got, want)
				}
			}
			for _, not := range c.not {
				if slices.ContainsFunc(got, func(chain string) bool { return slices.Contains(strings.Split(chain, " = "), not) }) {
					t.Errorf("chains of %q are %q, want no mention %q", c.text, got, not)
				}
			}
		})
	}
}

// Every mention stands in one chain only, in the order of the text, and twice the same comes out.
func TestChainsAreApart(t *testing.T) {
	text := strings.Repeat("Susan Miller met Robert Hayes at the old pier. She told him that the pier and its owner were lost. “We know,” he said. ", 12)
	first := chainsIn(t, text)
	if again := chainsIn(t, text); fmt.Sprint(first) != fmt.Sprint(again) {
		t.Errorf("read twice, the chains differ:\n%q\n%q", first, again)
	}
	p, _ := parse.New()
	r, _ := New()
	seen := map[[2]int]bool{}
	for _, chain := range r.Chains(p.Parse(text), nil) {
		if len(chain) < 2 {
			t.Errorf("a chain has %d mentions", len(chain))
		}
		for i, m := range chain {
			if seen[[2]int{m.Start, m.End}] {
				t.Errorf("%q at %d stands in two chains", m.In(text), m.Start)
			}
			seen[[2]int{m.Start, m.End}] = true
			if i > 0 && m.End <= chain[i-1].Start {
				t.Errorf("%q at %d stands behind a later mention", m.In(text), m.Start)
			}
		}
	}
}

// FuzzChains looks for texts that make Chains fail or give spans outside of them.
func FuzzChains(f *testing.F) {
	f.Add("Susan Miller met him. It’s (“so”) that she’d—the mayor's, who—left.")
	f.Add("\n\nA: I. Q: you?\n’s the of (")
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) { // an article's text always is
			chainsIn(t, text)
		}
	})
}
