package main

import (
	"hearsay/attribute"
	"hearsay/train/fit"
)

// cueCorpus makes a sequence of every paragraph, labelled with the gold cues.
func cueCorpus(articles []goldArticle, s *attribute.Scene) *fit.Corpus {
	c := &fit.Corpus{}
	var f []uint64
	for _, a := range articles {
		s.Fill(a.doc)
		labels := make([]uint8, len(a.doc.Tokens))
		for _, g := range a.golds {
			for i := g.cue.First; i < g.cue.End; i++ {
				labels[i] = 2
			}
			labels[g.cue.First] = 1
		}
		for k := range a.doc.Paragraphs {
			from, to := s.Paragraph(k)
			for i := from; i < to; i++ {
				f = s.CueFeatures(f[:0], i, from, to)
				c.Token(f, labels[i])
			}
			c.End()
		}
	}
	return c
}

// roleCorpus makes a sequence of every gold cue's window, labelled with its
// source and content. others gives the cues that a paragraph is believed to have.
func roleCorpus(articles []goldArticle, s *attribute.Scene, others func(article, paragraph int) []attribute.Cue) *fit.Corpus {
	c := &fit.Corpus{}
	var f []uint64
	for n, a := range articles {
		s.Fill(a.doc)
		for _, g := range a.golds {
			from, to := s.Paragraph(g.paragraph)
			s.MarkCues(withCue(others(n, g.paragraph), g.cue), from, to)
			first, end := s.Window(g.cue, from, to)
			m := s.Aim(g.cue, from, to)
			for i := first; i < end; i++ {
				f = s.StillFeatures(f[:0], i, from, to)
				f = s.TurnFeatures(f, i, &m)
				c.Token(f, g.label(i, from, first))
			}
			c.End()
		}
	}
	return c
}

// withCue is the list with c in the place of what overlaps it.
func withCue(list []attribute.Cue, c attribute.Cue) []attribute.Cue {
	out := []attribute.Cue{c}
	for _, o := range list {
		if o.End <= c.First || o.First >= c.End {
			out = append(out, o)
		}
	}
	return out
}

// label is what token i is to the cue; from is the paragraph's, first the window's first token.
func (g *gold) label(i, from, first int) uint8 {
	in := func(set []bool, i int) bool {
		return i >= first && set[i-from] && (i < g.cue.First || i >= g.cue.End)
	}
	switch {
	case in(g.content, i) && in(g.content, i-1):
		return 4
	case in(g.content, i):
		return 3
	case in(g.source, i) && in(g.source, i-1) && !in(g.content, i-1):
		return 2
	case in(g.source, i):
		return 1
	}
	return 0
}
