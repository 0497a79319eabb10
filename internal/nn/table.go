package nn

import (
	"encoding/binary"
	"math/bits"
)

// lanes selects every other byte of a word: eight biased int8 become two words
// of four 16-bit lanes, which add without touching each other up to 257 times.
const lanes = 0x00FF00FF00FF00FF

// Table maps feature hashes to rows of int8 weights, one a label. It is an
// open-addressing table: a slot holds a fingerprint of 15 or 16 bits (0: empty),
// a row a byte for each label, a weight plus 128. The rows of the full slots
// stand in the slots' order, without gaps. A feature that is not in the
// table weighs nothing; of those about one in 10,000 meets a stranger's fingerprint.
type Table struct {
	labels int
	stride int // bytes a row
	shift  uint
	mask   uint32
	prints uint64   // the bits of a hash that are its fingerprint
	keys   []byte   // two bytes a slot
	base   []uint32 // of every four slots, the row of the first
	rows   []byte   // stride bytes a full slot, and tail bytes more
	gaps   bool     // empty slots have rows too
	scale  float32
}

// tail is what stands behind the last row, so that it too is read by whole words.
const tail = 7

// Labels is the number of labels a row has weights for.
func (t *Table) Labels() int { return t.labels }

// Scale is what one unit of a weight stands for.
func (t *Table) Scale() float32 { return t.scale }

func fingerprint(h uint64) uint16 {
	if f := uint16(h); f != 0 {
		return f
	}
	return 1
}

// fingerprint is never 0, which stands for an empty slot.
func (t *Table) fingerprint(h uint64) uint64 {
	f := h & t.prints
	return f | (f-1)>>63
}

// find gives the slot of a feature, or the empty slot where it would go.
func (t *Table) find(h uint64) (slot int, found bool) {
	return t.walk(h>>t.shift, t.fingerprint(h))
}

// walk looks for a fingerprint slot by slot.
func (t *Table) walk(from, f uint64) (slot int, found bool) {
	for i := uint32(from); ; i++ {
		i &= t.mask
		k := uint64(binary.LittleEndian.Uint16(t.keys[2*i:]))
		if k == f {
			return int(i), true
		}
		if k == 0 {
			return int(i), false
		}
	}
}

// row is the number of the row of a full slot.
func (t *Table) row(slot uint32) uint32 {
	four := binary.LittleEndian.Uint64(t.keys[slot>>2*8:])
	before := four & (1<<(slot&3*16) - 1)
	full := (before&^highs + ^uint64(highs) | before) & highs
	return t.base[slot>>2] + uint32(full>>15*ones>>48)
}

// count fills base from the keys and returns the number of full slots.
func (t *Table) count() uint32 {
	t.base = make([]uint32, len(t.keys)/8)
	n := uint32(0)
	for i := range t.base {
		t.base[i] = n
		four := binary.LittleEndian.Uint64(t.keys[8*i:])
		full := (four&^highs + ^uint64(highs) | four) & highs
		n += uint32(full >> 15 * ones >> 48)
	}
	return n
}

// Has reports whether the table holds weights for the feature.
func (t *Table) Has(h uint64) bool {
	_, ok := t.find(h)
	return ok
}

// Sum adds up the rows of the features into sums (len at least Labels), which it overwrites.
func (t *Table) Sum(features []uint64, sums []int32) {
	clear(sums[:t.labels])
	t.Add(features, sums)
}

// Add adds the rows of the features to the sums.
func (t *Table) Add(features []uint64, sums []int32) {
	for len(features) > gathered {
		t.Add(features[:gathered], sums)
		features = features[gathered:]
	}
	var hits [gathered]uint32
	n := t.gather(features, &hits)
	if !t.gaps {
		for i, s := range hits[:n] {
			hits[i] = t.row(s)
		}
	}
	t.addUp(hits[:n], sums[:t.labels])
}

// addUp adds the rows of these numbers, word by word, so that a word's lanes stay in
// registers: below 257 rows no lane runs over. A row's last word may reach into
// the next row, whose lanes are not looked at.
func (t *Table) addUp(rows []uint32, sums []int32) {
	all, stride, bias := t.rows, t.stride, 128*int32(len(rows))
	for from := 0; len(sums) > 0; from += 8 {
		var even, odd uint64
		for _, r := range rows {
			x := binary.LittleEndian.Uint64(all[int(r)*stride+from:])
			even += x & lanes
			odd += x >> 8 & lanes
		}
		k := min(len(sums), 8)
		for l := range sums[:k] {
			w := even
			if l&1 == 1 {
				w = odd
			}
			sums[l] += int32(w>>(uint(l>>1)*16)&0xFFFF) - bias
		}
		sums = sums[k:]
	}
}

// Row is one feature's weights, before they are put into a table.
type Row struct {
	Feature uint64
	Weights []float32 // one a label
}

// NewTable quantizes rows to int8 steps of scale and builds a table filled to
// at most 70 %. Rows whose weights all round to zero are left out; of two rows
// with the same fingerprint in the same run of slots only the first is kept,
// so give the important ones first.
func NewTable(labels int, rows []Row, scale float32) *Table {
	kept := make([]Row, 0, len(rows))
	for _, r := range rows {
		if !roundsToZero(r.Weights, scale) {
			kept = append(kept, r)
		}
	}
	size := 16
	for float64(len(kept)) > 0.7*float64(size) {
		size *= 2
	}
	t := &Table{labels: labels, stride: labels, scale: scale, mask: uint32(size - 1),
		prints: 1<<16 - 1, shift: uint(64 - bits.TrailingZeros(uint(size)))}
	t.keys = make([]byte, 2*size)
	at := make([]*Row, size)
	for i := range kept {
		if s, found := t.find(kept[i].Feature); !found {
			binary.LittleEndian.PutUint16(t.keys[2*s:], uint16(t.fingerprint(kept[i].Feature)))
			at[s] = &kept[i]
		}
	}
	t.rows = make([]byte, 0, t.stride*int(t.count())+tail)
	for _, r := range at {
		if r != nil {
			for _, w := range r.Weights[:labels] {
				t.rows = append(t.rows, byte(int(Quantize(w, scale))+128))
			}
		}
	}
	t.rows = append(t.rows, make([]byte, tail)...)
	return t
}

func roundsToZero(w []float32, scale float32) bool {
	for _, x := range w {
		if Quantize(x, scale) != 0 {
			return false
		}
	}
	return true
}

// Quantize rounds a weight to int8 steps of scale, clipped to ±127.
func Quantize(w, scale float32) int8 {
	q := w / scale
	switch {
	case q >= 127:
		return 127
	case q <= -127:
		return -127
	case q >= 0:
		return int8(q + 0.5)
	}
	return int8(q - 0.5)
}
