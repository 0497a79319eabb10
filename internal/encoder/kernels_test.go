package encoder

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// Every kernel gives the same numbers as its plain way, also where they run out of 16 bits.
func TestKernelsAreThePlainWays(t *testing.T) {
	eachWay(t, func(t testing.TB) {
		r := rand.New(rand.NewPCG(1, 2))
		for range 200 {
			n := lanes * (1 + r.IntN(8))
			for name, k := range kernels(r, n) {
				if have, want := k.run(), k.plain(); !reflect.DeepEqual(have, want) {
					t.Fatalf("%s of %d numbers: %v, want %v", name, n, have, want)
				}
			}
		}
	})
}

// under runs a part of a test or of a benchmark.
func under(t testing.TB, name string, part func(testing.TB)) {
	switch t := t.(type) {
	case *testing.T:
		t.Run(name, func(t *testing.T) { part(t) })
	case *testing.B:
		t.Run(name, func(b *testing.B) { part(b) })
	}
}

type kernel struct{ run, plain func() any }

// same is a kernel and its plain way, both writing into a copy of out.
func same[T any](out []T, run, plain func(out []T)) kernel {
	on := func(f func([]T)) func() any {
		return func() any { o := append([]T{}, out...); f(o); return o }
	}
	return kernel{on(run), on(plain)}
}

func kernels(r *rand.Rand, n int) map[string]kernel {
	floats := func(size float64) []float32 {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(r.NormFloat64() * size)
		}
		return x
	}
	x, gain, bias, more, scale := floats(3), floats(60), floats(30), floats(200), floats(0.0001)
	acc, row, out, words := make([]int32, n), make([]int8, n), make([]int16, n), numbers(r, n, 128)
	for i := range n {
		words[i] += 128 // what is between layers is never below nothing
		acc[i], row[i] = int32(r.IntN(1<<24)-1<<23), int8(r.IntN(255)-127)
	}
	return map[string]kernel{
		"relu": same(out, func(o []int16) { relu(acc, scale, bias, o) }, func(o []int16) { reluPlain(acc, scale, bias, o) }),
		"reluAdd": same(out, func(o []int16) { reluAdd(acc, scale, bias, words, o) },
			func(o []int16) { reluAddPlain(acc, scale, bias, words, o) }),
		"addSums":  same(x, func(o []float32) { addSums(o, acc, scale, bias) }, func(o []float32) { addSumsPlain(o, acc, scale, bias) }),
		"addRow":   same(x, func(o []float32) { addRow(o, bias) }, func(o []float32) { addRowPlain(o, bias) }),
		"addBytes": same(x, func(o []float32) { addBytes(o, row, 0.037) }, func(o []float32) { addBytesPlain(o, row, 0.037) }),
		"reluRows": same(out, func(o []int16) { reluRows(x, gain, bias, more, o) },
			func(o []int16) { reluRowsPlain(x, gain, bias, more, o) }),
		"normalize": same(out, func(o []int16) { normalize(x, gain, bias, o) }, func(o []int16) { normalizePlain(x, gain, bias, o) }),
	}
}

// numbers are n whole numbers from -most to most-1.
func numbers(r *rand.Rand, n, most int) []int16 {
	x := make([]int16, n)
	for i := range x {
		x[i] = int16(r.IntN(2*most) - most)
	}
	return x
}

// The sums of products are those of the definition, in every kernel and the
// plain way, also at the greatest numbers there are.
func TestSumsOfProducts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	eachWay(t, func(t testing.TB) {
		for _, in := range []int{8, 24, 128, mostInputs} {
			for _, x := range [][]int16{numbers(r, tile*in, 1<<15), slices.Repeat([]int16{-1 << 15}, tile*in), slices.Repeat([]int16{1<<15 - 1}, tile*in)} {
				for _, w := range [][]int16{numbers(r, lanes*in, 127), slices.Repeat([]int16{-127}, lanes*in), slices.Repeat([]int16{127}, lanes*in)} {
					compareSums(t, w, x, in)
				}
			}
		}
	})
}

// compareSums has a stride wider than what is written: the rest must stay.
func compareSums(t testing.TB, w, x []int16, in int) {
	t.Helper()
	const stride = 3 * lanes
	want := slices.Repeat([]int32{1}, tile*stride)
	for r := range tile {
		for o := range lanes {
			var sum int32
			for k := range in {
				sum += int32(x[r*in+k]) * int32(w[k/2*2*lanes+o*2+k%2])
			}
			want[r*stride+o] = sum
		}
	}
	ways := map[string]func(w, x []int16, acc []int32, stride int){"tileSums": tileSums, "rowByRow": rowByRow, "twoByTwo": twoByTwo}
	for name, sums := range ways {
		have := slices.Repeat([]int32{1}, len(want))
		sums(w, x, have, stride)
		if !reflect.DeepEqual(have, want) {
			t.Fatalf("%s of %d inputs: %v, want %v", name, in, have, want)
		}
	}
}
