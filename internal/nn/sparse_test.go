package nn

import (
	"math/rand/v2"
	"testing"
)

// sparseRows are rows of different fullness over 40 labels, with what they should sum to.
func sparseRows() []Row {
	random := rand.New(rand.NewPCG(1, 2))
	var rows []Row
	for i := range 300 {
		w := make([]float32, 40)
		for range i % 9 {
			w[random.IntN(40)] = float32(random.IntN(255) - 127)
		}
		rows = append(rows, Row{Feature: Hash("feature") + uint64(i)*0x9E3779B97F4A7C15, Weights: w})
	}
	return rows
}

func TestSparseSumsWhatWasPutIn(t *testing.T) {
	rows := sparseRows()
	made := NewSparse(40, rows, 1)
	read, rest, err := ReadSparse(made.AppendTo(nil))
	if err != nil || len(rest) != 0 {
		t.Fatalf("reading the table back: %v, %d bytes left", err, len(rest))
	}
	var sums Scores
	for i := 0; i+2 < len(rows); i++ {
		read.Sum([]uint64{rows[i].Feature, rows[i+1].Feature, rows[i+2].Feature, 12345}, &sums)
		for l := range sums[:40] {
			want := int32(rows[i].Weights[l] + rows[i+1].Weights[l] + rows[i+2].Weights[l])
			if sums[l] != want {
				t.Fatalf("rows %d to %d, label %d: %d, want %d", i, i+2, l, sums[l], want)
			}
		}
	}
}

func TestDamagedSparseIsAnError(t *testing.T) {
	good := NewSparse(40, sparseRows(), 1).AppendTo(nil)
	for _, n := range []int{0, 5, 15, 40, len(good) / 2, len(good) - 1} {
		if _, _, err := ReadSparse(good[:n]); err == nil {
			t.Errorf("a table cut off after %d bytes was read", n)
		}
	}
	bad := append([]byte{}, good...)
	bad[0] = 20 // labels above 20 stand in the slots
	if _, _, err := ReadSparse(bad); err == nil {
		t.Error("a table with labels beyond its number of labels was read")
	}
	full := append([]byte{}, good...)
	for i := 16; i < len(full); i++ {
		full[i] |= 1
	}
	if _, _, err := ReadSparse(full); err == nil {
		t.Error("a table without an empty slot was read")
	}
}

func FuzzReadSparse(f *testing.F) {
	f.Add(NewSparse(40, sparseRows()[:20], 1).AppendTo(nil), uint64(77))
	f.Fuzz(func(t *testing.T, b []byte, feature uint64) {
		table, _, err := ReadSparse(b)
		if err != nil {
			return
		}
		table.Sum([]uint64{feature, feature + 1}, new(Scores))
	})
}

func TestCodesAnswerWhatWasPutIn(t *testing.T) {
	var codes []Code
	for i := range 1000 {
		codes = append(codes, Code{Hash(string(rune('a'+i%26))) + uint64(i)*0x9E3779B97F4A7C15, uint16(i)})
	}
	c, rest, err := ReadCodes(NewCodes(codes).AppendTo(nil))
	if err != nil || len(rest) != 0 {
		t.Fatalf("reading the codes back: %v, %d bytes left", err, len(rest))
	}
	for i, x := range codes {
		if got := c.Get(x.Feature); got != x.Code {
			t.Errorf("code %d is %d", i, got)
		}
	}
	strangers := 0
	for i := range 10000 {
		if c.Get(Feature(5, uint64(i))) != 0 {
			strangers++
		}
	}
	if strangers > 5 {
		t.Errorf("%d of 10,000 strangers were given a code", strangers)
	}
	if got := c.Max(); got != 999 {
		t.Errorf("the highest code is %d, want 999", got)
	}
}

func TestDamagedCodesAreAnError(t *testing.T) {
	good := NewCodes([]Code{{1 << 40, 5}}).AppendTo(nil)
	for _, n := range []int{0, 3, 4, len(good) - 1} {
		if _, _, err := ReadCodes(good[:n]); err == nil {
			t.Errorf("codes cut off after %d bytes were read", n)
		}
	}
	for i := 4; i < len(good); i++ {
		good[i] = 7
	}
	if _, _, err := ReadCodes(good); err == nil {
		t.Error("codes without an empty slot were read")
	}
}

// Rows of two to four words take another way than rows of one or of more.
func TestTablesOfEveryWidthSumAlike(t *testing.T) {
	for _, labels := range []int{3, 8, 9, 19, 32, 33} {
		var rows []Row
		for i := range 50 {
			w := make([]float32, labels)
			for l := range w {
				w[l] = float32((i*31+l*17)%255 - 127)
			}
			rows = append(rows, Row{Feature: uint64(i+1) * 0x9E3779B97F4A7C15, Weights: w})
		}
		table := NewTable(labels, rows, 1)
		var features []uint64
		want := make([]int32, labels)
		for _, r := range rows {
			features = append(features, r.Feature)
			for l, x := range r.Weights {
				want[l] += int32(x)
			}
		}
		got := make([]int32, labels)
		table.Sum(features, got)
		for l := range want {
			if got[l] != want[l] {
				t.Errorf("%d labels: label %d sums to %d, want %d", labels, l, got[l], want[l])
			}
		}
	}
}
