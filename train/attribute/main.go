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
	"slices"

	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/internal/encoder"
	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/train/fit"
	"hearsay/weights"
)

type settings struct {
	dir, out                   string
	seed                       uint64
	cueEpochs, roleEpochs      int
	cueRate, roleRate          float64
	cueDrop, roleDrop          float64
	cueRidge, roleRidge        float64
	clip, bias, least          float64
	limit, min, cueMin, errors int
	load, marks                string
	cueKeep, roleKeep          int
	folds, parallel            int
	judgeRidge                 float64
	sweep                      bool
	only                       string
	dump, silver, part         string
	encoder, foldEncoders      string
	keep                       string
	cueMix, roleMix            float64
	encoders                   encoders
}

func main() {
	var o settings
	flag.StringVar(&o.dir, "data", "../shared/data", "folder of the data sets")
	flag.StringVar(&o.out, "out", "", "folder for attribute.bin; empty: score only")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of all chance")
	flag.IntVar(&o.cueEpochs, "cue-epochs", 7, "passes over the cue sequences")
	flag.IntVar(&o.roleEpochs, "role-epochs", 5, "passes over the role sequences")
	flag.Float64Var(&o.cueRate, "cue-rate", 0.1, "AdaGrad step of the cue chain")
	flag.Float64Var(&o.roleRate, "role-rate", 0.1, "AdaGrad step of the role chain")
	flag.Float64Var(&o.cueDrop, "cue-dropout", 0.4, "share of features dropped")
	flag.Float64Var(&o.roleDrop, "role-dropout", 0.3, "share of features dropped")
	flag.Float64Var(&o.cueRidge, "cue-ridge", 4, "prior of the cue weights")
	flag.Float64Var(&o.roleRidge, "role-ridge", 30, "prior of the role weights")
	flag.IntVar(&o.cueKeep, "cue-features", 360_000, "features of the cue chain")
	flag.IntVar(&o.roleKeep, "role-features", 360_000, "features of the role chain")
	flag.Float64Var(&o.clip, "clip", 4, "largest weight kept")
	flag.Float64Var(&o.bias, "bias", 2.5, "added to the score of a cue's first token")
	flag.Float64Var(&o.least, "least", 0.15, "drafts less probable are dropped")
	flag.IntVar(&o.limit, "limit", 0, "train on the first N articles only")
	flag.IntVar(&o.cueMin, "cue-min", 3, "the same for cues")
	flag.IntVar(&o.min, "min", 4, "features seen less often are left out")
	flag.IntVar(&o.errors, "errors", 0, "show so many misses on dev")
	flag.BoolVar(&o.sweep, "sweep", false, "score many operating points")
	flag.IntVar(&o.folds, "folds", 4, "parts for the judge and the cues that roles are learned among; 0: no judge")
	flag.IntVar(&o.parallel, "parallel", 2, "parts fitted at once")
	flag.Float64Var(&o.judgeRidge, "judge-ridge", 2, "prior of the judge")
	flag.StringVar(&o.marks, "marks", "", "with -errors: only misses whose content has one of these characters")
	flag.StringVar(&o.load, "load", "", "score this weights file, at the bias and mixes given here, instead of fitting one; with -fold-encoders its judge is fitted anew")
	flag.StringVar(&o.only, "only", "", "cue or role: fit and score that chain alone")
	flag.StringVar(&o.part, "part", "dev", "part of PolNeAR to score on")
	flag.StringVar(&o.dump, "dump", "", "write the articles of train, dev and -silver as JSON lines into this folder, for a teacher, and fit nothing")
	flag.StringVar(&o.silver, "silver", "", "learn from these articles, too: JSON lines as a teacher labels them")
	flag.StringVar(&o.encoder, "encoder", "weights/encoder/encoder.bin", "weights file of the encoder; empty: chains alone")
	flag.StringVar(&o.foldEncoders, "fold-encoders", "", "two weights files, parted by a comma, of encoders learned without every second article of train, from the first and from the second one on")
	flag.StringVar(&o.keep, "keep", "", "folder where the chains of the folds are kept, and taken from if they are there")
	flag.Float64Var(&o.cueMix, "cue-mix", 1, "how much the encoder's log probabilities of cues count beside the chain's sums")
	flag.Float64Var(&o.roleMix, "role-mix", 1, "the same of roles")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train/attribute:", err)
		os.Exit(1)
	}
}

func run(o settings) error {
	if o.out != "" && o.part != "dev" {
		return fmt.Errorf("-part %s goes without -out: the confidences that are written are calibrated on dev", o.part)
	}
	clusters, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return err
	}
	var train []goldArticle
	if o.load == "" || o.foldEncoders != "" {
		if train, err = read(filepath.Join(o.dir, "polnear", "train"), o.limit); err != nil {
			return err
		}
	}
	dev, err := read(filepath.Join(o.dir, "polnear", o.part), 0)
	if err != nil {
		return err
	}
	fmt.Printf("%d articles to learn from, %d to score on\n", len(train), len(dev))
	if o.dump != "" {
		return dumpAll(o, train, dev)
	}
	if o.encoders, err = openEncoders(o); err != nil {
		return err
	}
	c, err := chainsOf(o, train, clusters)
	if err != nil {
		return err
	}
	c.CueMix, c.RoleMix = float32(o.cueMix), float32(o.roleMix)
	if o.only != "" {
		scoreOne(c, clusters, o.encoders.all, dev, o.only)
		return nil
	}
	if o.sweep {
		sweep(c, clusters, o.encoders.all, dev)
	}
	c.Least = int32(1000 * o.least)
	calibrate(c, clusters, o.encoders.all, dev)
	score(c, clusters, o.encoders.all, dev, false)
	if o.errors > 0 {
		showErrors(attribute.Make(en.English(), clusters, o.encoders.all, c), dev, o.errors, o.marks)
	}
	if o.out == "" {
		return nil
	}
	return write(o.out, c.Bytes())
}

// chainsOf reads the chains of -load, with a judge fitted anew where there are
// encoders of the folds for it, or fits them all.
func chainsOf(o settings, train []goldArticle, clusters *nn.Clusters) (*attribute.Chains, error) {
	if o.load == "" {
		silver, err := readSilver(o.silver)
		if err != nil {
			return nil, err
		}
		return fitAll(o, train, silver, clusters), nil
	}
	b, err := os.ReadFile(o.load)
	if err != nil {
		return nil, err
	}
	c, err := attribute.ReadChains(b)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", o.load, err)
	}
	c.CueBias = int32(o.bias / float64(c.Cue.Table.Scale()))
	if o.foldEncoders != "" {
		_, examples := fitFolds(o, train, nil, clusters)
		c.Judge = fitJudge(o, examples)
	}
	return c, nil
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

// fitChains fits cue and role chains. others gives the cues that a paragraph
// is believed to have while roles are learned; nil: the gold ones.
func fitChains(o settings, train []goldArticle, clusters *nn.Clusters, others [][]attribute.Cue, name string) *attribute.Chains {
	c := &attribute.Chains{}
	if o.only != "role" {
		s := attribute.NewScene(en.English(), clusters)
		c.Cue = fitChain(cueCorpus(train, &s), name+"cue", attribute.CueNames, o.cueMin, o.cueKeep, float32(o.clip),
			fit.Options{Epochs: o.cueEpochs, Rate: o.cueRate, Ridge: o.cueRidge, Dropout: o.cueDrop, Seed: o.seed, Average: true, Forbid: attribute.ForbidCue})
		c.CueBias = int32(o.bias / float64(c.Cue.Table.Scale()))
	}
	if o.only != "cue" {
		s := attribute.NewScene(en.English(), clusters)
		corpus := roleCorpus(train, &s, func(n, k int) []attribute.Cue {
			if others == nil || n >= len(others) {
				return goldCues(train[n], k)
			}
			return cuesOf(train[n], others[n], k)
		})
		c.Role = fitChain(corpus, name+"role", attribute.RoleNames, o.min, o.roleKeep, float32(o.clip),
			fit.Options{Epochs: o.roleEpochs, Rate: o.roleRate, Ridge: o.roleRidge, Dropout: o.roleDrop, Seed: o.seed, Average: true, Forbid: attribute.ForbidRole})
	}
	return c
}

// cuesOf are those of the list that stand in paragraph k.
func cuesOf(a goldArticle, list []attribute.Cue, k int) []attribute.Cue {
	p := &a.doc.Paragraphs[k]
	var out []attribute.Cue
	for _, c := range list {
		if c.First >= int(p.FirstToken) && c.First < int(p.EndToken) {
			out = append(out, c)
		}
	}
	return out
}

// fitChain trains twice: once to see which features matter, then anew on those alone.
func fitChain(c *fit.Corpus, name string, labels []string, min, keep int, clip float32, o fit.Options) *nn.Chain {
	o.Each = told(name)
	x := c.Index(min)
	fmt.Printf("%s: %d sequences, %d tokens, %d features\n", name, c.Sequences(), c.Tokens(), len(x.Hashes))
	w := fit.Chain(c, x, labels, o)
	x = c.Survivors(w, keep)
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

func score(c *attribute.Chains, clusters *nn.Clusters, e *encoder.Encoder, dev []goldArticle, brief bool) {
	f := attribute.Make(en.English(), clusters, e, c)
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

// scoreOne scores one chain alone: cues by their words, roles given the gold cues.
func scoreOne(c *attribute.Chains, clusters *nn.Clusters, e *encoder.Encoder, dev []goldArticle, only string) {
	if only == "cue" {
		c.Role = nullRole()
	}
	f := attribute.Make(en.English(), clusters, e, c)
	var s eval.Relations
	for _, a := range dev {
		if only == "role" {
			s.Add(a.Text, a.Gold, f.Given(a.doc, allCues(a)))
			continue
		}
		s.Add(a.Text, a.Gold, f.Find(a.doc))
	}
	for _, l := range s.Lines("dev", len(dev)) {
		fmt.Printf("%-40s %8.2f  %s\n", l.Name, l.Value, l.Note)
	}
}

func allCues(a goldArticle) []attribute.Cue {
	var out []attribute.Cue
	for _, g := range a.golds {
		out = append(out, g.cue)
	}
	slices.SortFunc(out, func(a, b attribute.Cue) int { return a.First - b.First })
	return slices.Compact(out)
}

// nullRole calls everything content, so that every cue makes an attribution.
func nullRole() *nn.Chain {
	c, n := nullChain(attribute.RoleNames), len(attribute.RoleNames)
	c.Start[3], c.Trans[3*n+4], c.Trans[4*n+4] = 1, 1, 1
	return c
}

// sweep scores operating points: how probable a draft must be.
func sweep(c *attribute.Chains, clusters *nn.Clusters, e *encoder.Encoder, dev []goldArticle) {
	for _, least := range []int32{100, 150, 200, 230, 260} {
		c.Least = least
		fmt.Printf("least %d\n", least)
		score(c, clusters, e, dev, false)
	}
}

// nullChain knows nothing.
func nullChain(names []string) *nn.Chain {
	n := len(names)
	return &nn.Chain{Names: names, Table: nn.NewTable(n, nil, 1), Start: make([]int32, n), Trans: make([]int32, n*n)}
}
