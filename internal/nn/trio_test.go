package nn

import "testing"

func trioRows() []Row {
	var rows []Row
	for i := range 200 {
		rows = append(rows, Row{Feature: uint64(i+1) * 0x9E3779B97F4A7C15, Weights: []float32{float32(i%255 - 127), float32(-(i % 100)), 127}})
	}
	return rows
}

func TestTrioSumsWhatWasPutIn(t *testing.T) {
	rows := trioRows()
	table, rest, err := ReadTrio(NewTrio(rows, 1).AppendTo(nil))
	if err != nil || len(rest) != 0 {
		t.Fatalf("reading the table back: %v, %d bytes left", err, len(rest))
	}
	features, want := []uint64{99}, [3]int32{}
	for _, r := range rows {
		features = append(features, r.Feature)
		for l, w := range r.Weights {
			want[l] += int32(w)
		}
	}
	if got := table.Sum(features); got != want {
		t.Errorf("sums are %v, want %v", got, want)
	}
}

func TestDamagedTrioIsAnError(t *testing.T) {
	good := NewTrio(trioRows(), 1).AppendTo(nil)
	for _, n := range []int{0, 7, 8, 100, len(good) - 1} {
		if _, _, err := ReadTrio(good[:n]); err == nil {
			t.Errorf("a table cut off after %d bytes was read", n)
		}
	}
	wide := append([]byte{}, good...)
	wide[8+3] = 9
	if _, _, err := ReadTrio(wide); err == nil {
		t.Error("a table with a weight beyond a byte was read")
	}
	full := append([]byte{}, good...)
	for i := 8; i < len(full); i += 8 {
		full[i] = 1
	}
	if _, _, err := ReadTrio(full); err == nil {
		t.Error("a table without an empty slot was read")
	}
}
