package main

import (
	"context"
	"os"
	"strings"

	"hearsay"
)

// handed says whose hand makes the changes of a command, for the log: the name
// that corrections are signed by, the command, and the computer it runs on.
func handed(ctx context.Context, command string) context.Context {
	signed := signFlags{Who: os.Getenv("HEARSAY_WHO")}
	who, err := signed.who()
	if err != nil {
		who = "" // nobody knows; the log says so
	}
	at, err := os.Hostname()
	if err != nil || at == "" {
		at = "a computer without a name"
	}
	return hearsay.WithHand(ctx, hearsay.Hand{Who: strings.TrimSpace(who), From: "hearsay " + command + " at " + at})
}
