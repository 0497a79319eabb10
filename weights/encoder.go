package weights

import _ "embed"

//go:embed encoder/encoder.bin
var encoder []byte

// Encoder is the weights file of the encoder, which the attribute room reads with.
func Encoder() []byte { return encoder }
