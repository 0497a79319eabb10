package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"hearsay"
	"hearsay/carry"
)

// openCarried finds the file of a record, and its manifest where it has one.
// Standard input is kept in a file first: it is read twice.
func openCarried(c console, from string) (*carriedFile, error) {
	f := &carriedFile{name: from, path: from}
	switch {
	case from == "-":
		return f, f.spool(c)
	case isFolder(from):
		return f, f.inFolder(from)
	}
	m, err := manifestAt(from + carry.ManifestEnding)
	if err != nil {
		return nil, err
	}
	f.manifest = m
	return f, f.begin()
}

func (f *carriedFile) spool(c console) error {
	if c.inTerminal {
		return usageError{errors.New("there is nothing to import: standard input is a terminal")}
	}
	out, err := os.CreateTemp("", "hearsay-import-*")
	if err != nil {
		return fmt.Errorf("keeping standard input: %w", err)
	}
	f.name, f.path, f.temporary, f.open = "standard input", out.Name(), true, out
	if _, err := io.Copy(out, c.in); err != nil {
		f.close()
		return fmt.Errorf("keeping standard input: %w", err)
	}
	return nil
}

// inFolder takes the file that the folder's manifest names.
func (f *carriedFile) inFolder(folder string) error {
	m, err := manifestAt(filepath.Join(folder, carry.ManifestName))
	switch {
	case err != nil:
		return err
	case m == nil:
		return fmt.Errorf("importing %s: the folder has no %s; name the file itself", folder, carry.ManifestName)
	case m.Format != "record" || len(m.Files) != 1:
		return fmt.Errorf("importing %s: it holds statements as %s, which cannot be taken in again; hearsay export --format record writes what can", folder, m.Format)
	case m.Files[0].Name != filepath.Base(m.Files[0].Name):
		return fmt.Errorf("importing %s: its manifest names a file outside of it, %q", folder, m.Files[0].Name)
	}
	f.manifest, f.path = m, filepath.Join(folder, m.Files[0].Name)
	return f.begin()
}

func manifestAt(path string) (*carry.Manifest, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the manifest %s: %w", path, bare(err))
	}
	defer f.Close()
	m, err := carry.ReadManifest(f)
	if err != nil {
		return nil, fmt.Errorf("reading the manifest %s: %w", path, err)
	}
	return m, nil
}

func (f *carriedFile) begin() (err error) {
	if f.open, err = os.Open(f.path); err != nil {
		return fmt.Errorf("importing %s: %w", f.name, bare(err))
	}
	return nil
}

func (f *carriedFile) close() {
	f.open.Close()
	if f.temporary {
		os.Remove(f.path)
	}
}

// entries reads the file from its beginning, packed or not.
func (f *carriedFile) entries() (iter.Seq2[hearsay.Entry, error], error) {
	if _, err := f.open.Seek(0, io.SeekStart); err != nil {
		return nil, fmt.Errorf("importing %s: %w; it is read twice, so that it has to be a file, or standard input (-)", f.name, bare(err))
	}
	in := bufio.NewReaderSize(f.open, 1<<16)
	if head, _ := in.Peek(2); !bytes.Equal(head, []byte{0x1f, 0x8b}) {
		return carry.Entries(in), nil
	}
	packed, err := gzip.NewReader(in)
	if err != nil {
		return nil, fmt.Errorf("importing %s: %w", f.name, err)
	}
	return carry.Entries(packed), nil
}

// verify reads the whole file, so that nothing is taken in of one that is not
// whole, and counts its entries.
func (f *carriedFile) verify(ctx context.Context, c console) (total int, err error) {
	if err := f.matchesManifest(); err != nil {
		return 0, err
	}
	bar := newCounter(c, "entries checked", 0, true)
	defer bar.done()
	entries, err := f.entries()
	if err != nil {
		return 0, err
	}
	for _, err := range watched(ctx, entries, bar) {
		if err != nil {
			return 0, fmt.Errorf("importing %s: %w; nothing was taken in", f.name, err)
		}
		total++
	}
	return total, nil
}

// matchesManifest compares the bytes with the manifest's hash.
func (f *carriedFile) matchesManifest() error {
	if f.manifest == nil {
		return nil
	}
	is, err := fileSum(f.path, filepath.Base(f.path))
	if err != nil {
		return fmt.Errorf("importing %s: %w", f.name, bare(err))
	}
	for _, said := range f.manifest.Files {
		if said.Name == is.Name && said != is {
			return fmt.Errorf("importing %s: it has %d bytes and the hash %s, its manifest says %d and %s; it is not the file that was exported, and nothing was taken in",
				f.name, is.Bytes, is.SHA256, said.Bytes, said.SHA256)
		}
	}
	return nil
}
