package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hearsay"
)

// OwnArticle is one of the project's own annotated articles: its text, what a
// careful annotator marks in it, and what nothing may be made of. The format is
// described in testdata/articles/README.md.
type OwnArticle struct {
	// Name is the file name without its ending ("01-wire-withdrawal").
	Name string
	// Text is the article's text, byte for byte as in NAME.txt.
	Text string
	// Page is the path of NAME.html where the article also stands as a page whose
	// main text is Text; empty elsewhere.
	Page string
	// Gold are the attributions in the order of the file. ID is the block's label,
	// or its number; Parent refers to it. Confidence, Rule and the speakers' IDs
	// are empty.
	Gold []hearsay.Attribution
	// Traps are the stretches that nothing may be attributed in.
	Traps []OwnTrap
}

// OwnTrap is a stretch of text inside which no attribution's content may lie.
type OwnTrap struct {
	Span hearsay.Span
	// Why says what sort of trap it is ("scare quotes").
	Why string
}

// ReadOwn reads every pair NAME.txt and NAME.gold in the folder, in the order
// of their names. It fails on the first broken one, naming file and line.
func ReadOwn(folder string) ([]OwnArticle, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.gold"))
	if err != nil {
		return nil, fmt.Errorf("listing the annotated articles in %s: %w", folder, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no .gold file in %q: give the folder testdata/articles of the project", folder)
	}
	articles := make([]OwnArticle, 0, len(paths))
	for _, path := range paths {
		a, err := ReadOwnArticle(path)
		if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
	return articles, nil
}

// ReadOwnArticle reads one .gold file and the .txt file beside it.
func ReadOwnArticle(goldPath string) (OwnArticle, error) {
	gold, err := os.ReadFile(goldPath)
	if err != nil {
		return OwnArticle{}, fmt.Errorf("reading expected attributions: %w", err)
	}
	base := strings.TrimSuffix(goldPath, ".gold")
	text, err := os.ReadFile(base + ".txt")
	if err != nil {
		return OwnArticle{}, fmt.Errorf("reading the article that %s belongs to: %w", goldPath, err)
	}
	a, err := ParseOwn(filepath.ToSlash(goldPath), string(text), string(gold))
	if err != nil {
		return OwnArticle{}, err
	}
	a.Name = filepath.Base(base)
	if _, err := os.Stat(base + ".html"); err == nil {
		a.Page = base + ".html"
	}
	return a, nil
}

// ParseOwn reads the expected attributions of one text. Name is what errors
// call the gold file. Name and Page of the article stay empty.
func ParseOwn(name, text, gold string) (OwnArticle, error) {
	a := OwnArticle{Text: text}
	blocks, err := ownBlocks(name, gold)
	if err != nil {
		return a, err
	}
	r := ownResolver{name: name, text: text, usedCues: map[hearsay.Span]bool{}, contents: map[string]hearsay.Passage{}}
	for _, b := range blocks {
		if b.has("not") {
			trap, err := r.trap(b)
			if err != nil {
				return a, err
			}
			a.Traps = append(a.Traps, trap)
			continue
		}
		g, err := r.attribution(b, len(a.Gold)+1)
		if err != nil {
			return a, err
		}
		a.Gold = append(a.Gold, g)
	}
	return a, nil
}

// ownLine is one "key: value" line of a .gold file.
type ownLine struct {
	key, value string
	number     int
}

// ownBlock is a run of lines without a blank one between.
type ownBlock []ownLine

var ownKeys = map[string]bool{
	"id": true, "content": true, "source": true, "cue": true, "kind": true, "act": true,
	"polarity": true, "speaker": true, "parent": true, "not": true, "why": true,
}

// ownBlocks cuts a .gold file into blocks and refuses unknown and repeated keys.
func ownBlocks(name, gold string) ([]ownBlock, error) {
	var blocks []ownBlock
	var block ownBlock
	for i, line := range strings.Split(gold, "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			continue
		}
		if line == "" {
			if len(block) > 0 {
				blocks = append(blocks, block)
			}
			block = nil
			continue
		}
		key, value, found := strings.Cut(line, ":")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		switch {
		case !found || !ownKeys[key]:
			return nil, fmt.Errorf("%s:%d: %q begins with none of the known keys; see the README beside the file", name, i+1, line)
		case value == "":
			return nil, fmt.Errorf("%s:%d: key %q has no value; leave the line out instead", name, i+1, key)
		case key != "speaker" && block.has(key):
			return nil, fmt.Errorf("%s:%d: key %q a second time in one block; put a blank line between blocks", name, i+1, key)
		}
		block = append(block, ownLine{key, value, i + 1})
	}
	if len(block) > 0 {
		blocks = append(blocks, block)
	}
	return blocks, nil
}

// line returns the block's first line with the key, or a line without value
// that carries the number of the block's first line.
func (b ownBlock) line(key string) ownLine {
	for _, l := range b {
		if l.key == key {
			return l
		}
	}
	return ownLine{key: key, number: b[0].number}
}

func (b ownBlock) has(key string) bool {
	for _, l := range b {
		if l.key == key {
			return true
		}
	}
	return false
}
