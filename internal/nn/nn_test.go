package nn

import (
	"bytes"
	"slices"
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

// Rows of every width, in small tables too, where a search runs over the table's end.
func TestTablesOfEveryWidthSumAlike(t *testing.T) {
	for _, labels := range []int{3, 8, 9, 19, 32, 33} {
		for n := range 60 {
			rs := rows(n, labels)
			table := NewTable(labels, rs, 1.0/127)
			var features []uint64
			want := make([]int32, labels)
			for _, r := range rs {
				features = append(features, r.Feature)
				for l, x := range r.Weights {
					want[l] += int32(Quantize(x, 1.0/127))
				}
			}
			got := make([]int32, labels)
			if table.Sum(features, got); !slices.Equal(got, want) {
				t.Fatalf("%d rows of %d labels sum to %v, want %v", n, labels, got, want)
			}
		}
	}
}

// withGaps writes a table in the older form, in which empty slots have rows.
func withGaps(t *Table) []byte {
	b := t.AppendTo(nil)
	header, rows := b[:12:12], b[16+len(t.keys):]
	header[7] &^= packed >> 24
	b = append(header, t.keys...)
	for i := 0; i < len(t.keys); i += 2 {
		if t.keys[i] == 0 && t.keys[i+1] == 0 {
			b = append(b, make([]byte, (t.labels+7)&^7)...)
			continue
		}
		b = append(append(b, rows[:t.labels]...), make([]byte, (t.labels+7)&^7-t.labels)...)
		rows = rows[t.labels:]
	}
	return b
}

// filled writes a table in the form between, packed rows filled up to whole words.
func filled(t *Table) []byte {
	b := t.AppendTo(nil)
	rows := b[16+len(t.keys) : len(b)-tail]
	b = append([]byte{}, b[:16+len(t.keys)]...)
	b[14], b[15] = 0, 0
	for ; len(rows) > 0; rows = rows[t.labels:] {
		b = append(append(b, rows[:t.labels]...), make([]byte, (t.labels+7)&^7-t.labels)...)
	}
	return b
}

func TestFilledTablesSumAlike(t *testing.T) {
	tight := NewTable(9, rows(500, 9), 1.0/127)
	old, rest, err := ReadTable(filled(tight))
	if err != nil || len(rest) != 0 {
		t.Fatalf("%v, %d bytes left", err, len(rest))
	}
	if !bytes.Equal(old.AppendTo(nil), tight.AppendTo(nil)) {
		t.Error("a table of filled rows is not written as a tight one")
	}
	want, got := make([]int32, 9), make([]int32, 9)
	for i := range uint64(500) {
		features := []uint64{Feature(1, i), Feature(1, i*7)}
		tight.Sum(features, want)
		if old.Sum(features, got); !slices.Equal(got, want) {
			t.Fatalf("feature %d sums to %v, want %v", i, got, want)
		}
	}
}

func TestTablesWithGapsSumAlike(t *testing.T) {
	packed := NewTable(9, rows(500, 9), 1.0/127)
	gaps, rest, err := ReadTable(withGaps(packed))
	if err != nil || len(rest) != 0 {
		t.Fatalf("%v, %d bytes left", err, len(rest))
	}
	if !bytes.Equal(gaps.AppendTo(nil), packed.AppendTo(nil)) {
		t.Error("a table with gaps is not written as a packed one")
	}
	want, got := make([]int32, 9), make([]int32, 9)
	for i := range uint64(600) {
		features := []uint64{Feature(1, i), Feature(1, i*7)}
		packed.Sum(features, want)
		if gaps.Sum(features, got); !slices.Equal(got, want) {
			t.Fatalf("feature %d sums to %v, want %v", i, got, want)
		}
		if gaps.Has(features[0]) != (i < 500) {
			t.Errorf("feature %d is in the table: %v", i, i >= 500)
		}
	}
}

func TestDamagedTablesAreErrors(t *testing.T) {
	good := NewTable(9, rows(50, 9), 1.0/127)
	for keys, whole := range map[int][]byte{16: good.AppendTo(nil), 12: withGaps(good)} {
		for n := range whole {
			if _, _, err := ReadTable(whole[:n]); err == nil {
				t.Fatalf("a table cut off after %d of %d bytes was read", n, len(whole))
			}
		}
		full := slices.Clone(whole)
		for i := keys; i < len(full); i++ {
			full[i] |= 1
		}
		if _, _, err := ReadTable(full); err == nil {
			t.Error("a table without an empty slot was read")
		}
	}
	width := good.AppendTo(nil)
	width[14]++
	if _, _, err := ReadTable(width); err == nil {
		t.Error("a table with rows of other widths was read")
	}
	prints := good.AppendTo(nil)
	prints[12] = 3
	if _, _, err := ReadTable(prints); err == nil {
		t.Error("a table with fingerprints of other bits was read")
	}
}

func FuzzReadTable(f *testing.F) {
	f.Add(NewTable(9, rows(20, 9), 0.01).AppendTo(nil), uint64(77))
	f.Add(withGaps(NewTable(3, rows(20, 3), 0.01)), uint64(78))
	f.Fuzz(func(t *testing.T, b []byte, feature uint64) {
		table, _, err := ReadTable(b)
		if err != nil {
			return
		}
		table.Sum([]uint64{feature, feature + 1, ^feature}, make([]int32, table.Labels()))
	})
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
