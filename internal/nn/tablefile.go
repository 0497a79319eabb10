package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// AppendTo writes the table: labels, log2 of slots, scale, keys, rows, little-endian.
func (t *Table) AppendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(t.labels))
	b = binary.LittleEndian.AppendUint32(b, uint32(64-t.shift))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.scale))
	b = append(b, t.keys...)
	return append(b, t.rows...)
}

// ReadTable reads a table in place and returns the bytes after it.
func ReadTable(b []byte) (*Table, []byte, error) {
	if len(b) < 12 {
		return nil, nil, errors.New("weights table: fewer bytes than its header")
	}
	labels, log := int(binary.LittleEndian.Uint32(b)), uint(binary.LittleEndian.Uint32(b[4:]))
	if labels < 1 || labels > 1024 || log < 4 || log > 28 {
		return nil, nil, fmt.Errorf("weights table: %d labels and 2^%d slots make no sense", labels, log)
	}
	t := &Table{labels: labels, words: (labels + 7) / 8, shift: 64 - log, mask: 1<<log - 1,
		scale: math.Float32frombits(binary.LittleEndian.Uint32(b[8:]))}
	b = b[12:]
	nk, nr := 2<<log, 8*t.words<<log
	if len(b) < nk+nr {
		return nil, nil, fmt.Errorf("weights table: cut off after %d of %d bytes", len(b), nk+nr)
	}
	t.keys, t.rows = b[:nk:nk], b[nk:nk+nr:nk+nr]
	return t, b[nk+nr:], t.check()
}

// check makes sure that a search always ends: at least one slot must be empty.
func (t *Table) check() error {
	for i := 0; i < len(t.keys); i += 2 {
		if t.keys[i] == 0 && t.keys[i+1] == 0 {
			return nil
		}
	}
	return errors.New("weights table: no empty slot, a search would not end")
}
