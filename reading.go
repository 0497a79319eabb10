package hearsay

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
)

// Reading is everything that hearsay found in one article, recorded or printed as one.
type Reading struct {
	Article      Article
	Attributions []Attribution
	Provenance   Provenance
}

// Provenance says why the rows of a reading are believed.
type Provenance struct {
	// Weights maps the name of each weights file used to its checksum.
	Weights map[string]string
	// Version is the version of the program that read.
	Version string
}

// Key names the program and weights in twelve characters, so that a row can
// say by what it was read and a table beside the rows what that was.
func (p *Provenance) Key() string {
	h := sha256.New()
	h.Write([]byte(p.Version))
	for _, name := range slices.Sorted(maps.Keys(p.Weights)) {
		h.Write([]byte("\x00" + name + "\x00" + p.Weights[name]))
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}
