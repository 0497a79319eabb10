package main

import (
	"bufio"
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

// census is what one pass over the paragraphs counts.
type census struct {
	given map[string]*bearers
	// common counts the words that stand in lower case, which names do not.
	common map[string]int
	// mister and miss count the surnames that "Mr." and "Mrs.", "Ms.", "Miss" stand before.
	mister, miss map[string]int
}

// read takes in paragraphs, one a line, and counts for each "Given Surname"
// which gendered pronoun comes first after it, before any other name.
// After Bergsma and Lin (2006), who count pronoun agreement over raw text.
func (c *census) read(in io.Reader) error {
	r := bufio.NewReaderSize(in, 1<<20)
	for {
		line, err := r.ReadString('\n')
		c.line(strings.Fields(line))
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading the paragraphs to count given names in: %w", err)
		}
	}
}

func (c *census) line(words []string) {
	for i := 0; i < len(words); i++ {
		if w := words[i]; len(w) > 2 && w[0] >= 'a' && w[0] <= 'z' {
			c.common[bare(w)]++
		}
		c.titled(words, i)
		if !pair(words, i) {
			continue
		}
		b := c.given[strings.ToLower(words[i])]
		if b == nil {
			b = &bearers{map[string]int{}, map[string]int{}, map[string]bool{}}
			c.given[strings.ToLower(words[i])] = b
		}
		b.count(bare(words[i+1]), words[i+2:])
	}
}

// titled counts the surname after a form of address.
func (c *census) titled(words []string, i int) {
	if i+1 >= len(words) || !nameLike(bare(words[i+1])) || pair(words, i+1) && bare(words[i+1]) == words[i+1] {
		return
	}
	switch surname := strings.ToLower(bare(words[i+1])); words[i] {
	case "Mr.", "Mr":
		c.mister[surname]++
	case "Mrs.", "Ms.", "Miss", "Mrs", "Ms":
		c.miss[surname]++
	}
}

func (b *bearers) count(surname string, rest []string) {
	b.seen[surname] = true
	he, she := firstPronoun(rest)
	if he && b.he[surname] < perSurname {
		b.he[surname]++
	}
	if she && b.she[surname] < perSurname {
		b.she[surname]++
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

// These say when a word is a given name and of which gender. "He" is the
// commoner pronoun in news and strays to other people's names more often, so
// that the bars differ.
const (
	shareOfBearers = 0.2 // bearers that a pronoun was used of, out of all
	shareHe        = 0.8
	shareShe       = 0.6
)

// minTitled and shareTitled say when a surname tells its bearer's gender.
const (
	minTitled   = 15
	shareTitled = 0.97
)

// surnames lists the surnames that nearly always follow one form of address:
// "M name" or "F name".
func (c *census) surnames() (rows []string) {
	for name, he := range c.mister {
		if she := c.miss[name]; he+she >= minTitled && float64(he) >= shareTitled*float64(he+she) {
			rows = append(rows, name+" M")
		}
	}
	for name, she := range c.miss {
		if he := c.mister[name]; he+she >= minTitled && float64(she) >= shareTitled*float64(he+she) {
			rows = append(rows, name+" F")
		}
	}
	return rows
}

// write lists the given names borne by at least minBearers people whom a
// pronoun was used of: "m name" or "f name", sorted. Words for which known is
// true (places, titles) and common words are left out.
func (c *census) write(out io.Writer, minBearers int, known func(string) bool) error {
	var rows []string
	for name, b := range c.given {
		he, she := float64(len(b.he)), float64(len(b.she))
		n := he + she
		if n < float64(minBearers) || n < shareOfBearers*float64(len(b.seen)) || c.common[name] > 3*len(b.seen) || known(name) {
			continue
		}
		switch {
		case he >= shareHe*n:
			rows = append(rows, name+" m")
		case she >= shareShe*n:
			rows = append(rows, name+" f")
		}
	}
	rows = append(rows, c.surnames()...)
	slices.Sort(rows)
	w := bufio.NewWriter(out)
	for _, r := range rows {
		name, letter, _ := strings.Cut(r, " ")
		fmt.Fprintf(w, "%s %s\n", letter, name)
	}
	return w.Flush()
}
