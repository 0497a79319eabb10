package proposition

import (
	"cmp"
	"slices"

	"hearsay"
)

// lookback is a search for what a pointer means: backwards over what was said.
type lookback struct {
	p       *page
	reports []Report
	// i is the report that points.
	i  int
	at pointer
	// counted is the nearest that only tells of how many people something is so.
	counted *Said
	// faint is what the report right before says, where that is next to nothing and
	// a denial can but mean it ("a nephew had the questions").
	faint *Said
	// side is the report whose side is gone on with, since nothing in it can be
	// meant by itself; -1 while there is none.
	side int
}

// toldBefore is the nearest thing said before that a pointer can mean; nil where
// there is none. Where the nearest was not understood, only what the same side said
// right before it is looked at: "rejected that" is about all that was told.
func (p *page) toldBefore(reports []Report, i int, at pointer) *Said {
	l := lookback{p: p, reports: reports, i: i, at: at, side: -1}
	end, far := p.start(i), at.far()
	for k := i - 1; k >= 0; k-- {
		if p.start(k) > end || p.paragraph(i)-p.paragraph(k) > far+l.further() || l.passes(k) {
			continue
		}
		if at.sentence && !p.oneSentence(i, k) {
			return nil
		}
		if l.side >= 0 && !p.oneSide(reports, l.side, k) {
			break
		}
		said, detail := l.meant(k)
		if said != nil {
			return said
		}
		if l.stops(k, detail) {
			if l.counted != nil || !at.denies() && !at.whole {
				break
			}
			l.side = k
			l.faint = cmp.Or(l.faint, l.rightBefore(k))
		}
	}
	return cmp.Or(l.counted, l.faint)
}

// beganWith is what the side that a pointer means told first of what it told on end,
// where that is another thing than the nearest; else nil.
func (p *page) beganWith(reports []Report, i int, at pointer, nearest *Said) (first *Said) {
	l := lookback{p: p, reports: reports, i: i, at: at, side: -1}
	for k := i - 1; k >= 0 && p.paragraph(i)-p.paragraph(k) <= reachFar; k-- {
		switch {
		case slices.ContainsFunc(reports[k].Said, func(o Said) bool { return o.Key() == nearest.Key() }):
			l.side = k
			continue
		case l.side < 0 || l.passes(k):
			continue
		case !p.oneSide(reports, l.side, k):
			return first
		}
		if s := l.main(k); s != nil {
			first = s
		}
	}
	return first
}

// main is the longest clause of a report that can be meant, or nil.
func (l *lookback) main(k int) (longest *Said) {
	for s := range l.reports[k].Said {
		if o := &l.reports[k].Said[s]; l.p.fits(l.reports, l.i, o, l.at) && l.p.meant(l.reports, l.i, k, o, l.at) && (longest == nil || len(o.Text) > len(longest.Text)) {
			longest = o
		}
	}
	return longest
}

// further is how many paragraphs more a search goes back over what one side says on end.
func (l *lookback) further() int {
	if l.side < 0 {
		return 0
	}
	return 1
}

// rightBefore is what a report says of which nothing but that speaks for its being
// meant: nothing stands between it and what denies it outright. Nil
// where there is more than one thing that it says, or it is a matter of oneself.
func (l *lookback) rightBefore(k int) (only *Said) {
	if !l.at.denies() || l.p.paragraph(l.i)-l.p.paragraph(k) > reach || !l.p.adjoin(k, l.i) || l.p.turn(l.i) {
		return nil
	}
	for s := range l.reports[k].Said {
		o := &l.reports[k].Said[s]
		if o.Minor || o.Stance != hearsay.Supports || o.Modality == Must || !o.comparable() || o.Unmeant {
			continue
		}
		if !l.p.meant(l.reports, l.i, k, o, l.at) {
			return nil
		}
		only = cmp.Or(only, o)
	}
	return only
}

// denies tells whether what points denies what somebody said, and points to no
// more than that.
func (at *pointer) denies() bool {
	return at.stance == hearsay.Denies && (at.pronoun || at.verdict) && !at.near && !at.figure && !at.both && !at.accusing
}

// far is how many paragraphs back a pointer reaches.
func (at *pointer) far() int {
	switch {
	case at.near, at.other:
		return reachNear
	case at.accusing || at.figure || at.both || at.whole:
		return reachFar
	}
	return reach
}

// passes tells whether a report is none that can be pointed to: of another speaker
// than is meant, or in what points.
func (l *lookback) passes(k int) bool {
	at, r := &l.at, &l.reports[k]
	switch {
	case sameVoice(&l.reports[l.i], r) != at.repeated || l.p.inside(l.i, k):
	case len(at.sides)+len(at.owner) > 0 && !slices.ContainsFunc(r.Voices, at.ownedBy):
	case at.called != "" && !l.p.isCalled(k, at.called):
	case at.person && (len(r.Voices) != 1 || r.Voices[0].Body):
	case at.accusing && !l.p.accuses(k) && !l.p.holdsAgainst(l.reports, l.i, k):
	case at.verdict && at.stance == hearsay.Denies && l.p.rejects(k): // who calls the story false himself is not who told it
	default:
		return false
	}
	return true
}

// meant is what a report says that can be meant, or nil; detail is true where it
// only counts ("900 would go" is a detail of what is reported).
func (l *lookback) meant(k int) (said *Said, detail bool) {
	for s := range l.reports[k].Said {
		switch o := &l.reports[k].Said[s]; {
		case !l.p.fits(l.reports, l.i, o, l.at) || !l.p.meant(l.reports, l.i, k, o, l.at):
		case !l.at.figure && o.onlyCounts():
			l.counted, detail = cmp.Or(l.counted, o), true
		default:
			return o, detail
		}
	}
	return nil, detail
}

// stops tells whether what is meant was said in a report, and not understood.
func (l *lookback) stops(k int, detail bool) bool {
	at := &l.at
	if l.at.denies() && !at.whole && l.p.adjoin(k, l.i) && slices.ContainsFunc(l.reports[k].Said, func(o Said) bool { return o.Negative && !o.Minor && !o.Framed }) {
		return true // "claimed that they could not, which she rejected" is not about what was said before
	}
	return !at.both && !at.figure && !detail && (!l.p.passedOver(l.reports, k) || at.pronoun && l.p.frames[k].stance != "" && unread(&l.reports[k]))
}

// oneSide tells whether two reports are of one speaker, or of a body and who speaks
// for it.
func (p *page) oneSide(reports []Report, i, k int) bool {
	return sameVoice(&reports[i], &reports[k]) || slices.ContainsFunc(reports[i].Voices, func(a Voice) bool {
		return slices.ContainsFunc(reports[k].Voices, func(b Voice) bool { return Side(&a, &b) })
	})
}
