package main

import (
	"fmt"
	"sync"

	"hearsay"
	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/internal/encoder"
	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/train/fit"
)

// example is a draft with the judge's features of it.
type example struct {
	features []uint64
	right    bool
}

// examplesOf gives, of each article, the drafts by the encoder that was learned without it.
func examplesOf(o settings, train []goldArticle, halves [2]*encoder.Encoder, clusters *nn.Clusters) [][]example {
	examples := make([][]example, len(train))
	var all sync.WaitGroup
	for half, e := range halves {
		all.Go(func() {
			f := attribute.Make(en.English(), clusters, e, &attribute.Learned{CueBias: o.bias})
			for i := half; i < len(train); i += len(halves) {
				examples[i] = drafts(f, train[i])
			}
		})
	}
	all.Wait()
	return examples
}

// drafts gives the drafts of one article, each right or wrong.
func drafts(f *attribute.Finder, a goldArticle) []example {
	var list []example
	var found []hearsay.Attribution
	f.Candidates(a.doc, func(features []uint64, x hearsay.Attribution) {
		list = append(list, example{features: append([]uint64{}, features...)})
		found = append(found, x)
	})
	for j, right := range eval.Matched(a.Text, a.Gold, found) {
		list[j].right = right
	}
	return list
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
	x := c.Index(4)
	fmt.Printf("judge: %d drafts, %d features\n", c.Sequences(), len(x.Hashes))
	options := fit.Options{Epochs: 8, Rate: 0.05, Ridge: o.judgeRidge, Dropout: 0.2, Seed: o.seed, Average: true}
	return fit.Chain(c, x, attribute.JudgeNames, options).Quantized(0.02, 4)
}
