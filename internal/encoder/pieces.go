package encoder

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	// mostPieces is how many pieces of a word count; more letters than
	// mostLetters make a word unknown. Both are as the weights were learned.
	mostPieces  = 8
	mostLetters = 100
	unknown     = 100 // the piece that stands for what has none, "[UNK]"
)

// pieces splits words into word pieces, the longest that fits first.
type pieces struct {
	text []byte   // all pieces, one after the other
	at   []uint32 // piece i is text[at[i]:at[i+1]]
	// slots is open addressing by the hash of a piece: its number from 1, 0 for none.
	slots []uint32
	mask  uint64
}

// newPieces reads a vocabulary, one piece a line; those inside a word begin with "##".
func newPieces(list []byte) (*pieces, error) {
	n := bytes.Count(list, []byte{'\n'})
	if n <= unknown {
		return nil, fmt.Errorf("a vocabulary of %d word pieces is too short", n)
	}
	p := &pieces{at: make([]uint32, 1, n+1), text: make([]byte, 0, len(list))}
	size := uint64(1)
	for size < uint64(n)*2 {
		size *= 2
	}
	p.slots, p.mask = make([]uint32, size), size-1
	for i := range n {
		line, rest, _ := bytes.Cut(list, []byte{'\n'})
		list = rest
		p.text = append(p.text, line...)
		p.at = append(p.at, uint32(len(p.text)))
		h := opening
		if inner := bytes.TrimPrefix(line, []byte("##")); len(inner) < len(line) && len(inner) > 0 {
			h, line = within, inner
		}
		for _, c := range line {
			h = step(h, c)
		}
		s := spread(h) & p.mask
		for ; p.slots[s] != 0; s = (s + 1) & p.mask {
		}
		p.slots[s] = uint32(i) + 1
	}
	return p, nil
}

// Hashes are FNV-1a, from one beginning for a word's first piece and another for the others.
const (
	opening = uint64(14695981039346656037)
	within  = uint64(0x9AE16A3B2F90404F)
)

func step(h uint64, c byte) uint64 { return (h ^ uint64(c)) * 1099511628211 }

func spread(h uint64) uint64 { return h ^ h>>29 }

// find is the piece with this hash and these letters, or -1.
func (p *pieces) find(h uint64, letters []byte, inside bool) int {
	for s := spread(h) & p.mask; p.slots[s] != 0; s = (s + 1) & p.mask {
		i := int(p.slots[s] - 1)
		text := p.text[p.at[i]:p.at[i+1]]
		if inside {
			if len(text) < 2 || text[0] != '#' || text[1] != '#' {
				continue
			}
			text = text[2:]
		}
		if bytes.Equal(text, letters) {
			return i
		}
	}
	return -1
}

// split is what words are split with.
type split struct {
	lower  []byte
	hashes []uint64
	found  []int
}

// of gives the pieces of a word, one at least and mostPieces at most. The
// result is valid until the next call.
func (p *pieces) of(s *split, word string) []int {
	s.found = s.found[:0]
	s.lower = plainLower(s.lower[:0], word)
	for rest := s.lower; len(rest) > 0; {
		n := unit(rest)
		if n > 0 {
			p.greedy(s, rest[:n])
		}
		rest = rest[max(n, 1):]
	}
	if len(s.found) == 0 {
		s.found = append(s.found, unknown)
	}
	return s.found[:min(len(s.found), mostPieces)]
}

// unit is the length of what stands at the beginning: a mark alone, or letters
// up to the next mark or blank; 0 at a blank.
func unit(b []byte) int {
	n := 0
	for n < len(b) {
		r, size := utf8.DecodeRune(b[n:])
		switch {
		case r == ' ':
			return n
		case alone(r):
			if n == 0 {
				return size
			}
			return n
		}
		n += size
	}
	return n
}

// alone reports marks and Chinese characters, which are words by themselves.
func alone(r rune) bool {
	if r < utf8.RuneSelf {
		return r > ' ' && !(r >= '0' && r <= '9') && !(r >= 'a' && r <= 'z') && !(r >= 'A' && r <= 'Z')
	}
	return unicode.IsPunct(r) || unicode.Is(unicode.Han, r)
}

// greedy appends the pieces of one unit.
func (p *pieces) greedy(s *split, word []byte) {
	first := len(s.found)
	if utf8.RuneCount(word) > mostLetters {
		s.found = append(s.found, unknown)
		return
	}
	for at := 0; at < len(word); {
		n, i := p.longest(s, word[at:], at > 0)
		if i < 0 {
			s.found = append(s.found[:first], unknown)
			return
		}
		s.found = append(s.found, i)
		at += n
	}
}

// longest is the longest piece at the beginning of letters, and its length.
func (p *pieces) longest(s *split, letters []byte, inside bool) (length, piece int) {
	h := opening
	if inside {
		h = within
	}
	s.hashes = s.hashes[:0]
	for _, c := range letters {
		h = step(h, c)
		s.hashes = append(s.hashes, h)
	}
	for n := len(letters); n > 0; n-- {
		if i := p.find(s.hashes[n-1], letters[:n], inside); i >= 0 {
			return n, i
		}
	}
	return 0, -1
}

// plainLower appends the word in lower case without accents; what is no letter,
// mark or digit to be seen becomes a blank or goes.
func plainLower(b []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return foldRunes(b[:len(b)-i], word)
		}
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c <= ' ' || c == 0x7F:
			c = ' '
		}
		b = append(b, c)
	}
	return b
}

func foldRunes(b []byte, word string) []byte {
	for _, r := range norm.NFD.String(word) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == utf8.RuneError || unicode.Is(unicode.Cf, r):
		case unicode.IsSpace(r) || unicode.IsControl(r):
			b = append(b, ' ')
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b
}
