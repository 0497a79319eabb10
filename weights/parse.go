package weights

import _ "embed"

//go:embed tagger/tagger.bin
var tagger []byte

//go:embed parser/parser.bin
var parser []byte

//go:embed entities/entities.bin
var entities []byte

// Tagger is what parse.OpenTagger reads. It must not be written to.
func Tagger() []byte { return tagger }

// Parser is what parse.OpenDepParser reads. It must not be written to.
func Parser() []byte { return parser }

// Entities is what parse.OpenNamer reads. It must not be written to.
func Entities() []byte { return entities }
