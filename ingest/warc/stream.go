package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
)

var (
	gzipMagic = []byte{0x1f, 0x8b, 0x08}
	version   = []byte("WARC/")
)

// buffered is how much is read at once, and how far ahead it can be looked.
const buffered = 64 << 10

// stream is the unpacked bytes of an archive: of the whole of a plain one, and
// of one gzip member after the other in a packed one.
type stream struct {
	under   counter
	in      *bufio.Reader // the archive as it is
	packed  bool
	z       *gzip.Reader
	plain   *bufio.Reader // in, or what z unpacks
	back    pushed
	text    *bufio.Reader // what the records are read from: what was pushed back, then plain
	start   int64         // where the member begins, 0 in a plain archive
	read    int64         // how much of it has been taken from text
	failure error         // what r failed with: nothing more will come
}

// counter counts what comes from the archive, and remembers its failure.
type counter struct {
	io.Reader
	n   int64
	err error
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		c.err = err
	}
	return n, err
}

// pushed gives back what was read too far, before what comes after it.
type pushed struct {
	rest []byte
	then io.Reader
}

func (p *pushed) Read(b []byte) (int, error) {
	if len(p.rest) == 0 {
		return p.then.Read(b)
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

func newStream(r io.Reader) (*stream, error) {
	s := &stream{under: counter{Reader: r}}
	s.in = bufio.NewReaderSize(&s.under, buffered)
	s.text = bufio.NewReaderSize(&s.back, buffered)
	start, err := s.in.Peek(len(gzipMagic))
	switch {
	case s.under.err != nil:
		return s, s.under.err
	case len(start) == 0:
		return s, err
	case bytes.Equal(start, gzipMagic):
		s.packed = true
		return s, s.member()
	}
	s.plain = s.in
	s.renew()
	return s, nil
}

// renew begins text with what comes from plain next.
func (s *stream) renew() {
	s.back = pushed{then: s.plain}
	s.text.Reset(&s.back)
}

// member opens the gzip member that begins here; io.EOF where the archive ends.
func (s *stream) member() error {
	s.start, s.read = s.under.n-int64(s.in.Buffered()), 0
	first, err := s.in.Peek(4)
	if len(first) == 0 {
		return err
	}
	if !bytes.HasPrefix(first, gzipMagic) || len(first) == 4 && first[3]&0xe0 != 0 { // RFC 1952, 2.3.1.2
		s.in.Discard(1)
		return gzip.ErrHeader
	}
	if s.z == nil {
		if s.z, err = gzip.NewReader(s.in); err != nil {
			return err
		}
		s.plain = bufio.NewReaderSize(s.z, buffered)
	} else if err = s.z.Reset(s.in); err != nil {
		return err
	}
	s.z.Multistream(false)
	s.plain.Reset(s.z)
	s.renew()
	return nil
}

// seek finds the next gzip member that holds a record, after damage.
func (s *stream) seek() error {
	for {
		ahead, err := s.in.Peek(buffered)
		if len(ahead) == 0 {
			return err
		}
		at := bytes.Index(ahead, gzipMagic)
		switch {
		case at < 0:
			at = max(len(ahead)-len(gzipMagic)+1, 1)
		case at > 0 && len(ahead) == buffered:
			// Discarding first leaves room to look into the member.
		case opensRecord(ahead[at:]):
			s.in.Discard(at)
			return s.member()
		default:
			at++
		}
		s.in.Discard(at)
	}
}

// take reads n bytes, or as many as there are with the error after them.
func (s *stream) take(n int) ([]byte, error) {
	b := make([]byte, n)
	got, err := io.ReadFull(s.text, b)
	s.read += int64(got)
	return b[:got], err
}

// line reads one line with its end; one longer than the buffer comes in parts.
// It holds until the next read.
func (s *stream) line() ([]byte, error) {
	b, err := s.text.ReadSlice('\n')
	s.read += int64(len(b))
	if errors.Is(err, bufio.ErrBufferFull) {
		err = nil
	}
	return b, err
}

// unread puts back what was taken last.
func (s *stream) unread(b []byte) {
	ahead, _ := s.text.Peek(s.text.Buffered())
	rest := make([]byte, 0, len(b)+len(ahead)+len(s.back.rest))
	rest = append(append(append(rest, b...), ahead...), s.back.rest...)
	s.back.rest = rest
	s.text.Reset(&s.back)
	s.read -= int64(len(b))
}
