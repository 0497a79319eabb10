package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// findHead finds the last word of the cue that reports, verbs before nouns.
func (j *judge) findHead() bool {
	j.head = -1
	best := 0
	for i := j.d.cue.First; i < j.d.cue.End; i++ {
		r, ok := j.reporting(i)
		if !ok {
			continue
		}
		rank := 1
		switch j.doc.Tokens[i].UPOS {
		case parse.Verb:
			rank = 3
			if r.Act == "" {
				rank = 2
			}
		case parse.Aux:
			rank = 1
		case parse.Noun, parse.PropN, parse.Adj:
			rank = 2
		}
		if rank >= best {
			best, j.head, j.word = rank, i, r
		}
	}
	return j.head >= 0
}

// reporting is the entry of token i, by its lemma or by the word as it stands.
func (j *judge) reporting(i int) (lang.Reporting, bool) {
	t := &j.doc.Tokens[i]
	if r, ok := j.lang.Reporting[t.Lemma]; ok {
		return r, true
	}
	var buf [24]byte
	w := small(buf[:0], t.In(j.doc.Text))
	if r, ok := j.lang.Reporting[string(w)]; ok {
		return r, true
	}
	// A verb of a headline may be read as a name or an unknown plural.
	if n := len(w); n > 4 && w[n-1] == 's' {
		r, ok := j.lang.Reporting[string(w[:n-1])]
		return r, ok
	}
	return lang.Reporting{}, false
}

// small appends w with its ASCII letters made small and its apostrophes made
// straight, cut at the buffer's size.
func small(b []byte, w string) []byte {
	for i := 0; i < len(w) && len(b) < cap(b); i++ {
		c := w[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xE2 && i+2 < len(w) && w[i+1] == 0x80 && w[i+2] == 0x99: // ’
			c = '\''
			i += 2
		}
		b = append(b, c)
	}
	return b
}

// in reports whether set holds token i's word, made small.
func (j *judge) in(set map[string]bool, i int) bool {
	var buf [24]byte
	return set[string(small(buf[:0], j.doc.Word(i)))]
}

func (j *judge) hasWord(from, to int) bool {
	for i := from; i < to; i++ {
		if isWord(j.doc.Word(i)) {
			return true
		}
	}
	return false
}

// phrase looks for a phrase that begins in the cue, the longest first. It may
// run on behind the cue ("called | on the ministers").
func (j *judge) phrase() (string, bool) {
	act, best := "", 0
	for i := j.d.cue.First; i < j.d.cue.End; i++ {
		r, ok := j.reporting(i)
		if !ok {
			continue
		}
		for k := range r.Phrases {
			p := &r.Phrases[k]
			n := j.follows(i, p.Words)
			if (i+n > j.d.cue.End || p.Act == "demand") && j.is(j.contentWord(0), "that") && len(p.Words) == 1 && p.Words[0] == "on" {
				continue // "insisted on Tuesday that"
			}
			if n > best {
				act, best = p.Act, n
			}
		}
	}
	return act, best > 0
}

// follows is the number of tokens of a phrase whose words after its first stand
// behind token i in the same sentence, quotation marks among them passed over;
// 0 where they do not.
func (j *judge) follows(i int, words []string) int {
	end := int(j.doc.Sentences[j.doc.Tokens[i].Sentence].EndToken)
	k := i + 1
	for _, w := range words {
		for k < end && j.doc.Tokens[k].Mark != parse.NoMark {
			k++
		}
		if k >= end {
			return 0
		}
		if w == "_" && j.undoes(k) {
			return 0
		}
		if w != "_" && j.doc.Tokens[k].Lemma != w && !j.is(k, w) {
			return 0
		}
		k++
	}
	return k - i
}

// is reports whether token i is the word w, which is small.
func (j *judge) is(i int, w string) bool {
	if i < 0 || i >= len(j.doc.Tokens) {
		return false
	}
	var buf [24]byte
	return string(small(buf[:0], j.doc.Word(i))) == w
}

// contentWord is the content's n-th word from 0, or -1.
func (j *judge) contentWord(n int) int {
	for _, r := range j.d.content {
		for i := r.First; i < r.End; i++ {
			if isWord(j.doc.Word(i)) {
				if n == 0 {
					return i
				}
				n--
			}
		}
	}
	return -1
}
