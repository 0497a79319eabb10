package main

import (
	"fmt"
	"os"
	"path/filepath"
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
	cues, examples := fitFolds(o, train, silver, clusters)
	c := fitChains(o, slices.Concat(train, silver), clusters, cues, "")
	c.Judge = fitJudge(o, examples)
	return c
}

// fitFolds gives, of each article, the cues and the judge's examples by what was fitted without it.
func fitFolds(o settings, train, silver []goldArticle, clusters *nn.Clusters) (cues [][]attribute.Cue, examples [][]example) {
	cues, examples = make([][]attribute.Cue, len(train)), make([][]example, len(train))
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
	return cues, examples
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
	c := keptChains(o, k, func() *attribute.Chains { return fitChains(o, rest, clusters, nil, fmt.Sprintf("fold %d ", k)) })
	c.CueMix, c.RoleMix = float32(o.cueMix), float32(o.roleMix)
	c.CueBias = int32(o.bias / float64(c.Cue.Table.Scale()))
	f := attribute.Make(en.English(), clusters, o.encoders.without(k), c)
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

// keptChains reads the chains of fold k from the folder that -keep names, or
// fits them and keeps them there.
func keptChains(o settings, k int, fit func() *attribute.Chains) *attribute.Chains {
	if o.keep == "" {
		return fit()
	}
	path := filepath.Join(o.keep, fmt.Sprintf("fold%d.bin", k))
	if b, err := os.ReadFile(path); err == nil {
		if c, err := attribute.ReadChains(b); err == nil {
			c.Judge = nil
			return c
		}
	}
	c := fit()
	c.Judge = nullChain(attribute.JudgeNames)
	if err := os.WriteFile(path, c.Bytes(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "the chains of a fold are not kept:", err)
	}
	c.Judge = nil
	return c
}
