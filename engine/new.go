package engine

import (
	"cmp"
	"fmt"
	"sync"

	"hearsay/attribute"
	"hearsay/parse"
	"hearsay/resolve"
	"hearsay/weights"
)

// New makes an engine with the weights that the program carries. It fails only
// where they are damaged.
func New() (*Engine, error) {
	var p *parse.Parser
	var f *attribute.Finder
	var r *resolve.Resolver
	var parseErr, findErr, resolveErr error
	// Side by side, for a start waits for it.
	var opening sync.WaitGroup
	opening.Go(func() { p, parseErr = parse.New() })
	opening.Go(func() { f, findErr = attribute.New() })
	opening.Go(func() { r, resolveErr = resolve.New() })
	opening.Wait()
	if err := cmp.Or(parseErr, findErr, resolveErr); err != nil {
		return nil, fmt.Errorf("making the engine: %w", err)
	}
	var err error
	e := newEngine(p, f, r)
	if e.weights, err = weights.Checksums(); err != nil {
		return nil, fmt.Errorf("making the engine: reading the checksums of the weights: %w", err)
	}
	return e, nil
}
