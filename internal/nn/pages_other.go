//go:build !linux

package nn

// large is for systems where nothing is asked for.
func large[T any](b []T) []T { return b }
