package hearsay

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
