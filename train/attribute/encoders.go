package main

import (
	"fmt"
	"os"
	"strings"

	"hearsay/internal/encoder"
)

// openHalves opens the two encoders that -fold-encoders names.
func openHalves(paths string) (halves [2]*encoder.Encoder, err error) {
	list := strings.Split(paths, ",")
	if len(list) != len(halves) {
		return halves, fmt.Errorf("-fold-encoders %q: give two files, parted by a comma", paths)
	}
	for k, p := range list {
		if halves[k], err = openEncoder(p); err != nil {
			return halves, err
		}
	}
	return halves, nil
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
