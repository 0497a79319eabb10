package engine

import (
	"cmp"
	"context"
	"hash/fnv"
	"slices"
	"strings"

	"hearsay"
	"hearsay/relate/copies"
	"hearsay/relate/place"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
)

// claimIndex is a record's board as relate/place sees it, for one article.
type claimIndex struct {
	hearsay.Board
	article string
	// own says that only what the article reports already is looked at.
	own bool
}

// How many statements and claims a report is compared with.
const mostStatements, mostClaims = 12, 12

// StatementsBy implements place.Index.
func (x claimIndex) StatementsBy(_ context.Context, keys []string) ([]hearsay.Statement, error) {
	if x.own {
		return x.Board.StatementsBy(x.article, nil, 0)
	}
	return x.Board.StatementsBy(x.article, hashed(thinned(keys)), mostStatements)
}

// ClaimsBy implements place.Index.
func (x claimIndex) ClaimsBy(_ context.Context, keys []string) ([]hearsay.Claim, error) {
	if x.own {
		return x.Board.ClaimsBy(x.article, nil, 0)
	}
	return x.Board.ClaimsBy(x.article, hashed(keys), mostClaims)
}

// keptPairs is how many of a statement's pairs of words are looked up and kept,
// those with the least hashes: two statements that share most of their pairs
// share the least ones as well (min-wise hashing: Broder 1997). A statement has
// up to two dozen, and each is a place in the record to be written.
const keptPairs = 8

// thinned leaves out pairs of words, which begin with "w " (relate/statement).
func thinned(keys []string) []string {
	pairs, others := []string{}, []string{}
	for _, k := range keys {
		if strings.HasPrefix(k, "w ") {
			pairs = append(pairs, k)
		} else {
			others = append(others, k)
		}
	}
	slices.SortFunc(pairs, func(a, b string) int { return cmp.Compare(hashOf(a), hashOf(b)) })
	return append(others, pairs[:min(len(pairs), keptPairs)]...)
}

func hashed(keys []string) []uint64 {
	list := make([]uint64, len(keys))
	for i, k := range keys {
		list[i] = hashOf(k)
	}
	return list
}

func hashOf(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s)) // never fails
	return h.Sum64()
}

// keysOf are all keys that reports are looked up by: of statements and of claims.
func keysOf(reports []proposition.Report) (statements, claims []uint64) {
	for i := range reports {
		statements = append(statements, hashed(thinned(statement.Keys(&reports[i])))...)
		claims = append(claims, hashed(place.ClaimKeys(&reports[i]))...)
	}
	return statements, claims
}

// placeStatements puts an article's attributions among statements and claims.
func placeStatements(r *prepared, s shelves) error {
	if err := setRoots(r, s.copies); err != nil {
		return err
	}
	if r.Carried {
		if err := s.flushForms(); err != nil { // it reads them from the board
			return err
		}
		if held, err := holdCarried(r, s); err != nil || held {
			return err
		}
	}
	placed, err := place.Article(context.Background(), claimIndex{Board: s.Board, article: r.Article.ID}, s.forms, r.reports)
	if err != nil {
		return err
	}
	return keep(s.Board, &placed)
}

// read reads what the attributions say, where it was not read ahead.
func (p *Placer) read(w *hearsay.Waiting) []proposition.Report {
	reports := p.ahead.take(w.Article.ID)
	if !fits(reports, w) {
		reports = p.readAnew(w)
	}
	for i := range reports {
		reports[i].At = w.Article.Published // as the record has it, whichever way it was read
		reports[i].Relayed = w.Rows[i].Attribution.Relayed
		for k := range reports[i].Voices {
			reports[i].Voices[k].ID = w.Rows[i].Known[k]
		}
	}
	return reports
}

// readAnew tells speakers apart by their IDs in the directory, where they have
// one: a correction may have given one of them to somebody else.
func (p *Placer) readAnew(w *hearsay.Waiting) []proposition.Report {
	reading := hearsay.Reading{Article: *w.Article}
	for i := range w.Rows {
		a := w.Rows[i].Attribution
		a.Speakers = slices.Clone(a.Speakers)
		for k := range a.Speakers {
			a.Speakers[k].ID = cmp.Or(w.Rows[i].Known[k], a.Speakers[k].ID)
		}
		reading.Attributions = append(reading.Attributions, a)
	}
	doc := p.engine.parser.Parse(w.Article.Text)
	return p.propositions.Read(proposition.Given{Document: doc, Reading: &reading, Known: ownIDs(reading.Attributions),
		Chains: p.engine.resolver.Chains(doc, reading.Attributions)})
}

// setRoots says of each report in which article its words stood first.
func setRoots(r *prepared, shelf *copyShelf) error {
	own, there, err := shelf.PlacedAs(r.Article.ID)
	if err != nil || !there || own.Origin.Of == "" {
		return err
	}
	root := func(article string) string {
		at, failed := copies.Root(shelf, article)
		err = cmp.Or(err, failed)
		return at
	}
	for i := range r.reports {
		r.reports[i].Root = statement.Root(own.Origin, root, r.Rows[i].Attribution.Content)
	}
	return err
}

// flushForms puts the forms of what was placed on the board.
func (s *shelves) flushForms() error {
	return s.forms.Flush(func(st *hearsay.Statement) error { return s.PutStatement(st, nil) },
		func(c *hearsay.Claim) error { return s.PutClaim(c, nil) })
}

// keep puts what was placed on the board.
func keep(b hearsay.Board, placed *place.Placed) error {
	for i := range placed.Statements {
		s := &placed.Statements[i]
		if err := b.PutStatement(s, hashed(thinned(placed.StatementKeys[s.ID]))); err != nil {
			return err
		}
	}
	for i := range placed.Claims {
		c := &placed.Claims[i]
		if err := b.PutClaim(c, hashed(placed.ClaimKeys[c.ID])); err != nil {
			return err
		}
	}
	for i := range placed.Positions {
		if err := b.PutPosition(&placed.Positions[i]); err != nil {
			return err
		}
	}
	return nil
}
