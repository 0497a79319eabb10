package lang

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Mended gives a name whose letters were read in the wrong encoding as it was
// written: "FranÃ§ois" is "François". Such letters are UTF-8 that somebody took for
// Windows-1252 or ISO 8859-1, once or twice. Whatever is no such text comes back as it is.
func Mended(name string) string {
	composed := name
	if strings.ContainsAny(name, marks) {
		composed = norm.NFC.String(name) // somebody took the broken letters apart, too
	}
	if !strings.ContainsAny(composed, leads) {
		return name
	}
	words := strings.Split(composed, " ") // one may be broken and the next not
	for i := range words {
		words[i] = mendedWord(mendedWord(words[i]))
	}
	return strings.Join(words, " ")
}

// leads are the first bytes of accented Latin letters in UTF-8, as letters.
const leads = "ÃÂÄÅ"

// marks are those that such letters are written with when they are taken apart.
const marks = "\u0302\u0303\u0308\u030a"

func mendedWord(word string) string {
	b, ok := asBytes(word)
	if !ok || !strings.ContainsAny(word, leads) || !utf8.Valid(b) {
		return word
	}
	return string(b)
}

// asBytes writes each letter as the byte that stands for it in Windows-1252, or in
// ISO 8859-1 where that has none; false where a letter has no byte in either.
func asBytes(name string) ([]byte, bool) {
	b := make([]byte, 0, len(name))
	for _, r := range name {
		if r < 0x100 {
			b = append(b, byte(r))
			continue
		}
		at := strings.IndexRune(windows1252, r)
		if at < 0 {
			return nil, false
		}
		b = append(b, byte(0x80+utf8.RuneCountInString(windows1252[:at])))
	}
	return b, true
}

// windows1252 are the letters of the bytes 0x80 to 0x9f in Windows-1252 (Unicode's
// mapping table CP1252.TXT); where there is none stands the control character.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
