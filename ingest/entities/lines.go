package entities

import (
	"encoding/json"
	"io"
	"maps"
	"slices"
	"sort"
)

// lineCounter tells the line of an offset in what was read through it. Offsets
// are asked for in ascending order, so that ends of lines before are forgotten.
type lineCounter struct {
	r      io.Reader
	read   int64
	ends   []int64
	before int
}

func (c *lineCounter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			c.ends = append(c.ends, c.read+int64(i))
		}
	}
	c.read += int64(n)
	return n, err
}

func (c *lineCounter) at(offset int64) int {
	n := sort.Search(len(c.ends), func(i int) bool { return c.ends[i] >= offset })
	c.before += n
	c.ends = append(c.ends[:0], c.ends[n:]...)
	return c.before + 1
}

// opensArray reports that the next value is an array. The first byte that is
// no space tells.
func opensArray(d *json.Decoder, _ *lineCounter) bool {
	d.More() // reads up to the next value
	var b [1]byte
	buffered := d.Buffered()
	for {
		n, err := buffered.Read(b[:])
		switch {
		case n == 0 || err != nil:
			return false
		case b[0] == ' ' || b[0] == '\t' || b[0] == '\n' || b[0] == '\r':
			continue
		}
		return b[0] == '['
	}
}

func sortedKeys(m map[string]json.RawMessage) []string { return slices.Sorted(maps.Keys(m)) }
