package encoder

import "math"

// The plain ways say what the kernels compute. Products are turned to float32
// before they are added, so that no processor rounds them together.

func reluPlain(acc []int32, scale, bias []float32, out []int16) {
	scale, bias, out = scale[:len(acc)], bias[:len(acc)], out[:len(acc)]
	for i, a := range acc {
		out[i] = rounded(float32(float32(a)*scale[i])+bias[i], 0, mostInner)
	}
}

func reluAddPlain(acc []int32, scale, bias []float32, add, out []int16) {
	for i, a := range acc {
		out[i] = rounded(max(float32(float32(a)*scale[i])+bias[i], 0)+float32(add[i]), 0, mostInner)
	}
}

func addSumsPlain(x []float32, acc []int32, scale, bias []float32) {
	for i, a := range acc {
		x[i] += float32(float32(a)*scale[i]) + bias[i]
	}
}

func addRowPlain(x, row []float32) {
	for i, v := range row {
		x[i] += v
	}
}

func addBytesPlain(x []float32, row []int8, scale float32) {
	for i, v := range row {
		x[i] += float32(float32(v) * scale)
	}
}

func reluRowsPlain(a, b, c, d []float32, out []int16) {
	for i := range out {
		out[i] = rounded(a[i]+b[i]+c[i]+d[i], 0, mostInner)
	}
}

func normalizePlain(x, gain, bias []float32, out []int16) {
	n := float32(len(x))
	mean := laneSum(x) / n
	by := 1 / float32(math.Sqrt(float64(laneSquares(x, mean)/n+epsilon)))
	gain, bias, out = gain[:len(x)], bias[:len(x)], out[:len(x)]
	for i, v := range x {
		out[i] = rounded(float32(float32((v-mean)*by)*gain[i])+bias[i], -mostState, mostState)
	}
}

// laneSum adds as eight lanes do, and then the lanes.
func laneSum(x []float32) float32 {
	var a, b, c, d, e, f, g, h float32
	for ; len(x) >= 8; x = x[8:] {
		a, b, c, d = a+x[0], b+x[1], c+x[2], d+x[3]
		e, f, g, h = e+x[4], f+x[5], g+x[6], h+x[7]
	}
	return ((a + e) + (c + g)) + ((b + f) + (d + h))
}

// laneSquares adds the squares of the distances to the mean in the same order.
func laneSquares(x []float32, mean float32) float32 {
	var a, b, c, d, e, f, g, h float32
	for ; len(x) >= 8; x = x[8:] {
		a, b, c, d = a+square(x[0]-mean), b+square(x[1]-mean), c+square(x[2]-mean), d+square(x[3]-mean)
		e, f, g, h = e+square(x[4]-mean), f+square(x[5]-mean), g+square(x[6]-mean), h+square(x[7]-mean)
	}
	return ((a + e) + (c + g)) + ((b + f) + (d + h))
}

func square(v float32) float32 { return float32(v * v) }
