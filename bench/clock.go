//go:build linux

package main

import (
	"runtime"
	"syscall"
	"time"
)

// runs is how often each thing is measured; the least time counts.
const runs = 5

// least is the processor time of the fastest of several runs of do.
func least(do func()) time.Duration {
	do() // the first run pays for what is made once
	var best time.Duration
	for range runs {
		runtime.GC()
		before := processorTime()
		do()
		if d := processorTime() - before; best == 0 || d < best {
			best = d
		}
	}
	return best
}

// processorTime is what this process has used so far, all threads together.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// allocated is the bytes that do allocates.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
