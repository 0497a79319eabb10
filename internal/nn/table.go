package nn

import (
	"encoding/binary"
	"math/bits"
)

// lanes selects every other byte of a word: eight biased int8 become two words
// of four 16-bit lanes, which add without touching each other up to 257 times.
const lanes = 0x00FF00FF00FF00FF

// MaxFeatures is the most features one call of Table.Sum may be given: beyond
// it the 16-bit lanes could run over.
const MaxFeatures = 257

// Table maps feature hashes to rows of int8 weights, one a label. It is an
// open-addressing table: a slot holds a 16-bit fingerprint (0: empty) and a row
// of ceil(labels/8) words, each byte a weight plus 128. A feature that is not
// in the table weighs nothing; of those about one in 40,000 meets a stranger's
// fingerprint.
type Table struct {
	labels int
	words  int // words a row
	shift  uint
	mask   uint32
	keys   []byte // two bytes a slot
	rows   []byte // 8*words bytes a slot
	scale  float32
}

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

// find gives the slot of a feature, or the empty slot where it would go.
func (t *Table) find(h uint64) (slot int, found bool) {
	f := fingerprint(h)
	for i := uint32(h >> t.shift); ; i++ {
		i &= t.mask
		k := binary.LittleEndian.Uint16(t.keys[2*i:])
		if k == f {
			return int(i), true
		}
		if k == 0 {
			return int(i), false
		}
	}
}

// Has reports whether the table holds weights for the feature.
func (t *Table) Has(h uint64) bool {
	_, ok := t.find(h)
	return ok
}

// Sum adds up the rows of the features into sums (len at least Labels), which it overwrites.
func (t *Table) Sum(features []uint64, sums []int32) {
	if t.words == 1 {
		t.sum1(features, sums)
		return
	}
	if t.words <= len(wide{}) {
		t.sumWide(features, sums)
		return
	}
	sums = sums[:t.labels]
	clear(sums)
	for _, h := range features {
		s, ok := t.find(h)
		if !ok {
			continue
		}
		row := t.rows[s*8*t.words : (s+1)*8*t.words]
		for l := range sums {
			sums[l] += int32(row[l]) - 128
		}
	}
}

func (t *Table) sum1(features []uint64, sums []int32) {
	var even, odd uint64
	n := int32(0)
	for _, h := range features {
		s, ok := t.find(h)
		if !ok {
			continue
		}
		row := binary.LittleEndian.Uint64(t.rows[8*s:])
		even += row & lanes
		odd += row >> 8 & lanes
		n++
	}
	for l := range sums[:t.labels] {
		w := even
		if l&1 == 1 {
			w = odd
		}
		sums[l] = int32(w>>(uint(l>>1)*16)&0xFFFF) - 128*n
	}
}

// wide holds the lanes of rows of up to four words: 32 labels.
type wide [4]uint64

// sumWide is sum1 for rows of two to four words.
func (t *Table) sumWide(features []uint64, sums []int32) {
	var even, odd wide
	n, size := int32(0), 8*t.words
	for _, h := range features {
		s, ok := t.find(h)
		if !ok {
			continue
		}
		row := t.rows[s*size : s*size+size]
		for k := 0; k < len(even) && len(row) >= 8; k++ {
			x := binary.LittleEndian.Uint64(row)
			even[k] += x & lanes
			odd[k] += x >> 8 & lanes
			row = row[8:]
		}
		n++
	}
	for l := range sums[:t.labels] {
		w := even[l>>3]
		if l&1 == 1 {
			w = odd[l>>3]
		}
		sums[l] = int32(w>>(uint(l>>1&3)*16)&0xFFFF) - 128*n
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
	t := &Table{labels: labels, words: (labels + 7) / 8, scale: scale, mask: uint32(size - 1),
		shift: uint(64 - bits.TrailingZeros(uint(size)))}
	t.keys = make([]byte, 2*size)
	t.rows = make([]byte, 8*t.words*size)
	for _, r := range rows {
		if !roundsToZero(r.Weights, scale) {
			t.put(r)
		}
	}
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

func (t *Table) put(r Row) {
	i, found := t.find(r.Feature)
	if found {
		return
	}
	binary.LittleEndian.PutUint16(t.keys[2*i:], fingerprint(r.Feature))
	row := t.rows[i*8*t.words : (i+1)*8*t.words]
	for l := range row {
		row[l] = 128
		if l < len(r.Weights) {
			row[l] = byte(int(Quantize(r.Weights[l], t.scale)) + 128)
		}
	}
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
