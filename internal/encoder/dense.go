package encoder

import (
	"fmt"
	"math"
	"slices"
)

// lanes is how many outputs the kernels compute at once, tile of how many rows.
const (
	lanes = 16
	tile  = 4
)

// dense is a layer of weights from in to out numbers, in bytes with one scale an output.
type dense struct {
	in, out int
	// packed are the weights in the order the kernel reads them: for each 16
	// outputs, for each two inputs, of each output both weights.
	packed      []int16
	scale, bias []float32 // of the outputs, padded to whole lanes
}

// padded is n rounded up to whole lanes.
func padded(n int) int { return (n + lanes - 1) / lanes * lanes }

// mostInputs is how many inputs a layer can have: the sum of so many products
// of a 16-bit number with a byte from -127 to 127 fits into 32 bits.
const mostInputs = 512

// newDense packs weights in rows of in numbers, one row an output. Kernels take
// eight inputs a turn.
func newDense(in, out int, weights []int8, scale, bias []float32) (*dense, error) {
	if in == 0 || in%8 != 0 || in > mostInputs || len(weights) != in*out || len(scale) != out || len(bias) != out {
		return nil, fmt.Errorf("a layer of %d by %d numbers has %d weights, %d scales, %d biases", in, out, len(weights), len(scale), len(bias))
	}
	if i := slices.Index(weights, -128); i >= 0 {
		return nil, fmt.Errorf("weight %d of output %d is -128, where -127 is the least", i%in, i/in)
	}
	n := padded(out)
	d := &dense{in: in, out: out, packed: make([]int16, n*in), scale: make([]float32, n), bias: make([]float32, n)}
	copy(d.scale, scale)
	copy(d.bias, bias)
	for o := range out {
		at := o / lanes * lanes * in
		for k := range in {
			d.packed[at+k/2*2*lanes+o%lanes*2+k%2] = int16(weights[o*in+k])
		}
	}
	return d, nil
}

// times multiplies the scale and, by its own factor, the bias: the steps of
// what goes in and what comes out are folded into them.
func (d *dense) times(scale, bias float32) {
	for i := range d.scale {
		d.scale[i] *= scale
		d.bias[i] *= bias
	}
}

// sums computes for each row of x (in numbers each; rows in whole tiles) the
// sum of products for every output, padded to whole lanes.
func (d *dense) sums(x []int16, rows int, acc []int32) {
	n := padded(d.out)
	for o := 0; o < n; o += lanes {
		w := d.packed[o*d.in : (o+lanes)*d.in]
		for r := 0; r < rows; r += tile {
			tileSums(w, x[r*d.in:(r+tile)*d.in], acc[r*n+o:], n)
		}
	}
}

// layerNorm is layer normalization (Ba, Kiros and Hinton 2016) with what it is
// multiplied by and what is added, both in steps of what comes out.
type layerNorm struct{ gain, bias []float32 }

// epsilon keeps the variance from nothing; it is PyTorch's.
const epsilon = 1e-5

// upper is a float of 24 digits, the last of which stands for 1: what is added
// to it is rounded to whole numbers, the even one of two, and stands in its last
// bits. It is 1.5 times 2 to the 23rd so that numbers below nothing can be added too.
const upper = 3 << 22

// rounded is the nearest 16-bit number, the even one of two.
func rounded(v float32) int16 {
	return int16(math.Float32bits(max(min(v, 32767), -32768) + upper))
}
