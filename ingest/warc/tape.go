package warc

import (
	"bytes"
	"errors"
	"io"
)

// mostKept is how many packed bytes behind the beginning of a member, or behind
// what looks like one inside it, can be gone back over. A member that was cut off
// runs on into the next ones until that cannot be unpacked any more: by measurement
// some ten kilobytes, and at most 64 where blocks are stored as they are.
const mostKept = 4 << 20

// tape gives the bytes of an archive, and keeps the last of them for going back.
type tape struct {
	from io.Reader
	// kept are the bytes from position first on; floor is where nobody goes back before.
	kept         []byte
	first, floor int64
	// at is the position that is read next: the end of kept unless somebody went back.
	at int64
	// keeps is false where nobody will go back: in an archive that is not packed.
	keeps bool
	// err is what from failed with, other than its end.
	err error
}

func (t *tape) Read(p []byte) (int, error) {
	if ahead := t.first + int64(len(t.kept)) - t.at; ahead > 0 {
		n := copy(p, t.kept[int64(len(t.kept))-ahead:])
		t.at += int64(n)
		return n, nil
	}
	n, err := t.from.Read(p)
	t.at += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		t.err = err
	}
	t.keep(p[:n])
	return n, err
}

// keep adds what was read. Where it grows too much, it goes on from the next place
// that looks like the beginning of a member.
func (t *tape) keep(b []byte) {
	if !t.keeps {
		t.first = t.at
		return
	}
	t.drop(int(t.floor - t.first))
	if len(t.kept) > mostKept {
		next := bytes.Index(t.kept[1:], gzipMagic)
		if next < 0 {
			next = len(t.kept) - len(gzipMagic)
		}
		t.drop(1 + next)
	}
	t.kept = append(t.kept, b...)
}

func (t *tape) drop(n int) {
	if n = min(n, len(t.kept)); n > 0 {
		t.kept = t.kept[:copy(t.kept, t.kept[n:])]
		t.first += int64(n)
	}
}

// back goes back to a position, or to the first after it that is still kept, and
// says how far that was.
func (t *tape) back(to int64) int64 {
	from := t.at
	t.at = min(max(to, t.first), from)
	return from - t.at
}
