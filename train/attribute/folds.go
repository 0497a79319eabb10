package main

import (
	"fmt"
	"slices"
	"sync"

	"hearsay"
	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/train/fit"
)

// fitAll learns cue and role chains and, from what chains fitted on the other
// articles make of each article, the judge. Roles are learned among such cues,
// too: those that stand where a text is new, not the gold ones.
// Silver articles, labelled by a teacher, teach the chains in every fold, but
// not the judge.
func fitAll(o settings, train, silver []goldArticle, clusters *nn.Clusters) *attribute.Chains {
	if o.only != "" || o.folds < 2 {
		return fitChains(o, slices.Concat(train, silver), clusters, nil, "")
	}
	cues := make([][]attribute.Cue, len(train))
	examples := make([][]example, len(train))
	room := make(chan bool, o.parallel)
	var all sync.WaitGroup
	for k := range o.folds {
		all.Go(func() {
			room <- true
			defer func() { <-room }()
			fold(o, train, silver, clusters, k, cues, examples)
		})
	}
	all.Wait()
	c := fitChains(o, slices.Concat(train, silver), clusters, cues, "")
	c.Judge = fitJudge(o, examples)
	return c
}

// example is a draft with the judge's features of it.
type example struct {
	features []uint64
	right    bool
}

// fold fits chains without every folds-th article from the k-th and reads those with them.
func fold(o settings, train, silver []goldArticle, clusters *nn.Clusters, k int, cues [][]attribute.Cue, examples [][]example) {
	var rest []goldArticle
	for i, a := range train {
		if i%o.folds != k {
			rest = append(rest, a)
		}
	}
	rest = append(rest, silver...)
	f := attribute.Make(en.English(), clusters, fitChains(o, rest, clusters, nil, fmt.Sprintf("fold %d ", k)))
	for i := k; i < len(train); i += o.folds {
		cues[i] = f.Cues(train[i].doc)
		var found []hearsay.Attribution
		f.Candidates(train[i].doc, func(features []uint64, a hearsay.Attribution) {
			examples[i] = append(examples[i], example{features: append([]uint64{}, features...)})
			found = append(found, a)
		})
		for j, right := range eval.Matched(train[i].Text, train[i].Gold, found) {
			examples[i][j].right = right
		}
	}
}

func fitJudge(o settings, examples [][]example) *nn.Chain {
	c := &fit.Corpus{}
	for _, list := range examples {
		for _, e := range list {
			label := uint8(0)
			if e.right {
				label = 1
			}
			c.Token(e.features, label)
			c.End()
		}
	}
	return fitChain(c, "judge", attribute.JudgeNames, 4, 20_000, 4, fit.Options{Epochs: 8, Rate: 0.05, Ridge: o.judgeRidge, Dropout: 0.2, Seed: o.seed, Average: true})
}
