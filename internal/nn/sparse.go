package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// Sparse maps feature hashes to weights for a few of many labels: the table for
// stages with dozens of labels, where most weights of most features are zero.
//
// A slot is one little-endian uint64, 0 if empty. Bits 0-14 are a fingerprint.
// With bit 15 clear the upper 48 bits are up to three (label, weight) pairs of
// a byte each, a weight plus 128, ended by a weight byte of 0; with bit 15 set
// bits 16-23 count pairs that stand in a list of their own from bits 32-63 on.
type Sparse struct {
	labels int
	shift  uint
	mask   uint32
	slots  []byte
	pairs  []byte
	scale  float32
}

// Labels is the number of labels; a pair's label is below it.
func (t *Sparse) Labels() int { return t.labels }

// Scale is what one unit of a weight stands for.
func (t *Sparse) Scale() float32 { return t.scale }

func print15(h uint64) uint64 {
	if f := h & 0x7FFF; f != 0 {
		return f
	}
	return 1
}

// Scores has room for the sums of any Sparse table.
type Scores [256]int32

// Sum adds up the weights of the features into the first Labels sums, which it overwrites.
func (t *Sparse) Sum(features []uint64, sums *Scores) {
	clear(sums[:t.labels])
	slots := t.slots
	for _, h := range features {
		f := print15(h)
		for i := uint32(h >> t.shift); ; i++ {
			i &= t.mask
			s := binary.LittleEndian.Uint64(slots[8*int(i):])
			if s == 0 {
				break
			}
			if s&0x7FFF != f {
				continue
			}
			if s&0x8000 != 0 {
				t.addList(s, sums)
				break
			}
			for s >>= 16; s != 0; s >>= 16 {
				sums[s&0xFF] += int32(s>>8&0xFF) - 128
			}
			break
		}
	}
}

// addList adds the pairs of a slot that has a list of its own.
func (t *Sparse) addList(s uint64, sums *Scores) {
	from, n := int(s>>32), int(s>>16&0xFF)
	for p := t.pairs[2*from : 2*(from+n)]; len(p) >= 2; p = p[2:] {
		sums[p[0]] += int32(p[1]) - 128
	}
}

// NewSparse quantizes rows to int8 steps of scale, leaves out weights that
// round to zero, and builds a table filled to at most 70 %. Of two rows with the
// same fingerprint and place only the first is kept, so give the important ones first.
func NewSparse(labels int, rows []Row, scale float32) *Sparse {
	lists := make([][]byte, 0, len(rows))
	features := make([]uint64, 0, len(rows))
	for _, r := range rows {
		if p := pairsOf(r.Weights, scale); len(p) > 0 {
			lists, features = append(lists, p), append(features, r.Feature)
		}
	}
	size := 16
	for float64(len(lists)) > 0.7*float64(size) {
		size *= 2
	}
	t := &Sparse{labels: labels, scale: scale, mask: uint32(size - 1), shift: uint(64 - bits.TrailingZeros(uint(size))), slots: make([]byte, 8*size)}
	for i, p := range lists {
		t.put(features[i], p)
	}
	return t
}

func pairsOf(w []float32, scale float32) (p []byte) {
	for l, x := range w {
		if q := Quantize(x, scale); q != 0 {
			p = append(p, byte(l), byte(int(q)+128))
		}
	}
	return p
}

func (t *Sparse) put(h uint64, p []byte) {
	f := print15(h)
	i := uint32(h >> t.shift)
	for ; ; i++ {
		i &= t.mask
		s := binary.LittleEndian.Uint64(t.slots[8*i:])
		if s == 0 {
			break
		}
		if s&0x7FFF == f {
			return
		}
	}
	if len(p) <= 6 {
		for k, b := range p {
			f |= uint64(b) << (16 + 8*k)
		}
	} else {
		f |= 0x8000 | uint64(len(p)/2)<<16 | uint64(len(t.pairs)/2)<<32
		t.pairs = append(t.pairs, p...)
	}
	binary.LittleEndian.PutUint64(t.slots[8*i:], f)
}

// AppendTo writes the table: labels, log2 of slots, scale, number of pairs, slots, pairs, little-endian.
func (t *Sparse) AppendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(t.labels))
	b = binary.LittleEndian.AppendUint32(b, uint32(64-t.shift))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.scale))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(t.pairs)/2))
	b = append(b, t.slots...)
	return append(b, t.pairs...)
}

// ReadSparse reads a table in place and returns the bytes after it.
func ReadSparse(b []byte) (*Sparse, []byte, error) {
	if len(b) < 16 {
		return nil, nil, errors.New("weights table: fewer bytes than its header")
	}
	labels, log, pairs := int(binary.LittleEndian.Uint32(b)), uint(binary.LittleEndian.Uint32(b[4:])), int(binary.LittleEndian.Uint32(b[12:]))
	if labels < 1 || labels > 255 || log < 4 || log > 26 {
		return nil, nil, fmt.Errorf("weights table: %d labels and 2^%d slots make no sense", labels, log)
	}
	t := &Sparse{labels: labels, shift: 64 - log, mask: 1<<log - 1, scale: math.Float32frombits(binary.LittleEndian.Uint32(b[8:]))}
	ns := 8 << log
	if b = b[16:]; len(b) < ns+2*pairs {
		return nil, nil, fmt.Errorf("weights table: cut off after %d of %d bytes", len(b), ns+2*pairs)
	}
	t.slots, t.pairs = b[:ns:ns], b[ns:ns+2*pairs:ns+2*pairs]
	return t, b[ns+2*pairs:], t.check()
}

// check makes sure that Sum stays inside its slices and that a search ends.
func (t *Sparse) check() error {
	empty := false
	for i := 0; i < len(t.slots); i += 8 {
		s := binary.LittleEndian.Uint64(t.slots[i:])
		switch {
		case s == 0:
			empty = true
		case s&0x8000 == 0:
			for p := s >> 16; p != 0; p >>= 16 {
				if int(p&0xFF) >= t.labels {
					return fmt.Errorf("weights table: label %d of %d in a slot", p&0xFF, t.labels)
				}
			}
		case 2*(int(s>>32)+int(s>>16&0xFF)) > len(t.pairs):
			return fmt.Errorf("weights table: a row ends beyond the %d bytes of pairs", len(t.pairs))
		}
	}
	for i := 0; i < len(t.pairs); i += 2 {
		if int(t.pairs[i]) >= t.labels {
			return fmt.Errorf("weights table: label %d of %d in the pairs", t.pairs[i], t.labels)
		}
	}
	if !empty {
		return errors.New("weights table: no empty slot, a search would not end")
	}
	return nil
}
