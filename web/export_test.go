package web

// Patterns are the addresses that there are where everybody is shown the record,
// or those that there are otherwise.
func Patterns(public bool) (list []string) {
	for _, n := range needs {
		if n.public == public {
			list = append(list, n.pattern)
		}
	}
	return list
}

// MostQuoted and MostAround are what everybody may see.
const (
	MostQuoted = mostQuoted
	MostAround = mostAround
)

// PublicStore is the record as everybody may see it.
type PublicStore = publicStore

// AtOnce is how many requests are worked on at once.
func AtOnce() int { return newQueue().places }
