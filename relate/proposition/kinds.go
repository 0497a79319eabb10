package proposition

import "slices"

// A denial in general words denies what is a kind of them: who says that no ship
// was moved denies that a frigate was sent, who says that nobody was touched that
// somebody was beaten. Not the other way round: that no frigate was sent leaves
// open whether a ship was.

// note remembers which word of the article stands behind a concept, and whether
// it is a noun.
func (p *page) note(concept, lemma string, noun bool) {
	if p.words[concept] == nil {
		p.words[concept] = map[string]bool{}
	}
	p.words[concept][lemma] = p.words[concept][lemma] || noun
}

// broader are the words for what something in the article is a kind of.
func (p *page) broader(concept string) []string {
	if list, known := p.kinds[concept]; known {
		return list
	}
	kinds := slices.Clone(p.r.p.Broader[concept])
	for lemma, noun := range p.words[concept] {
		kinds = append(kinds, p.r.p.Broader[lemma]...)
		if noun {
			kinds = append(kinds, p.r.p.Lexicon.Kinds(lemma)...)
		}
	}
	for _, k := range slices.Clone(kinds) {
		kinds = append(kinds, p.r.p.Broader[k]...)
	}
	p.kinds[concept] = kinds
	return kinds
}

// isKind tells whether something particular is a kind of something general, by the
// word that the article has for it: a frigate is a vehicle, and yet no lorry.
func (p *page) isKind(particular, general string) bool {
	return general != particular && slices.ContainsFunc(p.broader(particular), func(kind string) bool {
		_, said := p.words[general][kind]
		return said
	})
}

// kindIn tells whether a bag has a kind of what a word means.
func (p *page) kindIn(bag []string, general string) bool {
	return slices.ContainsFunc(bag, func(w string) bool { return p.isKind(w, general) })
}
