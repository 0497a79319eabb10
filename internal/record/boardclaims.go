package record

import (
	"slices"
	"time"

	"hearsay"
)

// perKey is how many statements or claims a key leads to, the newest that have it.
const perKey = 32

// StatementsBy implements hearsay.Board.
func (b *board) StatementsBy(article string, keys []uint64, most int) ([]hearsay.Statement, error) {
	own, err := b.reportedBy(article)
	if err != nil {
		return nil, err
	}
	ids := own
	sharing, err := b.sharing(hearsay.KeysOfStatements, statementLetter, keys, most)
	if err != nil {
		return nil, err
	}
	for _, id := range sharing {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return b.statementsOf(ids, len(own), b.published[article])
}

// sharing are the IDs of those that have the most of the keys, among equals the
// ones that came to it first.
func (b *board) sharing(of hearsay.Keyed, letter string, keys []uint64, most int) ([]string, error) {
	lists, err := b.Holders(of, keys)
	if err != nil {
		return nil, err
	}
	best := sharingMost(lists, most)
	ids := make([]string, len(best))
	for i, n := range best {
		ids[i] = idOf(letter, n)
	}
	return ids, nil
}

// reportedBy are the statements that an article reports, as they were when the
// transaction began and as it changed them.
func (b *board) reportedBy(article string) ([]string, error) {
	if _, asked := b.reported[article]; !asked {
		if err := b.loadReported([]string{article}); err != nil {
			return nil, err
		}
	}
	return slices.Clone(b.reported[article]), nil
}

func (b *board) loadReported(articles []string) error {
	for _, article := range articles {
		b.reported[article] = nil
	}
	err := in(b.ctx, b.tx, "SELECT DISTINCT article, statement FROM reports WHERE article IN (%s) ORDER BY article, statement", articles, func(scan func(...any) error) error {
		var article, id string
		err := scan(&article, &id)
		b.reported[article] = append(b.reported[article], id)
		return err
	})
	if err != nil {
		return err
	}
	var reporting []string
	for _, article := range articles {
		if len(b.reported[article]) > 0 {
			reporting = append(reporting, article)
		}
	}
	return in(b.ctx, b.tx, "SELECT DISTINCT p.article, s.claim FROM reports p JOIN stances s ON s.statement = p.statement WHERE p.article IN (%s) ORDER BY p.article, s.claim", reporting,
		func(scan func(...any) error) error {
			var article, id string
			err := scan(&article, &id)
			b.touched[article] = append(b.touched[article], id)
			return err
		})
}

// statementsOf are statements by ID: the first few, the others only where something
// said at that time can still join them.
func (b *board) statementsOf(ids []string, own int, at time.Time) ([]hearsay.Statement, error) {
	k := b.kept.statements
	if err := b.loadStatements(ids[:own], time.Time{}); err != nil {
		return nil, err
	}
	if err := b.loadStatements(ids[own:], at); err != nil {
		return nil, err
	}
	var list []hearsay.Statement
	for i, id := range ids {
		if s, _ := k.Get(id); s != nil && (i < own || !over(s.Until, at)) {
			list = append(list, s.Statement)
		}
	}
	return list, nil
}

// loadStatements reads those of which it is not known whether they are there, or
// can be joined by what is said at that time.
func (b *board) loadStatements(ids []string, at time.Time) error {
	var list []hearsay.Statement
	ids = b.kept.statements.missing(ids, at)
	err := joinable(b.ctx, b.tx, statementColumns, "statements", ids, at, func(scan func(...any) error) error {
		s, err := scanStatement(scan)
		list = append(list, s)
		return err
	})
	if err == nil {
		err = fillReports(b.ctx, b.tx, list)
	}
	for _, s := range list {
		b.kept.statements.Put(s.ID, loadedStatement(s))
	}
	b.kept.statements.without(ids, at)
	return err
}

// loadClaims is loadStatements for claims.
func (b *board) loadClaims(ids []string, at time.Time) error {
	ids = b.kept.claims.missing(ids, at)
	err := joinable(b.ctx, b.tx, claimColumns+", last", "claims", ids, at, func(scan func(...any) error) error {
		c := &boardClaim{}
		var err error
		c.Claim, err = scanClaim(func(into ...any) error { return scan(append(into, &c.last)...) })
		c.settle()
		b.kept.claims.Put(c.ID, c)
		return err
	})
	b.kept.claims.without(ids, at)
	return err
}

// ClaimsBy implements hearsay.Board.
func (b *board) ClaimsBy(article string, keys []uint64, most int) ([]hearsay.Claim, error) {
	own := b.touched[article]
	ids := slices.Clone(own)
	sharing, err := b.sharing(hearsay.KeysOfClaims, claimLetter, keys, most)
	if err != nil {
		return nil, err
	}
	for _, id := range sharing {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return b.claimsOf(ids, len(own), b.published[article])
}

// claimsOf is statementsOf for claims.
func (b *board) claimsOf(ids []string, own int, at time.Time) ([]hearsay.Claim, error) {
	k := b.kept.claims
	if err := b.loadClaims(ids[:own], time.Time{}); err != nil {
		return nil, err
	}
	if err := b.loadClaims(ids[own:], at); err != nil {
		return nil, err
	}
	var list []hearsay.Claim
	for i, id := range ids {
		if c, _ := k.Get(id); c != nil && (i < own || !over(c.Until, at)) {
			list = append(list, c.Claim)
		}
	}
	return list, nil
}

// PutStatement implements hearsay.Board.
func (b *board) PutStatement(s *hearsay.Statement, keys []uint64) error {
	was, _ := b.kept.statements.Get(s.ID)
	if was == nil {
		was = &boardStatement{}
	}
	b.kept.statements.put(s.ID, was)
	if !was.changed {
		b.changedStatements = append(b.changedStatements, s.ID)
	}
	was.Statement, was.changed = *s, true
	for _, r := range s.Reports[min(was.written, len(s.Reports)):] {
		if ids, asked := b.reported[r.Article]; asked && !slices.Contains(ids, s.ID) {
			b.reported[r.Article] = append(ids, s.ID)
		}
	}
	return b.HoldAs(hearsay.KeysOfStatements, s.ID, keys)
}

// PutClaim implements hearsay.Board.
func (b *board) PutClaim(c *hearsay.Claim, keys []uint64) error {
	was, _ := b.kept.claims.Get(c.ID)
	if was == nil {
		was = &boardClaim{}
	}
	b.kept.claims.put(c.ID, was)
	if !was.changed {
		b.changedClaims = append(b.changedClaims, c.ID)
	}
	was.Claim, was.changed = *c, true
	return b.HoldAs(hearsay.KeysOfClaims, c.ID, keys)
}

// HoldAs implements hearsay.Board.
func (b *board) HoldAs(of hearsay.Keyed, id string, keys []uint64) error {
	letter := statementLetter
	if of == hearsay.KeysOfClaims {
		letter = claimLetter
	}
	if n, ok := numberOf(letter, id); ok {
		return b.Hold(of, keys, n, 0, perKey)
	}
	return nil
}

// PutPosition implements hearsay.Board.
func (b *board) PutPosition(p *hearsay.Position) error {
	b.positions = append(b.positions, *p)
	return nil
}
