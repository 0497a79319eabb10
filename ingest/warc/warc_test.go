package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/klauspost/compress/flate"

	"hearsay"
)

func TestThreeLayoutsGiveTheSamePages(t *testing.T) {
	records := []fmt.Stringer{warcinfo(), ship(1), made{"request", "https://courier.example/2", "application/http; msgtype=request", "", "GET / HTTP/1.1\r\n\r\n", -1}, ship(2), ship(3)}
	for name, b := range map[string][]byte{"plain": plainly(records...), "member by member": packed(t, records...), "in one piece": inOne(t, records...)} {
		for way, r := range map[string]io.Reader{"at once": bytes.NewReader(b), "byte by byte": iotest.OneByteReader(bytes.NewReader(b))} {
			s := readAll(r, Options{})
			if fmt.Sprint(s.uris) != "[1 2 3]" || s.errors != nil || len(s.skipped) != 0 || s.bodies[2] != page(3) {
				t.Errorf("%s, %s: %v, %v, %v", name, way, s.uris, s.errors, s.skipped)
			}
		}
	}
}

func TestACaptureSaysWhereFromAndWhen(t *testing.T) {
	b := packed(t, warcinfo(), ship(7))
	at := bytes.LastIndex(b, gzipMagic)
	for c, err := range Captures(bytes.NewReader(b), "news.warc.gz", Options{}) {
		want := hearsay.Capture{Path: fmt.Sprintf("news.warc.gz:%d", at), URL: "https://courier.example/7", MediaType: "text/html; charset=utf-8",
			Bytes: []byte(page(7)), Time: time.Date(2031, 3, 9, 7, 30, 0, 0, time.UTC)}
		if err != nil || !reflect.DeepEqual(c, want) {
			t.Errorf("%+v, %v", c, err)
		}
	}
}

func deflated(s string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 5)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

type text string

func (t text) String() string { return string(t) }

// Bodies are unpacked as the server's header says, and where it lies.
func TestBodies(t *testing.T) {
	gz := string(inOne(t, text(page(1))))
	chunks := fmt.Sprintf("%x\r\n%s\r\n5;x=y\r\n     \r\n0\r\n\r\n", len(page(1)), page(1))
	cut := response("https://courier.example/1", ok+"\nContent-Encoding: gzip", gz[:len(gz)-9])
	cut.more = "WARC-Truncated: length\r\n"
	for name, r := range map[string]made{
		"gzip":                            response("1", ok+"\nContent-Encoding: gzip", gz),
		"deflate":                         response("1", ok+"\nContent-Encoding: deflate", deflated(page(1))),
		"gzip in the header only":         response("1", ok+"\nContent-Encoding: gzip", page(1)),
		"chunked":                         response("1", ok+"\nTransfer-Encoding: chunked", chunks),
		"chunked and gzip":                response("1", ok+"\nTransfer-Encoding: chunked\nContent-Encoding: gzip", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(gz), gz)),
		"chunked in the header only":      response("1", ok+"\nTransfer-Encoding: chunked", page(1)),
		"HTTP/2":                          response("1", "HTTP/2 200\ncontent-type: text/html", page(1)),
		"no type":                         response("1", "HTTP/1.0 200 OK\nServer: old", page(1)),
		"a type the crawler knew better":  {"response", "1", "application/http", "WARC-Identified-Payload-Type: text/html\r\n", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + page(1), -1},
		"a resource":                      {"resource", "1", "text/html", "", page(1), -1},
		"cut by the crawler, who says so": cut,
	} {
		s := readAll(bytes.NewReader(plainly(r)), Options{})
		if len(s.bodies) != 1 || !strings.HasPrefix(page(1), strings.TrimSpace(s.bodies[0])) || s.errors != nil || len(s.bodies[0]) < 40 {
			t.Errorf("%s: %q, %v, %v", name, s.bodies, s.errors, s.skipped)
		}
	}
}

func TestWhatIsNoPageIsCounted(t *testing.T) {
	s := readAll(bytes.NewReader(plainly(
		response("r", "HTTP/1.1 301 Moved\nLocation: /x", "moved"), response("r", "HTTP/1.1 404 Not Found\nContent-Type: text/html", page(1)),
		response("r", "HTTP/1.1 200 OK\nContent-Type: image/png", "\x89PNG\r\n\r\n\r\n"), ship(1), response("r", ok, ""),
		made{"revisit", "r", "application/http", "", "HTTP/1.1 304 Not Modified\r\n\r\n", -1}, made{"resource", "r", "image/gif", "", "GIF8", -1},
		made{"response", "dns:courier.example", "text/dns", "", "20310309 courier.example. 1 IN A 192.0.2.1", -1}, made{"metadata", "r", "application/warc-fields", "", "a: b\r\n", -1},
	)), Options{})
	want := map[Reason]int{Redirect: 1, Failed: 1, NotHTML: 2, Empty: 1, Revisit: 1}
	if !reflect.DeepEqual(s.skipped, want) || fmt.Sprint(s.uris) != "[1]" || s.errors != nil {
		t.Errorf("%v, %v, %v", s.skipped, s.uris, s.errors)
	}
}

// withLength is a page whose record claims another length.
func withLength(n, length int) made {
	m := ship(n)
	m.length = length
	return m
}

// Whatever is wrong with one record, the others are read, and what was wrong is named.
func TestBrokenRecords(t *testing.T) {
	whole := packed(t, ship(1), ship(2), ship(3))
	second := bytes.Index(whole[1:], gzipMagic) + 1
	damaged := slices.Clone(whole)
	for i := range 40 {
		damaged[second+60+i] ^= 0x5a
	}
	sum := slices.Clone(whole)
	third := bytes.LastIndex(whole, gzipMagic)
	sum[third-8] ^= 1 // the checksum of the second member
	for _, c := range []struct {
		name  string
		bytes []byte
		uris  string
		want  []error
	}{
		{"a length too short", plainly(ship(1), withLength(2, 100), ship(3)), "[1 3]", []error{ErrLength}},
		{"a length too long", plainly(ship(1), withLength(2, 300), ship(3), ship(4)), "[1 3 4]", []error{ErrLength}},
		{"a length beyond the end", plainly(ship(1), withLength(2, 1<<20), ship(3), ship(4)), "[1 3 4]", []error{ErrLength}},
		{"a length beyond any page", plainly(ship(1), withLength(2, 1<<40), ship(3), ship(4)), "[1 3 4]", []error{ErrLength}},
		{"a negative length", plainly(ship(1), withLength(2, -7), ship(3)), "[1 3]", []error{ErrHeader}},
		{"a length too short, packed", packed(t, ship(1), withLength(2, 100), ship(3)), "[1 3]", []error{ErrLength}},
		{"a length too long, packed", packed(t, ship(1), withLength(2, 3000), ship(3)), "[1 3]", []error{ErrLength}},
		{"a length beyond any page, packed", packed(t, ship(1), withLength(2, 1<<40), ship(3)), "[1 3]", []error{ErrLength}},
		{"a length too long, in one piece", inOne(t, ship(1), withLength(2, 3000), ship(3)), "[1 3]", []error{ErrLength}},
		{"rubbish between", plainly(ship(1), text("this is no record\r\nnor this\r\n"), ship(3)), "[1 3]", []error{ErrHeader}},
		{"rubbish in a member", packed(t, ship(1), text("this is no record\r\n"), ship(3)), "[1 3]", []error{ErrHeader}},
		{"damaged packing", damaged, "[1 3]", []error{ErrPacking}},
		{"a wrong checksum", sum, "[1 3]", []error{ErrPacking}},
		{"rubbish between members", slices.Concat(whole[:second], []byte("\x1f\x8b\x08rubbish"), whole[third:]), "[1 3]", []error{ErrPacking}},
		{"cut in the last record", plainly(ship(1), ship(2))[:len(plainly(ship(1), ship(2)))-50], "[1]", []error{ErrCutOff}},
		{"cut in the last header", plainly(ship(1), ship(2))[:len(plainly(ship(1)))+60], "[1]", []error{ErrCutOff}},
		{"cut in the last member", whole[:len(whole)-30], "[1 2]", []error{ErrCutOff}},
		{"cut in the header of a member", whole[:third+5], "[1 2]", []error{ErrCutOff}},
		{"cut between the empty lines at the end", plainly(ship(1), ship(2))[:len(plainly(ship(1), ship(2)))-3], "[1 2]", nil},
		{"too large a page", plainly(ship(1), response("x", ok, strings.Repeat("z", 5000)), ship(3)), "[1 3]", []error{ErrTooLarge}},
		{"no archive", []byte("Mara Kyr said no.\n"), "[]", []error{ErrNoArchive}},
		{"nothing", nil, "[]", []error{ErrNoArchive}},
	} {
		s := readAll(bytes.NewReader(c.bytes), Options{MaxPage: 4000})
		if fmt.Sprint(s.uris) != c.uris {
			t.Errorf("%s: %v, want %s (%v)", c.name, s.uris, c.uris, s.errors)
		}
		if len(s.errors) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.name, s.errors, c.want)
			continue
		}
		for i, err := range s.errors {
			if !errors.Is(err, c.want[i]) || !strings.Contains(err.Error(), "a.warc") {
				t.Errorf("%s: %v, want %v", c.name, err, c.want[i])
			}
		}
	}
}

func TestAnErrorNamesThePlace(t *testing.T) {
	first := plainly(ship(1))
	s := readAll(bytes.NewReader(plainly(ship(1), withLength(2, 100), ship(3))), Options{})
	want := fmt.Sprintf("cannot read a.warc: the record at byte %d is passed over: its length is wrong", len(first))
	if len(s.errors) != 1 || s.errors[0].Error() != want {
		t.Errorf("%v", s.errors)
	}
	if want := fmt.Sprintf("a.warc:%d", bytes.LastIndex(plainly(ship(1), withLength(2, 100), ship(3)), []byte("WARC/1.0"))); s.paths[1] != want {
		t.Errorf("after it comes %s, not %s", s.paths[1], want)
	}
}

// A failing disk ends the archive, and is not taken for its end.
func TestAFailureOfTheFileIsSaid(t *testing.T) {
	broken := errors.New("the disk is gone")
	for name, b := range map[string][]byte{"plain": plainly(ship(1), ship(2)), "packed": packed(t, ship(1), ship(2))} {
		s := readAll(io.MultiReader(bytes.NewReader(b[:len(b)-20]), iotest.ErrReader(broken)), Options{})
		if len(s.errors) != 1 || !errors.Is(s.errors[0], broken) || fmt.Sprint(s.uris) != "[1]" {
			t.Errorf("%s: %v, %v", name, s.errors, s.uris)
		}
	}
}

// Lengths that send the reader back again and again cost a bounded time.
func TestHostileLengths(t *testing.T) {
	evil := strings.Repeat("WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 19000000\r\n\r\n", 60_000)
	began := time.Now()
	s := readAll(strings.NewReader(evil), Options{})
	if took := time.Since(began); took > 20*time.Second || len(s.errors) == 0 || len(s.uris) != 0 {
		t.Errorf("%d errors, %d pages, after %v", len(s.errors), len(s.uris), took)
	}
}

func TestSniff(t *testing.T) {
	for name, c := range map[string]struct {
		bytes []byte
		want  bool
	}{
		"plain": {plainly(warcinfo()), true}, "packed": {packed(t, warcinfo()), true}, "a packed text": {inOne(t, text("Mara Kyr said no.")), false},
		"a text": {[]byte("WAR and peace"), false}, "nothing": {nil, false}, "broken gzip": {gzipMagic, false},
	} {
		r := bufio.NewReader(bytes.NewReader(c.bytes))
		if got := Sniff(r); got != c.want || r.Buffered() != len(c.bytes) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Memory is the same for an archive of any size.
func TestMemoryStaysFlat(t *testing.T) {
	n := 1000 // some 30 MB unpacked
	if testing.Short() {
		n = 300
	}
	var first, most uint64
	count := 0
	for c, err := range Captures(endless(n), "a.warc.gz", Options{}) {
		if err != nil || !bytes.HasPrefix(c.Bytes, []byte(page(count))) {
			t.Fatalf("record %d: %v", count, err)
		}
		if count++; count%100 == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			if first == 0 {
				first = m.HeapAlloc
			}
			most = max(most, m.HeapAlloc)
		}
	}
	if count != n || most > first+4<<20 {
		t.Errorf("%d of %d pages; %d bytes of memory grew to %d", count, n, first, most)
	}
}

func FuzzCaptures(f *testing.F) {
	f.Add(plainly(warcinfo(), ship(1), withLength(2, 300), ship(3)))
	f.Add(packed(f, ship(1), withLength(2, 100)))
	f.Add(inOne(f, ship(1), ship(2)))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := readAll(bytes.NewReader(b), Options{MaxPage: 4096})
		if n := len(s.uris) + len(s.errors); n > len(b)/10+1 {
			t.Errorf("%d records of %d bytes", n, len(b))
		}
	})
}
