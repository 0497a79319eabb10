package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// othersNumber reads a number that is given for what somebody else counted: "the
// number was 24", "put the toll at 31", "the figure is nearer 4,000". It is no
// more than a number by itself; what was counted stands in what it answers.
func (u *utterance) othersNumber() bool {
	if u.frame.stance != hearsay.Supports || len(u.tokens) > longCount {
		return false
	}
	at, opened, verb := int32(-1), u.speaksOf(), false
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		lemma := strings.ToLower(tok.Lemma)
		_, is := u.p.number(t)
		verb = verb || u.p.r.p.Totalling[lemma]
		switch {
		case is:
			at = t // of a run of them the last has the whole
		case at >= 0 && tok.UPOS == parse.Noun, u.p.negation(t):
			return false // it says of what
		case opened:
			if tok.UPOS == parse.Noun || tok.UPOS == parse.PropN || tok.UPOS == parse.Pron || tok.UPOS == parse.Verb && !u.p.r.p.Totalling[lemma] {
				return false
			}
		case tok.UPOS == parse.Noun && u.p.r.p.Figures[lemma], u.estimates() && (lemma == "it" || lemma == "that" || lemma == "this"):
			opened = true
		case tok.UPOS != parse.Det && tok.UPOS != parse.Punct && tok.UPOS != parse.SConj && tok.UPOS != parse.Adj && tok.Rel != parse.RelDet && tok.Rel != parse.RelMark:
			return false
		}
	}
	if !opened || at < 0 || !verb && u.p.caseOf(at) == "to" {
		return false // "raised | the estimate to 5,000"
	}
	v, _ := u.p.number(at)
	u.point(pointer{stance: hearsay.Supports, figure: true, other: true, value: v})
	return true
}

// speaksOf tells whether a number alone is what somebody "spoke of".
func (u *utterance) speaksOf() bool {
	cue := u.p.tokensIn(u.a.Cue)
	return len(u.tokens) <= bareTokens && (u.p.phrased(cue, "speak", "of") || u.p.phrased(cue, "talk", "of"))
}

// estimates tells whether the cue gives a number for something ("puts it at").
func (u *utterance) estimates() bool {
	cue := u.p.tokensIn(u.a.Cue)
	return u.p.anyLemma(cue, u.p.r.p.Estimating) || u.p.anyLemma(cue, map[string]bool{"give": true}) && len(u.tokens) > 2 && strings.EqualFold(u.p.d.Word(int(u.tokens[len(u.tokens)-2])), "as") // "gave it as 24"
}

// apartBy is how far apart, as a share of the larger, two numbers of one thing
// are that nobody would take for one rounded.
const apartBy = 0.1

// otherCount is what somebody counts of things of which another number is given:
// the value, and whether there is one that the number cannot stand beside. A
// lower bound allows for more.
func (q *Said) otherCount(v float64, empty map[string]bool) (value float64, other bool) {
	for _, x := range q.Quantities {
		if x.Of == "" || empty[x.Of] || x.Value < 2 && v < 2 {
			continue
		}
		if d := v - x.Value; max(d, -d) > apartBy*max(v, x.Value) && !(x.Least && v > x.Value) {
			return x.Value, true
		}
	}
	return 0, false
}

// atLeast tells whether a number is a lower bound, or only about right: "at
// least 60", "some 60", "dozens".
func (u *utterance) atLeast(t int32) bool {
	for k := t - 1; k >= max(0, t-bounding); k-- {
		if u.p.r.p.Bounding[strings.ToLower(u.p.d.Word(int(k)))] {
			return true
		}
	}
	return u.p.d.Tokens[t].XPOS == parse.TagNNS
}

// atMost tells whether a number is an upper bound: "only one", "fewer than 40", "no
// more than 40".
func (u *utterance) atMost(t int32) bool {
	for k := t - 1; k >= max(0, t-bounding); k-- {
		switch low := strings.ToLower(u.p.d.Word(int(k))); {
		case low == "only" || low == "fewer" || low == "most" && k > 0 && strings.EqualFold(u.p.d.Word(int(k)-1), "at"):
			return true
		case low == "more" && k > 0 && u.p.negation(k-1):
			return true
		}
	}
	return false
}

// bounding is how many words may stand between a number and what bounds it.
const bounding = 3

// recounted: who gives another number of people to whom the same befell as
// somebody else did right before in the article denies that number. Numbers of
// money, goods or per cent, which are of other years and parts as often as not,
// do not deny one another; nor do numbers across articles, where a toll only rises.
func (p *page) recounted(reports []Report) {
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if said.Stance != hearsay.Supports || said.Minor || said.Pointed || len(said.Quantities) == 0 || p.turn(i) {
				continue
			}
			if o := p.countBefore(reports, i, said); o != nil {
				answer := *o
				answer.Words, answer.How, answer.Accuses = said.Words, ByThing, false
				answer.Stance, answer.Pointed, answer.Framed, answer.Strength, answer.Condition = hearsay.Denies, true, true, "", ""
				reports[i].Said = append(reports[i].Said, answer)
				break
			}
		}
	}
}

// countBefore is what another one said right before with another number of the
// same things, or nil.
func (p *page) countBefore(reports []Report, i int, said *Said) *Said {
	for k := i - 1; k >= max(0, i-2) && p.paragraph(i)-p.paragraph(k) <= reach; k-- {
		if !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) || p.inside(k, i) {
			continue
		}
		for s := range reports[k].Said {
			o := &reports[k].Said[s]
			if o.Stance == hearsay.Supports && !o.Minor && !o.Pointed && o.comparable() && p.otherToll(o, said) {
				return o
			}
		}
	}
	return nil
}

// otherToll tells whether two clauses say the same deed of people, and come to
// numbers that cannot both be right: none of them a bound, such as "at least
// seven". Who or what the later one names, the earlier one has to name too.
func (p *page) otherToll(o, said *Said) bool {
	if o.Predicate != said.Predicate || !p.r.p.Telling[said.Predicate] || o.Modality != "" || said.Modality != "" || otherDay(o.Day, said.Day) || !OtherNumber(&o.Proposition, &said.Proposition) {
		return false
	}
	if said.narrower(&o.Proposition) || slices.ContainsFunc(said.Arguments, func(a Argument) bool { return a.Name && o.argument(&a) < 0 }) {
		return false // "six were charged with threats" may be six of the seven
	}
	if slices.ContainsFunc(o.Quantities, func(x Quantity) bool { return x.Least }) {
		return false
	}
	return slices.ContainsFunc(said.Quantities, func(x Quantity) bool {
		v, other := o.otherCount(x.Value, p.r.p.Empty)
		return x.Of == somebody && other && (!x.Least && (x.Value > v || !said.partOf(o)) || x.Most && x.Value < v)
	})
}

// partOf tells whether who gives a smaller number tells of a part: where else or
// how, which the larger one does not ("two were killed when a park was hit").
func (s *Said) partOf(o *Said) bool {
	more := 0
	for _, w := range s.bag {
		if !has(o.bag, w) {
			more++
		}
	}
	return more > 1
}
