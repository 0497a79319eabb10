package relate

import "hearsay"

// whole is the sentences or fragments [from, to) that the words [first, last] stand in.
func (p *passage) whole(first, last int) (from, to int) {
	from, to = first, last+1
	for !p.opens[from] {
		from--
	}
	for !p.opens[to] {
		to++
	}
	return from, to
}

// head judges words [from, to) cut from a sentence's beginning.
func (m *comparison) head(from, to int) {
	if from == to {
		return
	}
	alone := to-from == 1
	for i := from; i < to; i++ {
		t := m.at(i)
		if alone && (t == hearsay.TouchesContrast || t == hearsay.Wording) {
			return
		}
		m.swallow(t)
		norm := m.r.words[i].norm
		if m.c.q.Relaying[norm] || i == to-1 && m.c.q.Opening[norm] {
			m.touch(hearsay.TouchesRelay)
		}
	}
	m.torn(to-1, to, to-1)
}

// tail judges words [from, to) cut from a sentence's end.
func (m *comparison) tail(from, to int) {
	if from == to {
		return
	}
	for i := from; i < to; i++ {
		m.swallow(m.at(i))
	}
	m.torn(from-1, from, from)
}

// swallow notes a class of words that may not be left out.
func (m *comparison) swallow(t hearsay.Touch) {
	switch t {
	case hearsay.TouchesNegation, hearsay.TouchesModal, hearsay.TouchesCondition, hearsay.TouchesContrast:
		m.touch(t)
	}
}

// turnedAround tells whether the reporter's own words before a quoted fragment, in
// the same sentence, deny it or make it a condition ("was not “a crisis”").
func (m *comparison) turnedAround(first int) {
	if !m.r.quoted[first] {
		return
	}
	for i := first - 1; i >= 0 && !m.r.words[i].ends; i-- {
		if t := m.at(i); !m.r.quoted[i] && (t == hearsay.TouchesNegation || t == hearsay.TouchesCondition) {
			m.touch(t)
		}
	}
}

// torn judges a cut between two neighbouring words: a number, a quantity or a name
// must not be torn from what it belongs to. Out is the one left out.
func (m *comparison) torn(left, right, out int) {
	if t := m.at(out); t == hearsay.TouchesNumber || t == hearsay.TouchesQuantifier {
		m.touch(t)
	}
	if m.r.words[left].upper && m.r.words[right].upper && !m.r.opens[left] {
		m.touch(hearsay.TouchesName)
	}
}

func (m *comparison) at(i int) hearsay.Touch { return m.c.touch(m.r.words[i].norm) }

// ellipsis judges the words [from, to) that an ellipsis stands for, and tells
// whether it joins the beginning of one sentence with the end of another.
func (m *comparison) ellipsis(from, to int) (spliced bool) {
	first, last := -1, -1
	for i := from; i <= to; i++ {
		if m.r.opens[i] {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		m.left(from, to)
		return false
	}
	m.tail(from, first)
	m.head(last, to)
	for i := first; i < last; i++ {
		if t := m.at(i); t == hearsay.TouchesNumber {
			m.touch(t)
		} else {
			m.swallow(t)
		}
	}
	return from < first && last < to
}

// left judges words left out inside a sentence. A name may go where it stands in
// an adjunct ("into Velm"), which a preposition opens.
func (m *comparison) left(from, to int) {
	adjunct := m.c.q.Prepositions[m.r.words[from].norm]
	for i := from; i < to; i++ {
		switch t := m.at(i); {
		case t == hearsay.TouchesNumber || t == hearsay.TouchesQuantifier:
			m.touch(t)
		case t == hearsay.TouchesSense && m.r.words[i].upper && !adjunct:
			m.touch(hearsay.TouchesName)
		case t == hearsay.TouchesSense && m.c.q.Relaying[m.r.words[i].norm]:
			m.touch(hearsay.TouchesRelay)
		default:
			m.swallow(t)
		}
	}
}

// skips tells whether words left out without a mark join two sentences: at least
// one sentence lies between, or the end of one and the beginning of another.
func (m *comparison) skips(ch change) bool {
	if len(ch.q) > 0 || len(ch.r) < 3 {
		return false
	}
	from, to := ch.r[0], ch.r[len(ch.r)-1]+1
	for i := from; i <= to; i++ {
		if m.r.opens[i] {
			return true
		}
	}
	return false
}
