package main

import (
	"fmt"
	"slices"
	"sync"

	"hearsay"
	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/internal/encoder"
	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/train/fit"
)

// example is a draft with the judge's numbers of it.
type example struct {
	inputs []int16
	right  bool
}

// examplesOf gives, of each article, the drafts by the encoder that was learned without it.
func examplesOf(o settings, train []goldArticle, halves [2]*encoder.Encoder) [][]example {
	examples := make([][]example, len(train))
	var all sync.WaitGroup
	for half, e := range halves {
		all.Go(func() {
			f := attribute.Make(en.English(), e, &attribute.Learned{CueBias: o.bias})
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
	f.Candidates(a.doc, func(inputs []int16, x hearsay.Attribution) {
		list = append(list, example{inputs: slices.Clone(inputs)})
		found = append(found, x)
	})
	for j, right := range eval.Matched(a.Text, a.Gold, found) {
		list[j].right = right
	}
	return list
}

// growth was chosen on dev by log loss; half and double of each number make
// little of a difference.
var growth = fit.BoostOptions{Trees: 250, Leaves: 15, Least: 40, Rate: 0.04, Ridge: 5}

func fitJudge(examples [][]example) *nn.Trees {
	var rows [][]int16
	var right []bool
	for _, list := range examples {
		for _, e := range list {
			rows, right = append(rows, e.inputs), append(right, e.right)
		}
	}
	fmt.Printf("judge: %d drafts, %d numbers of each\n", len(rows), attribute.JudgeInputs)
	return fit.Boost(rows, right, growth)
}
