package proposition

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// pointer is a stance to what another one said before.
type pointer struct {
	stance hearsay.Stance
	// sides are names that the one pointed to must have ("Kethara's claim").
	sides []string
	// owner are the words for whose claim it is, where it says ("by a local union").
	owner []string
	// called is the noun by which the article calls whose words are meant ("the clerk").
	called string
	// accusing is true where only an accusation can be meant ("denied the charges").
	accusing bool
	// near is true for answers without a verb, which follow at once.
	near bool
	// verdict is true where a noun like "claim" stands for what is meant.
	verdict bool
	// at is the attribution that is meant, counted from 1, where it is known.
	at int
	// echo is true where the words stand for what another one said, or for its
	// opposite ("said so", "claimed otherwise"); stance is Supports or Denies by that.
	echo bool
	// figure is true where a number is meant ("disputed the figure"), value
	// which one, 0 for any.
	figure bool
	value  float64
	// other is true where value is the source's own count of what somebody else counted.
	other bool
	// both is true where two sides' accounts are meant.
	both bool
	// charge is true where a single accusation is meant ("the allegation"): what
	// was said as one goes before what stands nearer.
	charge bool
	// own is true where what the source itself is accused of is meant.
	own bool
	// matter are words of which what is meant has one, where own is true and they are told.
	matter []string
	// person is true where only what a person said can be meant.
	person bool
	// plea is true where that is what a court hears of the source.
	plea bool
	// repeated is true where the source's own stance from before is meant.
	repeated bool
	// sentence is true where what is meant stands in the same sentence ("…, which it
	// denied").
	sentence bool
	// whole is true where all that somebody told is meant ("her account").
	whole bool
	// words are those that point.
	words hearsay.Span
	// pronoun is true where a pronoun alone points ("denied it"), or nothing does;
	// outright where it can but mean what was said ("that is untrue").
	pronoun, outright bool
}

// point notes a pointer. What a turn of a transcript answers is not told by "this
// is nonsense": it may be anything that was said, or nobody's words.
func (u *utterance) point(at pointer) {
	if (at.pronoun || at.near) && u.turnOrGuess() {
		return
	}
	at.words = u.pointing()
	at.sentence = at.sentence || at.pronoun && u.points("which")
	u.pointers = append(u.pointers, at)
}

// points tells whether a content opens with a word, or is nothing else.
func (u *utterance) points(word string) bool {
	return len(u.tokens) > 0 && strings.EqualFold(u.p.d.Word(int(u.tokens[0])), word)
}

// turnOrGuess tells whether nobody reports what is said, as in a transcript, or
// it is told for the future ("they will deny this").
func (u *utterance) turnOrGuess() bool {
	words := 0
	for _, t := range u.p.tokensIn(u.a.Cue) {
		tok := &u.p.d.Tokens[t]
		if tok.UPOS != parse.Punct {
			words++
		}
		if tok.XPOS == parse.TagMD && strings.EqualFold(tok.Lemma, "will") {
			return true
		}
	}
	for _, t := range firstOf(u.p.tokensIn(u.a.Source)) {
		if low := strings.ToLower(u.p.d.Word(int(t))); low == "i" || low == "we" {
			return true // "as I said" in a speech
		}
	}
	return words == 0 || u.p.inTurn(u.number())
}

// firstOf is the first of some tokens, or none.
func firstOf(tokens []int32) []int32 { return tokens[:min(1, len(tokens))] }

// inTurn tells whether an attribution stands in a turn of a transcript.
func (p *page) inTurn(i int) bool {
	if p.g.Reading.Attributions[i].Parent == "" {
		return false
	}
	for k := range p.g.Reading.Attributions {
		if p.turn(k) && p.inside(i, k) {
			return true
		}
	}
	return false
}

// by tells what points.
func (at *pointer) by() Way {
	switch {
	case at.near:
		return ByAnswer
	case at.echo, at.pronoun && at.outright:
		return ByThat
	case at.pronoun:
		return ByPronoun
	case at.at > 0 && at.verdict:
		return ByNoun
	case at.at > 0, at.own, at.figure:
		return ByThing
	}
	return ByNoun
}

// How many paragraphs back a pointer reaches.
const (
	reach     = 1
	reachFar  = 3 // for accusations and numbers, which say what they are
	reachNear = 1
)

// pointBack gives the stances that point back to what they point to: the
// nearest thing that somebody else says to be so.
func (p *page) pointBack(reports []Report) {
	for i := range reports {
		for _, at := range p.pending[i] {
			for _, s := range p.targets(reports, i, at) {
				reports[i].Said = append(reports[i].Said, p.pointedTo(reports, i, at, s))
			}
		}
	}
}

// targets are what a pointer means: one thing, or of all that somebody told the
// nearest and what he began with.
func (p *page) targets(reports []Report, i int, at pointer) (list []*Said) {
	s := p.target(reports, i, at)
	if s == nil {
		return nil
	}
	list = append(list, s)
	if at.whole {
		if first := p.beganWith(reports, i, at, s); first != nil {
			list = append(list, first)
		}
	}
	return list
}

// pointedTo is what a report says by pointing to what another one does.
func (p *page) pointedTo(reports []Report, i int, at pointer, s *Said) Said {
	said := *s
	switch {
	case at.other:
		if _, other := s.otherCount(at.value, p.r.p.Empty); other {
			at.stance = hearsay.Denies
		}
	case at.echo:
		at.stance = echoed(at.stance, s)
	case at.stance == hearsay.Denies && s.Stance == hearsay.Denies && !at.near && !at.both && !at.repeated:
		at.stance = hearsay.Supports
	case at.stance == hearsay.Supports && !at.near:
		at.stance = s.Stance // who confirms a denial denies
	}
	said.Words, said.How, said.Accuses, said.Aim = at.words, at.by(), false, p.aim(reports, i, s)
	said.Retracts = at.stance == hearsay.Denies && p.frames[i].retracts
	said.Stance, said.Pointed, said.Strength, said.Condition, said.Minor, said.Framed = at.stance, true, "", "", false, true
	return said
}

// echoed is the stance of who says the same as another one, or the opposite. "Said
// so" after "denied that P" says P.
func echoed(stance hearsay.Stance, of *Said) hearsay.Stance {
	switch {
	case of.Stance == hearsay.Denies && of.Framed && stance == hearsay.Supports:
		return hearsay.Supports
	case stance == hearsay.Denies:
		return flip(of.Stance)
	}
	return of.Stance
}

func (p *page) target(reports []Report, i int, at pointer) *Said {
	switch {
	case at.at > 0:
		return p.saidAt(reports, i, at.at-1)
	case p.frames[i].retracts && at.verdict && !at.repeated:
		return nil // "retracted the story": its own, and not what another one said before
	case at.plea:
		return p.chargedWith(reports, i)
	case at.own:
		if s := cmp.Or(p.heldAgainst(reports, i), p.toldOf(reports, i)); s == nil || s.mentions(at.matter) {
			return s
		}
		return nil // "nothing to do with the fire" is no answer to who speaks of the election
	}
	if at.charge {
		if s := p.charged(reports, i, at); s != nil {
			return s
		}
	}
	if s := p.toldBefore(reports, i, at); s != nil || !at.figure || at.other {
		return s
	}
	return p.figureBehind(reports, i, at)
}

// saidAt is what a certain report says that a pointer of another one means.
func (p *page) saidAt(reports []Report, i, k int) *Said {
	if sameVoice(&reports[i], &reports[k]) {
		return nil // "rejected a suggestion that he had said so"
	}
	for s := range reports[k].Said {
		if said := &reports[k].Said[s]; !said.Minor && said.Stance == hearsay.Supports && said.comparable() {
			return said
		}
	}
	return p.saidHere(&reports[k])
}

// saidHere is what a report says that names nothing to find it by elsewhere ("a
// man was missing"), so that it can at least be told from what else the article
// says: it is given the article for what it is about. Nil where it says nothing.
func (p *page) saidHere(r *Report) *Said {
	for s := range r.Said {
		said := &r.Said[s]
		if said.Minor || said.Stance != hearsay.Supports || said.Predicate == "" || said.Predicate == "be" || p.r.p.Weak[said.Predicate] {
			continue
		}
		said.add(Argument{Role: Beside, Term: "in " + r.Root})
		return said
	}
	return nil
}

// rejects tells whether an attribution itself denies what it points to by a noun.
func (p *page) rejects(k int) bool {
	return p.rejecting[k] || slices.ContainsFunc(p.pending[k], func(at pointer) bool { return at.verdict && at.stance == hearsay.Denies })
}

// oneSentence tells whether the content of an attribution ends in the sentence in
// which another one's begins.
func (p *page) oneSentence(i, k int) bool {
	a := &p.g.Reading.Attributions[k]
	if len(a.Content) == 0 {
		return false
	}
	x, y := p.firstFrom(p.start(i)), p.firstFrom(a.Content.Bounds().End-1)
	return x < len(p.d.Tokens) && y < len(p.d.Tokens) && p.d.Tokens[x].Sentence == p.d.Tokens[y].Sentence
}

// figureBehind is the figure that is meant where it is told only later ("the
// total is disputed … 61, says the hospital"): the value says which, or else
// there is but one soon after.
func (p *page) figureBehind(reports []Report, i int, at pointer) (found *Said) {
	for k := i + 1; k < len(reports) && p.paragraph(k)-p.paragraph(i) <= reachFar; k++ {
		if !p.opponents(&reports[i], &reports[k]) || len(at.sides)+len(at.owner) > 0 && !slices.ContainsFunc(reports[k].Voices, at.ownedBy) {
			continue
		}
		for s := range reports[k].Said {
			if said := &reports[k].Said[s]; said.Predicate == number && p.fits(reports, i, said, at) {
				return said
			}
		}
	}
	return nil
}

// accuses tells whether an attribution's cue holds something against somebody.
func (p *page) accuses(k int) bool {
	return p.anyLemma(p.tokensIn(p.g.Reading.Attributions[k].Cue), p.r.p.Accuse)
}

// ownedBy tells whether a voice is whose claim is pointed to.
func (at *pointer) ownedBy(v Voice) bool {
	name := strings.Fields(v.Name)
	return slices.ContainsFunc(v.Sides, func(s string) bool { return slices.Contains(at.sides, s) }) ||
		slices.ContainsFunc(at.owner, func(w string) bool { return slices.Contains(name, w) })
}

// passedOver tells whether a pointer goes past an attribution: nothing that
// could be meant is said in it.
func (p *page) passedOver(reports []Report, k int) bool {
	if p.frameOf(&p.g.Reading.Attributions[k], nil).stance != hearsay.Supports {
		return true
	}
	for s := range reports[k].Said {
		if said := &reports[k].Said[s]; said.Stance == hearsay.Supports && !said.Minor && said.comparable() {
			return false
		}
	}
	return len(reports[k].Said) > 0
}

// unread tells whether nothing of an attribution was understood but what it presupposes.
func unread(r *Report) bool {
	return !slices.ContainsFunc(r.Said, func(s Said) bool { return !s.Minor })
}

// inside tells whether an attribution stands in the content of another.
func (p *page) inside(i, k int) bool {
	list := p.g.Reading.Attributions
	for range len(list) {
		if list[i].Parent == "" {
			return false
		}
		if list[i].Parent == list[k].ID {
			return true
		}
		next := -1
		for n := range list {
			if list[n].ID == list[i].Parent {
				next = n
			}
		}
		if next < 0 {
			return false
		}
		i = next
	}
	return false
}

// fits tells whether a pointer can mean what was said.
func (p *page) fits(reports []Report, i int, s *Said, at pointer) bool {
	switch {
	case s.Minor || s.Modality == Must || (p.r.p.Weak[s.Predicate] || s.Predicate == "be") && (s.weight() < weighty || at.repeated) || !s.comparable():
		return false
	case at.other:
		return s.Stance == hearsay.Supports && p.countsThings(s)
	case at.figure && !s.counts(at.value):
		return false
	case at.repeated:
		return s.Stance == at.stance
	case at.both:
		return s.Stance == hearsay.Denies || p.denied(reports, i, s)
	case at.near || at.echo || at.stance == hearsay.Supports:
		return s.Stance == hearsay.Supports || s.Stance == hearsay.Denies
	case at.stance == hearsay.Denies && s.Stance == hearsay.Denies && (at.outright || !at.pronoun) && !at.whole:
		return p.plainlyNot(reports, i, s)
	}
	return s.Stance == hearsay.Supports
}

// plainlyNot tells whether somebody says by himself that something is not so
// ("the shelves had not been scrubbed"): a denial of that says that it is. What
// denies what another one said before is no such thing.
func (p *page) plainlyNot(reports []Report, i int, s *Said) bool {
	if !s.Negative || s.Modality != "" && s.Modality != Can || s.Framed || s.Pointed || s.outright || s.absent {
		return false
	}
	for k := range i {
		for j := range reports[k].Said {
			if o := &reports[k].Said[j]; o.Stance == hearsay.Supports && (Same(&o.Proposition, &s.Proposition) > 0 || o.Predicate == s.Predicate && !o.Weak) {
				return false
			}
		}
	}
	return true
}

// onlyCounts tells whether what is said is no more than of how many people it is so.
func (s *Said) onlyCounts() bool {
	return slices.ContainsFunc(s.Arguments, func(a Argument) bool { return a.Term == somebody }) && !s.named()
}

// countsThings tells whether a number of something is given that can be counted
// otherwise: not of years or per cent.
func (p *page) countsThings(s *Said) bool {
	return slices.ContainsFunc(s.Quantities, func(x Quantity) bool { return x.Of != "" && !p.r.p.Empty[x.Of] })
}

// weighty is what the things in a proposition weigh that says enough in spite of
// a predicate that says next to nothing ("had been told about the watches").
const weighty = 3

// mentions tells whether one of some words is said, or there are none.
func (s *Said) mentions(words []string) bool {
	return len(words) == 0 || slices.ContainsFunc(words, func(w string) bool {
		return has(s.bag, w) || w == s.Predicate || slices.ContainsFunc(s.Arguments, func(a Argument) bool { return a.Term == w })
	})
}

// denied tells whether somebody before denies what was said.
func (p *page) denied(reports []Report, i int, s *Said) bool {
	for k := range i {
		for j := range reports[k].Said {
			if o := &reports[k].Said[j]; o.Stance == hearsay.Denies && Same(&o.Proposition, &s.Proposition) > 0 {
				return true
			}
		}
	}
	return false
}

func sameVoice(a, b *Report) bool {
	for i := range a.Voices {
		for k := range b.Voices {
			if SameVoice(&a.Voices[i], &b.Voices[k]) {
				return true
			}
		}
	}
	return false
}

// paragraph is where an attribution's content begins.
func (p *page) paragraph(i int) int {
	t := p.firstFrom(p.start(i))
	if t >= len(p.d.Tokens) {
		return len(p.d.Paragraphs)
	}
	return int(p.d.Tokens[t].Paragraph)
}

func (p *page) start(i int) int {
	a := &p.g.Reading.Attributions[i]
	if len(a.Content) > 0 {
		return a.Content[0].Start
	}
	return a.Cue.Bounds().Start
}
