// Package copies tells which articles derive from others. Articles go in one by
// one; out comes, for each, whether it is an original, a copy, a partial (own
// reporting merged with another's words), a rewrite or unknown, which article it
// derives from, and the passages that it shares with that one, as spans in its
// own text. It refuses to take words inside quotation marks alone for copying:
// two who quote the same speech or press release report independently.
//
// Candidates are found by the least hashes of windows of word shingles
// (winnowing: Schleimer, Wilkerson and Aiken 2003): a run of fourteen words that
// two articles share is always seen, however little of either it is. Each
// candidate is then compared word by word. Where the articles seen are kept is
// the [Shelf]'s business: in memory ([Index]), or in a record.
package copies

import (
	"cmp"

	"hearsay"
)

// Shelf keeps the articles seen, by numbers of its own, and what is known of
// their origins.
type Shelf interface {
	// Holders are, for each fingerprint, the articles that have it, at most
	// [MaxHolders].
	Holders(prints []uint64) ([][]int64, error)
	// Hold notes that an article has the fingerprints. Of a fingerprint that
	// [MaxHolders] have it forgets the oldest but the first [FirstHolders].
	Hold(prints []uint64, number int64) error
	// PlacedAs is one by ID; false where it was never placed.
	PlacedAs(article string) (hearsay.Placed, bool, error)
	// Entry is an article by number, as [Read] gives it.
	Entry(number int64) (*Entry, error)
	// PutOrigin notes an origin, in place of the one before.
	PutOrigin(o hearsay.Origin) error
}

// Place relates an article to those on the shelf and puts it there. It returns
// the article's origin, then those of earlier ones that the article changes:
// where an original comes later than its copies, they are placed anew. Of an
// article whose origin is known only the fingerprints are noted.
//
// The work does not grow with the shelf: at most [MaxHolders] articles are
// looked at for each fingerprint and [maxCandidates] are compared. While no
// fingerprint has more holders and no article more candidates, the order of
// placing does not matter; where there are more, it can.
func Place(s Shelf, number int64, e *Entry) ([]hearsay.Origin, error) {
	prints := e.Prints()
	_, there, err := s.PlacedAs(e.id)
	if err != nil || there {
		return nil, cmp.Or(err, s.Hold(prints, number))
	}
	list, err := candidates(s, prints)
	if err != nil {
		return nil, err
	}
	r := relating{shelf: s, e: e}
	for _, n := range list {
		other, err := s.Entry(n)
		if err == nil {
			err = r.compare(other)
		}
		if err != nil {
			return nil, err
		}
	}
	origins := append([]hearsay.Origin{e.origin(r.from)}, r.changed...)
	for _, o := range origins {
		if err := s.PutOrigin(o); err != nil {
			return nil, err
		}
	}
	return origins, s.Hold(prints, number)
}

// relating is one article on its way through the candidates.
type relating struct {
	shelf   Shelf
	e       *Entry
	from    *derivation
	changed []hearsay.Origin
}

// compare relates the article to another one: either may be the later.
func (r *relating) compare(other *Entry) error {
	if r.e.address != "" && r.e.address == other.address || !mayDerive(r.e, other) {
		return nil // versions of one article are not copies
	}
	if !r.e.before(other) {
		if d := derive(r.e, other); d != nil && d.better(r.from) {
			r.from = d
		}
		return nil
	}
	d := derive(other, r.e)
	if d == nil {
		return nil
	}
	was, err := r.derivationOf(other.id)
	if err == nil && d.better(was) {
		r.changed = append(r.changed, other.origin(d))
	}
	return err
}

// derivationOf is as much of what is known of an article as another derivation
// is compared with; nil for one that derives from none.
func (r *relating) derivationOf(article string) (*derivation, error) {
	p, _, err := r.shelf.PlacedAs(article)
	if err != nil || p.Origin.Of == "" {
		return nil, err
	}
	of, there, err := r.shelf.PlacedAs(p.Origin.Of)
	if err != nil || !there {
		return nil, err
	}
	return &derivation{of: rankOf(&of), tenths: p.Origin.Tenths}, nil
}

// Root follows an article to the one at the beginning: what it was copied from
// or rewritten from, and so on. A partial is its own root, for it has something
// to report. An article that was never placed is its own root, too.
func Root(s Shelf, article string) (string, error) {
	seen := map[string]bool{}
	for {
		p, ok, err := s.PlacedAs(article)
		if err != nil || !ok || p.Origin.Of == "" || p.Origin.Class == hearsay.OriginPartial || seen[article] {
			return article, err
		}
		seen[article] = true
		article = p.Origin.Of
	}
}
