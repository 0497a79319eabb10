package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// made is a dictionary of our own in WordNet's form: a punt is a boat, a boat a
// craft; "tub" is a boat too, but mostly something to wash in.
var made = map[string]string{
	"data.noun": `  1 This is the licence.
00000100 06 n 02 craft 0 water_craft 0 000 | what floats
00000200 06 n 01 boat 0 001 @ 00000100 n 0000 | a small craft
00000300 06 n 02 punt 0 tub 1 001 @ 00000200 n 0000 | a flat boat
00000400 06 n 01 tub 0 000 | to wash in
00000500 09 n 01 idea 0 001 @ 00000100 n 0000 | nothing to touch
`,
	"index.noun": `  1 This is the licence.
boat n 1 1 @ 1 1 00000200
craft n 1 0 1 1 00000100
idea n 1 1 @ 1 1 00000500
punt n 1 1 @ 1 0 00000300
tub n 2 1 @ 2 1 00000400 00000300
`,
	"cntlist.rev": `boat%1:06:00:: 1 9
tub%1:06:00:: 1 20
tub%1:06:01:: 2 1
boat%2:38:00:: 1 50
`,
}

func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTheTableHasWhatThingsAreKindsOf(t *testing.T) {
	d, err := open(write(t, made))
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{"boat": 50, "craft": 40, "punt": 5, "tub": 30, "idea": 90}
	l := limits{Least: 5, Common: 20, Share: 0.25, Broad: 10, Levels: 6}
	table := func(l limits) []string { return (&distiller{d: d, counts: counts, limits: l}).table() }
	if got, want := table(l), []string{"boat craft", "punt boat,craft"}; !slices.Equal(got, want) {
		t.Errorf("the table is %q, want %q", got, want)
	}
	rare := l
	rare.Least = 6
	if got, want := table(rare), []string{"boat craft"}; !slices.Equal(got, want) {
		t.Errorf("without rare words it is %q, want %q", got, want)
	}
	narrow := l
	narrow.Broad = 2 // a craft has four kinds
	if got, want := table(narrow), []string{"punt boat"}; !slices.Equal(got, want) {
		t.Errorf("without broad kinds it is %q, want %q", got, want)
	}
}

func TestWhatIsNoDictionaryIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"data.noun":   "00000100 06 n\n",
		"index.noun":  "boat n 1 1 @ 1 1 00000999\n",
		"cntlist.rev": "boat%1:06:00:: first 9\n",
	} {
		files := map[string]string{}
		for k, v := range made {
			files[k] = v
		}
		files[name] = text
		if _, err := open(write(t, files)); err == nil {
			t.Errorf("%s with %q is read", name, text)
		}
	}
	if _, err := open(t.TempDir()); err == nil {
		t.Error("an empty folder is read")
	}
}
