package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"
)

// count is how often each word, in small letters, stands in the texts of a folder.
func count(folder string) (map[string]int, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt.zst"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("no text in %s: give the folder that holds unlabelled/*.txt.zst with -data (%v)", folder, err)
	}
	counts := map[string]int{}
	for _, path := range paths {
		if err := countFile(counts, path); err != nil {
			return nil, fmt.Errorf("counting the words of %s: %w", path, err)
		}
	}
	return counts, nil
}

func countFile(counts map[string]int, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := zstd.NewReader(f, zstd.WithDecoderMaxWindow(1<<28))
	if err != nil {
		return err
	}
	defer z.Close()
	r := bufio.NewReaderSize(z, 1<<20)
	var word []byte
	other := false // a capital further on, a digit or a letter beyond a to z
	for {
		c, err := r.ReadByte()
		switch {
		case err == nil && (c >= 'a' && c <= 'z' || c == '-' && len(word) > 0 || c >= 'A' && c <= 'Z' && len(word) == 0):
			c |= 0x20
			word = append(word, c)
			continue
		case err == nil && (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80):
			other = true
			continue
		}
		if len(word) > 0 && !other {
			counts[string(word)]++
		}
		word, other = word[:0], false
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
