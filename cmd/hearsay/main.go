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
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// After the first Ctrl-C the next one ends the program the system's way.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], terminal()))
}
