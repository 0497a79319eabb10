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
// the encoder is, what kind of words cue, source and content are, and how the
// draft stands to the others of its paragraph.
func (s *scene) judgeFeatures(f []uint64, d *draft, others []draft) []uint64 {
	head := s.headOf(d.cue.First, d.cue.End)
	lemma, kin := s.lemma(head), s.cluster(head)
	h := &s.doc.Tokens[head]
	sure, role := odds(d.cueShare), odds(d.roleShare)
	src, srcSide := s.sourceForm(d)
	first := d.content[0].First
	last := d.content[len(d.content)-1].End - 1
	length := bucket(tokens(d.content))
	side := one(first > d.cue.First)
	quoted := (one(s.inMarks(first))<<2 | one(s.inMarks(last))<<1 | one(s.inMarks(head)))
	form := quoted<<1 | side
	tag := uint64(s.doc.Tokens[first].XPOS)
	end := s.endForm(last)
	inner, outer, same := s.rivals(d, others)
	rivals := inner<<8 | outer<<4 | same
	pieces := uint64(min(len(d.content), 3))
	enc, weak := logOddsStep(d.view.cue), logStep(d.view.weakest)
	f = d.view.features(f, end, tag, src, length)
	return append(f,
		nn.Feature(301, 0),
		nn.Feature(302, sure),
		nn.Feature(303, role),
		nn.Feature(304, sure<<8|role),
		nn.Feature(305, lemma),
		nn.Feature(306, uint64(kin.Fine)),
		nn.Feature(307, uint64(kin.Near)),
		nn.Feature(308, uint64(h.XPOS)<<4|uint64(min(d.cue.End-d.cue.First, 9))),
		nn.Feature(309, src<<1|srcSide),
		nn.Feature2(310, lemma, src),
		nn.Feature2(311, uint64(kin.Fine), src<<1|srcSide),
		nn.Feature(312, length<<8|pieces<<4|side),
		nn.Feature2(313, form, length),
		nn.Feature2(314, hashLower(s.doc.Word(first)), side),
		nn.Feature(315, tag<<8|quoted),
		nn.Feature2(316, uint64(kin.Fine), tag),
		nn.Feature2(317, end, form),
		nn.Feature(318, rivals),
		nn.Feature2(319, rivals, role),
		nn.Feature2(320, end<<4|pieces, role),
		nn.Feature2(321, uint64(h.Rel)<<8|uint64(h.XPOS), s.kidSet(head)),
		nn.Feature2(322, src<<1|srcSide, sure),
		nn.Feature2(323, quoted<<4|pieces, role),
		nn.Feature2(324, length<<1|side, role),
		nn.Feature2(325, uint64(kin.Mid), tag<<8|src),
		nn.Feature(326, uint64(s.doc.Paragraphs[h.Paragraph].Layout)<<4|one(h.Paragraph == 0)),
		nn.Feature(331, enc),
		nn.Feature(333, weak),
		nn.Feature(334, logStep(d.view.mean*4)),
		nn.Feature2(337, weak, enc),
		nn.Feature2(338, weak, role),
		nn.Feature2(339, enc, form),
		nn.Feature2(341, enc, rivals),
	)
}

// features appends how sure the encoder is of each part of a draft, beside the
// form of its content's end and beginning, its source and its length.
func (v *view) features(f []uint64, end, tag, src, length uint64) []uint64 {
	steps := [...]float64{v.source.first, v.source.inside, v.source.behind, v.content.first, v.content.inside, v.content.behind, v.outside}
	var at [len(steps)]uint64
	for i, x := range steps {
		at[i] = logStep(x * 2)
		f = append(f, nn.Feature2(350, uint64(i), at[i]))
	}
	return append(f,
		nn.Feature2(352, at[3], at[5]),
		nn.Feature2(353, at[0], at[2]),
		nn.Feature2(354, at[3], tag),
		nn.Feature2(355, at[5], end),
		nn.Feature2(356, max(at[0], at[1], at[2]), src),
		nn.Feature2(357, at[4], length),
		nn.Feature2(358, at[6], at[3]<<8|at[5]),
	)
}

// noTag stands for what follows the last token of a paragraph.
const noTag = 127

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
func (s *scene) sourceForm(d *draft) (form, side uint64) {
	if len(d.source) == 0 {
		return 0, 0
	}
	r := d.source[0]
	head := s.headOf(r.First, r.End)
	form = uint64(s.doc.Tokens[head].XPOS)<<8 | s.name(head)<<4 | uint64(min(tokens(d.source), 7)) | 1<<16
	if len(d.source) > 1 {
		form |= 1 << 17
	}
	return form, one(r.First > d.cue.First)
}

// endForm packs how content ends: its last tag, what follows, whether its sentence ends.
func (s *scene) endForm(last int) uint64 {
	to := int(s.doc.Paragraphs[s.doc.Tokens[last].Paragraph].EndToken)
	next := uint64(noTag)
	if last+1 < to {
		next = uint64(s.doc.Tokens[last+1].XPOS)
	}
	ends := last+1 >= to || s.doc.Tokens[last+1].Sentence != s.doc.Tokens[last].Sentence
	if !ends && last+2 <= to && s.doc.Tokens[last+1].UPOS == parse.Punct {
		ends = last+2 == to || s.doc.Tokens[last+2].Sentence != s.doc.Tokens[last].Sentence
	}
	return uint64(s.doc.Tokens[last].XPOS)<<8 | next<<1 | one(ends)
}

// rivals counts, at most 3 each, the drafts whose cue stands in this one's
// content, those whose content holds this one's cue, and those whose content
// overlaps with this one's.
func (s *scene) rivals(d *draft, others []draft) (inner, outer, same uint64) {
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
func (d *desk) judge(drafts []draft) {
	c := d.learned.Judge
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
