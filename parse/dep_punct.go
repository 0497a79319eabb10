package parse

// punctuation attaches marks again by the treebanks' rule, once the words have
// their heads: a mark belongs to the phrase that it sets off, as high in it as
// can be without crossing an arc (the rule of Udapi's FixPunct; Popel, Žabokrtský
// and Vojtek 2017); brackets and quotation marks to the head of what they hold.
func (l *Line) punctuation() {
	for i := range l.N {
		if l.UPOS[i] == Punct {
			l.Heads[i] = l.markHead(int32(i))
		}
	}
}

func (l *Line) markHead(i int32) int32 {
	switch l.XPOS[i] {
	case TagOpenQuote, TagLRB:
		return l.beside(i, 1, l.partner(i, 1))
	case TagCloseQuote, TagRRB:
		return l.beside(i, -1, l.partner(i, -1))
	case TagStop:
		return l.beside(i, -1, -1)
	}
	left, right := l.beside(i, -1, -1), l.beside(i, 1, int32(l.N))
	if right < 0 || left >= 0 && l.below(left, right) {
		return left
	}
	return right
}

// partners are the tags of marks that come in pairs.
var partners = [XPOSCount]XPOS{TagOpenQuote: TagCloseQuote, TagCloseQuote: TagOpenQuote, TagLRB: TagRRB, TagRRB: TagLRB}

// partner is the other mark of a pair, in the direction of step, or the border of the line.
func (l *Line) partner(i, step int32) int32 {
	k := i + step
	for k >= 0 && int(k) < l.N && l.XPOS[k] != partners[l.XPOS[i]] {
		k += step
	}
	return k
}

// beside finds the nearest word on one side of the mark, before border, and
// climbs from it as long as its head stands between the two; -1 if there is no word.
func (l *Line) beside(i, step, border int32) int32 {
	k := i + step
	for k != border && l.UPOS[k] == Punct {
		k += step
	}
	if k == border {
		return -1
	}
	for h := l.Heads[k]; h >= 0 && (h-i)*step > 0 && (border-h)*step > 0; h = l.Heads[k] {
		k = h
	}
	return k
}

// below reports whether word i depends on word k, at whatever distance.
func (l *Line) below(i, k int32) bool {
	for steps := 0; i >= 0 && steps < l.N; steps++ {
		if i = l.Heads[i]; i == k {
			return true
		}
	}
	return false
}
