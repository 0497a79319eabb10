package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// Bounds for the garbage collector: what reading holds by itself, and what each
// processor's page in hand adds to it. By measurement, adding a web archive on two
// processors has 110 MiB alive at first and up to 200 when what was placed lately
// fills its room; without a bound the heap was let grow to twice that. The rest of
// what the system counts is the program with its weights, some 50 MiB, and what
// SQLite keeps of the file, which has bounds of its own.
const (
	heldMemory    = 224 << 20
	heldProcessor = 48 << 20
)

// boundMemory lets the collector work harder, rather than the heap grow, in work
// that goes on for hours. GOMEMLIMIT, where somebody sets it, has precedence.
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(heldMemory + heldProcessor*int64(runtime.GOMAXPROCS(0)))
	}
}
