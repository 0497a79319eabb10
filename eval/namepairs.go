package eval

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// NamePair is two names of persons, and whether they are spellings of one.
type NamePair struct {
	A, B string
	Same bool
}

// NameSet are pairs of one kind: spellings of one name, and against each of
// them names that are nearly as near and belong to somebody else.
type NameSet struct {
	Kind  string
	Pairs []NamePair
}

// Half is a half of the name data. A group of spellings is in one of them as a
// whole: what is tuned on the first is measured on the second.
type Half int

// The halves.
const (
	TuningHalf Half = iota
	MeasuringHalf
)

// nameGroup are spellings of one part of a name; the same has a key in one half only.
type nameGroup struct {
	key       string
	spellings []string
}

// BuildNameSets builds the pairs of a half from names/ in the data folder:
// nothing of them is kept. Persons are made up of two groups, one for the given
// name and one for the family name.
func BuildNameSets(dataDir string, half Half) ([]NameSet, error) {
	folder := filepath.Join(dataDir, "names")
	russian, err := readRussianNames(filepath.Join(folder, "wikidata-russian-names.tsv.gz"))
	if err != nil {
		return nil, err
	}
	equal, err := readNamePairs(filepath.Join(folder, "synonames.txt.gz"))
	if err != nil {
		return nil, err
	}
	linked := map[[2]string]bool{}
	for _, p := range equal {
		linked[p], linked[[2]string{p[1], p[0]}] = true, true
	}
	b := nameBuilder{half: half, linked: linked}
	return []NameSet{
		{"one romanization and another", b.pairs(latinSpellings(russian))},
		{"Latin and Cyrillic", b.pairs(bothAlphabets(russian))},
		{"across languages", b.pairs(groupsOf(equal, "Latin", "Latin"))},
		{"across languages, Latin and Cyrillic", b.pairs(groupsOf(equal, "Latin", "Cyrillic"))},
		{"across languages, Latin and Arabic", b.pairs(groupsOf(equal, "Latin", "Arabic"))},
	}, nil
}

// russianName is a name in Cyrillic letters with its Latin spellings.
type russianName struct {
	cyrillic string
	latin    []string
}

// leastSeen is how often Wikidata must pair two spellings: those seen less are
// often no spellings of one name at all.
const leastSeen = 3

func readRussianNames(path string) ([]russianName, error) {
	byName := map[string][]string{}
	err := readLines(path, func(line string) error {
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return fmt.Errorf("%q is not a name, a name in Cyrillic letters and a number", line)
		}
		n, err := strconv.Atoi(f[2])
		cyrillic := strings.ReplaceAll(f[1], " ", "")
		if err == nil && n >= leastSeen && len([]rune(cyrillic)) > 3 && !strings.Contains(f[0], ".") {
			byName[cyrillic] = append(byName[cyrillic], f[0])
		}
		return err
	})
	var out []russianName
	for name, latin := range byName {
		slices.Sort(latin)
		out = append(out, russianName{name, latin})
	}
	slices.SortFunc(out, func(a, b russianName) int { return strings.Compare(a.cyrillic, b.cyrillic) })
	return out, err
}

func readNamePairs(path string) (pairs [][2]string, err error) {
	err = readLines(path, func(line string) error {
		a, b, ok := strings.Cut(line, ", ")
		if !ok {
			return fmt.Errorf("%q is not two spellings", line)
		}
		pairs = append(pairs, [2]string{a, b})
		return nil
	})
	return pairs, err
}

func readLines(path string, each func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("opening the name data: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("unpacking %s: %w", path, err)
	}
	s := bufio.NewScanner(z)
	for n := 1; s.Scan(); n++ {
		if err := each(s.Text()); err != nil {
			return fmt.Errorf("%s, line %d: %w", path, n, err)
		}
	}
	return s.Err()
}

func latinSpellings(names []russianName) (groups []nameGroup) {
	for _, n := range names {
		if len(n.latin) > 1 {
			groups = append(groups, nameGroup{n.cyrillic, n.latin})
		}
	}
	return groups
}

func bothAlphabets(names []russianName) (groups []nameGroup) {
	for i, n := range names {
		if i%6 == 0 { // enough of them
			groups = append(groups, nameGroup{n.cyrillic, []string{n.latin[0], n.cyrillic}})
		}
	}
	return groups
}

func groupsOf(pairs [][2]string, first, second string) (groups []nameGroup) {
	for _, p := range pairs {
		if script(p[0]) == second && script(p[1]) == first {
			p[0], p[1] = p[1], p[0]
		}
		if script(p[0]) == first && script(p[1]) == second && len([]rune(p[0])) > 3 && len([]rune(p[1])) > 2 {
			groups = append(groups, nameGroup{p[0], p[:]})
		}
	}
	return groups
}

func script(name string) string {
	for _, c := range name {
		for _, s := range []string{"Latin", "Cyrillic", "Arabic", "Greek", "Hebrew"} {
			if unicode.Is(unicode.Scripts[s], c) {
				return s
			}
		}
	}
	return ""
}

// nameBuilder makes pairs of groups.
type nameBuilder struct {
	half   Half
	linked map[[2]string]bool
}

// nearOf is among how many other groups the nearest spelling is sought.
const nearOf = 60

// pairs makes one positive pair for each group and two negative ones: the same
// family name with the nearest of many other given names, and the same given
// name with the nearest of many other family names, in other spellings.
func (b *nameBuilder) pairs(groups []nameGroup) (out []NamePair) {
	groups = slices.DeleteFunc(groups, func(g nameGroup) bool { return halfOf(g.key) != b.half })
	n := len(groups)
	if n < 2 {
		return nil
	}
	at := func(i int) nameGroup { return groups[i%n] }
	for i := range groups {
		given, family := at(i), at(i*7+n/2+1)
		if given.key == family.key {
			continue
		}
		g1, g2 := twoOf(given, i)
		f1, f2 := twoOf(family, i)
		out = append(out, NamePair{full(g1, f1), full(g2, f2), true})
		if other := b.nearest(groups, given, g2, i); other != "" {
			out = append(out, NamePair{full(g1, f1), full(other, f2), false})
		}
		if other := b.nearest(groups, family, f2, i+n/3); other != "" {
			out = append(out, NamePair{full(g1, f1), full(g2, other), false})
		}
	}
	return out
}

func halfOf(key string) Half {
	h := fnv.New32a()
	h.Write([]byte(key))
	return Half(h.Sum32() >> 3 & 1)
}

// twoOf takes two spellings of a group.
func twoOf(g nameGroup, i int) (string, string) {
	n := len(g.spellings)
	first := i % (n - 1)
	return g.spellings[first], g.spellings[first+1]
}

// nearest is the spelling that is nearest to one of a group among those of many
// others that nobody calls the same name.
func (b *nameBuilder) nearest(groups []nameGroup, of nameGroup, spelling string, from int) string {
	best, least := "", 1<<30
	for k := range nearOf {
		g := groups[(from+1+k*37)%len(groups)]
		if g.key == of.key || b.same(g, of) {
			continue
		}
		s := g.spellings[len(g.spellings)-1]
		if d := letters(spelling, s); d < least {
			best, least = s, d
		}
	}
	return best
}

func (b *nameBuilder) same(x, y nameGroup) bool {
	for _, s := range x.spellings {
		for _, t := range y.spellings {
			if s == t || b.linked[[2]string{s, t}] {
				return true
			}
		}
	}
	return false
}

func full(given, family string) string { return capital(given) + " " + capital(family) }

func capital(s string) string {
	r := []rune(s)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// letters is the number of letters to change, add and take off.
func letters(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(y)]
}
