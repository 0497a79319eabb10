package relate

import (
	"slices"
	"strconv"

	"hearsay"
)

// values replaces each run of number words or digits by its value, written "#14".
// A run that makes no value ("five five", a year after a number, a leading nought)
// stays as it is.
func (c *Checker) values(words []say) []say {
	var all []say
	for i := 0; i < len(words); {
		n := c.numeralRun(words[i:])
		value, ok := c.value(words[i : i+n])
		for ; !ok && n > 1; value, ok = c.value(words[i : i+n]) {
			n--
		}
		if !ok {
			all = append(all, words[i])
			i++
			continue
		}
		all = append(all, say{norm: valued + strconv.FormatFloat(value, 'g', -1, 64)})
		i += n
	}
	return all
}

// valued begins a word that is the value of a number; no word of a text has it.
const valued = "#"

// numeralRun is the number of words at the beginning that make a number, with
// "and" inside ("two hundred and five").
func (c *Checker) numeralRun(words []say) int {
	n := 0
	for i, w := range words {
		switch {
		case c.numeral(w.norm):
			n = i + 1
		case w.norm != c.q.And || n == 0:
			return n
		}
	}
	return n
}

func (c *Checker) numeral(norm string) bool {
	_, ok := c.q.Numbers[norm]
	return ok || '0' <= norm[0] && norm[0] <= '9'
}

// value reads a run of number words.
func (c *Checker) value(words []say) (float64, bool) {
	if len(words) == 0 || words[len(words)-1].norm == c.q.And {
		return 0, false
	}
	var total, part float64
	var last float64 // the last plain number; the next has to be smaller
	for i, w := range words {
		if w.norm == c.q.And {
			continue
		}
		n, ok := c.q.Numbers[w.norm]
		if !ok {
			v, err := strconv.ParseFloat(w.norm, 64)
			if err != nil || len(w.norm) > 15 || w.norm[0] == '0' && len(w.norm) > 1 && w.norm[1] != '.' {
				return 0, false
			}
			n.Value = v
		}
		switch {
		case n.Scale && n.Value >= 1000:
			total, part, last = total+max(part, 1)*n.Value, 0, 0
		case n.Scale:
			part, last = max(part, 1)*n.Value, 100
		case i > 0 && last > 0 && (n.Value >= last || last < 20 || last < 100 && n.Value >= 10):
			return 0, false
		default:
			part, last = part+n.Value, max(n.Value, 1)
		}
	}
	return total + part, true
}

// turned finds a passive turned into the active or back: the quotation has "that
// Y does" where the record has "done by Y". Both changes say the same then.
func (m *comparison) turned(a, b change) bool {
	return m.turnedBy(m.q, a.q, m.r, a.r, b.q, b.r) || m.turnedBy(m.r, a.r, m.q, a.q, b.r, b.q)
}

// turnedBy: front is [relative] [article] Y verb on the active side against the
// participle on the passive; back is nothing against by [article] Y.
func (m *comparison) turnedBy(active *passage, front []int, passive *passage, participle, none, by []int) bool {
	if len(participle) != 1 || len(none) != 0 || len(by) < 2 || len(front) < 2 {
		return false
	}
	verb := active.words[front[len(front)-1]].norm
	done := passive.words[participle[0]].norm
	if m.c.root(verb) != m.c.root(done) || m.c.tense(done) != past || m.c.tense(verb) == gerund {
		return false
	}
	doer := norms(active, front[:len(front)-1])
	agent := norms(passive, by)
	if agent[0] != m.c.q.Agent {
		return false
	}
	if m.c.q.Relatives[doer[0]] {
		doer = doer[1:]
	}
	doer, agent = m.bare(doer), m.bare(agent[1:])
	return len(doer) > 0 && slices.Equal(doer, agent)
}

func norms(p *passage, at []int) []string {
	all := make([]string, len(at))
	for i, w := range at {
		all[i] = p.words[w].norm
	}
	return all
}

// bare is the words without articles.
func (m *comparison) bare(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return m.c.touch(w) == hearsay.Wording
	})
}
