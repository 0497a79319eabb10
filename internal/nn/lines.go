package nn

import (
	"encoding/binary"
	"unsafe"
)

// narrow is the most labels whose rows stand beside their keys, in lines.
const narrow = 6

// line holds eight slots of a table with few labels: 64 bytes, a line of the
// cache, so that a feature costs one access to memory, be it in the table or
// not. The row of an empty slot is neutral: whichever slot ends a feature's
// search, found or empty, its row is added.
type line struct {
	rows [8 * narrow]byte
	keys [8]uint16 // fingerprints, 0 is empty
}

const (
	slotInLine = 3 // log2 of the bytes of a line that a slot takes
	// neutral is a weight of nothing, as rows hold it.
	neutral     = 128
	neutralWord = 0x8080808080808080
)

// makeLines sets keys and rows out in lines. It decides nothing by a jump, for
// which slots are full cannot be guessed, and a start waits for it.
func (t *Table) makeLines() {
	t.lines = large(make([]line, (t.mask+1)/8))
	weights := uint64(1)<<(8*t.labels) - 1
	at, last := 0, len(t.rows)-8
	for i := range t.lines {
		l := &t.lines[i]
		keys := t.keys[16*i : 16*i+16]
		for s := range l.keys {
			k := binary.LittleEndian.Uint16(keys[2*s:])
			full := uint64(int64(-uint64(k)) >> 63) // all ones or nothing
			row := uint64(neutralWord)
			if last >= 0 {
				row = binary.LittleEndian.Uint64(t.rows[min(at, last):])
			}
			row = row&weights&full | neutralWord&^(weights&full)
			binary.LittleEndian.PutUint32(l.rows[narrow*s:], uint32(row))
			binary.LittleEndian.PutUint16(l.rows[narrow*s+4:], uint16(row>>32))
			l.keys[s] = k
			if t.gaps {
				full = ^uint64(0)
			}
			at += t.stride & int(full)
		}
	}
}

// addLines adds the rows of at most most features to the sums.
func (t *Table) addLines(features []uint64, sums []int32) {
	var lanes [8]uint16
	sumLines(unsafe.SliceData(t.lines), uint64(t.mask), uint64(t.shift), t.prints, features, &lanes)
	bias := neutral * int32(len(features))
	for l := range sums {
		sums[l] += int32(lanes[l]) - bias
	}
}

// sumLinesPlain is what sumLines does, step by step: from its home on, a
// feature goes from slot to slot to one that has its fingerprint or is empty.
// Of the lanes only those of the labels mean anything.
func sumLinesPlain(lines []line, shift uint64, prints uint64, features []uint64, lanes *[8]uint16) {
	*lanes = [8]uint16{}
	last := uint64(8*len(lines) - 1)
	for _, h := range features {
		f, i := print16(h&prints), h>>(shift&63)
		for ; lines[i/8].keys[i%8] != f && lines[i/8].keys[i%8] != 0; i = (i + 1) & last {
		}
		for l, w := range lines[i/8].rows[narrow*(i%8):][:narrow] {
			lanes[l] += uint16(w)
		}
	}
}

// print16 is a fingerprint, which is never 0.
func print16(h uint64) uint16 { return uint16(h | (h-1)>>63) }
