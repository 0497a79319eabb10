package record

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"hearsay"
)

// Tx is a transaction that speaks the dialect: its statements have ? for parameters.
type Tx struct {
	tx    *sql.Tx
	d     *Dialect
	stmts map[string]*sql.Stmt
}

// attempts is how often a transaction that met another one is tried.
const attempts = 8

// change does work in a transaction for writing and commits it. What boards
// remember is void afterwards.
func (r *Tables) change(ctx context.Context, doing string, work func(tx *Tx) error) error {
	return r.extend(ctx, doing, func(tx *Tx) error {
		r.epoch.end() // inside: whoever places next comes after this transaction
		return work(tx)
	})
}

// extend is change for what leaves as it is all that is placed.
func (r *Tables) extend(ctx context.Context, doing string, work func(tx *Tx) error) error {
	if r.d.ReadOnly {
		return fmt.Errorf("%s: %w", doing, r.d.Mend(hearsay.ErrReadOnly))
	}
	var err error
	for try := range attempts {
		if err = r.attempt(ctx, work); err == nil || !r.d.Again(err) {
			break
		}
		pause := time.Duration(1<<try) * 5 * time.Millisecond
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s: %w", doing, ctx.Err())
		case <-time.After(pause + rand.N(pause)):
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", doing, r.d.Mend(err))
	}
	return nil
}

func (r *Tables) attempt(ctx context.Context, work func(tx *Tx) error) error {
	began, err := r.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	tx := &Tx{began, &r.d, map[string]*sql.Stmt{}}
	if err := work(tx); err != nil {
		if undo := began.Rollback(); undo != nil && !errors.Is(undo, sql.ErrTxDone) {
			return errors.Join(err, undo)
		}
		return err
	}
	return began.Commit()
}

// look does work in a read-only transaction: everything it reads is of one moment.
func (r *Tables) look(ctx context.Context, doing string, work func(tx *Tx) error) error {
	began, err := r.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: r.d.snapshot()})
	if err != nil {
		return fmt.Errorf("%s: %w", doing, r.d.Mend(err))
	}
	defer began.Rollback()
	if err := work(&Tx{began, &r.d, map[string]*sql.Stmt{}}); err != nil {
		if ctx.Err() != nil {
			err = ctx.Err() // the database only says that its statement was closed
		}
		return fmt.Errorf("%s: %w", doing, r.d.Mend(err))
	}
	return nil
}

func (d *Dialect) snapshot() sql.IsolationLevel {
	if d.Numbered {
		return sql.LevelRepeatableRead
	}
	return sql.LevelDefault
}

// bound turns ? into $1, $2 where the database wants that.
func (d *Dialect) bound(query string) string {
	if !d.Numbered {
		return query
	}
	var b strings.Builder
	n := 0
	for i := range len(query) {
		if query[i] != '?' {
			b.WriteByte(query[i])
			continue
		}
		n++
		b.WriteByte('$')
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// Exec does a statement.
func (t *Tx) Exec(ctx context.Context, query string, args ...any) error {
	if t.d.Prepare {
		if err := ctx.Err(); err != nil {
			return err
		}
		// A statement that takes microseconds is not worth watching for its
		// end: the watching would take longer.
		ctx = context.WithoutCancel(ctx)
		stmt, err := t.prepared(ctx, query)
		if err != nil {
			return err
		}
		_, err = stmt.ExecContext(ctx, args...)
		return err
	}
	_, err := t.tx.ExecContext(ctx, t.d.bound(query), args...)
	return err
}

func (t *Tx) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt, ok := t.stmts[query]; ok {
		return stmt, nil
	}
	stmt, err := t.tx.PrepareContext(ctx, t.d.bound(query))
	if err == nil {
		t.stmts[query] = stmt
	}
	return stmt, err
}

// Query calls each for every row; it scans by the function it is given.
func (t *Tx) Query(ctx context.Context, each func(scan func(...any) error) error, query string, args ...any) error {
	rows, err := t.rows(ctx, query, args)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (t *Tx) rows(ctx context.Context, query string, args []any) (*sql.Rows, error) {
	if t.d.Prepare {
		stmt, err := t.prepared(ctx, query)
		if err != nil {
			return nil, err
		}
		return stmt.QueryContext(ctx, args...)
	}
	return t.tx.QueryContext(ctx, t.d.bound(query), args...)
}

// one scans the single row of a query; found is false where there is none.
func (t *Tx) one(ctx context.Context, into []any, query string, args ...any) (found bool, err error) {
	err = t.Query(ctx, func(scan func(...any) error) error {
		if found {
			return nil
		}
		found = true
		return scan(into...)
	}, query, args...)
	return found, err
}

// inSizes are the lengths of lists of parameters, so that few different
// statements arise.
var inSizes = []int{200, 20, 1}

// in calls Query with the marks of a list in place of %s, in parts.
func in[T any](ctx context.Context, t *Tx, query string, list []T, each func(scan func(...any) error) error) error {
	for len(list) > 0 {
		n := inSizes[len(inSizes)-1]
		for _, size := range inSizes {
			if len(list) >= size {
				n = size
				break
			}
		}
		args := make([]any, n)
		for i := range args {
			args[i] = list[i]
		}
		if err := t.Query(ctx, each, fmt.Sprintf(query, marks(n)), args...); err != nil {
			return err
		}
		list = list[n:]
	}
	return nil
}

// inPadded is in for short lists, in one call: it says the last key several
// times, so that few different statements arise. More are the parameters that
// follow the list's.
func inPadded[T any](ctx context.Context, t *Tx, query string, list []T, each func(scan func(...any) error) error, more ...any) error {
	for len(list) > 0 {
		n := min(len(list), paddedSizes[len(paddedSizes)-1])
		size := paddedSizes[slices.IndexFunc(paddedSizes, func(size int) bool { return size >= n })]
		args := make([]any, size, size+len(more))
		for i := range args {
			args[i] = list[min(i, n-1)]
		}
		args = append(args, more...)
		if err := t.Query(ctx, each, fmt.Sprintf(query, marks(size)), args...); err != nil {
			return err
		}
		list = list[n:]
	}
	return nil
}

var paddedSizes = []int{1, 8, 24, 64, 200}

// execIn is in for statements without rows.
func execIn[T any](ctx context.Context, t *Tx, query string, list []T) error {
	for len(list) > 0 {
		n := min(len(list), 200)
		if n < 200 {
			n = 1
		}
		args := make([]any, n)
		for i := range args {
			args[i] = list[i]
		}
		if err := t.Exec(ctx, fmt.Sprintf(query, marks(n)), args...); err != nil {
			return err
		}
		list = list[n:]
	}
	return nil
}

func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?,", n), ",") }

// insert puts rows into a table; more is what follows VALUES, such as ON CONFLICT.
func (t *Tx) insert(ctx context.Context, table, columns, more string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	into := func(n int) string {
		one := "(" + marks(len(rows[0])) + ")"
		return "INSERT INTO " + table + " (" + columns + ") VALUES " + strings.TrimSuffix(strings.Repeat(one+",", n), ",") + " " + more
	}
	for len(rows) >= t.d.Chunk {
		if err := t.Exec(ctx, into(t.d.Chunk), slices.Concat(rows[:t.d.Chunk]...)...); err != nil {
			return err
		}
		rows = rows[t.d.Chunk:]
	}
	if len(rows) == 0 {
		return nil
	}
	return t.execAll(ctx, into(1), rows)
}

// Insert is insert for the stores.
func (t *Tx) Insert(ctx context.Context, table, columns, more string, rows [][]any) error {
	return t.insert(ctx, table, columns, more, rows)
}
