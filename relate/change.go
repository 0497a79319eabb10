package relate

import (
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// change is a run of steps that are not pairs of one word: the words of both
// sides that stand against each other.
type change struct {
	// from and to bound the steps.
	from, to int
	q, r     []int
	// swallowed is true where an ellipsis stands for the deleted words.
	swallowed bool
}

// changes groups the steps that differ. Words that an ellipsis swallows make a
// change of their own.
func changes(q, r *passage, steps []step) []change {
	var all []change
	for i := 0; i < len(steps); {
		if s := steps[i]; s.q >= 0 && s.r >= 0 && q.ids[s.q] == r.ids[s.r] {
			i++
			continue
		}
		c := change{from: i}
		for i < len(steps) && !(steps[i].q >= 0 && steps[i].r >= 0 && q.ids[steps[i].q] == r.ids[steps[i].r]) {
			n := deletedRun(steps[i:])
			if n > 0 && i+n < len(steps) && steps[i+n].q >= 0 && q.words[steps[i+n].q].gap {
				if c.from < i {
					break
				}
				for ; n > 0; n-- {
					c.r = append(c.r, steps[i].r)
					i++
				}
				c.swallowed = true
				break
			}
			if steps[i].q >= 0 {
				c.q = append(c.q, steps[i].q)
			}
			if steps[i].r >= 0 {
				c.r = append(c.r, steps[i].r)
			}
			i++
		}
		c.to = i
		all = append(all, c)
	}
	return all
}

// deletedRun is the number of deletions the steps begin with.
func deletedRun(steps []step) int {
	n := 0
	for n < len(steps) && steps[n].q < 0 {
		n++
	}
	return n
}

// comparison is one quotation against one attribution, while it is judged.
type comparison struct {
	c     *Checker
	x     *lexicon
	q, r  *passage
	steps []step
	// soft is true where the record has the words as indirect speech.
	soft    bool
	touched []hearsay.Touch
}

func (m *comparison) touch(t hearsay.Touch) {
	if !slices.Contains(m.touched, t) {
		m.touched = append(m.touched, t)
	}
}

// say is one word of a change, numbers as values.
type say struct {
	norm string
	name bool
}

// saysOf is the given words of a passage.
func (c *Checker) saysOf(p *passage, at []int) []say {
	var all []say
	for _, i := range at {
		name := p.words[i].upper && i > 0 && !p.opens[i] && !shouted(p, i)
		all = append(all, say{p.words[i].norm, name})
	}
	return c.values(all)
}

// shouted tells whether a word stands in capitals throughout beside others like it.
func shouted(p *passage, i int) bool {
	capitals := 0
	for _, j := range []int{i - 1, i, i + 1} {
		if j < 0 || j >= len(p.words) {
			continue
		}
		w := p.text[p.words[j].start:p.words[j].end]
		if len(w) > 1 && !hasLower(w) {
			capitals++
		}
	}
	return capitals > 1
}

func hasLower(w string) bool {
	for _, c := range w {
		if unicode.IsLower(c) {
			return true
		}
	}
	return false
}

// judge adds what a change touches.
func (m *comparison) judge(ch change) {
	q, r := m.c.saysOf(m.q, ch.q), m.c.saysOf(m.r, ch.r)
	if joined(q) == joined(r) {
		m.touch(hearsay.Wording)
		return
	}
	q, r = m.cancel(q, r)
	q, r = m.pairs(ch, q, r)
	m.touch(hearsay.Wording)
	for _, s := range slices.Concat(q, r) {
		t := m.c.touch(s.norm)
		switch {
		case s.norm == m.c.q.Some && m.beforeQuantity(ch):
			t = hearsay.TouchesQuantifier
		case strings.HasPrefix(s.norm, valued):
			t = hearsay.TouchesNumber
		case t == hearsay.TouchesSense && s.name:
			t = hearsay.TouchesName
		}
		m.touch(t)
	}
}

// beforeQuantity tells whether a quantity follows a change: "a few" is not "few".
func (m *comparison) beforeQuantity(ch change) bool {
	if ch.to >= len(m.steps) || m.steps[ch.to].q < 0 {
		return false
	}
	return m.c.touch(m.q.words[m.steps[ch.to].q].norm) == hearsay.TouchesQuantifier
}

// joined is the words as one, to tell "co-operate" from "cooperate" and "its" from
// "it's" as a matter of spelling; numbers are never joined.
func joined(words []say) string {
	var all []byte
	for _, w := range words {
		if unicode.IsDigit(rune(w.norm[0])) || strings.HasPrefix(w.norm, valued) {
			all = append(all, ' ')
		}
		all = append(all, joinable(w.norm)...)
	}
	return string(all)
}

// joinable is a word without the apostrophe of "'s"; that of "we're" has to stay.
func joinable(norm string) string {
	if norm == "'s" {
		return "s"
	}
	return norm
}

// cancel leaves the words of each side that say nothing the other says in the
// same order (longest common subsequence).
func (m *comparison) cancel(q, r []say) (ql, rl []say) {
	if len(q)*len(r) > 4096 {
		return q, r
	}
	best := make([][]int, len(q)+1)
	for i := range best {
		best[i] = make([]int, len(r)+1)
	}
	for i := len(q) - 1; i >= 0; i-- {
		for j := len(r) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if m.same(q[i], r[j]) {
				best[i][j] = max(best[i][j], best[i+1][j+1]+1)
			}
		}
	}
	i, j := 0, 0
	for i < len(q) && j < len(r) {
		switch {
		case best[i][j] == best[i+1][j]:
			ql, i = append(ql, q[i]), i+1
		case best[i][j] == best[i][j+1]:
			rl, j = append(rl, r[j]), j+1
		default:
			i, j = i+1, j+1
		}
	}
	return append(ql, q[i:]...), append(rl, r[j:]...)
}

// firstAndSecond is the sum of the persons of "I" and "you".
const firstAndSecond = 1 + 2

// same also knows the shifts of indirect speech: of persons, and of verbs, whose
// forms then only have to be of one root. Names have no other forms: Reis is not Reyes.
func (m *comparison) same(one, other say) bool {
	a, b := one.norm, other.norm
	if m.c.same(a, b) {
		return true
	}
	if !m.soft || amount(a) || amount(b) || one.name && other.name {
		return false
	}
	if class := m.c.q.Shifts[a]; class != "" {
		// Reporting makes "he" of both, and never one of the other.
		return class == m.c.q.Shifts[b] && m.c.q.Persons[a]+m.c.q.Persons[b] != firstAndSecond
	}
	return m.c.root(a) == m.c.root(b) && m.c.tense(a) != gerund && m.c.tense(b) != gerund
}

// pairs takes away single words that stand for each other where they stand:
// "their" and "the", and "a" and "any" under a negation that both sides have.
func (m *comparison) pairs(ch change, q, r []say) (ql, rl []say) {
	for _, a := range q {
		i := slices.IndexFunc(r, func(b say) bool { return m.stands(ch, a.norm, b.norm) || m.stands(ch, b.norm, a.norm) })
		if i < 0 {
			ql = append(ql, a)
			continue
		}
		r = slices.Delete(r, i, i+1)
	}
	return ql, r
}

func (m *comparison) stands(ch change, a, b string) bool {
	t := m.c.q
	if a == t.Some && b == t.Any {
		return m.negated(ch.from)
	}
	return t.Possessives[a] && b == t.Article
}

// negated tells whether both sides have one negation shortly before the step.
func (m *comparison) negated(step int) bool {
	for i := step - 1; i >= 0 && i >= step-6; i-- {
		s := m.steps[i]
		if s.q < 0 || s.r < 0 || m.q.ids[s.q] != m.r.ids[s.r] {
			continue
		}
		if m.c.touch(m.q.words[s.q].norm) == hearsay.TouchesNegation {
			return true
		}
	}
	return false
}
