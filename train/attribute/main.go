// Command attribute fits the weights of the attribute room on PolNeAR's train
// part and scores them on its dev part.
//
//	go run ./train/attribute -data ../shared/data -out weights/attribute
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/train/fit"
	"hearsay/weights"
)

type settings struct {
	dir, out                        string
	seed                            uint64
	cueEpochs, roleEpochs           int
	cueRate, roleRate               float64
	cueDrop, roleDrop               float64
	cueRidge, roleRidge             float64
	cuePrune, rolePrune, clip, bias float64
	limit, min                      int
}

func main() {
	var o settings
	flag.StringVar(&o.dir, "data", "../shared/data", "folder of the data sets")
	flag.StringVar(&o.out, "out", "", "folder for attribute.bin; empty: score only")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of all chance")
	flag.IntVar(&o.cueEpochs, "cue-epochs", 5, "passes over the cue sequences")
	flag.IntVar(&o.roleEpochs, "role-epochs", 5, "passes over the role sequences")
	flag.Float64Var(&o.cueRate, "cue-rate", 0.1, "AdaGrad step of the cue chain")
	flag.Float64Var(&o.roleRate, "role-rate", 0.1, "AdaGrad step of the role chain")
	flag.Float64Var(&o.cueDrop, "cue-dropout", 0.3, "share of features dropped")
	flag.Float64Var(&o.roleDrop, "role-dropout", 0.3, "share of features dropped")
	flag.Float64Var(&o.cueRidge, "cue-ridge", 10, "prior of the cue weights")
	flag.Float64Var(&o.roleRidge, "role-ridge", 10, "prior of the role weights")
	flag.Float64Var(&o.cuePrune, "cue-prune", 0.05, "rows with smaller weights are left out")
	flag.Float64Var(&o.rolePrune, "role-prune", 0.05, "rows with smaller weights are left out")
	flag.Float64Var(&o.clip, "clip", 2, "largest weight kept")
	flag.Float64Var(&o.bias, "bias", 0.5, "added to the score of a cue's first token")
	flag.IntVar(&o.limit, "limit", 0, "train on the first N articles only")
	flag.IntVar(&o.min, "min", 4, "features seen less often are left out")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train/attribute:", err)
		os.Exit(1)
	}
}

func run(o settings) error {
	clusters, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return err
	}
	train, err := read(filepath.Join(o.dir, "polnear", "train"), o.limit)
	if err != nil {
		return err
	}
	dev, err := read(filepath.Join(o.dir, "polnear", "dev"), 0)
	if err != nil {
		return err
	}
	fmt.Printf("%d articles to learn from, %d to score on\n", len(train), len(dev))
	c := fitChains(o, train, clusters)
	for _, bias := range []float64{0, 0.5, 1, 1.5, 2} {
		c.CueBias = int32(bias / float64(c.Cue.Table.Scale()))
		fmt.Printf("bias %.1f\n", bias)
		score(c, clusters, dev)
	}
	c.CueBias = int32(o.bias / float64(c.Cue.Table.Scale()))
	if o.out == "" {
		return nil
	}
	return write(o.out, c.Bytes())
}

// read reads and parses one part of PolNeAR, each article as its first annotator marked it.
func read(folder string, limit int) ([]goldArticle, error) {
	as, err := eval.ReadPolnear(folder)
	if err != nil {
		return nil, err
	}
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	as = eval.FirstAnnotators(as)
	if limit > 0 && limit < len(as) {
		as = as[:limit]
	}
	out := make([]goldArticle, len(as))
	for i, a := range as {
		out[i] = align(a, p.Parse(a.Text))
	}
	return out, nil
}

func fitChains(o settings, train []goldArticle, clusters *nn.Clusters) *attribute.Chains {
	c := &attribute.Chains{}
	var both sync.WaitGroup
	both.Go(func() {
		s := attribute.NewScene(clusters)
		c.Cue = fitChain(cueCorpus(train, &s), "cue", attribute.CueNames, o.min, float32(o.cuePrune), float32(o.clip),
			fit.Options{Epochs: o.cueEpochs, Rate: o.cueRate, Ridge: o.cueRidge, Dropout: o.cueDrop, Seed: o.seed, Forbid: attribute.ForbidCue})
	})
	both.Go(func() {
		s := attribute.NewScene(clusters)
		corpus := roleCorpus(train, &s, func(n, k int) []attribute.Cue { return goldCues(train[n], k) })
		c.Role = fitChain(corpus, "role", attribute.RoleNames, o.min, float32(o.rolePrune), float32(o.clip),
			fit.Options{Epochs: o.roleEpochs, Rate: o.roleRate, Ridge: o.roleRidge, Dropout: o.roleDrop, Seed: o.seed, Forbid: attribute.ForbidRole})
	})
	both.Wait()
	return c
}

// fitChain trains twice: once to see which features matter, then anew on those alone.
func fitChain(c *fit.Corpus, name string, labels []string, min int, prune, clip float32, o fit.Options) *nn.Chain {
	o.Each = told(name)
	x := c.Index(min)
	fmt.Printf("%s: %d sequences, %d tokens, %d features\n", name, c.Sequences(), c.Tokens(), len(x.Hashes))
	w := fit.Chain(c, x, labels, o)
	x = c.Survivors(w, prune)
	fmt.Printf("%s: %d features left\n", name, len(x.Hashes))
	return fit.Chain(c, x, labels, o).Quantized(0.02, clip)
}

func told(name string) func(int, float64, *fit.Weights) {
	return func(epoch int, loss float64, _ *fit.Weights) {
		fmt.Printf("%s: pass %d, log loss a token %.5f\n", name, epoch, loss)
	}
}

func goldCues(a goldArticle, k int) []attribute.Cue {
	var out []attribute.Cue
	for _, g := range a.golds {
		if g.paragraph == k {
			out = append(out, g.cue)
		}
	}
	return out
}

func score(c *attribute.Chains, clusters *nn.Clusters, dev []goldArticle) {
	f := attribute.Make(en.English(), clusters, c)
	var s eval.Relations
	for _, a := range dev {
		s.Add(a.Text, a.Gold, f.Find(a.doc))
	}
	for _, l := range s.Lines("dev", len(dev)) {
		fmt.Printf("%-40s %8.2f  %s\n", l.Name, l.Value, l.Note)
	}
}

// write stores the weights file and its checksum.
func write(folder string, b []byte) error {
	if err := os.WriteFile(filepath.Join(folder, "attribute.bin"), b, 0o644); err != nil {
		return err
	}
	sum := nn.Checksum(b) + "  attribute.bin\n"
	return os.WriteFile(filepath.Join(folder, "attribute.sha256"), []byte(sum), 0o644)
}
