package warc

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
)

// Packed members are cut off at random places. Every other record comes out
// whole, each that was cut is said with the byte at which it begins, and nothing
// else is said: a member that lacks its end takes none of the next with it.
func TestCutMembersLoseNothingElse(t *testing.T) {
	rounds := 100
	if testing.Short() {
		rounds = 25
	}
	for seed := range rounds {
		if seed == rounds-1 {
			seed = 1888 // a page that says WARC/1.0 where it is cut
		}
		c := cutArchive(t, rand.New(rand.NewPCG(uint64(seed), 23)))
		s := readAll(bytes.NewReader(c.bytes), Options{})
		if fmt.Sprint(s.uris) != fmt.Sprint(c.whole) {
			t.Fatalf("seed %d: %v came out, not %v; cut at %v; %v", seed, s.uris, c.whole, c.cut, s.errors)
		}
		for i, body := range s.bodies {
			if body != c.bodies[i] {
				t.Fatalf("seed %d: the body of %s is not its own", seed, s.uris[i])
			}
		}
		if len(s.errors) != len(c.cut) {
			t.Fatalf("seed %d: %d errors for %d members that were cut at %v: %v", seed, len(s.errors), len(c.cut), c.cut, s.errors)
		}
		for i, err := range s.errors {
			var of *Error
			if !errors.As(err, &of) || of.Offset != c.cut[i] || !strings.Contains(err.Error(), "a.warc: the record at byte ") {
				t.Errorf("seed %d: %v, and what was cut begins at byte %d", seed, err, c.cut[i])
			}
		}
	}
}

// cutOne is an archive of which some members lack their end.
type cutOne struct {
	bytes         []byte
	whole, bodies []string
	cut           []int64
}

// cutArchive makes one: pages of any size, packed well, badly and not at all, now
// and then one that says WARC/1.0 itself. Between two that are cut is a whole one.
func cutArchive(t *testing.T, dice *rand.Rand) (c cutOne) {
	t.Helper()
	for n := range 3 + dice.IntN(12) {
		uri := fmt.Sprint(n)
		body := page(n) + filler(dice)
		var b bytes.Buffer
		z, err := gzip.NewWriterLevel(&b, []int{gzip.NoCompression, gzip.BestSpeed, gzip.DefaultCompression, gzip.HuffmanOnly}[dice.IntN(4)])
		if err != nil {
			t.Fatal(err)
		}
		_, err = z.Write([]byte(response("https://courier.example/"+uri, ok, body).String()))
		if closed := z.Close(); err != nil || closed != nil {
			t.Fatal(err, closed)
		}
		member := b.Bytes()
		if dice.IntN(3) == 0 && n > 0 && (len(c.cut) == 0 || len(c.whole) > 0 && c.whole[len(c.whole)-1] == fmt.Sprint(n-1)) {
			c.cut = append(c.cut, int64(len(c.bytes)))
			c.bytes = append(c.bytes, member[:cutAt(dice, len(member))]...)
			continue
		}
		c.whole, c.bodies = append(c.whole, uri), append(c.bodies, body)
		c.bytes = append(c.bytes, member...)
	}
	return c
}

// cutAt is a place in a member: any, or one of the first or last, where header
// and checksum stand.
func cutAt(dice *rand.Rand, size int) int {
	switch dice.IntN(4) {
	case 0:
		return 1 + dice.IntN(20)
	case 1:
		return size - 1 - dice.IntN(12)
	}
	return 1 + dice.IntN(size-1)
}

func filler(dice *rand.Rand) string {
	size := []int{0, 300, 5_000, 90_000, 300_000}[dice.IntN(5)]
	b := make([]byte, size)
	letters := "abcdefgh ijklmnop\n"
	if dice.IntN(2) == 0 {
		letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ<>+/"
	}
	for i := range b {
		b[i] = letters[dice.IntN(len(letters))]
	}
	if size > 0 && dice.IntN(6) == 0 {
		copy(b[dice.IntN(size):], "\nWARC/1.0\r\nWARC-Type: response\r\n")
	}
	return string(b)
}

// Also the first member may be cut, one after the other, and one that is larger
// than what can be gone back over.
func TestCutMembersAtTheEdges(t *testing.T) {
	first, second, third := inOne(t, ship(1)), inOne(t, ship(2)), inOne(t, ship(3))
	film := inOne(t, response("https://courier.example/film", "HTTP/1.1 200 OK\nContent-Type: video/mp4", noise(3*mostKept)))
	for name, b := range map[string][]byte{
		"the first, in its header":        bytes.Join([][]byte{first[:7], second, third}, nil),
		"the first, in its first block":   bytes.Join([][]byte{first[:14], second, third}, nil),
		"the first, in its last block":    bytes.Join([][]byte{first[:len(first)-30], second, third}, nil),
		"the first, in its checksum":      bytes.Join([][]byte{first[:len(first)-3], second, third}, nil),
		"two, one after the other":        bytes.Join([][]byte{first[:len(first)/2], first[:len(first)-9], second, third}, nil),
		"a film":                          bytes.Join([][]byte{film[:len(film)/2], second, third}, nil),
		"a film, nearly whole":            bytes.Join([][]byte{film[:len(film)-5], second, third}, nil),
		"a film, after a whole one of it": bytes.Join([][]byte{film, film[:len(film)-100_000], second, third}, nil),
	} {
		if s := readAll(bytes.NewReader(b), Options{}); fmt.Sprint(s.uris) != "[2 3]" || len(s.errors) == 0 || len(s.errors) > 2 {
			t.Errorf("cut is %s: %v come out, %v", name, s.uris, s.errors)
		}
	}
}

// noise does not pack.
func noise(size int) string {
	b := make([]byte, size)
	dice := rand.New(rand.NewPCG(3, 4))
	for i := range b {
		b[i] = byte(dice.Uint32())
	}
	return string(b)
}

// Members that send the reader back again and again, each into the same long
// stretch that fails in the end, cost a bounded time.
func TestHostileMembers(t *testing.T) {
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	_, err := z.Write([]byte(strings.Repeat("WARC/1.0\r\n", 2_000_000)))
	if closed := z.Close(); err != nil || closed != nil {
		t.Fatal(err, closed)
	}
	// A stored block of 65,535 bytes begins each member and holds the next ones.
	head := append(append([]byte{}, gzipMagic...), 0, 0, 0, 0, 0, 0, 255, 0, 255, 255, 0, 0)
	evil := bytes.Repeat(append(head, "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 19000000\r\n\r\n"...), 3000)
	evil = append(evil, bomb.Bytes()[:bomb.Len()-8]...)
	began := time.Now()
	s := readAll(bytes.NewReader(evil), Options{})
	if took := time.Since(began); took > 2*time.Minute || len(s.errors) == 0 || len(s.uris) != 0 {
		t.Errorf("%d errors, %d pages, after %v", len(s.errors), len(s.uris), took)
	}
}
