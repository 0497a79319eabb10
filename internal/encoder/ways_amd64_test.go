package encoder

import "testing"

// eachWay runs a test or a benchmark with each set of kernels that this processor has.
func eachWay(t testing.TB, test func(testing.TB)) {
	have := wide
	defer func() { wide = have }()
	if have {
		under(t, "AVX2", test)
	}
	wide = false
	under(t, "SSE2", test)
}
