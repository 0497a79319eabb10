package attribute

import (
	"slices"

	"hearsay/parse"
)

// mendInterposed lets content go on behind the commas between which its source
// and cue stand, where it stopped at a verb that wants an object: She could not
// recall, she added, | ever saying it in public.
// What was taken for a report in there is none.
func mendInterposed(doc *parse.Document, ds []draft) []draft {
	gone := make([]bool, len(ds))
	for i := range ds {
		rest := interposed(doc, &ds[i])
		if rest.End <= rest.First {
			continue
		}
		free := true
		for k := range ds {
			if k == i || !owned(ds[k:k+1], rest.First, rest.End) {
				continue
			}
			gone[k] = slices.Equal(ds[k].source, ds[i].source) && holds([]Run{rest}, ds[k].cue.First)
			free = free && gone[k]
		}
		if free {
			ds[i].content = append(ds[i].content[:1:1], rest)
		}
	}
	kept := ds[:0]
	for i, d := range ds {
		if !gone[i] {
			kept = append(kept, d)
		}
	}
	return kept
}

// interposed is what goes on behind a source and a cue between commas; empty
// where nothing does.
func interposed(doc *parse.Document, d *draft) Run {
	if d.rule != ruleWeights || len(d.content) != 1 || len(d.source) != 1 || d.cue.First == d.cue.End {
		return Run{}
	}
	r := d.content[0]
	from, to := min(d.cue.First, d.source[0].First), max(d.cue.End, d.source[0].End)
	end := int(doc.Sentences[doc.Tokens[r.First].Sentence].EndToken)
	if r.End > from || to+2 >= end || doc.Word(to) != "," || doc.Word(from-1) != "," || r.End < from-1 || doc.Tokens[r.First].Quote >= 0 {
		return Run{}
	}
	last := r.End - 1
	for last > r.First && doc.Tokens[last].UPOS == parse.Punct {
		last--
	}
	if t := &doc.Tokens[last]; t.UPOS != parse.Verb || t.XPOS == parse.TagVBN || intransitive(doc, last) {
		return Run{}
	}
	return Run{to + 1, toldEnd(doc, to+1, end)}
}

// intransitive reports a verb at token i that closes its clause: one that hangs on
// what stands behind it, or that has its object before it ("whom he saw").
func intransitive(doc *parse.Document, i int) bool {
	for k := int(doc.Sentences[doc.Tokens[i].Sentence].FirstToken); k < i; k++ {
		if t := &doc.Tokens[k]; int(t.Head) == i && t.Rel.Main() == parse.RelObj {
			return true
		}
	}
	return false
}
