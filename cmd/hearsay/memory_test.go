package main

import (
	"runtime/debug"
	"testing"
)

// The heap of work that goes on for hours has a bound, but for who sets one.
func TestMemoryIsBounded(t *testing.T) {
	before := debug.SetMemoryLimit(-1)
	defer debug.SetMemoryLimit(before)
	t.Setenv("GOMEMLIMIT", "1GiB")
	boundMemory()
	if got := debug.SetMemoryLimit(-1); got != before {
		t.Errorf("GOMEMLIMIT is set, and the bound is %d, want %d as it was", got, before)
	}
	t.Setenv("GOMEMLIMIT", "")
	boundMemory()
	if got := debug.SetMemoryLimit(-1); got < heldMemory || got > 64<<30 {
		t.Errorf("the bound is %d", got)
	}
}
