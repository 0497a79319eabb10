package carry

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"hearsay"
)

// ManifestName is how the manifest of a folder is called; that of a single
// file is called after it, with ManifestEnding.
const (
	ManifestName   = "manifest.json"
	ManifestEnding = ".manifest.json"
)

// Manifest says what was carried away: docs/format.md is its contract.
type Manifest struct {
	// Manifest is the number of this form of manifest: 1.
	Manifest int       `json:"manifest"`
	Program  string    `json:"program"`
	Made     time.Time `json:"made"`
	Format   string    `json:"format"`
	// Filters are what the rows were chosen by; none for all.
	Filters Filters `json:"filters"`
	// Counts are by what is counted: attributions, articles, outlets, speakers
	// of rows; kinds of entries of a record.
	Counts map[string]int `json:"counts"`
	// Since and Until are the first and last time of publication, null where
	// nothing has a date.
	Since *time.Time `json:"since"`
	Until *time.Time `json:"until"`
	// Readings tell by which program and weights the rows of a reading were read.
	Readings map[string]Reading `json:"readings"`
	Files    []File             `json:"files"`
}

// Filters are the limits of a search, as given.
type Filters struct {
	Words       string  `json:"words,omitempty"`
	Speaker     string  `json:"speaker,omitempty"`
	Outlet      string  `json:"outlet,omitempty"`
	Act         string  `json:"act,omitempty"`
	Kind        string  `json:"kind,omitempty"`
	Since       string  `json:"since,omitempty"`
	Until       string  `json:"until,omitempty"`
	Sure        float64 `json:"sure,omitempty"`
	Own         bool    `json:"own,omitempty"`
	AllVersions bool    `json:"all_versions,omitempty"`
}

// Reading is the program and the weights that rows were read by.
type Reading struct {
	Version string            `json:"version"`
	Weights map[string]string `json:"weights"`
	// Attributions is how many rows were read so.
	Attributions int `json:"attributions"`
}

// File is one file, by its name below the manifest's folder.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// NewManifest is a manifest of what was counted.
func NewManifest(format string, made time.Time, f Filters, c *Count) *Manifest {
	m := &Manifest{Manifest: 1, Program: "hearsay " + hearsay.Version, Made: made.UTC().Truncate(time.Second), Format: format,
		Filters: f, Counts: c.counts(), Readings: c.readings, Files: []File{}}
	if !c.since.IsZero() {
		m.Since, m.Until = &c.since, &c.until
	}
	return m
}

// JSON is the manifest as its file has it.
func (m *Manifest) JSON() ([]byte, error) {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the manifest: %w", err)
	}
	return append(b, '\n'), nil
}

// mostManifest bounds what is read of a file that calls itself a manifest: one
// of a brat folder names two files an article.
const mostManifest = 1 << 30

// ReadManifest reads a manifest, and refuses forms it does not know.
func ReadManifest(r io.Reader) (*Manifest, error) {
	var m Manifest
	if err := json.NewDecoder(io.LimitReader(r, mostManifest)).Decode(&m); err != nil {
		return nil, fmt.Errorf("it is no manifest: %w", err)
	}
	switch {
	case m.Manifest < 1:
		return nil, fmt.Errorf("it is no manifest of hearsay: it does not say which form it has")
	case m.Manifest > 1:
		return nil, fmt.Errorf("it has form %d, which a newer version of hearsay wrote (this one knows 1)", m.Manifest)
	}
	return &m, nil
}
