package known

import (
	"slices"
	"strings"

	"hearsay"
)

// entry is a known speaker made ready for comparing.
type entry struct {
	id, name string
	wikidata string
	given    bool // a file or a person knows of it
	kind     hearsay.SpeakerType
	// names and bodies are those that the directory vouches for, seen those
	// that articles used and that were linked here.
	names, seen []Name
	bodies      []Body
	called      []string
	roles       []role
	rolesSeen   []string
	places      []string
}

// index finds entries by their names. Each lookup reads one block, whatever
// the size of the directory.
type index struct {
	entries []entry
	byID    map[string]int32
	// blocks are by the keys below; blocks of one key hold those who share a
	// family name's skeleton and the class of a given name's first letter.
	blocks map[string][]int32
}

// longestBlock is how many entries a lookup looks at; in a longer block only
// names that are written the same are found.
const longestBlock = 200

func newIndex() index { return index{byID: map[string]int32{}, blocks: map[string][]int32{}} }

func (x *index) put(key string, at int32) {
	block := x.blocks[key]
	if !slices.Contains(block[max(0, len(block)-8):], at) {
		x.blocks[key] = append(block, at)
	}
}

// look gathers the entries of several blocks, each once, in the order they came.
func (x *index) look(keys []string) []int32 {
	var out []int32
	for _, k := range keys {
		if block := x.blocks[k]; len(block) <= longestBlock {
			out = append(out, block...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// exact are entries with the name as it is written; of very many the first.
func (x *index) exact(folded string) []int32 {
	block := x.blocks["="+folded]
	return block[:min(len(block), longestBlock)]
}

// personKeys are the blocks of a full name: the family name's skeleton with
// the class of the first given name, or of those it is short for, and the same
// with the order turned.
func personKeys(n *Name) []string {
	if !n.Full() {
		return []string{"1" + n.family.key}
	}
	var keys []string
	for _, family := range familyKeys(&n.family) {
		for i := range n.given[:min(2, len(n.given))] {
			for _, class := range givenClasses(&n.given[i]) {
				keys = append(keys, "2"+family+"/"+class)
			}
		}
	}
	if !n.given[0].initial { // with the order turned
		for _, class := range firstClasses(n.family.sound) {
			keys = append(keys, "2"+n.given[0].key+"/"+class)
		}
	}
	if n := len(keys); n > 1 {
		slices.Sort(keys)
		keys = slices.Compact(keys)
	}
	return keys
}

// Meets reports whether looking one full name up comes upon the other.
func Meets(a, b *Name) bool {
	keys := personKeys(a)
	for _, k := range personKeys(b) {
		if has(keys, k) {
			return true
		}
	}
	return a.folded == b.folded
}

func familyKeys(w *word) []string {
	keys := []string{w.key}
	if strings.IndexByte(w.sound, 'h') > 0 {
		keys = append(keys, skeleton(w.sound, true))
	}
	return keys
}

// givenClasses are the classes of a given name's first sound and of those of
// the names that it is short for.
func givenClasses(w *word) []string {
	list := firstClasses(w.sound)
	for _, full := range fullForms[w.sound] {
		list = append(list, firstClasses(full)...)
	}
	return list
}

// firstClasses is the class of a first sound, and another where spellings
// differ in it: Henri and Anri, Girard and Zhirar, Charles and Karl.
func firstClasses(s string) []string {
	if s == "" {
		return []string{""}
	}
	k := key(s)
	list := []string{k[:min(1, len(k))]}
	switch {
	case s[0] == 'h':
		list = append(list, "a")
	case s[0] == 'g' && len(s) > 1 && (s[1] == 'e' || s[1] == 'i'):
		list = append(list, "s")
	case s[0] == 'q':
		list = append(list, "g")
	}
	return list
}

func bodyKeys(b *Body) []string {
	var keys []string
	if b.proper {
		parts := make([]string, len(b.words))
		for i, w := range b.words {
			parts[i] = key(sound(w))
		}
		slices.Sort(parts)
		keys = append(keys, "3"+strings.Join(parts, " "))
	}
	if len(b.words) > 2 {
		keys = append(keys, "4"+b.initials)
	}
	if b.acronym != "" {
		keys = append(keys, "4"+b.acronym)
	}
	return keys
}

// call adds a name to an entry. A name that an article used counts for less
// than one that the directory vouches for.
func (x *index) call(at int32, name string, trusted bool) {
	e := &x.entries[at]
	if name == "" || has(e.called, name) {
		return
	}
	name = strings.Clone(name) // the index must not keep the article that it is a slice of
	e.called = append(e.called, name)
	if e.kind != hearsay.Person {
		b := ParseBody(name)
		e.bodies = append(e.bodies, b)
		x.put("="+b.folded, at)
		for _, k := range bodyKeys(&b) {
			x.put(k, at)
		}
		return
	}
	n := Parse(name)
	if n.Empty() || !trusted && phrase(name) {
		return
	}
	if trusted {
		e.names = append(e.names, n)
	} else {
		e.seen = append(e.seen, n)
	}
	if n.Full() || trusted {
		x.put("="+n.folded, at)
	}
	if n.Full() {
		for _, k := range personKeys(&n) {
			x.put(k, at)
		}
	}
	x.put("1"+n.family.key, at)
}

func (x *index) role(at int32, text string) {
	e := &x.entries[at]
	if text == "" || len(e.roles) >= mostRoles || has(e.rolesSeen, text) {
		return
	}
	text = strings.Clone(text)
	e.rolesSeen = append(e.rolesSeen, text)
	r := parseRole(text)
	e.roles = append(e.roles, r)
	for _, p := range r.places {
		if !has(e.places, p) {
			e.places = append(e.places, p)
		}
	}
}

// mostRoles bounds the roles that an entry is compared by.
const mostRoles = 48

// add puts a known speaker in, or what it says beyond what is there already.
func (x *index) add(k *hearsay.KnownSpeaker) int32 {
	at, met := x.byID[k.ID]
	if !met {
		at = int32(len(x.entries))
		x.byID[k.ID] = at
		x.entries = append(x.entries, entry{id: k.ID, name: strings.Clone(k.Name), kind: k.Type})
	}
	e := &x.entries[at]
	if e.name != k.Name {
		e.name = strings.Clone(k.Name)
	}
	x.call(at, k.Name, true)
	given := k.Wikidata != ""
	for _, a := range k.Aliases {
		x.call(at, a.Name, a.Given)
		given = given || a.Given
	}
	for _, r := range k.Roles {
		x.role(at, r.Role)
		given = given || r.Given
	}
	x.entries[at].given = x.entries[at].given || given
	for _, s := range []string{k.Country, k.Organization} {
		for _, p := range placesOf(s) {
			if e = &x.entries[at]; !has(e.places, p) {
				e.places = append(e.places, p)
				e.roles = append(e.roles, role{words: []string{p}, places: []string{p}})
			}
		}
	}
	if e = &x.entries[at]; k.Wikidata != "" && e.wikidata == "" {
		e.wikidata = k.Wikidata
		x.put("Q"+k.Wikidata, at)
	}
	return at
}

func placesOf(name string) []string {
	if name == "" {
		return nil
	}
	if state := isoStates[strings.ToLower(name)]; state != "" {
		return []string{state}
	}
	b := ParseBody(name)
	var out []string
	for _, w := range b.words {
		if !kinds[w] {
			out = append(out, w)
		}
	}
	return out
}
