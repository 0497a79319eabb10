package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// packed marks, beside the log2 of the slots, a table whose rows have no gaps.
// In tables without the mark, the oldest form, every slot has a row, full or empty.
// Where the row's bytes are not told, as in older forms, it is filled up to whole words.
const packed = 1 << 31

// AppendTo writes the table: labels, log2 of slots with the packed mark, scale,
// the fingerprint's bits and above them the row's bytes, keys, rows, tail, little-endian.
func (t *Table) AppendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(t.labels))
	b = binary.LittleEndian.AppendUint32(b, uint32(64-t.shift)|packed)
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.scale))
	b = binary.LittleEndian.AppendUint32(b, uint32(t.prints)|uint32(t.labels)<<16)
	b = append(b, t.keys...)
	row := 0
	for i := 0; i < len(t.keys); i += 2 {
		full := t.keys[i]|t.keys[i+1] != 0
		if full {
			b = append(b, t.rows[row*t.stride:][:t.labels]...)
		}
		if full || t.gaps {
			row++
		}
	}
	return append(b, make([]byte, tail)...)
}

// ReadTable reads a table in place and returns the bytes after it.
func ReadTable(b []byte) (*Table, []byte, error) {
	if len(b) < 16 {
		return nil, nil, errors.New("weights table: fewer bytes than its header")
	}
	labels, log := int(binary.LittleEndian.Uint32(b)), uint(binary.LittleEndian.Uint32(b[4:]))
	gaps := log&packed == 0
	if log &^= packed; labels < 1 || labels > 1024 || log < 4 || log > 28 {
		return nil, nil, fmt.Errorf("weights table: %d labels and 2^%d slots make no sense", labels, log)
	}
	t := &Table{labels: labels, stride: (labels + 7) &^ 7, shift: 64 - log, mask: 1<<log - 1, gaps: gaps,
		scale: math.Float32frombits(binary.LittleEndian.Uint32(b[8:])), prints: 1<<16 - 1}
	behind := 0
	if b = b[12:]; !gaps {
		t.prints = uint64(binary.LittleEndian.Uint16(b))
		if stride := int(binary.LittleEndian.Uint16(b[2:])); stride == labels {
			t.stride, behind = labels, tail
		} else if stride != 0 {
			return nil, nil, fmt.Errorf("weights table: rows of %d bytes for %d labels", stride, labels)
		}
		if t.prints != 1<<15-1 && t.prints != 1<<16-1 {
			return nil, nil, fmt.Errorf("weights table: fingerprints of bits %x", t.prints)
		}
		b = b[4:]
	}
	nk := 2 << log
	if len(b) < nk {
		return nil, nil, fmt.Errorf("weights table: cut off after %d of %d bytes of keys", len(b), nk)
	}
	t.keys, b = b[:nk:nk], b[nk:]
	full := t.count()
	if full == 1<<log {
		return nil, nil, errors.New("weights table: no empty slot, a search would not end")
	}
	nr := t.stride*full + behind
	if gaps {
		nr = t.stride << log
	}
	if len(b) < nr {
		return nil, nil, fmt.Errorf("weights table: cut off after %d of %d bytes of rows", len(b), nr)
	}
	t.rows = b[:nr:nr]
	t.arrange()
	return t, b[nr:], nil
}
