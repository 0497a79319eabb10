package relate

import "hearsay"

// difference shows the steps as edits, with what the cut at both ends left out:
// [from, to) is the whole sentence or fragment on record.
func (m *comparison) difference(all []change, from, to int) []hearsay.Edit {
	first, last := span(m.steps)
	var edits []hearsay.Edit
	if from < first {
		edits = append(edits, hearsay.Edit{Op: hearsay.Delete, Record: m.r.slice(from, first-1)})
	}
	at := 0
	for _, ch := range all {
		edits = m.equal(edits, at, ch.from)
		edits = append(edits, m.edit(ch))
		at = ch.to
	}
	edits = m.equal(edits, at, len(m.steps))
	if last+1 < to {
		edits = append(edits, hearsay.Edit{Op: hearsay.Delete, Record: m.r.slice(last+1, to-1)})
	}
	return edits
}

func (m *comparison) equal(edits []hearsay.Edit, from, to int) []hearsay.Edit {
	if from == to {
		return edits
	}
	a, b := m.steps[from], m.steps[to-1]
	return append(edits, hearsay.Edit{Op: hearsay.Equal, Quotation: m.q.slice(a.q, b.q), Record: m.r.slice(a.r, b.r)})
}

func (m *comparison) edit(ch change) hearsay.Edit {
	e := hearsay.Edit{Op: hearsay.Replace}
	if n := len(ch.q); n > 0 {
		e.Quotation = m.q.slice(ch.q[0], ch.q[n-1])
	} else {
		e.Op = hearsay.Delete
	}
	if n := len(ch.r); n > 0 {
		e.Record = m.r.slice(ch.r[0], ch.r[n-1])
	} else {
		e.Op = hearsay.Insert
	}
	if ch.swallowed {
		e.Quotation = "…"
	}
	return e
}

// span is the first and the last word on record that the steps reach; -1 for none.
func span(steps []step) (first, last int) {
	first, last = -1, -1
	for _, s := range steps {
		if s.r >= 0 && first < 0 {
			first = s.r
		}
		last = max(last, s.r)
	}
	return first, last
}

// spans is where the words [first, last] stand in the text, piece by piece.
func (p *passage) spans(first, last int) hearsay.Passage {
	var all hearsay.Passage
	start := first
	for _, next := range p.pieces {
		if start < next && next <= last {
			all = append(all, hearsay.Span{Start: p.words[start].start, End: p.words[next-1].end})
			start = next
		}
	}
	return append(all, hearsay.Span{Start: p.words[start].start, End: p.words[last].end})
}

// slice is the text of the words [first, last] as written.
func (p *passage) slice(first, last int) string { return p.spans(first, last).Text(p.text) }
