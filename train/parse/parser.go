package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"hearsay/eval"
	"hearsay/internal/nn"
	"hearsay/parse"
	"hearsay/train/fit"
)

// folds is how many taggers tag the training trees, each the part it has not seen.
const folds = 5

func trainParser() error {
	trees, err := readTrees("ewt-train", "gum-train")
	if err != nil {
		return err
	}
	dev, err := readTrees("ewt-dev")
	if err != nil {
		return err
	}
	tagger, err := readTagger()
	if err != nil {
		return err
	}
	tags, err := readTags(trees)
	if err != nil {
		return err
	}
	p := fitParser(trees, tags, tagger.Lexicon, func(epoch int, p *parse.DepParser) {
		fmt.Printf("epoch %d: %s\n", epoch, scoreParser(tagger, p, dev))
	})
	return write("parser", p.Bytes())
}

func readTagger() (*parse.Tagger, error) {
	b, err := os.ReadFile(filepath.Join(*out, "tagger", "tagger.bin"))
	if err != nil {
		return nil, fmt.Errorf("reading the tagger, which is trained first: %w", err)
	}
	clusters, err := openClusters()
	if err != nil {
		return nil, err
	}
	return parse.OpenTagger(b, clusters)
}

func scoreParser(t *parse.Tagger, p *parse.DepParser, dev []eval.Tree) eval.TreeScore {
	var s eval.TreeScore
	var l parse.Line
	for i := range dev {
		l.Fill(t.Lexicon, dev[i].Words)
		t.Tag(&l)
		p.Parse(&l)
		s.Add(&dev[i], l.UPOS, l.XPOS, l.Heads, l.Rels)
	}
	return s
}

// lineTags are predicted tags of one sentence.
type lineTags struct {
	X []parse.XPOS
	U []parse.UPOS
}

// readTags gives the jackknifed tags of the training trees, from the file kept
// by an earlier run where there is one.
func readTags(trees []eval.Tree) (tags []lineTags, err error) {
	if b, err := os.ReadFile(*keep); err == nil {
		err = gob.NewDecoder(bytes.NewReader(b)).Decode(&tags)
		return tags, err
	}
	if tags, err = jackknife(trees); err != nil || *keep == "" {
		return tags, err
	}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(tags); err != nil {
		return nil, err
	}
	return tags, os.WriteFile(*keep, b.Bytes(), 0o666)
}

// jackknife tags every tree with a tagger that was trained on the other folds,
// so that the parser learns from tags as wrong as it will meet.
func jackknife(trees []eval.Tree) ([]lineTags, error) {
	tags := make([]lineTags, len(trees))
	var s eval.TreeScore
	for k := 0; k < folds; k++ {
		var rest []eval.Tree
		for i := range trees {
			if i/200%folds != k {
				rest = append(rest, trees[i])
			}
		}
		t, err := fitTagger(rest, nil)
		if err != nil {
			return nil, err
		}
		var l parse.Line
		for i := range trees {
			if i/200%folds == k {
				l.Fill(t.Lexicon, trees[i].Words)
				t.Tag(&l)
				s.Add(&trees[i], l.UPOS, l.XPOS, trees[i].Heads, trees[i].Rels)
				tags[i] = lineTags{append([]parse.XPOS{}, l.XPOS...), append([]parse.UPOS{}, l.UPOS...)}
			}
		}
	}
	fmt.Println("tags of the training trees:", s)
	return tags, nil
}

func (t *lineTags) set(l *parse.Line) {
	for i := range t.X {
		l.SetTag(i, t.X[i])
		l.SetPart(i, t.U[i])
	}
}

func fitParser(trees []eval.Tree, tags []lineTags, lex *parse.Lexicon, each func(int, *parse.DepParser)) *parse.DepParser {
	moves := fit.NewPerceptron(parse.MoveCount, int32(*least), float32(*margin))
	rels := fit.NewPerceptron(parse.RelCount, int32(*least), float32(*margin))
	random := rand.New(rand.NewPCG(*seed, 2))
	var p *parse.DepParser
	var l parse.Line
	for e := 1; e <= *epochs; e++ {
		wrong := 0
		for _, i := range random.Perm(len(trees)) {
			l.Fill(lex, trees[i].Words)
			tags[i].set(&l)
			var a parse.Arcs
			wrong += learnMoves(moves, rels, &l, &a, &trees[i], e > 1, random)
		}
		if e == *epochs || e%3 == 0 {
			p = quantizeParser(moves, rels)
			fmt.Printf("epoch %d: %d wrong moves in training, %d and %d features\n", e, wrong, moves.Features(), rels.Features())
			each(e, p)
		}
	}
	if *sweep {
		for _, n := range []int{45000, 91000, 183000, 367000} {
			*moveRows, *relRows = n, n/2
			fmt.Println("rows:", n)
			each(0, quantizeParser(moves, rels))
			*moveRows, *relRows = 0, n
			fmt.Println("relation rows:", n)
			each(0, quantizeParser(moves, rels))
		}
	}
	return p
}

func quantizeParser(moves, rels *fit.Perceptron) *parse.DepParser {
	m, r := fit.Heaviest(moves.Average(0), *moveRows), fit.Heaviest(rels.Average(0), *relRows)
	return &parse.DepParser{Moves: nn.NewTable(parse.MoveCount, m, fit.ScaleFor(m)), Rels: nn.NewTable(parse.RelCount, r, fit.ScaleFor(r))}
}

// learnMoves parses the line, learning from each move that costs more than
// another, and goes on with the predicted move in nine of ten cases (exploration).
func learnMoves(p, rels *fit.Perceptron, l *parse.Line, a *parse.Arcs, tree *eval.Tree, explore bool, random *rand.Rand) (wrong int) {
	content := l.Content()
	gold := contentHeads(content, tree.Heads)
	for i, h := range gold {
		if h < 0 {
			gold[i] = int32(len(gold))
		}
	}
	var scores [parse.MoveCount]float32
	var fs []uint64
	legal := func(m int) bool { return a.Legal(parse.Move(m)) }
	for a.Begin(len(gold)); !a.Done(); {
		costs := a.Costs(gold)
		least := 1 << 30
		for m, c := range costs {
			if legal(m) {
				least = min(least, c)
			}
		}
		good := func(m int) bool { return costs[m] == least }
		fs = l.MoveFeatures(a, fs[:0])
		p.Score(fs, scores[:])
		if !p.Learn(fs, scores[:], good, legal) {
			wrong++
		}
		m, dep := next(&scores, legal, good, explore && random.IntN(10) > 0), int32(-1)
		if m != parse.Shift {
			dep = a.Stack[len(a.Stack)-1]
		}
		a.Take(m)
		if m != parse.Shift {
			learnRel(rels, l, a, dep, a.Heads[dep] == gold[dep], tree.Rels[content[dep]])
		}
	}
	return wrong
}

// learnRel gives a word its relation, and learns from it where its head is right.
func learnRel(p *fit.Perceptron, l *parse.Line, a *parse.Arcs, dep int32, right bool, gold parse.Rel) {
	if int(a.Heads[dep]) == a.N {
		a.Relate(dep, parse.RelRoot)
		return
	}
	var scores [parse.RelCount]float32
	fs := l.RelFeatures(a, dep, nil)
	p.Score(fs, scores[:])
	if right {
		p.Learn(fs, scores[:], func(k int) bool { return k == int(gold) }, anyButZero)
	}
	a.Relate(dep, parse.Rel(top(scores[:])))
}

// contentHeads gives the heads of the content words as indexes into content.
// What hangs on punctuation hangs on its head instead.
func contentHeads(content []int32, heads []int32) []int32 {
	at := make([]int32, len(heads))
	for i := range at {
		at[i] = -1
	}
	for k, i := range content {
		at[i] = int32(k)
	}
	gold := make([]int32, len(content))
	for k, i := range content {
		h := heads[i]
		for h >= 0 && at[h] < 0 {
			h = heads[h]
		}
		if gold[k] = -1; h >= 0 {
			gold[k] = at[h]
		}
	}
	return gold
}

// next is the best legal move, of the good ones only unless exploring.
func next(scores *[parse.MoveCount]float32, legal, good func(int) bool, explore bool) parse.Move {
	best := -1
	for m := range scores {
		if legal(m) && (explore || good(m)) && (best < 0 || scores[m] > scores[best]) {
			best = m
		}
	}
	return parse.Move(best)
}
