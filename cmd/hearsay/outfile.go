package main

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"hearsay/carry"
)

// outFile is a file that comes into being whole: it is written under another
// name in its folder, and gets its own at the end. Whoever is interrupted
// leaves nothing under the final name.
type outFile struct {
	path, temporary string
	force           bool
	file            *os.File
	buffer          *bufio.Writer
	packer          *gzip.Writer // nil where the name does not end in .gz
	sum             hash.Hash
	size            int64
}

// createOut begins a file. One that is there is an error, unless force says to
// replace it.
func createOut(path string, force bool) (*outFile, error) {
	o := &outFile{path: path, force: force, sum: sha256.New()}
	if err := o.free(); err != nil {
		return nil, err
	}
	var err error
	if o.temporary, o.file, err = temporaryFile(path); err != nil {
		return nil, fmt.Errorf("writing %s: %w", path, bare(err))
	}
	o.buffer = bufio.NewWriterSize(o.file, 1<<16)
	if strings.HasSuffix(path, ".gz") {
		o.packer = gzip.NewWriter(belowPacker{o})
	}
	return o, nil
}

func temporaryFile(path string) (string, *os.File, error) {
	for {
		name := partialName(path)
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return name, f, err
		}
	}
}

// partialName is a name beside path for what is not whole yet.
func partialName(path string) string {
	return filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.partial-%08x", filepath.Base(path), rand.Uint32()))
}

// free says whether the name may be taken.
func (o *outFile) free() error {
	at, err := os.Lstat(o.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("writing %s: %w", o.path, bare(err))
	case at.IsDir():
		return fmt.Errorf("writing %s: it is a folder", o.path)
	case !o.force:
		return fmt.Errorf("%s is there already; --force replaces it", o.path)
	}
	return nil
}

// belowPacker is the file below the packer.
type belowPacker struct{ o *outFile }

func (c belowPacker) Write(p []byte) (int, error) { return c.o.write(p) }

func (o *outFile) write(p []byte) (int, error) {
	n, err := o.buffer.Write(p)
	o.sum.Write(p[:n])
	o.size += int64(n)
	if err != nil {
		err = fmt.Errorf("writing %s: %w", o.path, bare(err))
	}
	return n, err
}

// Write implements io.Writer.
func (o *outFile) Write(p []byte) (int, error) {
	if o.packer != nil {
		return o.packer.Write(p)
	}
	return o.write(p)
}

// commit syncs the file and gives it its name; it says what became of it.
func (o *outFile) commit() (carry.File, error) {
	if o.packer != nil {
		if err := o.packer.Close(); err != nil {
			return carry.File{}, err
		}
	}
	err := o.buffer.Flush()
	if err == nil {
		err = o.file.Sync()
	}
	if closed := o.file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = o.free()
	}
	if err == nil {
		err = os.Rename(o.temporary, o.path)
	}
	if err != nil {
		return carry.File{}, fmt.Errorf("writing %s: %w", o.path, bare(err))
	}
	o.temporary = ""
	return carry.File{Name: filepath.Base(o.path), Bytes: o.size, SHA256: hex.EncodeToString(o.sum.Sum(nil))}, nil
}

// abandon takes away what was not committed.
func (o *outFile) abandon() {
	if o.temporary != "" {
		o.file.Close()
		os.Remove(o.temporary)
	}
}

// writeWhole writes a small file whole, or leaves the one that is there.
func writeWhole(path string, b []byte, force bool) error {
	o, err := createOut(path, force)
	if err != nil {
		return err
	}
	defer o.abandon()
	if _, err := o.Write(b); err != nil {
		return err
	}
	_, err = o.commit()
	return err
}

// fileSum is a file's size and hash.
func fileSum(path, name string) (carry.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return carry.File{}, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	return carry.File{Name: name, Bytes: n, SHA256: hex.EncodeToString(h.Sum(nil))}, err
}
