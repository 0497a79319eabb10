// Package sqlite keeps the record in one file, by SQLite in pure Go. A path
// goes in, a hearsay.Store comes out. It refuses files that are no record, or
// one of a newer version of hearsay, and leaves them as they are.
//
// One connection writes, several read; the write-ahead log lets them do so at
// the same time. What was acknowledged has been synced to the disk.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver

	"hearsay"
	"hearsay/internal/record"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Options are how a record is opened. The zero value opens it for reading and
// writing, makes it where it is not there, and keeps everything.
type Options struct {
	// Keep says how much of what is read is kept.
	Keep hearsay.Keep
	// ReadOnly opens a record that is there and changes nothing.
	ReadOnly bool
	// Wait is how long to wait for another program that writes; 10 s where 0.
	Wait time.Duration
	// Readers is how many connections read; the number of processors and two
	// more where 0.
	Readers int
	// MaxPages bounds the file, in pages of 4 KiB; 0 does not.
	MaxPages int
	// ReaderCache is what all connections that read keep of the file in memory
	// together, in KiB; 64 MiB where 0.
	ReaderCache int
	// LookAll looks for every key in the lists, also where a sieve says that it is in
	// none: to compare what comes of it. What is found is the same.
	LookAll bool
}

// Store is the record in a file.
type Store struct {
	*record.Tables
	path  string
	watch *watch
}

// Close closes the record.
func (s *Store) Close() error { return errors.Join(s.Tables.Close(), s.watch.close()) }

// Open opens the record at path. A file that may only be read is opened for
// reading; what would change it fails with hearsay.ErrReadOnly.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s, err := open(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("opening the record %s: %w", path, mend(path, err))
	}
	return s, nil
}

func open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Wait == 0 {
		o.Wait = 10 * time.Second
	}
	if o.Readers == 0 {
		o.Readers = runtime.GOMAXPROCS(0) + 2
	}
	fresh, err := look(path, &o)
	if err != nil {
		return nil, err
	}
	if !fresh {
		err := inspect(ctx, path, o)
		if halfWritten(err) {
			if err = rollBack(ctx, path, o); err == nil {
				err = inspect(ctx, path, o)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	s := &Store{path: path, watch: &watch{path: path, o: o}}
	d := dialect(path)
	d.ReadOnly, d.LookAll, d.Revision = o.ReadOnly, o.LookAll, s.watch.revision
	read, err := connect(path, o, false)
	if err != nil {
		return nil, err
	}
	if o.ReadOnly {
		s.Tables = record.New(read, read, d, o.Keep)
		return s, nil
	}
	write, err := connect(path, o, true)
	if err == nil {
		err = migrate(ctx, write)
	}
	if err == nil {
		err = read.PingContext(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, read.Close(), closed(write))
	}
	s.Tables = record.New(write, read, d, o.Keep)
	if err := s.FillVoices(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func closed(db *sql.DB) error {
	if db == nil {
		return nil
	}
	return db.Close()
}

// look says whether the record has to be made, and finds out what may be written.
func look(path string, o *Options) (fresh bool, err error) {
	at, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && o.ReadOnly:
		return false, fmt.Errorf("%w: there is no such file: %w", hearsay.ErrNoRecord, fs.ErrNotExist)
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return false, fmt.Errorf("its folder is not there; make it first: %w", err)
		}
		return true, nil
	case err != nil:
		return false, err
	case at.IsDir():
		return false, errors.New("it is a folder; give the path of a file in it")
	case at.Size() == 0 && o.ReadOnly:
		return false, fmt.Errorf("%w: the file is empty", hearsay.ErrNoRecord)
	case at.Size() == 0:
		return true, nil
	}
	if !o.ReadOnly {
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			o.ReadOnly = true
			return false, nil
		}
		f.Close()
	}
	return false, nil
}

// What connections keep of the file in memory, in KiB as SQLite counts them. There is
// one that writes; of those that read there are several, which share the second, and
// what they miss the system mostly has. A page of 4 KiB costs more than twice of that
// in the driver's allocator: with its header it is a little over 4 KiB, and slots are
// of a power of two, seven of 8 KiB in a mapping of 64.
const (
	writerPages = 24 << 10
	readerPages = 64 << 10
	// leastPages is what each has to have.
	leastPages = 1 << 10
)

// pages is the cache of one connection, in KiB.
func (o Options) pages(write bool) int {
	switch {
	case write:
		return writerPages
	case o.ReaderCache == 0:
		o.ReaderCache = readerPages
	}
	return max(leastPages, o.ReaderCache/max(1, o.Readers))
}

// connect opens a pool. Every connection of it is set up by its address.
func connect(path string, o Options, write bool) (*sql.DB, error) {
	v := url.Values{}
	pragma := func(p string) { v.Add("_pragma", p) }
	pragma(fmt.Sprintf("busy_timeout(%d)", o.Wait.Milliseconds()))
	pragma("foreign_keys(1)")
	pragma(fmt.Sprintf("cache_size(-%d)", o.pages(write)))
	pragma("temp_store(memory)")
	switch {
	case o.ReadOnly:
		v.Set("mode", "ro")
		if unlogged(path) {
			v.Set("immutable", "1")
		}
	case write:
		pragma("journal_mode(wal)")
		pragma("synchronous(full)")
		pragma("wal_autocheckpoint(25000)")
		pragma("journal_size_limit(134217728)")
		if o.MaxPages > 0 {
			pragma(fmt.Sprintf("max_page_count(%d)", o.MaxPages))
		}
		v.Set("_txlock", "immediate")
	default:
		pragma("query_only(1)")
	}
	db, err := sql.Open("sqlite", "file:"+escape(path)+"?"+v.Encode())
	if err != nil {
		return nil, err
	}
	n := o.Readers
	if write {
		n = 1
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// unlogged says that a record that may only be read stands in a folder where
// nothing may be written and has no log: then SQLite need not look for one.
func unlogged(path string) bool {
	if at, err := os.Stat(path + "-wal"); err == nil && at.Size() > 0 {
		return false
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".hearsay-*")
	if err != nil {
		return true
	}
	name := f.Name()
	f.Close()
	os.Remove(name)
	return false
}

func escape(path string) string {
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(filepath.ToSlash(path))
}

// applicationID marks the file as a record of hearsay ("hear").
const applicationID = 0x68656172

var errNotRecord = errors.New("it is a database, but not a record of hearsay; nothing was changed")

// inspect looks, without changing anything, whether the file is a record of a
// version that this program knows.
func inspect(ctx context.Context, path string, o Options) error {
	readOnly := o
	readOnly.ReadOnly = true
	db, err := connect(path, readOnly, false)
	if err != nil {
		return err
	}
	defer db.Close()
	var id, tables int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return err
	}
	if tables == 0 && id == 0 {
		if o.ReadOnly {
			return hearsay.ErrNoRecord
		}
		return nil // an empty database: it becomes a record
	}
	if id != applicationID {
		return errNotRecord
	}
	var version int64
	err = db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM goose_db_version").Scan(&version)
	if err != nil && !strings.Contains(err.Error(), "no such table") {
		return err
	}
	known, err := newest()
	if err != nil {
		return err
	}
	switch {
	case version > known:
		return fmt.Errorf("it was made by a newer version of hearsay (its tables have version %d, this program knows %d); update hearsay, nothing was changed", version, known)
	case version == 0 && o.ReadOnly: // a program was stopped while it made it
		return hearsay.ErrNoRecord
	case version < known && o.ReadOnly:
		return fmt.Errorf("it was made by an older version of hearsay (version %d, this program needs %d); a command that writes, as hearsay add, brings it up to date", version, known)
	}
	return nil
}

func folder() (fs.FS, error) { return fs.Sub(migrations, "migrations") }

func newest() (int64, error) {
	files, err := folder()
	if err != nil {
		return 0, err
	}
	list, err := fs.Glob(files, "*.sql")
	return int64(len(list)), err
}

// migrate brings the tables up to date. Meanwhile rows that refer to others do not
// go with those: a table that is made anew would take them along. The pool has one
// connection, so that this is the one that migrates.
func migrate(ctx context.Context, db *sql.DB) error {
	if err := reach(ctx, db); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "PRAGMA foreign_keys = 0"); err != nil {
		return err
	}
	if err := migrateAll(ctx, db); err != nil {
		return err
	}
	_, err := db.ExecContext(ctx, "PRAGMA foreign_keys = 1")
	return err
}

// patience is how often is tried what others may be in the way of, and pause how
// much longer it waits each time: two seconds in all.
const patience, pause = 20, 10 * time.Millisecond

// reach connects. SQLite does not wait for another program that begins to use the
// log in the same moment.
func reach(ctx context.Context, db *sql.DB) error {
	for tries := 1; ; tries++ {
		err := db.PingContext(ctx)
		if err == nil || !inTheWay(err) || tries == patience || ctx.Err() != nil {
			return err
		}
		time.Sleep(time.Duration(tries) * pause)
	}
}

func migrateAll(ctx context.Context, db *sql.DB) error {
	files, err := folder()
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files)
	if err != nil {
		return err
	}
	return bringUp(ctx, db, p)
}

// bringUp makes the tables. Other programs may do so at the same moment: whoever
// comes second fails over tables that are there, and goes on behind them when it
// looks again. It gives up where nobody gets any further.
func bringUp(ctx context.Context, db *sql.DB, p *goose.Provider) error {
	var reached int64
	for tries := 0; ; tries++ {
		// Made before anything else, so that a crash half-way leaves a file that
		// is known as a record.
		_, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
		if err == nil {
			_, err = p.Up(ctx)
		}
		if err == nil {
			return nil
		}
		if version, failed := p.GetDBVersion(ctx); failed == nil && version > reached {
			reached, tries = version, 0
		}
		if !inTheWay(err) || tries == patience || ctx.Err() != nil {
			return err
		}
		time.Sleep(time.Duration(tries+1) * pause)
	}
}
