package attribute

import (
	"math"

	"hearsay/internal/nn"
	"hearsay/parse"
)

// JudgeNames are the labels of the judge: is a draft a relation that an
// annotator would have marked, outermost, with these words?
var JudgeNames = []string{"wrong", "right"}

// judgeFeatures appends to f what tells right drafts from wrong ones: how sure
// the chains are, what kind of words cue, source and content are, and how the
// draft stands to the others of its paragraph.
func (s *Scene) judgeFeatures(f []uint64, d *draft, others []draft) []uint64 {
	head := s.headOf(d.cue.First, d.cue.End)
	h := &s.atoms[head]
	sure, role := odds(d.cueShare), odds(d.roleShare)
	src, srcSide := s.sourceForm(d)
	first := d.content[0].First
	last := d.content[len(d.content)-1].End - 1
	cf, cl := &s.atoms[first], &s.atoms[last]
	length := bucket(tokens(d.content))
	side := uint64(0)
	if first > d.cue.First {
		side = 1
	}
	quoted := one(cf.quote&4 != 0)<<2 | one(cl.quote&4 != 0)<<1 | one(h.quote&4 != 0)
	end := s.endForm(last)
	inner, outer, same := s.rivals(d, others)
	pieces := uint64(min(len(d.content), 3))
	v := &d.views
	chain, enc := logOddsStep(v.cueChain), logOddsStep(v.cueEncoder)
	weak, mean := logStep(v.weakest), logStep(v.mean*4)
	agree := uint64(v.source)<<2 | uint64(v.content)
	return append(f,
		nn.Feature(330, chain),
		nn.Feature(331, enc),
		nn.Feature(332, chain<<8|enc),
		nn.Feature(333, weak),
		nn.Feature(334, mean),
		nn.Feature(335, agree),
		nn.Feature2(336, agree, role),
		nn.Feature2(337, agree, weak<<8|enc),
		nn.Feature2(338, weak, role),
		nn.Feature2(339, enc, quoted<<1|side),
		nn.Feature2(340, agree, quoted<<1|side),
		nn.Feature2(341, enc, inner<<8|outer<<4|same),
		nn.Feature(301, 0),
		nn.Feature(302, sure),
		nn.Feature(303, role),
		nn.Feature(304, sure<<8|role),
		nn.Feature(305, h.lemma),
		nn.Feature(306, h.fine),
		nn.Feature(307, h.near),
		nn.Feature(308, h.tag<<4|uint64(min(d.cue.End-d.cue.First, 9))),
		nn.Feature(309, src<<1|srcSide),
		nn.Feature2(310, h.lemma, src),
		nn.Feature2(311, h.fine, src<<1|srcSide),
		nn.Feature(312, length<<8|pieces<<4|side),
		nn.Feature2(313, quoted<<1|side, length),
		nn.Feature2(314, cf.low, side),
		nn.Feature(315, cf.tag<<8|quoted),
		nn.Feature2(316, h.fine, cf.tag),
		nn.Feature2(317, end, quoted<<1|side),
		nn.Feature(318, inner<<8|outer<<4|same),
		nn.Feature2(319, inner<<8|outer<<4|same, role),
		nn.Feature2(320, end<<4|pieces, role),
		nn.Feature2(321, h.rel<<8|h.tag, h.kids),
		nn.Feature2(322, src<<1|srcSide, sure),
		nn.Feature2(323, quoted<<4|pieces, role),
		nn.Feature2(324, length<<1|side, role),
		nn.Feature2(325, h.mid, cf.tag<<8|src),
		nn.Feature(326, uint64(s.doc.Paragraphs[s.doc.Tokens[head].Paragraph].Layout)<<4|one(s.doc.Tokens[head].Paragraph == 0)),
	)
}

// odds rounds a probability to half steps of its log odds.
func odds(p float64) uint64 {
	p = min(max(p, 1e-6), 1-1e-6)
	return uint64(int(math.Round(2*math.Log(p/(1-p)))) + 40)
}

// logOddsStep rounds log odds to whole steps, as far as eight.
func logOddsStep(x float64) uint64 { return uint64(int(math.Round(min(max(x, -8), 8))) + 8) }

// logStep rounds a logarithm of a probability to steps that widen.
func logStep(x float64) uint64 { return uint64(math.Round(4 * math.Log1p(min(-x, 20)))) }

func tokens(runs []Run) int {
	n := 0
	for _, r := range runs {
		n += r.End - r.First
	}
	return n
}

// sourceForm packs what the source is (nothing, a pronoun, a name, a nominal;
// one word or several) and on which side of the cue it stands.
func (s *Scene) sourceForm(d *draft) (form, side uint64) {
	if len(d.source) == 0 {
		return 0, 0
	}
	r := d.source[0]
	head := &s.atoms[s.headOf(r.First, r.End)]
	form = head.tag<<8 | head.ner<<4 | uint64(min(tokens(d.source), 7)) | 1<<16
	if len(d.source) > 1 {
		form |= 1 << 17
	}
	return form, one(r.First > d.cue.First)
}

// endForm packs how content ends: its last tag, what follows, whether its sentence ends.
func (s *Scene) endForm(last int) uint64 {
	to := int(s.doc.Paragraphs[s.doc.Tokens[last].Paragraph].EndToken)
	next := s.at(last+1, 0, to)
	ends := last+1 >= to || s.doc.Tokens[last+1].Sentence != s.doc.Tokens[last].Sentence
	if !ends && last+2 <= to && s.doc.Tokens[last+1].UPOS == parse.Punct {
		ends = last+2 == to || s.doc.Tokens[last+2].Sentence != s.doc.Tokens[last].Sentence
	}
	return s.atoms[last].tag<<8 | next.tag<<1 | one(ends)
}

// rivals counts, at most 3 each, the drafts whose cue stands in this one's
// content, those whose content holds this one's cue, and those whose content
// overlaps with this one's.
func (s *Scene) rivals(d *draft, others []draft) (inner, outer, same uint64) {
	for i := range others {
		o := &others[i]
		if o.cue == d.cue {
			continue
		}
		switch {
		case holds(d.content, o.cue.First):
			inner++
		case holds(o.content, d.cue.First):
			outer++
		case holds(o.content, d.content[0].First) || holds(d.content, o.content[0].First):
			same++
		}
	}
	return min(inner, 3), min(outer, 3), min(same, 3)
}

// holds reports whether a token stands in one of the runs.
func holds(runs []Run, tok int) bool {
	for _, r := range runs {
		if tok >= r.First && tok < r.End {
			return true
		}
	}
	return false
}

// judge gives each of the paragraph's drafts the probability that it is right.
func (d *desk) judge(c *nn.Chain, drafts []draft) {
	for i := range drafts {
		switch drafts[i].rule {
		case ruleColon:
			drafts[i].share = colonShare
			continue
		case ruleAccording:
			drafts[i].share = accordingShare
			continue
		}
		d.features = d.scene.judgeFeatures(d.features[:0], &drafts[i], drafts)
		c.Begin(&d.paths, 1)
		c.Token(&d.paths, 0, d.features)
		c.Posteriors(&d.paths)
		drafts[i].share = d.paths.Share(0, 1)
		if drafts[i].roleShare > surelyPlain && d.scene.byAccord(&drafts[i]) {
			drafts[i].share = max(drafts[i].share, accordingShare)
		}
	}
}
