package sqlite

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"hearsay"
	"hearsay/storetest"
)

// TestMeasure shows speed on as many articles as HEARSAY_MEASURE says; a
// million statements are 333334 articles. Without it, it shows that measuring works.
func TestMeasure(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("HEARSAY_MEASURE"))
	if err != nil {
		n = 400
	}
	path := filepath.Join(t.TempDir(), "measured.db")
	s := opened(t, path, Options{})
	f, err := storetest.Measure(t.Context(), s, n, 1000, min(n/2, 2000))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range f.Lines() {
		t.Log(line)
	}
	if at, err := os.Stat(path); err == nil {
		t.Logf("file: %.0f MB", float64(at.Size())/1e6)
	}
	lines, err := s.Plan(t.Context(), storetest.NewMaker().Query(1))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines {
		t.Log("plan: " + line)
	}
	if rows := f.Searches[4].Rows; rows < len(f.Searches[4].Times) && n >= 20_000 {
		t.Errorf("searching for the words of %d rows finds %d", len(f.Searches[4].Times), rows)
	}
}

func BenchmarkRecord(b *testing.B) {
	s, err := Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	m := storetest.NewMaker()
	n := 0
	for b.Loop() {
		b.StopTimer()
		batch := make([]hearsay.Addition, 500)
		for i := range batch {
			batch[i] = m.Article(n)
			n++
		}
		b.StartTimer()
		if _, err := s.Record(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "articles/s")
}
