package parse

// Content lists the words that take part in the arcs: all but punctuation, whose
// heads follow from the words' by rule. All words must have their tags.
func (l *Line) Content() []int32 {
	l.content, l.quoted = l.content[:0], l.quoted[:0]
	var commas, quotes, others uint32
	inside, last := uint8(0), uint8(1)
	for i, u := range l.UPOS {
		x := l.XPOS[i]
		switch {
		case u != Punct:
			w := l.at(i)
			w.marks, w.commas, w.quotes, w.others = l.marksBefore(i), commas, quotes, others
			l.content, l.quoted = append(l.content, int32(i)), append(l.quoted, inside)
		case x == TagOpenQuote:
			quotes++
			last = max(last+1, 2)
			inside = last
		case x == TagCloseQuote:
			if quotes++; inside == 0 && last == 1 {
				l.insideFromStart()
			}
			inside, last = 0, max(last, 2)
		case x == TagComma:
			commas++
		default:
			others++
		}
	}
	return l.content
}

// insideFromStart marks the words so far as quoted: the line closes a quotation that an earlier one opened.
func (l *Line) insideFromStart() {
	for k := range l.quoted {
		l.quoted[k] = 1
	}
}

// marksBefore tells the marks that stand right before a word: the last one, and whether there are more.
func (l *Line) marksBefore(i int) uint64 {
	if i == 0 || l.UPOS[i-1] != Punct {
		return 0
	}
	m := uint64(l.XPOS[i-1])
	if i > 1 && l.UPOS[i-2] == Punct {
		m |= 64
	}
	return m
}

// node is what the features read of one content word. Index -1 is nothing, one past the last the root.
func (l *Line) node(k int32) *word {
	switch {
	case k < 0:
		return &nothing
	case int(k) < len(l.content):
		return &l.words[int(l.content[k])+pad]
	case int(k) == len(l.content):
		return &root
	}
	return &outside
}

// marksBetween tells which punctuation stands between two content words:
// commas, quotation marks, others, one bit each.
func (l *Line) marksBetween(i, k int32) (m uint64) {
	if i < 0 || int(k) >= len(l.content) {
		return 0
	}
	v, w := l.node(i), l.node(k)
	if w.commas > v.commas {
		m = 1
	}
	if w.quotes > v.quotes {
		m |= 2
	}
	if w.others > v.others {
		m |= 4
	}
	return m
}

var (
	nothing = word{lower: 2, form: 2, fine: 1<<12 | 1, near: 1<<12 | 1, mid: 1<<9 | 1, tag: 62, part: 62 << 8}
	root    = word{lower: 3, form: 3, fine: 1<<12 | 2, near: 1<<12 | 2, mid: 1<<9 | 2, tag: 61, part: 61 << 8}
)

// gap sorts a distance between words into eight sizes.
func gap(d int32) uint64 {
	switch {
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	}
	return 7
}
