package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// synset is a set of nouns that say one thing; above are those that it is a kind
// of, below those that are kinds of it, by their places in the file.
type synset struct {
	file         int
	words        []string
	above, below []int
}

// sense is one meaning of a word; count is how often it was seen where people
// marked meanings.
type sense struct{ of, count int }

// dictionary is WordNet's nouns as its files have them.
type dictionary struct {
	synsets map[int]*synset
	senses  map[string][]sense
	sizes   map[int]int
}

// open reads the files of a folder: the synsets, the words with their meanings in
// order, and how often each was seen.
func open(folder string) (*dictionary, error) {
	d := &dictionary{synsets: map[int]*synset{}, senses: map[string][]sense{}, sizes: map[int]int{}}
	for _, f := range []struct {
		name string
		take func(string) error
	}{{"data.noun", d.synset}, {"index.noun", d.index}, {"cntlist.rev", d.seen}} {
		if err := lines(filepath.Join(folder, f.name), f.take); err != nil {
			return nil, err
		}
	}
	for k, s := range d.synsets {
		for _, up := range s.above {
			if d.synsets[up] == nil {
				return nil, fmt.Errorf("the synset at %d is a kind of what is not there, at %d: are the files of one version?", k, up)
			}
			d.synsets[up].below = append(d.synsets[up].below, k)
		}
	}
	return d, nil
}

func lines(path string, take func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading WordNet: %w; give the folder of its files with -dict", err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if l := sc.Text(); l != "" && l[0] != ' ' { // the licence stands behind blanks
			if err := take(l); err != nil {
				return fmt.Errorf("%s, line %d: %w", path, n, err)
			}
		}
	}
	return sc.Err()
}

// synset reads a line of data: its place, the file of those that made it, a letter,
// how many words there are in base 16, the words each with a number, how many
// pointers, and of each the sign, the place, the part of speech and words.
func (d *dictionary) synset(line string) error {
	body, _, _ := strings.Cut(line, " | ")
	f := strings.Fields(body)
	if len(f) < 5 {
		return fmt.Errorf("%d fields are no synset", len(f))
	}
	at, file, err := two(f[0], f[1])
	if err != nil {
		return err
	}
	n, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return fmt.Errorf("the number of words: %w", err)
	}
	s := &synset{file: file}
	for f = f[4:]; n > 0 && len(f) > 2; n, f = n-1, f[2:] {
		s.words = append(s.words, f[0])
	}
	for f = f[1:]; len(f) >= 4; f = f[4:] {
		if f[0] != "@" {
			continue
		}
		up, err := strconv.Atoi(f[1])
		if err != nil {
			return fmt.Errorf("a pointer: %w", err)
		}
		s.above = append(s.above, up)
	}
	d.synsets[at] = s
	return nil
}

// index reads a line of the index: a word, its part of speech, how many
// meanings, pointers, and at the end the places of the meanings.
func (d *dictionary) index(line string) error {
	f := strings.Fields(line)
	if len(f) < 4 {
		return fmt.Errorf("%d fields are no word", len(f))
	}
	n, err := strconv.Atoi(f[2])
	if err != nil || n > len(f) {
		return fmt.Errorf("%q is no number of meanings", f[2])
	}
	for _, place := range f[len(f)-n:] {
		at, err := strconv.Atoi(place)
		if err != nil || d.synsets[at] == nil {
			return fmt.Errorf("%q is no synset's place", place)
		}
		d.senses[f[0]] = append(d.senses[f[0]], sense{of: at})
	}
	return nil
}

// seen reads a line of the counts: word%type:…, the number of the meaning, how
// often it was seen. Type 1 are nouns.
func (d *dictionary) seen(line string) error {
	f := strings.Fields(line)
	if len(f) != 3 {
		return fmt.Errorf("%d fields are no count", len(f))
	}
	word, rest, _ := strings.Cut(f[0], "%")
	number, count, err := two(f[1], f[2])
	if err != nil {
		return err
	}
	if list := d.senses[word]; strings.HasPrefix(rest, "1:") && number >= 1 && number <= len(list) {
		list[number-1].count = count
	}
	return nil
}

func two(a, b string) (x, y int, err error) {
	if x, err = strconv.Atoi(a); err == nil {
		y, err = strconv.Atoi(b)
	}
	return x, y, err
}

// size is how many synsets are kinds of one, itself among them.
func (d *dictionary) size(k int) int {
	if n, ok := d.sizes[k]; ok {
		return n
	}
	seen := map[int]bool{}
	var walk func(int)
	walk = func(k int) {
		if seen[k] {
			return
		}
		seen[k] = true
		for _, b := range d.synsets[k].below {
			walk(b)
		}
	}
	walk(k)
	d.sizes[k] = len(seen)
	return len(seen)
}
