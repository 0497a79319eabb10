// Command cluster fits the word clusters in weights/clusters.
//
// Plain text goes in, one paragraph a line; a table of words and their classes
// comes out, in the format of internal/nn. It refuses text of fewer than 1,000
// words. One core, no randomness but the seed: the same text gives the same bytes.
//
//	go run ./train/cluster -data ../shared/data -out weights/clusters
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"hearsay/internal/nn"
)

// settings are what the command can be told.
type settings struct {
	Words      int    // most vocabulary entries
	MinCount   int    // fewest occurrences of one
	Fine       int    // classes of the exchange clustering
	Mid        int    // and after merging
	Coarse     int    // and after merging further
	Near       int    // classes of the vector clustering
	Dimensions int    // of the vectors
	NearCtx    int    // context words told apart at one word's distance
	FarCtx     int    // and at two
	Cap        int    // most occurrences used of one word
	Passes     int    // of the exchange
	Seed       uint64 // of the vectors' random start
	Tokens     int    // stop reading after so many; 0 reads all
	Progress   func(string, ...any)
}

func main() {
	s := settings{Progress: progress(time.Now())}
	data := flag.String("data", "../shared/data", "folder that holds unlabelled/*.txt.zst")
	out := flag.String("out", "weights/clusters", "folder for clusters.bin and clusters.sha256")
	list := flag.String("list", "", "also write every word with its classes to this file")
	flag.IntVar(&s.Words, "words", 92000, "most vocabulary entries")
	flag.IntVar(&s.MinCount, "min", 12, "fewest occurrences of an entry")
	flag.IntVar(&s.Fine, "fine", 800, "classes of the exchange clustering")
	flag.IntVar(&s.Mid, "mid", 160, "classes after merging")
	flag.IntVar(&s.Coarse, "coarse", 40, "classes after merging further")
	flag.IntVar(&s.Near, "near", 1000, "classes of the vector clustering")
	flag.IntVar(&s.Dimensions, "dimensions", 96, "of the word vectors")
	flag.IntVar(&s.NearCtx, "contexts1", 8000, "context words told apart at one word's distance")
	flag.IntVar(&s.FarCtx, "contexts2", 1500, "context words told apart at two words' distance")
	flag.IntVar(&s.Cap, "cap", 20000, "most occurrences used of one word")
	flag.IntVar(&s.Passes, "passes", 10, "passes of the exchange clustering")
	flag.Uint64Var(&s.Seed, "seed", 1, "of the vectors' random start")
	flag.IntVar(&s.Tokens, "tokens", 0, "stop reading after so many tokens; 0 reads all")
	flag.Parse()
	if err := run(s, *data, *out, *list); err != nil {
		fmt.Fprintln(os.Stderr, "cluster:", err)
		os.Exit(1)
	}
}

func progress(start time.Time) func(string, ...any) {
	return func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%6.0fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
}

func run(s settings, data, out, list string) error {
	files, err := textFiles(filepath.Join(data, "unlabelled"))
	if err != nil {
		return err
	}
	r := newReader(s.Tokens)
	for _, f := range files {
		if err := r.readFile(f); err != nil {
			return err
		}
		s.Progress("read %s: %d tokens, %d forms so far", filepath.Base(f), len(r.stream), len(r.forms))
	}
	words, levels, err := fit(s, r)
	if err != nil {
		return err
	}
	if list != "" {
		if err := writeList(list, words, levels); err != nil {
			return err
		}
	}
	return write(s, out, words, levels)
}

// fit turns the tokens read into the table's words.
func fit(s settings, r *reader) ([]nn.ClusterWord, []nn.ClusterLevel, error) {
	v, err := chooseVocabulary(r, s.Words, s.MinCount)
	if err != nil {
		return nil, nil, err
	}
	s.Progress("vocabulary: %d entries, the last one seen %d times", len(v.entries), v.entries[len(v.entries)-1].count)
	p := countPairs(v, s)
	s.Progress("counted %d pairs of word and context", len(p.context))
	ex := newExchange(p, s.Fine)
	ex.run(s.Passes, s.Progress)
	order, levels := ex.merge(s.Mid, s.Coarse)
	s.Progress("merged the classes")
	near := nearClasses(p, v, s)
	s.Progress("clustered the vectors")
	return v.words(ex.class, order, near), levels, nil
}

func write(s settings, out string, words []nn.ClusterWord, levels []nn.ClusterLevel) error {
	b, err := nn.EncodeClusters(words, levels)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return fmt.Errorf("making the folder for the clusters: %w", err)
	}
	if err := os.WriteFile(filepath.Join(out, "clusters.bin"), b, 0o644); err != nil {
		return fmt.Errorf("writing the clusters: %w", err)
	}
	sum := fmt.Sprintf("%x  clusters.bin\n", sha256.Sum256(b))
	if err := os.WriteFile(filepath.Join(out, "clusters.sha256"), []byte(sum), 0o644); err != nil {
		return fmt.Errorf("writing the clusters' checksum: %w", err)
	}
	s.Progress("wrote %d words in %d bytes", len(words), len(b))
	return nil
}
