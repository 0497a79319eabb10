package record

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
)

// sieving puts keys into the sieve of a table as the record has it, in one
// transaction. What is in memory stays as it is until that is committed.
type sieving struct {
	table   string
	number  int64
	spread  spread
	row     sieveRow
	was     int64                // the token before
	sieve   *sieve               // in memory, if it holds
	read    map[blockName][]byte // nil: there is none
	changed map[blockName]bool
	// cut are the keys that the small table has no longer, from one to another; nil: none.
	cut *[2]int64
}

type blockName struct{ generation, block int }

// key is the block's in the table of blocks.
func (b blockName) key(number int64) int64 {
	return number<<40 | int64(b.generation)<<32 | int64(b.block)
}

func blockNamed(key int64) blockName {
	return blockName{int(key >> 32 & 0xff), int(key & math.MaxUint32)}
}

func readSieveRow(ctx context.Context, tx *Tx, table string) (row sieveRow, err error) {
	found, err := tx.one(ctx, []any{&row.token, &row.from, &row.generations, &row.held}, "SELECT token, begins, generations, held FROM sieves WHERE lists = ?", table)
	if err == nil && !found {
		err = fmt.Errorf("the record says nothing of the sieve of %s", table)
	}
	return row, err
}

// readSieve reads a sieve whole.
func readSieve(ctx context.Context, tx *Tx, table string, row sieveRow) (*sieve, error) {
	of := sieved[sieveNumber(table)]
	v := &sieve{sieveRow: row, spread: of.spread, newest: newKeySet()}
	for g := range row.generations {
		v.blocks = append(v.blocks, make([][]byte, blocksOf(g)))
	}
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var n int64
		var bits []byte
		err := scan(&n, &bits)
		if at := blockNamed(n); at.generation < len(v.blocks) && at.block < len(v.blocks[at.generation]) && len(bits) == blockBytes {
			v.blocks[at.generation][at.block] = bits
		} else if err == nil {
			err = fmt.Errorf("block %d of the sieve of %s is damaged", n, table)
		}
		return err
	}, "SELECT n, bits FROM sieve_blocks WHERE n >= ? AND n < ?", of.number<<40, (of.number+1)<<40)
	if err != nil {
		return nil, err
	}
	return v, tx.Query(ctx, func(scan func(...any) error) error {
		var key int64
		err := scan(&key)
		v.newest.add(key)
		return err
	}, "SELECT key FROM "+tx.d.small(table))
}

// beginSieving is nil where the table has no sieve.
func beginSieving(ctx context.Context, tx *Tx, table string, held *sieves) (*sieving, error) {
	if !tx.d.hasSieve(table) {
		return nil, nil
	}
	row, err := readSieveRow(ctx, tx, table)
	of := sieved[sieveNumber(table)]
	m := &sieving{table: table, number: of.number, spread: of.spread, row: row, was: row.token, read: map[blockName][]byte{}, changed: map[blockName]bool{}}
	if held != nil {
		m.sieve = held.held(table, row.token)
	}
	m.row.token = newToken()
	return m, err
}

// block is nil where there is none.
func (m *sieving) block(ctx context.Context, tx *Tx, at blockName) ([]byte, error) {
	if b, read := m.read[at]; read {
		return b, nil
	}
	if m.sieve != nil {
		if at.generation < len(m.sieve.blocks) {
			return m.sieve.blocks[at.generation][at.block], nil
		}
		return nil, nil
	}
	var b []byte
	found, err := tx.one(ctx, []any{&b}, "SELECT bits FROM sieve_blocks WHERE n = ?", at.key(m.number))
	if err == nil && found && len(b) != blockBytes {
		err = fmt.Errorf("block %d of the sieve of %s is damaged", at.key(m.number), m.table)
	}
	m.read[at] = b
	return b, err
}

// put puts a key in, unless it looks as if it was there.
func (m *sieving) put(ctx context.Context, tx *Tx, key int64) error {
	at := m.spread(uint64(key))
	for g := range m.row.generations {
		b, err := m.block(ctx, tx, blockName{g, blockOf(g, at)})
		if err != nil || inBlock(b, uint64(key)) {
			return err
		}
	}
	if n := m.row.generations; n == 0 || n < mostGenerations && m.row.held >= blocksOf(n-1)*keysPerBlock {
		m.row.generations, m.row.held = n+1, 0
	}
	name := blockName{m.row.generations - 1, blockOf(m.row.generations-1, at)}
	if !m.changed[name] {
		b, err := m.block(ctx, tx, name)
		if err != nil {
			return err
		}
		if b = slices.Clone(b); b == nil {
			b = make([]byte, blockBytes)
		}
		m.read[name], m.changed[name] = b, true
	}
	markIn(m.read[name], uint64(key))
	m.row.held++
	return nil
}

// putAll puts the keys of a query in, and says which was the last.
func (m *sieving) putAll(ctx context.Context, tx *Tx, query string, args ...any) (last sql.NullInt64, n int, err error) {
	var keys []int64
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var key int64
		err := scan(&key)
		keys = append(keys, key)
		return err
	}, query, args...)
	for _, key := range keys {
		if err != nil {
			return last, n, err
		}
		last, n, err = sql.NullInt64{Int64: key, Valid: true}, n+1, m.put(ctx, tx, key)
	}
	return last, n, err
}

// write writes what changed.
func (m *sieving) write(ctx context.Context, tx *Tx) error {
	var rows [][]any
	for at := range m.changed {
		rows = append(rows, []any{at.key(m.number), m.read[at]})
	}
	slices.SortFunc(rows, func(a, b []any) int { return cmp.Compare(a[0].(int64), b[0].(int64)) })
	if err := tx.insert(ctx, "sieve_blocks", "n, bits", "ON CONFLICT (n) DO UPDATE SET bits = excluded.bits", rows); err != nil {
		return err
	}
	return tx.Exec(ctx, "UPDATE sieves SET token = ?, begins = ?, generations = ?, held = ? WHERE lists = ?",
		m.row.token, m.row.from, m.row.generations, m.row.held, m.table)
}

// takenIn is how many lists that were there before there was a sieve are put into it
// for each that was written, and takenAtOnce how many in one.
const takenIn, takenAtOnce = 4, 20_000

// takeIn goes on putting lists into the sieve that were there before it.
func (r *Tables) takeIn(ctx context.Context, table string, lists int) error {
	if !r.d.hasSieve(table) || ctx.Err() != nil || r.sieves.whole(table) {
		return nil
	}
	var m *sieving
	err := r.extend(ctx, "making the sieve of "+table, func(tx *Tx) (err error) {
		if m, err = beginSieving(ctx, tx, table, &r.sieves); err != nil || !m.row.from.Valid {
			m = nil
			return err
		}
		return m.takeIn(ctx, tx, min(takenIn*lists, takenAtOnce))
	})
	if err == nil {
		r.sieves.moved(m)
	}
	return unlessEnded(ctx, err)
}

func (m *sieving) takeIn(ctx context.Context, tx *Tx, most int) error {
	last, n, err := m.putAll(ctx, tx, "SELECT key FROM "+m.table+" WHERE key >= ? ORDER BY key LIMIT ?", m.row.from.Int64, most)
	switch {
	case err != nil:
		return err
	case n < most || last.Int64 == math.MaxInt64:
		m.row.from = sql.NullInt64{}
	default:
		m.row.from.Int64 = last.Int64 + 1
	}
	return m.write(ctx, tx)
}

// renew makes a sieve anew while all lists are gone through: what is taken down
// leaves no mark in it.
func (m *sieving) renew(ctx context.Context, tx *Tx) error {
	m.row.from, m.row.generations, m.row.held = sql.NullInt64{}, 0, 0
	m.sieve = nil
	clear(m.read)
	clear(m.changed)
	return tx.Exec(ctx, "DELETE FROM sieve_blocks WHERE n >= ? AND n < ?", m.number<<40, (m.number+1)<<40)
}
