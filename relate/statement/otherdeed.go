package statement

import (
	"slices"

	"hearsay/relate/proposition"
)

// otherDeed tells whether one report only asks for something and the other only
// tells something: who calls on a firm to pay does not say that it has paid.
func otherDeed(a, b *proposition.Report) bool {
	asksA, tellsA := demand(a)
	asksB, tellsB := demand(b)
	return asksA && !tellsA && tellsB && !asksB || asksB && !tellsB && tellsA && !asksA
}

// demand tells whether a report says of something that it must be done, and whether
// it says of something that it is, was, will or can be.
func demand(r *proposition.Report) (asks, tells bool) {
	for i := range r.Said {
		switch s := &r.Said[i]; {
		case s.Minor || s.Pointed || s.Predicate == "":
		case s.Modality == proposition.Must:
			asks = true
		case slices.ContainsFunc(s.Arguments, func(a proposition.Argument) bool { return a.Role == proposition.Subject }):
			tells = true // unlike "Boil the water", which asks too
		}
	}
	return asks, tells
}

// bare tells whether a report has nothing but an answer to a question ("No.", "Never."):
// the word stands for what was asked, and answers to any two questions share it.
func bare(r *proposition.Report) bool {
	return len(r.Words) == 1 && answer[r.Words[0]]
}

// answer are the words that answer a question by themselves, as
// [proposition.Report] has them among the words of weight.
var answer = map[string]bool{"not": true, "no": true, "never": true, "yes": true}

// recants tells whether a report takes back what its speaker said before.
func recants(r *proposition.Report) bool {
	return slices.ContainsFunc(r.Said, func(s proposition.Said) bool { return s.Recants })
}
