//go:build !amd64

package encoder

import "testing"

// eachWay runs a test or a benchmark with the one set of kernels that there is.
func eachWay(t testing.TB, test func(testing.TB)) { under(t, "kernels", test) }
