package statement

import (
	"strings"
	"unicode/utf8"

	"hearsay/relate/proposition"
)

// otherFact tells whether two reports that share nearly all of their words say
// another thing with them: another number of the same, another day, another
// name in the same place, or the contrary of the same thing. What differs in spelling
// alone, as names in two languages do, does not.
func otherFact(a, b *proposition.Report) bool {
	for i := range a.Said {
		for k := range b.Said {
			x, y := &a.Said[i].Proposition, &b.Said[k].Proposition
			if x.Predicate != y.Predicate {
				continue
			}
			if proposition.OtherNumber(x, y) && !sharesNumber(x, y) || x.Day != "" && y.Day != "" && proposition.OtherDay(x, y) {
				return true
			}
		}
	}
	x, y, ok := exchanged(a.Words, b.Words)
	if !ok {
		return false
	}
	switch {
	case isNumber(x) && isNumber(y):
		return true
	case names(a)[x] && names(b)[y]:
		return !spelledAlike(x, y)
	}
	return contrary(a, x, y) || contrary(b, y, x)
}

// sharesNumber tells whether two propositions have a number of the same things in
// common: one of them then only tells more.
func sharesNumber(a, b *proposition.Proposition) bool {
	for _, x := range a.Quantities {
		for _, y := range b.Quantities {
			if x.Of == y.Of && x.Value == y.Value {
				return true
			}
		}
	}
	return false
}

// exchanged are the two words in which two lists of one length differ, where they
// differ in nothing else.
func exchanged(a, b []string) (x, y string, ok bool) {
	if len(a) != len(b) {
		return "", "", false
	}
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if ok {
			return "", "", false
		}
		x, y, ok = a[i], b[i], true
	}
	return x, y, ok
}

func isNumber(w string) bool { return w != "" && strings.Trim(w, "0123456789.,") == "" }

// names are the names, and given names, that take part in what a report says.
func names(r *proposition.Report) map[string]bool {
	list := map[string]bool{}
	for i := range r.Said {
		for _, a := range r.Said[i].Arguments {
			if a.Name {
				list[a.Term], list[a.Given] = true, a.Given != ""
			}
		}
	}
	return list
}

// spelledAlike tells whether two names may be one in two spellings: they begin
// alike, and most of the letters of the shorter one stand in the other.
func spelledAlike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	first, n := utf8.RuneLen([]rune(a + " ")[0]), 0
	for _, c := range a {
		if strings.ContainsRune(b, c) {
			n++
		}
	}
	return strings.HasPrefix(b, a[:min(first, len(a))]) && 4*n >= 3*utf8.RuneCountInString(a)
}

// contrary tells whether a report says something by one word that cannot be where
// the other word is so.
func contrary(r *proposition.Report, word, other string) bool {
	for i := range r.Said {
		if p := &r.Said[i].Proposition; p.Predicate == word {
			for _, against := range p.Against {
				if against == other {
					return true
				}
			}
		}
	}
	return false
}
