package relate

import (
	"strings"

	"hearsay"
)

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
	m.loose(from, to)
	m.headClause(from, to)
	if m.c.q.Prepositions[m.r.words[from].norm] && m.negatedFrom(to) {
		m.touch(hearsay.TouchesNegation)
	}
}

// tail judges words [from, to) cut from a sentence's end.
func (m *comparison) tail(from, to int) {
	if from == to {
		return
	}
	own, says := m.ownClause(from, to)
	for i := from; i < to; i++ {
		t := m.at(i)
		if i >= own && (t == hearsay.TouchesNegation || t == hearsay.TouchesModal) {
			continue
		}
		m.swallow(t)
	}
	m.torn(from-1, from, from)
	m.hanging(from)
	if m.c.q.Opening[m.r.words[from].norm] && !m.rounded(from) {
		m.touch(hearsay.TouchesSense)
	}
	m.loose(from, says)
	m.tailClause(from, to)
}

// hanging judges what stands right before a cut or an ellipsis at word from: a
// negation, a modal or a condition must not lose the words it bears on, nor a
// negated clause the words that narrow it ("will not close | before spring").
func (m *comparison) hanging(from int) {
	m.swallow(m.at(from - 1))
	if m.negatedTo(from) {
		m.touch(hearsay.TouchesNegation)
	}
}

// negatedTo tells whether the clause that goes on at word at has a negation before it.
func (m *comparison) negatedTo(at int) bool {
	for i := at; i > 0 && !m.r.opens[i] && !m.clauseAt(i); i-- {
		if m.at(i-1) == hearsay.TouchesNegation {
			return true
		}
	}
	return false
}

// negatedFrom tells whether the clause that begins with word at has a negation.
func (m *comparison) negatedFrom(at int) bool {
	for i := at; i < len(m.r.words) && (i == at || !m.r.opens[i] && !m.clauseAt(i)); i++ {
		if m.at(i) == hearsay.TouchesNegation {
			return true
		}
	}
	return false
}

// clauseAt tells whether a clause may begin with word i: a comma, semicolon, colon
// or dash stands before it, or it is the conjunction that joins clauses.
func (m *comparison) clauseAt(i int) bool {
	w := &m.r.words[i]
	return w.norm == m.c.q.And || strings.ContainsAny(m.r.text[m.r.words[i-1].end:w.start], ",;:—–")
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
		i = m.beforeAside(i)
		if t := m.at(i); !m.r.quoted[i] && (t == hearsay.TouchesNegation || t == hearsay.TouchesCondition) {
			m.touch(t)
		}
	}
}

// beforeAside is the last word before the relative clause between two commas that
// ends with word i, or i where none does: "whom she would not name" tells nothing
// of the words quoted.
func (m *comparison) beforeAside(i int) int {
	if !strings.HasPrefix(m.r.text[m.r.words[i].end:], ",") {
		return i
	}
	for k := i; k > 0 && !m.r.quoted[k] && !m.r.words[k-1].ends; k-- {
		if strings.HasPrefix(m.r.text[m.r.words[k-1].end:], ",") {
			if m.c.q.Relatives[m.r.words[k].norm] {
				return k - 1
			}
			return i
		}
	}
	return i
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
	m.loose(from, to)
	if m.c.q.Comparing[m.r.words[from].norm] {
		m.touch(hearsay.TouchesSense)
	}
	if from > 0 {
		m.hanging(from)
		m.bridged(from, to)
	}
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

// bridged judges what an ellipsis joins: an auxiliary, a quantity, a number or a
// verb of saying with words that were not its own, or a condition with words
// beyond the comma that closes it.
func (m *comparison) bridged(from, to int) {
	before := m.r.words[from-1].norm
	switch t := m.at(from - 1); {
	case t == hearsay.TouchesNumber || t == hearsay.TouchesQuantifier:
		m.touch(t)
	case m.c.q.Relaying[before]:
		m.touch(hearsay.TouchesRelay)
	case m.c.q.Auxiliaries[before] != "" || m.c.q.Clitics[before] != nil:
		m.touch(hearsay.TouchesSense)
	}
	for i := from; i < to; i++ {
		if m.c.q.Subjects[m.r.words[i].norm] {
			m.touch(hearsay.TouchesSense)
		}
	}
	clauses := 0
	for i := from; i <= to && i < len(m.r.words); i++ {
		if m.clauseAt(i) {
			clauses++
		}
	}
	if clauses%2 == 0 {
		return
	}
	for i := from; i > 0 && !m.r.opens[i]; i-- {
		if t := m.at(i - 1); t == hearsay.TouchesCondition || t == hearsay.TouchesNegation {
			m.touch(t)
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
