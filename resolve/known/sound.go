package known

import "strings"

// sounds rewrites the ways in which English, French, German, Polish and others
// spell one sound in the names they take over, the longest first. Small
// letters of the result: q is ch, w is sh, c is ts, x is kh, j is zh or dj.
var sounds = strings.NewReplacer(
	"shtsh", "w", "shch", "w", "schtsch", "w", "stsch", "w", "szcz", "w", "tsch", "q", "tch", "q", "cz", "q", "chr", "kr", "ch", "q",
	"sch", "w", "sh", "w", "sz", "w", "dzh", "j", "dsch", "j", "dz", "j", "zh", "j", "wh", "v", "ae", "e", "dj", "j", "gj", "j", "tz", "c", "ts", "c", "tc", "c",
	"kh", "x", "gh", "g", "ph", "f", "th", "t", "dh", "d", "ck", "k", "cc", "k", "qu", "k", "q", "k", "x", "ks", "ff", "f",
	"ou", "u", "oo", "u", "ee", "i", "uu", "u", "yi", "i", "iy", "i", "iyi", "i", "ij", "i", "yj", "i", "ji", "i", "iji", "i", "yy", "i", "ii", "i",
	"ce", "ce", "ci", "ci", "cy", "ci", "c", "k", "w", "v", "y", "i", "j", "i",
)

// sound is a folded word by its sounds: two spellings of one name have the
// same or nearly the same.
func sound(word string) string {
	s := word
	if strings.HasSuffix(s, "ic") && len(s) > 3 { // Milosevic is Milošević, Miloshevich, Miloschewitsch
		s += "h"
	}
	s = sounds.Replace(s)
	if len(s) > 2 && s[0] == 'i' && vowel(s[1]) { // Yevgeny and Evgeny, Yulia and Iulia and Julia
		s = s[1:]
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if n := len(b); n > 0 && (b[n-1] == c || c == 'i' && b[n-1] == 'i') {
			continue
		}
		if c == 'h' && i+1 == len(s) && len(b) > 0 && b[len(b)-1] == 'a' { // Fatimah
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// coarse maps a sound to the class that keys are made of; what is missing is left out.
var coarse = [256]byte{
	'b': 'b', 'p': 'b', 'd': 'd', 't': 'd', 'f': 'f', 'v': 'f', 'g': 'g', 'k': 'g', 'x': 'g', 'h': 'h',
	'j': 's', 's': 's', 'z': 's', 'c': 's', 'q': 's', 'w': 's', 'l': 'l', 'm': 'm', 'n': 'n', 'r': 'r',
}

// key is the skeleton by which names are looked up: classes of consonants,
// and an "a" for a vowel at the beginning. An h is kept at the beginning only,
// and is a g there: Hussein, Khusein, Guseinov.
func key(sound string) string { return skeleton(sound, false) }

// skeleton is a key; with heard an h inside is a g, as in Bohdan, who is Bogdan.
func skeleton(sound string, heard bool) string {
	b := make([]byte, 0, len(sound))
	for i := 0; i < len(sound); i++ {
		c := coarse[sound[i]]
		switch {
		case i == 0 && vowel(sound[i]):
			c = 'a'
		case c == 'h' && (i == 0 || heard):
			c = 'g'
		case c == 'h':
			continue
		}
		if c == 0 && sound[i] >= '0' && sound[i] <= '9' {
			c = sound[i]
		}
		if c != 0 && (len(b) == 0 || b[len(b)-1] != c) {
			b = append(b, c)
		}
	}
	if len(b) == 0 {
		return sound
	}
	return string(b)
}
