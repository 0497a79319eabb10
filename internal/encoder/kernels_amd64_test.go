package encoder

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// Every kernel gives the same numbers as its plain way, also where they run out of 16 bits.
func TestKernelsAreThePlainWays(t *testing.T) {
	if !wide {
		t.Skip("this processor has no AVX2: the plain ways are the only ones")
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n := lanes * (1 + r.IntN(8))
		for name, pair := range kernels(r, n) {
			wide = false
			want := pair()
			wide = true
			if have := pair(); !reflect.DeepEqual(have, want) {
				t.Fatalf("%s of %d numbers: %v, want %v", name, n, have, want)
			}
		}
	}
}

func kernels(r *rand.Rand, n int) map[string]func() any {
	floats := func(size float64) []float32 {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(r.NormFloat64() * size)
		}
		return x
	}
	x, gain, bias, more := floats(3), floats(2000), floats(1000), floats(20000)
	scale := floats(0.01)
	acc, words, weights := make([]int32, n), make([]int16, tile*n), make([]int16, lanes*n)
	row := make([]int8, n)
	for i := range n {
		acc[i], row[i] = int32(r.IntN(1<<24)-1<<23), int8(r.IntN(255)-127)
	}
	for i := range words {
		words[i] = int16(r.IntN(1<<16) - 1<<15)
	}
	for i := range weights {
		weights[i] = int16(r.IntN(255) - 127)
	}
	copied := func() []float32 { return append([]float32{}, x...) }
	return map[string]func() any{
		"tileSums":  func() any { out := make([]int32, 4*tile*lanes); tileSums(weights, words, out, 3*lanes); return out },
		"relu":      func() any { out := make([]int16, n); relu(acc, scale, bias, out); return out },
		"reluAdd":   func() any { out := make([]int16, n); reluAdd(acc, scale, bias, words, out); return out },
		"addSums":   func() any { out := copied(); addSums(out, acc, scale, bias); return out },
		"addRow":    func() any { out := copied(); addRow(out, bias); return out },
		"addBytes":  func() any { out := copied(); addBytes(out, row, 0.037); return out },
		"reluRows":  func() any { out := make([]int16, n); reluRows(x, gain, bias, more, out); return out },
		"normalize": func() any { out := make([]int16, n); normalize(x, gain, bias, out); return out },
	}
}

// The plain ways, for those who want to know what a processor without AVX2 takes.
func BenchmarkPlain(b *testing.B) {
	defer func(was bool) { wide = was }(wide)
	wide = false
	BenchmarkRun(b)
}
