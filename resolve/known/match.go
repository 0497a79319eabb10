package known

import (
	"slices"
	"strings"

	"hearsay"
)

// Namesakes are the IDs of entries that share a full name with a speaker from
// elsewhere, each under its main name or another one, for a person or a rule to
// decide whether they are one: sure says that there is one such entry only, that
// nothing that is known of the two speaks against it, and that the main names
// are one name, if in two spellings. Entries with another Wikidata ID are
// somebody else.
func (l *Linker) Namesakes(k *hearsay.KnownSpeaker) (ids []string, sure bool) {
	var roles []role
	for _, r := range k.Roles {
		roles = append(roles, parseRole(r.Role))
	}
	for _, p := range placesOf(k.Country) {
		roles = append(roles, role{words: []string{p}, places: []string{p}})
	}
	against := false
	for _, at := range l.writtenAlike(k) {
		e := &l.x.entries[at]
		if e.id == k.ID || e.kind != k.Type || e.wikidata != "" && k.Wikidata != "" && e.wikidata != k.Wikidata {
			continue
		}
		ids = append(ids, e.id)
		against = against || compareAllRoles(roles, e.roles) < rolesSilent || !sameMainName(k, e)
	}
	return ids, len(ids) == 1 && !against
}

// writtenAlike are the entries that bear one of the speaker's full names, each once.
func (l *Linker) writtenAlike(k *hearsay.KnownSpeaker) (list []int32) {
	names := []string{writtenAs(k.Name, k.Type)}
	for _, a := range k.Aliases {
		if w := writtenAs(a.Name, k.Type); k.Type == hearsay.Person || strings.Contains(w, " ") { // many bodies share letters
			names = append(names, w)
		}
	}
	for _, name := range names {
		for _, at := range l.x.exact(name) {
			if name != "" && !slices.Contains(list, at) {
				list = append(list, at)
			}
		}
	}
	return list
}

// sameMainName reports whether what two are called first is one name. A body
// that has it as one of several is left to a person: bodies hand names on.
func sameMainName(k *hearsay.KnownSpeaker, e *entry) bool {
	if a, b := writtenAs(k.Name, k.Type), writtenAs(e.name, e.kind); a == b || e.kind != hearsay.Person {
		return a == b
	}
	a, b := Parse(k.Name), Parse(e.name)
	like := Compare(&a, &b)
	return like.Score >= sameName && !like.Weak
}

// writtenAs is a name as the index has it; empty for a person of one name, whom
// many share.
func writtenAs(name string, kind hearsay.SpeakerType) string {
	if kind != hearsay.Person {
		b := ParseBody(name)
		return b.folded
	}
	n := Parse(name)
	if !n.Full() {
		return ""
	}
	return n.folded
}

// WithWikidata are the IDs of entries with a Wikidata ID.
func (l *Linker) WithWikidata(q string) (ids []string) {
	for _, at := range l.x.blocks["Q"+q] {
		ids = append(ids, l.x.entries[at].id)
	}
	return ids
}

// Has reports an entry of the directory.
func (l *Linker) Has(id string) bool { _, met := l.x.byID[id]; return met }

// Imported reports an entry that a file or a person gave a name or role, rather
// than articles alone.
func (l *Linker) Imported(id string) bool {
	at, met := l.x.byID[id]
	return met && l.x.entries[at].given
}
