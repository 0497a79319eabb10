package encoder

import "math/bits"

func tileSumsPlain(w, x []int16, acc []int32, stride int) {
	if bits.UintSize == 32 {
		rowByRow(w, x, acc, stride)
		return
	}
	twoByTwo(w, x, acc, stride)
}

// rowByRow is for processors whose registers have 32 bits.
func rowByRow(w, x []int16, acc []int32, stride int) {
	in := len(x) / tile
	for r := range tile {
		row := x[r*in : (r+1)*in]
		var sums [lanes]int32
		for k := 0; k < in; k += 2 {
			a, b := int32(row[k]), int32(row[k+1])
			pair := w[k*lanes : (k+2)*lanes]
			for o := range sums {
				sums[o] += a*int32(pair[2*o]) + b*int32(pair[2*o+1])
			}
		}
		copy(acc[r*stride:], sums[:])
	}
}

// twoByTwo does two rows in one multiplication of 64 bits: (a + b<<32) * w
// is a*w + b*w<<32, and so is the sum of many. As long as the sum for a fits into
// 32 bits (see [mostInputs]), it is the lower half, and b's is what is left above it.
func twoByTwo(w, x []int16, acc []int32, stride int) {
	in := len(x) / tile
	for r := 0; r < tile; r += 2 {
		for o := 0; o < lanes; o += 8 {
			twoRows(w[2*o:], x[r*in:(r+1)*in], x[(r+1)*in:(r+2)*in], acc[r*stride+o:], stride)
		}
	}
}

// twoRows are the sums of two rows for eight outputs.
func twoRows(w, a, b []int16, acc []int32, stride int) {
	var s0, s1, s2, s3, s4, s5, s6, s7 int64
	for len(a) >= 2 && len(b) >= 2 && len(w) >= 16 {
		x, y := int64(a[0])+int64(b[0])<<32, int64(a[1])+int64(b[1])<<32
		s0 += x*int64(w[0]) + y*int64(w[1])
		s1 += x*int64(w[2]) + y*int64(w[3])
		s2 += x*int64(w[4]) + y*int64(w[5])
		s3 += x*int64(w[6]) + y*int64(w[7])
		s4 += x*int64(w[8]) + y*int64(w[9])
		s5 += x*int64(w[10]) + y*int64(w[11])
		s6 += x*int64(w[12]) + y*int64(w[13])
		s7 += x*int64(w[14]) + y*int64(w[15])
		a, b, w = a[2:], b[2:], w[min(2*lanes, len(w)):]
	}
	for o, s := range [...]int64{s0, s1, s2, s3, s4, s5, s6, s7} {
		low := int32(s)
		acc[o], acc[stride+o] = low, int32((s-int64(low))>>32)
	}
}
