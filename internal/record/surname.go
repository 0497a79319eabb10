package record

import "strings"

// nameCondition selects the roots of those who bear a name: the whole of it, or
// its surname. Half of a double surname is nobody's.
func nameCondition(name string) (string, []any) {
	const bearers = "SELECT s.root FROM aliases a JOIN speakers s ON s.id = a.speaker WHERE "
	folded := foldedName(name)
	switch {
	case folded == "" || strings.Contains(folded, " ") && !isSurname(name):
		return bearers + "a.folded = ?", []any{folded}
	case strings.Contains(folded, " "):
		return bearers + "a.ending = ? AND (a.folded = ? OR a.folded LIKE ?)", []any{lastWord(folded), folded, "% " + folded}
	}
	// The last word, unless a hyphen makes it half of a surname.
	condition, args := bearers+"a.ending = ? AND (lower(a.name) NOT LIKE ?", []any{folded, "%-" + folded}
	for _, p := range hyphened {
		condition, args = condition+" OR lower(a.name) LIKE ?", append(args, "% "+p+"-"+folded)
	}
	return condition + ")", args
}

// isSurname tells whether several words are one surname by the way it is
// written: with hyphens, or with what stands before a surname ("de la Torre").
func isSurname(name string) bool {
	fields := strings.Fields(name)
	last := len(fields) - 1
	for _, w := range fields[:last] {
		if !particles[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

// particles stand before a surname and belong to it.
var particles = map[string]bool{"al": true, "el": true, "bin": true, "ibn": true, "ben": true, "bint": true, "de": true, "da": true, "di": true, "del": true,
	"della": true, "der": true, "den": true, "van": true, "von": true, "la": true, "le": true, "du": true, "dos": true, "das": true, "do": true,
	"ter": true, "ten": true, "af": true, "zu": true, "y": true, "e": true, "st": true, "st.": true, "mac": true, "san": true, "santa": true}

// hyphened are those that are often joined to it by a hyphen: el-Sisi is Sisi.
var hyphened = []string{"al", "el", "ul", "as", "ad", "ar", "an", "az", "at", "bin", "ibn", "ben"}
