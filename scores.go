package hearsay

import _ "embed" // eval/scores.txt

// Scores is eval/scores.txt as it was when the program was built: what was
// measured of it, to be shown beside what it finds.
//
//go:embed eval/scores.txt
var Scores string
