package hearsay

import (
	"sort"
	"unicode/utf8"
)

// Offsets turns byte positions of one text into Unicode code points and back.
// Inside the program spans count bytes; in JSON, CSV, brat and Web Annotation
// they count code points.
type Offsets struct {
	text  string
	ascii bool
	// runes[i] is the number of code points before byte i*stride.
	runes []int
}

const offsetStride = 256

// NewOffsets indexes text in one pass.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text, ascii: true}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%offsetStride == 0 {
			o.runes = append(o.runes, n)
		}
		if text[i] >= utf8.RuneSelf {
			o.ascii = false
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	if o.ascii {
		o.runes = nil
	}
	return o
}

// CodePoint is the number of code points before byte.
func (o *Offsets) CodePoint(byte int) int {
	if o.ascii || byte == 0 {
		return byte
	}
	block := (byte - 1) / offsetStride
	n := o.runes[block]
	for i := block * offsetStride; i < byte; i++ {
		if utf8.RuneStart(o.text[i]) {
			n++
		}
	}
	return n
}

// Byte is the byte position of the code point with the given index,
// or the text's length where the text has fewer.
func (o *Offsets) Byte(codePoint int) int {
	if o.ascii {
		return min(codePoint, len(o.text))
	}
	block := sort.SearchInts(o.runes, codePoint+1) - 1
	if block < 0 {
		return 0
	}
	n := o.runes[block]
	for i := block * offsetStride; i < len(o.text); i++ {
		if utf8.RuneStart(o.text[i]) {
			if n == codePoint {
				return i
			}
			n++
		}
	}
	return len(o.text)
}
