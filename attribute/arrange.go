package attribute

import (
	"slices"

	"hearsay/lang"
	"hearsay/parse"
)

// nestedLeast is how sure the chains must be of an attribution inside the
// content of another: annotators mark the outermost ones only, so that the
// judge knows nothing of these.
const nestedLeast = 0.35

// arrange decides which drafts stay: those inside the content of another
// become nested ones or go, scare quotes and titles go. Drafts come in any
// order; what stays is in the order of the text, parents before nested ones,
// with parent set.
func arrange(doc *parse.Document, l *lang.Language, drafts []draft, least float64) []draft {
	// The surer decide first what is inside what.
	slices.SortStableFunc(drafts, func(a, b draft) int {
		switch {
		case a.share > b.share:
			return -1
		case a.share < b.share:
			return 1
		}
		return a.cue.First - b.cue.First
	})
	var kept []draft
	for _, d := range drafts {
		if trap(doc, &d) {
			continue
		}
		d.parent = -1
		if keeps(doc, l, &d, kept, least) {
			kept = append(kept, d)
		}
	}
	slices.SortStableFunc(kept, func(a, b draft) int {
		if x := a.start() - b.start(); x != 0 {
			return x
		}
		return b.end() - a.end()
	})
	return nest(kept)
}

// keeps decides on one draft given the surer ones that were kept.
func keeps(doc *parse.Document, l *lang.Language, d *draft, kept []draft, least float64) bool {
	inside := false
	for i := range kept {
		k := &kept[i]
		if len(d.content) > 0 && holds(d.content, k.cue.First) && holds(k.content, d.cue.First) {
			return false // each inside the other
		}
		inside = inside || within(d, k)
	}
	if !inside {
		return d.share >= least
	}
	d.share = d.cueShare * d.roleShare
	return d.rule != ruleWeights || d.share >= nestedLeast && reports(doc, l, d.cue)
}

// within reports whether a draft stands wholly inside the content of another.
func within(d, k *draft) bool {
	if d.start() == k.start() && d.end() == k.end() {
		return false
	}
	return inRuns(k.content, d.content) && inRuns(k.content, d.source) &&
		(d.cue.First == d.cue.End || holds(k.content, d.cue.First))
}

func inRuns(outer, inner []Run) bool {
	for _, r := range inner {
		if !holds(outer, r.First) || !holds(outer, r.End-1) {
			return false
		}
	}
	return true
}

// reports asks whether the cue has a word that reports speech by the language's table.
func reports(doc *parse.Document, l *lang.Language, c Cue) bool {
	for i := c.First; i < c.End; i++ {
		if _, ok := l.Reporting[doc.Tokens[i].Lemma]; ok {
			return true
		}
	}
	return false
}

// nest sets every draft's parent to the smallest draft that holds it.
func nest(ds []draft) []draft {
	for i := range ds {
		best := -1
		for j := range ds[:i] {
			if within(&ds[i], &ds[j]) && (best < 0 || tokens(ds[j].content) < tokens(ds[best].content)) {
				best = j
			}
		}
		ds[i].parent = best
	}
	return ds
}

// start and end bound the draft's tokens.
func (d *draft) start() int {
	at := 1 << 30
	for _, rs := range [][]Run{d.source, d.content} {
		for _, r := range rs {
			at = min(at, r.First)
		}
	}
	if d.cue.End > d.cue.First {
		at = min(at, d.cue.First)
	}
	return at
}

func (d *draft) end() int {
	at := d.cue.End
	for _, rs := range [][]Run{d.source, d.content} {
		for _, r := range rs {
			at = max(at, r.End)
		}
	}
	return at
}
