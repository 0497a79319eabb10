package attribute

import (
	"slices"

	"hearsay/parse"
)

// disown leaves each spoken quotation to one of the attributions that took it:
// a cue that announces it (“..., adding, ‘...’”), or else the one that was
// quoting already (“We lost,” Kyr said, naming no reason. “Nobody helped.”),
// or else the surer. Where the rest of the other still says something it stays.
func disown(doc *parse.Document, ds []draft) []draft {
	for i := range ds {
		for j := range ds {
			if i != j && len(ds[i].content) > 0 {
				ds[i].content = outsideOf(doc, &ds[j], ds[i].content)
			}
		}
	}
	for i := range ds {
		for j := range ds {
			if i == j || len(ds[i].content) == 0 || len(ds[j].content) == 0 || within(&ds[j], &ds[i]) || within(&ds[i], &ds[j]) {
				continue
			}
			ds[j].content = without(doc, &ds[i], &ds[j])
		}
	}
	kept := ds[:0]
	for _, d := range ds {
		if len(d.content) > 0 {
			kept = append(kept, d)
		}
	}
	return kept
}

// outsideOf ends content that runs on over paragraphs before the one whose
// quotation an attribution of that paragraph owns (“..., added Kyr”).
func outsideOf(doc *parse.Document, owner *draft, content []Run) []Run {
	if owner.cue.First == owner.cue.End || len(owner.content) == 0 || doc.Tokens[owner.cue.First].Quote >= 0 {
		return content
	}
	at := doc.Tokens[owner.cue.First].Paragraph
	for k, r := range content {
		p := doc.Tokens[r.First].Paragraph
		if k > 0 && p == at && doc.Tokens[content[0].First].Paragraph < p && opens(doc, r.First) && holds(owner.content, r.First) {
			return content[:k]
		}
	}
	return content
}

// without is the content of loser without the quotations that owner has a better claim to.
func without(doc *parse.Document, owner, loser *draft) []Run {
	for k, r := range loser.content {
		if tail := spokenTail(doc, r); tail.First > r.First && claims(doc, owner, loser, tail) && better(doc, owner, loser, tail) {
			rest := append([]Run{}, loser.content[:k]...)
			return append(rest, Run{r.First, tail.First - 1})
		}
		if sliver(doc, owner, loser, r) {
			rest := append([]Run{}, loser.content[:k]...)
			return append(rest, loser.content[k+1:]...)
		}
		if k == 0 && !(len(loser.content) > 1 && closes(doc, owner, r)) || !opens(doc, r.First) || !spokenWhole(doc, r) || !claims(doc, owner, loser, r) || !better(doc, owner, loser, r) {
			continue
		}
		rest := append([]Run{}, loser.content[:k]...)
		return append(rest, loser.content[k+1:]...)
	}
	return loser.content
}

// sliver reports that a run is no more than the beginning of a quotation that
// owner has whole, with its cue right behind it (told them she had closed files. |
// “We had a list. |Nobody saw them,” she said).
func sliver(doc *parse.Document, owner, loser *draft, r Run) bool {
	if !opens(doc, r.First) || spokenWhole(doc, r) || loser.cue.End > r.First || owner.cue.First < r.End {
		return false
	}
	for _, o := range owner.content {
		if o.First == r.First && o.End > r.End && spokenWhole(doc, o) && o.End <= owner.cue.First {
			return doc.Tokens[owner.cue.First].Sentence == doc.Tokens[o.End-1].Sentence
		}
	}
	return false
}

// spokenTail is the closed quotation that a run without marks ends with, behind
// a comma (the one percent excuse, “you give them a reason”); empty where there is none.
func spokenTail(doc *parse.Document, r Run) Run {
	q := doc.Tokens[r.End-1].Quote
	if q < 0 || doc.Tokens[r.First].Quote >= 0 || int(doc.Quotes[q].Close) != r.End-1 {
		return Run{}
	}
	open := int(doc.Quotes[q].Open)
	if open-2 <= r.First || doc.Word(open-1) != "," || !opens(doc, open) {
		return Run{}
	}
	return Run{open, r.End}
}

// claims reports that a has the quotation r, too, or was quoting the same
// source before it in its sentence: follow gives it to a, then.
func claims(doc *parse.Document, a, b *draft, r Run) bool {
	if inRuns(a.content, []Run{r}) {
		return true
	}
	first := a.content[0]
	return slices.Equal(a.source, b.source) && a.cue.First > first.First && a.cue.End <= b.cue.First &&
		opens(doc, first.First) && speechEnd(doc, first.First, first.End) == first.End &&
		doc.Tokens[a.cue.First].Sentence == doc.Tokens[r.First].Sentence
}

// spokenWhole reports that a run is one closed quotation.
func spokenWhole(doc *parse.Document, r Run) bool {
	q := &doc.Quotes[doc.Tokens[r.First].Quote]
	return q.Close >= 0 && int(q.Close) == r.End-1
}

// better reports that a has the better claim to the quotation r than b has.
func better(doc *parse.Document, a, b *draft, r Run) bool {
	if x, y := announces(doc, a, r.First), announces(doc, b, r.First); x != y {
		return x
	}
	if x, y := closes(doc, a, r), closes(doc, b, r); x != y {
		return x
	}
	if x, y := opens(doc, a.content[0].First), opens(doc, b.content[0].First); x != y {
		return x
	}
	return false
}

// closes reports that the quotation r ends with a comma and that source and cue
// stand right behind it in its sentence (“Nobody helped,” the mayor retorts).
func closes(doc *parse.Document, d *draft, r Run) bool {
	if r.End-r.First < 3 || d.cue.First < r.End || len(d.source) == 0 || doc.Word(r.End-2) != "," || doc.Tokens[d.cue.First].Sentence != doc.Tokens[r.End-1].Sentence {
		return false
	}
	return min(d.cue.First, d.source[0].First) == r.End
}

// announces reports that the cue stands right before the quotation that opens
// at token open, but for a word or two and a comma or colon.
func announces(doc *parse.Document, d *draft, open int) bool {
	if d.cue.End > open || open-d.cue.End > 3 {
		return false
	}
	for i := d.cue.End; i < open; i++ {
		if doc.Tokens[i].Sentence != doc.Tokens[open].Sentence {
			return false
		}
	}
	return true
}
