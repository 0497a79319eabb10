package record

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"hearsay"
)

// Search implements hearsay.Searcher.
func (r *Tables) Search(ctx context.Context, q hearsay.Query) (rows []hearsay.Row, cursor string, err error) {
	limit := limitOf(q.Limit)
	err = r.look(ctx, "searching", func(tx *Tx) error {
		s, err := r.plan(ctx, tx, q)
		if err != nil || s == nil {
			return err
		}
		if q.Cursor != "" {
			if err = s.goOn(q.Cursor); err != nil {
				return err
			}
		}
		list, err := s.page(ctx, tx, limit+1)
		if err != nil {
			return err
		}
		if len(list) > limit {
			list = list[:limit]
			cursor = s.cursor(list[limit-1])
		}
		rows, err = rowsOf(ctx, tx, list)
		return err
	})
	return rows, cursor, err
}

// search is a query made ready.
type search struct {
	from, key   string
	where       []string
	args        []any
	oldestFirst bool
	after       int64 // where the page before ended; 0 for the first page
	columns     string
	// doubtful puts the most doubtful first; many tells that too many rows are
	// found to put all of them in order, and doubt is where the page before ended.
	doubtful, many bool
	doubt          float64
}

// plan makes a query ready; nil where nothing can be found because nobody
// bears the name.
func (r *Tables) plan(ctx context.Context, tx *Tx, q hearsay.Query) (*search, error) {
	m, err := matchOf(q.Words, q.Any)
	if err != nil {
		return nil, err
	}
	if q.Name != "" || len(q.Speakers) > 0 {
		keys, err := speakerKeys(ctx, tx, q)
		if err != nil || len(keys) == 0 {
			return nil, err
		}
		m.Keys = append(m.Keys, keys)
	}
	if q.Outlet != "" {
		m.Keys = append(m.Keys, []string{outletKey(q.Outlet)})
	}
	if q.Act != "" {
		m.Keys = append(m.Keys, []string{actKey(q.Act)})
	}
	if q.Kind != "" {
		m.Keys = append(m.Keys, []string{kindKey(q.Kind)})
	}
	s := &search{from: "attributions a", key: "a.n", oldestFirst: q.OldestFirst, columns: loadColumns}
	if !m.Empty() {
		s.from, s.key = tx.d.MatchAttributions, tx.d.AttributionKey
		s.add(tx.d.MatchAttributionsWhere, tx.d.Match(m))
	}
	s.limits(q)
	if q.Called+q.Role != "" && len(q.Speakers) > 0 {
		s.called(q)
	}
	if q.Called != "" && q.Name == "" && len(q.Speakers) == 0 {
		s.unlisted(q.Called)
	}
	if q.Doubtful {
		return r.doubtful(ctx, tx, q, m, s)
	}
	return s, nil
}

func matchOf(query string, phrases []string) (m Match, err error) {
	if m.All, err = terms(query); err != nil {
		return m, err
	}
	m.Any, err = anyTerms(phrases)
	return m, err
}

// called limits to rows in which the article has a name or role for the speakers.
func (s *search) called(q hearsay.Query) {
	args := make([]any, len(q.Speakers))
	for i := range args {
		args[i] = q.Speakers[i]
	}
	condition := "a.n IN (SELECT m.attribution FROM speakers k JOIN mentions m ON m.speaker = k.id WHERE k.root IN (" + marks(len(args)) + ")"
	for _, f := range []struct{ column, value string }{{"m.name", q.Called}, {"m.role", q.Role}} {
		if f.value != "" {
			condition, args = condition+" AND "+f.column+" = ?", append(args, clean(f.value))
		}
	}
	s.add(condition+")", args...)
}

// unlisted limits to rows of somebody who is called so and not in the directory:
// then the voice of the row ends with the name.
func (s *search) unlisted(name string) {
	condition, args := voicedSo(name)
	s.add("a.n IN (SELECT v.n FROM facets v WHERE "+condition+")", args...)
}

// voicedSo is the condition on a voice v that it ends with a name.
func voicedSo(name string) (condition string, args []any) {
	ends := strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(clean(name))
	return `(lower(v.voice) LIKE lower(?) ESCAPE '\' OR lower(v.voice) LIKE lower(?) ESCAPE '\')`, []any{"%" + fieldEnd + ends, "% " + ends}
}

func (s *search) add(condition string, args ...any) {
	s.where, s.args = append(s.where, condition), append(s.args, args...)
}

func (s *search) limits(q hearsay.Query) {
	s.add("a.hidden = 0")
	if !q.AllVersions {
		s.add("a.earlier = 0")
	}
	if q.Own || q.Sure > 0 {
		s.add("a.relayed = 0")
	}
	if q.Sure > 0 {
		s.add("a.sure >= ?", q.Sure)
		if q.Act != "" { // an act that a person has corrected is sure
			s.add("(a.stance >= ? OR a.corrected IS NOT NULL)", q.Sure)
		}
	}
	if q.Article != "" {
		s.add("a.article = (SELECT n FROM articles WHERE id = ?)", q.Article)
	}
	if s.between(q.Since, q.Until) {
		s.from += " JOIN articles r ON r.n = a.article"
	}
}

// between limits to a stretch of time; true where days alone do not do it, so
// that the articles' own times are needed.
func (s *search) between(since, until time.Time) (exact bool) {
	if since.IsZero() && until.IsZero() {
		return false
	}
	from, to := numberRange(since, until)
	s.add(s.key+" >= ? AND "+s.key+" < ?", from, to)
	if !since.IsZero() && since.Unix()%86400 != 0 {
		s.add("r.published >= ?", since.UnixMicro())
		exact = true
	}
	if !until.IsZero() && until.Unix()%86400 != 0 {
		s.add("r.published < ?", until.UnixMicro())
		exact = true
	}
	return exact
}

// sql is the query for one page.
func (s *search) sql(limit int) (string, []any) {
	where, args := append([]string(nil), s.where...), append([]any(nil), s.args...)
	order, way := " DESC", " < ?"
	if s.oldestFirst {
		order, way = " ASC", " > ?"
	}
	if s.doubtful {
		return s.doubtfulSQL(limit, where, args)
	}
	if s.after > 0 {
		where, args = append(where, s.key+way), append(args, s.after)
	}
	return fmt.Sprintf("SELECT %s FROM %s%s ORDER BY %s%s LIMIT %d", s.columns, s.from, joined(where), s.key, order, limit), args
}

func (s *search) page(ctx context.Context, tx *Tx, limit int) ([]*loaded, error) {
	query, args := s.sql(limit)
	var list []*loaded
	err := tx.Query(ctx, func(scan func(...any) error) error {
		l, err := s.scan(scan)
		list = append(list, l)
		return err
	}, query, args...)
	return list, err
}

func (s *search) scan(scan func(...any) error) (*loaded, error) {
	if !s.doubtful {
		return scanAttribution(scan)
	}
	var doubt float64
	l, err := scanAttribution(scan, &doubt)
	if err == nil {
		l.doubt = doubt
	}
	return l, err
}

// speakerKeys are the keys of all whom the query means, with those merged into them.
func speakerKeys(ctx context.Context, tx *Tx, q hearsay.Query) ([]string, error) {
	ids := append([]string(nil), q.Speakers...)
	if q.Name != "" {
		condition, args := nameCondition(q.Name)
		named, err := idsWhere(ctx, tx, "id IN ("+condition+")", args...)
		if err != nil {
			return nil, err
		}
		ids = append(ids, named...)
	}
	to, err := roots(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	unique := map[string]bool{}
	var rootIDs []string
	for _, id := range ids {
		if root := to[id]; root != "" && !unique[root] {
			unique[root] = true
			rootIDs = append(rootIDs, root)
		}
	}
	var keys []string
	err = in(ctx, tx, "SELECT id FROM speakers WHERE root IN (%s) ORDER BY id", rootIDs, func(scan func(...any) error) error {
		var id string
		err := scan(&id)
		keys = append(keys, speakerKey(id))
		return err
	})
	return keys, err
}

// Plan is how the database goes about a query, for docs and tests.
func (r *Tables) Plan(ctx context.Context, q hearsay.Query) (lines []string, err error) {
	err = r.look(ctx, "planning", func(tx *Tx) error {
		s, err := r.plan(ctx, tx, q)
		if err != nil || s == nil {
			return err
		}
		query, args := s.sql(limitOf(q.Limit))
		prefix, columns := "EXPLAIN QUERY PLAN ", 4
		if tx.d.Numbered {
			prefix, columns = "EXPLAIN ", 1
		}
		return tx.Query(ctx, func(scan func(...any) error) error {
			var line string
			into := []any{new(any), new(any), new(any), &line}[4-columns:]
			err := scan(into...)
			lines = append(lines, line)
			return err
		}, prefix+query, args...)
	})
	return lines, err
}

// Extent implements hearsay.Searcher.
func (r *Tables) Extent(ctx context.Context, q hearsay.Query) (e hearsay.Extent, err error) {
	err = r.look(ctx, "counting what is searched", func(tx *Tx) error {
		where, args := "articles > 0", []any{}
		if q.Outlet != "" {
			where, args = where+" AND outlet_key = ?", append(args, outletKey(q.Outlet))
		}
		dated := !q.Since.IsZero() || !q.Until.IsZero()
		if dated {
			from, to := numberRange(q.Since, q.Until)
			where, args = where+" AND day >= ? AND day < ?", append(args, from>>DayShift, to>>DayShift)
		} else {
			where += " AND day = -1"
		}
		_, err := tx.one(ctx, []any{&e.Articles, &e.Attributions}, "SELECT coalesce(sum(articles), 0), coalesce(sum(attributions), 0) FROM extent WHERE "+where, args...)
		if err != nil {
			return err
		}
		if err := extentOutlets(ctx, tx, q, &e); err != nil {
			return err
		}
		if err := textless(ctx, tx, q, &e); err != nil {
			return err
		}
		return extentDays(ctx, tx, q, &e)
	})
	return e, err
}

// extentOutlets counts the outlets: of each that there is, an index tells at once
// whether it printed anything in the time.
func extentOutlets(ctx context.Context, tx *Tx, q hearsay.Query, e *hearsay.Extent) error {
	where, args := "s.day = -1 AND s.outlet_key <> '' AND s.articles > 0", []any{}
	if q.Outlet != "" {
		where, args = where+" AND s.outlet_key = ?", append(args, outletKey(q.Outlet))
	}
	if !q.Since.IsZero() || !q.Until.IsZero() {
		from, to := numberRange(q.Since, q.Until)
		where, args = where+" AND EXISTS (SELECT 1 FROM extent d WHERE d.outlet_key = s.outlet_key AND d.day >= ? AND d.day < ? AND d.articles > 0)", append(args, from>>DayShift, to>>DayShift)
	}
	_, err := tx.one(ctx, []any{&e.Outlets}, "SELECT count(*) FROM extent s WHERE "+where, args...)
	return err
}

// textless counts the articles without a text; an index holds them and no others.
func textless(ctx context.Context, tx *Tx, q hearsay.Query, e *hearsay.Extent) error {
	// Most records have none, which an index tells at once; counting those of one
	// outlet otherwise goes through all its articles.
	const without = "keep = 'positions' AND current = 1"
	var one int
	if any, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM articles WHERE "+without+" LIMIT 1"); err != nil || !any {
		return err
	}
	from, to := numberRange(q.Since, q.Until)
	where, args := without+" AND n >= ? AND n < ?", []any{from, to}
	if q.Outlet != "" {
		where, args = where+" AND outlet_key = ?", append(args, outletKey(q.Outlet))
	}
	_, err := tx.one(ctx, []any{&e.Textless}, "SELECT count(*) FROM articles WHERE "+where, args...)
	return err
}

func extentDays(ctx context.Context, tx *Tx, q hearsay.Query, e *hearsay.Extent) error {
	from, to := numberRange(q.Since, q.Until)
	where, args := "day >= ? AND day < ? AND articles > 0", []any{max(from>>DayShift, 1), to >> DayShift}
	if q.Outlet != "" {
		where, args = where+" AND outlet_key = ?", append(args, outletKey(q.Outlet))
	}
	for _, side := range []struct {
		order string
		day   *time.Time
	}{{"ASC", &e.Since}, {"DESC", &e.Until}} {
		var day sql.NullInt64
		_, err := tx.one(ctx, []any{&day}, "SELECT day FROM extent WHERE "+where+" ORDER BY day "+side.order+" LIMIT 1", args...)
		if err != nil {
			return err
		}
		*side.day = dayTime(day.Int64)
	}
	return nil
}
