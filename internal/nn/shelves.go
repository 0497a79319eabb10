package nn

import (
	"encoding/binary"
	"unsafe"
)

// shelf holds sixteen slots of a table with many labels, a line of the cache:
// where a key stands tells in the same access which row is its own.
type shelf struct {
	keys  [16]uint16 // fingerprints, 0 is empty
	first uint32     // the row of the first full slot
	ranks [16]uint8  // how many full slots stand before each
	_     [12]byte
}

const slotInShelf = 2 // log2 of the bytes of a shelf that a slot takes

// block is the most bytes of a row that are summed in one go.
const block = 64

// makeShelves sets the keys out in shelves, and the rows so that none lies
// across more lines of the cache than it must.
func (t *Table) makeShelves() {
	t.shelves = large(make([]shelf, (t.mask+1)/16))
	row := uint32(0)
	for i := range t.shelves {
		f := &t.shelves[i]
		f.first = row
		keys := t.keys[32*i : 32*i+32]
		for s := range f.keys {
			k := binary.LittleEndian.Uint16(keys[2*s:])
			f.keys[s], f.ranks[s] = k, uint8(row-f.first)
			if t.gaps {
				k = 1
			}
			row += uint32(-uint64(k) >> 63)
		}
	}
	if t.pitch = (t.labels + block - 1) &^ (block - 1); t.labels <= block/2 {
		t.pitch = block / 2
	}
	t.wide = large(make([]byte, t.pitch*int(row)))
	for i := range int(row) {
		copy(t.wide[t.pitch*i:], t.rows[t.stride*i:][:t.labels])
	}
}

// addRows adds the rows of at most most features to the sums.
func (t *Table) addRows(features []uint64, sums []int32) {
	var rows [most]uint32
	n := int(findRows(unsafe.SliceData(t.shelves), uint64(t.mask), uint64(t.shift), t.prints, features, &rows,
		unsafe.SliceData(t.wide), uint64(t.pitch)))
	for from := 0; from < len(sums) && n > 0; from += block {
		var lanes [block]uint16
		sumRows(&t.wide[from], uint64(t.pitch), rows[:n], &lanes)
		part, bias := sums[from:min(len(sums), from+block)], neutral*int32(n)
		for l, w := range lanes[:len(part)] {
			part[l] += int32(w) - bias
		}
	}
}

// findRowsPlain is what findRows does, step by step: it writes down the row of
// each feature that the table holds, and returns how many they are.
func findRowsPlain(shelves []shelf, shift, prints uint64, features []uint64, rows *[most]uint32) (n uint64) {
	last := uint64(16*len(shelves) - 1)
	for _, h := range features {
		f, i := print16(h&prints), h>>(shift&63)
		for ; shelves[i/16].keys[i%16] != f && shelves[i/16].keys[i%16] != 0; i = (i + 1) & last {
		}
		if s := &shelves[i/16]; s.keys[i%16] != 0 {
			rows[n] = s.first + uint32(s.ranks[i%16])
			n++
		}
	}
	return n
}

// sumRowsPlain is what sumRows does: it adds up the rows byte by byte, each
// min(pitch, block) bytes long from at on.
func sumRowsPlain(at []byte, pitch int, rows []uint32, lanes *[block]uint16) {
	*lanes = [block]uint16{}
	for _, r := range rows {
		for l, w := range at[pitch*int(r):][:min(pitch, block)] {
			lanes[l] += uint16(w)
		}
	}
}
