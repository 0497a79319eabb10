package resolve

import (
	"strings"
	"testing"

	"hearsay"
)

// turns parses a text in which each { } holds a turn's label and ‹ › its words,
// and resolves it as attributing marks turns.
func turns(t *testing.T, marked string) (string, []hearsay.Attribution) {
	t.Helper()
	var b strings.Builder
	var atts []hearsay.Attribution
	var opened []int
	for _, r := range marked {
		switch r {
		case '{', '[', '‹':
			opened = append(opened, b.Len())
			continue
		}
		last := len(opened) - 1
		switch r {
		case '}':
			atts = append(atts, hearsay.Attribution{Rule: turnRule, Source: hearsay.Passage{{Start: opened[last], End: b.Len()}}})
		case ']':
			atts = append(atts, hearsay.Attribution{Source: hearsay.Passage{{Start: opened[last], End: b.Len()}}})
		case '›':
			for k := len(atts) - 1; k >= 0; k-- {
				if atts[k].Rule == turnRule {
					atts[k].Content = hearsay.Passage{{Start: opened[last], End: b.Len()}}
					break
				}
			}
		default:
			b.WriteRune(r)
			continue
		}
		opened = opened[:last]
	}
	return b.String(), resolveAll(t, b.String(), atts)
}

func TestLabels(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"who is addressed right after the colon": {
			"Greetings to the forum\n\n{President of Ordova Malvo Reyes}: ‹President Xin Tarle, friends, [I] believe that trade will grow. [We] think the harbour must be opened again.›",
			[]string{"Malvo Reyes|person|name|President of Ordova", "Malvo Reyes|person|pronoun|President of Ordova", "Malvo Reyes|person|pronoun|President of Ordova"},
		},
		"place of two words": {
			"A meeting\n\n{Prime Minister of South Kethara Osk Brandt}: ‹The treaty will be signed tomorrow, and [I] said so.›",
			[]string{"Osk Brandt|person|name|Prime Minister of South Kethara", "Osk Brandt|person|pronoun|Prime Minister of South Kethara"},
		},
		"body": {
			"A meeting\n\n{Secretary General of the Harbour Council Anna Lindqvist}: ‹Thank you, Mr. Reyes.›\n\n{Federal Chancellor of Pelland Otto Schanz}: ‹[We] agree with that.›",
			[]string{"Anna Lindqvist|person|name|Secretary General of the Harbour Council", "Otto Schanz|person|name|Federal Chancellor of Pelland", "Otto Schanz|person|pronoun|Federal Chancellor of Pelland"},
		},
		"the short label comes after the long one": {
			"A meeting\n\n{President of Ordova Malvo Reyes}: ‹Good morning to you all.›\n\n{Malvo Reyes}: ‹[I] thank you.›",
			[]string{"Malvo Reyes|person|name|President of Ordova", "Malvo Reyes|person|name|President of Ordova", "Malvo Reyes|person|pronoun|President of Ordova"},
		},
		"office behind words that are none of it": {
			"A meeting\n\n[Former President of Ordova Anna Lindqvist] spoke of trade with Pelland Otto Schanz [President of Kethara Anna Brandt] said so.",
			[]string{"Anna Lindqvist|person|name|Former President of Ordova", "Anna Brandt|person|name|President of Kethara"},
		},
		"company before the title": {
			"A meeting\n\n{Transvolt CEO Nikolai Tokar}: ‹The line will pay, and [we] know it.›",
			[]string{"Nikolai Tokar|person|name|Transvolt CEO", "Nikolai Tokar|person|pronoun|Transvolt CEO"},
		},
		"an office without its holder": {
			"A meeting with Malvo Reyes\n\n{Chairman of the Ordova Harbour Council}: ‹President Xin Tarle, [we] thank you.›",
			[]string{"Chairman of the Ordova Harbour Council|anonymous|nominal", "Chairman of the Ordova Harbour Council|anonymous|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			text, atts := turns(t, c.text)
			if len(atts) != len(c.want) {
				t.Fatalf("%d sources, %d expected", len(atts), len(c.want))
			}
			// Sources inside the words are filed after the label, in text order.
			for i, a := range atts {
				if got := shown(t, text, a); got != c.want[i] {
					t.Errorf("source %q:\n got %s\nwant %s", a.Source.Text(text), got, c.want[i])
				}
			}
		})
	}
}
