package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
)

// Codes maps feature hashes to small numbers: a dictionary of words without the
// words. A slot holds a 16-bit fingerprint and a 16-bit code (0: empty). A word
// that is not in it meets a stranger's code about once in 40,000 questions.
type Codes struct {
	shift uint
	mask  uint32
	slots []byte // four bytes a slot
}

// Get is the code of a feature, or 0.
func (c *Codes) Get(h uint64) uint16 {
	f := uint32(fingerprint(h))
	for i := uint32(h >> c.shift); ; i++ {
		i &= c.mask
		s := binary.LittleEndian.Uint32(c.slots[4*i:])
		if s&0xFFFF == f || s == 0 {
			return uint16(s >> 16)
		}
	}
}

// Max is the highest code in the table.
func (c *Codes) Max() (top uint16) {
	for i := 2; i < len(c.slots); i += 4 {
		top = max(top, binary.LittleEndian.Uint16(c.slots[i:]))
	}
	return top
}

// Code is one entry of NewCodes; a Code of 0 is left out.
type Code struct {
	Feature uint64
	Code    uint16
}

// NewCodes builds a table filled to at most 70 %. Of two features that share
// fingerprint and place the first is kept.
func NewCodes(codes []Code) *Codes {
	size := 16
	for float64(len(codes)) > 0.7*float64(size) {
		size *= 2
	}
	c := &Codes{mask: uint32(size - 1), shift: uint(64 - bits.TrailingZeros(uint(size))), slots: make([]byte, 4*size)}
	for _, x := range codes {
		if x.Code != 0 {
			c.put(x)
		}
	}
	return c
}

func (c *Codes) put(x Code) {
	f := uint32(fingerprint(x.Feature))
	for i := uint32(x.Feature >> c.shift); ; i++ {
		i &= c.mask
		s := binary.LittleEndian.Uint32(c.slots[4*i:])
		if s&0xFFFF == f {
			return
		}
		if s == 0 {
			binary.LittleEndian.PutUint32(c.slots[4*i:], f|uint32(x.Code)<<16)
			return
		}
	}
}

// AppendTo writes the table: log2 of slots, slots, little-endian.
func (c *Codes) AppendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(64-c.shift))
	return append(b, c.slots...)
}

// ReadCodes reads a table in place and returns the bytes after it.
func ReadCodes(b []byte) (*Codes, []byte, error) {
	if len(b) < 4 {
		return nil, nil, errors.New("weights codes: fewer bytes than the header")
	}
	log := uint(binary.LittleEndian.Uint32(b))
	if b = b[4:]; log < 4 || log > 26 || len(b) < 4<<log {
		return nil, nil, fmt.Errorf("weights codes: 2^%d slots in %d bytes", log, len(b))
	}
	c := &Codes{shift: 64 - log, mask: 1<<log - 1, slots: b[: 4<<log : 4<<log]}
	for i := 0; i < len(c.slots); i += 4 {
		if binary.LittleEndian.Uint32(c.slots[i:]) == 0 {
			return c, b[4<<log:], nil
		}
	}
	return nil, nil, errors.New("weights codes: no empty slot, a search would not end")
}
