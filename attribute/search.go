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
	lang      *lang.Language
	scene     Scene
	encoder   *encoder.Encoder // nil: chains alone
	encoded   encoded
	paths     nn.Paths
	alone     []int32 // the cue chain's sums without the encoder
	chainPath []uint8
	features  []uint64
	still     []int32
	cues      []found
	list      []Cue
	drafts    []draft
}

// found is a cue with the probability that it is one, exactly so.
type found struct {
	Cue
	share float64
	// chain and encoder are log odds of its first token by themselves.
	chain, encoder float64
}

// paragraph finds the attributions of paragraph k and appends them to k.drafts.
func (d *desk) paragraph(c *Chains, k int) {
	from, to := d.scene.Paragraph(k)
	d.findCues(c, from, to)
	d.given(c, from, to)
}

// given labels the roles of the paragraph's cues.
func (d *desk) given(c *Chains, from, to int) {
	if len(d.cues) == 0 {
		return
	}
	d.list = d.list[:0]
	for _, q := range d.cues {
		d.list = append(d.list, q.Cue)
	}
	d.scene.MarkCues(d.list, from, to)
	d.stillSums(c.Role, from, to)
	first := len(d.drafts)
	for _, q := range d.cues {
		first, end := d.scene.Window(q.Cue, from, to)
		d.roles(c, q, from, to, first, end)
	}
	if c.Judge != nil {
		d.judge(c.Judge, d.drafts[first:])
	}
}

// findCues fills cues with those of the paragraph [from, to).
func (d *desk) findCues(c *Chains, from, to int) {
	d.cues = d.cues[:0]
	c.Cue.Begin(&d.paths, to-from)
	c.Cue.Tokens(&d.paths, func(f []uint64, i int) []uint64 { return d.scene.CueFeatures(f, from+i, from, to) })
	if d.encoder != nil {
		d.chainAlone()
		d.addCues(c, from)
	}
	for i := from; i < to; i++ {
		d.paths.Sums[(i-from)*len(CueNames)+cueBegin] += c.CueBias
	}
	path := c.Cue.Best(&d.paths)
	any := false
	for _, l := range path {
		any = any || l == cueBegin
	}
	if !any {
		return
	}
	c.Cue.Posteriors(&d.paths)
	for i := 0; i < len(path); i++ {
		if path[i] != cueBegin {
			continue
		}
		end, share := i+1, d.paths.Share(i, cueBegin)
		for ; end < len(path) && path[end] == cueInside; end++ {
			share = min(share, d.paths.Share(end, cueInside))
		}
		q := found{Cue: Cue{from + i, from + end}, share: share}
		if d.encoder != nil {
			q.chain, q.encoder = d.oddsOfCue(c, i, from)
		}
		d.cues = append(d.cues, q)
	}
}

// auxiliaries is where the verb group that ends with token i begins: its
// auxiliaries and negations stand right before it.
func (s *Scene) auxiliaries(i, from int) int {
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

// stillSums computes what the role chain says of each token whatever the cue.
func (d *desk) stillSums(c *nn.Chain, from, to int) {
	l := len(RoleNames)
	d.still = grow(d.still, (to-from)*l)
	c.Begin(&d.paths, to-from)
	c.Tokens(&d.paths, func(f []uint64, i int) []uint64 { return d.scene.StillFeatures(f, from+i, from, to) })
	copy(d.still, d.paths.Sums)
}

// roles labels the tokens [first, end) of the paragraph [from, to) given one cue
// and appends the draft, if there is content.
func (d *desk) roles(cs *Chains, q found, from, to, first, end int) {
	c, l := cs.Role, len(RoleNames)
	m := d.scene.Aim(q.Cue, from, to)
	c.Begin(&d.paths, end-first)
	c.Tokens(&d.paths, func(f []uint64, i int) []uint64 { return d.scene.TurnFeatures(f, first+i, &m) })
	for i := first; i < end; i++ {
		for k, x := range d.still[(i-from)*l : (i-from+1)*l] {
			d.paths.Sums[(i-first)*l+k] += x
		}
	}
	var v views
	if d.encoder != nil {
		d.chainPath = append(d.chainPath[:0], c.Best(&d.paths)...)
		scores := d.addRoles(cs, q.Cue, from, to, first, end)
		v = viewsOf(c.Best(&d.paths), d.chainPath, scores)
		v.cueChain, v.cueEncoder = q.chain, q.encoder
	}
	path := c.Best(&d.paths)
	dr := draft{cue: q.Cue, rule: ruleWeights, parent: -1, views: v}
	for i := 0; i < len(path); i++ {
		on := path[i] + 1
		if path[i] != roleSource && path[i] != roleContent {
			continue
		}
		e := i + 1
		for e < len(path) && path[e] == on {
			e++
		}
		r := Run{first + i, first + e}
		if path[i] == roleSource {
			dr.source = append(dr.source, r)
		} else {
			dr.content = append(dr.content, r)
		}
		i = e - 1
	}
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
	c.Forward(&d.paths)
	dr.cueShare, dr.roleShare = q.share, math.Exp(c.LogShare(&d.paths, path))
	dr.share = dr.cueShare * dr.roleShare
	d.drafts = append(d.drafts, dr)
}

// ForbidRole says which steps between role labels cannot be: a run goes on only after it began.
func ForbidRole(from, to int) bool {
	switch to {
	case roleSourceOn:
		return from != roleSource && from != roleSourceOn
	case roleContentOn:
		return from != roleContent && from != roleContentOn
	}
	return false
}

// ForbidCue is the same for cue labels.
func ForbidCue(from, to int) bool { return to == cueInside && from != cueBegin && from != cueInside }

// span is the stretch of text of a run of tokens.
func span(doc *parse.Document, r Run) (start, end int) {
	return doc.Tokens[r.First].Start, doc.Tokens[r.End-1].End
}
