package encoder

import "math"

// The plain ways say what the kernels compute. Products are turned to float32
// before they are added, so that no processor rounds them together.

func reluPlain(acc []int32, scale, bias []float32, out []int16) {
	for i, a := range acc {
		out[i] = rounded(max(float32(float32(a)*scale[i])+bias[i], 0))
	}
}

func reluAddPlain(acc []int32, scale, bias []float32, add, out []int16) {
	for i, a := range acc {
		out[i] = rounded(max(float32(float32(a)*scale[i])+bias[i], 0) + float32(add[i]))
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
		out[i] = rounded(max(a[i]+b[i]+c[i]+d[i], 0))
	}
}

func normalizePlain(x, gain, bias []float32, out []int16) {
	n := float32(len(x))
	mean := laneSum(x, func(v float32) float32 { return v }) / n
	variance := laneSum(x, func(v float32) float32 { return float32((v - mean) * (v - mean)) }) / n
	by := 1 / float32(math.Sqrt(float64(variance+epsilon)))
	for i, v := range x {
		out[i] = rounded(float32(float32((v-mean)*by)*gain[i]) + bias[i])
	}
}

// laneSum adds as eight lanes do, and then the lanes.
func laneSum(x []float32, of func(float32) float32) float32 {
	var s [8]float32
	for i, v := range x {
		s[i%8] += of(v)
	}
	for half := 4; half > 0; half /= 2 {
		for i := range half {
			s[i] += s[i+half]
		}
	}
	return s[0]
}
