package lang

import (
	"sort"
	"strings"
)

// Lexicon tells what things are kinds of, as a text with a line for each noun,
// sorted by bytes: "frigate ship,vessel,craft", the nearest kind first. Lines
// that begin with # say where it is from. It is read in place, so that it costs
// nothing until it is asked.
type Lexicon string

// Kinds are what a thing is a kind of; none where the lexicon does not have it.
func (l Lexicon) Kinds(noun string) []string {
	if noun == "" || noun[0] == '#' {
		return nil
	}
	key := noun + " "
	at := l.from(sort.Search(len(l), func(i int) bool { return l.line(l.from(i)) >= key }))
	if kinds, ok := strings.CutPrefix(l.line(at), key); ok {
		return strings.Split(kinds, ",")
	}
	return nil
}

// from is where the first line begins that begins at a place or behind it.
func (l Lexicon) from(at int) int {
	if at <= 0 || at >= len(l) || l[at-1] == '\n' {
		return min(max(at, 0), len(l))
	}
	if n := strings.IndexByte(string(l[at:]), '\n'); n >= 0 {
		return at + n + 1
	}
	return len(l)
}

// line is the line that begins at a place; behind the last it sorts behind all.
func (l Lexicon) line(at int) string {
	if at >= len(l) {
		return "\xff"
	}
	line, _, _ := strings.Cut(string(l[at:]), "\n")
	return line
}
