package resolve

import (
	"fmt"
	"strings"
	"sync"

	"hearsay/lang"
	"hearsay/weights"
)

// given names with the gender of nine in ten of their bearers, see the card in
// weights/resolve. A line is "m name" or "f name".
var givenTable = sync.OnceValues(func() (map[string]lang.Gender, error) {
	m := make(map[string]lang.Gender, 2048)
	for line := range strings.SplitSeq(strings.TrimSpace(weights.GivenNames), "\n") {
		letter, name, ok := strings.Cut(line, " ")
		switch {
		case ok && letter == "m":
			m[name] = lang.Masculine
		case ok && letter == "f":
			m[name] = lang.Feminine
		default:
			return nil, fmt.Errorf("reading the given names of weights/resolve: line %q is neither \"m name\" nor \"f name\"", line)
		}
	}
	return m, nil
})

func readGiven() (map[string]lang.Gender, error) { return givenTable() }
