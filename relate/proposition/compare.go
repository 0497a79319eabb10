package proposition

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Key is the same for propositions that are word for word the same in normal form.
func (q *Proposition) Key() string {
	terms := make([]string, 0, len(q.Arguments))
	for _, a := range q.Arguments {
		terms = append(terms, a.Term)
	}
	slices.Sort(terms)
	return q.Predicate + "|" + string(q.Modality) + "|" + strings.Join(terms, ",")
}

// Exact is [Proposition.Key] with the numbers.
func (q *Proposition) Exact() string {
	key := q.Key()
	for _, x := range q.Quantities {
		key += fmt.Sprintf("|%g %s", x.Value, x.Of)
	}
	return key
}

// comparable tells whether there is enough to find it again by: a predicate
// and one argument that is not loose, or a quantity of something.
func (q *Proposition) comparable() bool {
	return q.Predicate != "" && (q.anchored() || q.onlyOne() || q.Scene != "" && len(q.Arguments) > 0 || len(q.Quantities) > 0 && len(q.Arguments) > 0)
}

// anchored tells whether an argument says which one is meant.
func (q *Proposition) anchored() bool {
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool { return !a.Loose })
}

// onlyOne tells whether it is done by or to something of which the article has but one.
func (q *Proposition) onlyOne() bool {
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool { return a.Only && a.Role != Beside })
}

// ToldHere tells whether it says enough to be known again in the same article, in
// the same words: who does it or what it is done to, and more than that it is there.
func (q *Proposition) ToldHere() bool {
	return q.Predicate != "" && !q.Weak && !q.Unmeant && slices.ContainsFunc(q.Arguments, func(a Argument) bool { return a.Role != Beside && (!a.Loose || a.Only) })
}

// Keys are what a proposition is looked up by: its predicate with each of its
// arguments that is not loose, and with each noun and the place it is about; the
// same with the predicates that it stands against.
func (q *Proposition) Keys() (keys []string) {
	for _, predicate := range append([]string{q.Predicate}, q.Against...) {
		keys = append(keys, q.keysOf(predicate)...)
	}
	return keys
}

func (q *Proposition) keysOf(predicate string) (keys []string) {
	for _, a := range q.Arguments {
		if !a.Loose || a.Only {
			keys = append(keys, predicate+" "+a.Term)
		}
		for _, term := range a.Also {
			keys = append(keys, predicate+" "+term)
		}
		if !a.Name && q.Scene != "" {
			keys = append(keys, predicate+" "+a.Term+" @"+q.Scene)
		}
	}
	return keys
}

// Same is how sure it is that two propositions are the same but for negation,
// from 0 to 1; 0 where something speaks against it: another predicate (but for one
// that a stands against),
// modality, day, number of the same things; who does it, or to whom, has
// nothing in common; or the two are the other way round. They have to share two
// things besides the predicate; one name, or one thing and the place that both
// are about, is enough only within a week.
func Same(a, b *Proposition) float64 {
	if !sameDeed(a, b) || a.Modality != b.Modality {
		return 0
	}
	if OtherDay(a, b) || OtherNumber(a, b) || turned(a, b) || elsewhere(a, b) || elsewhere(b, a) {
		return 0
	}
	shared, n, names, scene, done, core := 0.0, 0, false, sameScene(a, b), false, false
	for i := range a.Arguments {
		if k := b.argument(&a.Arguments[i]); k >= 0 {
			x, y := &a.Arguments[i], &b.Arguments[k]
			shared += min(weight(x), weight(y))
			names = names || x.Name
			done = done || x.Role != Subject || y.Role != Subject
			core = core || x.Role != Beside && y.Role != Beside
			n += told(x, y, scene)
		}
	}
	if sameNumber(a, b) {
		n++
	}
	if a.Month > 0 && a.Month == b.Month {
		n++ // "in May", both
	}
	if onlyDoer(a, b) || a.Predicate != b.Predicate && otherThing(a, b) {
		return 0
	}
	least := min(a.weight(), b.weight())
	if shared == 0 || least == 0 || !names && a.named() && b.named() && !scene {
		return 0
	}
	whole := core && scene && shared >= a.beyond(b) && shared >= b.beyond(a)
	if n < 2 && !names && !whole && !(done && scene && a.Telling && b.Telling) {
		return 0
	}
	if n < 2 && (!sameWeek(a.By, b.By) || a.Weak) {
		return 0
	}
	return shared / least
}

// Alike tells whether two propositions of one speaker are about the same: the
// same by [Same], or one deed or state, or the contrary one, of something that
// both name ("the mill will stay open", "the mill will close"). For two speakers
// that is too little.
func Alike(a, b *Proposition) bool {
	if Same(a, b) > 0 {
		return true
	}
	if !sameDeed(a, b) && !sameDeed(b, a) || OtherDay(a, b) || OtherNumber(a, b) {
		return false
	}
	for i := range a.Arguments {
		x := &a.Arguments[i]
		if b.argument(x) >= 0 || slices.ContainsFunc(b.Arguments, func(y Argument) bool { return y.Term == x.Term && y.Role != Beside && x.Role != Beside }) {
			return true // what is closed is the one that was open
		}
	}
	return false
}

// Grants is how much what somebody admits has in common with what he denied before,
// from 0: the deed has to be the same, and nothing may speak against it: another
// number, modality or day, other names for who does it or to whom it is done.
func Grants(a, b *Proposition) float64 {
	if a.Predicate == "" || a.Predicate != b.Predicate || a.Weak || a.Modality != b.Modality || OtherDay(a, b) || OtherNumber(a, b) || turned(a, b) {
		return 0
	}
	shared := 0.0
	for i := range a.Arguments {
		x := &a.Arguments[i]
		if k := b.argument(x); k >= 0 {
			shared += min(weight(x), weight(&b.Arguments[k]))
		} else if y := b.with(x.Role); x.Name && x.Role != Beside && y != nil {
			return 0
		}
	}
	return 1 + shared
}

// GrantsInWords is the same where the deed is told by another word ("removed",
// "wiped"): then two things have to be shared that are no names, and it counts half.
func GrantsInWords(a, b *Proposition) float64 {
	if a.Predicate == "" || a.Modality != b.Modality || OtherDay(a, b) || OtherNumber(a, b) || turned(a, b) {
		return 0
	}
	shared, things := 0.0, 0
	for i := range a.Arguments {
		x := &a.Arguments[i]
		k := b.argument(x)
		switch {
		case k >= 0 && !x.Loose:
			shared += weight(x)
			things += told(x, &b.Arguments[k], false)
			if x.Name {
				things--
			}
		case k < 0 && x.Name && x.Role != Beside && b.with(x.Role) != nil:
			return 0
		}
	}
	if things < 2 {
		return 0
	}
	return shared / 2
}

// Close tells whether two propositions that are the same by [Same] share enough
// for one to be the denial of the other without saying so outright: two things
// besides the predicate; or one, where neither says more, or where it is what
// is done to and the predicate tells much.
func Close(a, b *Proposition) bool {
	shared, n, done, scene, names := 0.0, 0, false, sameScene(a, b), false
	for i := range a.Arguments {
		if k := b.argument(&a.Arguments[i]); k >= 0 {
			x, y := &a.Arguments[i], &b.Arguments[k]
			shared += min(weight(x), weight(y))
			done, names = done || x.Role != Subject || y.Role != Subject, names || x.Name
			n += told(x, y, scene)
		}
	}
	if sameNumber(a, b) {
		n++
	}
	if !done && !(shared >= a.weight() && shared >= b.weight()) {
		return false // only who does it, and one of them says more
	}
	whole := !a.Weak && shared >= a.weight() && shared >= b.weight()
	return n > 1 || n == 1 && (whole && names || done && a.Telling)
}

// told is 1 where what two propositions share says which one is meant: not of a
// noun that stands for a name, unless both are about one place.
func told(a, b *Argument, scene bool) int {
	if (a.Loose || b.Loose) && !scene {
		return 0
	}
	return 1
}

// sameScene tells whether two propositions come from articles about one place, or
// one names the place that the other's article is about.
func sameScene(a, b *Proposition) bool {
	return a.Scene != "" && (a.Scene == b.Scene || b.at(a.Scene) >= 0) || b.Scene != "" && a.at(b.Scene) >= 0
}

// sameWeek tells whether two days lie within a week; also where one is unknown.
func sameWeek(a, b string) bool {
	x, errX := time.Parse(dayForm, a)
	y, errY := time.Parse(dayForm, b)
	return errX != nil || errY != nil || x.Sub(y).Abs() <= 7*24*time.Hour
}

// onlyDoer tells whether two propositions have nothing in common but who does
// it, though both say more than that.
func onlyDoer(a, b *Proposition) bool {
	more := func(q, o *Proposition) (others, shared bool) {
		for _, x := range q.Arguments {
			if x.Role == Subject || x.Loose {
				continue
			}
			others = true
			shared = shared || o.argument(&x) >= 0
		}
		return others, shared
	}
	aOthers, aShared := more(a, b)
	bOthers, bShared := more(b, a)
	return aOthers && bOthers && !aShared && !bShared
}

// otherThing tells whether two propositions name things besides who does it,
// and none of them is the same: convicted of fraud, acquitted of bribery.
func otherThing(a, b *Proposition) bool {
	things := func(q, o *Proposition) (some, shared bool) {
		for i := range q.Arguments {
			if x := &q.Arguments[i]; x.Role == Beside && !x.Name && !x.Loose {
				some, shared = true, shared || o.argument(x) >= 0
			}
		}
		return some, shared
	}
	aSome, aShared := things(a, b)
	bSome, bShared := things(b, a)
	return aSome && bSome && !aShared && !bShared
}

// elsewhere tells whether whom a is done to, or else who does it, has nothing
// to do with b, though b says whom or who too.
func elsewhere(a, b *Proposition) bool {
	if a.has(Object) && b.has(Object) {
		return !a.meets(Object, b) && !b.meets(Object, a) || a.has(Subject) && b.has(Subject) && a.with(Subject) != nil && b.with(Subject) != nil && !a.meets(Subject, b) && !b.meets(Subject, a)
	}
	if !a.has(Object) && !b.has(Object) && a.has(Subject) && b.has(Subject) {
		return !a.meets(Subject, b) && !b.meets(Subject, a)
	}
	return false
}

// has tells whether something that is not loose has the role.
func (q *Proposition) has(role Role) bool {
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool { return a.Role == role && !a.Loose })
}

// meets tells whether one of those with the role takes part in b at all.
func (q *Proposition) meets(role Role, b *Proposition) bool {
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool { return a.Role == role && !a.Loose && b.argument(&a) >= 0 })
}

func (q *Proposition) argument(like *Argument) int {
	return slices.IndexFunc(q.Arguments, func(a Argument) bool { return a.same(like) })
}

// at is the argument that is a place, or -1.
func (q *Proposition) at(place string) int {
	return q.argument(&Argument{Term: place, Name: true})
}

// Weights of arguments: a name tells more than a noun, a loose noun less.
func weight(a *Argument) float64 {
	switch {
	case a.Loose:
		return 0.5
	case a.Name:
		return 2
	}
	return 1
}

func (q *Proposition) weight() (sum float64) {
	for i := range q.Arguments {
		sum += weight(&q.Arguments[i])
	}
	return sum
}

// beyond is what a proposition weighs without the place that another one's article
// is about: that one need not name it.
func (q *Proposition) beyond(o *Proposition) float64 {
	if k := q.at(o.Scene); o.Scene != "" && k >= 0 && o.at(o.Scene) < 0 {
		return q.weight() - weight(&q.Arguments[k])
	}
	return q.weight()
}

func (q *Proposition) named() bool {
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool { return a.Name })
}

// OtherDay tells whether two propositions cannot be about one day.
func OtherDay(a, b *Proposition) bool {
	return otherDay(a.Day, b.Day) || tooEarly(a, b) || tooEarly(b, a) || a.Month > 0 && b.Month > 0 && a.Month != b.Month
}

// otherDay tells whether two days are not the same; a day is lost and won over
// time zones and "overnight".
func otherDay(a, b string) bool {
	if a == "" || b == "" || a == b {
		return false
	}
	x, errX := time.Parse(dayForm, a)
	y, errY := time.Parse(dayForm, b)
	if errX != nil || errY != nil {
		return true
	}
	return x.Sub(y).Abs() > 24*time.Hour
}

// tooEarly tells whether a was said before the day that b is about.
func tooEarly(a, b *Proposition) bool {
	return a.Day == "" && a.By != "" && b.Day > a.By
}

// sameNumber tells whether two propositions count the same things and come to the same.
func sameNumber(a, b *Proposition) bool {
	for _, x := range a.Quantities {
		for _, y := range b.Quantities {
			if x.Value == y.Value && x.Value > 1 && (x.Of == y.Of || x.Value > smallNumber) {
				return true
			}
		}
	}
	return false
}

// smallNumber is from where on a number alone is telling, whatever it counts:
// one counts people, another civilians.
const smallNumber = 20

// OtherNumber tells whether two propositions count the same things and come to
// different numbers.
func OtherNumber(a, b *Proposition) bool {
	for _, x := range a.Quantities {
		for _, y := range b.Quantities {
			if x.Of == y.Of && x.Of != "" && x.Value != y.Value {
				return true
			}
		}
	}
	return false
}

// counts tells whether a number of something is given: this one, or any where it is 0.
func (q *Proposition) counts(value float64) bool {
	return slices.ContainsFunc(q.Quantities, func(x Quantity) bool { return value == 0 || x.Value == value })
}

// turned tells whether the one who does it in a is the one it is done to in b,
// and the other way round.
func turned(a, b *Proposition) bool {
	as, ao := a.with(Subject), a.with(Object)
	bs, bo := b.with(Subject), b.with(Object)
	return as != nil && ao != nil && bs != nil && bo != nil && !as.same(ao) && as.same(bo) && ao.same(bs)
}

// with is the first name with the role, or nil.
func (q *Proposition) with(role Role) *Argument {
	for i := range q.Arguments {
		if a := &q.Arguments[i]; a.Role == role && a.Name {
			return a
		}
	}
	return nil
}
