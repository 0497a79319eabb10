package parse

// UPOS is a part of speech of Universal Dependencies; the zero value means untagged.
type UPOS uint8

// The seventeen parts of speech of Universal Dependencies.
const (
	NoUPOS UPOS = iota
	Adj         // ADJ
	Adp         // ADP
	Adv         // ADV
	Aux         // AUX
	CConj       // CCONJ
	Det         // DET
	Intj        // INTJ
	Noun        // NOUN
	Num         // NUM
	Part        // PART
	Pron        // PRON
	PropN       // PROPN
	Punct       // PUNCT
	SConj       // SCONJ
	Sym         // SYM
	Verb        // VERB
	Other       // X

	UPOSCount = iota // how many values a UPOS has, the zero value among them
)

var uposNames = [UPOSCount]string{
	NoUPOS: "_",
	Adj:    "ADJ",
	Adp:    "ADP",
	Adv:    "ADV",
	Aux:    "AUX",
	CConj:  "CCONJ",
	Det:    "DET",
	Intj:   "INTJ",
	Noun:   "NOUN",
	Num:    "NUM",
	Part:   "PART",
	Pron:   "PRON",
	PropN:  "PROPN",
	Punct:  "PUNCT",
	SConj:  "SCONJ",
	Sym:    "SYM",
	Verb:   "VERB",
	Other:  "X",
}

// String is the name as the treebanks write it, "_" for the zero value.
func (u UPOS) String() string { return uposNames[u] }

// ParseUPOS reads a name as the treebanks write it; ok is false for any other word.
func ParseUPOS(name string) (u UPOS, ok bool) {
	u, ok = uposByName[name]
	return u, ok
}

var uposByName = byName[UPOS](uposNames[:])

// byName inverts a table of names.
func byName[T ~uint8](names []string) map[string]T {
	m := make(map[string]T, len(names))
	for i, n := range names {
		m[n] = T(i)
	}
	return m
}
