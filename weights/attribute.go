package weights

import _ "embed"

//go:embed attribute/attribute.bin
var attribute []byte

// Attribute is the weights file of the attribute room: cue and role chains.
func Attribute() []byte { return attribute }
