package relate

import (
	"slices"

	"hearsay"
)

// fewChanged words are taken for a change of one statement rather than for a
// joint of two.
const fewChanged = 3

// outcome chooses the verdict of all matches together. The order is: words of
// the asked speaker with their meaning; the speaker's words as indirect speech;
// the words as somebody else tells them of the speaker, or as somebody else's;
// the words from whoever it may be; two places
// joined; changed words; nothing. Words that are perhaps the speaker's support
// nothing: it is said that they are on record and that it is unclear whose they
// are; where they are changed that is said, for it speaks against the quotation
// whoever spoke.
func (k *checking) outcome() hearsay.QuotationCheck {
	own, told, other, perhaps := k.best(TheirOwn), k.best(Told), k.best(SomebodyElse), k.best(Perhaps)
	near := own // what speaks against the quotation if nothing bears it out
	if near == nil && perhaps != nil && perhaps.kind() == harmed {
		near = perhaps
	}
	if near == nil && told != nil && told.kind() == harmed {
		near = told
	}
	switch {
	case own != nil && own.kind() == sound:
		if k.edited(own) {
			return k.result(hearsay.EditedAtSource, own)
		}
		return k.result(own.Verdict, own)
	case own != nil && own.Verdict == hearsay.ParaphraseOnly:
		if k.withdrawn() {
			return k.result(hearsay.EditedAtSource, own)
		}
		return k.result(own.Verdict, own)
	case told != nil && told.kind() != harmed:
		return k.result(hearsay.OtherSpeaker, told)
	case other != nil && other.kind() != harmed:
		return k.result(hearsay.OtherSpeaker, other)
	case own == nil && perhaps != nil && perhaps.kind() != harmed:
		return k.result(hearsay.SpeakerUnclear, perhaps)
	}
	if near == nil || near.Verdict != hearsay.Spliced && (near.changed > fewChanged || near.addsSentence()) {
		if parts, whose := k.tiles(); len(parts) > 1 {
			verdict := hearsay.Spliced
			if whose <= Told {
				verdict = hearsay.OtherSpeaker
			}
			return k.joined(verdict, parts)
		}
	}
	if near != nil {
		return k.result(near.Verdict, near)
	}
	return k.result(hearsay.NotInRecord, nil)
}

// addsSentence tells whether the quotation has a whole sentence that the match has
// not: another place may have it.
func (j *judgement) addsSentence() bool {
	return slices.ContainsFunc(changes(j.m.q, j.r, j.m.steps), func(ch change) bool {
		n := len(ch.q)
		return n >= leastWords && len(ch.r) == 0 && j.m.q.opens[ch.q[0]] && j.m.q.opens[ch.q[n-1]+1]
	})
}

// The kinds of matches.
type kind uint8

const (
	sound kind = iota
	paraphrased
	harmed
)

func (j *judgement) kind() kind {
	switch j.Verdict {
	case hearsay.Verbatim, hearsay.Trimmed, hearsay.Altered:
		return sound
	case hearsay.ParaphraseOnly:
		return paraphrased
	}
	return harmed
}

// best is the best match among those of the asked speaker, or of somebody else.
// What somebody else says inside the asked speaker's own words is those words.
func (k *checking) best(whose Whose) *judgement {
	for i := range k.found {
		j := &k.found[i]
		if j.whose == whose && (whose == TheirOwn || !k.relayed(j)) {
			return j
		}
	}
	return nil
}

// relayed tells whether a match stands inside one of the asked speaker's.
func (k *checking) relayed(other *judgement) bool {
	return slices.ContainsFunc(k.found, func(j judgement) bool {
		return j.whose == TheirOwn && j.Recorded.Article.ID == other.Recorded.Article.ID && j.Recorded.Article.ID != "" &&
			slices.ContainsFunc(other.Spans, func(s hearsay.Span) bool { return slices.ContainsFunc(j.Spans, s.Overlaps) })
	})
}

// edited tells whether the best words stand in a version that its newest one no
// longer bears out. Another outlet's copy of the old words does not help.
func (k *checking) edited(best *judgement) bool {
	for i := range k.found {
		j := &k.found[i]
		if j.Own && j.Verdict == best.Verdict && j.Recorded.Latest != nil && !k.stands(j) {
			return true
		}
	}
	return false
}

// withdrawn tells whether every report of the asked speaker's words in a reporter's
// was edited out since. Unlike a copy of a quotation, another report that stands is
// a reporter's own and bears it out by itself.
func (k *checking) withdrawn() bool {
	return !slices.ContainsFunc(k.found, func(j judgement) bool {
		return j.Own && j.Verdict == hearsay.ParaphraseOnly && (j.Recorded.Latest == nil || k.stands(&j))
	})
}

// stands tells whether the newest version still has the matched words, and, where
// its attributions are among the matches, still gives them to the asked speaker.
func (k *checking) stands(old *judgement) bool {
	latest := old.Recorded.Latest
	matched := false
	for i := range k.found {
		j := &k.found[i]
		if j.Recorded.Article.ID != latest.ID || latest.ID == "" || j.Verdict != old.Verdict {
			continue
		}
		if j.Own {
			return true
		}
		matched = true
	}
	if matched {
		return false
	}
	now := &passage{text: latest.Text, words: k.c.split(nil, latest.Text, 0, len(latest.Text))}
	now.number(k.x)
	for _, s := range old.Spans {
		then := &passage{words: k.c.split(nil, old.r.text, s.Start, s.End)}
		then.number(k.x)
		if !k.standsIn(now, then.ids, latest) {
			return false
		}
	}
	return true
}

// standsIn tells whether the newest version has the run of words in a place where
// they say what they said: a place that its own attribution turns into something
// else ("almost no road left") does not count.
func (k *checking) standsIn(now *passage, run []int32, latest *hearsay.Article) bool {
	for from := 0; ; from++ {
		at := index(now.ids[from:], run)
		if at < 0 {
			return false
		}
		from += at
		if len(run) == 0 || !k.turned(latest, hearsay.Span{Start: now.words[from].start, End: now.words[from+len(run)-1].end}) {
			return true
		}
	}
}

// turned tells whether a match in the article covers the place and does not bear
// the quotation out.
func (k *checking) turned(in *hearsay.Article, place hearsay.Span) bool {
	return in.ID != "" && slices.ContainsFunc(k.found, func(j judgement) bool {
		return j.Recorded.Article.ID == in.ID && j.kind() == harmed &&
			slices.ContainsFunc(j.Spans, func(s hearsay.Span) bool { return s.Start <= place.Start && place.End <= s.End })
	})
}

func (k *checking) result(verdict hearsay.Verdict, first *judgement) hearsay.QuotationCheck {
	out := hearsay.QuotationCheck{Verdict: verdict, Matches: make([]hearsay.QuotationMatch, 0, len(k.found))}
	if first != nil {
		out.Difference, out.Relayed = first.Difference, first.Recorded.Attribution.Relayed
		out.Matches = append(out.Matches, first.QuotationMatch)
	}
	for i := range k.found {
		if &k.found[i] != first {
			out.Matches = append(out.Matches, k.found[i].QuotationMatch)
		}
	}
	return out
}

// joined is the outcome where the quotation is put together from parts.
func (k *checking) joined(verdict hearsay.Verdict, parts []tile) hearsay.QuotationCheck {
	out := hearsay.QuotationCheck{Verdict: verdict, Relayed: slices.ContainsFunc(parts, func(t tile) bool { return t.in.recorded.Attribution.Relayed })}
	done := 0
	for _, t := range parts {
		if skipped := t.q - done; skipped > 0 {
			out.Difference = append(out.Difference, hearsay.Edit{Op: hearsay.Insert, Quotation: k.q.slice(done, t.q-1)})
		}
		done = t.q + t.n
		step := hearsay.Edit{Op: hearsay.Equal, Quotation: k.q.slice(t.q, done-1), Record: t.in.r.slice(t.r, t.r+t.n-1)}
		out.Difference = append(out.Difference, step)
		out.Matches = append(out.Matches, k.part(t, step))
	}
	if done < len(k.q.words) {
		out.Difference = append(out.Difference, hearsay.Edit{Op: hearsay.Insert, Quotation: k.q.slice(done, len(k.q.words)-1)})
	}
	for _, j := range k.found {
		if !slices.ContainsFunc(parts, func(t tile) bool { return t.in.recorded == j.Recorded }) {
			out.Matches = append(out.Matches, j.QuotationMatch)
		}
	}
	return out
}

func (k *checking) part(t tile, step hearsay.Edit) hearsay.QuotationMatch {
	whose := k.quotation.whose(t.in.recorded)
	return hearsay.QuotationMatch{
		Recorded: t.in.recorded, Verdict: hearsay.Spliced, Own: whose == TheirOwn, Unclear: whose == Perhaps || whose == Told,
		Spans: t.in.r.spans(t.r, t.r+t.n-1), Difference: []hearsay.Edit{step},
		Share: float64(t.n) / float64(len(k.q.words)),
	}
}
