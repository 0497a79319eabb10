package known

import (
	_ "embed"
	"strings"
)

// nicknameLines has a given name and its short forms a line. The pairs are
// facts taken from "nicknames" by Carlton Northern and others
// (github.com/carltonnorthern/nicknames, Apache License 2.0).
//
//go:embed nicknames.txt
var nicknameLines string

// fullForms maps a given name to the names it may be short for, itself among them
// where others are short for it.
var fullForms = readNicknames(nicknameLines)

func readNicknames(lines string) map[string][]string {
	m := make(map[string][]string, 2048)
	for line := range strings.Lines(lines) {
		names := strings.Fields(line)
		if len(names) == 0 {
			continue
		}
		m[names[0]] = append(m[names[0]], names[0])
		for _, short := range names[1:] {
			m[short] = append(m[short], names[0])
		}
	}
	return m
}

// nicknames reports whether one of two given names is short for the other, or
// both are short for one name.
func nicknames(a, b string) bool {
	for _, x := range fullForms[a] {
		if x == b {
			return true
		}
		for _, y := range fullForms[b] {
			if x == y {
				return true
			}
		}
	}
	for _, y := range fullForms[b] {
		if y == a {
			return true
		}
	}
	return false
}
