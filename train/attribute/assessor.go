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

// fitAssessor fits the assessor on what is found in train when all is decided. Each
// half is read by the encoder and by a judge that were learned without it, so that
// both are as sure there as they are of news.
func fitAssessor(o settings, train []goldArticle, halves [2]*encoder.Encoder, examples [][]example) *nn.Trees {
	lists := make([][]example, len(train))
	var all sync.WaitGroup
	for half, e := range halves {
		all.Go(func() {
			judge := fitJudge(unlike(examples, half))
			f := attribute.Make(en.English(), e, &attribute.Learned{Judge: judge, CueBias: o.bias, Least: int32(1000 * o.least)})
			for i := half; i < len(train); i += len(halves) {
				lists[i] = decided(f, train[i])
			}
		})
	}
	all.Wait()
	var rows [][]int16
	var right []bool
	for _, e := range slices.Concat(lists...) {
		rows, right = append(rows, e.inputs), append(right, e.right)
	}
	fmt.Printf("assessor: %d attributions, %d numbers of each\n", len(rows), attribute.AssessInputs)
	return fit.Boost(rows, right, slower)
}

// slower was chosen like growth: what the judge knows already needs fewer and
// smaller trees.
var slower = fit.BoostOptions{Trees: 150, Leaves: 8, Least: 80, Rate: 0.04, Ridge: 10}

// unlike are the examples of the articles that are not of a half.
func unlike(examples [][]example, half int) (others [][]example) {
	for i, list := range examples {
		if i%2 != half {
			others = append(others, list)
		}
	}
	return others
}

// decided gives what is found in an article with the assessor's numbers, each right
// or wrong among the outermost.
func decided(f *attribute.Finder, a goldArticle) (list []example) {
	var at []int
	found := f.Assessable(a.doc, func(inputs []int16, k int) {
		list, at = append(list, example{inputs: slices.Clone(inputs)}), append(at, k)
	})
	var outermost []hearsay.Attribution
	place := make([]int, len(found))
	for k, x := range found {
		place[k] = len(outermost)
		if x.Parent == "" {
			outermost = append(outermost, x)
		}
	}
	right := eval.Matched(a.Text, a.Gold, outermost)
	for i, k := range at {
		list[i].right = right[place[k]]
	}
	return list
}
