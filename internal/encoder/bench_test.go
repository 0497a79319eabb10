package encoder

import (
	"math/rand/v2"
	"testing"
)

// BenchmarkRun measures reading, in nanoseconds a token, by each set of kernels.
func BenchmarkRun(b *testing.B) {
	eachWay(b, func(t testing.TB) { benchmarkRun(t.(*testing.B)) })
}

func benchmarkRun(b *testing.B) {
	e := chance(b, 4)
	var s Stretch
	s.Tokens = text(200)
	var p Scene
	b.ResetTimer()
	for range b.N {
		e.Run(&s)
		e.Begin(&p, s.States[:40*Width])
		for cue := range 3 {
			e.Roles(&p, cue*9, cue*9+1, 0, 40, func(i int) Place { return Reach(i, cue*9, cue*9+1, 0, false, false) })
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/200, "ns/token")
}

// BenchmarkSums measures one tile of sums by each set of kernels and the plain way.
func BenchmarkSums(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	w, x, acc := numbers(r, lanes*mostInputs, 127), numbers(r, tile*mostInputs, 1<<15), make([]int32, tile*lanes)
	eachWay(b, func(t testing.TB) {
		for range t.(*testing.B).N {
			tileSums(w, x, acc, lanes)
		}
	})
	b.Run("plain", func(b *testing.B) {
		for range b.N {
			tileSumsPlain(w, x, acc, lanes)
		}
	})
}
