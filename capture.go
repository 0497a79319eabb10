package hearsay

import "time"

// Capture is what was fetched or read, before anything is understood of it.
type Capture struct {
	// Path names the local input: a file, "-" for standard input, or
	// "corpus.jsonl:17" for the seventeenth record of a corpus.
	Path string
	// URL is the address it was fetched from, where it was fetched.
	URL string
	// MediaType is the type as declared ("text/html; charset=windows-1252"),
	// or empty where nobody declared one.
	MediaType string
	// Bytes are the bytes as they came.
	Bytes []byte
	// Time is when they were fetched or read; zero where unknown.
	Time time.Time
}

// Captured is an article together with what it was read from.
type Captured struct {
	Article Article
	Capture Capture
}
