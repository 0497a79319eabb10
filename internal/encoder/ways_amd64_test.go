package encoder

import "testing"

// eachWay runs a test or a benchmark with each set of kernels that this processor has.
func eachWay(t testing.TB, test func(testing.TB)) {
	haveWide, haveDots := wide, dots
	defer func() { wide, dots = haveWide, haveDots }()
	if haveDots {
		under(t, "VNNI", test)
	}
	dots = false
	if haveWide {
		under(t, "AVX2", test)
	}
	wide = false
	under(t, "SSE2", test)
}
