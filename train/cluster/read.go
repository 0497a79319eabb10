package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// A stream item is a token: its form's number shifted left by two, and two flags.
// Form 0 is the border between paragraphs.
const (
	capitalFlag = 1 // begins with a capital
	initialFlag = 2 // stands where a sentence, quotation or list item begins
	formShift   = 2
)

// reader gathers the tokens of all the text.
type reader struct {
	forms  []string // folded forms by number
	number map[string]uint32
	stream []uint32
	limit  int // tokens; 0 is none
	words  []token
}

func newReader(limit int) *reader {
	return &reader{
		forms:  []string{""},
		number: map[string]uint32{},
		stream: []uint32{0, 0},
		limit:  limit,
	}
}

// textFiles lists the texts of a folder, plain or compressed, in the order of their names.
func textFiles(folder string) ([]string, error) {
	var files []string
	for _, pattern := range []string{"*.txt", "*.txt.zst"} {
		found, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			return nil, fmt.Errorf("listing the texts in %s: %w", folder, err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *.txt or *.txt.zst in %s: name the folder above it with -data", folder)
	}
	sort.Strings(files)
	return files, nil
}

func (r *reader) readFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading text: %w", err)
	}
	defer f.Close()
	if !strings.HasSuffix(path, ".zst") {
		return r.read(f)
	}
	// The program zstd decodes: the trainer alone needs it, and it spares the module a dependency.
	cmd := exec.Command("zstd", "-dc", "--long=27")
	cmd.Stdin = f
	out, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("decoding %s: %w", path, err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("decoding %s (is the program zstd installed?): %w", path, err)
	}
	err = r.read(out)
	if err == nil && r.full() {
		// Reading stopped early; zstd is told by the closed pipe, and its complaint says nothing.
		out.Close()
		_ = cmd.Wait()
		return nil
	}
	if werr := cmd.Wait(); err == nil && werr != nil {
		err = fmt.Errorf("decoding %s: %w", path, werr)
	}
	return err
}

func (r *reader) full() bool { return r.limit > 0 && len(r.stream) >= r.limit }

// read takes one paragraph a line.
func (r *reader) read(in io.Reader) error {
	b := bufio.NewReaderSize(in, 1<<20)
	for !r.full() {
		line, err := b.ReadString('\n')
		r.paragraph(line)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading text: %w", err)
		}
	}
	return nil
}

// paragraph adds the tokens of one paragraph and a border after them.
func (r *reader) paragraph(text string) {
	r.words = appendTokens(r.words[:0], text)
	if len(r.words) == 0 {
		return
	}
	for _, t := range r.words {
		n, ok := r.number[t.folded]
		if !ok {
			n = uint32(len(r.forms))
			form := strings.Clone(t.folded)
			r.forms = append(r.forms, form)
			r.number[form] = n
		}
		item := n << formShift
		if t.capital {
			item |= capitalFlag
		}
		if t.initial {
			item |= initialFlag
		}
		r.stream = append(r.stream, item)
	}
	r.stream = append(r.stream, 0, 0)
}
