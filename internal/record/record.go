// Package record holds what the two stores share: readings, queries and
// corrections go in, rows of SQL tables come out, and back. The SQL is written
// once for both; what differs between SQLite and PostgreSQL is a [Dialect].
// It refuses readings whose spans do not fit their text, and it neither opens
// a database nor changes its schema: that is the stores' own.
package record

import (
	"context"
	"database/sql"
	"fmt"
	"sync/atomic"
	"time"

	"hearsay"
)

// Tables is a hearsay.Store over two pools of connections to one database.
type Tables struct {
	write, read *sql.DB
	d           Dialect
	keep        hearsay.Keep
	now         func() time.Time
	lastKey     atomic.Pointer[keyed]
	epoch       epoch
	auditing    chan struct{} // holds the one audit that is being made
	hands       hands
	sieves      sieves
}

// Dialect is what differs between the databases.
type Dialect struct {
	// Name is what people call the database in errors: its path or address.
	Name string
	// Numbered says that parameters are $1, $2 instead of ?.
	Numbered bool
	// Chunk is how many rows one INSERT takes at most.
	Chunk int
	// Prepare says that statements are worth preparing for a transaction.
	Prepare bool
	// Text is an article's text as the text column takes it.
	Text func(string) any
	// Numbers gives count unused numbers of a table for rows of one day, ascending.
	Numbers func(ctx context.Context, tx *Tx, table string, day int64, count int) ([]int64, error)
	// Match is the expression of a full-text query, for the parameter of MatchSQL.
	Match func(Match) string
	// MatchAttributions and MatchArticles are FROM clauses that find rows by
	// one parameter, the match: they name the tables a (or r) and w.
	MatchAttributions, MatchArticles string
	// MatchWhere is the condition, with one parameter, for the two.
	MatchAttributionsWhere, MatchArticlesWhere string
	// AttributionKey and ArticleKey are what rows found so are ordered by.
	AttributionKey, ArticleKey string
	// Index writes words into the index of "attribution" or "article"; Drop
	// takes them out.
	Index func(ctx context.Context, tx *Tx, of string, rows []IndexRow) error
	Drop  func(ctx context.Context, tx *Tx, of string, numbers []int64) error
	// Settle tidies the indexes.
	Settle func(ctx context.Context, db *sql.DB) error
	// Forget takes what was deleted out of the files, where deleting alone only
	// marks it; nil where the database sees to that by itself.
	Forget func(ctx context.Context, db *sql.DB) error
	// Alone keeps other transactions from placing until this one ends; nil where
	// there is only one that writes.
	Alone func(ctx context.Context, tx *Tx) error
	// Foreign is a number that changes whenever somebody else than this
	// transaction's connection changed the database; nil where nobody can tell.
	Foreign func(ctx context.Context, tx *Tx) (int64, error)
	// Small is what the names of small tables of lists end in.
	Small string
	// Sieves says that the tables for sieves are there, LookAll that they are kept in
	// step and not asked.
	Sieves, LookAll bool
	// Revision names what is committed, as hearsay.Revised says.
	Revision func(ctx context.Context) (string, error)
	// Again says whether a transaction that failed so should be tried again.
	Again func(error) bool
	// Mend turns a database's error into a sentence for people.
	Mend func(error) error
	// ReadOnly says that nothing can be written.
	ReadOnly bool
}

// IndexRow is one row of a full-text index: words, then keys.
type IndexRow struct {
	Number int64
	Words  []string
	Keys   []string
}

// New makes a store of two pools; they may be one. Closing the store closes both.
func New(write, read *sql.DB, d Dialect, keep hearsay.Keep) *Tables {
	if keep == "" {
		keep = hearsay.KeepAll
	}
	return &Tables{write: write, read: read, d: d, keep: keep, now: time.Now, auditing: make(chan struct{}, 1)}
}

// Close closes the pools.
func (r *Tables) Close() error {
	err := r.read.Close()
	if r.write != r.read {
		if e := r.write.Close(); err == nil {
			err = e
		}
	}
	if err != nil {
		return fmt.Errorf("closing the record %s: %w", r.d.Name, err)
	}
	return nil
}

// forget takes out of the files what a takedown deleted.
func (r *Tables) forget(ctx context.Context) error {
	if r.d.Forget == nil {
		return nil
	}
	if err := r.d.Forget(ctx, r.write); err != nil {
		return fmt.Errorf("it was taken down, but traces are left in the files of the record, which the next takedown overwrites: %w", r.d.Mend(err))
	}
	return nil
}

// Revision implements hearsay.Revised.
func (r *Tables) Revision(ctx context.Context) (string, error) {
	name, err := r.d.Revision(ctx)
	if err != nil {
		return "", fmt.Errorf("asking whether the record was changed: %w", r.d.Mend(err))
	}
	return name, nil
}

// Settle implements hearsay.Recorder.
func (r *Tables) Settle(ctx context.Context) error {
	if r.d.ReadOnly {
		return nil
	}
	if err := r.d.Settle(ctx, r.write); err != nil {
		return fmt.Errorf("tidying the indexes of the record: %w", r.d.Mend(err))
	}
	return nil
}
