package parse

import "strings"

// Rel is the relation of a token to its head, from Universal Dependencies with the
// subtypes of the English treebanks EWT and GUM; the zero value means unparsed.
type Rel uint8

// The relations; RelNsubjPass is "nsubj:pass".
const (
	NoRel           Rel = iota
	RelRoot             // root
	RelNsubj            // nsubj
	RelNsubjPass        // nsubj:pass
	RelNsubjOuter       // nsubj:outer
	RelCsubj            // csubj
	RelCsubjPass        // csubj:pass
	RelCsubjOuter       // csubj:outer
	RelObj              // obj
	RelIobj             // iobj
	RelCcomp            // ccomp
	RelXcomp            // xcomp
	RelObl              // obl
	RelOblAgent         // obl:agent
	RelOblUnmarked      // obl:unmarked
	RelVocative         // vocative
	RelExpl             // expl
	RelDislocated       // dislocated
	RelAdvcl            // advcl
	RelAdvclRelcl       // advcl:relcl
	RelAdvmod           // advmod
	RelDiscourse        // discourse
	RelAux              // aux
	RelAuxPass          // aux:pass
	RelCop              // cop
	RelMark             // mark
	RelNmod             // nmod
	RelNmodPoss         // nmod:poss
	RelNmodDesc         // nmod:desc
	RelNmodUnmarked     // nmod:unmarked
	RelAppos            // appos
	RelNummod           // nummod
	RelAcl              // acl
	RelAclRelcl         // acl:relcl
	RelAmod             // amod
	RelDet              // det
	RelDetPredet        // det:predet
	RelClf              // clf
	RelCase             // case
	RelConj             // conj
	RelCc               // cc
	RelCcPreconj        // cc:preconj
	RelFixed            // fixed
	RelFlat             // flat
	RelList             // list
	RelParataxis        // parataxis
	RelCompound         // compound
	RelCompoundPrt      // compound:prt
	RelOrphan           // orphan
	RelGoeswith         // goeswith
	RelReparandum       // reparandum
	RelPunct            // punct
	RelDep              // dep

	RelCount = iota // how many values a Rel has, the zero value among them
)

var relNames = [RelCount]string{
	NoRel:           "_",
	RelRoot:         "root",
	RelNsubj:        "nsubj",
	RelNsubjPass:    "nsubj:pass",
	RelNsubjOuter:   "nsubj:outer",
	RelCsubj:        "csubj",
	RelCsubjPass:    "csubj:pass",
	RelCsubjOuter:   "csubj:outer",
	RelObj:          "obj",
	RelIobj:         "iobj",
	RelCcomp:        "ccomp",
	RelXcomp:        "xcomp",
	RelObl:          "obl",
	RelOblAgent:     "obl:agent",
	RelOblUnmarked:  "obl:unmarked",
	RelVocative:     "vocative",
	RelExpl:         "expl",
	RelDislocated:   "dislocated",
	RelAdvcl:        "advcl",
	RelAdvclRelcl:   "advcl:relcl",
	RelAdvmod:       "advmod",
	RelDiscourse:    "discourse",
	RelAux:          "aux",
	RelAuxPass:      "aux:pass",
	RelCop:          "cop",
	RelMark:         "mark",
	RelNmod:         "nmod",
	RelNmodPoss:     "nmod:poss",
	RelNmodDesc:     "nmod:desc",
	RelNmodUnmarked: "nmod:unmarked",
	RelAppos:        "appos",
	RelNummod:       "nummod",
	RelAcl:          "acl",
	RelAclRelcl:     "acl:relcl",
	RelAmod:         "amod",
	RelDet:          "det",
	RelDetPredet:    "det:predet",
	RelClf:          "clf",
	RelCase:         "case",
	RelConj:         "conj",
	RelCc:           "cc",
	RelCcPreconj:    "cc:preconj",
	RelFixed:        "fixed",
	RelFlat:         "flat",
	RelList:         "list",
	RelParataxis:    "parataxis",
	RelCompound:     "compound",
	RelCompoundPrt:  "compound:prt",
	RelOrphan:       "orphan",
	RelGoeswith:     "goeswith",
	RelReparandum:   "reparandum",
	RelPunct:        "punct",
	RelDep:          "dep",
}

// String is the relation as the treebanks write it, "_" for the zero value.
func (r Rel) String() string { return relNames[r] }

// ParseRel reads a relation as the treebanks write it. A subtype that is not in
// the list above is read as its main relation; ok is false where that is unknown too.
func ParseRel(name string) (r Rel, ok bool) {
	if r, ok = relByName[name]; ok {
		return r, true
	}
	main, _, _ := strings.Cut(name, ":")
	r, ok = relByName[main]
	return r, ok
}

// Main is the relation without its subtype: RelNsubj for RelNsubjPass.
func (r Rel) Main() Rel { return relMain[r] }

var (
	relByName = byName[Rel](relNames[:])
	relMain   = mainRels()
)

func mainRels() (mains [RelCount]Rel) {
	for i, name := range relNames {
		main, _, _ := strings.Cut(name, ":")
		mains[i] = relByName[main]
	}
	return mains
}
