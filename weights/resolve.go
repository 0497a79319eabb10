package weights

import _ "embed"

// GivenNames lists given names with the gender of nine in ten of their bearers:
// "m name" or "f name" a line. See resolve/CARD.md.
//
//go:embed resolve/given.txt
var GivenNames string

// SpeakerRank holds the weights of the cues that rank who a pronoun or a shared
// surname goes back to. See resolve/CARD.md.
//
//go:embed resolve/rank.txt
var SpeakerRank string
