//go:build !amd64

package nn

import "unsafe"

// On other architectures the plain ways are the only ones. The slices behind the
// pointers are as long as the table has slots and rows.

func sumLines(lines *line, mask, shift, prints uint64, features []uint64, lanes *[8]uint16) {
	sumLinesPlain(unsafe.Slice(lines, (mask+1)/8), shift, prints, features, lanes)
}

func findRows(shelves *shelf, mask, shift, prints uint64, features []uint64, rows *[most]uint32, at *byte, pitch uint64) (n uint64) {
	return findRowsPlain(unsafe.Slice(shelves, (mask+1)/16), shift, prints, features, rows)
}

func sumRows(at *byte, pitch uint64, rows []uint32, lanes *[block]uint16) {
	last := uint64(0)
	for _, r := range rows {
		last = max(last, uint64(r))
	}
	sumRowsPlain(unsafe.Slice(at, last*pitch+min(pitch, block)), int(pitch), rows, lanes)
}

func ask(at unsafe.Pointer, shift, bytes uint64, features []uint64) {}
