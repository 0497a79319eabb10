package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/eval"
	"hearsay/internal/nn"
	"hearsay/parse"
	"hearsay/train/fit"
)

var (
	rate    = flag.Float64("rate", 0.1, "AdaGrad's step of the entity chain")
	decay   = flag.Float64("decay", 1e-5, "decay of the entity chain")
	dropout = flag.Float64("dropout", 0.2, "dropout of the entity chain")
)

var entityLabels = labelsOf("Person", "Organization", "Location", "NORP", "Misc", "Facility", "Product", "Date", "Money")

func labelsOf(types ...string) []string {
	labels := []string{"O"}
	for _, t := range types {
		labels = append(labels, "B-"+t, "I-"+t)
	}
	return labels
}

func trainEntities() error {
	sentences, err := readTagged("worldwide-train.bioes.gz")
	if err != nil {
		return err
	}
	dev, err := readTagged("worldwide-dev.bioes.gz")
	if err != nil {
		return err
	}
	other, err := readTagged("uner-ewt-dev.iob2.gz")
	if err != nil {
		return err
	}
	tagger, err := readTagger()
	if err != nil {
		return err
	}
	names, err := nameLists()
	if err != nil {
		return err
	}
	tagger.Lexicon.Names = names
	c := entityCorpus(sentences, tagger)
	x := c.Index(*least)
	fmt.Printf("%d stretches, %d of %d tokens, %d features\n", c.Sequences(), c.Tokens(), tokens(sentences), len(x.Hashes))
	var chain *nn.Chain
	fit.Chain(c, x, entityLabels, fit.Options{Epochs: *epochs, Rate: *rate, Decay: *decay, Dropout: *dropout, Seed: *seed, Forbid: forbidden,
		Each: func(epoch int, loss float64, w *fit.Weights) {
			chain = w.Quantized(float32(*prune), 4)
			if epoch%5 == 0 || epoch == *epochs {
				fmt.Printf("epoch %d: loss %.4f\n", epoch, loss)
				reportEntities(tagger, chain, dev, other)
			}
		}})
	return write("entities", parse.EntityBytes(chain, names))
}

func tokens(sentences []eval.Tagged) (n int) {
	for _, s := range sentences {
		n += len(s.Words)
	}
	return n
}

// forbidden keeps "I-" from following anything but its own type.
func forbidden(from, to int) bool {
	t := entityLabels[to]
	return t[0] == 'I' && (from < 0 || entityLabels[from] == "O" || entityLabels[from][2:] != t[2:])
}

func readTagged(file string) ([]eval.Tagged, error) {
	f, err := os.Open(filepath.Join(*folder, "ner", file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return eval.ReadEntities(z)
}

func entityCorpus(sentences []eval.Tagged, t *parse.Tagger) *fit.Corpus {
	c := &fit.Corpus{}
	var l parse.Line
	var fs []uint64
	for _, s := range sentences {
		l.Fill(t.Lexicon, s.Words)
		t.Tag(&l)
		for i := 0; i < l.N; i++ {
			from := i
			for i < l.N && l.Hot(i) {
				i++
			}
			for k, label := range clean(s.Labels[from:i]) {
				fs = l.EntityFeatures(from+k, fs[:0])
				c.Token(fs, label)
			}
			c.End()
		}
	}
	return c
}

// clean numbers the labels; an "I-" that continues nothing becomes a "B-".
func clean(labels []string) []uint8 {
	ys := make([]uint8, len(labels))
	for i, l := range labels {
		k := max(slices.Index(entityLabels, l), 0)
		if k > 0 && l[0] == 'I' && (i == 0 || forbidden(int(ys[i-1]), k)) {
			k--
		}
		ys[i] = uint8(k)
	}
	return ys
}

func reportEntities(t *parse.Tagger, chain *nn.Chain, dev, other []eval.Tagged) {
	m, err := parse.NewNamer(chain)
	if err != nil {
		panic(err) // the labels are this command's own
	}
	own, ours := eval.NameScores{}, eval.NameScores{}
	scoreEntities(t, m, dev, func(gold, found []eval.Name) {
		own.Add(gold, found)
		ours.Add(mapped(gold), mapped(found))
	})
	fmt.Println("  own types:", own.Of(), "| ours:", ours.Of())
	for _, typ := range []string{"Person", "Organization", "Location", "NORP", "Misc", "Facility", "Product", "Date", "Money"} {
		fmt.Printf("    %-12s %s\n", typ, own.Of(typ))
	}
	second := eval.NameScores{}
	short := map[string]string{"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC"}
	scoreEntities(t, m, other, func(gold, found []eval.Name) {
		second.Add(gold, renamed(found, short))
	})
	fmt.Println("  EWT:", second.Of(), "| person:", second.Of("PER"), "| org:", second.Of("ORG"), "| loc:", second.Of("LOC"))
}

func scoreEntities(t *parse.Tagger, m *parse.Namer, dev []eval.Tagged, add func(gold, found []eval.Name)) {
	var l parse.Line
	var found []parse.Found
	for i := range dev {
		l.Fill(t.Lexicon, dev[i].Words)
		t.Tag(&l)
		found = m.Find(&l, found[:0])
		var names []eval.Name
		for _, f := range found {
			names = append(names, eval.Name{First: f.First, End: f.End, Type: f.Name})
		}
		add(dev[i].Names(), names)
	}
}

// mapped turns the annotation's types into ours and drops what names nobody.
func mapped(names []eval.Name) (out []eval.Name) {
	for _, n := range names {
		if t := parse.EntityTypeOf(n.Type); t != parse.NoEntity {
			out = append(out, eval.Name{First: n.First, End: n.End, Type: fmt.Sprint(t)})
		}
	}
	return out
}

func renamed(names []eval.Name, to map[string]string) (out []eval.Name) {
	for _, n := range names {
		if t, ok := to[n.Type]; ok {
			out = append(out, eval.Name{First: n.First, End: n.End, Type: t})
		}
	}
	return out
}

// The lists of names, one bit each in Lexicon.Names.
const (
	givenName = 1 << iota
	wikidataName
	russianName
	frequentName
)

// nameLists makes the table of names from the lists.
func nameLists() (*nn.Codes, error) {
	bits := map[uint64]uint16{}
	note := func(name string, bit uint16) {
		if name = strings.TrimSpace(name); len(name) > 2 && !strings.ContainsAny(name, " .") {
			_, lower := parse.WordHashes(name)
			bits[lower] |= bit
		}
	}
	err := eachLine("nicknames.csv.gz", func(line string) {
		if f := strings.Split(line, ","); len(f) == 3 {
			note(f[0], givenName)
			note(f[2], givenName)
		}
	})
	if err != nil {
		return nil, err
	}
	if err = eachLine("synonames.txt.gz", func(line string) {
		for _, n := range strings.Split(line, ",") {
			if n = strings.TrimSpace(n); n != "" && n[0] < 0x80 {
				note(n, wikidataName)
			}
		}
	}); err != nil {
		return nil, err
	}
	err = eachLine("wikidata-russian-names.tsv.gz", func(line string) {
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[2] == "1" {
			return
		}
		note(f[0], russianName)
		if len(f[2]) > 1 {
			note(f[0], frequentName)
		}
	})
	if err != nil {
		return nil, err
	}
	var codes []nn.Code
	for h, b := range bits {
		codes = append(codes, nn.Code{Feature: h, Code: b})
	}
	fmt.Println(len(codes), "names")
	return newCodes(codes), nil
}

func eachLine(file string, do func(string)) error {
	f, err := os.Open(filepath.Join(*folder, "names", file))
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		do(in.Text())
	}
	return in.Err()
}
