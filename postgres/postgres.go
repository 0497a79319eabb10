// Package postgres keeps the record in a PostgreSQL database. An address goes
// in, a hearsay.Store comes out. It refuses databases of a newer version of
// hearsay and leaves them as they are.
//
// Any number of programs may write at the same time: who records the same
// article second finds it unchanged. A transaction that another one got in
// the way of is tried again.
package postgres

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"runtime"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"hearsay"
	"hearsay/internal/record"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Options are how a record is opened.
type Options struct {
	// Keep says how much of what is read is kept.
	Keep hearsay.Keep
	// Connections is how many connections are used at most; four for each
	// processor where 0.
	Connections int
	// ReadOnly opens a record that is there and changes nothing.
	ReadOnly bool
}

// Store is the record in a database.
type Store struct{ *record.Tables }

// Open opens the record at an address such as postgres://user@host/name, and
// makes its tables where they are not there.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	s, err := open(ctx, address, o)
	if err != nil {
		return nil, fmt.Errorf("opening the record %s: %w", shown(address), mend(err))
	}
	return s, nil
}

// shown is the address without its password.
func shown(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "at the PostgreSQL address given"
	}
	return u.Redacted()
}

func open(ctx context.Context, address string, o Options) (*Store, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, err
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "hearsay"
	}
	if o.ReadOnly {
		config.RuntimeParams["default_transaction_read_only"] = "on"
	}
	db := stdlib.OpenDB(*config)
	if o.Connections == 0 {
		o.Connections = 4 * runtime.GOMAXPROCS(0)
	}
	db.SetMaxOpenConns(o.Connections)
	db.SetMaxIdleConns(o.Connections)
	if err := prepare(ctx, db, o); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	d := dialect(shown(address))
	d.ReadOnly, d.Revision = o.ReadOnly, func(ctx context.Context) (string, error) { return revision(ctx, db) }
	s := &Store{record.New(db, db, d, o.Keep)}
	if o.ReadOnly {
		return s, nil
	}
	if err := s.FillVoices(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func prepare(ctx context.Context, db *sql.DB, o Options) error {
	version, err := inspect(ctx, db)
	if err != nil {
		return err
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	list, err := fs.Glob(files, "*.sql")
	if err != nil {
		return err
	}
	known := int64(len(list))
	switch {
	case version > known:
		return fmt.Errorf("it was made by a newer version of hearsay (its tables have version %d, this program knows %d); update hearsay, nothing was changed", version, known)
	case version == known:
		return nil
	case o.ReadOnly && version == 0:
		return hearsay.ErrNoRecord
	case o.ReadOnly:
		return fmt.Errorf("it was made by an older version of hearsay (version %d, this program needs %d); a command that writes, as hearsay add, brings it up to date", version, known)
	}
	return migrate(ctx, db, files)
}

// inspect is the version of the tables there are; 0 for none.
func inspect(ctx context.Context, db *sql.DB) (version int64, err error) {
	var there bool
	if err := db.QueryRowContext(ctx, "SELECT to_regclass('goose_db_version') IS NOT NULL").Scan(&there); err != nil || !there {
		return 0, err
	}
	err = db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM goose_db_version").Scan(&version)
	return version, err
}

// migrate makes the tables under an advisory lock, so that of several programs
// that start at once one does it.
func migrate(ctx context.Context, db *sql.DB, files fs.FS) error {
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectPostgres, db, files, goose.WithSessionLocker(locker))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// again names the errors after which a transaction is tried again: another one
// wrote the same row, or each waited for the other.
var again = map[string]bool{"23505": true, "40001": true, "40P01": true}

func retried(err error) bool {
	var from *pgconn.PgError
	return errors.As(err, &from) && again[from.Code]
}

// sentences say what to do about PostgreSQL's errors.
var sentences = map[string]string{
	"53100": "the server's disk is full; free some space and go on: what was acknowledged is kept",
	"25006": "the record may only be read",
	"42501": "this user may not do that; ask for the rights to the database",
	"3D000": "there is no such database; make it by createdb",
	"28P01": "the password is wrong",
	"57P03": "the server is starting or stopping; try again in a moment",
}

func mend(err error) error {
	if errors.Is(err, hearsay.ErrReadOnly) {
		return err
	}
	var from *pgconn.PgError
	if errors.As(err, &from) {
		if from.Code == "25006" {
			return fmt.Errorf("%w (%w)", hearsay.ErrReadOnly, err)
		}
		if sentence, ok := sentences[from.Code]; ok {
			return fmt.Errorf("%s (%w)", sentence, err)
		}
	}
	var connect *pgconn.ConnectError
	if errors.As(err, &connect) {
		return fmt.Errorf("the server cannot be reached; look whether it runs and whether the address is right (%w)", err)
	}
	return err
}
