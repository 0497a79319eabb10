package record

import (
	"slices"

	"hearsay"
)

// perKey is how many statements or claims a key leads to, the newest that have it.
const perKey = 32

// StatementsBy implements hearsay.Board.
func (b *board) StatementsBy(article string, keys []uint64, most int) ([]hearsay.Statement, error) {
	ids, err := b.reportedBy(article)
	if err != nil {
		return nil, err
	}
	sharing, err := b.sharing(hearsay.KeysOfStatements, statementLetter, keys, most)
	if err != nil {
		return nil, err
	}
	for _, id := range sharing {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return b.statementsOf(ids)
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

func (b *board) statementsOf(ids []string) ([]hearsay.Statement, error) {
	var missing []string
	for _, id := range ids {
		if _, asked := b.kept.statements.Get(id); !asked {
			missing = append(missing, id)
			b.kept.statements.Put(id, nil) // not there, unless it is found
		}
	}
	loaded, err := statementsByID(b.ctx, b.tx, missing)
	if err != nil {
		return nil, err
	}
	for _, s := range loaded {
		b.kept.statements.Put(s.ID, loadedStatement(s))
	}
	var list []hearsay.Statement
	for _, id := range ids {
		if s, _ := b.kept.statements.Get(id); s != nil {
			list = append(list, s.Statement)
		}
	}
	return list, nil
}

// ClaimsBy implements hearsay.Board.
func (b *board) ClaimsBy(article string, keys []uint64, most int) ([]hearsay.Claim, error) {
	ids := slices.Clone(b.touched[article])
	sharing, err := b.sharing(hearsay.KeysOfClaims, claimLetter, keys, most)
	if err != nil {
		return nil, err
	}
	for _, id := range sharing {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return b.claimsOf(ids)
}

func (b *board) claimsOf(ids []string) ([]hearsay.Claim, error) {
	var missing []string
	for _, id := range ids {
		if _, asked := b.kept.claims.Get(id); !asked {
			missing = append(missing, id)
			b.kept.claims.Put(id, nil)
		}
	}
	if err := b.loadClaims(missing); err != nil {
		return nil, err
	}
	var list []hearsay.Claim
	for _, id := range ids {
		if c, _ := b.kept.claims.Get(id); c != nil {
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
		b.kept.statements.Put(s.ID, was)
	}
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
		b.kept.claims.Put(c.ID, was)
	}
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
