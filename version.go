package hearsay

// Version is the version of the program, as [Provenance] records it.
const Version = "0.1.0"
