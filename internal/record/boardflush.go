package record

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"hearsay"
)

// boardStatement is a statement with what of it is written.
type boardStatement struct {
	hearsay.Statement
	changed bool
	stored  bool
	written int // of its reports
	// as they are written, where stored
	speaker string
	first   any
}

func loadedStatement(s hearsay.Statement) *boardStatement {
	b := &boardStatement{Statement: s}
	b.settle()
	return b
}

// settle notes that all is written; the statement is from then on as it would
// be read.
func (s *boardStatement) settle() {
	s.changed, s.stored, s.written = false, true, len(s.Reports)
	s.speaker, s.first = s.Speaker, micros(s.First)
	if !s.First.IsZero() {
		s.First = asKept(s.First)
	}
	s.Until = asKept(s.Until)
}

// boardClaim is a claim with what of it is written.
type boardClaim struct {
	hearsay.Claim
	last    int64 // when it was last spoken of; 0: never
	changed bool
	stored  bool
	// as they are written, where stored
	contested bool
	lastKept  int64
}

func (c *boardClaim) settle() {
	c.changed, c.stored, c.contested, c.lastKept = false, true, c.Contested, c.last
	c.Label, c.Until = clean(c.Label), asKept(c.Until)
}

// flushClaims writes statements, claims and positions, in this order, for they
// refer to each other.
func (b *board) flushClaims() error {
	inOrder(b.positions)
	if err := b.speakOf(b.positions); err != nil {
		return err
	}
	if err := b.flushStatements(); err != nil {
		return err
	}
	if err := b.flushClaimRows(); err != nil {
		return err
	}
	return joinPositions(b.ctx, b.tx, b.positions)
}

// speakOf notes when claims were last spoken of.
func (b *board) speakOf(positions []hearsay.Position) error {
	for i := range positions {
		p := &positions[i]
		if p.At.IsZero() {
			continue
		}
		if _, err := b.claimsOf([]string{p.Claim}, 1, time.Time{}); err != nil {
			return err
		}
		if c, _ := b.kept.claims.Get(p.Claim); c != nil && c.last < p.At.UnixMicro() {
			c.last = p.At.UnixMicro()
			if !c.changed {
				c.changed, b.changedClaims = true, append(b.changedClaims, p.Claim)
			}
		}
	}
	return nil
}

func (b *board) flushStatements() error {
	slices.Sort(b.changedStatements)
	var rows, formsOnly, reports [][]any
	for _, id := range b.changedStatements {
		s, _ := b.kept.statements.Get(id)
		row := statementRow(&s.Statement)
		if s.stored && s.speaker == s.Speaker && s.first == micros(s.First) {
			formsOnly = append(formsOnly, []any{row[3], row[4], row[5], id})
		} else {
			rows = append(rows, row)
		}
		for i := s.written; i < len(s.Reports); i++ {
			reports = append(reports, []any{s.Reports[i].Article, s.Reports[i].Attribution, id, i})
		}
		s.settle()
	}
	// What indexes hold is left alone where it stays the same.
	if err := b.tx.execAll(b.ctx, "UPDATE statements SET origins = ?, form = ?, until = ? WHERE id = ?", formsOnly); err != nil {
		return err
	}
	if err := insertStatements(b.ctx, b.tx, rows); err != nil {
		return err
	}
	return insertReports(b.ctx, b.tx, reports)
}

func (b *board) flushClaimRows() error {
	slices.Sort(b.changedClaims)
	var rows, formsOnly [][]any
	var new []string
	for _, id := range b.changedClaims {
		c, _ := b.kept.claims.Get(id)
		if !c.stored {
			new = append(new, id)
		}
		row := claimRow(&c.Claim, c.last)
		if c.stored && c.contested == c.Contested && c.lastKept == c.last {
			formsOnly = append(formsOnly, []any{row[1], row[3], row[4], row[5], row[6], id})
		} else {
			rows = append(rows, row)
		}
		c.settle()
	}
	if err := b.tx.execAll(b.ctx, "UPDATE claims SET label = ?, proposition = ?, negative = ?, sure = ?, until = ? WHERE id = ?", formsOnly); err != nil {
		return err
	}
	if err := forgetMoved(b.ctx, b.tx, new); err != nil {
		return err
	}
	return insertClaims(b.ctx, b.tx, rows)
}

// inOrder puts positions into the order of their keys, which is quicker to write;
// two of one key stay in the order in which they came.
func inOrder(list []hearsay.Position) {
	slices.SortStableFunc(list, func(a, b hearsay.Position) int {
		return cmp.Or(strings.Compare(a.Claim, b.Claim), strings.Compare(a.Statement, b.Statement), strings.Compare(a.Speaker, b.Speaker))
	})
}

// execAll does one statement for each row of parameters.
func (t *Tx) execAll(ctx context.Context, query string, rows [][]any) error {
	for _, row := range rows {
		if err := t.Exec(ctx, query, row...); err != nil {
			return err
		}
	}
	return nil
}
