package relate

import (
	"cmp"
	"slices"

	"hearsay"
)

// Check judges a quotation by the attributions that may bear on it. Candidates
// that do not are left out of the matches. Attributions whose article has no text
// cannot be judged and are passed over.
func (c *Checker) Check(quotation Quotation, candidates []hearsay.Recorded) hearsay.QuotationCheck {
	x := newLexicon(c)
	q := c.quotation(quotation.Text, x)
	if len(q.words) == 0 {
		return hearsay.QuotationCheck{Verdict: hearsay.NotInRecord}
	}
	k := &checking{c: c, x: x, quotation: quotation, q: q, bag: newBag(x, q)}
	aligner := &aligner{x: x}
	for i := range candidates {
		k.candidate(aligner, &candidates[i])
	}
	k.translations()
	k.relays()
	slices.SortStableFunc(k.found, func(a, b judgement) int { return cmp.Compare(a.rank(), b.rank()) })
	return k.outcome()
}

// checking is one check under way.
type checking struct {
	c         *Checker
	x         *lexicon
	quotation Quotation
	q         *passage
	bag       *bag
	// found are the matches; kept are all contents that share a run of words.
	found []judgement
	kept  []kept
}

// kept is a content that may be one half of a splice, or another translation.
type kept struct {
	recorded *hearsay.Recorded
	r        *passage
}

func (k *checking) candidate(a *aligner, recorded *hearsay.Recorded) {
	if recorded.Article == nil {
		return
	}
	r := k.c.recorded(recorded, k.x)
	if len(r.words) == 0 {
		return
	}
	share := k.bag.share(k.x, r)
	if share > 0 {
		k.kept = append(k.kept, kept{recorded, r})
	}
	if share < leastShare-0.15 {
		return
	}
	if j, ok := k.c.judge(k.x, k.q, r, a.align(k.q, r)); ok {
		j.Recorded, j.whose = recorded, k.quotation.whose(recorded)
		j.Own, j.Unclear = j.whose == TheirOwn, j.whose == Perhaps || j.whose == Told
		k.found = append(k.found, j)
	}
}

// bag is the quotation as a set of roots, to pass over contents that cannot match.
type bag struct {
	roots map[int32]*bagged
	total int32
	// turn numbers the contents compared.
	turn int32
}

type bagged struct{ weight, seen int32 }

func newBag(x *lexicon, q *passage) *bag {
	b := &bag{roots: make(map[int32]*bagged, len(q.ids))}
	for _, id := range q.ids {
		e := &x.entries[id]
		in, ok := b.roots[e.root]
		switch {
		case !ok:
			b.roots[e.root] = &bagged{weight: e.weight}
		case e.weight == functionWeight:
			continue
		default:
			in.weight += e.weight
		}
		b.total += e.weight
	}
	return b
}

// share is the share of the quotation's words, by weight, that r has at all.
func (b *bag) share(x *lexicon, r *passage) float64 {
	var have int32
	b.turn++
	for _, id := range r.ids {
		root := x.entries[id].root
		if in, ok := b.roots[root]; ok && in.seen != b.turn {
			in.seen = b.turn
			have += in.weight
		}
	}
	return float64(have) / float64(b.total)
}

// rank orders matches: the asked speaker's first, better verdicts first, then
// what has more of the quotation and differs less.
func (j *judgement) rank() float64 {
	rank := float64(slices.Index(ranks, j.Verdict)) * 10
	rank += 100 * float64(TheirOwn-j.whose)
	if j.Recorded.Attribution.Relayed {
		rank += 5 // the same from the speaker himself goes before
	}
	if len(j.WordsOf) > 0 {
		rank += 6 // and whose words they are before who passes them on
	}
	return rank - j.Share + float64(min(j.changed, 40))/100
}

// ranks are the verdicts of single matches, the best first.
var ranks = []hearsay.Verdict{
	hearsay.Verbatim, hearsay.Trimmed, hearsay.Altered, hearsay.ParaphraseOnly, hearsay.MeaningChanged, hearsay.Spliced,
}

// translations lifts a match whose wording is that of another report of the same
// statement, such as another translation, in the places where it differs.
func (k *checking) translations() {
	for i := range k.found {
		j := &k.found[i]
		if j.Verdict != hearsay.MeaningChanged || !onlySense(j.Touches) || len(j.sense) == 0 || j.Recorded.Statement == "" {
			continue
		}
		if !slices.ContainsFunc(j.sense, func(ch change) bool { return !k.attested(j, ch) }) {
			j.Verdict, j.Touches = hearsay.Altered, []hearsay.Touch{hearsay.Wording}
			if j.m.soft {
				j.Verdict = hearsay.ParaphraseOnly
			}
		}
	}
}

// neighbours is the number of words on each side that have to agree before
// another report's wording counts as that of the same place.
const neighbours = 2

// attested tells whether another report of the same statement has the changed
// words, quoted, between the same neighbours.
func (k *checking) attested(j *judgement, ch change) bool {
	if len(ch.q) == 0 {
		return false
	}
	from, to := ch.q[0], ch.q[len(ch.q)-1]+1
	from, to = max(from-neighbours, 0), min(to+neighbours, len(k.q.ids))
	if to-from-len(ch.q) <= neighbours {
		return false
	}
	return slices.ContainsFunc(k.kept, func(o kept) bool {
		if o.recorded == j.Recorded || o.recorded.Statement != j.Recorded.Statement || o.recorded.Latest != nil {
			return false
		}
		at := index(o.r.ids, k.q.ids[from:to])
		return at >= 0 && !slices.Contains(o.r.quoted[at:at+to-from], false) && !slices.Contains(o.r.denied[at:at+to-from], true)
	})
}

// index is where the run of numbers stands in all, or -1.
func index(all, run []int32) int {
	for i := 0; i+len(run) <= len(all); i++ {
		if slices.Equal(all[i:i+len(run)], run) {
			return i
		}
	}
	return -1
}
