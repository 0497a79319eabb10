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

// dense is a layer of weights from in to out numbers, from -mostWeight to mostWeight, with one scale an output.
type dense struct {
	in, out int
	// packed are the weights in the order the kernel reads them: for each 16
	// outputs, for each two inputs, of each output both weights.
	packed      []int16
	scale, bias []float32 // of the outputs, padded to whole lanes
	// bytes are the same weights for the kernels that multiply bytes: for each 16
	// outputs, for each four inputs, of each output four weights. What goes in is
	// made greater by below, so that it is not below nothing, and sums begin with
	// start, which takes that out again.
	bytes []int8
	below int16
	start []int32
}

// padded is n rounded up to whole lanes.
func padded(n int) int { return (n + lanes - 1) / lanes * lanes }

// mostInputs is how many inputs a layer can have.
const mostInputs = 512

// mostWeight is the greatest weight: two products of it with a number of a byte
// fit into 16 bits, as the kernels for bytes need.
const mostWeight = 63

// newDense packs weights in rows of in numbers, one row an output. Kernels take
// eight inputs a turn.
// What goes in may be below nothing where signed is set.
func newDense(in, out int, signed bool, weights []int8, scale, bias []float32) (*dense, error) {
	if in == 0 || in%8 != 0 || in > mostInputs || len(weights) != in*out || len(scale) != out || len(bias) != out {
		return nil, fmt.Errorf("a layer of %d by %d numbers has %d weights, %d scales, %d biases", in, out, len(weights), len(scale), len(bias))
	}
	if i := slices.IndexFunc(weights, func(w int8) bool { return w < -mostWeight || w > mostWeight }); i >= 0 {
		return nil, fmt.Errorf("weight %d of output %d is %d, where %d is the greatest", i%in, i/in, weights[i], mostWeight)
	}
	n := padded(out)
	d := &dense{in: in, out: out, packed: make([]int16, n*in), scale: make([]float32, n), bias: make([]float32, n),
		bytes: make([]int8, n*in), start: make([]int32, n)}
	if signed {
		d.below = mostState + 1
	}
	copy(d.scale, scale)
	copy(d.bias, bias)
	for o := range out {
		at := o / lanes * lanes * in
		for k := range in {
			w := weights[o*in+k]
			d.packed[at+k/2*2*lanes+o%lanes*2+k%2] = int16(w)
			d.bytes[at+k/4*4*lanes+o%lanes*4+k%4] = w
			d.start[o] -= int32(d.below) * int32(w)
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
func (d *dense) sums(x []int16, rows int, b *buffers) {
	b.acc = grow(b.acc, max(len(b.acc), rows*padded(d.out)))
	if !d.byteSums(x, rows, b) {
		d.wordSums(x, rows, b.acc)
	}
}

// buffers are what sums need: the sums themselves, and what goes in as bytes.
type buffers struct {
	acc   []int32
	bytes []uint8
}

func (d *dense) wordSums(x []int16, rows int, acc []int32) {
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

// rounded is the nearest whole number from least to most, the even one of two.
func rounded(v, least, most float32) int16 {
	return int16(math.Float32bits(max(min(v, most), least) + upper))
}
