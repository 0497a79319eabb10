package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"sync"
)

// watch tells whether anybody changed the file. What SQLite counts for that
// (PRAGMA data_version) is the changes that a connection sees of all others', so
// that it needs one of its own that never changes anything, and whose numbers mean
// nothing to another one.
type watch struct {
	path string
	o    Options
	lock sync.Mutex
	db   *sql.DB
	conn *sql.Conn
	// opened is how many connections there were: numbers of different ones differ.
	opened int
	closed bool
}

func (w *watch) revision(ctx context.Context) (string, error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	if w.conn == nil {
		if err := w.open(ctx); err != nil {
			return "", err
		}
	}
	var version int64
	// Whoever gives up meanwhile must not take the connection from the others.
	if err := w.conn.QueryRowContext(context.WithoutCancel(ctx), "PRAGMA data_version").Scan(&version); err != nil {
		_ = w.conn.Close()
		w.conn = nil
		return "", err
	}
	return strconv.Itoa(w.opened) + "." + strconv.FormatInt(version, 10), nil
}

func (w *watch) open(ctx context.Context) (err error) {
	if w.closed {
		return sql.ErrConnDone
	}
	if w.db == nil {
		o := w.o
		o.Readers = 1
		if w.db, err = connect(w.path, o, false); err != nil {
			return err
		}
	}
	w.conn, err = w.db.Conn(ctx)
	w.opened++
	return err
}

func (w *watch) close() (err error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.closed = true
	if w.conn != nil {
		err = w.conn.Close()
		w.conn = nil
	}
	if w.db != nil {
		err = errors.Join(err, w.db.Close())
	}
	return err
}
