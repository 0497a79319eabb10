package record

import (
	"context"
	"math/rand/v2"
	"sync"

	"hearsay"
)

// epoch is the time in which nothing but placing, and recording what is new,
// changed the record: what a board looked up then holds for the next one.
type epoch struct {
	lock sync.Mutex
	// name tells it from every other; 0: none has begun.
	name uint64
	// foreign is what the database says of other programs' changes.
	foreign int64
	kept    *remembered
}

// remembered is what boards of one epoch looked up or put: a bounded part of it.
type remembered struct {
	statements looked[boardStatement]
	claims     looked[boardClaim]
}

// How many bytes of statements and of claims are remembered in each of two generations.
const keptStatements, keptClaims = 5 << 20, 4 << 20

// bytes is about what a statement takes in memory: its columns and its lists.
func (s *boardStatement) bytes() int { return 500 + len(s.Form) + 120*cap(s.Reports) }

// bytes is about what a claim takes in memory.
func (c *boardClaim) bytes() int { return 600 + len(c.Label) + len(c.Proposition) }

func newRemembered() *remembered {
	return &remembered{newLooked[boardStatement](), newLooked[boardClaim]()}
}

// end ends the epoch: what was looked up may have changed.
func (e *epoch) end() {
	e.lock.Lock()
	defer e.lock.Unlock()
	e.name, e.kept = 0, nil
}

// open is the epoch that a board is made in, and what its boards remember, which
// nobody else has meanwhile. Where the database cannot tell whether somebody else
// changed it, every board has an epoch of its own.
func (e *epoch) open(ctx context.Context, tx *Tx) (name uint64, k *remembered, err error) {
	foreign, told := int64(0), tx.d.Foreign != nil
	if told {
		if foreign, err = tx.d.Foreign(ctx, tx); err != nil {
			return 0, nil, err
		}
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	if !told || e.name == 0 || e.foreign != foreign {
		e.name, e.foreign, e.kept = max(rand.Uint64(), 1), foreign, nil
	}
	k, e.kept = e.kept, nil
	if k == nil {
		k = newRemembered()
	}
	return e.name, k, nil
}

// keep gives back what boards remember, once their transaction is committed.
func (e *epoch) keep(name uint64, k *remembered) {
	k.statements.turn(keptStatements, (*boardStatement).bytes)
	k.claims.turn(keptClaims, (*boardClaim).bytes)
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.name == name {
		e.kept = k
	}
}

// disturbing tells whether recording changed what is placed already.
func disturbing(list []hearsay.Outcome) bool {
	for i := range list {
		if list[i].Fate == hearsay.NewVersion || list[i].Fate == hearsay.Reread {
			return true
		}
	}
	return false
}
