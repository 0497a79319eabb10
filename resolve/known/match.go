package known

import "hearsay"

// Namesakes are the IDs of entries that are written with the same full name as
// a speaker from elsewhere, for a person or a rule to decide whether they are
// one: sure says that nothing that is known of the two speaks against it, and
// that there is one such entry only. Entries with another Wikidata ID are
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
	for _, at := range l.x.exact(l.writtenAs(k)) {
		e := &l.x.entries[at]
		if e.id == k.ID || e.kind != k.Type || e.wikidata != "" && k.Wikidata != "" && e.wikidata != k.Wikidata {
			continue
		}
		ids = append(ids, e.id)
		against = against || compareAllRoles(roles, e.roles) < rolesSilent
	}
	return ids, len(ids) == 1 && !against
}

// writtenAs is a name as the index has it; empty for a person of one name, whom
// many share.
func (l *Linker) writtenAs(k *hearsay.KnownSpeaker) string {
	if k.Type != hearsay.Person {
		b := ParseBody(k.Name)
		return b.folded
	}
	n := Parse(k.Name)
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
