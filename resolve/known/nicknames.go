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

// fullForms maps a given name to the names it may be short for, itself among
// them where others are short for it; all by their sounds, so that Antony has
// Anthony's.
var fullForms = readNicknames(nicknameLines)

func readNicknames(lines string) map[string][]string {
	m := make(map[string][]string, 2048)
	add := func(short, full string) {
		if !has(m[short], full) {
			m[short] = append(m[short], full)
		}
	}
	for line := range strings.Lines(lines) {
		names := strings.Fields(line)
		for _, name := range names {
			add(sound(name), sound(names[0]))
		}
	}
	return m
}

// nicknames reports whether one of two given names is short for the other, or
// both are short for one name.
func nicknames(a, b *word) bool { return meet(fullForms[a.sound], fullForms[b.sound]) }
