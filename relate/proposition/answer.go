package proposition

import (
	"math"
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// answered gives denials to what they deny where that was told in other words:
// "denied that drilling had been halted" answers who said that the search was
// stopped. Of all that others say to be so in the article the one is taken that
// shares the most telling words with the denial, if it is clearly ahead. Words
// only propose: that there is a denial is told by its frame.
func (p *page) answered(reports []Report) {
	rare := p.rarity()
	for i := range reports {
		for s := range reports[i].Said {
			if said := &reports[i].Said[s]; !said.Pointed && (said.Stance == hearsay.Denies) != (said.outright && p.frames[i].answers && said.Stance != hearsay.Comments) {
				p.answer(reports, rare, i, said)
			}
		}
		if p.silent(&reports[i], i) {
			said := Said{Stance: hearsay.Denies, Framed: p.frames[i].stance == hearsay.Denies, outright: p.frames[i].outright, bag: p.told[i], Words: p.wordsOf(i)}
			if p.answer(reports, rare, i, &said) {
				reports[i].Said = append(reports[i].Said, said)
			}
		}
	}
}

// silent tells whether an attribution denies something and no clause of it was understood.
func (p *page) silent(r *Report, i int) bool {
	if len(p.pending[i]) > 0 || p.frames[i].stance == "" {
		return false
	}
	for s := range r.Said {
		if r.Said[s].Pointed || r.Said[s].Stance == hearsay.Denies {
			return false
		}
	}
	a := &p.g.Reading.Attributions[i]
	return a.Act == hearsay.Deny && a.Polarity == hearsay.Positive && !p.judging(a)
}

// answer makes a denial one of what it answers, and tells whether there was anything.
func (p *page) answer(reports []Report, rare map[string]float64, i int, said *Said) bool {
	if !said.outright && p.turn(i) {
		return false // in a transcript it may be about anything
	}
	var best, second likeness
	way := ByWords
	for k := range reports {
		if k == i || !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) || p.inside(k, i) || p.covers(k, i) {
			continue
		}
		for s := range reports[k].Said {
			o := &reports[k].Said[s]
			if o.Stance != hearsay.Supports || o.Pointed || o.Modality == Must && !(said.noun && p.frames[i].refuses) || !o.comparable() {
				continue
			}
			if len(said.ends[1]) > 0 && !o.joins(said.ends) {
				continue
			}
			if Same(&said.Proposition, &o.Proposition) > 0 {
				return false // they meet by themselves
			}
			if said.noun && said.Telling && said.Predicate != o.Predicate && !slices.Contains(o.bag, said.Predicate) {
				continue // "denied abuse of the workers" is not about how many there are
			}
			l := p.alike(said, o, rare, i, k)
			switch {
			case l.score > best.score:
				if !l.about(&best) {
					second = best
				}
				best = l
			case l.score > second.score && !l.about(&best):
				second = l
			}
		}
	}
	if best.said == nil || !best.enough(said) && !p.continues(reports, i, said, &best) || best.score < ahead*second.score {
		switch best.said = p.informed(reports, i, said); {
		case best.said != nil:
			way = ByThing
		case said.outright && said.own:
			best.said = p.heldAgainst(reports, i)
		case said.absent && said.such && len(p.tokensIn(p.g.Reading.Attributions[i].Content)) <= shortAnswer:
			way = ByNoun // "no such meeting"
			if best.said = p.goesOnDenying(reports, i); best.said == nil {
				best.said = p.target(reports, i, pointer{stance: hearsay.Denies})
			}
		}
		if best.said == nil {
			return false
		}
	}
	if best.accused && best.blamed && best.next && (best.share < 0.5 && best.self || best.far == 0 && !said.outright) {
		way = ByThing // what the denier is said to have done himself
	}
	own := *said
	*said = *best.said
	said.bag, said.Words, said.Framed, said.Accuses, said.Retracts = own.bag, own.Words, own.Framed, false, own.Retracts
	said.Alike, said.Aim = 0, p.aim(reports, i, best.said)
	said.Aim.Same = !best.said.Weak && (own.Predicate != "" && own.Predicate == best.said.Predicate || slices.Contains(best.shared, best.said.Predicate) || (best.kind || own.Predicate == linked && len(best.shared) > 1) && best.share >= allSaid)
	said.Aim.Gone = own.absent || own.Predicate == "real"
	if best.said != nil && best.share > 0 {
		said.Alike = min(1, best.share)
	}
	if own.outright && own.comparable() {
		said.Own = &own.Proposition
	}
	said.Stance, said.Pointed, said.How, said.Strength, said.Condition, said.Minor = own.Stance, true, way, "", "", false
	return true
}

// sameTells is how much more the same deed tells than words that are shared,
// accusedTells what is said about the denier.
const (
	sameTells    = 1.3
	accusedTells = 1.2
)

// ahead is how far before the next best the best must be.
const ahead = 1.25

// sceneTells is how much less the place tells that the whole article is about.
const sceneTells = 0.4

// goesOnDenying is what the same source denied just before in the paragraph, or nil.
func (p *page) goesOnDenying(reports []Report, i int) *Said {
	for k := i - 1; k >= 0 && p.paragraph(i) == p.paragraph(k) && sameVoice(&reports[i], &reports[k]); k-- {
		for s := range reports[k].Said {
			if o := &reports[k].Said[s]; o.Stance == hearsay.Denies && o.comparable() {
				return o
			}
		}
	}
	return nil
}

// continues tells whether a negated clause goes on with a denial: the same source
// denied just before, in the same paragraph, what has all of its words.
func (p *page) continues(reports []Report, i int, d *Said, best *likeness) bool {
	if d.outright || best.share < allSaid || best.said.Minor {
		return false
	}
	for k := i - 1; k >= 0 && p.paragraph(i) == p.paragraph(k) && sameVoice(&reports[i], &reports[k]); k-- {
		if slices.ContainsFunc(reports[k].Said, func(o Said) bool { return o.Stance == hearsay.Denies && o.Key() == best.said.Key() }) {
			return true
		}
	}
	return false
}

// likeness is how much a denial has in common with what somebody else says.
type likeness struct {
	said   *Said
	shared []string
	score  float64
	sum    float64
	share  float64
	far    int
	// deed is true where a deed is shared that tells much, or what is said to be done.
	deed bool
	// accused is true where what is said is about the denier.
	accused bool
	// blamed is true where that is held against somebody.
	blamed bool
	// self is true where the denial is about the denier's own doing.
	self bool
	// next is true where nothing stands between the two.
	next bool
	// general is true where the denial says that there is or was no such thing, so
	// that it denies its kinds too; kind where what is said to be done is one of a
	// thing it names, same where both are one deed, or what is said a kind of the denied one.
	general, kind, same bool
	// beside is true where the two stand next to one another in one paragraph,
	// whichever comes first.
	beside bool
}

func (l *likeness) about(o *likeness) bool {
	n := 0
	for _, w := range l.shared {
		if slices.Contains(o.shared, w) {
			n++
		}
	}
	return n*2 > len(l.shared) || n*2 > len(o.shared)
}

// enough tells whether a denial and what another one says have enough in common
// for the one to answer the other.
func (l *likeness) enough(d *Said) bool {
	n := len(l.shared)
	whole := n > 0 && l.share == 1
	switch {
	case d.outright && d.own && !l.accused:
		return false // who denies a hand in something does not deny the thing
	case d.outright && !l.core() && !(l.deed && (l.beside || l.next)) && !(l.accused && (n == 0 || l.blamed && l.self || whole && l.next && l.far == 0)):
		return false // the words stand somewhere in it, and it is about something else
	case d.absent:
		return whole && l.far <= 2 && (l.kind || l.core() && (n > 1 || l.deed || d.such || l.beside || l.next))
	case !d.outright:
		return l.negates(d)
	case l.accused && l.next && l.far == 0 && (n > 0 || !d.comparable() || l.blamed && l.self):
		return true // "Kahn said Oule had … Oule denied that …", of one thing
	case l.accused && l.far <= 1 && n > 1 && l.share >= 0.5:
		return true
	}
	if l.beside && l.deed && l.share >= 0.35 || l.accused && whole && l.far <= 2 {
		return true
	}
	return l.share >= 0.6 && (n > 1 || whole && l.deed && !l.said.Minor && l.far <= reach)
}

// core tells whether a word that is shared is the deed that is said, or takes part
// in it; where it is the only one, as more than what stands beside.
func (l *likeness) core() bool {
	is := func(w, term string) bool { return w == term || sameBeginning(w, term) }
	return slices.ContainsFunc(l.shared, func(w string) bool {
		return is(w, l.said.Predicate) || slices.ContainsFunc(l.said.Arguments, func(a Argument) bool {
			return is(w, a.Term) && (len(l.shared) > 1 || a.Role != Beside)
		})
	})
}

// negates tells whether a clause that is only negated answers what another one
// says: all that it says is in that, and it is the same deed beside it ("no offer
// had been made"), or the denier is who is said to have done it.
func (l *likeness) negates(d *Said) bool {
	if l.ownDeed(d) || l.rebuts(d) || l.names(d) {
		return true
	}
	if l.share < allSaid || len(l.shared) == 0 || d.Modality != l.said.Modality || l.said.Minor {
		return false
	}
	return l.same && !d.Weak && (l.beside || l.next && l.far <= reach) || l.accused && l.blamed && l.far <= reachOwn
}

// names tells whether a clause that is denied of "no such letter" comes right behind
// who spoke of one.
func (l *likeness) names(d *Said) bool {
	return d.suchOf != "" && d.Negative && strings.Contains(strings.ToLower(d.Text), "no such ") && (l.next || l.beside) && l.far <= reach && slices.Contains(l.shared, d.suchOf)
}

// rebuts tells whether a clause that is only negated comes right behind what is said
// of the denier, and has some of its words ("officers had beaten them with batons",
// "no baton had been drawn").
func (l *likeness) rebuts(d *Said) bool {
	return l.next && l.far == 0 && l.accused && len(l.shared) > 0 && d.Modality == l.said.Modality && !l.said.Minor
}

// ownDeed tells whether the denier says of himself that he did not do what he is
// said to have done, without saying to whom: "we have not fired a shot since May".
func (l *likeness) ownDeed(d *Said) bool {
	return l.accused && l.blamed && l.self && l.far <= reachOwn && d.Predicate == l.said.Predicate && d.Modality == l.said.Modality && !l.said.Minor && !d.has(Object)
}

// allSaid is what all words shared come to, but for rounding; reachOwn how many
// paragraphs back a denial of one's own deed reaches.
const (
	allSaid  = 0.99
	reachOwn = 2
)

func (p *page) alike(d, o *Said, rare map[string]float64, i, k int) likeness {
	l := likeness{said: o, general: (d.Negative || d.absent) && !d.outright}
	all := 0.0
	own := p.ownTerms(i)
	for _, w := range d.bag {
		weight := rare[w]
		if w == p.scene {
			weight *= sceneTells
		}
		if own[w] {
			continue
		}
		all += weight
		at := 0.0
		switch {
		case has(o.bag, w), l.general && p.kindIn(o.bag, w), w == d.suchOf && has(p.told[k], w):
			at = 1
		case has(p.told[k], w):
			at = 0.3
		}
		if at == 1 {
			l.shared = append(l.shared, w)
			l.deed = l.deed || d.such && w == o.Predicate || p.r.classes[w] && (w == o.Predicate || w == d.Predicate || p.r.p.Telling[w])
			l.kind = l.kind || l.general && p.isKind(o.Predicate, w)
		}
		l.sum += at * weight
	}
	if all > 0 {
		l.share = l.sum / all
	}
	l.accused, l.blamed, l.next = o.isDone(own) || p.asHolder(o, i) || p.asKind(o, i), p.blames(k, o), k < i && p.adjoin(k, i)
	l.self = d.isDone(own)
	l.same = d.Predicate == o.Predicate || l.general && p.isKind(o.Predicate, d.Predicate)
	l.far = p.paragraph(i) - p.paragraph(k)
	l.beside = l.far == 0 && p.adjoin(min(i, k), max(i, k))
	near := 1.0
	switch {
	case l.far < 0:
		l.far = -l.far
		near = 0.8
	case l.far > 3:
		near = 0.7
	case l.far > 1:
		near = 0.85
	}
	l.score = l.sum * near
	same := d.Predicate != "" && d.Predicate == o.Predicate && !p.r.p.Weak[o.Predicate] && o.Predicate != "be"
	switch {
	case same && !o.Minor:
		l.score *= sameTells
	case o.Minor && (!same || !l.accused):
		l.score *= 0.8
	}
	if l.accused {
		l.score *= accusedTells
	}
	if l.accused && l.next {
		l.score += 0.1
	}
	return l
}

// adjoin tells whether nothing stands between two attributions but what stands
// in one of them.
func (p *page) adjoin(i, k int) bool {
	for n := i + 1; n < k; n++ {
		if !p.inside(n, i) && !p.inside(n, k) {
			return false
		}
	}
	return true
}

// has tells whether a bag has a word or one of the same beginning.
func has(bag []string, w string) bool {
	return slices.ContainsFunc(bag, func(o string) bool { return o == w || sameBeginning(o, w) })
}

func sameBeginning(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 5 && len(a)-n <= 3 && len(b)-n <= 3
}

// opponents tells whether two reports are of speakers who can contradict one another.
func (p *page) opponents(a, b *Report) bool {
	known := func(r *Report) bool {
		return slices.ContainsFunc(r.Voices, func(v Voice) bool { return v.Known() })
	}
	if !known(a) || !known(b) || sameVoice(a, b) {
		return false
	}
	for i := range a.Voices {
		for k := range b.Voices {
			if Side(&a.Voices[i], &b.Voices[k]) {
				return false
			}
		}
	}
	return true
}

// rarity is how much each word tells in the article: little where most
// attributions have it.
func (p *page) rarity() map[string]float64 {
	df := map[string]int{}
	for _, bag := range p.told {
		for _, w := range bag {
			df[w]++
		}
	}
	n := float64(len(p.told) + 2)
	m := make(map[string]float64, len(df))
	for w, k := range df {
		m[w] = math.Log(n/float64(k)) / math.Log(n)
	}
	return m
}

// turn tells whether nobody reports what is said: a turn of a transcript has a
// colon for its cue, or none.
func (p *page) turn(i int) bool {
	for _, t := range p.tokensIn(p.g.Reading.Attributions[i].Cue) {
		if p.d.Tokens[t].UPOS != parse.Punct {
			return false
		}
	}
	return true
}
