package encoder

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// A layer's sums are those of the definition by each set of kernels, also at the
// greatest numbers there are, whether what goes in has a sign or not.
func TestLayerSums(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	eachWay(t, func(t testing.TB) {
		for _, signed := range []bool{false, true} {
			for _, in := range []int{8, 24, 128, mostInputs} {
				for _, x := range inputs(r, 3*tile*in, signed) {
					for _, w := range [][]int8{weightsBy(r, 20*in), slices.Repeat([]int8{-mostWeight}, 20*in), slices.Repeat([]int8{mostWeight}, 20*in)} {
						layerSums(t, w, x, in, signed)
					}
				}
			}
		}
	})
}

func inputs(r *rand.Rand, n int, signed bool) [][]int16 {
	least, most := int16(0), int16(mostInner)
	if signed {
		least, most = -mostState, mostState
	}
	x := make([]int16, n)
	for i := range x {
		x[i] = least + int16(r.IntN(int(most-least)+1))
	}
	return [][]int16{x, slices.Repeat([]int16{least}, n), slices.Repeat([]int16{most}, n)}
}

func weightsBy(r *rand.Rand, n int) []int8 {
	w := make([]int8, n)
	for i := range w {
		w[i] = int8(r.IntN(2*mostWeight+1) - mostWeight)
	}
	return w
}

func layerSums(t testing.TB, w []int8, x []int16, in int, signed bool) {
	t.Helper()
	const out = 20 // not a whole number of lanes
	d, err := newDense(in, out, signed, w, make([]float32, out), make([]float32, out))
	if err != nil {
		t.Fatal(err)
	}
	var b buffers
	rows := len(x) / in
	d.sums(x, rows, &b)
	for i := range rows {
		var want [out]int32
		for o := range want {
			for k := range in {
				want[o] += int32(x[i*in+k]) * int32(w[o*in+k])
			}
		}
		if have := b.acc[i*padded(out):][:out]; !reflect.DeepEqual(have, want[:]) {
			t.Fatalf("row %d of %d inputs, signed %v: %v, want %v", i, in, signed, have, want)
		}
	}
}

// A weight that kernels for bytes cannot multiply is refused.
func TestWeightsThatAreTooGreat(t *testing.T) {
	for _, w := range []int8{mostWeight + 1, -mostWeight - 1, -128} {
		list := make([]int8, 8)
		list[3] = w
		if _, err := newDense(8, 1, true, list, make([]float32, 1), make([]float32, 1)); err == nil {
			t.Errorf("a weight of %d is taken", w)
		}
	}
}
