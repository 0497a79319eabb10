package known

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"hearsay"
)

// A bare phrase ("the union", "Mr Kyr", "the health secretary") says whom it
// means where the article stands in the news of some days: other articles on the
// same thing name that one. surroundings are the last articles that were linked,
// with whom they name and by what they call them; they are bounded, and looking
// near articles up takes as long however many came before.
type surroundings struct {
	ring []remembered
	next int
	// by has the places in the ring of those that have a word with a capital,
	// the oldest first.
	by map[string][]int32
}

// remembered is an article that was linked.
type remembered struct {
	id   string
	hour int64
	*heard
	cast []cited
	// common are the bodies named by what every state has ("the Department of
	// Health"), which the directory has only once near articles name them too.
	common []string
}

// cited is somebody whom an article names and whom it linked.
type cited struct {
	at    int32
	roles []role
	// called are the phrases by which the article goes back to a body.
	called []string
}

const (
	// MostRemembered is how many articles a Linker remembers.
	MostRemembered = 512
	// nearHours is how far apart near articles are published at most: a week.
	nearHours = 7 * 24
	// commonest is from how many articles on a word says nothing about what one is about.
	commonest = MostRemembered / 4
	// nearEnough is how alike the words with a capital of near articles are, as the
	// cosine of their vectors, rare words weighing more.
	nearEnough = 0.15
	// nearby is how alike those are that may still name a second one.
	nearby = 0.1
	// mostNear bounds how many of them are looked at, the most alike first.
	mostNear = 40
)

func newSurroundings() surroundings { return surroundings{by: map[string][]int32{}} }

// Remind tells the Linker of an article that was recorded before it was made, by
// all rows of it: what it would know had it linked that article itself. The
// articles of the newest days are enough, the oldest first.
func (l *Linker) Remind(rows []hearsay.Row) {
	if len(rows) == 0 {
		return
	}
	r := hearsay.Reading{Article: *rows[0].Article}
	to, told := map[string]string{}, map[string]bool{}
	for i := range rows {
		r.Attributions = append(r.Attributions, rows[i].Attribution)
		for k := range rows[i].Attribution.Speakers {
			if s := &rows[i].Attribution.Speakers[k]; s.ID != "" && k < len(rows[i].Known) {
				to[s.ID], told[s.ID] = rows[i].Known[k], s.LinkedBy != ""
			}
		}
	}
	a := newArticle(&r, &l.made)
	for i := range a.cast {
		p := &a.cast[i]
		if at, met := l.x.byID[to[p.local]]; met {
			p.linked, p.to, p.told = true, at, told[p.local] && !p.isCommon()
		}
	}
	l.round.remember(a)
}

// remember puts an article in the place of the oldest.
func (s *surroundings) remember(a *article) {
	r := remembered{id: a.id, hour: a.hour, heard: a.names()}
	if r.hour == 0 {
		return // nothing is near it
	}
	for i := range a.cast {
		// Whom other articles told is not told on.
		if p := &a.cast[i]; p.linked && !p.told && (p.named || len(p.called) > 0) {
			r.cast = append(r.cast, cited{p.to, p.roles, p.called})
		} else if !p.linked && p.isCommon() {
			r.common = append(r.common, strings.Clone(p.name))
		}
	}
	for i := range r.words {
		r.words[i] = strings.Clone(r.words[i])
	}
	if len(s.ring) < MostRemembered {
		s.ring = append(s.ring, remembered{heard: &heard{}})
	}
	s.forget(int32(s.next))
	s.ring[s.next] = r
	for _, w := range r.words {
		s.by[w] = append(s.by[w], int32(s.next))
	}
	s.next = (s.next + 1) % MostRemembered
}

// forget takes an article's words off the lists, of which it is the oldest.
func (s *surroundings) forget(at int32) {
	for _, w := range s.ring[at].words {
		if list := s.by[w]; len(list) > 1 {
			s.by[w] = list[1:]
		} else {
			delete(s.by, w)
		}
	}
}

// beside is a remembered article that may be near one; near says that it is.
type beside struct {
	*remembered
	near bool
}

// near are the remembered articles near one and those that may be, the most alike first.
func (s *surroundings) near(a *article) []beside {
	words := a.names().words
	shared, own := map[int32]float64{}, 0.0
	for _, w := range words {
		list := s.by[w]
		x := weightOf(len(list))
		own += x * x
		for _, at := range list {
			shared[at] += x * x
		}
	}
	type alike struct {
		at   int32
		much float64
	}
	var found []alike
	for at, sum := range shared {
		r := &s.ring[at]
		if d := r.hour - a.hour; a.hour == 0 || d > nearHours || -d > nearHours || r.id == a.id || sum < nearby*nearby*own {
			continue
		}
		theirs := 0.0
		for _, w := range r.words {
			x := weightOf(len(s.by[w]))
			theirs += x * x
		}
		if much := sum / math.Sqrt(own*theirs); much >= nearby {
			found = append(found, alike{at, much})
		}
	}
	slices.SortFunc(found, func(x, y alike) int { return cmp.Or(cmp.Compare(y.much, x.much), cmp.Compare(x.at, y.at)) })
	var list []beside
	for _, f := range found[:min(len(found), mostNear)] {
		list = append(list, beside{&s.ring[f.at], f.much >= nearEnough})
	}
	return list
}

// weightOf is what a word tells that so many articles have: as rare as it is
// among all that are remembered, also where these are still few.
func weightOf(articles int) float64 {
	if articles >= commonest {
		return 0
	}
	return math.Log(MostRemembered / float64(max(1, articles)))
}

// calls are the phrases by which attributions go back to a speaker, folded and
// without "the": those of up to three words, none of which is a preposition. Plain
// are the speakers with such a source, or with one that is no noun phrase: what
// stands behind "the union that organizes the pilots" may say which.
func calls(r *hearsay.Reading) (called map[string][]string, plain map[string]bool) {
	called, plain = map[string][]string{}, map[string]bool{}
	for i := range r.Attributions {
		at := &r.Attributions[i]
		if len(at.Speakers) != 1 || at.Speakers[0].ID == "" {
			continue
		}
		id := at.Speakers[0].ID
		if at.Speakers[0].How != hearsay.ByNominal || len(at.Source) == 0 {
			plain[id] = true
			continue
		}
		words := strings.Fields(fold(at.Source.Text(r.Article.Text)))
		the := len(words) > 0 && (words[0] == "the" || words[0] == "this")
		if the {
			words = words[1:]
		}
		if len(words) == 0 || len(words) > 3 || slices.ContainsFunc(words, func(w string) bool { return small[w] }) {
			continue
		}
		plain[id] = true
		if phrase := strings.Join(words, " "); (the || len(words) == 1) && !has(called[id], phrase) {
			called[id] = append(called[id], phrase)
		}
	}
	return called, plain
}
