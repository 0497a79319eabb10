package sqlite

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"hearsay"
)

// sentences say what to do about SQLite's errors, by its primary codes.
var sentences = map[int]string{
	lib.SQLITE_FULL:     "the disk is full, or the file has reached the size it may have; free some space and go on: what was acknowledged is kept",
	lib.SQLITE_BUSY:     "another program is writing to the record; try again when it is done",
	lib.SQLITE_LOCKED:   "another program is writing to the record; try again when it is done",
	lib.SQLITE_NOTADB:   "it is not a database; give the path of a record, nothing was changed",
	lib.SQLITE_CORRUPT:  "the file is damaged; restore it from a copy or an export",
	lib.SQLITE_CANTOPEN: "the file cannot be opened; look at its permissions and those of its folder",
	lib.SQLITE_PERM:     "access is not permitted; look at the permissions of the file",
	lib.SQLITE_IOERR:    "reading or writing the disk failed; look whether it is full or failing: what was acknowledged is kept",
}

func mend(path string, err error) error {
	if errors.Is(err, hearsay.ErrReadOnly) {
		return fmt.Errorf("%s may only be read; make it writable, or give another one by --db: %w", path, hearsay.ErrReadOnly)
	}
	var from *sqlite.Error
	if !errors.As(err, &from) {
		return err
	}
	if from.Code()&0xff == lib.SQLITE_READONLY {
		return fmt.Errorf("%s may only be read; make it writable, or give another one by --db: %w (%w)", path, hearsay.ErrReadOnly, err)
	}
	if sentence, ok := sentences[from.Code()&0xff]; ok {
		return fmt.Errorf("%s (%w)", sentence, err)
	}
	return err
}
