// Package copies tells which articles derive from others. Articles go in one by
// one; out comes, for each, whether it is an original, a copy, a partial (own
// reporting merged with another's words), a rewrite or unknown, which article it
// derives from, and the passages that it shares with that one, as spans in its
// own text. It refuses to take words inside quotation marks alone for copying:
// two who quote the same speech or press release report independently.
//
// Candidates are found by the least hashes of windows of word shingles
// (winnowing: Schleimer, Wilkerson and Aiken 2003): a run of eleven words that
// two articles share is always seen, however little of either it is. Each
// candidate is then compared word by word.
package copies

import (
	"slices"
	"time"

	"hearsay"
)

// Index holds the articles seen. It is not for several goroutines at once.
type Index struct {
	entries []*entry
	byID    map[string]int32
	prints  postings
}

// entry is one article with what is known of its origin.
type entry struct {
	id, outlet, address, text string
	at                        time.Time
	length                    int
	credits                   credits
	from                      *derivation
}

// New is an index without articles.
func New() *Index {
	return &Index{byID: map[string]int32{}, prints: newPostings()}
}

// Len is how many articles were added.
func (x *Index) Len() int { return len(x.entries) }

// Add places an article among those seen before. It returns the article's
// origin, then those of earlier ones that the article changes: where an original
// comes later than its copies, they are placed anew. An article that is there
// already changes nothing and gives nothing.
//
// The work does not grow with the index: at most [maxHolders] articles are
// looked at for each shingle and [maxCandidates] are compared. While no shingle
// has more holders and no article more candidates, the order of adding does not
// matter; where there are more, those added first are compared.
func (x *Index) Add(a *hearsay.Article) []hearsay.Origin {
	if _, there := x.byID[a.ID]; there {
		return nil
	}
	words := split(a.Text)
	e := &entry{id: a.ID, outlet: a.Outlet, address: a.Address(), text: a.Text, at: a.Published,
		length: len(words), credits: creditsOf(a)}
	prints := fingerprints(words)
	changed := []*entry{e}
	for _, other := range x.candidates(e, prints) {
		if later := x.compare(e, words, other); later != nil && later != e {
			changed = append(changed, later)
		}
	}
	number := int32(len(x.entries))
	x.entries = append(x.entries, e)
	x.byID[e.id] = number
	x.prints.add(number, prints)
	origins := make([]hearsay.Origin, len(changed))
	for i, c := range changed {
		origins[i] = c.origin()
	}
	return origins
}

// compare relates two articles, and returns the one whose origin that changed.
func (x *Index) compare(e *entry, words []word, other *entry) *entry {
	if e.address != "" && e.address == other.address {
		return nil // versions of one article, not copies
	}
	others := split(other.text)
	first, second := other, e
	firstWords, secondWords := others, words
	if e.before(other) {
		first, second, firstWords, secondWords = e, other, words, others
	}
	d := derive(second, secondWords, first, firstWords)
	if d == nil || !d.better(second.from) {
		return nil
	}
	second.from = d
	return second
}

// Origin is what is known of an article by ID; false where it was never added.
func (x *Index) Origin(article string) (hearsay.Origin, bool) {
	n, ok := x.byID[article]
	if !ok {
		return hearsay.Origin{}, false
	}
	return x.entries[n].origin(), true
}

// Root follows an article to the one at the beginning: what it was copied from
// or rewritten from, and so on. A partial is its own root, for it has something
// to report. An article that was never added is its own root, too.
func (x *Index) Root(article string) string {
	seen := map[string]bool{}
	for {
		n, ok := x.byID[article]
		if !ok {
			return article
		}
		from := x.entries[n].from
		if from == nil || from.class == hearsay.OriginPartial || seen[article] {
			return article
		}
		seen[article] = true
		article = from.of.id
	}
}

func (e *entry) origin() hearsay.Origin {
	o := hearsay.Origin{Article: e.id, Class: hearsay.OriginOriginal}
	switch {
	case e.from != nil:
		o.Class, o.Of, o.Shared = e.from.class, e.from.of.id, slices.Clone(e.from.shared)
	case e.length < fewWords, len(e.credits.wires) > 0 && !e.ownWire():
		// It says that an agency wrote it, and the agency's article is not there.
		o.Class = hearsay.OriginUnknown
	}
	return o
}
