// Package attribute finds who is said to have said what: a parsed document goes
// in, attributions with source, cue and content come out, without speakers.
//
// It first finds cues, then labels source and content given each cue, then
// judges kind, act, polarity and nesting. It is pure: the same document gives
// the same attributions. It refuses nothing; a text without attributions gives
// an empty list.
package attribute
