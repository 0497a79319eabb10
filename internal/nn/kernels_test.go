package nn

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"
)

// asked is a mixture of features that a table of n rows holds and of strangers,
// among them some without a fingerprint of their own (its bits are all 0).
func asked(r *rand.Rand, n, many int) []uint64 {
	var fs []uint64
	for range many {
		switch h := Feature(1, uint64(r.IntN(n+1))); r.IntN(5) {
		case 0:
			fs = append(fs, r.Uint64())
		case 1:
			fs = append(fs, h&^(1<<16-1))
		default:
			fs = append(fs, h)
		}
	}
	return fs
}

// The kernels of this architecture give what the plain ways give, in tables of
// every size, where a search runs over the end of a line and of the table, and
// with fingerprints of either length.
func TestKernelsDoAsThePlainWays(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, labels := range []int{1, 2, 3, 5, 6, 7, 16, 18, 32, 33, 51, 64, 65, 130} {
		for _, n := range []int{0, 1, 11, 22, 179, 3000} {
			table := NewTable(labels, rows(n, labels), 1.0/127)
			for _, many := range []int{1, 2, 30, most} {
				fs := asked(r, n, many)
				for _, table.prints = range []uint64{1<<16 - 1, 1<<15 - 1} {
					if table.lines != nil {
						compareLines(t, table, fs)
					} else {
						compareRows(t, table, fs)
					}
				}
			}
		}
	}
}

func compareLines(t *testing.T, table *Table, fs []uint64) {
	t.Helper()
	got, want := [8]uint16{7}, [8]uint16{9}
	sumLines(&table.lines[0], uint64(table.mask), uint64(table.shift), table.prints, fs, &got)
	sumLinesPlain(table.lines, uint64(table.shift), table.prints, fs, &want)
	if l := table.labels; !slices.Equal(got[:l], want[:l]) {
		t.Fatalf("%d labels, %d slots: %d features sum to %v, the plain way to %v", l, table.mask+1, len(fs), got[:l], want[:l])
	}
}

func compareRows(t *testing.T, table *Table, fs []uint64) {
	t.Helper()
	var got, want [most]uint32
	n := findRows(&table.shelves[0], uint64(table.mask), uint64(table.shift), table.prints, fs, &got,
		unsafe.SliceData(table.wide), uint64(table.pitch))
	m := findRowsPlain(table.shelves, uint64(table.shift), table.prints, fs, &want)
	if !slices.Equal(got[:n], want[:m]) {
		t.Fatalf("%d labels: rows %v are found, the plain way finds %v", table.labels, got[:n], want[:m])
	}
	for from := 0; from < table.pitch && n > 0; from += block {
		sums, plain := [block]uint16{7}, [block]uint16{9}
		sumRows(&table.wide[from], uint64(table.pitch), got[:n], &sums)
		sumRowsPlain(table.wide[from:], table.pitch, got[:n], &plain)
		if k := min(table.pitch, block); !slices.Equal(sums[:k], plain[:k]) {
			t.Fatalf("%d labels: %d rows sum to %v, the plain way to %v", table.labels, n, sums[:k], plain[:k])
		}
	}
}

// More features than are summed at once, and asking for them, change no sum.
func TestManyFeaturesSumAlike(t *testing.T) {
	for _, labels := range []int{3, 19} {
		table := NewTable(labels, rows(500, labels), 1.0/127)
		var fs []uint64
		want := make([]int32, labels)
		for k := range 3 * most {
			fs = append(fs, Feature(1, uint64(k)))
			table.Add(fs[k:], want)
		}
		got := make([]int32, labels)
		table.Ask(fs)
		table.Ask(nil)
		if table.Sum(fs, got); !slices.Equal(got, want) {
			t.Errorf("%d features of %d labels sum to %v, one by one to %v", len(fs), labels, got, want)
		}
	}
}
