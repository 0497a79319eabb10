//go:build !amd64

package encoder

import "testing"

// eachWay runs a test with the one set of kernels that there is.
func eachWay(t *testing.T, test func(testing.TB)) { test(t) }
