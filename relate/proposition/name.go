package proposition

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/parse"
)

// fullName is what an article's fullest form of a name says beyond its term.
type fullName struct {
	// also are the shorter forms of it ("norvan" for Norvane Steel).
	also []string
	// given is a person's given name; empty where the term stands for several people.
	given string
}

// findNames learns for each term its fullest form in the article.
func (p *page) findNames() {
	p.full = map[string]fullName{}
	clash := map[string]bool{}
	for i := range p.d.Entities {
		e := &p.d.Entities[i]
		words := p.nameWords(e)
		if len(words) < 2 || e.Type == parse.TitleWord || e.Type == parse.Nationality {
			continue
		}
		if p.personal(e) {
			term, given := words[len(words)-1], words[0]
			if known := p.full[term].given; known != "" && !sameGiven(known, given) {
				clash[term] = true
			}
			p.full[term] = fullName{given: given}
			continue
		}
		p.full[strings.Join(words, " ")] = fullName{also: p.shorter(e, words)}
	}
	for term := range clash {
		p.full[term] = fullName{}
	}
}

// sameGiven tells whether two given names, of which one may be short or an
// initial, can be one.
func sameGiven(a, b string) bool {
	x, _ := utf8.DecodeRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	return x == y
}

// named makes an argument of a name's term, with what its fullest form says.
func (p *page) named(role Role, term string) Argument {
	full := p.full[term]
	return Argument{Role: role, Term: term, Name: true, Also: full.also, Given: full.given}
}

// personal tells whether an entity is a person's name: not one that ends like a
// company's, whatever it was taken for.
func (p *page) personal(e *parse.Entity) bool {
	fields := strings.Fields(withoutPossessive(e.In(p.d.Text)))
	return e.Type == parse.PersonName && (len(fields) < 2 || !p.r.p.Trades[strings.ToLower(fields[len(fields)-1])])
}

// nameWords are the words of an entity, folded, without article and without the
// noun of a site behind it ("the Ansk dam").
func (p *page) nameWords(e *parse.Entity) []string {
	words, _ := p.split(e)
	for i := range words {
		words[i] = p.r.placeStem(strings.ToLower(words[i]))
	}
	return words
}

// split takes a name apart into its words and the noun that tells what sort of
// thing bears it: one written small, or that of a site ("dam"). The noun is
// empty where there is none.
func (p *page) split(e *parse.Entity) (words []string, noun string) {
	words = strings.Fields(withoutPossessive(e.In(p.d.Text)))
	for len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	if len(words) < 2 || e.Type == parse.PersonName && !p.small(words[len(words)-1]) {
		return words, ""
	}
	last := strings.ToLower(words[len(words)-1])
	if p.small(words[len(words)-1]) || p.r.p.Vague[last] && len(words) == 2 || p.r.p.Sites[last] {
		return words[:len(words)-1], last
	}
	return words, ""
}

func (p *page) small(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(c)
}

// shorter are the forms in which a name of several words is met: without the
// trades behind it ("Norvane Steel Works"), or, where it may be a person's that
// was not seen to be one, its last word.
func (p *page) shorter(e *parse.Entity, words []string) (also []string) {
	plain, _ := p.split(e)
	if p.r.l.Naming.States[strings.ToLower(strings.Join(plain, " "))] {
		return nil
	}
	n := len(plain)
	for n > 1 && p.r.p.Trades[strings.ToLower(plain[n-1])] {
		n--
		also = append(also, strings.Join(words[:n], " "))
	}
	first, last := strings.ToLower(plain[0]), strings.ToLower(plain[len(plain)-1])
	if len(also) == 0 && len(plain) == 2 && !p.r.p.Parting[first] && !p.r.l.Naming.Bodies[last] && !p.r.l.Naming.States[last] {
		also = append(also, words[1])
	}
	return slices.DeleteFunc(also, func(w string) bool { return len(w) < 3 })
}

// same tells whether two arguments are one thing: by their terms, or where one
// is a shorter form of the other's name and nothing speaks against it.
func (a *Argument) same(b *Argument) bool {
	if a.Term == b.Term {
		return a.Given == "" || b.Given == "" || sameGiven(a.Given, b.Given)
	}
	return a.Name && b.Name && (slices.Contains(a.Also, b.Term) || slices.Contains(b.Also, a.Term))
}

// site is the noun that tells what sort of thing bears the name that a token
// stands for ("the Ansk dam": "dam"), or empty.
func (p *page) site(t int32) string {
	e := p.d.Tokens[t].Entity
	if e == 0 {
		return ""
	}
	_, noun := p.split(&p.d.Entities[e-1])
	return noun
}
