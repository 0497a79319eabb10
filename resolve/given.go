package resolve

import (
	"fmt"
	"maps"
	"strings"
	"sync"

	"hearsay/lang"
	"hearsay/lang/en"
	"hearsay/weights"
)

// genders are what given names, and surnames of the much-reported, say of their
// bearers; see the card in weights/resolve. A line is "m name" or "f name" for a
// given name, "M name" or "F name" for a surname. What was counted goes before
// what the language's table says.
type genders struct{ given, surname map[string]lang.Gender }

var givenTable = sync.OnceValues(func() (*genders, error) {
	m := &genders{maps.Clone(en.English().Naming.Given), make(map[string]lang.Gender, 2048)}
	for line := range strings.SplitSeq(strings.TrimSpace(weights.GivenNames), "\n") {
		letter, name, ok := strings.Cut(line, " ")
		switch {
		case ok && letter == "m":
			m.given[name] = lang.Masculine
		case ok && letter == "f":
			m.given[name] = lang.Feminine
		case ok && letter == "M":
			m.surname[name] = lang.Masculine
		case ok && letter == "F":
			m.surname[name] = lang.Feminine
		default:
			return nil, fmt.Errorf("reading the given names of weights/resolve: line %q is neither \"m name\" nor \"f name\"", line)
		}
	}
	return m, nil
})

func readGiven() (*genders, error) { return givenTable() }
