package attribute

import (
	"slices"

	"hearsay/internal/nn"
	"hearsay/parse"
)

// nested looks inside contents for attributions of their own ("said that she
// had denied"). Annotators mark outermost ones only, so that the cue chain
// learned to pass over these: every reporting verb with a subject inside the
// content is tried, and the role chain labels the stretch as if it stood alone.
func (d *desk) nested(c *nn.Chain, kept []draft) []draft {
	n := len(kept)
	for i := 0; i < len(kept); i++ { // grows: what is found may hold more
		for _, r := range kept[i].content {
			kept = d.inside(c, kept, i, r)
		}
	}
	if len(kept) == n {
		return kept
	}
	sortDrafts(kept)
	return nest(kept)
}

// inside appends what is found in one run of the content of draft i.
func (d *desk) inside(c *nn.Chain, kept []draft, i int, r Run) []draft {
	for tok := r.First; tok < r.End; tok++ {
		if !d.relays(tok, r) || slices.ContainsFunc(kept, func(k draft) bool { return k.spoken(tok) }) {
			continue
		}
		sent := d.scene.sentence(tok)
		from, to := max(r.First, int(sent.FirstToken)), min(r.End, int(sent.EndToken))
		q := found{Cue{max(from, d.scene.auxiliaries(tok, from)), tok + 1}, 1}
		d.drafts = d.drafts[:0]
		d.scene.MarkCues([]Cue{q.Cue}, from, to)
		d.stillSums(c, from, to)
		d.roles(c, q, from, to, from, to)
		if len(d.drafts) == 0 {
			continue
		}
		dr := d.drafts[0]
		mend(d.scene.doc, &dr)
		dr.share = dr.roleShare
		if len(dr.source) > 0 && dr.roleShare >= nestedLeast && plain(d.scene.doc, &dr) && within(&dr, &kept[i]) && !trap(d.scene.doc, &dr) && !generic(d.scene.doc, &dr) {
			kept = append(kept, dr)
		}
	}
	return kept
}

// relays reports a reporting verb whose subject stands in the run, too.
func (d *desk) relays(tok int, r Run) bool {
	a := &d.scene.atoms[tok]
	if a.act == 0 || a.act&^(0xFF<<32) == 1 || d.scene.doc.Tokens[tok].UPOS != parse.Verb {
		return false
	}
	subject := d.scene.subject(tok)
	return subject >= r.First && subject < r.End
}
