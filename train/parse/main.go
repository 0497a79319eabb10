// Command parse fits the tagger, the parser and the entity weights: the
// treebanks and entity sets go in, weights files under weights/ come out, with
// their checksums and the scores on the development parts.
//
//	go run ./train/parse -data ../shared/data tagger
//	go run ./train/parse -data ../shared/data parser
//	go run ./train/parse -data ../shared/data entities
package main

import (
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"hearsay/eval"
	"hearsay/internal/nn"
	"hearsay/weights"
)

var (
	folder   = flag.String("data", "../shared/data", "folder of the training sets")
	out      = flag.String("out", "weights", "folder of the weights; empty: write nothing")
	seed     = flag.Uint64("seed", 1, "seed of the order of sentences")
	epochs   = flag.Int("epochs", 8, "passes over the training set")
	least    = flag.Int("updates", 3, "updates from which a feature counts")
	margin   = flag.Float64("margin", 0, "margin to keep between right and wrong")
	sweep    = flag.Bool("sweep", false, "at the end, print the scores with fewer and fewer rows")
	tagRows  = flag.Int("tagrows", 0, "most features of the tag table; 0: all")
	partRows = flag.Int("partrows", 0, "most features of the UPOS table; 0: all")
	moveRows = flag.Int("moverows", 0, "most features of the move table; 0: all")
	relRows  = flag.Int("relrows", 0, "most features of the relation table; 0: all")
	keep     = flag.String("keep", "", "file that keeps the tags of the training trees between runs")
	prune    = flag.Float64("prune", 0, "leave out features whose largest weight is below this")
)

func main() {
	flag.Parse()
	steps := map[string]func() error{"tagger": trainTagger, "parser": trainParser, "entities": trainEntities}
	step, ok := steps[flag.Arg(0)]
	if !ok {
		fmt.Fprintln(os.Stderr, "usage: parse [flags] tagger|parser|entities")
		os.Exit(2)
	}
	if err := step(); err != nil {
		fmt.Fprintln(os.Stderr, "parse:", err)
		os.Exit(1)
	}
}

// readTrees reads parts of the treebanks, such as "ewt-train".
func readTrees(parts ...string) (trees []eval.Tree, err error) {
	for _, p := range parts {
		f, err := os.Open(filepath.Join(*folder, "treebank", p+".conllu.gz"))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, err
		}
		ts, err := eval.ReadTreebank(z)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		trees = append(trees, ts...)
	}
	return trees, nil
}

// write puts a weights file and its checksum in place.
func write(name string, b []byte) error {
	if *out == "" {
		return nil
	}
	dir := filepath.Join(*out, name)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", name, len(b))
	if err := os.WriteFile(filepath.Join(dir, name+".bin"), b, 0o666); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name+".sha256"), []byte(nn.Checksum(b)+"  "+name+".bin\n"), 0o666)
}

func openClusters() (*nn.Clusters, error) { return nn.OpenClusters(weights.Clusters()) }
