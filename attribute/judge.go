package attribute

import "math"

// judgeInputs are what tells right drafts from wrong ones, one number each: how
// sure the encoder is, what form cue, source and content have, and how the draft
// stands to the others of its paragraph. No word is among them.
func (s *scene) judgeInputs(in []int16, d *draft, others []draft) []int16 {
	in = d.view.inputs(in, d.cueShare, d.roleShare)
	in = s.formInputs(in, d)
	inner, outer, same, cues := s.rivals(d, others)
	return append(in, inner, outer, same, cues)
}

// JudgeInputs is how many numbers the judge asks for.
const JudgeInputs = 36

// inputs are how sure the encoder is of the whole and of each part.
func (v *view) inputs(in []int16, cueShare, roleShare float64) []int16 {
	for _, x := range [...]float64{LogOdds(cueShare), LogOdds(roleShare), v.cue, 100 * v.mean, v.weakest,
		v.source.first, v.source.inside, v.source.behind, v.content.first, v.content.inside, v.content.behind, v.outside} {
		in = append(in, hundredths(x))
	}
	return in
}

// hundredths rounds a logarithm to hundredths, as far as a hundred.
func hundredths(x float64) int16 { return int16(math.Round(100 * min(max(x, -100), 100))) }

// formInputs are the form and place of cue, source and content.
func (s *scene) formInputs(in []int16, d *draft) []int16 {
	doc := s.doc
	head := s.headOf(d.cue.First, d.cue.End)
	h := &doc.Tokens[head]
	sent := s.sentence(head)
	first, end := d.content[0].First, d.content[len(d.content)-1].End
	kids := s.kidSet(head)
	in = append(in, short(tokens(d.content)), short(len(d.content)), flag(first > d.cue.First), short(first-d.cue.End),
		flag(s.inMarks(first)), flag(s.inMarks(end-1)), flag(s.inMarks(head)),
		short(d.cue.End-d.cue.First), short(d.cue.First-int(sent.FirstToken)), short(int(sent.EndToken-sent.FirstToken)), short(int(sent.EndToken)-end),
		int16(doc.Paragraphs[h.Paragraph].Layout), flag(kids&kidCcomp != 0), flag(kids&kidSubject != 0), flag(kids&kidXcomp != 0), short(int(h.XPOS)))
	return s.sourceInputs(in, d)
}

// sourceInputs are whether there is a source, where, and of what form.
func (s *scene) sourceInputs(in []int16, d *draft) []int16 {
	if len(d.source) == 0 {
		return append(in, 0, 0, 0, 0)
	}
	r := d.source[0]
	head := s.headOf(r.First, r.End)
	return append(in, short(len(d.source)), short(tokens(d.source)), 1+flag(r.First > d.cue.First), flag(s.doc.Tokens[head].Entity > 0))
}

func short(n int) int16 { return int16(min(max(n, math.MinInt16), math.MaxInt16)) }

func flag(b bool) int16 {
	if b {
		return 1
	}
	return 0
}

func tokens(runs []Run) int {
	n := 0
	for _, r := range runs {
		n += r.End - r.First
	}
	return n
}

// rivals counts the drafts whose cue stands in this one's content, those whose
// content holds this one's cue, those whose content overlaps with this one's,
// and all of other cues.
func (s *scene) rivals(d *draft, others []draft) (inner, outer, same, cues int16) {
	for i := range others {
		o := &others[i]
		if o.cue == d.cue {
			continue
		}
		cues++
		switch {
		case holds(d.content, o.cue.First):
			inner++
		case holds(o.content, d.cue.First):
			outer++
		case holds(o.content, d.content[0].First) || holds(d.content, o.content[0].First):
			same++
		}
	}
	return inner, outer, same, cues
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
	for i := range drafts {
		switch drafts[i].rule {
		case ruleColon:
			drafts[i].share = colonShare
			continue
		case ruleAccording:
			drafts[i].share = accordingShare
			continue
		}
		d.inputs = d.scene.judgeInputs(d.inputs[:0], &drafts[i], drafts)
		drafts[i].share = d.learned.Judge.Share(d.inputs)
		if drafts[i].roleShare > surelyPlain && d.scene.byAccord(&drafts[i]) {
			drafts[i].share = max(drafts[i].share, accordingShare)
		}
	}
}
