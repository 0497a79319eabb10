package encoder

// The kernels below are the plain ways of the same name with four or eight
// numbers at once (NEON, which every arm64 processor has, so that there is no
// switch). Lengths are multiples of 16.

//go:noescape
func tileSumsNEON(w, x *int16, pairs int, acc *int32, stride int)

//go:noescape
func reluNEON(acc *int32, scale, bias *float32, out *int16, n int)

//go:noescape
func reluAddNEON(acc *int32, scale, bias *float32, add, out *int16, n int)

//go:noescape
func addSumsNEON(x *float32, acc *int32, scale, bias *float32, n int)

//go:noescape
func addRowNEON(x, row *float32, n int)

//go:noescape
func addBytesNEON(x *float32, row *int8, scale float32, n int)

//go:noescape
func reluRowsNEON(a, b, c, d *float32, out *int16, n int)

//go:noescape
func normalizeNEON(x, gain, bias *float32, out *int16, n int, each float32)

// byteSums is left to the kernels for 16 bits: multiplying bytes of which one has
// a sign and one has none came to arm64 late.
func (d *dense) byteSums([]int16, int, *buffers) bool { return false }

func tileSums(w, x []int16, acc []int32, stride int) {
	_, _ = acc[(tile-1)*stride+lanes-1], w[len(x)/tile*lanes-1]
	tileSumsNEON(&w[0], &x[0], len(x)/tile/2, &acc[0], stride)
}

func relu(acc []int32, scale, bias []float32, out []int16) {
	_, _, _ = scale[len(acc)-1], bias[len(acc)-1], out[len(acc)-1]
	reluNEON(&acc[0], &scale[0], &bias[0], &out[0], len(acc))
}

func reluAdd(acc []int32, scale, bias []float32, add, out []int16) {
	_, _, _, _ = scale[len(acc)-1], bias[len(acc)-1], add[len(acc)-1], out[len(acc)-1]
	reluAddNEON(&acc[0], &scale[0], &bias[0], &add[0], &out[0], len(acc))
}

func addSums(x []float32, acc []int32, scale, bias []float32) {
	_, _, _ = scale[len(acc)-1], bias[len(acc)-1], x[len(acc)-1]
	addSumsNEON(&x[0], &acc[0], &scale[0], &bias[0], len(acc))
}

func addRow(x, row []float32) {
	_ = x[len(row)-1]
	addRowNEON(&x[0], &row[0], len(row))
}

func addBytes(x []float32, row []int8, scale float32) {
	_ = x[len(row)-1]
	addBytesNEON(&x[0], &row[0], scale, len(row))
}

func reluRows(a, b, c, d []float32, out []int16) {
	n := len(out)
	_, _, _, _ = a[n-1], b[n-1], c[n-1], d[n-1]
	reluRowsNEON(&a[0], &b[0], &c[0], &d[0], &out[0], n)
}

func normalize(x, gain, bias []float32, out []int16) {
	n := len(x)
	_, _, _ = gain[n-1], bias[n-1], out[n-1]
	normalizeNEON(&x[0], &gain[0], &bias[0], &out[0], n, float32(n))
}
