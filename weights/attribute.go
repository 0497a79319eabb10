package weights

import _ "embed"

//go:embed attribute/attribute.bin
var attribute []byte

// Attribute is the weights file of the attribute room: the judge of drafts and its curve.
func Attribute() []byte { return attribute }
