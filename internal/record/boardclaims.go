package record

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"hearsay"
)

// perKey is how many statements or claims a key leads to, the newest that have it.
const perKey = 32

// boardStatement is a statement with how many of its reports are written.
type boardStatement struct {
	hearsay.Statement
	written int
	changed bool
}

type boardClaim struct {
	hearsay.Claim
	changed bool
}

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
	shared, place := map[int64]int{}, map[int64]int{}
	for _, list := range lists {
		for _, n := range list {
			if shared[n]++; shared[n] == 1 {
				place[n] = len(place)
			}
		}
	}
	order := slices.SortedFunc(maps.Keys(shared), func(x, y int64) int {
		return cmp.Or(cmp.Compare(shared[y], shared[x]), cmp.Compare(place[x], place[y]))
	})
	ids := make([]string, 0, most)
	for _, n := range order[:min(most, len(order))] {
		ids = append(ids, idOf(letter, n))
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
		if _, asked := b.statements[id]; !asked {
			missing = append(missing, id)
			b.statements[id] = nil
		}
	}
	loaded, err := statementsByID(b.ctx, b.tx, missing)
	if err != nil {
		return nil, err
	}
	for _, s := range loaded {
		b.statements[s.ID] = &boardStatement{Statement: s, written: len(s.Reports)}
	}
	var list []hearsay.Statement
	for _, id := range ids {
		if s := b.statements[id]; s != nil {
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
		if _, asked := b.claims[id]; !asked {
			missing = append(missing, id)
			b.claims[id] = nil
		}
	}
	loaded, err := claimsByID(b.ctx, b.tx, missing)
	if err != nil {
		return nil, err
	}
	for _, c := range loaded {
		b.claims[c.ID] = &boardClaim{Claim: c}
	}
	var list []hearsay.Claim
	for _, id := range ids {
		if c := b.claims[id]; c != nil {
			list = append(list, c.Claim)
		}
	}
	return list, nil
}

// PutStatement implements hearsay.Board.
func (b *board) PutStatement(s *hearsay.Statement, keys []uint64) error {
	was := b.statements[s.ID]
	if was == nil {
		was = &boardStatement{}
		b.statements[s.ID] = was
	}
	was.Statement, was.changed = *s, true
	for _, r := range s.Reports[min(was.written, len(s.Reports)):] {
		if ids, asked := b.reported[r.Article]; asked && !slices.Contains(ids, s.ID) {
			b.reported[r.Article] = append(ids, s.ID)
		}
	}
	if n, ok := numberOf(statementLetter, s.ID); ok {
		return b.Hold(hearsay.KeysOfStatements, keys, n, 0, perKey)
	}
	return nil
}

// PutClaim implements hearsay.Board.
func (b *board) PutClaim(c *hearsay.Claim, keys []uint64) error {
	b.claims[c.ID] = &boardClaim{*c, true}
	if n, ok := numberOf(claimLetter, c.ID); ok {
		return b.Hold(hearsay.KeysOfClaims, keys, n, 0, perKey)
	}
	return nil
}

// PutPosition implements hearsay.Board.
func (b *board) PutPosition(p *hearsay.Position) error {
	b.positions = append(b.positions, *p)
	return nil
}

// flushClaims writes statements, claims and positions, in this order, for they
// refer to each other.
func (b *board) flushClaims() error {
	var statements, reports, claims [][]any
	for _, id := range slices.Sorted(maps.Keys(b.statements)) {
		s := b.statements[id]
		if s == nil || !s.changed {
			continue
		}
		statements = append(statements, statementRow(&s.Statement))
		for i := s.written; i < len(s.Reports); i++ {
			reports = append(reports, []any{s.Reports[i].Article, s.Reports[i].Attribution, s.ID, i})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(b.claims)) {
		if c := b.claims[id]; c != nil && c.changed {
			claims = append(claims, claimRow(&c.Claim))
		}
	}
	if err := insertStatements(b.ctx, b.tx, statements); err != nil {
		return err
	}
	if err := insertReports(b.ctx, b.tx, reports); err != nil {
		return err
	}
	if err := insertClaims(b.ctx, b.tx, claims); err != nil {
		return err
	}
	return joinPositions(b.ctx, b.tx, b.positions)
}

func claimsByID(ctx context.Context, tx *Tx, ids []string) ([]hearsay.Claim, error) {
	var list []hearsay.Claim
	err := inPadded(ctx, tx, "SELECT "+claimColumns+" FROM claims WHERE id IN (%s)", ids, func(scan func(...any) error) error {
		c, err := scanClaim(scan)
		list = append(list, c)
		return err
	})
	return list, err
}
