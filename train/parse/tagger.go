package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"hearsay/eval"
	"hearsay/internal/nn"
	"hearsay/parse"
	"hearsay/train/fit"
)

func trainTagger() error {
	trees, err := readTrees("ewt-train", "gum-train")
	if err != nil {
		return err
	}
	dev, err := readTrees("ewt-dev")
	if err != nil {
		return err
	}
	t, err := fitTagger(trees, func(epoch int, t *parse.Tagger) {
		fmt.Printf("epoch %d: %s\n", epoch, scoreTagger(t, dev))
	})
	if err != nil {
		return err
	}
	return write("tagger", t.Bytes())
}

func scoreTagger(t *parse.Tagger, dev []eval.Tree) eval.TreeScore {
	var s eval.TreeScore
	var l parse.Line
	for i := range dev {
		l.Fill(t.Lexicon, dev[i].Words)
		t.Tag(&l)
		s.Add(&dev[i], l.UPOS, l.XPOS, dev[i].Heads, dev[i].Rels)
	}
	return s
}

// fitTagger fits a tagger to the trees. each, which may be nil, sees it after every other epoch.
func fitTagger(trees []eval.Tree, each func(epoch int, t *parse.Tagger)) (*parse.Tagger, error) {
	clusters, err := openClusters()
	if err != nil {
		return nil, err
	}
	classes, sure := wordClasses(trees)
	t := &parse.Tagger{Lexicon: &parse.Lexicon{Clusters: clusters, Classes: classes, Sure: sure}, OnlyPart: onlyParts(trees)}
	tags := fit.NewPerceptron(parse.XPOSCount, int32(*least), float32(*margin))
	parts := fit.NewPerceptron(parse.UPOSCount, int32(*least), float32(*margin))
	random := rand.New(rand.NewPCG(*seed, 1))
	var l parse.Line
	for e := 1; e <= *epochs; e++ {
		wrong := 0
		for _, i := range random.Perm(len(trees)) {
			l.Fill(t.Lexicon, varied(random, trees[i].Words))
			wrong += learnTags(tags, &l, trees[i].XPOS)
			learnParts(parts, &l, trees[i].UPOS, t)
		}
		if each != nil && (e == *epochs || e%2 == 0) {
			fmt.Printf("epoch %d: %d wrong tags in training, %d and %d features\n", e, wrong, tags.Features(), parts.Features())
			quantizeTagger(t, tags, parts)
			each(e, t)
		}
	}
	if *sweep && each != nil {
		for _, n := range []int{20000, 45000, 91000, 183000} {
			*tagRows, *partRows = n, n/2
			quantizeTagger(t, tags, parts)
			fmt.Println("rows:", n)
			each(0, t)
		}
	}
	quantizeTagger(t, tags, parts)
	return t, nil
}

func quantizeTagger(t *parse.Tagger, tags, parts *fit.Perceptron) {
	rows := fit.Heaviest(tags.Average(0), *tagRows)
	t.Tags = nn.NewTable(parse.XPOSCount, rows, fit.ScaleFor(rows))
	rows = fit.Heaviest(parts.Average(0), *partRows)
	t.Parts = nn.NewTable(parse.UPOSCount, rows, fit.ScaleFor(rows))
}

func anyButZero(k int) bool { return k > 0 }

// learnTags tags the line as the tagger would, learning from each mistake and
// going on from what was decided, right or wrong.
func learnTags(p *fit.Perceptron, l *parse.Line, gold []parse.XPOS) (wrong int) {
	var scores [parse.XPOSCount]float32
	var fs []uint64
	for i := range gold {
		x := l.SureTag(i)
		if x == parse.NoXPOS {
			fs = l.TagFeatures(i, fs[:0])
			p.Score(fs, scores[:])
			p.Learn(fs, scores[:], func(k int) bool { return k == int(gold[i]) }, anyButZero)
			x = parse.XPOS(top(scores[:]))
		}
		if x != gold[i] {
			wrong++
		}
		l.SetTag(i, x)
	}
	return wrong
}

func learnParts(p *fit.Perceptron, l *parse.Line, gold []parse.UPOS, t *parse.Tagger) {
	var scores [parse.UPOSCount]float32
	var fs []uint64
	for i := range gold {
		u := t.OnlyPart[l.XPOS[i]]
		if u == parse.NoUPOS {
			fs = l.PartFeatures(i, fs[:0])
			p.Score(fs, scores[:])
			p.Learn(fs, scores[:], func(k int) bool { return k == int(gold[i]) }, anyButZero)
			u = parse.UPOS(top(scores[:]))
		}
		l.SetPart(i, u)
	}
}

// top is the best label but 0.
func top(scores []float32) int {
	best := 1
	for k := 2; k < len(scores); k++ {
		if scores[k] > scores[best] {
			best = k
		}
	}
	return best
}

// varied returns the words as other writers might set them: now and then with
// capitals as in a headline. Curly marks need nothing, for the features see
// them as straight ones.
func varied(random *rand.Rand, words []string) []string {
	if random.IntN(25) > 0 {
		return words
	}
	vs := slices.Clone(words)
	for i, w := range vs {
		if len(w) > 3 && 'a' <= w[0] && w[0] <= 'z' {
			vs[i] = string(w[0]-'a'+'A') + w[1:]
		}
	}
	return vs
}
