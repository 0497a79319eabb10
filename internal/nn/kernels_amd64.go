package nn

import "unsafe"

// The kernels below use nothing that not every processor of this architecture
// has (SSE2), so that there is one way only, and the same sums everywhere.

// sumLines is [sumLinesPlain] with the eight keys of a line compared at once.
// There must be a feature.
//
//go:noescape
func sumLines(lines *line, mask, shift, prints uint64, features []uint64, lanes *[8]uint16)

// findRows is [findRowsPlain] with the sixteen keys of a shelf compared at once.
// It asks memory for the rows that it finds, which are pitch bytes each from at on.
// There must be a feature.
//
//go:noescape
func findRows(shelves *shelf, mask, shift, prints uint64, features []uint64, rows *[most]uint32, at *byte, pitch uint64) (n uint64)

// sumRows is [sumRowsPlain] with sixteen bytes added at once.
//
//go:noescape
func sumRows(at *byte, pitch uint64, rows []uint32, lanes *[block]uint16)

// ask asks memory for the line of each feature's home slot; a slot takes
// 1<<bytes bytes from at on. There must be a feature.
//
//go:noescape
func ask(at unsafe.Pointer, shift, bytes uint64, features []uint64)
