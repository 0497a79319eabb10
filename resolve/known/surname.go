package known

import (
	"strings"
	"unicode"
)

// Surname is the surname of a full name as it is written: its last word with all
// that hyphens join to it, and the particles before it ("Halvorsen-Pike", "de la
// Torre"). It is the whole of a name of one word.
func Surname(name string) string {
	fields := strings.Fields(name)
	if len(fields) > 1 && suffixes[fold(fields[len(fields)-1])] != "" {
		fields = fields[:len(fields)-1]
	}
	if len(fields) == 0 {
		return ""
	}
	first := len(fields) - 1
	for first > 0 && particles[fold(fields[first-1])] {
		first--
	}
	return strings.Join(fields[first:], " ")
}

// Double are the parts of a surname of several, joined by hyphens; nil where it
// is one, also where a particle is joined to it ("el-Sisi").
func Double(surname string) (parts []string) {
	fields := strings.Fields(surname)
	if len(fields) == 0 {
		return nil
	}
	for _, p := range strings.FieldsFunc(fields[len(fields)-1], hyphen) {
		if p = fold(p); p != "" && !particles[p] {
			parts = append(parts, p)
		}
	}
	if len(parts) < 2 {
		return nil
	}
	return parts
}

func hyphen(c rune) bool { return unicode.Is(unicode.Pd, c) }
