package warc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// archive reads one record after the other.
type archive struct {
	*stream
	o      Options
	opened error // what opening the stream said
	begun  bool
	// lost is where what was damaged last began.
	lost int64
	// broken is the member in which the last record failed, -1 where it did not.
	broken int64
	// swallowed is set where a record is tried that stood inside a failed one: it
	// may be no more than a text that says WARC/1.0.
	swallowed bool
	// spare is how many bytes may still be read a second time because a length
	// was wrong; whole records earn more. It bounds what hostile lengths cost.
	spare int64
}

func newArchive(r io.Reader, o Options) *archive {
	s, err := newStream(r)
	return &archive{stream: s, o: o, opened: err, broken: -1, spare: 4 * int64(o.maxPage())}
}

// next reads the next record. io.EOF is the end of the archive; after any other
// error the archive stands where the next record may begin, unless failure is set.
func (a *archive) next() (rec record, err error) {
	for {
		inside := a.swallowed
		a.swallowed = false
		if rec, err = a.one(); err == nil {
			a.broken = -1
		}
		if !errors.Is(err, errSame) && !(inside && errors.Is(err, ErrHeader)) || a.failure != nil {
			return rec, err
		}
	}
}

// errSame is damage to a member of which it was said already.
var errSame = errors.New("the record before is damaged further on")

func (a *archive) one() (rec record, err error) {
	rec.offset = a.start + a.read
	switch err := a.opened; {
	case errors.Is(err, io.EOF) && a.begun:
		return rec, io.EOF
	case errors.Is(err, io.EOF):
		a.failure = ErrNoArchive
		return rec, ErrNoArchive
	case err != nil:
		a.begun = true
		return rec, a.damaged(err)
	}
	if err := a.between(); err != nil {
		rec.offset = a.lost
		return rec, err
	}
	start := a.start
	rec, err = a.record()
	if !a.begun && errors.Is(err, errNoRecord) && !a.holdsMore(start) {
		a.failure, err = ErrNoArchive, ErrNoArchive
	}
	a.begun = true
	return rec, err
}

// holdsMore tells, after what began an archive was no record, whether another
// member of it is one: then it is an archive whose beginning is damaged. Reading
// stands there.
func (a *archive) holdsMore(start int64) bool {
	if !a.packed || a.opened != nil {
		return false
	}
	if ahead, _ := a.text.Peek(len(version)); a.start != start || bytes.Equal(ahead, version) {
		return true
	}
	a.spare -= a.goBack(a.spare)
	return a.seek() == nil
}

// between passes over the empty lines after a record, and over the end of a member.
func (a *archive) between() error {
	for {
		ahead, err := a.text.Peek(1)
		switch {
		case len(ahead) == 1 && ahead[0] != '\r' && ahead[0] != '\n':
			return nil
		case len(ahead) == 1:
			a.text.Discard(1)
			a.read++
			continue
		case errors.Is(err, io.EOF) && a.packed:
			err = a.member()
		}
		if errors.Is(err, io.EOF) {
			return io.EOF
		}
		if err != nil {
			return a.damaged(err)
		}
	}
}

// damaged goes on behind bytes that cannot be read, and says what they are.
func (a *archive) damaged(err error) error {
	a.lost = a.start + a.read
	if a.under.err != nil {
		a.failure = a.under.err
		return fmt.Errorf("reading the archive: %w", a.under.err)
	}
	a.opened = io.EOF // unless there is more
	if a.packed {
		same := a.broken == a.start
		a.broken = a.start
		a.spare -= a.goBack(a.spare)
		if a.seek() == nil {
			a.opened = nil
		}
		if same {
			return errSame
		}
	}
	if a.opened != nil && (errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)) {
		return ErrCutOff
	}
	return fmt.Errorf("%w: %w", ErrPacking, err)
}

// record reads header and block, and sees to it that the record ends where it says.
func (a *archive) record() (rec record, err error) {
	rec.offset = a.start + a.read
	head, err := a.head(-1)
	if err == nil {
		rec.header, err = warcHeader(head)
	}
	if err == nil {
		rec.length, err = rec.size()
	}
	if err != nil {
		return rec, a.resume(err)
	}
	body, err := a.block(&rec)
	large := err
	if err == nil || errors.Is(err, ErrTooLarge) {
		err = a.ended()
	}
	if err != nil {
		return rec, a.overrun(body, err)
	}
	a.spare += rec.length
	rec.body = body
	if body == nil {
		return rec, large
	}
	return rec, rec.unpack(a.o.maxPage())
}

// mostHead is the most bytes of a header, the archive's or the server's.
const mostHead = 1 << 20

// head reads lines up to an empty one, and no more than limit bytes unless that
// is negative.
func (a *archive) head(limit int64) (head []byte, err error) {
	for limit < 0 || int64(len(head)) < limit {
		line, err := a.line()
		head = append(head, line...)
		switch {
		case len(bytes.TrimRight(line, "\r\n")) == 0 && len(line) > 0:
			return head, nil
		case limit < 0 && !bytes.HasPrefix(head, version):
			return head, errNoRecord
		case err != nil:
			return head, err
		case len(head) > mostHead:
			return head, fmt.Errorf("%w: it does not end", ErrHeader)
		}
	}
	return head, nil
}

// ended sees to it that the record before is followed by another one or by the end.
func (a *archive) ended() error {
	ahead, err := a.text.Peek(len("\r\n\r\n") + len(version))
	after := bytes.TrimLeft(ahead, "\r\n")
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return err // the member's checksum comes at its end
	case bytes.HasPrefix(after, version):
		return nil
	case bytes.HasPrefix(ahead, []byte("\r\n\r\n")) && (!a.packed || len(after) == 0):
		return nil // in a packed archive what follows may be the next member, unpacked as if it were this one
	case err != nil && bytes.HasPrefix(version, after):
		return nil
	}
	return ErrLength
}

// overrun goes on after a record that does not end where it says: at the record
// that it swallowed, if it did, else at the next one.
func (a *archive) overrun(body []byte, err error) error {
	swallowed := bytes.Index(body, []byte("\nWARC/1."))
	if swallowed < 0 || a.torn() || a.spare < int64(len(body)) || a.under.err != nil {
		return a.resume(err)
	}
	a.spare -= int64(len(body))
	a.unread(body[swallowed+1:])
	a.broken, a.swallowed = a.start, true
	return ErrLength
}

// torn tells whether the member cannot be unpacked from here on: it was cut off, and
// what seems to stand in the record is no part of it.
func (a *archive) torn() bool {
	ahead, err := a.text.Peek(1)
	return a.packed && len(ahead) == 0 && !errors.Is(err, io.EOF)
}

// resume finds the next record after one that failed, and says why it did.
func (a *archive) resume(err error) error {
	if errors.Is(err, ErrHeader) || errors.Is(err, ErrLength) {
		if lost := a.scan(-1); lost != nil && !errors.Is(lost, io.EOF) {
			return a.damaged(lost)
		}
		a.broken = a.start
		return err
	}
	if _, state := a.plain.Peek(1); a.packed && errors.Is(state, io.EOF) {
		return ErrLength // the member is whole, the record in it is not
	}
	return a.damaged(err)
}

// scan passes over lines until one begins a record, the limit is reached
// (unless it is negative), or there are no more.
func (a *archive) scan(limit int64) error {
	for begun := true; limit != 0; {
		ahead, _ := a.text.Peek(len("WARC/1."))
		if begun && bytes.Equal(ahead, []byte("WARC/1.")) {
			return nil
		}
		line, err := a.line()
		if over := int64(len(line)) - limit; limit > 0 && over > 0 {
			a.unread(line[limit:])
			return nil
		}
		if limit > 0 {
			limit -= int64(len(line))
		}
		if err != nil {
			return err
		}
		begun = bytes.HasSuffix(line, []byte("\n"))
	}
	return nil
}
