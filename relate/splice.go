package relate

import "hearsay"

// leastTile is the number of words that make a part of a splice: shorter runs
// stand everywhere.
const leastTile = 4

// tile is a run of n words that a content on record has word for word: from word
// q of the quotation, from word r of the content.
type tile struct {
	q, r, n int
	in      *kept
}

// tiles covers the quotation by runs of words from different places, from left
// to right, taking the run that reaches farthest. It returns nothing where words
// other than "and" and the like stay uncovered; most tells how near the parts come
// to the asked speaker.
func (k *checking) tiles() (parts []tile, most Whose) {
	all := k.runs()
	for done := 0; done < len(k.q.ids); {
		t, ok := farthest(all, done)
		if !ok {
			if k.c.touch(k.q.words[done].norm) != hearsay.Wording {
				return nil, SomebodyElse
			}
			done++
			continue
		}
		if over := done - t.q; over > 0 {
			t.q, t.r, t.n = done, t.r+over, t.n-over
		}
		parts = append(parts, t)
		most = max(most, k.quotation.whose(t.in.recorded))
		done = t.q + t.n
	}
	return parts, most
}

// farthest is the run that begins at or before the word and reaches farthest
// beyond it; of equals the first.
func farthest(all []tile, at int) (best tile, ok bool) {
	for _, t := range all {
		if t.q <= at && t.q+t.n > at && t.q+t.n > best.q+best.n {
			best, ok = t, true
		}
	}
	return best, ok
}

// runs are the longest common runs of words with every content kept.
func (k *checking) runs() []tile {
	at := make(map[int32][]int)
	for i, id := range k.q.ids {
		at[id] = append(at[id], i)
	}
	var all []tile
	for i := range k.kept {
		o := &k.kept[i]
		for r, id := range o.r.ids {
			for _, q := range at[id] {
				if r > 0 && q > 0 && o.r.ids[r-1] == k.q.ids[q-1] {
					continue
				}
				if n := common(k.q.ids[q:], o.r.ids[r:]); n >= leastTile && k.telling(q, n) || k.sentence(o.r, q, r, n) {
					all = append(all, tile{q: q, r: r, n: n, in: o})
				}
			}
		}
	}
	return all
}

// sentence tells whether a run too short for others is a whole sentence of the
// quotation, and begins one of the speaker's own on record ("I was wrong").
func (k *checking) sentence(p *passage, q, r, n int) bool {
	return n >= leastWords && k.q.opens[q] && k.q.opens[q+n] && p.opens[r] && p.quoted[r] && k.content(q, n) > 0
}

// telling: a run has at least two words of content, or one among five words.
func (k *checking) telling(q, n int) bool {
	content := k.content(q, n)
	return content >= 2 || content == 1 && n > leastTile
}

// content is the number of words of content among n words of the quotation.
func (k *checking) content(q, n int) (content int) {
	for _, id := range k.q.ids[q : q+n] {
		if k.x.entries[id].weight == contentWeight {
			content++
		}
	}
	return content
}

// common is the length of the run that both begin with.
func common(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
