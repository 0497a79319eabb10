// Command hearsay reads news and records who said what. README.md shows it at
// work; docs/format.md is the contract of what it prints.
//
// It exits with 0 when everything was done, 1 when something failed (said on
// standard error, the rest was done), 2 when it was called wrongly, and 130
// when it was interrupted.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// How long an interrupted command may take to end: one that prints has to end
// its last record, one that writes to the record its last batch.
const (
	patienceToPrint = time.Second
	patienceToWrite = 10 * time.Second
)

func main() {
	c := terminal()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		stop() // the next Ctrl-C ends the program the system's way
		// The work ends by itself between two records, unless whoever reads
		// the output has stopped reading: nothing is gained by waiting for that.
		time.Sleep(c.patience())
		os.Exit(exitInterrupted)
	})
	os.Exit(run(ctx, os.Args[1:], c))
}
