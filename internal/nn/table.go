package nn

import (
	"encoding/binary"
	"math/bits"
	"unsafe"
)

// Table maps feature hashes to rows of int8 weights, one a label. It is an
// open-addressing table: a slot holds a fingerprint of 15 or 16 bits (0: empty),
// a row a byte for each label, a weight plus 128. A feature that is not in the
// table weighs nothing; of those about one in 10,000 meets a stranger's fingerprint.
//
// It keeps the bytes that it was read from, in which the rows of the full slots
// stand in the slots' order, and a copy of them that suits the processor's caches:
// lines where there are few labels, shelves and wide rows where there are many.
type Table struct {
	labels int
	stride int // bytes a row
	shift  uint
	mask   uint32
	prints uint64 // the bits of a hash that are its fingerprint
	keys   []byte // two bytes a slot
	rows   []byte // stride bytes a full slot, and tail bytes more
	gaps   bool   // empty slots have rows too
	scale  float32

	lines   []line
	shelves []shelf
	wide    []byte // the rows again, pitch bytes each
	pitch   int
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

// count is the number of full slots.
func (t *Table) count() (n int) {
	for i := 0; i < len(t.keys); i += 2 {
		if t.keys[i]|t.keys[i+1] != 0 {
			n++
		}
	}
	return n
}

// arrange makes the copy that sums are taken from.
func (t *Table) arrange() {
	if t.labels <= narrow {
		t.makeLines()
	} else {
		t.makeShelves()
	}
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
	sums = sums[:t.labels]
	for ; len(features) > 0; features = features[min(len(features), most):] {
		some := features[:min(len(features), most)]
		if t.lines != nil {
			t.addLines(some, sums)
		} else {
			t.addRows(some, sums)
		}
	}
}

// most is how many features are summed at once: more than 257 rows could run
// over the 16 bits in which they are summed.
const most = 128

// Ask asks memory for what a sum of the features will read first, so that it
// comes while something else is done. It changes no result.
func (t *Table) Ask(features []uint64) {
	switch {
	case len(features) == 0:
	case t.lines != nil:
		ask(unsafe.Pointer(unsafe.SliceData(t.lines)), uint64(t.shift), slotInLine, features)
	default:
		ask(unsafe.Pointer(unsafe.SliceData(t.shelves)), uint64(t.shift), slotInShelf, features)
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
	t.rows = make([]byte, 0, t.stride*t.count()+tail)
	for _, r := range at {
		if r != nil {
			for _, w := range r.Weights[:labels] {
				t.rows = append(t.rows, byte(int(Quantize(w, scale))+128))
			}
		}
	}
	t.rows = append(t.rows, make([]byte, tail)...)
	t.arrange()
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
