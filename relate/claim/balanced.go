package claim

import "strings"

// balanced is a label without the double quotation marks whose other half stands
// outside of its clause: "the boss should “come up here" is cut where the quotation
// goes on.
func balanced(label string) string {
	if !strings.ContainsAny(label, "“”\"") {
		return label
	}
	runes, alone, straight := []rune(label), map[int]bool{}, -1
	var open []int
	for i, r := range runes {
		switch {
		case r == '“':
			open = append(open, i)
		case r == '”' && len(open) > 0:
			open = open[:len(open)-1]
		case r == '”':
			alone[i] = true
		case r == '"' && straight < 0:
			straight = i
		case r == '"':
			straight = -1
		}
	}
	if straight >= 0 {
		open = append(open, straight)
	}
	for _, i := range open {
		alone[i] = true
	}
	kept := runes[:0:0]
	for i, r := range runes {
		if !alone[i] {
			kept = append(kept, r)
		}
	}
	return strings.Join(strings.Fields(string(kept)), " ")
}
