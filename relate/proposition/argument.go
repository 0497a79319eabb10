package proposition

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay/parse"
)

// gather adds what stands in the phrase of a noun to a proposition: names,
// nouns, numbers and days, down to what hangs on the noun.
func (u *utterance) gather(to *Proposition, t int32, role Role) {
	u.take(to, t, role)
	for _, c := range u.p.children[t] {
		if !u.in[c] || u.contrasted(c) || u.p.when(c) {
			continue
		}
		switch u.p.d.Tokens[c].Rel {
		case parse.RelAppos, parse.RelConj, parse.RelFlat:
			u.gather(to, c, role)
		case parse.RelNmod, parse.RelNmodPoss, parse.RelNmodDesc, parse.RelNmodUnmarked, parse.RelCompound, parse.RelNummod, parse.RelAmod, parse.RelObl:
			u.gather(to, c, Beside)
		}
	}
}

// take adds one token.
func (u *utterance) take(to *Proposition, t int32, role Role) {
	tok := &u.p.d.Tokens[t]
	if day := u.p.day(t); day != "" {
		to.Day = day
		return
	}
	if v, ok := u.p.number(t); ok {
		u.quantity(to, t, v)
		return
	}
	if m := u.p.month(t); m > 0 {
		to.Month = m // "in April" names nobody
		return
	}
	if term, is := u.p.name(t); is {
		if noun := u.p.site(t); noun != "" && term != "" {
			// "the Ansk hospital" is a hospital and Ansk.
			to.add(Argument{Role: role, Term: u.p.r.concept(noun)})
			role = Beside
		}
		if term != "" {
			to.add(u.p.named(role, term))
		}
		return
	}
	if tok.UPOS == parse.Pron || tok.XPOS == parse.TagPRPS {
		if name := u.meant(t); name != "" {
			to.add(u.p.named(role, name))
		} else if s := u.above(t); s >= 0 {
			u.gather(to, s, role)
		}
		return
	}
	lemma := strings.ToLower(tok.Lemma)
	if tok.UPOS != parse.Noun || u.p.r.p.Empty[lemma] || u.p.r.p.Hedges[lemma] {
		return
	}
	if u.p.r.p.Vague[lemma] && u.p.definite(t) && !u.p.modified(t) {
		if name := cmp.Or(u.p.means[t], u.p.vague[lemma]); name != "" {
			to.add(u.p.named(role, name))
			return
		}
		to.add(Argument{Role: role, Term: u.p.r.concept(lemma), Loose: true, Only: u.p.single[lemma]})
		return
	}
	switch {
	case !u.p.r.p.Persons[lemma]:
		to.add(Argument{Role: role, Term: u.p.r.concept(lemma)})
	case u.child(t, parse.RelNummod) >= 0:
		to.add(Argument{Role: role, Term: somebody, Loose: true}) // how many tells what is meant
	}
}

// when tells whether a noun only says when: "since the ceasefire", "during the
// night". What is done or not is done all the same.
func (p *page) when(t int32) bool {
	tok := &p.d.Tokens[t]
	if tok.UPOS != parse.Noun || tok.Rel != parse.RelObl && tok.Rel != parse.RelNmod {
		return false
	}
	switch p.caseOf(t) {
	case "since", "until", "till", "during", "before", "after":
		return true
	}
	return false
}

func (u *utterance) quantity(to *Proposition, t int32, v float64) {
	of := ""
	if h := u.p.d.Tokens[t].Head; h >= 0 && u.p.d.Tokens[t].Rel == parse.RelNummod {
		of = u.p.r.concept(u.p.d.Tokens[h].Lemma)
	}
	if rel := u.p.d.Tokens[t].Rel.Main(); of == "" && u.p.r.p.Telling[to.Predicate] && (rel == parse.RelNsubj || rel == parse.RelObj) {
		to.add(Argument{Role: Object, Term: somebody, Loose: true}) // "14 had been killed"
		to.Quantities = append(to.Quantities, Quantity{Value: v, Of: somebody, Least: u.atLeast(t), Most: u.atMost(t)})
	}
	if of == "" {
		return
	}
	if h := u.p.d.Tokens[t].Head; strings.EqualFold(u.p.d.Tokens[h].Lemma, "time") && u.p.d.Tokens[h].XPOS == parse.TagNNS && to.Predicate != "" {
		of = to.Predicate // "tested 14 times" counts tests
	}
	if h := u.p.d.Tokens[t].Head; u.p.r.p.Persons[strings.ToLower(u.p.d.Tokens[h].Lemma)] || u.p.r.p.Victims[strings.ToLower(u.p.d.Tokens[h].Lemma)] {
		of = somebody
	}
	to.Quantities = append(to.Quantities, Quantity{Value: v, Of: of, Least: u.atLeast(t), Most: u.atMost(t)})
}

// somebody is the term of people of whom nothing is said but how many they are.
const somebody = "person"

// add puts an argument in once; the first role it has stays.
func (q *Proposition) add(a Argument) {
	if a.Term == "" || slices.ContainsFunc(q.Arguments, func(b Argument) bool { return b.Term == a.Term }) {
		return
	}
	q.Arguments = append(q.Arguments, a)
}

// name is the folded name that a token belongs to, given for the token that
// stands for it: a person's last, a place's or body's first. True with no term
// for the name's other tokens.
func (p *page) name(t int32) (string, bool) {
	tok := &p.d.Tokens[t]
	if tok.Entity == 0 {
		if tok.UPOS == parse.PropN {
			return p.r.placeStem(strings.ToLower(withoutPossessive(tok.In(p.d.Text)))), true
		}
		return "", false
	}
	e := &p.d.Entities[tok.Entity-1]
	switch e.Type {
	case parse.TitleWord:
		return "", false
	case parse.PersonName:
		if !p.personal(e) {
			break
		}
		if t != e.EndToken-1 {
			return "", true
		}
		return p.r.placeStem(strings.ToLower(p.d.Word(int(t)))), true
	}
	if t != e.EndToken-1 && p.d.Tokens[e.EndToken-1].Sentence == tok.Sentence {
		return "", true
	}
	return p.entityTerm(e), true
}

// entityTerm is a place's, body's or other name as one term.
func (p *page) entityTerm(e *parse.Entity) string {
	return strings.Join(p.nameWords(e), " ")
}

// definite tells whether a noun is one met before: with "the", "this", an
// owner, or without any article as headlines have it.
func (p *page) definite(t int32) bool {
	for _, c := range p.children[t] {
		tok := &p.d.Tokens[c]
		if tok.Rel == parse.RelDet {
			switch strings.ToLower(tok.Lemma) {
			case "a", "an", "some", "any", "no", "another", "every", "each":
				return false
			}
		}
		if tok.Rel == parse.RelNummod {
			return false
		}
	}
	return p.d.Tokens[t].XPOS != parse.TagNNS
}

// modified tells whether a name says of a noun which one it is.
func (p *page) modified(t int32) bool {
	return slices.ContainsFunc(p.children[t], func(c int32) bool {
		tok := &p.d.Tokens[c]
		low := strings.ToLower(p.d.Word(int(c)))
		if _, day := p.r.p.Weekdays[low]; day || p.r.p.Months[low] > 0 {
			return false
		}
		return tok.UPOS == parse.PropN && tok.Rel != parse.RelAppos && (tok.Entity == 0 || p.d.Entities[tok.Entity-1].Type != parse.Nationality)
	})
}

// findVague learns which name a vague noun stands for: "the town of Ansk",
// "Ansk, a town"; for places else the one the article names most.
func (p *page) findVague() {
	p.vague = map[string]string{}
	for i := range p.d.Tokens {
		lemma := strings.ToLower(p.d.Tokens[i].Lemma)
		if !p.r.p.Vague[lemma] || p.vague[lemma] != "" {
			continue
		}
		for _, c := range p.children[i] {
			tok := &p.d.Tokens[c]
			if rel := tok.Rel; tok.UPOS == parse.PropN && (rel == parse.RelAppos || rel == parse.RelNmodDesc || rel == parse.RelNmod && p.caseOf(c) == "of") {
				p.learn(lemma, c)
			}
		}
		if h := p.d.Tokens[i].Head; h >= 0 && p.d.Tokens[i].Rel == parse.RelAppos && p.d.Tokens[h].UPOS == parse.PropN {
			p.learn(lemma, h)
		}
	}
	p.mostNamed()
}

func (p *page) learn(lemma string, name int32) {
	if p.place(name) && p.vague[lemma] == "" {
		if term, _ := p.name(p.lastOf(name)); term != "" {
			p.vague[lemma] = term
		}
	}
}

func (p *page) place(t int32) bool {
	e := p.d.Tokens[t].Entity
	return e > 0 && p.d.Entities[e-1].Type == parse.PlaceName
}

// lastOf is the last token of the name that a token belongs to.
func (p *page) lastOf(t int32) int32 {
	if e := p.d.Tokens[t].Entity; e > 0 {
		return p.d.Entities[e-1].EndToken - 1
	}
	return t
}

// settlements are the vague nouns for which the article's most named place stands.
var settlements = []string{"town", "city", "village"}

// inHeadline is how many mentions a place's standing in the headline counts for.
const inHeadline = 2

// mostNamed takes the place that an article names most, and more than once or
// in its headline, for its town.
func (p *page) mostNamed() {
	count := map[string]int{}
	for i := range p.d.Entities {
		e := &p.d.Entities[i]
		if e.Type != parse.PlaceName || p.r.l.Naming.States[strings.ToLower(e.In(p.d.Text))] {
			continue
		}
		if par := p.d.Tokens[e.FirstToken].Paragraph; par > 0 && p.d.Paragraphs[par].Label.Contains(e.Span) {
			continue // a dateline
		}
		count[p.entityTerm(e)]++
		if p.d.Tokens[e.FirstToken].Paragraph == 0 {
			count[p.entityTerm(e)] += inHeadline
		}
	}
	best, most, second := "", 0, 0
	for term, n := range count {
		switch {
		case n > most || n == most && term < best:
			best, most, second = term, n, max(second, most)
		case n > second:
			second = n
		}
	}
	if most < 2 || most == second {
		return
	}
	p.scene = best
	for _, noun := range settlements {
		if p.vague[noun] == "" {
			p.vague[noun] = best
		}
	}
}

// caseOf is the preposition of a phrase, in lower case.
func (p *page) caseOf(t int32) string {
	for _, c := range p.children[t] {
		if p.d.Tokens[c].Rel == parse.RelCase {
			return strings.ToLower(p.d.Word(int(c)))
		}
	}
	return ""
}

// number is the value of a number's token: of a run of them its last has the whole.
func (p *page) number(t int32) (float64, bool) {
	tok := &p.d.Tokens[t]
	if tok.UPOS != parse.Num && tok.XPOS != parse.TagCD && !p.opensWithNumber(t) {
		return 0, false
	}
	w := strings.ToLower(strings.ReplaceAll(tok.In(p.d.Text), ",", ""))
	v := 0.0
	if n, ok := p.r.l.Quotation.Numbers[w]; ok {
		v = n.Value
		if n.Scale && t > 0 {
			if before, ok := p.number(t - 1); ok {
				v *= before
			}
		}
		return v + p.tensBefore(t, v), true
	}
	v, err := strconv.ParseFloat(w, 64)
	return v, err == nil
}

// tensBefore is what stands before the last part of a numeral with a hyphen
// ("twenty-four"), or 0.
func (p *page) tensBefore(t int32, v float64) float64 {
	if t < 2 || v < 1 || v >= 10 || p.d.Word(int(t)-1) != "-" {
		return 0
	}
	if tens := p.r.l.Quotation.Numbers[strings.ToLower(p.d.Word(int(t)-2))].Value; tens >= 20 && tens < 100 {
		return tens
	}
	return 0
}

// opensWithNumber tells whether a numeral was taken for a name because it opens
// the sentence ("Eleven thousand miners").
func (p *page) opensWithNumber(t int32) bool {
	tok := &p.d.Tokens[t]
	return tok.UPOS == parse.PropN && tok.Entity == 0 && p.d.Sentences[tok.Sentence].FirstToken == t &&
		p.r.l.Quotation.Numbers[strings.ToLower(tok.In(p.d.Text))].Value > 1
}

// day is the day that a weekday or a date names, counted from when the article
// was published: a weekday is the last one, or the next where the clause is to come.
func (p *page) day(t int32) string {
	if p.at.IsZero() {
		return ""
	}
	low := strings.ToLower(strings.TrimSuffix(p.d.Word(int(t)), "."))
	if p.d.Tokens[t].UPOS != parse.PropN {
		return ""
	}
	if m := p.r.p.Months[low]; m > 0 {
		return p.date(t, m)
	}
	n, ok := p.r.p.Weekdays[low]
	if !ok {
		return ""
	}
	if date := p.dateBeside(t); date != "" {
		return date
	}
	back := (int(p.at.Weekday()) - n + 7) % 7
	if p.ahead(t) {
		return p.at.AddDate(0, 0, (n-int(p.at.Weekday())+7)%7).Format(dayForm)
	}
	return p.at.AddDate(0, 0, -back).Format(dayForm)
}

// month is the number of the month that a token names for a time without a day: "in
// April", "last May"; 0 where it names none.
func (p *page) month(t int32) int {
	tok := &p.d.Tokens[t]
	m := p.r.p.Months[strings.ToLower(strings.TrimSuffix(p.d.Word(int(t)), "."))]
	if m == 0 || tok.UPOS != parse.PropN || t == 0 || tok.Entity > 0 && p.d.Entities[tok.Entity-1].Type == parse.PersonName {
		return 0
	}
	switch strings.ToLower(p.d.Word(int(t) - 1)) {
	case "in", "since", "last", "next", "until", "during", "by", "early", "late", "from", "this":
		return m
	}
	return 0
}

const dayForm = "2006-01-02"

// date reads the number beside a month; the year is that of publication.
func (p *page) date(t int32, month int) string {
	for _, n := range []int32{t - 1, t + 1} {
		if n < 0 || int(n) >= len(p.d.Tokens) {
			continue
		}
		if v, ok := p.number(n); ok && v >= 1 && v <= 31 && v == float64(int(v)) {
			return p.at.AddDate(0, month-int(p.at.Month()), int(v)-p.at.Day()).Format(dayForm)
		}
	}
	return ""
}

// dateBeside is the date right behind a weekday ("Saturday 14 March").
func (p *page) dateBeside(t int32) string {
	for n := t + 1; n < t+4 && int(n) < len(p.d.Tokens); n++ {
		if m := p.r.p.Months[strings.ToLower(p.d.Word(int(n)))]; m > 0 {
			return p.date(n, m)
		}
	}
	return ""
}

// ahead tells whether the clause around a token is to come.
func (p *page) ahead(t int32) bool {
	for h := p.d.Tokens[t].Head; h >= 0; h = p.d.Tokens[h].Head {
		if p.d.Tokens[h].UPOS == parse.Verb || p.d.Tokens[h].Rel == parse.RelRoot {
			return p.modality(h) == Will
		}
	}
	return false
}
