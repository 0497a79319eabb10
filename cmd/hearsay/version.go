package main

import (
	"fmt"
	"maps"
	"runtime"
	"slices"

	"hearsay"
	"hearsay/engine"
)

type versionCommand struct{}

// Run prints the version, and each weights file with its checksum.
func (versionCommand) Run(c console) error {
	fmt.Fprintf(c.out, "hearsay %s (%s, %s/%s)\n", hearsay.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	e, err := engine.New()
	if err != nil {
		return err
	}
	weights := e.Weights()
	for _, name := range slices.Sorted(maps.Keys(weights)) {
		fmt.Fprintf(c.out, "weights %-12s %s\n", name, weights[name])
	}
	return nil
}
