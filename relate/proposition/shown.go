package proposition

import "hearsay"

// How far, in bytes, the words that show a stance reach: to a cue that gives it,
// over a content as a whole.
const (
	farCue      = 240
	longContent = 200
	// shortContent says nothing without its cue ("said so").
	shortContent = 16
)

// shown is where the words stand that show the stance to a clause: the clause,
// the verdict that it stands under ("it is not true that P"), and the cue where
// that gives the stance ("denied that P").
func (u *utterance) shown(t int32) hearsay.Span {
	s := u.span(t)
	if u.outer >= 0 && u.outer != t {
		s = spanning(s, u.span(u.outer))
	}
	return u.withCue(s)
}

// pointing is where the words stand that point to what was said before.
func (u *utterance) pointing() hearsay.Span {
	switch {
	case u.outer >= 0:
		return u.withCue(u.span(u.outer))
	case len(u.a.Content) > 0 && len(u.a.Cue) > 0 && u.a.Content.Bounds().Len() <= shortContent && spanning(u.a.Cue.Bounds(), u.a.Content.Bounds()).Len() <= farCue:
		return spanning(u.a.Cue.Bounds(), u.a.Content.Bounds())
	case len(u.a.Content) > 0 && u.a.Content.Bounds().Len() <= longContent:
		return u.withCue(u.a.Content.Bounds())
	case len(u.a.Cue) > 0:
		return u.a.Cue.Bounds()
	}
	return u.span(u.tokens[0])
}

// wordsOf are the words of an attribution as a whole: cue and content, or the cue
// alone where the content is long.
func (p *page) wordsOf(i int) hearsay.Span {
	a := &p.g.Reading.Attributions[i]
	if c := a.Content.Bounds(); len(a.Cue) == 0 || c.Len() <= longContent && spanning(a.Cue.Bounds(), c).Len() <= farCue {
		return c
	}
	return a.Cue.Bounds()
}

// withCue takes in the cue, where it and not the clause says whether P is so,
// and what a short content says of it ("reports of P as disinformation").
func (u *utterance) withCue(s hearsay.Span) hearsay.Span {
	if !u.frame.through && u.frame.modality == "" || len(u.a.Cue) == 0 {
		return s
	}
	all := u.a.Cue.Bounds()
	if c := u.a.Content; len(c) > 0 && c.Bounds().Len() <= longContent && u.frame.through {
		all = spanning(all, c.Bounds())
	}
	if all = spanning(all, s); all.Len() > farCue {
		return s
	}
	return all
}

func spanning(a, b hearsay.Span) hearsay.Span {
	return hearsay.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}
