package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// Trio maps feature hashes to weights for three labels, a slot's fingerprint
// and weights in one word, so that a question touches memory once. A slot is a
// little-endian uint64, 0 if empty: bits 0-15 are the fingerprint, then come
// three lanes of 16 bits, each a weight plus 128.
type Trio struct {
	shift uint
	mask  uint32
	slots []byte
	scale float32
}

// Scale is what one unit of a weight stands for.
func (t *Trio) Scale() float32 { return t.scale }

// Sum adds up the weights of at most MaxFeatures features.
func (t *Trio) Sum(features []uint64) (sums [3]int32) {
	var lanes uint64
	n := int32(0)
	slots := t.slots
	for _, h := range features {
		f := uint64(fingerprint(h))
		for i := uint32(h >> t.shift); ; i++ {
			i &= t.mask
			s := binary.LittleEndian.Uint64(slots[8*int(i):])
			if s == 0 {
				break
			}
			if s&0xFFFF == f {
				lanes += s >> 16
				n++
				break
			}
		}
	}
	for l := range sums {
		sums[l] = int32(lanes>>(16*uint(l))&0xFFFF) - 128*n
	}
	return sums
}

// NewTrio quantizes rows of three weights to int8 steps of scale and builds a
// table filled to at most 70 %. Rows whose weights all round to zero are left
// out; of two rows with the same fingerprint and place only the first is kept.
func NewTrio(rows []Row, scale float32) *Trio {
	kept := 0
	for _, r := range rows {
		if !roundsToZero(r.Weights, scale) {
			kept++
		}
	}
	size := 16
	for float64(kept) > 0.7*float64(size) {
		size *= 2
	}
	t := &Trio{scale: scale, mask: uint32(size - 1), shift: uint(64 - bits.TrailingZeros(uint(size))), slots: make([]byte, 8*size)}
	for _, r := range rows {
		if !roundsToZero(r.Weights, scale) {
			t.put(r)
		}
	}
	return t
}

func (t *Trio) put(r Row) {
	f := uint64(fingerprint(r.Feature))
	for i := uint32(r.Feature >> t.shift); ; i++ {
		i &= t.mask
		s := binary.LittleEndian.Uint64(t.slots[8*i:])
		if s&0xFFFF == f {
			return
		}
		if s != 0 {
			continue
		}
		for l, w := range r.Weights[:3] {
			f |= uint64(int(Quantize(w, t.scale))+128) << (16 + 16*l)
		}
		binary.LittleEndian.PutUint64(t.slots[8*i:], f)
		return
	}
}

// AppendTo writes the table: log2 of slots, scale, slots, little-endian.
func (t *Trio) AppendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(64-t.shift))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.scale))
	return append(b, t.slots...)
}

// ReadTrio reads a table in place and returns the bytes after it.
func ReadTrio(b []byte) (*Trio, []byte, error) {
	if len(b) < 8 {
		return nil, nil, errors.New("weights table: fewer bytes than its header")
	}
	log := uint(binary.LittleEndian.Uint32(b))
	scale := math.Float32frombits(binary.LittleEndian.Uint32(b[4:]))
	if b = b[8:]; log < 4 || log > 26 || len(b) < 8<<log {
		return nil, nil, fmt.Errorf("weights table: 2^%d slots in %d bytes", log, len(b))
	}
	t := &Trio{shift: 64 - log, mask: 1<<log - 1, scale: scale, slots: b[: 8<<log : 8<<log]}
	return t, b[8<<log:], t.check()
}

// check makes sure that lanes cannot run over and that a search ends.
func (t *Trio) check() error {
	empty := false
	for i := 0; i < len(t.slots); i += 8 {
		s := binary.LittleEndian.Uint64(t.slots[i:])
		if s&0xFF00FF00FF000000 != 0 {
			return fmt.Errorf("weights table: slot %d holds a weight beyond a byte", i/8)
		}
		empty = empty || s == 0
	}
	if !empty {
		return errors.New("weights table: no empty slot, a search would not end")
	}
	return nil
}
