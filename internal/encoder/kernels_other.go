//go:build !amd64 && !arm64

package encoder

func (d *dense) byteSums([]int16, int, *buffers) bool         { return false }
func tileSums(w, x []int16, acc []int32, stride int)          { tileSumsPlain(w, x, acc, stride) }
func relu(acc []int32, scale, bias []float32, out []int16)    { reluPlain(acc, scale, bias, out) }
func addSums(x []float32, acc []int32, scale, bias []float32) { addSumsPlain(x, acc, scale, bias) }
func addRow(x, row []float32)                                 { addRowPlain(x, row) }
func addBytes(x []float32, row []int8, scale float32)         { addBytesPlain(x, row, scale) }
func reluRows(a, b, c, d []float32, out []int16)              { reluRowsPlain(a, b, c, d, out) }
func normalize(x, gain, bias []float32, out []int16)          { normalizePlain(x, gain, bias, out) }
func reluAdd(acc []int32, scale, bias []float32, add, out []int16) {
	reluAddPlain(acc, scale, bias, add, out)
}
