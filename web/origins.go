package web

import (
	"context"
	"errors"
	"slices"

	"hearsay"
)

// originGroup is one origin with the articles whose words derive from it.
type originGroup struct {
	Root originArticle
	// Others are articles that have its words; Root itself is not among them.
	Others []originArticle
}

// originArticle is an article with what it is to others.
type originArticle struct {
	ID, Title, Outlet, Day string
	// Class is original, copy, …; Here is false for an origin that is on record and
	// does not report the statement itself any more.
	Class string
	Here  bool
}

// originsOf sorts the articles of reports by the one in which the words stood first.
func (s *site) originsOf(ctx context.Context, list []hearsay.Told) (groups []originGroup, err error) {
	at := map[string]int{}
	for i := range list {
		for j := range list[i].Reports {
			r := &list[i].Reports[j]
			k, known := at[r.Root]
			if !known {
				k = len(groups)
				at[r.Root] = k
				root, err := s.rootOf(ctx, r)
				if err != nil {
					return nil, err
				}
				groups = append(groups, originGroup{Root: root})
			}
			groups[k].add(r)
		}
	}
	return groups, nil
}

func (g *originGroup) add(r *hearsay.ToldIn) {
	a := articleOf(r)
	if a.ID == g.Root.ID {
		g.Root = asRoot(a)
		return
	}
	if !slices.ContainsFunc(g.Others, func(o originArticle) bool { return o.ID == a.ID }) {
		g.Others = append(g.Others, a)
	}
}

func articleOf(r *hearsay.ToldIn) originArticle {
	a := r.Row.Article
	return originArticle{a.ID, titleOf(a), a.Outlet, whenOf(a.Published), r.Origin.Class, true}
}

// asRoot says of an article that has another one's words too that these here are its own.
func asRoot(a originArticle) originArticle {
	if a.Class == hearsay.OriginPartial {
		a.Class += ", here in its own words"
	}
	return a
}

// rootOf is the article in which the words of a report stood first; the report's
// own where the record has it no more.
func (s *site) rootOf(ctx context.Context, r *hearsay.ToldIn) (originArticle, error) {
	if r.Root == r.Row.Article.ID {
		return asRoot(articleOf(r)), nil
	}
	k, err := s.store.Article(ctx, r.Root)
	if errors.Is(err, hearsay.ErrNotFound) {
		return asRoot(articleOf(r)), nil
	}
	a := &k.Article
	return originArticle{a.ID, titleOf(a), a.Outlet, whenOf(a.Published), hearsay.OriginOriginal, false}, err
}
