package known

import (
	"strings"
	"unicode"
)

// Name is a name made ready for comparing. The zero value is no name.
type Name struct {
	// folded are all words as written, without particles and titles.
	folded string
	given  []word
	family word
	// suffix is "jr", "sr", "ii", "iii", "iv" or empty.
	suffix string
}

// word is one word of a name in the forms that are compared.
type word struct {
	folded, sound, key string
	initial            bool
}

func makeWord(folded string) word {
	if len(folded) == 1 {
		return word{folded, folded, folded, true}
	}
	s := sound(folded)
	return word{folded, s, key(s), false}
}

// Parse reads a person's name: titles go, as do particles ("al-", "van", "bin");
// the family name is the last word, or the first of a Chinese or Korean name.
func Parse(name string) Name {
	var n Name
	parts := nameWords(name)
	if len(parts) == 0 {
		return n
	}
	if last := parts[len(parts)-1]; len(parts) > 1 && suffixes[last] != "" {
		n.suffix, parts = suffixes[last], parts[:len(parts)-1]
	}
	if len(parts) > mostWords { // no name, or one with a text behind it
		parts = append(parts[:mostWords-1:mostWords-1], parts[len(parts)-1])
	}
	n.folded = strings.Join(parts, " ")
	at := len(parts) - 1
	if familyFirst(parts) {
		at = 0
	}
	n.family = makeWord(parts[at])
	for i, p := range parts {
		if i != at {
			n.given = append(n.given, makeWord(p))
		}
	}
	return n
}

// mostWords bounds what is compared of a name.
const mostWords = 10

// Empty reports that there is no name.
func (n *Name) Empty() bool { return n.folded == "" }

// Full reports a name with more than a family name.
func (n *Name) Full() bool { return len(n.given) > 0 }

// nameWords folds a name and takes off titles and particles, unless nothing would be left.
func nameWords(name string) []string {
	if comma := strings.Index(name, ", "); comma > 0 && suffixes[fold(name[comma+2:])] == "" {
		name = name[comma+2:] + " " + name[:comma] // "Kyr, Mara"
	}
	var out []string
	for _, raw := range strings.FieldsFunc(name, func(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == '‐' || c == '‑' || c == '·' }) {
		folded := fold(raw)
		switch {
		case folded == "":
		case titles[folded] && (strings.HasSuffix(raw, ".") || len(folded) > 2):
			// A title stands before a name; a family name may be spelled like one.
			out = append(out, "\x00"+folded)
		case initials(raw):
			for _, c := range folded {
				if c != ' ' {
					out = append(out, string(c))
				}
			}
		default:
			out = append(out, strings.Fields(folded)...)
		}
	}
	return withoutParticles(withoutTitles(out))
}

func withoutTitles(parts []string) []string {
	first := 0
	for first < len(parts)-1 && parts[first][0] == 0 {
		first++
	}
	parts = parts[first:]
	for i := range parts {
		parts[i] = strings.TrimPrefix(parts[i], "\x00")
	}
	return parts
}

func withoutParticles(parts []string) []string {
	out := make([]string, 0, len(parts))
	for i, p := range parts {
		switch {
		case particles[p] && i+1 < len(parts) && len(parts) > 2:
		case i > 0 && i+1 == len(parts) && len(p) > 5 && strings.HasPrefix(p, "al") && strings.IndexByte("aeiouy", p[2]) < 0 && doubled[p[2:4]]:
			out = append(out, p[2:]) // "alsharif" as one word
		default:
			out = append(out, p)
		}
	}
	return out
}

// doubled begins a word that "al" was written together with.
var doubled = map[string]bool{"sh": true, "ha": true, "ba": true, "ma": true, "ja": true, "za": true, "kh": true, "ra": true}

// initials reports "J.", "J.D." and "JD".
func initials(raw string) bool {
	n := 0
	for _, c := range raw {
		switch {
		case unicode.IsUpper(c):
			n++
		case c != '.':
			return false
		}
	}
	return n > 0 && (n <= 2 && !strings.ContainsAny(raw, "AEIOU") || strings.Contains(raw, ".")) && n <= 4
}

// familyFirst reports a Chinese or Korean name in its own order: a family name
// of there, then given names of syllables as they are there.
func familyFirst(parts []string) bool {
	if len(parts) < 2 || len(parts) > 3 || !familyNames[parts[0]] || len(parts) == 2 && familyNames[parts[1]] {
		return false
	}
	for _, p := range parts[1:] {
		if !eastern(p) {
			return false
		}
	}
	return true
}

// eastern reports a word of one or two syllables of Chinese or Korean.
func eastern(word string) bool {
	for range 2 {
		rest := word
		for _, c := range []string{"zh", "ch", "sh", "ts"} {
			if strings.HasPrefix(rest, c) {
				rest = rest[1:]
			}
		}
		if rest != "" && strings.IndexByte("bpmfdtnlgkhjqxrzcsyw", rest[0]) >= 0 {
			rest = rest[1:]
		}
		n := 0
		for n < len(rest) && n < 3 && (vowel(rest[n]) || rest[n] == 'y' && n > 0) {
			n++
		}
		if n == 0 {
			return false
		}
		rest = rest[n:]
		for _, c := range []string{"ng", "n", "k", "l", "m", "p", "t", "w"} {
			// An ending begins no next syllable.
			if strings.HasPrefix(rest, c) && (len(rest) == len(c) || !vowel(rest[len(c)])) {
				rest = rest[len(c):]
				break
			}
		}
		if word = rest; word == "" {
			return true
		}
	}
	return false
}

var suffixes = map[string]string{"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

var particles = set(`al el ul as ad ar an az at bin ibn ben bint abu de da di del della der den van von la le du dos das do
ter ten af av zu y e`)

// familyNames are the most frequent family names of China (pinyin and Wade-Giles
// or Cantonese where newspapers use them) and Korea; public knowledge.
var familyNames = set(`wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie
song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao
zhong cui tan fan liao wen hao mao qin gu xi qian dai bai jia fu meng qiu qiao kim lee park choi jeong jung kang cho
yoon jang lim shin kwon hwang ahn moon ban tsai chiang chan wong cheung leung kwok lam chow xiong hou shao long wan
duan lei tao`)

// titles stand before a name and are no part of it.
var titles = set(`mr mrs ms miss mx dr prof professor sir dame lord lady president vicepresident premier chancellor minister
secretary governor gov sen senator rep representative congressman congresswoman mayor judge justice general gen colonel
col captain capt major maj admiral adm lieutenant lt sergeant sgt commander brigadier corporal marshal ambassador bishop
archbishop cardinal ayatollah imam sheikh sheik rabbi pope father sister king queen prince princess reverend rev hon
prime foreign defence defense finance interior deputy former acting spokesman spokeswoman chief police mp ceo`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
