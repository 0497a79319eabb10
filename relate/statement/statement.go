// Package statement tells which attributions report the same statement: one
// utterance by one speaker, quoted or paraphrased, in one translation or
// another. A report goes in with the statements that may be meant, found by
// [Keys]; out comes which of them it reports, or none.
//
// It refuses to merge on the topic alone: the words have to agree, or else the
// proposition with some of the words and the day. A later repetition in other
// words is another statement; so are what is asked for and what is told, and an
// answer of one word to another question. Who speaks for a body, and the body itself, may
// report one utterance ("Kethara said", "a spokesman told a briefing"). What is
// only told of a speaker by somebody else is no report of what the speaker said,
// whatever the words.
package statement

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
)

// Form is the normal form that a statement is compared by.
type Form struct {
	// Variants are the wordings, the earliest first: at most [MostVariants],
	// those that say it differently.
	Variants []proposition.Report `json:"variants"`
	// Roots are the articles that reported it independently.
	Roots []string `json:"roots"`
}

// MostVariants is how many wordings a statement is compared by.
const MostVariants = 8

// Read reads a form that was kept.
func Read(b []byte) (f Form, err error) {
	if len(b) == 0 {
		return f, nil
	}
	if err = json.Unmarshal(b, &f); err != nil {
		err = fmt.Errorf("reading the form of a statement: %w", err)
	}
	return f, err
}

// Join adds a report to a statement: its time, origin and wording. One that is
// there already changes nothing.
func Join(s *hearsay.Statement, f *Form, r *proposition.Report) {
	report := hearsay.Report{Article: r.Article, Attribution: r.Attribution}
	if slices.Contains(s.Reports, report) {
		return
	}
	s.Reports = append(s.Reports, report)
	if s.Speaker == "" || !r.At.IsZero() && r.At.Before(s.First) {
		for i := range r.Voices {
			s.Speaker = cmp.Or(r.Voices[i].ID, s.Speaker)
			break
		}
	}
	if s.First.IsZero() || !r.At.IsZero() && r.At.Before(s.First) {
		s.First = r.At
	}
	if !slices.Contains(f.Roots, r.Root) {
		f.Roots = append(f.Roots, r.Root)
	}
	s.Origins = len(f.Roots)
	if !slices.ContainsFunc(f.Variants, func(v proposition.Report) bool { return slices.Equal(v.Words, r.Words) && sameVoices(&v, r) }) {
		f.Variants = append(f.Variants, *r)
		slices.SortStableFunc(f.Variants, func(a, b proposition.Report) int { return a.At.Compare(b.At) })
		f.Variants = f.Variants[:min(len(f.Variants), MostVariants)]
	}
}

// Until is the time after which no report is one of this statement any more, for
// its wordings lie too far back; zero where one of them has no time.
func (f *Form) Until() time.Time {
	var last time.Time
	for i := range f.Variants {
		at := f.Variants[i].At
		if at.IsZero() {
			return at
		}
		if at.After(last) {
			last = at
		}
	}
	if last.IsZero() {
		return last
	}
	return last.Add(sameWeeks)
}

func sameVoices(a, b *proposition.Report) bool {
	return slices.EqualFunc(a.Voices, b.Voices, func(x, y proposition.Voice) bool { return x.Key() == y.Key() })
}

// Keys are what the statement that a report may belong to is looked up by, and
// what it can be found by afterwards: the speaker with pairs of words, and the
// speaker's side with each proposition. There are at most a few dozen, and
// they are rare: whose they are and what they say together.
func Keys(r *proposition.Report) []string {
	var keys []string
	for i := range r.Voices {
		v := &r.Voices[i]
		who := v.Key()
		if who == "" {
			continue
		}
		for k := 1; k < len(r.Words) && k <= mostPairs; k++ {
			keys = append(keys, "w "+who+" "+r.Words[k-1]+" "+r.Words[k])
		}
		if len(r.Words) == 1 {
			keys = append(keys, "w "+who+" "+r.Words[0])
		}
		for _, side := range append([]string{who}, v.Sides...) {
			for s := range r.Said {
				for _, key := range r.Said[s].Keys() {
					keys = append(keys, "p "+side+" "+key)
				}
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

const mostPairs = 24

// Find tells which of the statements a report belongs to, by index, or -1.
func Find(r *proposition.Report, forms []Form) int {
	best, most := -1, 0.0
	for i := range forms {
		// One wording of it that says the opposite is enough.
		if s := forms[i].same(r); s > most && !forms[i].opposes(r) {
			best, most = i, s
		}
	}
	return best
}

// same is how sure it is that a report is of a statement's utterance.
func (f *Form) same(r *proposition.Report) (most float64) {
	for i := range f.Variants {
		most = max(most, Same(r, &f.Variants[i]))
	}
	return most
}

func (f *Form) opposes(r *proposition.Report) bool {
	for i := range f.Variants {
		if opposed(r, &f.Variants[i]) {
			return true
		}
	}
	return false
}

// How much of the shorter one's words two reports must share, and how far
// apart in time they may be: word for word; loosely, on the same day; where
// they say the same proposition.
const (
	shareWords   = 0.75
	shareLoosely = 0.5
	shareSaid    = 1.0 / 3
	leastWords   = 3
	sameDay      = 36 * time.Hour
	nextDay      = 24 * time.Hour // for a demand and what became of it
	sameWeeks    = 21 * 24 * time.Hour
)

// Same is how sure it is that two reports are of one utterance, from 0 to 1.
func Same(a, b *proposition.Report) float64 {
	apart := apart(a.At, b.At)
	if a.Relayed != b.Relayed || apart > sameWeeks {
		return 0
	}
	own, side := voices(a, b)
	if !own && (!side || apart > sameDay) {
		return 0
	}
	sure := alike(a, b, own, apart)
	if sure > 0 && (opposed(a, b) || (apart > nextDay || sure < shareWords) && otherDeed(a, b)) {
		return 0
	}
	return sure
}

// alike is how sure it is by words and propositions.
func alike(a, b *proposition.Report, own bool, apart time.Duration) float64 {
	words, n := overlap(a.Words, b.Words)
	switch {
	case own && words >= shareWords && n >= leastWords:
		return 0.5 + words/2
	case apart > sameDay:
		return 0
	}
	said := saidAlike(a, b)
	switch {
	case said == 0 && (bare(a) || bare(b)):
		return 0 // "No.", to one question or another
	case words >= shareWords && n >= 1 && (own || said > 0):
		return words
	case own && words >= shareLoosely && n >= leastWords && min(len(a.Words), len(b.Words)) <= longWords && recants(a) == recants(b):
		return words
	case said > 0 && words >= shareSaid:
		return (said + words) / 2
	}
	return 0
}

// voices tells whether two reports have a speaker in common, or else one who
// speaks for the other.
func voices(a, b *proposition.Report) (own, side bool) {
	for i := range a.Voices {
		for k := range b.Voices {
			own = own || proposition.SameVoice(&a.Voices[i], &b.Voices[k])
			side = side || proposition.Side(&a.Voices[i], &b.Voices[k])
		}
	}
	return own, side
}

func apart(a, b time.Time) time.Duration {
	if a.IsZero() || b.IsZero() {
		return 0
	}
	return a.Sub(b).Abs()
}

// longWords is how many words of weight make a speech: any two speeches of one
// day have half of them in common.
const longWords = 40

// overlap is the share of the shorter one's words that the other has too, and
// how many words those are; of a much longer one those that stand together in
// it, for a speech has every word somewhere.
func overlap(a, b []string) (share float64, n int) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0, 0
	}
	n = together(a, b, len(a)+len(a)/2+5)
	return float64(n) / float64(len(a)), n
}

// opposed tells whether one report supports what the other denies: the words are
// the same where somebody first denies a thing and later says it, and they are
// two statements.
func opposed(a, b *proposition.Report) bool {
	if negates(a.Words, b.Words) && !denies(b) || negates(b.Words, a.Words) && !denies(a) || otherFact(a, b) {
		return true
	}
	for i := range a.Said {
		for k := range b.Said {
			x, y := &a.Said[i], &b.Said[k]
			if x.Minor || y.Minor || !takesSide(x.Stance) || !takesSide(y.Stance) || !proposition.Alike(&x.Proposition, &y.Proposition) {
				continue
			}
			if turned := x.Turned(y.Predicate); turned.Stance != y.Stance && y.Turned(x.Predicate).Stance != x.Stance {
				return true
			}
		}
	}
	return false
}

func takesSide(s hearsay.Stance) bool { return s == hearsay.Supports || s == hearsay.Denies }

// saidAlike is how surely two reports say one proposition with one stance.
func saidAlike(a, b *proposition.Report) (most float64) {
	for i := range a.Said {
		for k := range b.Said {
			x, y := &a.Said[i], &b.Said[k]
			if !x.Minor && !y.Minor && x.Stance == y.Stance {
				most = max(most, proposition.Same(&x.Proposition, &y.Proposition))
			}
		}
	}
	return most
}
