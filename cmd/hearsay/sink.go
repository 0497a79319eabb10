package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"hearsay"
	"hearsay/format"
)

// sink is where readings go.
type sink interface {
	write(r *hearsay.Reading) error
}

// errBratOne is said before reading where it can be known, else at the second article.
var errBratOne = errors.New("brat keeps each article in files of its own, and there is more than one: add --out FOLDER")

// outputError says that nothing more can be written: there is no use in going on.
type outputError struct{ err error }

func (e *outputError) Error() string { return e.err.Error() }
func (e *outputError) Unwrap() error { return e.err }

// stream prints onto one writer, each reading in a single write.
type stream struct {
	out     io.Writer
	printer format.Printer
	// single says that a second reading makes no sense on the same stream.
	single bool
	n      int
	buffer []byte
}

func (s *stream) write(r *hearsay.Reading) error {
	if s.n > 0 && s.single {
		return &outputError{errBratOne}
	}
	s.buffer = s.buffer[:0]
	if s.n == 0 {
		s.buffer = append(s.buffer, s.printer.Head()...)
	}
	b, err := s.printer.Append(s.buffer, r)
	if err != nil {
		return err
	}
	s.buffer = b
	s.n++
	return put(s.out, b)
}

// folder writes a .txt and an .ann file for each reading.
type folder struct {
	path  string
	taken map[string]bool
}

func newFolder(path string) (*folder, error) {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, fmt.Errorf("making the folder for --out: %w", err)
	}
	conf := filepath.Join(path, "annotation.conf")
	if err := os.WriteFile(conf, []byte(format.BratConfiguration), 0o644); err != nil {
		return nil, fmt.Errorf("writing into the folder of --out: %w", err)
	}
	return &folder{path: path, taken: map[string]bool{}}, nil
}

func (f *folder) write(r *hearsay.Reading) error { return f.writeAs(f.base(&r.Article), r) }

// writeAs writes the two files by a name without ending.
func (f *folder) writeAs(name string, r *hearsay.Reading) error {
	ann, err := format.Brat{}.Append(nil, r)
	if err != nil {
		return err
	}
	base := filepath.Join(f.path, name)
	// The text goes first: an .ann file without its text means nothing.
	if err := os.WriteFile(base+".txt", []byte(r.Article.Text), 0o644); err != nil {
		return &outputError{fmt.Errorf("writing the text: %w", err)}
	}
	if err := os.WriteFile(base+".ann", ann, 0o644); err != nil {
		return &outputError{fmt.Errorf("writing the annotations: %w", err)}
	}
	return nil
}

// base is the input's name without its ending, safe as a file name, and with
// the article's ID where another input has it already.
func (f *folder) base(a *hearsay.Article) string {
	s := filepath.Base(a.Path)
	for _, ending := range []string{".gz", ".txt", ".html", ".htm"} {
		s = strings.TrimSuffix(s, ending)
	}
	s = strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 0x7f {
			return r
		}
		return '-'
	}, s)
	if s = strings.TrimLeft(s, "."); s == "" || s == "-" {
		s = a.ID
	}
	for n := 1; f.taken[s]; n++ {
		if n == 1 {
			s += "-" + a.ID
		} else {
			s += "-again"
		}
	}
	f.taken[s] = true
	return s
}
