package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// names reports that the tokens name somebody who can speak: a person, a body, a
// role, and are no clause.
func (p *page) names(from, to int) bool {
	if from >= to || p.lower(p.lang.Notices, from) || p.lower(p.lang.Notices, to-1) {
		return false
	}
	switch p.doc.Tokens[from].UPOS {
	case parse.Adv, parse.Adp, parse.SConj, parse.CConj:
		return false
	}
	named := p.known(to - 1)
	for i := from; i < to; i++ {
		t := &p.doc.Tokens[i]
		if t.Entity > 0 {
			switch p.doc.Entities[t.Entity-1].Type {
			case parse.PersonName, parse.OrganizationName, parse.TitleWord:
				named = true
			}
		}
		if n := p.noun(i); n.Class != lang.NoNoun && n.Class != lang.DocumentNoun || p.lang.Naming.Kin[t.Lemma] {
			named = true
		}
		named = named || t.UPOS == parse.PropN && p.lower(p.lang.Naming.Bodies, i)
		switch t.XPOS {
		case parse.TagWP, parse.TagWDT:
			return named // a relative clause may hold anything
		case parse.TagVBD, parse.TagVBP, parse.TagVBZ, parse.TagMD, parse.TagTO, parse.TagWRB:
			return false
		}
	}
	return named
}

// noun is the entry of token i among the nouns for speakers; in titles they have capitals.
func (p *page) noun(i int) lang.Noun {
	if n, ok := p.lang.Naming.Nouns[p.doc.Tokens[i].Lemma]; ok {
		return n
	}
	var buf [24]byte
	w := small(buf[:0], p.doc.Word(i))
	n, ok := p.lang.Naming.Nouns[string(w)]
	if k := len(w); !ok && k > 3 && w[k-1] == 's' {
		n = p.lang.Naming.Nouns[string(w[:k-1])]
	}
	return n
}

// known reports a word that elsewhere in the text closes a person's name.
func (p *page) known(i int) bool {
	if p.surnames == nil {
		p.surnames = make(map[string]bool)
		for k := range p.doc.Entities {
			if e := &p.doc.Entities[k]; e.Type == parse.PersonName {
				p.surnames[p.doc.Word(int(e.EndToken)-1)] = true
			}
		}
	}
	return p.surnames[p.doc.Word(i)]
}

func (p *page) lower(set map[string]bool, i int) bool {
	var buf [24]byte
	return set[string(small(buf[:0], p.doc.Word(i)))]
}

// clause reports a verb or a quotation among the tokens.
func (p *page) clause(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.doc.Tokens[i].XPOS {
		case parse.TagVBD, parse.TagVBP, parse.TagVBZ, parse.TagMD, parse.TagVB:
			return true
		}
		if p.doc.Tokens[i].Mark == parse.OpenMark {
			return true
		}
	}
	return false
}

// closesAtEnd reports that the quotation that token i opens runs to the end of
// the paragraph.
func (p *page) closesAtEnd(i, to int) bool {
	q := p.doc.Tokens[i].Quote
	if q < 0 || !p.doc.Quotes[q].Double {
		return false
	}
	return p.doc.Quotes[q].Close < 0 || int(p.doc.Quotes[q].Close) >= to-2
}
