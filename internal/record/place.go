package record

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"maps"
	"slices"

	"hearsay"
)

// PutStatements implements hearsay.Placements.
func (r *Tables) PutStatements(ctx context.Context, list []hearsay.Statement) error {
	return r.change(ctx, "placing statements", func(tx *Tx) error { return putStatements(ctx, tx, list) })
}

func putStatements(ctx context.Context, tx *Tx, list []hearsay.Statement) error {
	var rows, reports [][]any
	for i := range list {
		rows = append(rows, statementRow(&list[i]))
		for j, p := range list[i].Reports {
			reports = append(reports, []any{p.Article, p.Attribution, list[i].ID, j})
		}
	}
	if err := insertStatements(ctx, tx, rows); err != nil {
		return err
	}
	for i := range list {
		if err := tx.Exec(ctx, "DELETE FROM reports WHERE statement = ?", list[i].ID); err != nil {
			return err
		}
	}
	for i := range reports { // one by one: a report may stand in two statements of one list
		if err := insertReports(ctx, tx, reports[i:i+1]); err != nil {
			return err
		}
	}
	return nil
}

func statementRow(s *hearsay.Statement) []any {
	return []any{s.ID, s.Speaker, micros(s.First), s.Origins, packForm(s.Form), micros(s.Until)}
}

func insertStatements(ctx context.Context, tx *Tx, rows [][]any) error {
	return tx.insert(ctx, "statements", statementColumns, `ON CONFLICT (id) DO UPDATE SET speaker = excluded.speaker,
		first = excluded.first, origins = excluded.origins, form = excluded.form, until = excluded.until`, rows)
}

func insertReports(ctx context.Context, tx *Tx, rows [][]any) error {
	return tx.insert(ctx, "reports", "article, attribution, statement, seq",
		"ON CONFLICT (article, attribution) DO UPDATE SET statement = excluded.statement, seq = excluded.seq", rows)
}

// PutClaims implements hearsay.Placements.
func (r *Tables) PutClaims(ctx context.Context, list []hearsay.Claim) error {
	return r.change(ctx, "placing claims", func(tx *Tx) error { return putClaims(ctx, tx, list) })
}

func putClaims(ctx context.Context, tx *Tx, list []hearsay.Claim) error {
	rows := make([][]any, len(list))
	for i := range list {
		rows[i] = claimRow(&list[i], 0)
	}
	return insertClaims(ctx, tx, rows)
}

// claimRow is a row with when the claim was last spoken of; 0 leaves what there is.
func claimRow(c *hearsay.Claim, last int64) []any {
	number := map[bool]int{true: 1}
	return []any{c.ID, clean(c.Label), number[c.Contested], packForm(c.Proposition), number[c.Negative], c.Sure, micros(c.Until), last}
}

func insertClaims(ctx context.Context, tx *Tx, rows [][]any) error {
	return tx.insert(ctx, "claims", claimColumns+", last",
		`ON CONFLICT (id) DO UPDATE SET label = excluded.label, contested = excluded.contested, proposition = excluded.proposition,
		negative = excluded.negative, sure = excluded.sure, until = excluded.until,
		last = CASE WHEN excluded.last > claims.last THEN excluded.last ELSE claims.last END`, rows)
}

// PutPositions implements hearsay.Placements.
func (r *Tables) PutPositions(ctx context.Context, list []hearsay.Position) error {
	return r.change(ctx, "placing positions", func(tx *Tx) error { return putPositions(ctx, tx, list) })
}

func putPositions(ctx context.Context, tx *Tx, list []hearsay.Position) error {
	set := "at = excluded.at, sure = excluded.sure, relayed = excluded.relayed"
	for _, c := range shownColumns {
		set += ", " + c + " = excluded." + c
	}
	if err := writePositions(ctx, tx, list, set); err != nil {
		return err
	}
	last := map[string]int64{}
	for _, p := range list {
		if !p.At.IsZero() {
			last[p.Claim] = max(last[p.Claim], p.At.UnixMicro())
		}
	}
	for _, claim := range slices.Sorted(maps.Keys(last)) {
		if err := tx.Exec(ctx, "UPDATE claims SET last = ? WHERE id = ? AND last < ?", last[claim], claim, last[claim]); err != nil {
			return err
		}
	}
	return nil
}

// shownColumns are those of a position that go together: the stance and the words that show it.
var shownColumns = []string{"stance", "strength", "condition", "article", "attribution", "begins", "ends"}

// joinPositions puts positions of which another report may be there: the earlier
// time and the greater confidence stay. Of two that differ the surer one's stance
// and words stay, of the same stance the earlier one's words.
func joinPositions(ctx context.Context, tx *Tx, list []hearsay.Position) error {
	set := `at = CASE WHEN stances.at IS NULL OR excluded.at < stances.at THEN excluded.at ELSE stances.at END,
		sure = CASE WHEN excluded.sure > stances.sure THEN excluded.sure ELSE stances.sure END,
		relayed = CASE WHEN excluded.relayed < stances.relayed THEN excluded.relayed ELSE stances.relayed END`
	for _, c := range shownColumns {
		set += ", " + c + ` = CASE WHEN stances.attribution = '' OR excluded.stance <> stances.stance AND excluded.sure > stances.sure
			OR excluded.stance = stances.stance AND (stances.at IS NULL OR excluded.at < stances.at) THEN excluded.` + c + " ELSE stances." + c + " END"
	}
	return writePositions(ctx, tx, list, set)
}

// writePositions writes them one by one: a list may name one twice.
func writePositions(ctx context.Context, tx *Tx, list []hearsay.Position, set string) error {
	query := "INSERT INTO stances (" + positionColumns + ") VALUES (" + marks(13) + ") ON CONFLICT (claim, statement, speaker) DO UPDATE SET " + set
	for i := range list {
		p := &list[i]
		err := tx.Exec(ctx, query, p.Claim, p.Statement, p.Speaker, string(p.Stance), clean(p.Strength), clean(p.Condition), micros(p.At), p.Confidence,
			p.Shown.Article, p.Shown.Attribution, p.Shown.Span.Start, p.Shown.Span.End, flag(p.Relayed))
		if err != nil {
			return err
		}
	}
	return noteTurns(ctx, tx, list)
}

// PutOrigins implements hearsay.Placements.
func (r *Tables) PutOrigins(ctx context.Context, list []hearsay.Origin) error {
	return r.change(ctx, "placing origins", func(tx *Tx) error { return putOrigins(ctx, tx, list) })
}

func putOrigins(ctx context.Context, tx *Tx, list []hearsay.Origin) error {
	rows, articles := make([][]any, len(list)), make([]string, len(list))
	for i, o := range list {
		rows[i] = []any{o.Article, o.Class, o.Of, packSpans(o.Shared), o.Words, o.Tenths}
		articles[i] = o.Article
	}
	err := tx.insert(ctx, "origins", "article, class, of, shared, words, tenths",
		"ON CONFLICT (article) DO UPDATE SET class = excluded.class, of = excluded.of, shared = excluded.shared, words = excluded.words, tenths = excluded.tenths", rows)
	if err != nil {
		return err
	}
	return remarkCopies(ctx, tx, articles)
}

// Statement implements hearsay.Placements.
func (r *Tables) Statement(ctx context.Context, id string) (s hearsay.Statement, err error) {
	err = r.look(ctx, "looking up statement "+id, func(tx *Tx) error {
		list, err := loadStatements(ctx, tx, "id = ?", id)
		if err == nil && len(list) == 0 {
			err = fmt.Errorf("statement %q: %w", id, hearsay.ErrNotFound)
		}
		if err == nil {
			s = list[0]
		}
		return err
	})
	return s, err
}

const statementColumns = "id, speaker, first, origins, form, until"

func scanStatement(scan func(...any) error) (s hearsay.Statement, err error) {
	var first, until sql.NullInt64
	var form []byte
	if err = scan(&s.ID, &s.Speaker, &first, &s.Origins, &form, &until); err != nil {
		return s, err
	}
	s.First, s.Until = fromMicros(first), fromMicros(until)
	s.Form, err = unpackForm(form)
	return s, err
}

func loadStatements(ctx context.Context, tx *Tx, where string, args ...any) ([]hearsay.Statement, error) {
	var list []hearsay.Statement
	err := tx.Query(ctx, func(scan func(...any) error) error {
		s, err := scanStatement(scan)
		list = append(list, s)
		return err
	}, "SELECT "+statementColumns+" FROM statements WHERE "+where, args...)
	if err != nil {
		return nil, err
	}
	return list, fillReports(ctx, tx, list)
}

func fillReports(ctx context.Context, tx *Tx, list []hearsay.Statement) error {
	at := map[string]int{}
	var ids []string
	for i := range list {
		at[list[i].ID] = i
		ids = append(ids, list[i].ID)
	}
	return inPadded(ctx, tx, "SELECT statement, article, attribution FROM reports WHERE statement IN (%s) ORDER BY statement, seq", ids, func(scan func(...any) error) error {
		var id string
		var p hearsay.Report
		err := scan(&id, &p.Article, &p.Attribution)
		s := &list[at[id]]
		s.Reports = append(s.Reports, p)
		return err
	})
}

// Statements implements hearsay.Placements.
func (r *Tables) Statements(ctx context.Context, speaker string) iter.Seq2[hearsay.Statement, error] {
	return stream(ctx, r, "reading statements", func(tx *Tx, yield func(hearsay.Statement) bool) error {
		return eachStatement(ctx, tx, speaker, yield)
	})
}

func eachStatement(ctx context.Context, tx *Tx, speaker string, yield func(hearsay.Statement) bool) error {
	where, args := "", []any{}
	if speaker != "" {
		where, args = "speaker = ? AND ", []any{speaker}
	}
	// Undated ones come first; the pair of time and ID goes on where the page ended.
	const never = -1 << 62
	last, id := int64(never), ""
	for {
		list, err := loadStatements(ctx, tx, where+"(coalesce(first, -4611686018427387904) > ? OR coalesce(first, -4611686018427387904) = ? AND id > ?) ORDER BY coalesce(first, -4611686018427387904), id LIMIT 500",
			append(args[:len(args):len(args)], last, last, id)...)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, s := range list {
			if !yield(s) {
				return nil
			}
		}
		end := list[len(list)-1]
		last, id = never, end.ID
		if !end.First.IsZero() {
			last = end.First.UnixMicro()
		}
	}
}

// Claims implements hearsay.Placements.
func (r *Tables) Claims(ctx context.Context, contestedOnly bool) iter.Seq2[hearsay.Claim, error] {
	return stream(ctx, r, "reading claims", func(tx *Tx, yield func(hearsay.Claim) bool) error {
		return eachClaim(ctx, tx, contestedOnly, yield)
	})
}

func eachClaim(ctx context.Context, tx *Tx, contestedOnly bool, yield func(hearsay.Claim) bool) error {
	where := ""
	if contestedOnly {
		where = "contested = 1 AND "
	}
	last := ""
	for {
		var list []hearsay.Claim
		err := tx.Query(ctx, func(scan func(...any) error) error {
			c, err := scanClaim(scan)
			list = append(list, c)
			return err
		}, "SELECT "+claimColumns+" FROM claims WHERE "+where+"id > ? ORDER BY id LIMIT 500", last)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, c := range list {
			if !yield(c) {
				return nil
			}
		}
		last = list[len(list)-1].ID
	}
}

const claimColumns = "id, label, contested, proposition, negative, sure, until"

func scanClaim(scan func(...any) error) (c hearsay.Claim, err error) {
	var form []byte
	var until sql.NullInt64
	if err = scan(&c.ID, &c.Label, &c.Contested, &form, &c.Negative, &c.Sure, &until); err == nil {
		c.Until = fromMicros(until)
		c.Proposition, err = unpackForm(form)
	}
	return c, err
}

// Positions implements hearsay.Placements.
func (r *Tables) Positions(ctx context.Context, claim, speaker string) iter.Seq2[hearsay.Position, error] {
	return stream(ctx, r, "reading positions", func(tx *Tx, yield func(hearsay.Position) bool) error {
		where := []string{"1 = 1"}
		var args []any
		if claim != "" {
			where, args = append(where, "claim = ?"), append(args, claim)
		}
		if speaker != "" {
			where, args = append(where, "speaker = ?"), append(args, speaker)
		}
		list, err := loadPositions(ctx, tx, joined(where)+" ORDER BY coalesce(at, -4611686018427387904), claim, statement, speaker", args...)
		for _, p := range list {
			if !yield(p) {
				return nil
			}
		}
		return err
	})
}

const positionColumns = "claim, statement, speaker, stance, strength, condition, at, sure, article, attribution, begins, ends, relayed"

func loadPositions(ctx context.Context, tx *Tx, more string, args ...any) ([]hearsay.Position, error) {
	var list []hearsay.Position
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var p hearsay.Position
		var stance string
		var at sql.NullInt64
		err := scan(&p.Claim, &p.Statement, &p.Speaker, &stance, &p.Strength, &p.Condition, &at, &p.Confidence,
			&p.Shown.Article, &p.Shown.Attribution, &p.Shown.Span.Start, &p.Shown.Span.End, &p.Relayed)
		p.Stance, p.At = hearsay.Stance(stance), fromMicros(at)
		list = append(list, p)
		return err
	}, "SELECT "+positionColumns+" FROM stances"+more, args...)
	return list, err
}

// Origin implements hearsay.Placements.
func (r *Tables) Origin(ctx context.Context, article string) (o hearsay.Origin, err error) {
	err = r.look(ctx, "looking up the origin of "+article, func(tx *Tx) error {
		list, err := loadOrigins(ctx, tx, " WHERE article = ?", article)
		if err == nil && len(list) == 0 {
			err = fmt.Errorf("origin of article %q: %w", article, hearsay.ErrNotFound)
		}
		if err == nil {
			o = list[0]
		}
		return err
	})
	return o, err
}

func loadOrigins(ctx context.Context, tx *Tx, more string, args ...any) ([]hearsay.Origin, error) {
	var list []hearsay.Origin
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var o hearsay.Origin
		var shared []byte
		if err := scan(&o.Article, &o.Class, &o.Of, &shared, &o.Words, &o.Tenths); err != nil {
			return err
		}
		var err error
		o.Shared, err = unpackSpans(shared)
		list = append(list, o)
		return err
	}, "SELECT article, class, of, shared, words, tenths FROM origins"+more, args...)
	return list, err
}
