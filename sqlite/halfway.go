package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// halfWritten tells whether a file could not be read because a program was killed
// while it made it, before the log was in use: what it had begun has to be taken
// back first, which who only reads may not do.
func halfWritten(err error) bool {
	var from *sqlite.Error
	return errors.As(err, &from) && (from.Code() == lib.SQLITE_READONLY_ROLLBACK || from.Code() == lib.SQLITE_READONLY_RECOVERY)
}

// rollBack takes back what a killed program had begun to write, also for who only
// reads: the file is then what it was before.
func rollBack(ctx context.Context, path string, o Options) error {
	o.ReadOnly = false
	db, err := connect(path, o, false)
	if err != nil {
		return err
	}
	defer db.Close()
	var tables int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return fmt.Errorf("a program was stopped while it wrote to it, and what it had begun cannot be taken back: %w", err)
	}
	return nil
}

// inTheWay tells whether an error may come of another program that makes the same
// record in the same moment: it holds a lock, or made a table just before. A full
// disk is not mended by waiting.
func inTheWay(err error) bool {
	var from *sqlite.Error
	if !errors.As(err, &from) {
		return false
	}
	switch from.Code() & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_ERROR, lib.SQLITE_CONSTRAINT, lib.SQLITE_SCHEMA:
		return true
	}
	return false
}
