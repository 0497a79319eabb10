package proposition

import "slices"

// Overlap is what two propositions have in common, of which one is supported and
// the other denied.
type Overlap struct {
	// Enough is true where one can be the denial of the other.
	Enough bool
	// Cover is how much of what both say is shared, from 0 to 1; Things how many
	// things that say what is meant, Names how many of them are names.
	Cover         float64
	Things, Names int
	// Whole is true where neither says more than the other, Doer where both name
	// who does it, and it is the same.
	Whole, Doer bool
	// Telling and Weak are the predicate's, Unmeant tells that one has a pronoun
	// of nobody knows whom, Lent that one has its arguments from elsewhere.
	Telling, Weak, Unmeant, Lent bool
	// Scene is true where both are about one place, Number where they count the
	// same things and come to the same.
	Scene, Number bool
}

// leastCover is how much of what both say a denial has to share with what it denies.
const leastCover = 0.5

// muchShared is how many things have to be shared where the predicate says next to nothing.
const muchShared = 2

// Opposed is what a denial shares with what it may deny; outright where it says
// in words that something said is not so. A clause that is only negated has to
// share with what it denies who does it or what it is done to, two things
// besides the predicate or all there is, of them one that tells which is meant (a
// name, a place, a number, but for a deed that tells it itself), and must not be
// about a pronoun.
func Opposed(a, b *Proposition, outright bool) (o Overlap) {
	if Same(a, b) == 0 && Same(b, a) == 0 {
		return o
	}
	o.Telling, o.Weak, o.Unmeant, o.Lent, o.Scene = a.Telling && b.Telling, a.Weak || b.Weak, a.Unmeant || b.Unmeant, a.Lent || b.Lent, sameScene(a, b)
	core, shared := o.share(a, b)
	least, most := min(a.beyond(b), b.beyond(a)), max(a.beyond(b), b.beyond(a))
	if most > 0 {
		o.Cover = 2 * shared / (least + most)
	}
	o.Whole = shared >= most
	full := !o.Weak || o.Things >= muchShared // "knew that the river was poisoned"
	if outright {
		o.Enough = o.Cover >= leastCover && full && !o.Unmeant
		return o
	}
	if b.narrower(a) || crossed(a, b) {
		return o
	}
	which := o.Things > 1 && (o.Names > 0 || o.Scene || o.Number || o.Whole) || o.Whole && o.Names > 0 || o.Things > 0 && o.Whole && o.Scene || o.Things > 0 && o.Telling && o.Names > 0
	o.Enough = core && full && !o.Unmeant && !o.Lent && o.Cover >= leastCover && which
	return o
}

// narrower tells whether a clause names a thing beside the deed that another one
// does not have: "no book was removed for its colour" does not deny that books were
// removed; or to whom it is done, where the two share no more than who does it.
func (q *Proposition) narrower(o *Proposition) bool {
	object, shared := false, false
	for i := range q.Arguments {
		a := &q.Arguments[i]
		switch has := o.argument(a) >= 0; {
		case a.Role == Subject:
		case has:
			shared = true
		case a.Name || a.Loose:
		case a.Role == Beside:
			return true
		default:
			object = true
		}
	}
	return object && !shared
}

// crossed tells whether who does it in one clause is what it is done to in the
// other ("Kyr supports Vint", "Vint does not support the plan").
func crossed(a, b *Proposition) bool {
	return slices.ContainsFunc(b.Arguments, func(y Argument) bool {
		return y.Name && y.Role == Subject && b.has(Object) && slices.ContainsFunc(a.Arguments, func(x Argument) bool { return x.Role == Object && x.same(&y) })
	})
}

// share counts what two propositions share; core tells whether it is who does it
// or what it is done to.
func (o *Overlap) share(a, b *Proposition) (core bool, shared float64) {
	for i := range a.Arguments {
		k := b.argument(&a.Arguments[i])
		if k < 0 {
			continue
		}
		x, y := &a.Arguments[i], &b.Arguments[k]
		shared += min(weight(x), weight(y))
		o.Things += told(x, y, o.Scene)
		core = core || x.Role != Beside || y.Role != Beside
		o.Doer = o.Doer || x.Role == Subject && y.Role == Subject
		if x.Name {
			o.Names++
		}
	}
	if o.Number = sameNumber(a, b); o.Number {
		o.Things++
	}
	return core, shared
}
