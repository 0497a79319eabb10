package main

import (
	"fmt"
	"os"
	"strings"

	"hearsay/internal/encoder"
)

// encoders are those learned from all of train, and without a half of it each.
type encoders struct {
	all  *encoder.Encoder
	half [2]*encoder.Encoder
}

// without is the encoder that did not see the articles k, k+folds, …
func (e *encoders) without(k int) *encoder.Encoder { return e.half[k%2] }

// openEncoders reads the weights files that -encoder and -fold-encoders name.
func openEncoders(o settings) (encoders, error) {
	var e encoders
	if o.encoder == "" {
		return e, nil
	}
	var err error
	if e.all, err = openEncoder(o.encoder); err != nil || o.folds == 0 || o.only != "" || o.load != "" && o.foldEncoders == "" {
		return e, err
	}
	paths := strings.Split(o.foldEncoders, ",")
	if len(paths) != 2 || o.folds%2 != 0 {
		return e, fmt.Errorf("the judge learns from what is made of articles that the encoder never saw: give -fold-encoders two files, and an even number of -folds")
	}
	for k, p := range paths {
		if e.half[k], err = openEncoder(p); err != nil {
			return e, err
		}
	}
	return e, nil
}

func openEncoder(path string) (*encoder.Encoder, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	e, err := encoder.Open(b)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	return e, nil
}
