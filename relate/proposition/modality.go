package proposition

import (
	"strings"

	"hearsay/parse"
)

// modalityOf is how a clause is meant whose words are those of head, under the verb
// t: as the cue has it; what is wished; what the auxiliaries of either say; what is
// planned, or is going to be; what is ordered; what somebody did not mean to do.
func (u *utterance) modalityOf(t, head int32, negative, minor bool) Modality {
	lemma, tables := strings.ToLower(u.p.d.Tokens[t].Lemma), u.p.r.p
	if u.frame.modality != "" && !minor {
		return u.frame.modality
	}
	if head != t && tables.Wishing[lemma] {
		return Wish
	}
	if m := u.p.modality(t); m != "" {
		return m
	}
	if head != t {
		if m := u.p.modality(head); m != "" {
			return m
		}
	}
	planned, _ := u.planned(t)
	switch {
	case head != t && (tables.Planning[lemma] || lemma == "be"): // "plans to", "is to"
		return Will
	case planned >= 0: // "has no plans to"
		return Will
	case head != t && lemma == "go" && u.p.d.Tokens[t].XPOS == parse.TagVBG: // "is not going to"
		return Will
	case u.imperative(head):
		return Must
	case negative && head != t && tables.Intending[lemma]: // who did not mean to may have done it
		return Will
	}
	return ""
}
