package nn

import (
	"bytes"
	"testing"
)

func rows(n, labels int) []Row {
	var rs []Row
	for i := 0; i < n; i++ {
		w := make([]float32, labels)
		for l := range w {
			w[l] = float32((i*7+l*13)%255-127) / 127
		}
		rs = append(rs, Row{Feature: Feature(1, uint64(i)), Weights: w})
	}
	return rs
}

func TestTableSumsWhatWasPutIn(t *testing.T) {
	for _, labels := range []int{1, 3, 8, 9, 50} {
		rs := rows(500, labels)
		tab := NewTable(labels, rs, 1.0/127)
		back, rest, err := ReadTable(tab.AppendTo(nil))
		if err != nil || len(rest) != 0 {
			t.Fatalf("%d labels: %v, %d bytes left", labels, err, len(rest))
		}
		features := []uint64{Feature(99, 1)}
		want := make([]int32, labels)
		for _, r := range rs[:200] {
			features = append(features, r.Feature)
			for l := range want {
				want[l] += int32(Quantize(r.Weights[l], 1.0/127))
			}
		}
		got := make([]int32, labels)
		back.Sum(features, got)
		for l := range want {
			if got[l] != want[l] {
				t.Errorf("%d labels: label %d sums to %d, want %d", labels, l, got[l], want[l])
			}
		}
	}
}

func TestDamagedFilesAreErrors(t *testing.T) {
	var f File
	c := &Chain{Names: []string{"a", "b"}, Start: make([]int32, 2), Trans: make([]int32, 4), Table: NewTable(2, rows(9, 2), 0.01)}
	f.Add("chain", c.AppendTo(nil))
	whole := f.Bytes()
	for n := 0; n < len(whole); n++ {
		if _, err := OpenFile(whole[:n]); err == nil {
			t.Fatalf("a file cut off after %d of %d bytes opens", n, len(whole))
		}
	}
	body := c.AppendTo(nil)
	for n := 0; n < len(body); n++ {
		if _, _, err := ReadChain(body[:n]); err == nil {
			t.Fatalf("a chain cut off after %d of %d bytes reads", n, len(body))
		}
	}
	g, err := OpenFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	b, err := g.Section("chain")
	if err != nil || !bytes.Equal(b, body) {
		t.Fatalf("section came back changed: %v", err)
	}
	if _, err := g.Section("other"); err == nil {
		t.Error("a section that is not there is no error")
	}
}

func FuzzReadChain(f *testing.F) {
	c := &Chain{Names: []string{"a", "b"}, Start: make([]int32, 2), Trans: make([]int32, 4), Table: NewTable(2, rows(9, 2), 0.01)}
	f.Add(c.AppendTo(nil))
	f.Fuzz(func(t *testing.T, b []byte) {
		c, _, err := ReadChain(b)
		if err != nil {
			return
		}
		var p Paths
		c.Begin(&p, 3)
		for i := 0; i < 3; i++ {
			c.Token(&p, i, []uint64{Feature(1, uint64(i)), 0, ^uint64(0)})
		}
		if got := c.Best(&p); len(got) != 3 {
			t.Fatalf("a path of %d labels for 3 tokens", len(got))
		}
		c.Posteriors(&p)
	})
}
