package attribute

import (
	"slices"
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// unkick takes the kicker of a title ("Orm bridge live: operator says ...") out of
// the drafts: it tells what kind of piece follows, says nothing and is nobody's
// words. Who stands behind it as the subject of the cue is the source.
func unkick(doc *parse.Document, l *lang.Language, drafts []draft) []draft {
	var kept []draft
	for i := range drafts {
		d := &drafts[i]
		from, end := kicker(doc, l, d.start())
		if end == 0 {
			continue
		}
		if kept == nil {
			kept = slices.Clone(drafts)
		}
		o := &kept[i]
		o.source, o.content = behind(d.source, from, end), behind(d.content, from, end)
		if d.cue.First < end {
			o.content = nil // goes below
		}
		if len(o.source) == 0 && len(d.source) > 0 && len(o.content) > 0 {
			if r := wholeBefore(doc, d.cue.First); r.First >= end && r.End > r.First {
				o.source = []Run{r}
			}
		}
		if len(o.source) > 0 && o.source[0].End < d.cue.First && len(d.source) > len(o.source) {
			o.source = o.source[len(o.source)-1:]
		}
	}
	if kept == nil {
		return drafts
	}
	return slices.DeleteFunc(kept, func(d draft) bool { return len(d.content) == 0 })
}

// kicker is the stretch of the kicker of the title in which token tok stands; 0 and
// 0 where there is none.
func kicker(doc *parse.Document, l *lang.Language, tok int) (from, end int) {
	p := &doc.Paragraphs[doc.Tokens[tok].Paragraph]
	if !headlineAt(doc, tok) {
		return 0, 0
	}
	for i := int(p.FirstToken) + 1; i+2 < int(p.EndToken) && i < int(p.FirstToken)+longestName/2; i++ {
		if doc.Word(i) == ":" && l.Kickers[strings.ToLower(doc.Word(i-1))] {
			return int(p.FirstToken), i + 1
		}
	}
	return 0, 0
}

// behind is what is left of runs without the tokens from one to the other.
func behind(runs []Run, from, end int) []Run { return cut(runs, []Run{{from, end}}) }

// unlist lets the last clause of a title that goes on behind a comma stand beside
// the report before it, in whose content it was found: "Hospital says 61 ill,
// inspectors dispute figure".
func unlist(doc *parse.Document, drafts []draft) []draft {
	for i := range drafts {
		d := &drafts[i]
		if d.parent < 0 || len(d.source) == 0 || d.start() != d.source[0].First || !listed(doc, d.source[0].First) {
			continue
		}
		p := &drafts[d.parent]
		last := &p.content[len(p.content)-1]
		if at := d.source[0].First - 1; at > last.First && last.End <= d.end() && p.cue.End <= last.First {
			last.End = at
			d.parent = p.parent
		}
	}
	return drafts
}
