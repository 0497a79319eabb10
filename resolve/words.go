package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lower folds a word to lower case; a word that is so already is returned as it is.
func lower(w string) string {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(w)
		}
	}
	return w
}

func upperStart(w string) bool {
	if w == "" {
		return false
	}
	if c := w[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// letters reports whether the word has a letter.
func letters(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// allCaps reports whether the word is of two or more capitals, dots aside ("DNC", "S.E.C.").
func allCaps(w string) bool {
	n := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && r != '&':
			return false
		}
	}
	return n >= 2
}

// undotted drops the full stops of an acronym.
func undotted(w string) string {
	if strings.IndexByte(w, '.') < 0 {
		return w
	}
	return strings.ReplaceAll(w, ".", "")
}

// initial reports whether w is one letter, with or without a full stop, or several so ("J.", "J.D.").
func initial(w string) bool {
	if len(w) == 0 || len(w) > 1 && w[1] != '.' {
		return false
	}
	return upperStart(w)
}

// oneApart reports whether two words begin alike and differ by one letter put
// in, left out or changed.
func oneApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == "" || a[0] != b[0] || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// singular guesses the singular of a lower-case noun.
func singular(w string) string {
	switch {
	case w == "people" || w == "police" || w == "media" || w == "series" || w == "news":
		return w
	case strings.HasSuffix(w, "women"):
		return w[:len(w)-5] + "woman"
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-3] + "man"
	case w == "children":
		return "child"
	case w == "attorneys":
		return "attorney"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "yses"):
		return w[:len(w)-2] + "is"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && len(w) > 2:
		return w[:len(w)-1]
	}
	return w
}
