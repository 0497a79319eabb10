// Package weights carries the learned files of hearsay inside the binary.
//
// Each lives in a folder of its own beside its CARD.md (data, licence, seed,
// command, scores, known failures) and its checksum. Loading is lazy and
// shared; the bytes are the embedded ones and must not be written to.
package weights
