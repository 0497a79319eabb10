package engine

import (
	"fmt"

	"hearsay/attribute"
	"hearsay/parse"
	"hearsay/resolve"
	"hearsay/weights"
)

// New makes an engine with the weights that the program carries. It fails only
// where they are damaged.
func New() (*Engine, error) {
	p, err := parse.New()
	if err != nil {
		return nil, fmt.Errorf("making the engine: %w", err)
	}
	f, err := attribute.New()
	if err != nil {
		return nil, fmt.Errorf("making the engine: %w", err)
	}
	r, err := resolve.New()
	if err != nil {
		return nil, fmt.Errorf("making the engine: %w", err)
	}
	e := newEngine(p, f, r)
	if e.weights, err = weights.Checksums(); err != nil {
		return nil, fmt.Errorf("making the engine: reading the checksums of the weights: %w", err)
	}
	return e, nil
}
