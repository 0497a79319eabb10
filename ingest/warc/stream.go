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
	under   tape
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
	s := &stream{under: tape{from: r, keeps: true}}
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
	s.under.keeps, s.under.kept = false, nil
	s.plain = s.in
	s.renew()
	return s, nil
}

// renew begins text with what comes from plain next.
func (s *stream) renew() {
	s.back = pushed{then: s.plain}
	s.text.Reset(&s.back)
}

// place is where in the archive, packed as it is, reading stands.
func (s *stream) place() int64 { return s.under.at - int64(s.in.Buffered()) }

// member opens the gzip member that begins here; io.EOF where the archive ends.
func (s *stream) member() error {
	s.start, s.read = s.place(), 0
	s.under.floor = s.start
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

// goBack goes back to behind the beginning of a member that failed: it may have
// lacked its end, and have been unpacked together with the next ones. At most
// spare bytes are read twice, of what is unpacked too; it says how many will be.
func (s *stream) goBack(spare int64) int64 {
	place := s.place()
	again := place - max(s.start+1, s.under.first)
	if again <= 0 {
		return 0
	}
	cost := again + int64(float64(s.read)*float64(again)/float64(place-s.start))
	if cost > spare {
		return 0
	}
	s.under.back(s.start + 1)
	s.in.Reset(&s.under)
	return cost
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
