package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
)

// inputs are what the command was told to read.
type inputs struct {
	names   []string
	stdin   io.Reader
	options ingest.Options
	// web follows addresses; without it there are none.
	web *web
	// seen remembers the pages of archives; nil where nothing is recorded.
	seen *remembered
	// taken is the number of bytes read of the inputs.
	taken atomic.Int64

	lock sync.Mutex // guards what follows
	// skipped is the number of files in folders that were passed over,
	// skippedNames the first of them.
	skipped      int
	skippedNames []string
	// foreign counts texts that do not look English, foreignNames the first of them.
	foreign      int
	foreignNames []string
	// beside counts what web archives and feeds have beside articles.
	beside map[string]int
}

// single are the endings of files that hold one article each.
var single = map[string]bool{".txt": true, ".text": true, ".md": true, ".html": true, ".htm": true, ".xhtml": true, ".shtml": true}

// corpus are the endings of files that hold many.
var corpus = map[string]bool{".jsonl": true, ".ndjson": true, ".json": true, ".csv": true, ".tsv": true}

// readable tells by its name whether a file in a folder is worth reading.
func readable(path string) bool {
	return single[ending(path)] || corpus[ending(path)] || ending(path) == warcEnding
}

func ending(path string) string {
	path = strings.ToLower(path)
	return filepath.Ext(strings.TrimSuffix(strings.TrimSuffix(path, ".gz"), ".gzip"))
}

func newInputs(names []string, stdin io.Reader, o ingest.Options) *inputs {
	return &inputs{names: names, stdin: stdin, options: o}
}

// size adds up the bytes of all inputs; 0 where one of them is a stream.
func (in *inputs) size() (total int64) {
	for _, name := range in.names {
		info, err := os.Stat(name)
		switch {
		case err == nil && info.IsDir():
			_ = filepath.WalkDir(name, func(path string, entry fs.DirEntry, err error) error {
				if err == nil && entry.Type().IsRegular() && readable(path) {
					if info, err := entry.Info(); err == nil {
						total += info.Size()
					}
				}
				return nil
			})
		case err == nil && info.Mode().IsRegular():
			total += info.Size()
		case name == "-" || err == nil || isAddress(name):
			return 0
		}
	}
	return total
}

// all yields the inputs, folders opened up.
func (in *inputs) all() iter.Seq[engine.Input] {
	return func(yield func(engine.Input) bool) {
		for _, name := range in.names {
			if info, err := os.Stat(name); err == nil && info.IsDir() {
				if !in.walk(name, yield) {
					return
				}
			} else if !in.give(name, yield) {
				return
			}
		}
	}
}

// walk yields what is in a folder, in the order of the names.
func (in *inputs) walk(folder string, yield func(engine.Input) bool) bool {
	on, found, before := true, false, in.passedOver()
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch hidden := path != folder && strings.HasPrefix(entry.Name(), "."); {
		case err != nil:
			found = true // its reason has been said
			on = yield(failing(fmt.Errorf("looking into %s: %w", path, bare(err))))
		case entry.IsDir() && hidden:
			return fs.SkipDir
		case entry.IsDir() || hidden:
		case !readable(path):
			in.skip(path)
		default:
			found = true
			if kind := unending(path, entry); kind != "" {
				on = yield(failing(fmt.Errorf("cannot read %s: it is %s, not a file, and might never end; name it by itself to read it all the same", path, kind)))
			} else {
				on = in.give(path, yield)
			}
		}
		if !on {
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case found:
		return on
	case in.passedOver() > before:
		return yield(failing(fmt.Errorf("there is nothing to read in the folder %s: none of its files is a text (.txt, .md), a page (.html), a corpus (.jsonl, .csv) or an archive (.warc) by its name", folder)))
	}
	return yield(failing(fmt.Errorf("there is nothing to read in the folder %s: it has no files, or hidden ones only", folder)))
}

// unending names what a path in a folder is where it is no plain file: a pipe that
// nobody writes to would hold everything up. It follows links; it is "" for
// files, and for what opening tells more of.
func unending(path string, entry fs.DirEntry) string {
	if entry.Type().IsRegular() {
		return ""
	}
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	switch mode := info.Mode(); {
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	case mode.IsRegular() || mode.IsDir():
		return ""
	}
	return "something special"
}

// mostNamed is how many of the files that were passed over are named.
const mostNamed = 3

func (in *inputs) skip(path string) {
	in.lock.Lock()
	defer in.lock.Unlock()
	if in.skipped++; len(in.skippedNames) < mostNamed {
		in.skippedNames = append(in.skippedNames, path)
	}
}

func (in *inputs) passedOver() int {
	in.lock.Lock()
	defer in.lock.Unlock()
	return in.skipped
}

// sayPassedOver says what was not read although nothing failed.
func (in *inputs) sayPassedOver(out io.Writer) {
	for _, said := range []string{in.skippedInWords(), in.besideInWords(), in.foreignInWords()} {
		if said != "" {
			fmt.Fprintf(out, "hearsay: %s\n", said)
		}
	}
}

// skippedInWords says what was passed over, or "".
func (in *inputs) skippedInWords() string {
	in.lock.Lock()
	defer in.lock.Unlock()
	names := strings.Join(in.skippedNames, ", ")
	switch n := in.skipped - len(in.skippedNames); {
	case in.skipped == 0:
		return ""
	case in.skipped == 1:
		return fmt.Sprintf("passed over 1 file (%s), which is no text, page, corpus or archive by its name; name it to read it all the same", names)
	case n > 0:
		names += fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf("passed over %d files (%s), which are no texts, pages, corpora or archives by their names; name them to read them all the same", in.skipped, names)
}

// refused says why a name cannot be that of an input.
func refused(name string) error {
	if name == "" {
		return errors.New("there is an input with an empty name; name a file, a folder, or - for standard input")
	}
	if scheme, _, ok := strings.Cut(name, "://"); ok && !there(name) {
		return fmt.Errorf("%s is an address that hearsay does not know (%s); it fetches http:// and https://, and reads files", name, scheme)
	}
	return nil
}

func (in *inputs) articles(name string) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		reader, closer, err := in.open(name)
		if err != nil {
			yield(hearsay.Captured{}, err)
			return
		}
		in.read(name, &counted{reader, &in.taken}, closer)(yield)
	}
}

func (in *inputs) open(name string) (io.Reader, func(), error) {
	if name == "-" {
		return in.stdin, func() {}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		hint := ""
		if os.IsNotExist(err) {
			hint = "; check its name and folder"
		}
		return nil, nil, fmt.Errorf("cannot read %s: %w%s", name, bare(err), hint)
	}
	return f, func() { f.Close() }, nil
}

// bare drops the operation and path that the message has already.
func bare(err error) error {
	if p, ok := err.(*fs.PathError); ok {
		return p.Err
	}
	return err
}

func failing(err error) engine.Input {
	return engine.Input{Articles: func(yield func(hearsay.Captured, error) bool) { yield(hearsay.Captured{}, err) }}
}

// counted adds up the bytes read.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}
