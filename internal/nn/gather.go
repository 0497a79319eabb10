package nn

import (
	"encoding/binary"
	"math/bits"
)

// gathered is the most features whose slots are looked up at once.
const gathered = 128

// A word of keys holds four; ones has a one in each, highs the highest bit of each.
const (
	ones  = 0x0001000100010001
	highs = 0x8000800080008000
)

// zeros marks the zero keys of a word of four by their highest bit. Above the
// lowest zero it may mark others too, so only the lowest mark tells anything
// (Mycroft's test; Lamport, "Multiple byte processing with full-word instructions", 1975).
func zeros(x uint64) uint64 { return (x - ones) &^ x & highs }

// gather finds the slots of the features that the table holds and returns how
// many they are. It compares eight keys at a time and decides nothing by a jump
// that could be guessed wrong, so that the memory of many features is waited for
// together; rows are read only when all slots are known.
func (t *Table) gather(features []uint64, hits *[gathered]uint32) (n int) {
	keys, shift := t.keys, t.shift&63
	for _, h := range features {
		i := h >> shift
		f := t.fingerprint(h)
		if 2*i+16 > uint64(len(keys)) {
			n += t.late(i, f, &hits[n&(gathered-1)])
			continue
		}
		eight := keys[2*i : 2*i+16]
		x, y := binary.LittleEndian.Uint64(eight), binary.LittleEndian.Uint64(eight[8:])
		same, end := zeros(x^f*ones), zeros(x)
		same2, end2 := zeros(y^f*ones), zeros(y)
		// all is ones where the first four do not decide: what follows is an if without a jump.
		all := uint64(int64((same|end)>>1-1) >> 63)
		same, end, i = same|same2&all, end|end2&all, i+4&all
		if same|end == 0 {
			n += t.late(i+4, f, &hits[n&(gathered-1)])
			continue
		}
		at := uint(bits.TrailingZeros64(same | end))
		hits[n&(gathered-1)] = uint32(i) + uint32(at>>4)
		n += int(same >> (at & 63) & 1)
	}
	return n
}

// late goes on where eight keys did not decide, or at the table's end.
func (t *Table) late(from, f uint64, hit *uint32) int {
	s, found := t.walk(from, f)
	if *hit = uint32(s); found {
		return 1
	}
	return 0
}
