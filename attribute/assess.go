package attribute

import (
	"math"

	"hearsay"
	"hearsay/parse"
)

// AssessInputs is how many numbers the assessor asks for.
const AssessInputs = 1 + JudgeInputs + 2*overlapInputs + 4

// assess gives what the encoder found and nothing holds the probability that it is
// right now that all is mended and arranged: the confidence of the spans before it
// is calibrated. The judge's own, which decides who stays, is one of its numbers.
func (d *desk) assess(drafts []draft) {
	if d.learned.Assessor == nil {
		return
	}
	for k := range drafts {
		if assessed(&drafts[k]) {
			d.inputs = d.assessInputs(d.inputs[:0], k, drafts)
			drafts[k].assessed = d.learned.Assessor.Share(d.inputs)
		}
	}
}

// assessed reports a draft that the assessor knows about: annotators mark neither
// nested ones nor what layout alone signals.
func assessed(d *draft) bool { return d.parent < 0 && d.rule == ruleWeights && d.reach.n > 0 }

// assessInputs are what tells right attributions from wrong ones when all is
// decided: what the judge gave, what it sees of the mended draft among those of the
// paragraph that stayed, and how the draft covers what the encoder takes for content
// and source, token by token.
func (d *desk) assessInputs(in []int16, k int, drafts []draft) []int16 {
	dr := &drafts[k]
	in = append(in, hundredths(LogOdds(dr.share)))
	in = d.scene.judgeInputs(in, dr, d.besides(k, drafts))
	var content, source overlap
	for i := dr.reach.first; i < dr.reach.first+dr.reach.n; i++ {
		if s := d.sharesAt(dr, i); isWord(d.scene.doc.Word(i)) {
			content.count(s.content, holds(dr.content, i))
			source.count(s.source, holds(dr.source, i))
		}
	}
	in = source.inputs(content.inputs(in))
	first, end := dr.content[0].First, dr.content[len(dr.content)-1].End
	for _, i := range [...]int{first - 1, first, end - 1, end} {
		in = append(in, thousandths(d.sharesAt(dr, i).content))
	}
	return in
}

// besides are the drafts of the paragraph of draft k's cue, which stand side by side.
func (d *desk) besides(k int, drafts []draft) []draft {
	paragraph := func(i int) int32 { return d.scene.doc.Tokens[drafts[i].cue.First].Paragraph }
	from, to := k, k+1
	for from > 0 && paragraph(from-1) == paragraph(k) {
		from--
	}
	for to < len(drafts) && paragraph(to) == paragraph(k) {
		to++
	}
	return drafts[from:to]
}

// roleShares are how likely a token belongs to the content and to the source of a draft.
type roleShares struct{ content, source float32 }

// reach is where a draft's roleShares stand among those of the document: of the n
// tokens from first on, from at on.
type reach struct{ first, at, n int }

// keepShares keeps what the chain at hand says of the tokens [first, end).
func (d *desk) keepShares(first, end int) reach {
	r := reach{first, len(d.shares), end - first}
	for i := range end - first {
		d.shares = append(d.shares, roleShares{
			content: float32(d.paths.Share(i, roleContent) + d.paths.Share(i, roleContentOn)),
			source:  float32(d.paths.Share(i, roleSource) + d.paths.Share(i, roleSourceOn)),
		})
	}
	return r
}

// sharesAt are those of token i; outside of its reach nothing belongs to a draft.
func (d *desk) sharesAt(dr *draft, i int) roleShares {
	if i -= dr.reach.first; i >= 0 && i < dr.reach.n {
		return d.shares[dr.reach.at+i]
	}
	return roleShares{}
}

// overlap is how a passage covers the words that the encoder takes for it, each as
// likely as it says.
type overlap struct {
	words, doubtful, likely int     // inside; inside and rather not; outside and perhaps
	inside, outside         float64 // how many words are expected there
	weakest, strongest      float64 // the least likely inside, the likeliest outside
}

// likelyOutside is from where on a word outside of a passage counts as perhaps missing.
const likelyOutside = 0.3

func (o *overlap) count(s float32, in bool) {
	share := float64(s)
	if !in {
		o.outside += share
		o.strongest = max(o.strongest, share)
		if share > likelyOutside {
			o.likely++
		}
		return
	}
	if o.words == 0 {
		o.weakest = 1
	}
	o.words++
	o.inside += share
	o.weakest = min(o.weakest, share)
	if share < 0.5 {
		o.doubtful++
	}
}

const overlapInputs = 8

// inputs are, first, the F1 that is expected of the passage's words.
func (o *overlap) inputs(in []int16) []int16 {
	n := float64(max(o.words, 1))
	f1 := 2 * o.inside / (n + o.inside + o.outside)
	for _, x := range [...]float64{f1, o.inside / n, o.outside / n, o.weakest, o.strongest, float64(o.doubtful) / n, float64(o.likely) / n} {
		in = append(in, thousandths(float32(x)))
	}
	return append(in, short(o.likely))
}

// thousandths rounds a share, or a ratio as far as 30, to thousandths.
func thousandths(x float32) int16 { return int16(math.Round(1000 * float64(min(max(x, 0), 30)))) }

// Assessable finds as Find does and calls each for every attribution that the
// assessor judges, with its numbers and its place in what is found.
func (f *Finder) Assessable(doc *parse.Document, each func(inputs []int16, at int)) []hearsay.Attribution {
	d := f.desks.Get().(*desk)
	defer f.desks.Put(d)
	drafts := f.drafts(d, doc)
	found := f.finish(doc, drafts)
	for k := range drafts {
		if assessed(&drafts[k]) {
			d.inputs = d.assessInputs(d.inputs[:0], k, drafts)
			each(d.inputs, k)
		}
	}
	return found
}
