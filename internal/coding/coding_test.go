package coding

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
)

const page = "<p>The harbour master of Pellin said that the pier would stay shut.</p>"

func packed(t testing.TB, coding, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "zlib":
		w = zlib.NewWriter(&b)
	case "raw":
		w, _ = flate.NewWriter(&b, 5)
	case "br":
		w = brotli.NewWriter(&b)
	}
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestUnpack(t *testing.T) {
	for _, c := range []struct {
		name, codings string
		body          []byte
		want          string
		err           error
	}{
		{"nothing declared", "", []byte(page), page, nil},
		{"identity", "identity", []byte(page), page, nil},
		{"gzip", "GZIP", packed(t, "gzip", page), page, nil},
		{"gzip in the header only", "gzip", []byte(page), page, nil},
		{"deflate", "deflate", packed(t, "zlib", page), page, nil},
		{"deflate without zlib", "deflate", packed(t, "raw", page), page, nil},
		{"deflate in the header only", "deflate", []byte(page), page, nil},
		{"br", "br", packed(t, "br", page), page, nil},
		{"br in the header only", "br", []byte(page), page, nil},
		{"br, then gzip", "br, gzip", packed(t, "gzip", string(packed(t, "br", page))), page, nil},
		{"a bomb", "gzip", packed(t, "gzip", strings.Repeat("0", 5000)), strings.Repeat("0", 1000), ErrTooLarge},
		{"plain and large", "", bytes.Repeat([]byte("0"), 5000), strings.Repeat("0", 1000), ErrTooLarge},
		{"a packing of tomorrow", "zstd", []byte("(\xb5"), "", ErrUnknown},
		{"damaged at once", "gzip", []byte("\x1f\x8b\x08damaged"), "", ErrBroken},
	} {
		got, err := Unpack(c.body, c.codings, 1000)
		if string(got) != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: %q, %v; want %q, %v", c.name, got, err, c.want, c.err)
		}
	}
}

// What could be unpacked of a body that was cut off comes with the error.
func TestUnpackGivesWhatThereIs(t *testing.T) {
	long := strings.Repeat(page+"\n", 50) + "The end is missing: 8f3kq0."
	b := packed(t, "gzip", long)
	got, err := Unpack(b[:len(b)-20], "gzip", 1<<20)
	if !errors.Is(err, ErrBroken) || !strings.HasPrefix(long, string(got)) || len(got) < len(page) {
		t.Errorf("%d bytes of %d, %v", len(got), len(long), err)
	}
}

func TestUnchunk(t *testing.T) {
	for _, c := range []struct {
		name, body, want string
		chunked          bool
	}{
		{"two chunks", "4\r\nMara\r\n4\r\n Kyr\r\n0\r\n\r\n", "Mara Kyr", true},
		{"with extensions, capitals and a trailer", "A;x=y\r\nMara Kyr s\r\n3\r\naid\r\n0\r\nDate: now\r\n\r\n", "Mara Kyr said", true},
		{"line feeds alone", "4\nMara\n0\n\n", "Mara", true},
		{"cut in a chunk", "4\r\nMara\r\n40\r\n Ky", "Mara Ky", true},
		{"cut in a size", "4\r\nMara\r\n4", "Mara", true},
		{"empty", "0\r\n\r\n", "", true},
		{"a page", page + "\n" + page, "", false},
		{"a page that begins with a word in hexadecimal", "beef\r\nis dear", "is dear", true},
		{"a negative size", "-4\r\nMara\r\n", "", false},
		{"nothing", "", "", false},
	} {
		got, chunked := Unchunk([]byte(c.body))
		if string(got) != c.want || chunked != c.chunked {
			t.Errorf("%s: %q, %v", c.name, got, chunked)
		}
	}
}

func FuzzBodies(f *testing.F) {
	f.Add([]byte("4\r\nMara\r\n0\r\n\r\n"), "gzip")
	f.Add(packed(f, "gzip", page), "gzip")
	f.Add(packed(f, "raw", page), "deflate")
	f.Add(packed(f, "br", page), "br, identity")
	f.Fuzz(func(t *testing.T, body []byte, codings string) {
		if whole, _ := Unchunk(body); len(whole) > len(body) {
			t.Errorf("%d bytes came of %d", len(whole), len(body))
		}
		if out, _ := Unpack(body, codings, 4096); len(out) > 4096 && len(out) > len(body) {
			t.Errorf("%d bytes came out", len(out))
		}
	})
}
