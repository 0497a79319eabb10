package encoder

import "golang.org/x/sys/cpu"

// wide says that the processor has AVX2. Those without it take SSE2, which every
// processor of this architecture has, for the sums, and the plain ways for the
// rest; the numbers are the same. It is changed by tests only.
var wide = cpu.X86.HasAVX2

// dots says that the processor multiplies and adds bytes in one instruction
// (AVX512-VNNI, at the length of AVX2). It is changed by tests only.
var dots = wide && cpu.X86.HasAVX512VNNI && cpu.X86.HasAVX512VL

// The kernels below are the plain ways of the same name with eight or sixteen
// numbers at once. Lengths are multiples of 16.

//go:noescape
func tileSumsSSE2(w, x *int16, pairs int, acc *int32, stride int)

//go:noescape
func toBytes(x *int16, more int16, out *uint8, n int)

//go:noescape
func byteTileWide(w *int8, x *uint8, quads int, start, acc *int32, stride int)

//go:noescape
func byteTileDots(w *int8, x *uint8, quads int, start, acc *int32, stride int)

//go:noescape
func reluWide(acc *int32, scale, bias *float32, out *int16, n int)

//go:noescape
func reluAddWide(acc *int32, scale, bias *float32, add, out *int16, n int)

//go:noescape
func addSumsWide(x *float32, acc *int32, scale, bias *float32, n int)

//go:noescape
func addRowWide(x, row *float32, n int)

//go:noescape
func addBytesWide(x *float32, row *int8, scale float32, n int)

//go:noescape
func reluRowsWide(a, b, c, d *float32, out *int16, n int)

//go:noescape
func normalizeWide(x, gain, bias *float32, out *int16, n int, each float32)

// byteSums are the sums by the kernels that multiply bytes, where there are such.
func (d *dense) byteSums(x []int16, rows int, b *buffers) bool {
	if !wide {
		return false
	}
	n := padded(d.out)
	b.bytes = grow(b.bytes, rows*d.in)
	_, _ = x[rows*d.in-1], b.acc[rows*n-1]
	toBytes(&x[0], d.below, &b.bytes[0], rows*d.in)
	kernel := byteTileWide
	if dots {
		kernel = byteTileDots
	}
	for o := 0; o < n; o += lanes {
		for r := 0; r < rows; r += tile {
			kernel(&d.bytes[o*d.in], &b.bytes[r*d.in], d.in/4, &d.start[o], &b.acc[r*n+o], n)
		}
	}
	return true
}

// tileSums are four rows by sixteen outputs.
func tileSums(w, x []int16, acc []int32, stride int) {
	_, _ = acc[(tile-1)*stride+lanes-1], w[len(x)/tile*lanes-1]
	tileSumsSSE2(&w[0], &x[0], len(x)/tile/2, &acc[0], stride)
}

func relu(acc []int32, scale, bias []float32, out []int16) {
	if !wide {
		reluPlain(acc, scale, bias, out)
		return
	}
	_, _, _ = scale[len(acc)-1], bias[len(acc)-1], out[len(acc)-1]
	reluWide(&acc[0], &scale[0], &bias[0], &out[0], len(acc))
}

func reluAdd(acc []int32, scale, bias []float32, add, out []int16) {
	if !wide {
		reluAddPlain(acc, scale, bias, add, out)
		return
	}
	_, _, _, _ = scale[len(acc)-1], bias[len(acc)-1], add[len(acc)-1], out[len(acc)-1]
	reluAddWide(&acc[0], &scale[0], &bias[0], &add[0], &out[0], len(acc))
}

func addSums(x []float32, acc []int32, scale, bias []float32) {
	if !wide {
		addSumsPlain(x, acc, scale, bias)
		return
	}
	_, _, _ = scale[len(acc)-1], bias[len(acc)-1], x[len(acc)-1]
	addSumsWide(&x[0], &acc[0], &scale[0], &bias[0], len(acc))
}

func addRow(x, row []float32) {
	if !wide {
		addRowPlain(x, row)
		return
	}
	_ = x[len(row)-1]
	addRowWide(&x[0], &row[0], len(row))
}

func addBytes(x []float32, row []int8, scale float32) {
	if !wide {
		addBytesPlain(x, row, scale)
		return
	}
	_ = x[len(row)-1]
	addBytesWide(&x[0], &row[0], scale, len(row))
}

func reluRows(a, b, c, d []float32, out []int16) {
	if !wide {
		reluRowsPlain(a, b, c, d, out)
		return
	}
	n := len(out)
	_, _, _, _ = a[n-1], b[n-1], c[n-1], d[n-1]
	reluRowsWide(&a[0], &b[0], &c[0], &d[0], &out[0], n)
}

func normalize(x, gain, bias []float32, out []int16) {
	if !wide {
		normalizePlain(x, gain, bias, out)
		return
	}
	n := len(x)
	_, _, _ = gain[n-1], bias[n-1], out[n-1]
	normalizeWide(&x[0], &gain[0], &bias[0], &out[0], n, float32(n))
}
