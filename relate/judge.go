package relate

import (
	"slices"

	"hearsay"
)

// Below these a content does not bear on a quotation: the share of the
// quotation's words, by weight, and the words that a part of a sentence has to
// have before it says anything.
const (
	leastShare = 0.6
	leastWords = 3
)

// judgement is one attribution judged, with what the choice among all needs.
type judgement struct {
	hearsay.QuotationMatch
	whose Whose
	// r is the content as words.
	r *passage
	// changed is the number of words that differ, on both sides.
	changed int
	// sense are the changes that touch nothing but words of content.
	sense []change
	m     *comparison
}

// judge judges one attribution on record; ok is false where it does not bear on
// the quotation.
func (c *Checker) judge(x *lexicon, q, r *passage, steps []step) (j judgement, ok bool) {
	m := &comparison{c: c, x: x, q: q, r: r, steps: steps}
	first, last := span(steps)
	if first < 0 {
		return j, false
	}
	m.soft = m.indirect()
	from, to := r.whole(first, last)
	j = judgement{r: r, m: m}
	if j.Share = m.share(from, to); j.Share < leastShare {
		return j, false
	}
	all := changes(q, r, steps)
	m.head(from, first)
	m.tail(last+1+m.agent(all, last+1), to)
	m.turnedAround(first)
	m.asked(from, first)
	m.saidByOthers(first, last)
	whole := first == from && last+1 == to
	if !whole && last-first+1 < leastWords {
		return j, false
	}
	spliced, altered, cut := m.all(all, &j), j.changed > 0, !whole || slices.ContainsFunc(all, func(ch change) bool { return ch.swallowed })
	if m.denied(first, last) {
		m.touch(hearsay.TouchesRelay)
	}
	j.Verdict = m.verdict(spliced, altered, cut)
	j.Spans = r.spans(first, last)
	j.Difference = m.difference(all, from, to)
	j.Touches = m.touched
	slices.SortFunc(j.Touches, func(a, b hearsay.Touch) int { return slices.Index(touches, a) - slices.Index(touches, b) })
	return j, true
}

// touches are all there are, the gravest first.
var touches = []hearsay.Touch{
	hearsay.TouchesNegation, hearsay.TouchesNumber, hearsay.TouchesName, hearsay.TouchesModal, hearsay.TouchesCondition,
	hearsay.TouchesQuantifier, hearsay.TouchesContrast, hearsay.TouchesRelay, hearsay.TouchesSense, hearsay.Wording,
}

// all judges the changes one by one and tells whether one of them joins sentences.
func (m *comparison) all(all []change, j *judgement) (spliced bool) {
	for i, ch := range all {
		if ch.swallowed {
			spliced = m.ellipsis(ch.r[0], ch.r[len(ch.r)-1]+1) || spliced
			continue
		}
		j.changed += len(ch.q) + len(ch.r)
		if m.skips(ch) {
			spliced = true
			continue
		}
		if m.partOfTurn(all, i) {
			m.touch(hearsay.Wording)
			continue
		}
		alone := &comparison{c: m.c, x: m.x, q: m.q, r: m.r, steps: m.steps, soft: m.soft}
		alone.judge(ch)
		if onlySense(alone.touched) {
			j.sense = append(j.sense, ch)
		}
		for _, t := range alone.touched {
			m.touch(t)
		}
	}
	return spliced
}

// longestAgent is the number of words of the longest "by" phrase looked for in a
// tail that the quotation does not have.
const longestAgent = 6

// agent is the number of words from word at on that say who does what, where the
// quotation has turned the passive; 0 where it has not.
func (m *comparison) agent(all []change, at int) int {
	for i := range all {
		if n := m.agentOf(all[i], at); n > 0 {
			return n
		}
	}
	return 0
}

func (m *comparison) agentOf(ch change, at int) int {
	var tail change
	for i := at; i < len(m.r.words) && !m.r.opens[i] && len(tail.r) < longestAgent; i++ {
		tail.r = append(tail.r, i)
		if m.turned(ch, tail) {
			return len(tail.r)
		}
	}
	return 0
}

// partOfTurn tells whether the i-th change is half of a passive turned.
func (m *comparison) partOfTurn(all []change, i int) bool {
	_, last := span(m.steps)
	if m.agentOf(all[i], last+1) > 0 {
		return true
	}
	for k := range all {
		if k > i && m.turned(all[i], all[k]) || k < i && m.turned(all[k], all[i]) {
			return true
		}
	}
	return false
}

// onlySense tells whether words of content differ and nothing worse does.
func onlySense(touched []hearsay.Touch) bool {
	worse := slices.ContainsFunc(touched, func(t hearsay.Touch) bool { return t != hearsay.TouchesSense && t != hearsay.Wording })
	return !worse && slices.Contains(touched, hearsay.TouchesSense)
}

// verdict is what the words support.
func (m *comparison) verdict(spliced, altered, cut bool) hearsay.Verdict {
	harm := slices.ContainsFunc(m.touched, func(t hearsay.Touch) bool { return t != hearsay.Wording })
	switch {
	case spliced:
		return hearsay.Spliced
	case harm:
		return hearsay.MeaningChanged
	case m.soft:
		return hearsay.ParaphraseOnly
	case altered:
		return hearsay.Altered
	case cut:
		return hearsay.Trimmed
	}
	return hearsay.Verbatim
}

// indirect tells whether a word of the quotation rests on words that are not the
// speaker's own.
func (m *comparison) indirect() bool {
	return slices.ContainsFunc(m.steps, func(s step) bool { return s.q >= 0 && s.r >= 0 && !m.r.quoted[s.r] })
}

func (m *comparison) denied(first, last int) bool {
	return slices.Contains(m.r.denied[first:last+1], true)
}

// share is the share of the quotation's words, by weight, that stand in the
// whole sentences [from, to) on record, in any order and inflection.
func (m *comparison) share(from, to int) float64 {
	there := make(map[int32]int, to-from)
	for _, id := range m.r.ids[from:to] {
		there[m.x.entries[id].root]++
	}
	var total, have int32
	for _, id := range m.q.ids {
		e := &m.x.entries[id]
		total += e.weight
		if there[e.root] > 0 {
			there[e.root]--
			have += e.weight
		}
	}
	return float64(have) / float64(total)
}
