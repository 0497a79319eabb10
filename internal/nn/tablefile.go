package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// packed marks, beside the log2 of the slots, a table whose rows have no gaps.
// In tables without the mark every slot has a row, full or empty.
const packed = 1 << 31

// AppendTo writes the table: labels, log2 of slots with the packed mark, scale,
// the fingerprint's bits, keys, rows, little-endian.
func (t *Table) AppendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(t.labels))
	b = binary.LittleEndian.AppendUint32(b, uint32(64-t.shift)|packed)
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.scale))
	b = binary.LittleEndian.AppendUint32(b, uint32(t.prints))
	b = append(b, t.keys...)
	return append(b, t.rows...)
}

// ReadTable reads a table in place and returns the bytes after it.
func ReadTable(b []byte) (*Table, []byte, error) {
	if len(b) < 12 {
		return nil, nil, errors.New("weights table: fewer bytes than its header")
	}
	labels, log := int(binary.LittleEndian.Uint32(b)), uint(binary.LittleEndian.Uint32(b[4:]))
	gaps := log&packed == 0
	if log &^= packed; labels < 1 || labels > 1024 || log < 4 || log > 28 {
		return nil, nil, fmt.Errorf("weights table: %d labels and 2^%d slots make no sense", labels, log)
	}
	t := &Table{labels: labels, words: (labels + 7) / 8, shift: 64 - log, mask: 1<<log - 1,
		scale: math.Float32frombits(binary.LittleEndian.Uint32(b[8:])), prints: 1<<16 - 1}
	b = b[12:]
	if !gaps {
		if len(b) < 4 {
			return nil, nil, errors.New("weights table: fewer bytes than its header")
		}
		if t.prints = uint64(binary.LittleEndian.Uint32(b)); t.prints != 1<<15-1 && t.prints != 1<<16-1 {
			return nil, nil, fmt.Errorf("weights table: fingerprints of bits %x", t.prints)
		}
		b = b[4:]
	}
	nk := 2 << log
	if len(b) < nk {
		return nil, nil, fmt.Errorf("weights table: cut off after %d of %d bytes of keys", len(b), nk)
	}
	t.keys, b = b[:nk:nk], b[nk:]
	full := int(t.count())
	if full == 1<<log {
		return nil, nil, errors.New("weights table: no empty slot, a search would not end")
	}
	if gaps {
		return t.withGaps(b)
	}
	nr := 8 * t.words * full
	if len(b) < nr {
		return nil, nil, fmt.Errorf("weights table: cut off after %d of %d bytes of rows", len(b), nr)
	}
	t.rows = b[:nr:nr]
	return t, b[nr:], nil
}

// withGaps takes the rows of a table in which empty slots have rows too.
func (t *Table) withGaps(b []byte) (*Table, []byte, error) {
	nr := 8 * t.words * (int(t.mask) + 1)
	if len(b) < nr {
		return nil, nil, fmt.Errorf("weights table: cut off after %d of %d bytes of rows", len(b), nr)
	}
	t.rows, t.gaps = b[:nr:nr], true
	return t, b[nr:], nil
}
