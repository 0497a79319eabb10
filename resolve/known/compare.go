package known

// Likeness says how far two names of persons agree.
type Likeness struct {
	// Score is from 0 to 1: how likely two names as near as these are one name.
	Score float64
	// Family and Given are how near the two parts are, from 0 to 1.
	Family, Given float64
	// Weak says that no given name was compared in full: an initial stood on
	// one side, or one side has a family name only.
	Weak bool
}

// Parts of the score.
const (
	asNickname  = 0.95
	asInitial   = 0.92
	asMiddle    = 0.9  // who goes by the second given name
	perExtra    = 0.02 // for each given name that stands on one side only
	middleApart = 0.5  // another middle initial
	suffixApart = 0.5  // junior and senior
	orderTurned = 0.04 // family name first on one side
	halfFamily  = 0.86 // one half of a double family name; not enough without a role
	onlyFamily  = 0.6
	feminine    = 0.6  // Oleksandr and Oleksandra, Petrov and Petrova
	hopeless    = 0.5  // family names so unlike that nothing else matters
	worseHalf   = 0.95 // of the less alike of family and given name
)

// Compare compares the names of two persons.
func Compare(a, b *Name) Likeness {
	if a.Empty() || b.Empty() {
		return Likeness{}
	}
	if a.folded == b.folded && a.suffix == b.suffix {
		return Likeness{1, 1, 1, !a.Full() || allInitials(a.given)}
	}
	best := compareInOrder(a, b)
	if len(a.given) > 0 && len(a.given) == len(b.given) && best.Score < 0.8 {
		for _, pair := range [][2]*Name{{a, b}, {b, a}} {
			x, y := pair[0], pair[1]
			if x.family.key != y.given[0].key {
				continue
			}
			turned := turn(y)
			if l := compareInOrder(x, &turned); l.Score-orderTurned > best.Score {
				l.Score -= orderTurned
				best = l
			}
		}
	}
	if a.suffix != b.suffix && a.suffix != "" && b.suffix != "" {
		best.Score *= suffixApart
	}
	return best
}

// turn puts the first given name in the place of the family name.
func turn(n *Name) Name {
	t := Name{folded: n.folded, suffix: n.suffix, family: n.given[0]}
	t.given = append(append(t.given, n.given[1:]...), n.family)
	return t
}

func compareInOrder(a, b *Name) Likeness {
	var l Likeness
	l.Family = compareFamily(a, b)
	switch {
	case !a.Full() && !b.Full():
		return Likeness{l.Family, l.Family, 0, true}
	case !a.Full() || !b.Full():
		return Likeness{l.Family * onlyFamily, l.Family, 0, true}
	}
	if l.Family < hopeless {
		return Likeness{Score: l.Family / 2, Family: l.Family}
	}
	l.Given, l.Weak = compareGiven(a.given, b.given)
	// The worse half decides: a name that is right in one half only is another's.
	l.Score = worseHalf*min(l.Family, l.Given) + (1-worseHalf)*max(l.Family, l.Given)
	return l
}

// compareFamily compares family names; a double one may go by either half, and
// what is one word here may be two there.
func compareFamily(a, b *Name) float64 {
	best := alikeWords(&a.family, &b.family)
	if best > halfFamily {
		return best
	}
	for _, pair := range [][2]*Name{{a, b}, {b, a}} {
		x, y := pair[0], pair[1]
		if n := len(x.given); n > 1 {
			half := &x.given[n-1]
			if !half.initial {
				best = max(best, halfFamily*alikeWords(half, &y.family))
				joined := makeWord(half.folded + x.family.folded)
				best = max(best, alikeWords(&joined, &y.family))
			}
		}
	}
	return best
}

func alikeWords(a, b *word) float64 {
	if a.folded == b.folded {
		return 1
	}
	if a.initial || b.initial {
		return 0
	}
	if a.sound == b.sound {
		return 0.99
	}
	s := alike(a.sound, b.sound)
	if a.folded+"a" == b.folded || b.folded+"a" == a.folded {
		return min(s, feminine)
	}
	return s
}

// compareGiven pairs the given names of the side that has fewer.
func compareGiven(a, b []word) (score float64, weak bool) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if joined := joinedGiven(a, b); joined > 0.9 {
		return joined, false
	}
	if len(a) > 1 && (a[1].initial || b[1].initial) && alikeGiven(&a[1], &b[1]) == 0 {
		return middleApart, false // George W. is not George H. W.
	}
	score, weak = pairGiven(a, b)
	if len(a) == len(b) && len(a) > 1 { // whichever side is gone through
		if s, w := pairGiven(b, a); s > score || s == score && !w {
			return s, w
		}
	}
	return score, weak
}

// pairGiven gives each given name of the shorter side its best on the other,
// in their order.
func pairGiven(a, b []word) (score float64, weak bool) {
	weak = true
	next, sum := 0, 0.0
	for i := range a {
		at, s := next, 0.0
		for j := next; j < len(b); j++ {
			v := alikeGiven(&a[i], &b[j])
			if i == 0 && j > 0 {
				v *= asMiddle
			}
			if v > s {
				at, s = j, v
			}
		}
		if at < len(b) && !a[i].initial && !b[at].initial {
			weak = false
		}
		sum += s
		next = at + 1
	}
	return max(0, sum/float64(len(a))-perExtra*float64(len(b)-len(a))), weak
}

// joinedGiven compares "Ki moon" with "Kimoon": one side's given names written as one.
func joinedGiven(a, b []word) float64 {
	if len(a) != 1 || len(b) != 2 || b[0].initial || b[1].initial {
		return 0
	}
	joined := makeWord(b[0].folded + b[1].folded)
	return alikeWords(&a[0], &joined)
}

func alikeGiven(a, b *word) float64 {
	switch {
	case a.initial && b.initial:
		if a.folded == b.folded {
			return 1
		}
		return 0
	case a.initial || b.initial:
		if a.folded[0] == b.folded[0] || a.sound[0] == b.sound[0] {
			return asInitial
		}
		return 0
	}
	s := alikeWords(a, b)
	if s < asNickname && nicknames(a, b) {
		return asNickname
	}
	return s
}

func allInitials(list []word) bool {
	for i := range list {
		if !list[i].initial {
			return false
		}
	}
	return true
}

// Same reports that two names are near enough to be rather one name in two
// spellings than two names. Linking asks for more than that.
func (l Likeness) Same() bool { return l.Score >= sameSpelling }
