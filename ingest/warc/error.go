package warc

import (
	"errors"
	"fmt"
)

// The reasons for which a record is passed over; test with errors.Is.
var (
	ErrNoArchive = errors.New("it is no WARC archive: it does not begin with a record")
	ErrHeader    = errors.New("its header cannot be read")
	ErrLength    = errors.New("its length is wrong")
	ErrPacking   = errors.New("its packing is damaged")
	ErrCutOff    = errors.New("the archive ends in the middle of it")
	ErrTooLarge  = errors.New("it is too large for a page")
)

// errNoRecord is ErrHeader of what is no record at all.
var errNoRecord = fmt.Errorf("%w: it does not begin with WARC/", ErrHeader)

// Error is the failure of one record.
type Error struct {
	// Path is the archive's; Offset is where the record begins, as in the
	// paths of captures.
	Path   string
	Offset int64
	Err    error
}

// Error is a sentence with file and place.
func (e *Error) Error() string {
	name := e.Path
	if name == "-" {
		name = "standard input"
	}
	if errors.Is(e.Err, ErrNoArchive) {
		return fmt.Sprintf("cannot read %s: %v", name, e.Err)
	}
	return fmt.Sprintf("cannot read %s: the record at byte %d is passed over: %v", name, e.Offset, e.Err)
}

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }
