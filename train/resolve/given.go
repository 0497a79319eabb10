package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// window is how many words after a name are searched for a pronoun.
const window = 30

// perSurname bounds what one bearer adds to a given name, so that the
// table speaks of the name and not of one much-reported person.
const perSurname = 3

// bearers counts, for a given name, the bearers that "he" or "she" was used of.
type bearers struct {
	he, she map[string]int
	seen    map[string]bool // the surnames it stood before
}

// countGiven reads paragraphs, one a line, and counts for each "Given Surname"
// which gendered pronoun comes first after it, before any other name.
// After Bergsma and Lin (2006), who count pronoun agreement over raw text.
func countGiven(in io.Reader, counts map[string]*bearers) error {
	r := bufio.NewReaderSize(in, 1<<20)
	for {
		line, err := r.ReadString('\n')
		countLine(strings.Fields(line), counts)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading the paragraphs to count given names in: %w", err)
		}
	}
}

func countLine(words []string, counts map[string]*bearers) {
	for i := 0; i+1 < len(words); i++ {
		if !pair(words, i) {
			continue
		}
		given := strings.ToLower(words[i])
		surname := bare(words[i+1])
		c := counts[given]
		if c == nil {
			c = &bearers{map[string]int{}, map[string]int{}, map[string]bool{}}
			counts[given] = c
		}
		c.seen[surname] = true
		he, she := firstPronoun(words[i+2:])
		if he && c.he[surname] < perSurname {
			c.he[surname]++
		}
		if she && c.she[surname] < perSurname {
			c.she[surname]++
		}
	}
}

// firstPronoun looks for the first gendered pronoun, and gives up at another name.
func firstPronoun(words []string) (he, she bool) {
	for j := 0; j < len(words) && j < window; j++ {
		switch strings.ToLower(bare(words[j])) {
		case "he", "his", "him", "himself":
			return true, false
		case "she", "her", "hers", "herself":
			return false, true
		}
		if pair(words, j) {
			return false, false
		}
	}
	return false, false
}

// pair reports whether words i and i+1 look like a given name and a surname.
func pair(words []string, i int) bool {
	return i+1 < len(words) && nameLike(words[i]) && nameLike(bare(words[i+1]))
}

func nameLike(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) || len(w) < 3 {
		return false
	}
	lower := 0
	for _, r := range w[size:] {
		if !unicode.IsLetter(r) && r != '-' {
			return false
		}
		if unicode.IsLower(r) {
			lower++
		}
	}
	return lower > 0
}

func bare(w string) string {
	w = strings.TrimRight(w, ".,;:!?\"”’')")
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	return strings.TrimLeft(w, "\"“‘'(")
}

// writeGiven writes the names borne by at least minBearers people of whom nine
// in ten share a pronoun: "m name" or "f name", sorted.
func writeGiven(out io.Writer, counts map[string]*bearers, minBearers int) error {
	type row struct {
		name   string
		female bool
	}
	var rows []row
	for name, c := range counts {
		he, she := total(c.he), total(c.she)
		n := max(len(c.he), len(c.she))
		if n >= minBearers && 10*max(he, she) >= 9*(he+she) {
			rows = append(rows, row{name, she > he})
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.name, b.name) })
	w := bufio.NewWriter(out)
	for name, c := range counts {
		if len(c.he)+len(c.she) >= minBearers {
			fmt.Fprintf(w, "D %s %d %d %d %d %d\n", name, len(c.he), len(c.she), total(c.he), total(c.she), len(c.seen))
		}
	}
	for _, r := range rows {
		letter := "m"
		if r.female {
			letter = "f"
		}
		fmt.Fprintf(w, "%s %s\n", letter, r.name)
	}
	return w.Flush()
}

func total(m map[string]int) (n int) {
	for _, v := range m {
		n += v
	}
	return n
}
