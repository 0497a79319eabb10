package parse

import "unicode/utf8"

// wideJoint is joint for a rune beyond ASCII at j.
func (s *Segmenter) wideJoint(i, j, to int) int {
	r, w := utf8.DecodeRuneInString(s.text[j:to])
	switch {
	case wordRune(r),
		r > 0xa0 && r <= 0xbf && j > i && leadByte(runeBefore(s.text, j, i)),
		j-i <= longestJoined && r == '’' && s.inner(i, j, j+w, to),
		j-i <= longestJoined && (r == '‑' || r == '‐') && s.hyphen(i, j, j+w, to):
		return j + w
	}
	return j
}

// leadByte reports a letter that in text read in the wrong encoding stands for the
// first byte of an accented letter, the sign behind it for the second: "JosÃ© MuÃ±oz".
func leadByte(r rune) bool { return r == 'Ã' || r == 'Ä' || r == 'Å' }
