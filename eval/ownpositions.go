package eval

import (
	"slices"

	"hearsay"
	"hearsay/relate/place"
)

// ownPositions are the positions on a claim that are the speakers' own: what
// somebody else tells of them is shown as that, and is no stance of theirs.
func ownPositions(kept *place.Memory, claim string) []hearsay.Position {
	return slices.DeleteFunc(kept.Positions(claim), func(p hearsay.Position) bool { return p.Relayed })
}
