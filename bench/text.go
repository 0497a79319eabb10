//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// set is the fixed input: whole articles, repeated up to a number of words.
type set struct {
	texts []string
	words int
}

func load(folder string, words int) (set, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(paths) == 0 {
		return set{}, fmt.Errorf("there are no texts in %s: run it from the root of the repository (%v)", folder, err)
	}
	var articles []string
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return set{}, fmt.Errorf("reading a text: %w", err)
		}
		articles = append(articles, string(b))
	}
	var s set
	for i := 0; s.words < words; i++ {
		text := articles[i%len(articles)]
		s.texts = append(s.texts, text)
		s.words += len(strings.Fields(text))
	}
	return s, nil
}

// first is the beginning of the set, up to a number of words.
func (s set) first(words int) set {
	var part set
	for _, text := range s.texts {
		if part.words >= words {
			break
		}
		part.texts = append(part.texts, text)
		part.words += len(strings.Fields(text))
	}
	return part
}
