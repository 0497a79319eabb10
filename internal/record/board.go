package record

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"hearsay"
)

// board implements hearsay.Board over one transaction.
type board struct {
	ctx       context.Context // of the transaction: a board lives no longer
	tx        *Tx
	tables    *Tables
	texts     map[int64]*hearsay.Article
	published map[string]time.Time // of the articles that wait
	holders   map[hearsay.Keyed]*holders
	joined    map[string]int64 // stories by article
	origins   map[string]*hearsay.Placed
	changed   []string // articles whose origins are to be written
	epoch     uint64
	kept      *remembered // what was looked up or put of statements and claims, also by earlier boards
	// The IDs of those that are to be written.
	changedStatements, changedClaims []string
	reported                         map[string][]string // statements by article
	touched                          map[string][]string // claims by article
	positions                        []hearsay.Position
	story                            int64 // the last number given to a story; 0: not asked yet
}

func (r *Tables) newBoard(ctx context.Context, tx *Tx, list []hearsay.Waiting) (*board, error) {
	b := &board{ctx: ctx, tx: tx, tables: r, texts: map[int64]*hearsay.Article{}, published: map[string]time.Time{}, holders: map[hearsay.Keyed]*holders{},
		joined: map[string]int64{}, origins: map[string]*hearsay.Placed{},
		reported: map[string][]string{}, touched: map[string][]string{}}
	var err error
	if b.epoch, b.kept, err = r.epoch.open(ctx, tx); err != nil {
		return nil, err
	}
	articles := make([]string, len(list))
	for i := range list {
		b.texts[list[i].Number], articles[i] = list[i].Article, list[i].Article.ID
		b.published[articles[i]] = list[i].Article.Published
		b.origins[articles[i]] = nil // for all that is known
	}
	if err := b.loadJoined(articles); err != nil {
		return nil, err
	}
	if err := b.loadReported(articles); err != nil {
		return nil, err
	}
	return b, b.loadOrigins(articles)
}

// Epoch implements hearsay.Board.
func (b *board) Epoch() uint64 { return b.epoch }

// flush writes what was gathered.
func (b *board) flush() error {
	for _, t := range keyedTables {
		if h := b.holders[t.of]; h != nil {
			if err := h.flush(b.ctx, b.tx, t.table); err != nil {
				return err
			}
		}
	}
	if err := b.flushOrigins(); err != nil {
		return err
	}
	return b.flushClaims()
}

func (b *board) keyed(of hearsay.Keyed, keys []uint64) (*holders, error) {
	table, err := keyedTable(of)
	if err != nil {
		return nil, err
	}
	h := b.holders[of]
	if h == nil {
		h = &holders{lists: map[uint64][]int64{}, dirty: map[uint64]bool{}}
		b.holders[of] = h
	}
	return h, h.load(b.ctx, b.tx, b.tables, table, keys)
}

// Expect implements hearsay.Board.
func (b *board) Expect(of hearsay.Keyed, keys []uint64) error {
	_, err := b.keyed(of, keys)
	return err
}

// Holders implements hearsay.Board.
func (b *board) Holders(of hearsay.Keyed, keys []uint64) ([][]int64, error) {
	h, err := b.keyed(of, keys)
	if err != nil {
		return nil, err
	}
	lists := make([][]int64, len(keys))
	for i, k := range keys {
		lists[i] = h.lists[k]
	}
	return lists, nil
}

// Hold implements hearsay.Board.
func (b *board) Hold(of hearsay.Keyed, keys []uint64, number int64, first, most int) error {
	h, err := b.keyed(of, keys)
	if err != nil {
		return err
	}
	for _, k := range keys {
		h.hold(k, number, first, most)
	}
	return nil
}

// Text implements hearsay.Board.
func (b *board) Text(number int64) (*hearsay.Article, error) {
	if a := b.texts[number]; a != nil {
		return a, nil
	}
	a := &hearsay.Article{}
	var published sql.NullInt64
	var text []byte
	found, err := b.tx.one(b.ctx, []any{&a.ID, &a.Path, &a.URL, &a.Title, &a.Outlet, &a.Byline, &published, &a.TextSHA256, &text},
		"SELECT id, path, url, title, outlet, byline, published, text_sha256, text FROM articles WHERE n = ?", number)
	if err == nil && !found {
		err = fmt.Errorf("article number %d: %w", number, hearsay.ErrNotFound)
	}
	a.Published, a.Text = fromMicros(published), string(text)
	return a, err
}
