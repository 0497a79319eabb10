package encoder

import "testing"

// eachWay runs a test with each set of kernels that this processor has.
func eachWay(t *testing.T, test func(testing.TB)) {
	have := wide
	defer func() { wide = have }()
	for _, w := range []struct {
		name string
		wide bool
	}{{"AVX2", true}, {"SSE2", false}} {
		if w.wide && !have {
			continue
		}
		t.Run(w.name, func(t *testing.T) {
			wide = w.wide
			test(t)
		})
	}
}
