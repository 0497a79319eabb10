package nn

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
)

// magic opens every weights file; its last byte is the format's version.
const magic = "HSYW\x01"

// File is a weights file: named sections of bytes, in order.
type File struct {
	names    []string
	sections map[string][]byte
}

// Add appends a section. A name must be added once only.
func (f *File) Add(name string, b []byte) {
	if f.sections == nil {
		f.sections = map[string][]byte{}
	}
	f.names = append(f.names, name)
	f.sections[name] = b
}

// Bytes is the file as it is stored: magic, number of sections, then of each
// its name and its bytes with their lengths, all little-endian.
func (f *File) Bytes() []byte {
	b := append([]byte{}, magic...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.names)))
	for _, n := range f.names {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(n)))
		b = append(b, n...)
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f.sections[n])))
		b = append(b, f.sections[n]...)
	}
	return b
}

// OpenFile reads the sections in place; b must not change afterwards.
func OpenFile(b []byte) (*File, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return nil, errors.New("weights: not a weights file of this version")
	}
	n := binary.LittleEndian.Uint32(b[len(magic):])
	b = b[len(magic)+4:]
	f := &File{}
	for i := uint32(0); i < n; i++ {
		var name, body []byte
		var err error
		if name, b, err = cut(b); err != nil {
			return nil, err
		}
		if body, b, err = cut(b); err != nil {
			return nil, fmt.Errorf("section %q: %w", name, err)
		}
		f.Add(string(name), body)
	}
	return f, nil
}

// cut takes a length and as many bytes off the front.
func cut(b []byte) (head, rest []byte, err error) {
	if len(b) < 4 {
		return nil, nil, errors.New("weights: cut off")
	}
	n := int(binary.LittleEndian.Uint32(b))
	if b = b[4:]; n < 0 || len(b) < n {
		return nil, nil, fmt.Errorf("weights: cut off, %d of %d bytes", len(b), n)
	}
	return b[:n:n], b[n:], nil
}

// Section returns the bytes of a section.
func (f *File) Section(name string) ([]byte, error) {
	b, ok := f.sections[name]
	if !ok {
		return nil, fmt.Errorf("weights: no section %q", name)
	}
	return b, nil
}

// Checksum is the SHA-256 of a weights file in lower-case hexadecimal.
func Checksum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}
