package record

import (
	"context"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"hearsay"
)

// listing is a query for a page of what has a time and an ID, the newest first.
type listing struct {
	table, columns, time string
	where                []string
	args                 []any
}

func (l *listing) add(condition string, args ...any) {
	l.where, l.args = append(l.where, condition), append(l.args, args...)
}

// addIn adds a condition with the marks of a list in place of %s.
func (l *listing) addIn(condition string, list []string) {
	args := make([]any, len(list))
	for i := range list {
		args[i] = list[i]
	}
	l.add(fmt.Sprintf(condition, marks(len(list))), args...)
}

// between adds bounds of a time; what has none is found only without bounds.
func (l *listing) between(column string, since, until time.Time) {
	if !since.IsZero() {
		l.add(column+" >= ?", since.UnixMicro())
	}
	if !until.IsZero() {
		l.add(column+" < ?", until.UnixMicro())
	}
}

// after goes on behind a cursor.
func (l *listing) after(cursor string) error {
	if cursor == "" {
		return nil
	}
	at, id, err := ofPlace(cursor)
	if err == nil {
		l.add("("+l.time+" < ? OR "+l.time+" = ? AND id < ?)", at, at, id)
	}
	return err
}

func (l *listing) sql(limit int) (string, []any) {
	where := ""
	if len(l.where) > 0 {
		where = " WHERE " + strings.Join(l.where, " AND ")
	}
	return "SELECT " + l.columns + ", " + l.time + " FROM " + l.table + where +
		" ORDER BY " + l.time + " DESC, id DESC LIMIT ?", append(l.args[:len(l.args):len(l.args)], limit)
}

func placeOf(at int64, id string) string { return strconv.FormatInt(at, 36) + "." + id }

var placeForm = regexp.MustCompile(`^(-?[0-9a-z]+)\.([a-z0-9]+)$`)

func ofPlace(cursor string) (at int64, id string, err error) {
	m := placeForm.FindStringSubmatch(cursor)
	if m != nil {
		at, err = strconv.ParseInt(m[1], 36, 64)
	}
	if m == nil || err != nil {
		return 0, "", unmeant("going on from", cursor, "that is no cursor of this list")
	}
	return at, m[2], nil
}

// never is the time of what has none, in lists of the newest first.
const never = "-4611686018427387904"

// reportedIn are the statements of a story, as a condition on a column.
const reportedIn = ` IN (SELECT p.statement FROM stories t JOIN story_articles j ON j.story = t.n JOIN reports p ON p.article = j.article WHERE t.id = ?)`

// saidBy are the statements that rows with a voice report, as a condition on a column
// that the voice's own condition ends.
const saidBy = ` IN (SELECT p.statement FROM facets v JOIN attributions a ON a.n = v.n JOIN articles r ON r.n = a.article JOIN reports p ON p.article = r.id AND p.attribution = a.id WHERE `

// FindClaims implements hearsay.Placements.
func (r *Tables) FindClaims(ctx context.Context, q hearsay.ClaimQuery) (list []hearsay.Claim, cursor string, err error) {
	l := &listing{table: "claims", columns: claimColumns, time: "last"}
	if err := l.after(q.Cursor); err != nil {
		return nil, "", err
	}
	if q.Contested {
		l.add("contested = 1")
	}
	if q.Sure > 0 {
		l.add("sure >= ?", q.Sure)
	}
	if q.Under > 0 {
		l.add("sure < ?", q.Under)
	}
	if len(q.Speakers) > 0 {
		l.addIn("id IN (SELECT claim FROM stances WHERE speaker IN (%s))", q.Speakers)
	}
	if q.Called != "" {
		condition, args := voicedSo(q.Called)
		l.add("id IN (SELECT claim FROM stances WHERE speaker = '' AND statement"+saidBy+condition+"))", args...)
	}
	if q.Story != "" {
		l.add("id IN (SELECT claim FROM stances WHERE statement"+reportedIn+")", q.Story)
	}
	if !q.Since.IsZero() || !q.Until.IsZero() {
		inside := &listing{}
		inside.between("s.at", q.Since, q.Until)
		l.add("EXISTS (SELECT 1 FROM stances s WHERE s.claim = claims.id AND "+strings.Join(inside.where, " AND ")+")", inside.args...)
		l.between("last", q.Since, time.Time{})
	}
	wanted := words(q.Words)
	err = r.look(ctx, "listing claims", func(tx *Tx) error {
		list, cursor, err = findClaims(ctx, tx, l, wanted, limitOf(q.Limit))
		return err
	})
	return list, cursor, err
}

// findClaims goes through claims until so many have the words.
func findClaims(ctx context.Context, tx *Tx, l *listing, wanted []string, limit int) (list []hearsay.Claim, cursor string, err error) {
	query, args := l.sql(math.MaxInt32)
	if len(wanted) == 0 {
		query, args = l.sql(limit + 1)
	}
	rows, err := tx.rows(ctx, query, args)
	if err != nil {
		return nil, "", err
	}
	defer rows.Close()
	var last int64
	for rows.Next() {
		var at int64
		c, err := scanClaim(func(into ...any) error { return rows.Scan(append(into, &at)...) })
		if err != nil {
			return nil, "", err
		}
		if !hasWords(c.Label, wanted) {
			continue
		}
		if len(list) == limit {
			return list, placeOf(last, list[limit-1].ID), nil
		}
		list, last = append(list, c), at
	}
	return list, "", rows.Err()
}

// hasWords tells whether a label has all the words, or words that begin so.
func hasWords(label string, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	has := words(label)
	for _, w := range wanted {
		found := false
		for _, h := range has {
			found = found || strings.HasPrefix(h, w)
		}
		if !found {
			return false
		}
	}
	return true
}

// FindStatements implements hearsay.Placements.
func (r *Tables) FindStatements(ctx context.Context, q hearsay.StatementQuery) (list []hearsay.Statement, cursor string, err error) {
	l := &listing{table: "statements", columns: statementColumns, time: "coalesce(first, " + never + ")"}
	if err := l.after(q.Cursor); err != nil {
		return nil, "", err
	}
	if len(q.Speakers) > 0 {
		l.addIn("speaker IN (%s)", q.Speakers)
	}
	if q.Called != "" {
		condition, args := voicedSo(q.Called)
		l.add("speaker = '' AND id"+saidBy+condition+")", args...)
	}
	if q.Story != "" {
		l.add("id"+reportedIn, q.Story)
	}
	l.between("first", q.Since, q.Until)
	limit := limitOf(q.Limit)
	err = r.look(ctx, "listing statements", func(tx *Tx) error {
		query, args := l.sql(limit + 1)
		var times []int64
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var at int64
			s, err := scanStatement(func(into ...any) error { return scan(append(into, &at)...) })
			list, times = append(list, s), append(times, at)
			return err
		}, query, args...)
		if err == nil && len(list) > limit {
			list = list[:limit]
			cursor = placeOf(times[limit-1], list[limit-1].ID)
		}
		if err != nil {
			return err
		}
		return fillReports(ctx, tx, list)
	})
	return list, cursor, err
}

// FindStories implements hearsay.Placements.
func (r *Tables) FindStories(ctx context.Context, q hearsay.StoryQuery) (list []hearsay.Story, cursor string, err error) {
	l := &listing{table: "stories", columns: "id", time: "coalesce(last, " + never + ")"}
	if err := l.after(q.Cursor); err != nil {
		return nil, "", err
	}
	if q.Article != "" {
		l.add("n = (SELECT story FROM story_articles WHERE article = ?)", q.Article)
	}
	l.between("last", q.Since, time.Time{})
	l.between("first", time.Time{}, q.Until)
	limit := limitOf(q.Limit)
	err = r.look(ctx, "listing stories", func(tx *Tx) error {
		query, args := l.sql(limit + 1)
		var ids []string
		var times []int64
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var id string
			var at int64
			err := scan(&id, &at)
			ids, times = append(ids, id), append(times, at)
			return err
		}, query, args...)
		if err == nil && len(ids) > limit {
			ids = ids[:limit]
			cursor = placeOf(times[limit-1], ids[limit-1])
		}
		for _, id := range ids {
			if err != nil {
				return err
			}
			var one []hearsay.Story
			one, err = loadStories(ctx, tx, "id = ?", id)
			list = append(list, one...)
		}
		return err
	})
	return list, cursor, err
}

// Claim implements hearsay.Placements.
func (r *Tables) Claim(ctx context.Context, id string) (c hearsay.Claim, err error) {
	err = r.look(ctx, "looking up claim "+id, func(tx *Tx) error {
		list, err := claimsByID(ctx, tx, []string{id})
		if err == nil && len(list) == 0 {
			list, err = movedTo(ctx, tx, id)
		}
		if err == nil && len(list) == 0 {
			err = fmt.Errorf("claim %q: %w", id, hearsay.ErrNotFound)
		}
		if err == nil {
			c = list[0]
		}
		return err
	})
	return c, err
}

// StancesIn implements hearsay.Placements.
func (r *Tables) StancesIn(ctx context.Context, statement string) (list []hearsay.Position, err error) {
	err = r.look(ctx, "reading the stances of statement "+statement, func(tx *Tx) (err error) {
		list, err = loadPositions(ctx, tx, " WHERE statement = ? ORDER BY claim, speaker", statement)
		return err
	})
	return list, err
}

// StatementsOf implements hearsay.Placements.
func (r *Tables) StatementsOf(ctx context.Context, reports []hearsay.Report) ([]string, error) {
	list := make([]string, len(reports))
	err := r.look(ctx, "looking for the statements of reports", func(tx *Tx) error {
		for i, p := range reports {
			if _, err := tx.one(ctx, []any{&list[i]}, "SELECT statement FROM reports WHERE article = ? AND attribution = ?", p.Article, p.Attribution); err != nil {
				return err
			}
		}
		return nil
	})
	return list, err
}

// Reported implements hearsay.Placements.
func (r *Tables) Reported(ctx context.Context, reports []hearsay.Report) (rows []hearsay.Row, err error) {
	err = r.look(ctx, "reading reports", func(tx *Tx) error {
		var list []*loaded
		for _, p := range reports {
			got, err := loadAttributions(ctx, tx, "a.hidden = 0 AND a.id = ? AND a.article = (SELECT n FROM articles WHERE id = ?)", p.Attribution, p.Article)
			if err != nil {
				return err
			}
			list = append(list, got...)
		}
		rows, err = rowsOf(ctx, tx, list)
		return err
	})
	return rows, err
}

// Origins implements hearsay.Placements.
func (r *Tables) Origins(ctx context.Context, articles []string) (map[string]hearsay.Origin, error) {
	by := map[string]hearsay.Origin{}
	err := r.look(ctx, "reading origins", func(tx *Tx) error {
		for from := 0; from < len(articles); from += 200 {
			part := articles[from:min(from+200, len(articles))]
			args := make([]any, len(part))
			for i := range part {
				args[i] = part[i]
			}
			list, err := loadOrigins(ctx, tx, " WHERE article IN ("+marks(len(part))+")", args...)
			if err != nil {
				return err
			}
			for _, o := range list {
				by[o.Article] = o
			}
		}
		return nil
	})
	return by, err
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
