package attribute

import (
	"math"

	"hearsay/internal/encoder"
	"hearsay/internal/nn"
	"hearsay/lang"
	"hearsay/parse"
)

// desk is what one Find works with.
type desk struct {
	lang    *lang.Language
	learned *Learned
	encoder *encoder.Encoder
	scene   scene
	encoded encoded
	paths   nn.Paths
	inputs  []int16
	cues    []found
	drafts  []draft
	// shares are those of the tokens in the windows of all drafts of the document.
	shares []roleShares
}

// found is a cue with the probability that it is one, exactly so.
type found struct {
	Cue
	share float64
	// odds are log odds that its first token begins a cue, before the bias.
	odds float64
}

// paragraph finds the attributions of paragraph k and appends them to d.drafts.
func (d *desk) paragraph(k int) {
	from, to := d.scene.paragraph(k)
	d.findCues(from, to)
	first := len(d.drafts)
	for _, q := range d.cues {
		first, end := d.scene.window(q.Cue, from, to)
		d.roles(q, from, to, first, end)
	}
	if d.learned.Judge != nil {
		d.judge(d.drafts[first:])
	}
}

// findCues fills cues with those of the paragraph [from, to).
func (d *desk) findCues(from, to int) {
	d.cues = d.cues[:0]
	cueSteps.Begin(&d.paths, to-from)
	d.sums(d.encoded.cues[from*encoder.Cues : to*encoder.Cues])
	bias := int32(math.RoundToEven(d.learned.CueBias / nn.StepScale))
	any := false
	for i := range to - from {
		row := d.paths.Sums[i*encoder.Cues : (i+1)*encoder.Cues]
		row[cueBegin] += bias
		any = any || max(row[cueBegin], row[cueInside]) > row[cueOut]
	}
	if !any {
		return // outside is the likeliest everywhere: no path has a cue
	}
	path := cueSteps.Best(&d.paths)
	cueSteps.Posteriors(&d.paths)
	for i := 0; i < len(path); i++ {
		if path[i] != cueBegin {
			continue
		}
		end, share := i+1, d.paths.Share(i, cueBegin)
		for ; end < len(path) && path[end] == cueInside; end++ {
			share = min(share, d.paths.Share(end, cueInside))
		}
		d.cues = append(d.cues, found{Cue: Cue{from + i, from + end}, share: share, odds: d.encoded.odds(from + i)})
	}
}

// sums fills the sums of the path at hand with log probabilities.
func (d *desk) sums(logShares []float32) {
	for i, v := range logShares {
		d.paths.Sums[i] = int32(math.RoundToEven(float64(v / nn.StepScale)))
	}
}

// auxiliaries is where the verb group that ends with token i begins: its
// auxiliaries and negations stand right before it.
func (s *scene) auxiliaries(i, from int) int {
	first := i
	for k := i - 1; k >= from; k-- {
		t := &s.doc.Tokens[k]
		if int(t.Head) != i || t.Rel.Main() != parse.RelAux && t.Lemma != "not" && t.Lemma != "never" {
			break
		}
		first = k
	}
	return first
}

// next reports whether another cue stands after token i in the paragraph.
func (d *desk) next(i int) bool { return len(d.cues) > 0 && d.cues[len(d.cues)-1].First > i }

// roles labels the tokens [first, end) of the paragraph [from, to) given one cue
// and appends the draft, if there is content.
func (d *desk) roles(q found, from, to, first, end int) {
	roleSteps.Begin(&d.paths, end-first)
	logShares := d.encoded.roles(d.encoder, d.scene.doc, q.Cue, from, to, first, end)
	d.sums(logShares)
	path := roleSteps.Best(&d.paths)
	roleSteps.Posteriors(&d.paths)
	dr := draft{cue: q.Cue, rule: ruleWeights, parent: -1, view: viewOf(path, logShares)}
	dr.view.cue = q.odds
	dr.cueShare, dr.roleShare = q.share, math.Exp(roleSteps.LogShare(&d.paths, path))
	dr.share = dr.cueShare * dr.roleShare
	dr.take(path, first)
	dr.reach = d.keepShares(first, end)
	if d.scene.leadsIn(&dr, to) && !d.next(q.First) {
		dr.content, dr.rule = ahead(d.scene.doc, to), ruleColon
	}
	if len(dr.content) == 0 && !d.scene.according(&dr) {
		dr.content = ahead(d.scene.doc, to)
		if dr.content == nil || len(dr.source) == 0 || d.next(q.First) {
			return
		}
		dr.rule = ruleColon
	}
	dr.content = runOn(d.scene.doc, dr.content)
	d.drafts = append(d.drafts, dr)
}

// take reads source and content off a path of labels whose first token is first.
func (dr *draft) take(path []uint8, first int) {
	for i := 0; i < len(path); i++ {
		if path[i] != roleSource && path[i] != roleContent {
			continue
		}
		e := i + 1
		for e < len(path) && path[e] == path[i]+1 {
			e++
		}
		runs := &dr.content
		if path[i] == roleSource {
			runs = &dr.source
		}
		if n := len(*runs); n > 0 && (*runs)[n-1].End == first+i {
			(*runs)[n-1].End = first + e // begun anew, with nothing between
		} else {
			*runs = append(*runs, Run{first + i, first + e})
		}
		i = e - 1
	}
}

// span is the stretch of text of a run of tokens.
func span(doc *parse.Document, r Run) (start, end int) {
	return doc.Tokens[r.First].Start, doc.Tokens[r.End-1].End
}
