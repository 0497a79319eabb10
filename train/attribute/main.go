// Command attribute fits what the attribute room learns beside its encoder on
// PolNeAR's train part, and scores the room on its dev part: the judge of whole
// drafts, and the curve of its confidences. The encoder itself is learned by
// train/teacher, from what this command dumps.
//
//	go run ./train/attribute -data ../shared/data -fold-encoders a.bin,b.bin -out weights/attribute
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/internal/encoder"
	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/parse"
)

type settings struct {
	dir, out, part        string
	bias, least           float64
	limit, errors         int
	load, marks           string
	sweep, keepJudge      bool
	dump, silver          string
	encoder, foldEncoders string
}

func main() {
	var o settings
	flag.StringVar(&o.dir, "data", "../shared/data", "folder of the data sets")
	flag.StringVar(&o.out, "out", "", "folder for attribute.bin; empty: score only")
	flag.Float64Var(&o.bias, "bias", 0.6, "added to the log probability of a cue's first token")
	flag.Float64Var(&o.least, "least", 0.35, "drafts less probable are dropped")
	flag.IntVar(&o.limit, "limit", 0, "learn from the first N articles only")
	flag.IntVar(&o.errors, "errors", 0, "show so many misses on dev")
	flag.StringVar(&o.marks, "marks", "", "with -errors: only misses whose content has one of these characters")
	flag.BoolVar(&o.sweep, "sweep", false, "score many operating points")
	flag.StringVar(&o.load, "load", "weights/attribute/attribute.bin", "weights file whose judge is scored where none is fitted")
	flag.StringVar(&o.part, "part", "dev", "part of PolNeAR to score on")
	flag.StringVar(&o.dump, "dump", "", "write the articles of train, dev and -silver as JSON lines into this folder, for a teacher, and fit nothing")
	flag.StringVar(&o.silver, "silver", "", "with -dump: these articles, too, JSON lines as a teacher labels them")
	flag.StringVar(&o.encoder, "encoder", "weights/encoder/encoder.bin", "weights file of the encoder")
	flag.StringVar(&o.foldEncoders, "fold-encoders", "", "two weights files, parted by a comma, of encoders learned without every second article of train, from the first and from the second one on: judge and assessor are fitted anew on what they find there")
	flag.BoolVar(&o.keepJudge, "keep-judge", false, "with -fold-encoders: the judge of -load stays, and only the assessor is fitted")
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
	var train []goldArticle
	var err error
	if o.dump != "" || o.foldEncoders != "" {
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
	e, err := openEncoder(o.encoder)
	if err != nil {
		return err
	}
	l, err := learned(o, train)
	if err != nil {
		return err
	}
	if o.sweep {
		sweep(l, e, dev)
	}
	l.CueBias, l.Least = o.bias, int32(1000*o.least)
	apart, err := unlabelled(o.dir, dev)
	if err != nil {
		return err
	}
	calibrate(l, e, apart)
	score(l, e, dev)
	if o.errors > 0 {
		showErrors(attribute.Make(en.English(), e, l), dev, o.errors, o.marks)
	}
	if o.out == "" {
		return nil
	}
	return write(o.out, l.Bytes())
}

// learned fits judge and assessor where there are encoders of the halves for it, or
// reads those of -load.
func learned(o settings, train []goldArticle) (*attribute.Learned, error) {
	if o.foldEncoders != "" {
		return fitted(o, train)
	}
	return loaded(o)
}

// fitted fits the assessor, and the judge where that of -load is not kept.
func fitted(o settings, train []goldArticle) (*attribute.Learned, error) {
	halves, err := openHalves(o.foldEncoders)
	if err != nil {
		return nil, err
	}
	examples := examplesOf(o, train, halves)
	l := &attribute.Learned{}
	if o.keepJudge {
		if l, err = loaded(o); err != nil {
			return nil, err
		}
	} else {
		l.Judge = fitJudge(examples)
	}
	l.Assessor = fitAssessor(o, train, halves, examples)
	return l, nil
}

func loaded(o settings) (*attribute.Learned, error) {
	b, err := os.ReadFile(o.load)
	if err != nil {
		return nil, err
	}
	l, err := attribute.ReadLearned(b)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", o.load, err)
	}
	return l, nil
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

func score(l *attribute.Learned, e *encoder.Encoder, dev []goldArticle) {
	f := attribute.Make(en.English(), e, l)
	var s eval.Relations
	for _, a := range dev {
		s.Add(a.Text, a.Gold, f.Find(a.doc))
	}
	for _, l := range s.Lines("dev", len(dev)) {
		fmt.Printf("%-40s %8.2f  %s\n", l.Name, l.Value, l.Note)
	}
}

// sweep scores operating points: how far cues are favoured, and how probable a
// draft must be.
func sweep(l *attribute.Learned, e *encoder.Encoder, dev []goldArticle) {
	for _, l.CueBias = range []float64{0, 0.3, 0.6} {
		for _, l.Least = range []int32{200, 250, 300, 350, 400} {
			fmt.Printf("bias %g, least %d\n", l.CueBias, l.Least)
			score(l, e, dev)
		}
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
