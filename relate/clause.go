package relate

import (
	"slices"
	"strings"

	"hearsay"
)

// What stands here makes cuts stricter than the classes of single words can: a
// cut is harmless where it runs along the border of a clause, or takes away an
// adjunct of time or place; elsewhere it has to be shown to be.

// loose judges words [from, to) that are left out: hedges and limits that bear
// on what stays, alternatives, and what others say.
func (m *comparison) loose(from, to int) {
	for i := from; i < to; i++ {
		norm := m.r.words[i].norm
		switch {
		case m.c.q.Choices[norm]:
			m.touch(hearsay.TouchesContrast)
		case m.c.q.Relaying[norm]:
			m.touch(hearsay.TouchesRelay)
		case m.c.q.Hedges[norm] || m.limits(i, to):
			m.touch(hearsay.TouchesSense)
		}
	}
}

// limits tells whether a phrase that limits what it stands with begins at word i.
func (m *comparison) limits(i, to int) bool {
	return slices.ContainsFunc(m.c.q.Limits[m.r.words[i].norm], func(phrase []string) bool {
		if i+len(phrase) > to {
			return false
		}
		for k, w := range phrase {
			if m.r.words[i+k].norm != w {
				return false
			}
		}
		return true
	})
}

// headClause judges the border between words [from, to), cut from a sentence's
// beginning, and what stays.
func (m *comparison) headClause(from, to int) {
	first, next := m.r.words[from].norm, m.r.words[to]
	border := m.clauseAt(to) || m.r.words[to-1].norm == m.c.q.And
	if m.c.q.Viewpoints[first] || strings.Contains(m.r.text[m.r.words[to-1].end:next.start], ":") {
		m.touch(hearsay.TouchesRelay)
	}
	switch {
	case m.c.q.Inverted[first]:
		m.touch(hearsay.TouchesCondition)
	case border && m.joinedBefore(to) && !m.clause(from, to):
		m.touch(hearsay.TouchesCondition) // "give us the keys and we go"
	case border || m.each(from, to, m.opener) || m.c.q.Adjuncts[first] && !m.clause(from, to):
	case m.verbal(to):
		m.touch(hearsay.TouchesSense) // without its subject
	case m.clause(to, m.kept()):
		m.touch(hearsay.TouchesRelay) // hangs on what was cut: "they dream we are afraid"
	}
}

// joinedBefore tells whether "and" stands at the border before word i.
func (m *comparison) joinedBefore(i int) bool {
	return m.r.words[i].norm == m.c.q.And || m.r.words[i-1].norm == m.c.q.And
}

// kept is behind the last word on record that the quotation has.
func (m *comparison) kept() int {
	_, last := span(m.steps)
	return last + 1
}

// tailClause judges the border between what stays and words [from, to), cut from
// a sentence's end.
func (m *comparison) tailClause(from, to int) {
	first, before := m.r.words[from].norm, m.r.words[from-1]
	q := m.c.q
	harmless := m.clauseAt(from) || q.Joints[first] || q.Openers[first] || q.Adjuncts[first] || strings.HasSuffix(first, "ly") || m.rounded(from)
	switch {
	case q.Dangling[before.norm], q.Comparing[first], m.owning(from):
		m.touch(hearsay.TouchesSense)
	case !harmless || !m.clauseAt(from) && m.predicate(from, to):
		m.touch(hearsay.TouchesSense)
	}
}

// rounded tells whether an infinitive begins with word from that the words before
// it can do without ("the bridge is safe | to cross"). An "it" among them may stand
// for the infinitive itself ("it is dangerous | to wait").
func (m *comparison) rounded(from int) bool {
	q := m.c.q
	if m.r.words[from].norm != q.Infinitive || !q.Rounded[m.r.words[from-1].norm] {
		return false
	}
	first, _ := span(m.steps)
	return !m.pointsBack(first, from)
}

// owning tells whether the word before from owns what comes: "'s", or a bare
// apostrophe.
func (m *comparison) owning(from int) bool {
	rest := m.r.text[m.r.words[from-1].end:m.r.words[from].start]
	return strings.HasPrefix(m.r.words[from].norm, "'") || strings.HasPrefix(rest, "’ ") || strings.HasPrefix(rest, "' ")
}

// predicate tells whether what was cut has the verb of what stays: an auxiliary
// before any clause begins.
func (m *comparison) predicate(from, to int) bool {
	for i := from; i < to; i++ {
		norm := m.r.words[i].norm
		switch {
		case i > from && m.clauseAt(i), m.c.q.Joints[norm], m.c.q.Subjects[norm], m.c.q.Relatives[norm]:
			return false
		case m.verbal(i):
			return true
		}
	}
	return false
}

// verbal tells whether word i is an auxiliary, a modal or a clitic of one.
func (m *comparison) verbal(i int) bool {
	norm := m.r.words[i].norm
	return m.c.q.Auxiliaries[norm] != "" || m.c.q.Clitics[norm] != nil || m.at(i) == hearsay.TouchesModal
}

// clause tells whether words [from, to) have a verb or a subject that can be told.
func (m *comparison) clause(from, to int) bool {
	for i := from; i < to; i++ {
		if m.verbal(i) || m.c.q.Subjects[m.r.words[i].norm] {
			return true
		}
	}
	return false
}

func (m *comparison) opener(i int) bool {
	norm := m.r.words[i].norm
	return m.c.q.Openers[norm] || m.c.q.Free[norm]
}

func (m *comparison) each(from, to int, is func(i int) bool) bool {
	for i := from; i < to; i++ {
		if !is(i) {
			return false
		}
	}
	return true
}

// asked judges questions that are shared as statements: the record has a
// question mark and the quotation none, where the words, or what was cut before
// them, do not make it a question by themselves. Words [from, first) were cut.
func (m *comparison) asked(from, first int) {
	for k, s := range m.steps {
		if s.q < 0 || s.r < 0 || !m.r.opens[s.r+1] && k+1 < len(m.steps) {
			continue
		}
		_, end := m.r.whole(s.r, s.r)
		if !strings.Contains(m.r.after(end-1), "?") || strings.Contains(m.q.after(s.q), "?") {
			continue
		}
		begin, _ := m.r.whole(s.r, s.r)
		if !m.c.q.Asking[m.r.words[begin].norm] || begin == from && first > from {
			m.touch(hearsay.TouchesRelay)
		}
	}
}

// after is what stands behind word i, up to the next word or quotation mark: a
// question mark beyond that is another's.
func (p *passage) after(i int) string {
	end := len(p.text)
	if i+1 < len(p.words) {
		end = p.words[i+1].start
	}
	rest := p.text[p.words[i].end:end]
	if at := strings.IndexFunc(rest, func(c rune) bool { return isLetter(c) || isMark(c) }); at >= 0 {
		rest = rest[:at]
	}
	return rest
}

// isMark tells whether c is a quotation mark.
func isMark(c rune) bool {
	return closing[c] != 0 || c == '”' || isApostrophe(c)
}

// saidByOthers: the speaker's own quotation, or a word in ironic marks, is not
// what the speaker says.
func (m *comparison) saidByOthers(first, last int) {
	if !slices.Contains(m.r.inner[first:last+1], false) && slices.Contains(m.r.inner, false) {
		m.touch(hearsay.TouchesRelay)
	}
}

// ownClause is where, in words [from, to) cut from a sentence's end, a clause
// begins whose negations and modals are its own: "and" with its own subject, or a
// reason. A clause that points back with "it" or "so" may take back what stays,
// unless it says some of its words again; then even what others say in it, from
// says on, is about these. Where there is none both are to.
func (m *comparison) ownClause(from, to int) (own, says int) {
	for i := from; i+1 < to; i++ {
		norm, next := m.r.words[i].norm, m.r.words[i+1].norm
		if !m.c.q.Reasons[norm] && (norm != m.c.q.And || !m.c.q.Subjects[next]) {
			continue
		}
		again := m.saysAgain(i, to)
		switch {
		case again:
			return i, i
		case !m.pointsBack(i, to):
			return i, to
		case m.parted(i) && m.plain(i, to):
			return i, i
		}
		return to, to
	}
	return to, to
}

// parted tells whether a comma or a dash stands before word i.
func (m *comparison) parted(i int) bool {
	return i > 0 && strings.ContainsAny(m.r.text[m.r.words[i-1].end:m.r.words[i].start], ",;—–")
}

// plain tells whether a clause that points back says something of somebody else and
// takes nothing back: "and she will have to say so in court", "and everyone knows it".
func (m *comparison) plain(from, to int) bool {
	for i := from; i < to; i++ {
		norm := m.r.words[i].norm
		t := m.at(i)
		doubted := t == hearsay.TouchesNegation || t == hearsay.TouchesCondition || t == hearsay.TouchesContrast || m.c.q.Hedges[norm]
		if doubted || m.c.q.Choices[norm] || m.c.q.Relatives[norm] || m.c.q.Persons[norm] == 1 {
			return false
		}
	}
	return m.c.q.Persons[m.r.words[from+1].norm] != 2
}

// pointsBack tells whether one of words [from, to) may stand for all that was said.
func (m *comparison) pointsBack(from, to int) bool {
	for i := from; i < to; i++ {
		if m.c.q.Pointing[m.r.words[i].norm] {
			return true
		}
	}
	return false
}

// saysAgain tells whether words [from, to) have a word of content that stays.
func (m *comparison) saysAgain(from, to int) bool {
	first, _ := span(m.steps)
	for _, id := range m.r.ids[from:to] {
		e := &m.x.entries[id]
		if e.weight != functionWeight && slices.ContainsFunc(m.r.ids[first:m.kept()], func(kept int32) bool { return m.x.entries[kept].root == e.root }) {
			return true
		}
	}
	return false
}
